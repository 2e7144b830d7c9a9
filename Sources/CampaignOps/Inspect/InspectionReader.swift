import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities
import Storage

/// Reads files by themselves, or as files of a feed where somebody names the feed or a data directory.
struct InspectionReader {
  /// A reader, or the status of the refusal that was reported.
  enum Made {
    case made(InspectionReader)
    case refused(ExitStatus)
  }

  private let book: CampaignBook?
  private let feed: FeedID?
  private let asOf: Day
  private let kinds: ExportKinds

  /// Opens the data directory if somebody asks for it.
  static func make(_ context: CommandContext) throws(UsageError) -> Made {
    let feed = try feedID(context)
    guard let profiles = profiles(context) else { return .refused(.nothingFound) }
    guard feed != nil || context.invocation.value("data") != nil else {
      let asOf = try context.asOf().resolve(in: .utc, now: context.surroundings.now(), lastRun: nil)
      return .made(
        InspectionReader(
          book: nil, feed: nil, asOf: Zone.utc.local(at: asOf).day, kinds: kinds(of: profiles, context)))
    }
    switch try context.open() {
    case .refused(let status): return .refused(status)
    case .session(let session):
      guard let book = session.book else {
        context.show(session.diagnostics.sorted(), of: session)
        return .refused(.dataErrors)
      }
      if let feed, book.settings.feeds[feed] == nil { return .refused(unknown(feed, book.settings, context)) }
      return .made(
        InspectionReader(
          book: book, feed: feed, asOf: book.settings.zone.local(at: session.asOf).day,
          kinds: kinds(of: session.contents.profiles + profiles, context)))
    }
  }

  /// The kinds that profiles describe; what is wrong with one is said, and the others count.
  private static func kinds(of profiles: [SourceFile], _ context: CommandContext) -> ExportKinds {
    let (kinds, findings) = ProfileReader.read(profiles)
    context.console.show(findings) { path in profiles.first { $0.path == path }?.bytes }
    return kinds
  }

  /// The profiles of the folder that somebody names, if any; nothing if it cannot be read, which is said.
  private static func profiles(_ context: CommandContext) -> [SourceFile]? {
    guard let folder = context.invocation.value("profiles") else { return [] }
    do {
      return try ProfileFolder.read(folder)
    } catch {
      context.console.warn("campaign-ops: \(TerminalText.safe(folder)): \(error.cause.sentence)")
      return nil
    }
  }

  private static func feedID(_ context: CommandContext) throws(UsageError) -> FeedID? {
    guard let name = context.invocation.value("feed") else { return nil }
    guard let feed = FeedID(name) else {
      throw .badValue(option: "feed", value: name, expected: "small letters, digits and single hyphens")
    }
    return feed
  }

  private static func unknown(_ feed: FeedID, _ settings: Settings, _ context: CommandContext) -> ExitStatus {
    let closest = Suggestion.closest(to: feed.text, in: settings.feeds.keys.map(\.text).sorted())
    let hint = closest.map { "; did you mean '\($0)'?" } ?? ""
    context.console.warn("campaign-ops: no feed '\(feed)' is declared in campaign-ops.json\(hint)")
    return .nothingFound
  }

  /// How a file is understood.
  func inspection(of file: SourceFile) -> Inspection? {
    guard let book, let feed = feed ?? Self.feed(around: file.path) else {
      return Inspection.of(file, asOf: asOf, kinds: kinds)
    }
    return Inspection.of(
      file, feed: book.settings.feeds[feed] ?? Feed(id: feed), settings: book.settings, campaigns: book.campaigns,
      held: book.held, asOf: asOf, kinds: kinds)
  }

  /// The feed that a file lies in, if it lies in `metrics/<feed>/`.
  private static func feed(around path: String) -> FeedID? {
    let parts = path.split(separator: "/")
    guard parts.count >= 3, parts[parts.count - 3] == "metrics" else { return nil }
    return FeedID(String(parts[parts.count - 2]))
  }
}
