public import Campaigns
public import Diagnostics
public import Quantities

/// What a campaign went through up to an as-of.
public struct CampaignLife {
  /// A status and the moment it began; the first began before everything.
  struct Span {
    var from: Instant
    var status: CampaignStatus
  }

  /// The statuses in order of time, never empty.
  private(set) var spans: [Span]
  /// The record that brought the last status, or nothing if the definition states it.
  private(set) var since: ProgressRecord?
  /// What was wrong with the records.
  private(set) var findings: [Diagnostic]

  /// The status at the as-of.
  var status: CampaignStatus { spans.last?.status ?? .planned }

  /// The status at an earlier moment.
  func status(at moment: Instant) -> CampaignStatus { spans.last { $0.from <= moment }?.status ?? .planned }

  /// How often the campaign was completed or opened again.
  var closings: Int { zip(spans, spans.dropFirst()).count { ($0.status == .completed) != ($1.status == .completed) } }

  /// Follows a campaign through its counted records.
  init(of campaign: Campaign, records: CountedRecords) {
    spans = [Span(from: .earliest, status: campaign.initialStatus)]
    findings = records.campaignFindings
    for record in records.aboutCampaign {
      guard let action = CampaignAction(record.action) else { continue }
      if let next = status.after(action) {
        spans.append(Span(from: record.at.value, status: next))
        since = record
      } else {
        findings.append(.illegalTransition(of: record, action, from: status))
      }
    }
  }

  /// The moment at which the campaign has been active for longer than so many seconds, counted from a moment on.
  ///
  /// Only active time counts, so that a pause gives nobody's task up. Nothing if that never came to pass yet.
  func moment(afterActive seconds: Int64, from start: Instant) -> Instant? {
    var missing = seconds
    for (place, span) in spans.enumerated() where span.status == .active {
      let begin = max(span.from, start)
      let end = place + 1 < spans.count ? spans[place + 1].from : .latest
      let length = begin.seconds(until: end)
      if length > missing { return begin.adding(seconds: missing).adding(seconds: 1) }
      missing -= max(0, length)
    }
    return nil
  }
}

extension CampaignLife {
  /// A campaign's status at an as-of, and how it came to it.
  ///
  /// Starts from the definition's status and follows `CampaignStatus.transitions` in order of time. A record that is
  /// not allowed is an `illegal-transition` at its place and has no effect; one dated after the as-of does not count.
  /// A planned campaign whose first day has come is warned about as `campaign-not-activated`, an active or paused one
  /// whose last day is more than a week past as `campaign-not-completed`.
  public static func status(of campaign: Campaign, records: [ProgressRecord], asOf: Instant) -> CampaignStanding {
    let counted = CountedRecords(records, of: campaign.id, asOf: asOf)
    return CampaignLife(of: campaign, records: counted).standing(of: campaign, asOf: asOf)
  }

  /// The status with everything found, and a warning if nobody activated or completed the campaign in time.
  func standing(of campaign: Campaign, asOf: Instant) -> CampaignStanding {
    var found = findings
    let today = campaign.zone.local(at: asOf).day
    if status == .planned, campaign.flight.first <= today { found.append(.campaignNotActivated(campaign)) }
    if status == .active || status == .paused, campaign.flight.last.adding(CampaignLife.daysToComplete) < today {
      found.append(.campaignNotCompleted(campaign, status))
    }
    return CampaignStanding(
      status: status, since: since, activeDays: activeDays(in: campaign.zone, until: today), diagnostics: found.sorted()
    )
  }

  /// The days on which the campaign was active from their first to their last moment.
  private func activeDays(in zone: Zone, until today: Day) -> [DayRange] {
    spans.indices.filter { spans[$0].status == .active }.compactMap { place in
      let first = place == 0 ? .earliest : zone.local(at: spans[place].from).day.adding(1)
      let end = place + 1 < spans.count ? zone.local(at: spans[place + 1].from).day : today
      return DayRange(first: first, last: end.adding(-1))
    }
  }
}

extension CampaignLife {
  /// How many days after the last one a campaign may stay open: the analysis of the last post is due within them.
  fileprivate static let daysToComplete = 7
}

/// A campaign's status and how it came to it.
public struct CampaignStanding: Sendable {
  /// The status.
  public let status: CampaignStatus
  /// The record that brought it, or nothing if the definition states it.
  public let since: ProgressRecord?
  /// The days before the as-of's on which it was active all day, in its own zone, as runs in order.
  public let activeDays: [DayRange]
  /// What was wrong with the records, ordered.
  public let diagnostics: [Diagnostic]

  /// The first day from which figures are expected without a break up to today; nothing if the campaign is not active
  /// or today lies outside its flight.
  public func runningSince(_ campaign: Campaign, today: Day) -> Day? {
    guard status == .active, campaign.flight.contains(today) else { return nil }
    let begun = since.map { campaign.zone.local(at: $0.at.value).day }
    return max(begun ?? campaign.flight.first, campaign.flight.first)
  }
}

extension Diagnostic {
  fileprivate static func illegalTransition(
    of record: ProgressRecord, _ action: CampaignAction, from status: CampaignStatus
  ) -> Diagnostic {
    let allowed = status.allowedActions.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .illegalTransition, at: record.location,
      "cannot \(action.rawValue) campaign \"\(record.campaign)\" at \(record.at.value): it is \(status.rawValue) then, "
        + "which allows \(allowed)")
  }

  fileprivate static func campaignNotActivated(_ campaign: Campaign) -> Diagnostic {
    Diagnostic(
      .campaignNotActivated, at: campaign.flightLocations.start,
      "campaign \"\(campaign.id)\" starts on \(campaign.flight.first) but is still PLANNED, so none of its "
        + "tasks is due",
      help: "run `campaign-ops activate \(campaign.id)`, or move the start")
  }

  fileprivate static func campaignNotCompleted(_ campaign: Campaign, _ status: CampaignStatus) -> Diagnostic {
    Diagnostic(
      .campaignNotCompleted, at: campaign.flightLocations.end,
      "campaign \"\(campaign.id)\" ended on \(campaign.flight.last) but is still \(status.rawValue)",
      help: "run `campaign-ops complete \(campaign.id)`, or move the end")
  }
}
