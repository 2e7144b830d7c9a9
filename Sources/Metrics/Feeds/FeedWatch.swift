public import Campaigns
public import Diagnostics
public import Quantities

/// Sees whether feeds bring their figures in time.
public struct FeedWatch {
  private let ledger: MetricLedger
  private let settings: Settings
  private let campaigns: [Campaign]
  private let running: [CampaignID: Day]
  private let judgedAt: Instant
  private let maturity: Maturity
  private let users: [FeedID: Set<CampaignID>]

  /// Gathers what is needed; `running` has the campaigns that run at the as-of, each with the day since which it does.
  ///
  /// Who looks back to the figures of an earlier day gives that day as `knownAt`: at its end it is judged whether they were
  /// in time, since what was exported later is not among them.
  public init(
    ledger: MetricLedger, settings: Settings, campaigns: [Campaign], running: [CampaignID: Day], asOf: Instant,
    knownAt: Day? = nil
  ) {
    self.ledger = ledger
    self.settings = settings
    self.campaigns = campaigns
    self.running = running
    judgedAt = knownAt.map { min(asOf, settings.zone.start(of: $0.adding(1)).adding(seconds: -1)) } ?? asOf
    maturity = Maturity(of: ledger, settings: settings, asOf: asOf)
    users = ledger.campaignsByFeed
  }

  /// The state of every feed that is declared or has exports, in the order of the names, with a finding for each that
  /// is later than its limits allow.
  ///
  /// It depends on the as-of and on the exports' days only, never on when files were written.
  public func states() -> (states: [FeedState], diagnostics: [Diagnostic]) {
    let ids = Set(settings.feeds.keys).union(ledger.readings.map(\.feed)).sorted()
    let judged = ids.map { judge(settings.feeds[$0] ?? Feed(id: $0)) }
    return (judged.map(\.state), judged.compactMap(\.finding))
  }

  private func judge(_ feed: Feed) -> (state: FeedState, finding: Diagnostic?) {
    let today = maturity.today(of: feed.id)
    let newest = maturity.newestDay(of: feed.id)
    let (judgement, finding) = judgement(of: feed, newest)
    let state = FeedState(
      feed: feed, zone: feed.zone ?? settings.zone, newest: newest,
      file: newest.flatMap { maturity.export(of: feed.id, nearest: $0) }, ageDays: newest?.days(until: today),
      provisionalFrom: today.adding(-feed.provisionalDays), judgement: judgement)
    return (state, finding.map { $0(state) })
  }

  private func judgement(of feed: Feed, _ newest: Day?) -> (FeedState.Judgement, ((FeedState) -> Diagnostic)?) {
    guard feed.freshness != Freshness() else { return (.unwatched, nil) }
    guard let since = expectedSince(feed) else { return (.idle, nil) }
    // A feed is not blamed for days before anything ran that it could report.
    let last = max(newest ?? since.adding(-1), since.adding(-1))
    if let limit = feed.freshness.errorAfter, isBeyond(limit, last, feed) {
      return (.stale, { .feedOverdue(.feedStale, $0, limit, since: since, today: today(of: feed)) })
    }
    if let limit = feed.freshness.warnAfter, isBeyond(limit, last, feed) {
      return (.late, { .feedOverdue(.feedLate, $0, limit, since: since, today: today(of: feed)) })
    }
    return (.fresh, nil)
  }

  /// The earliest day since which a campaign runs that the feed reports, if one does.
  private func expectedSince(_ feed: Feed) -> Day? {
    let stated = feed.campaign.map { [$0.value] } ?? []
    var reported = (users[feed.id] ?? []).union(stated)
    if reported.isEmpty {
      let fitting = campaigns.filter { campaign in feed.platform.map { campaign.lists($0) } ?? true }
      reported = Set(fitting.map(\.id))
    }
    return reported.compactMap { running[$0] }.min()
  }

  /// The day in the feed's zone on which it is judged.
  private func today(of feed: Feed) -> Day { (feed.zone ?? settings.zone).local(at: judgedAt).day }

  private func isBeyond(_ limit: Freshness.Limit, _ last: Day, _ feed: Feed) -> Bool {
    switch limit.length {
    case .days(let days): return last.days(until: today(of: feed)) > days
    case .hours(let hours):
      return (feed.zone ?? settings.zone).start(of: last.adding(1)).adding(.hours(hours)) < judgedAt
    }
  }
}

extension Campaign {
  /// Whether it is for a platform.
  fileprivate func lists(_ platform: Platform) -> Bool { platforms.contains { $0.value == platform } }
}

extension Zone {
  /// The first moment of a day.
  fileprivate func start(of day: Day) -> Instant {
    switch resolve(LocalTime(day: day, time: .midnight)) {
    case .unique(let moment), .gap(let moment), .overlap(let moment, _): moment
    }
  }
}

extension Diagnostic {
  /// A feed's newest day is older than a limit allows.
  fileprivate static func feedOverdue(
    _ code: Code, _ state: FeedState, _ limit: Freshness.Limit, since: Day, today: Day
  ) -> Diagnostic {
    let allowed =
      switch limit.length {
      case .days(let days): "at most \(count(days, "day")) back"
      case .hours(let hours): "over for at most \(count(hours, "hour"))"
      }
    let found = state.newest.map { "the newest day of the feed `\(state.feed.id)` is \($0)" }
    let age = state.newest.map { ", \(count($0.days(until: today), "day")) back in \(state.zone.name)" } ?? ""
    let silence = "the feed `\(state.feed.id)` has no day yet, though its campaigns run since \(since)"
    let notes = state.file.map { [Note("the newest day stands in this export", at: Location(path: $0))] } ?? []
    return Diagnostic(
      code, at: limit.location, (found ?? silence) + age + "; it must be \(allowed)",
      help: "export it again and drop the file into `metrics/\(state.feed.id)/`", notes: notes)
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
