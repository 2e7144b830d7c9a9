import Formats

extension CampaignsSchemas {
  /// `platforms/<platform>.json`.
  static let platform = Schema.object(
    [
      .schema,
      .must("platform", .text(like: "^[a-z0-9]+(-[a-z0-9]+)*$", upTo: 64, such: "instagram"), "The platform's word."),
      .may("name", .text(upTo: TextLength.title), "The name people read."),
      .may("facts", .list(.any(of: FactReader.Kind.allCases.map(fact))), "What holds, a fact each."),
    ], isFree: true)

  private static func fact(_ kind: FactReader.Kind) -> Schema {
    .object(
      [.must("fact", .only(.string(kind.rawValue)), meaning(of: kind))] + keys(of: kind) + [
        .must("source", .text(), "Where it is known from."),
        .may(
          "confidence", .word(of: PlatformFact.Confidence.self), "How far it can be relied on.",
          usually: .string(PlatformFact.Confidence.medium.rawValue)),
        .must("reviewedOn", .day, "When somebody looked at it last."),
        .may("effectiveFrom", .day, "The day from which it holds; always without it."),
      ], isFree: true)
  }

  private static func meaning(of kind: FactReader.Kind) -> String {
    switch kind {
    case .text: "How long a text may be."
    case .field: "How long a text beside the main one may be."
    case .hashtags: "How many hashtags it takes."
    case .media: "How many images and videos an item takes."
    case .cap: "How many items it publishes in some hours."
    case .cadence: "How many posts a week are usual, and how many are questioned."
    case .hours: "When posts are usually read."
    case .types: "Which content types it takes."
    case .hosts: "The hosts on which its items stand."
    case .rule: "A rule in words."
    }
  }

  private static let limit: [Schema.Key] = [
    .may(
      "counting", .word(of: TextCounting.self), "How lengths are counted.",
      usually: .string(TextCounting.characters.rawValue)),
    .may("most", .whole(1...1_000_000), "The longest text; no limit without it."),
    .may("mostBytes", .whole(1...10_000_000), "The longest text in UTF-8 bytes."),
    .may("without", .text(upTo: 100), "Characters that it refuses, one after the other."),
  ]

  private static func keys(of kind: FactReader.Kind) -> [Schema.Key] {
    switch kind {
    case .text: limit
    case .field:
      [
        .must("field", .word(of: FieldLimit.Name.self), "Which text."),
        .may("refused", .boolean, "Whether a longer one is refused; else it is shown cut.", usually: true),
      ] + limit
    case .hashtags:
      [
        .must("most", .whole(0...1_000), "The most hashtags."),
        .may("mostCharacters", .whole(1...1_000), "The longest hashtag."),
      ]
    case .media:
      [
        .must("images", .whole(0...1_000), "The most images."), .must("videos", .whole(0...1_000), "The most videos."),
        .may("required", .boolean, "Whether an item needs one of them.", usually: false),
        .may("eitherOr", .boolean, "Whether an item has either images or a video, never both.", usually: false),
        .may("note", .text(upTo: TextLength.title), "What else holds, in words."),
      ]
    case .cap:
      [
        .must("posts", .whole(1...100_000), "The most items."),
        .may("hours", .whole(1...744), "In how many hours.", usually: 24),
      ]
    case .cadence:
      [
        .must("usual", .whole(0...100), "Posts a week."),
        .must("warnAbove", .whole(0...1_000), "From how many on a cadence is questioned."),
      ]
    case .hours:
      [
        .must(
          "windows",
          .list(
            .object(
              [
                .must("days", .list(.weekday, atLeast: 1), "The weekdays."), .must("from", .time, "When it begins."),
                .must("to", .time, "When it ends."),
              ], isFree: true), atLeast: 1), "The hours, in the readers' local time.")
      ]
    case .types:
      [
        .must(
          "types",
          .object(
            ContentType.allCases.map { .may($0.rawValue, .whole(0...1_000), "Its share; 0 for never by itself.") }),
          "The content types with their shares.")
      ]
    case .hosts: [.must("hosts", .list(.host), "The hosts.")]
    case .rule: [.must("text", .text(upTo: TextLength.title), "The rule.")]
    }
  }
}
