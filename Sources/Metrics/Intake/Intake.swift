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

  /// What stands for a kind in the reading of a file with mended rows of others.
  public static let mendedKind = MendedFile.kind

  /// The ad networks and accounts whose exports are recognised, as platforms of their own.
  public static let networks: Set<Platform> = Set(Profile.all.compactMap(\.platform))

  /// Reads all exports and adds up the figures of every campaign, on as many threads as there are cores.
  ///
  /// Files are `metrics/<feed>/<name>.csv`, `.tsv` or `.txt`; hidden files and `README` files are left alone. The order
  /// of files and the number of threads do not matter. Rows of held campaigns, whose definitions have errors, count
  /// nowhere. A bad file never stops another, a bad row never its file. Findings are sorted.
  public static func read(
    exports: [ExportFile], settings: Settings, campaigns: [Campaign], held: [HeldCampaign] = [], asOf: Day,
    kinds: ExportKinds = .builtIn, threads: Int? = nil
  ) -> (ledger: MetricLedger, diagnostics: [Diagnostic]) {
    var context = IntakeContext(settings: settings, campaigns: campaigns, held: held, asOf: asOf, kinds: kinds)
    context.threads = max(1, threads ?? Workers.available)
    return read(exports: exports, settings: settings, context)
  }

  /// Reads exports whose bytes are at hand.
  public static func read(
    files: [SourceFile], settings: Settings, campaigns: [Campaign], held: [HeldCampaign] = [], asOf: Day,
    kinds: ExportKinds = .builtIn
  ) -> (ledger: MetricLedger, diagnostics: [Diagnostic]) {
    read(
      exports: files.map { ExportFile(path: $0.path, bytes: $0.bytes) }, settings: settings, campaigns: campaigns,
      held: held, asOf: asOf, kinds: kinds)
  }

  /// Reads exports in a context that is made already.
  static func read(
    exports: [ExportFile], settings: Settings, _ context: IntakeContext
  ) -> (ledger: MetricLedger, diagnostics: [Diagnostic]) {
    var findings: [Diagnostic] = []
    var dropped: [(file: ExportFile, feed: Feed)] = []
    for file in exports.sorted(by: { $0.path < $1.path }) {
      switch ExportPath(file.path) {
      case .ignored: continue
      case .unexpected(let message): findings.append(.unexpectedExport(file.path, message))
      case .export(let id): dropped.append((file, settings.feeds[id] ?? Feed(id: id)))
      }
    }
    let results = FeedIntake.results(of: dropped, context)
    findings += results.values.joined().flatMap(\.result.findings)
    let undeclared = results.keys.filter { settings.feeds[$0] == nil }
    findings += undeclared.map { .feedUnknown($0, declared: settings.feeds.keys.map(\.text).sorted()) }
    let (ledger, conflicts) = ledger(of: results, context)
    return (ledger, (findings + conflicts).sorted())
  }

  /// Reads the files of one feed, each export with the mended rows that are for it.
  static func results(of files: [SourceFile], _ feed: Feed, _ context: IntakeContext) -> [FileResult] {
    let dropped = files.map { (file: ExportFile(path: $0.path, bytes: $0.bytes), feed: feed) }
    return (FeedIntake.results(of: dropped, context)[feed.id] ?? []).map(\.result)
  }

  /// Chooses the deciding file for each figure, feed by feed, and puts everything in order.
  private static func ledger(
    of results: [FeedID: [RestatedFile]], _ context: IntakeContext
  ) -> (MetricLedger, [Diagnostic]) {
    let campaigns = context.attribution.campaigns
    var figures: [Int: [FigureSeries]] = [:]
    var periods: [DecidedPeriod] = []
    var unattributed: [Unattributed] = []
    var conflicts: [Diagnostic] = []
    var readings: [ExportReading] = []
    for feed in results.keys.sorted() {
      var decided = FeedFigures(results[feed] ?? [], feed: feed, campaigns: campaigns, threads: context.threads)
      for one in decided.figures { figures[one.campaign, default: []].append(one) }
      periods += decided.periods
      decided.giveReadings(to: &readings)
      conflicts += decided.findings
      unattributed += decided.strays.gathered(feed: feed, context.attribution)
    }
    var series: [CampaignID: [FigureSeries]] = [:]
    for (position, found) in figures {
      let checked = OneCurrency.check(found, campaign: campaigns[position])
      series[campaigns[position].id] = checked.kept
      conflicts += checked.findings
    }
    putInOrder(&readings)
    var ledger = MetricLedger(
      store: FigureStore(series), readings: readings,
      rejects: results.values.joined().filter(\.hasRejects).map(\.result.rejects).sorted { $0.path < $1.path },
      unattributed: unattributed)
    let checkedPeriods = OneCurrency.check(periods, beside: ledger, campaigns: campaigns)
    ledger.periods = (checkedPeriods.output ?? []).sorted()
    return (ledger, conflicts + checkedPeriods.diagnostics)
  }
}

extension Intake {
  /// Sorts readings by path; there is much in each, so it changes its place once and is not copied.
  private static func putInOrder(_ readings: inout [ExportReading]) {
    var from = readings.indices.sorted { ExportReading.standsBefore(readings[$0], readings[$1]) }
    for start in readings.indices {
      // What stands where this one belongs makes room for it, and so on until the last finds an empty place.
      var place = start
      while from[place] != start {
        let next = from[place]
        readings.swapAt(place, next)
        from[place] = place
        place = next
      }
      from[place] = place
    }
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
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map(Substring.init)
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
