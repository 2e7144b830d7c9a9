import Formats
import Quantities

extension CampaignsSchemas {
  /// The key `calendar` of a definition.
  static let calendar = Schema.object(
    [
      .may(
        "workingDays", .list(.weekday, atLeast: 1),
        "The weekdays on which anything is published; Monday to Friday without it."),
      .may(
        "windows",
        .list(
          .object(
            [
              .may("platforms", platforms, "The platforms it is for; all without it."),
              .may("days", .list(.weekday, atLeast: 1), "The weekdays it is for; all without it."),
              .may("from", .time, "When it opens; needs `to`."), .may("to", .time, "When it closes."),
              .may("at", .time, "One exact time, in place of `from` and `to`."),
            ], isFree: true)), "The hours in which items are placed."),
      .may(
        "quietHours",
        .object(
          [
            .must("from", .time, "When they begin."),
            .must("to", .time, "When they end; earlier than `from` means on the next day."),
          ], isFree: true), "Hours in which nothing is published."),
      .may(
        "blackouts",
        .list(
          .any(of: [
            .day,
            .object(
              [
                .must("from", .day, "The first day."), .may("to", .day, "The last day; the first without it."),
                .may("platforms", platforms, "The platforms it is for; all without it."),
                .may("reason", .text(), "Why, for people."),
              ], isFree: true),
          ])), "Days without publishing."),
      .may(
        "spacing", .length, "The least time between two items, at most `7d`.",
        usually: .string("\(Interval(minutes: CalendarRules().spacingMinutes))")),
      .may(
        "mix",
        byPlatform(
          .object(ContentType.allCases.map { .may($0.rawValue, .whole(1...1_000), "Its weight against the others.") })),
        "Weights of the content types per platform; the platform's usual ones without it."),
      .may("accounts", byPlatform(.text(upTo: TextLength.title)), "The account used on each platform."),
      .may("perDay", byPlatform(.number(1...1_000)), "The most items of one day per platform, a whole number."),
      .may(
        "holidays", .list(.text(upTo: TextLength.title)),
        "The lists under `holidays/` to keep free, in place of the workspace's."),
      .may("recurring", .list(recurring), "Posts that come round again."),
      .may("fillFrom", .day, "From which day on slots are filled; the flight's first without it."),
      .may("fillTo", .day, "Up to which day slots are filled; the flight's last without it."),
    ], isFree: true)

  private static let recurring = Schema.object(
    [
      .must(
        "name", .text(like: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", upTo: 64, such: "shop-hours"),
        "A short name, once in the campaign; it becomes part of the items' ids."),
      .must("platforms", .list(.platform, atLeast: 1), "Where it is published."),
      .must("every", .wholeDays, "How often, in whole days."),
      .may("first", .day, "The first day; the flight's without it."),
      .may("until", .day, "The last day; the flight's without it."),
      .may("at", .time, "The time of day; the first open time without it."),
      .may("count", .whole(1...1_000), "How often at most."),
      .may("cooldown", .wholeDays, "How long the same content rests, in whole days.", usually: "0d"),
      .may("title", .text(upTo: TextLength.title), "The title of each item."),
      .may("copy", .text(upTo: TextLength.instruction), "The copy of each item."),
      .may("asset", .text(upTo: 512), "A file below the campaign's folder, or an address."),
      .may("callToAction", .text(upTo: TextLength.title), "What readers are asked to do, in place of the campaign's."),
      .may("link", .link, "Where they do it, in place of the campaign's link."),
      .may("type", .word(of: ContentType.self), "The content type."),
    ], isFree: true)

  private static let steps = Schema.list(
    .object(
      [
        .must("type", .word(of: TaskType.self), "What is done; exactly one step is `POST`."),
        .must(
          "offset", .text(like: "^(0|-?[0-9]{1,8}[mhd])$", such: "-2d"),
          "When it is due, counted from publishing: before it if negative; `0` for `POST`."),
        .may("owner", .text(upTo: TextLength.title), "Who does it, if not the platform's owner."),
      ], isFree: true), atLeast: 1)

  /// The key `workflow` of a definition.
  static let workflow = Schema.object(
    [
      .may("steps", steps, "The steps of all items."),
      .may(
        "byType",
        .object(
          ContentType.allCases.map {
            .may(
              $0.rawValue, .object([.must("steps", steps, "The steps of such items.")], isFree: true),
              "The steps of this content type, in place of the others.")
          }, isFree: true), "Other steps for single content types."),
      .may("missedAfter", lengths, "How long after its time a task is given up as missed, by its type."),
    ], isFree: true)

  /// The key `approval` of a definition.
  static let approval = Schema.object(
    [
      .must("roles", .list(.text(upTo: TextLength.title), atLeast: 1), "The roles that have to say yes, each once."),
      .may(
        "people", .map(.list(.text(upTo: TextLength.title), atLeast: 1), isFree: true),
        "Who may speak for a role; anybody for a role that is not named."),
      .may("expiresAfter", .length, "How long an approval holds, at most `366d`; for good without it."),
      .may("types", .list(.word(of: ContentType.self)), "The content types that need approval; all without it."),
      .may("from", .day, "From which day on items need approval."),
    ], isFree: true)
}
