public import Campaigns
public import Diagnostics
import Formats
public import Quantities

/// Takes the exports people dropped under `metrics/` to figures of campaigns.
public enum Intake {
  /// The file name endings of exports, in small letters.
  public static let endings = ["csv", "tsv", "txt"]

  /// The names of the export kinds that are recognised.
  public static let kinds: [String] = Profile.readable

  /// Reads all exports and adds up the figures of every campaign.
  ///
  /// Files are `metrics/<feed>/<name>.csv`, `.tsv` or `.txt`; hidden files and `README` files are left alone. The order
  /// of files does not matter. Rows of held campaigns, whose definitions have errors, count nowhere. A bad file never stops another, a bad row never its file. Findings are sorted.
  public static func read(
    files: [SourceFile], settings: Settings, campaigns: [Campaign], held: [HeldCampaign] = [], asOf: Day
  ) -> (ledger: MetricLedger, diagnostics: [Diagnostic]) {
    let context = IntakeContext(settings: settings, campaigns: campaigns, held: held, asOf: asOf)
    var findings: [Diagnostic] = []
    var dropped: [FeedID: [SourceFile]] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) {
      switch ExportPath(file.path) {
      case .ignored: continue
      case .unexpected(let message): findings.append(.unexpectedExport(file.path, message))
      case .export(let id): dropped[id, default: []].append(file)
      }
    }
    let results = dropped.reduce(into: [FeedID: [FileResult]]()) { results, feed in
      results[feed.key] = self.results(of: feed.value, settings.feeds[feed.key] ?? Feed(id: feed.key), context)
    }
    findings += results.values.joined().flatMap(\.findings)
    let undeclared = results.keys.filter { settings.feeds[$0] == nil }
    findings += undeclared.map { .feedUnknown($0, declared: settings.feeds.keys.map(\.text).sorted()) }
    let (ledger, conflicts) = ledger(of: results, context)
    return (ledger, (findings + conflicts).sorted())
  }

  /// Reads the files of one feed, each export with the mended rows that are for it.
  private static func results(of files: [SourceFile], _ feed: Feed, _ context: IntakeContext) -> [FileResult] {
    var exports: [String: SourceFile] = [:]
    var read: [FileResult] = []
    var mended: [MendedFile] = []
    for file in files {
      let text = TextEncoding.decode(file.bytes, path: file.path)
      if let text = text.output, let supplement = MendedFile(text, path: file.path, feed: feed.id) {
        mended.append(supplement)
      } else {
        exports[file.path] = file
        read.append(FileIntake.read(text, path: file.path, feed: feed, context))
      }
    }
    guard !mended.isEmpty else { return read }
    return Mending.results(of: read, mended, feed: feed, asOf: context.asOf) { path, rows in
      let text = TextEncoding.decode(exports[path]?.bytes ?? [], path: path)
      return FileIntake.read(text, path: path, feed: feed, mended: rows, context)
    }
  }

  /// Chooses the deciding file for each figure, feed by feed, and puts everything in order.
  private static func ledger(
    of results: [FeedID: [FileResult]], _ context: IntakeContext
  ) -> (MetricLedger, [Diagnostic]) {
    var cells: [DecidedCell] = []
    var unattributed: [Unattributed] = []
    var readings: [ExportReading] = []
    for feed in results.keys.sorted() {
      var restatement = Restatement(campaigns: context.attribution.campaigns)
      var strays = StrayRestatement()
      for result in (results[feed] ?? []).sorted(by: { $1.age < $0.age }) {
        var reading = result.reading
        reading.supersededFigures = restatement.take(result)
        readings.append(reading)
        strays.take(result)
      }
      unattributed += strays.rows.gathered(feed: feed, context.attribution)
      cells += restatement.cells
    }
    let checked = OneCurrency.check(cells, campaigns: context.attribution.campaigns)
    let all = results.values.joined()
    let ledger = MetricLedger(
      cells: (checked.output ?? []).sorted { $0.key < $1.key },
      readings: readings.sorted { $0.path < $1.path },
      rejects: all.map(\.rejects).filter { !$0.rows.isEmpty }.sorted { $0.path < $1.path },
      unattributed: unattributed)
    return (ledger, checked.diagnostics)
  }
}

/// What a path under `metrics/` is.
enum ExportPath {
  /// An export of a feed.
  case export(FeedID)
  /// Nothing to read, and nothing wrong.
  case ignored
  /// A file that should not be there, and why.
  case unexpected(String)

  /// Sorts a path.
  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last ?? ""
    let lowered = name.lowercased()
    guard !name.hasPrefix("."), !lowered.hasPrefix("readme") else {
      self = .ignored
      return
    }
    guard parts.count == 3 else {
      self = .unexpected(
        parts.count < 3 ? "an export lies beside the feeds' folders" : "an export lies too deep in a feed's folder")
      return
    }
    guard let feed = FeedID(String(parts[1])) else {
      self = .unexpected("the folder's name is no feed's name: small letters, digits and single hyphens")
      return
    }
    guard Intake.endings.contains(where: { lowered.hasSuffix(".\($0)") }) else {
      self = .unexpected("only files that end in .csv, .tsv or .txt are read")
      return
    }
    self = .export(feed)
  }
}

extension Diagnostic {
  /// A file under `metrics/` that is not read.
  fileprivate static func unexpectedExport(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .unexpectedFile, at: Location(path: path), message, help: "put exports into `metrics/<feed>/`, as downloaded")
  }

  /// A feed's folder that the settings do not declare.
  fileprivate static func feedUnknown(_ feed: FeedID, declared: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: feed.text, in: declared)
    return Diagnostic(
      .feedUnknown, at: Location(path: "metrics/\(feed)"), "the feed `\(feed)` is not declared in the settings",
      help: closest.map { "did you mean the folder `metrics/\($0)`?" })
  }
}
