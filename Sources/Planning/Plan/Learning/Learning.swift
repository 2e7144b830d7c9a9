import Campaigns
import Diagnostics
import Metrics
import Quantities

/// Learns from own figures, in steps that a late run takes exactly as daily runs do.
///
/// Figures count up to two weeks before the flight's first day, and in a long flight up to two weeks before each fourth
/// week; what they say holds from the week two weeks later. So nothing that is learned today moves what is planned for
/// the next eight days, and a plan changes at most once in four weeks for what was learned.
enum Learning {
  /// How long figures rest before they take effect, in days.
  static let rest = 14
  /// How often a long flight learns anew, in days.
  static let interval = 28

  /// The days up to which figures count, with the week from which they hold: the last two that have come by a day.
  static func steps(of flight: DayRange, by today: Day) -> [(before: Day, from: Week)] {
    var steps: [(before: Day, from: Week)] = []
    var start = flight.first
    while start <= flight.last, start.adding(-rest) <= today {
      steps.append((start.adding(-rest), start.week))
      guard start.days(until: .latest) > interval else { break }
      start = start.adding(interval)
    }
    return Array(steps.suffix(2))
  }

  /// Whether a campaign's plan may learn.
  static func isOn(_ campaign: Campaign, _ settings: Settings) -> Bool { campaign.extras.learns ?? settings.learns }

  /// What was learned for a campaign.
  static func learned(by campaign: Campaign, _ evidence: PlanEvidence, isOn: Bool) -> PlanLearning {
    guard isOn, let today = evidence.today else { return PlanLearning(isOn: isOn, before: nil, platforms: []) }
    let steps = steps(of: campaign.flight, by: today)
    guard let newest = steps.last else { return PlanLearning(isOn: true, before: nil, platforms: []) }
    let narrowed = steps.map { evidence.narrowed(to: campaign, before: $0.before) }
    let platforms = campaign.platforms.map(\.value).map { platform in
      let results = narrowed.map { PlatformResults(platform, $0) }
      let periods = zip(steps, results).map { $1.period(from: $0.from) }
      return (results.last ?? PlatformResults(platform)).learned(
        periods, windows: campaign.calendar.windows(for: platform))
    }
    return PlanLearning(isOn: true, before: newest.before, platforms: platforms)
  }
}

/// The posts of one platform with their figures.
private struct PlatformResults {
  let platform: Platform
  var all = PostTally()
  var weekdays: [Weekday: PostTally] = [:]
  var hours: [Int: PostTally] = [:]
  var types: [ContentType: PostTally] = [:]
  var sharedDays = 0
  var withoutFigures = 0

  init(_ platform: Platform) {
    self.platform = platform
  }

  /// Gives each post the figures of its day, if it was the only one of its campaign and platform on that day.
  init(_ platform: Platform, _ evidence: ClientEvidence) {
    self.platform = platform
    for part in evidence.parts where part.platform == platform { take(part, before: evidence.before) }
  }

  private mutating func take(_ part: PlatformEvidence, before day: Day) {
    let posts = part.posts.filter { $0.local.day < day }
    let counts = Dictionary(grouping: posts) { PlatformEvidence.CampaignDay(campaign: $0.campaign, day: $0.local.day) }
    for (key, found) in counts {
      guard found.count == 1 else {
        sharedDays += found.count
        continue
      }
      guard let figures = part.engagement(on: key) else {
        withoutFigures += 1
        continue
      }
      let (engagements, impressions) = (figures.engagements, figures.impressions)
      all.add(engagements, impressions)
      weekdays[key.day.weekday, default: PostTally()].add(engagements, impressions)
      hours[found[0].local.time.minutes / 60, default: PostTally()].add(engagements, impressions)
      if let type = found[0].type { types[type, default: PostTally()].add(engagements, impressions) }
    }
  }

  private var hourScores: [(hour: Int, score: LearnedScore)] {
    hours.sorted { $0.key < $1.key }.map { ($0.key, $0.value.score(named: PlatformResults.text($0.key), among: all)) }
  }

  private var weekdayScores: [(day: Weekday, score: LearnedScore)] {
    weekdays.sorted { $0.key < $1.key }.map { ($0.key, $0.value.score(named: $0.key.abbreviation, among: all)) }
  }

  /// What is preferred from a week on.
  func period(from week: Week) -> LearnedPeriod {
    LearnedPeriod(
      from: week, hours: PlatformResults.best(hourScores.map { ($0.hour, $0.score) }),
      weekdays: PlatformResults.best(weekdayScores.map { ($0.day, $0.score) }))
  }

  /// Those that beat the whole, the best first.
  private static func best<Group: Comparable>(_ scores: [(Group, LearnedScore)]) -> [Group] {
    scores.filter(\.1.beatsTheWhole).sorted {
      (-($0.1.shrunkPercent?.micros ?? 0), $0.0) < (-($1.1.shrunkPercent?.micros ?? 0), $1.0)
    }.map(\.0)
  }

  private static func text(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }

  func learned(_ periods: [LearnedPeriod], windows: [PostingWindow]) -> LearnedPlatform {
    LearnedPlatform(
      platform: platform, overall: all.score(named: "all", among: all), sharedDays: sharedDays,
      withoutFigures: withoutFigures, weekdays: weekdayScores.map(\.score), hours: hourScores.map(\.score),
      types: types.sorted { $0.key < $1.key }.map { $0.value.score(named: $0.key.rawValue, among: all) },
      periods: periods, verdict: verdict(periods.last, windows))
  }

  private func verdict(_ period: LearnedPeriod?, _ windows: [PostingWindow]) -> String {
    let hours = hourVerdict(period, windows)
    guard all.posts >= LearningRules.leastPosts, let period, !period.weekdays.isEmpty else { return hours }
    let named = period.weekdays.compactMap { day in
      weekdays[day].map { "\(day.abbreviation) (\($0.posts == 1 ? "1 \(nouns.one)" : "\($0.posts) \(nouns.many)"))" }
    }
    let verb = named.count == 1 ? "comes" : "come"
    return hours
      + " Of the weekdays \(Wording.listed(named)) did better and \(verb) first where a week has fewer items "
      + "than days, from \(period.from) on."
  }

  private var nouns: (one: String, many: String) { LearnedMeasure.of(platform).nouns }

  private func hourVerdict(_ period: LearnedPeriod?, _ windows: [PostingWindow]) -> String {
    let pinned = !windows.isEmpty
    let stay = pinned ? "the definition's own windows stay as they are" : "the usual hours stay"
    let left = leftOut
    guard all.posts >= LearningRules.leastPosts else {
      let count =
        all.posts == 1
        ? "1 \(nouns.one) has figures" : "\(all.posts == 0 ? "no" : "\(all.posts)") \(nouns.many) have figures"
      return Wording.sentence("\(count)\(left), \(LearningRules.leastPosts) are needed: \(stay)")
    }
    let hours = hourScores.filter(\.score.beatsTheWhole)
    guard let period, let best = period.hours.first, let score = hours.first(where: { $0.hour == best })?.score else {
      return Wording.sentence(
        "\(all.posts) \(nouns.many) have figures\(left); no hour with \(LearningRules.leastInGroup) of them or more beats the "
          + "whole by \(LearningRules.marginPercent) %: \(stay)")
    }
    let order = period.hours.map(PlatformResults.text).joined(separator: ", ")
    let inside = pinned ? "inside the definition's own windows" : "inside the hours allowed"
    let isReached =
      !pinned
      || period.hours.contains { hour in
        windows.contains { $0.from.minutes / 60 <= hour && hour <= $0.to.minutes / 60 }
      }
    let follows =
      isReached
      ? "\(order) \(period.hours.count == 1 ? "comes" : "come") first \(inside), from \(period.from) on"
      : "\(order) \(period.hours.count == 1 ? "lies" : "lie") in none of the definition's own windows, which stay as they are"
    return Wording.sentence(
      "\(score.posts) of \(all.posts) \(nouns.many) were \(nouns.one == "post" ? "published" : "sent") from \(score.name) on and did better than the whole"
        + "\(left): \(follows)")
  }

  private var leftOut: String {
    let parts = [
      sharedDays > 0 ? "\(sharedDays) on days with several" : nil,
      withoutFigures > 0 ? "\(withoutFigures) without figures" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "" : " (left out: \(parts.joined(separator: ", ")))"
  }
}
