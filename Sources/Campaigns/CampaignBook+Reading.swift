public import Diagnostics
import Formats
import Quantities

/// Everything a book is read from; nothing of it is looked up on the disk.
public struct BookSources: Sendable {
  /// `campaign-ops.json`.
  public var settings: SourceFile
  /// The files `platforms/<id>.json` and `.jsonc`, which belong to the settings.
  public var platforms: [SourceFile] = []
  /// Whether one of those is there but cannot be read; then there are no right settings.
  public var hasUnreadPlatforms = false
  /// The files `campaigns/<id>.json` and `.jsonc`.
  public var definitions: [SourceFile]
  /// The paths of definitions that are there but cannot be read; why is found by who reads files.
  public var unread: [String]
  /// The files `campaigns/<id>/content.csv`.
  public var content: [SourceFile]
  /// The lists of public holidays, `holidays/<name>.csv`.
  public var holidays: [SourceFile] = []
  /// The files under `progress/`: `<campaign>/*.json`, `*.csv` and `<campaign>/*.csv`.
  public var progress: [SourceFile]
  /// The files below `instructions/`.
  public var instructions: [SourceFile]
  /// Every path of the data directory, these files included, for assets, uploads and strays.
  public var paths: [String]
  /// The zones, by canonical name.
  public var zones: ZoneFinder
  /// The names of the metric registry, KPIs included.
  public var metrics: Set<String>
  /// Those of them that cannot be added up over days, on which no target can be set.
  public var nonAdditiveMetrics: Set<String>
  /// Those of them that are worked out from others.
  public var ratios: Set<String>
  /// The SHA-256 of a file of the data directory in lower-case hexadecimal, nothing if it cannot be read.
  public var digest: @Sendable (String) -> String?
  /// How the reading of many files is shared out.
  public var sharing = WorkSharing.inTurn

  /// Collects the sources.
  public init(
    settings: SourceFile, definitions: [SourceFile] = [], unread: [String] = [], content: [SourceFile] = [],
    progress: [SourceFile] = [], instructions: [SourceFile] = [], paths: [String] = [], zones: ZoneFinder,
    metrics: Set<String> = [], nonAdditiveMetrics: Set<String> = [], ratios: Set<String> = [],
    digest: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.settings = settings
    self.definitions = definitions
    self.unread = unread
    self.content = content
    self.progress = progress
    self.instructions = instructions
    self.paths = paths
    self.zones = zones
    self.metrics = metrics
    self.nonAdditiveMetrics = nonAdditiveMetrics
    self.ratios = ratios
    self.digest = digest
  }
}

extension CampaignBook {
  /// Reads and checks everything people wrote, in one go and in any order of the files.
  ///
  /// Without right settings there is no book, though all else is checked with what could be read of them. A
  /// definition with an error is in `broken`; a row or record with an error is left out alone.
  public static func read(_ sources: BookSources) -> Checked<CampaignBook> {
    let settings = SettingsReader.reading(
      sources.settings, platforms: sources.platforms, zones: sources.zones)
    guard var reading = settings.output else { return Checked(nil, settings.diagnostics) }
    let holidays = HolidayReader.read(sources.holidays)
    reading.settings.holidays.lists = holidays.lists
    let paths = Set(sources.paths)
    var own = reading.settings
    let texts = InstructionReader.read(sources.instructions, into: &own)
    let context = DefinitionContext(
      settings: reading.settings, hasFaultyCurrency: reading.hasFaultyCurrency,
      faultyPlatforms: reading.faultyPlatforms, zones: sources.zones, metrics: sources.metrics,
      nonAdditiveMetrics: sources.nonAdditiveMetrics)
    let shelf = DefinitionShelf.read(
      sources.definitions, unread: sources.unread, context, sharing: sources.sharing)
    let content = readContent(sources.content, shelf, reading.settings, paths, sources.sharing)
    let records = readProgress(sources, shelf, reading.settings, paths)
    let unknown = unknownMetrics(reading.settings, sources.metrics.subtracting(sources.ratios))
    let found =
      unknown + reading.diagnostics + texts + holidays.diagnostics + unknownHolidays(reading.settings)
      + shelf.diagnostics
      + content.diagnostics + records.diagnostics
      + unknownFeedCampaigns(reading.settings, shelf) + strayFiles(sources.paths, shelf.known)
    guard !reading.diagnostics.hasErrors, !sources.hasUnreadPlatforms else { return Checked(nil, found.sorted()) }
    let campaigns = shelf.sound.compactMap { definition in
      definition.campaign(content: definition.id.flatMap { content.rows[$0.value] } ?? [])
    }
    let book = CampaignBook(
      settings: own, campaigns: campaigns.sorted { $0.id < $1.id }, broken: shelf.broken, held: shelf.held,
      progress: records.records)
    return Checked(book, found.sorted())
  }

  /// Lists of holidays that the settings name, but that have no file.
  private static func unknownHolidays(_ settings: Settings) -> [Diagnostic] {
    let lists = settings.holidays.lists
    return settings.holidays.usual.filter { lists[$0.value] == nil }
      .map { .holidaysUnknown($0, known: lists.keys.sorted()) }
  }

  private static func readContent(
    _ files: [SourceFile], _ shelf: DefinitionShelf, _ settings: Settings, _ paths: Set<String>,
    _ sharing: WorkSharing
  ) -> (rows: [CampaignID: [ContentRow]], diagnostics: [Diagnostic]) {
    guard !files.isEmpty else { return ([:], []) }
    let definitions = Dictionary(
      shelf.all.compactMap { item in CampaignID(item.stem).map { ($0, item) } }, uniquingKeysWith: { first, _ in first }
    )
    let read = sharing.map(files) { file -> (CampaignID, Checked<[ContentRow]>)? in
      let folder = file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      guard let id = CampaignID(folder), let definition = definitions[id] else { return nil }
      let context = ContentContext(
        campaign: id, platforms: definition.platforms.map(\.value), settings: settings,
        angles: definition.angles, pillars: definition.pillars, paths: paths,
        compliance: definition.extras.compliance, mix: definition.calendar.mix)
      return (id, ContentReader.read(file, context))
    }
    var rows: [CampaignID: [ContentRow]] = [:]
    var found: [Diagnostic] = []
    for case (let id, let content)? in read {
      rows[id] = content.output
      found += content.diagnostics
    }
    return (rows, found)
  }

  private static func readProgress(
    _ sources: BookSources, _ shelf: DefinitionShelf, _ settings: Settings, _ paths: Set<String>
  ) -> (records: [ProgressRecord], diagnostics: [Diagnostic]) {
    guard !sources.progress.isEmpty else { return ([], []) }
    let zones = Dictionary(
      shelf.all.compactMap { item in CampaignID(item.stem).flatMap { id in item.zone.map { (id, $0) } } },
      uniquingKeysWith: { first, _ in first })
    let context = ProgressContext(
      campaigns: shelf.known, settings: settings, paths: paths, digest: sources.digest, zone: { zones[$0] })
    var records: [ProgressRecord] = []
    var found: [Diagnostic] = []
    for file in sources.progress {
      switch ProgressFile(path: file.path) {
      case .record:
        let reading = ProgressReader.read(file, context)
        if let record = reading.output { records.append(record) }
        found += reading.diagnostics
      case .worklist:
        let reading = WorklistReader.read(file, context)
        records += reading.output ?? []
        found += reading.diagnostics
      // It is a stray, which is said once.
      case nil: continue
      }
    }
    return (records.sorted { ($0.at.value, $0.location) < ($1.at.value, $1.location) }, found)
  }
}
