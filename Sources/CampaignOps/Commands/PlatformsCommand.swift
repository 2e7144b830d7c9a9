import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports

/// `platforms`: what is known of each platform, or of one in full.
struct PlatformsCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    switch try context.open() {
    case .refused(let status): return status
    case .session(let session):
      guard let book = session.book else {
        context.show(session.diagnostics.sorted(), of: session)
        return .dataErrors
      }
      let day = book.settings.zone.local(at: session.asOf).day
      let all = PlatformRecord.all(in: book.settings)
      guard let records = chosen(all) else { return .nothingFound }
      if format == "json" {
        context.console.say(bytes: PlatformsDocument.json(of: records, on: day).pretty)
      } else {
        let lines = records.count == 1 && isOne ? page(of: records[0], on: day) : table(of: records, on: day)
        for line in lines { context.console.say(line) }
      }
      context.show(records.flatMap { Self.stale($0, on: day) }, of: session)
      return .done
    }
  }

  private var isOne: Bool { !context.invocation.positionals.isEmpty }

  private func chosen(_ all: [PlatformRecord]) -> [PlatformRecord]? {
    guard let name = context.invocation.positionals.first else { return all }
    let platform = Platform.named(name)
    if let record = all.first(where: { $0.platform == platform }) { return [record] }
    let meant = Suggestion.closest(to: name, in: all.map(\.platform.text)).map { "; did you mean '\($0)'?" } ?? ""
    context.console.warn("campaign-ops: there is no platform '\(TerminalText.safe(name))'\(meant)")
    return nil
  }

  /// One finding for each stale fact of the workspace, and one for all of the tool's own.
  private static func stale(_ record: PlatformRecord, on day: Day) -> [Diagnostic] {
    let stale = record.stale(on: day)
    let own = stale.filter { $0.location != nil }.map { fact in
      Diagnostic(
        .factsStale, at: fact.location,
        "\(record.name): the fact `\(PlatformsDocument.topic(of: fact))` was reviewed on \(fact.reviewedOn), "
          + "\(fact.reviewedOn.days(until: day)) days ago")
    }
    let known = stale.filter { $0.location == nil }
    guard let oldest = known.map(\.reviewedOn).min() else { return own }
    let count = known.count == 1 ? "1 fact was" : "\(known.count) facts were"
    return own + [
      Diagnostic(
        .factsStale, at: nil,
        "\(record.name): \(count) reviewed on \(oldest) or later, more than \(PlatformFact.freshDays) days ago")
    ]
  }

  private func table(of records: [PlatformRecord], on day: Day) -> [String] {
    let header = ["PLATFORM", "TEXT", "COUNTED AS", "HASHTAGS", "CAP", "A WEEK", "ABOVE", "REVIEWED", "OWN"]
    return TextTable.lines(
      [header]
        + records.map { record in
          let facts = PlatformFacts(record, on: day)
          let reviewed = facts.facts.map(\.reviewedOn).filter { $0 < .latest }.min()
          let own = facts.facts.count { PlatformsDocument.isOwn($0) }
          return [
            record.platform.text, facts.limit.most.map { "\($0)" } ?? "no limit", facts.limit.counting.rawValue,
            facts.hashtags?.most.map { "\($0)" } ?? "", facts.cap.map { "\($0.posts)/\($0.hours)h" } ?? "",
            "\(facts.cadence)", "\(facts.cadenceWarnAbove)",
            reviewed.map { "\($0)\(record.stale(on: day).isEmpty ? "" : " (stale)")" } ?? "",
            own == 0 ? "" : "\(own)",
          ]
        })
  }

  private func page(of record: PlatformRecord, on day: Day) -> [String] {
    let holding = Set(record.facts(on: day))
    let sorted = record.facts.sorted { holding.contains($0) && !holding.contains($1) }
    var lines = [TerminalText.safe("\(record.name) (\(record.platform)), on \(day)")]
    for (place, fact) in sorted.enumerated() {
      if !holding.contains(fact), place == 0 || holding.contains(sorted[place - 1]) {
        lines += ["", "Not on this day"]
      }
      let stale = fact.isStale(on: day) ? ", stale" : ""
      let reviewed = fact.reviewedOn < .latest ? ", reviewed \(fact.reviewedOn)\(stale)" : ""
      let since = fact.effectiveFrom.map { " (since \($0))" } ?? ""
      let origin = fact.location.map { ", \($0)" } ?? ""
      lines.append(
        "  " + TerminalText.safe("\(PlatformsDocument.topic(of: fact))\(since): \(PlatformsDocument.words(of: fact))"))
      lines.append("    " + TerminalText.safe("\(fact.confidence.rawValue): \(fact.source)\(reviewed)\(origin)"))
    }
    return lines
  }
}
