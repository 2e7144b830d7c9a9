import Formats
import Quantities

extension CampaignsSchemas {
  /// `campaign-ops.json`.
  static func settings(_ metrics: Set<String>) -> Schema {
    .object(
      [
        .schema,
        .must(
          "schemaVersion", .only(.integer(Gate.currentVersion)),
          "The version of the directory's layout; `campaign-ops migrate` brings older ones here."),
        .must("workspace", workspace, "The workspace as a whole."),
        .may("feeds", .map(feed(metrics)), "The folders under `metrics/`, by name, with how their exports are read."),
        .may("platforms", .map(ownPlatform), "Platforms that the tool does not know, by their word."),
        .may("accounts", .map(account), "What holds for single accounts, by their names; capitals do not count."),
        .may(
          "holidays", .list(.text(upTo: TextLength.title)),
          "The lists under `holidays/` that every calendar keeps free, unless a definition names its own."),
        .may("ownHosts", .list(.host), "The hosts of your own pages; links between them get no tracking parameters."),
        .may("clashes", clashes, "When two items count as in each other's way."),
        .may("tasks", tasks, "When tasks become due, late and missed."),
        .may("pacing", pacing, "When money and targets count as off their pace."),
        .may("anomalies", anomalies(metrics), "When a day's figure counts as unusual."),
        .may(
          "learning", .boolean, "Whether plans learn from the workspace's own figures; a definition may say otherwise.",
          usually: true),
        .may(
          "instructions", .map(.text(upTo: TextLength.instruction), named: instructionID),
          "Instructions in place of the tool's own, in Markdown, by platform, content type and task type."),
      ], isFree: true)
  }

  private static let workspace = Schema.object(
    [
      .must("name", .text(upTo: TextLength.title), "The name people read in reports."),
      .must("timeZone", .zone, "The zone of campaigns that state none, and of the workspace's own reports."),
      .may("currency", .currency, "The currency of budgets and exports that state none."),
      .may("enabled", .boolean, "Whether `run` does anything.", usually: true),
    ], isFree: true)

  private static let instructionID = Schema.text(
    like: "^[^/]+/(default|\(ContentType.allCases.map(\.rawValue).joined(separator: "|")))"
      + "/(\(TaskType.allCases.map(\.rawValue).joined(separator: "|")))$")

  private static let ownPlatform: Schema = {
    let usual = CustomPlatform(name: "")
    return .object(
      [
        .may("name", .text(upTo: TextLength.title), "The name people read; its word where none is stated."),
        .may("textLimit", .whole(1...1_000_000), "The longest text it publishes, in characters; no limit without it."),
        .may("cadence", .whole(0...100), "The usual number of posts a week.", usually: .integer(usual.cadence)),
        .may("hosts", .list(.host), "The hosts on which proofs are expected; any without it."),
        .may(
          "types", .list(.word(of: ContentType.self), atLeast: 1), "The content types it takes.",
          usually: .strings(usual.types.map(\.rawValue))),
      ], isFree: true)
  }()

  private static let account = Schema.object(
    [
      .may("spacing", .length, "The least time between two items on the account, at most `7d`."),
      .may("perDay", .whole(1...1_000), "The most items of one day on the account."),
    ], isFree: true)

  private static let clashes: Schema = {
    let usual = ClashSettings()
    return .object(
      [
        .may(
          "within", .length, "The least time between two items on one account; else the smaller spacing of the two."),
        .may(
          "copyDays", .whole(0...366), "Within how many days equal copy on one account is reported; 0 for never.",
          usually: .integer(usual.copyDays)),
        .may(
          "alikePercent", .whole(1...100), "From how many percent of shared phrases on two texts are alike.",
          usually: .integer(usual.alikePercent)),
        .may(
          "tasksPerHour", .whole(0...1_000), "The most tasks one person can have in an hour; 0 for no limit.",
          usually: .integer(usual.tasksPerHour)),
      ], isFree: true)
  }()

  private static let tasks: Schema = {
    let usual = TaskSettings()
    let text = { (minutes: Int) -> JSON in .string("\(Interval(minutes: minutes))") }
    return .object(
      [
        .may(
          "dueAhead", .length, "How long before its time a task counts as due, at most `31d`.",
          usually: text(usual.dueAheadMinutes)),
        .may(
          "grace", .length, "How long after its time a task is still not late, at most `31d`.",
          usually: text(usual.graceMinutes)),
        .may(
          "missedAfter", .length, "How long after its time an open task is given up as missed, at most `366d`.",
          usually: text(usual.missedAfterMinutes)),
        .may("missedAfterByType", lengths, "The same for single types of tasks."),
        .may(
          "escalation",
          .object(
            [
              .may(
                "ladder", .list(.length), "The ages at which an escalation rises, from the youngest to the oldest.",
                usually: .strings(usual.escalation.ladder.map(\.description))),
              .may(
                "listed", .whole(1...1_000), "How many late tasks an escalation lists; the others are counted.",
                usually: .integer(usual.escalation.listed)),
            ], isFree: true), "How escalations rise with age."),
      ], isFree: true)
  }()

  /// Lengths of time by the type of task.
  static let lengths = Schema.object(
    TaskType.allCases.map { .may($0.rawValue, .length, "How long after its time such a task is given up as missed.") },
    isFree: true)

  private static let pacing: Schema = {
    let usual = PacingSettings()
    return .object(
      [
        .may(
          "onPacePercent", .whole(0...100), "How many percent off the plan still count as on pace.",
          usually: .integer(usual.onPacePercent)),
        .may(
          "actPercent", .whole(0...1_000), "From how many percent off the plan on somebody has to act.",
          usually: .integer(usual.actPercent)),
      ], isFree: true)
  }()

  private static func anomalies(_ metrics: Set<String>) -> Schema {
    let usual = AnomalySettings()
    return .object(
      [
        .may(
          "weeks", .whole(2...52), "How many weeks back the same weekday is looked at.", usually: .integer(usual.weeks)),
        .may(
          "minimumHistory", .whole(2...52), "How many of those weeks must have a figure; with fewer nothing is said.",
          usually: .integer(usual.minimumHistory)),
        .may(
          "spread", .number(1...100),
          "How many robust standard deviations from the median are still usual; \(usual.spread) unless stated."),
        .may(
          "minimumVolume", .number(0...1_000_000_000),
          "The least figure worth a word; \(usual.minimumVolume) unless stated."),
        .may(
          "minimumChangePercent", .whole(0...1_000), "The least change against the median worth a word, in percent.",
          usually: .integer(usual.minimumChangePercent)),
        .may(
          "persistenceDays", .whole(1...28), "How many days in a row make a change worth a word.",
          usually: .integer(usual.persistenceDays)),
        .may("metrics", .list(.metric(metrics)), "The metrics that are watched; all without it."),
      ], isFree: true)
  }

  /// A feed; what its keys do is said where the reader has them.
  private static func feed(_ metrics: Set<String>) -> Schema {
    .object(
      FeedSetting.allCases.map { setting in
        let sentence = setting.meaning.prefix(1).uppercased() + setting.meaning.dropFirst() + "."
        return .may(setting.rawValue, value(of: setting, metrics), sentence)
      }, isFree: true)
  }

  private static func value(of setting: FeedSetting, _ metrics: Set<String>) -> Schema {
    switch setting {
    case .platform: .platform
    case .campaign: .identifier
    case .account: .text(upTo: TextLength.title)
    case .currency: .currency
    case .dateOrder: .word(of: Feed.DateOrder.self)
    case .decimal: .word(of: Feed.DecimalSign.self)
    case .encoding: .word(of: Feed.Encoding.self)
    case .zone: .zone
    case .provisionalDays: .whole(FeedSetting.longestProvision)
    case .provisionalDaysOf:
      .map(.whole(FeedSetting.longestProvision), named: .any(of: [.metric(metrics), .text(like: "^x-")]), isFree: true)
    case .freshness: freshness
    case .privateData: .word(of: Feed.PrivateData.self)
    case .description: .text()
    }
  }

  private static let freshness: Schema = {
    let days = Schema.whole(0...SettingsReader.longestSilence)
    let hours = Schema.whole(0...SettingsReader.longestSilence * 24)
    return .object(
      [
        .may("warnAfterDays", days, "Later than so many days after its newest day the feed is late, a warning."),
        .may("warnAfterHours", hours, "The same in hours after the end of the newest day; state one of the two."),
        .may("errorAfterDays", days, "Later than so many days after its newest day the feed is stale, an error."),
        .may("errorAfterHours", hours, "The same in hours after the end of the newest day; state one of the two."),
      ], isFree: true)
  }()
}
