import Campaigns
import Diagnostics
import Quantities

/// Chooses, among the files of one feed, the one that decides each figure.
///
/// A file covers a campaign, platform and day if it has a row for them that was used; it then decides every metric it
/// has a column for, even where the cell is blank: a newer export without a figure takes the older one back. A file
/// with one row per figure covers just the figures it names. The newest file that covers a figure decides it.
///
/// A campaign, platform and day that a newer export does not list at all keeps its figures from the older one, even if
/// the newer one lists days before and after: exports leave rows without activity out, filter, or are cut off, and
/// none of that says that a figure was taken back. To take one back, drop an export that lists the day with a zero.
///
/// Mended rows of a file count as rows of that file, wherever they stand.
///
/// An ad network's file covers the campaign and day for the network as a whole; so one that is broken down by platform
/// and one that is not never add up either.
///
/// Campaigns have nothing to do with each other here, so threads share them out.
struct Restatement {
  /// The figures decided.
  let figures: [FigureSeries]
  /// How many figures of each file newer ones superseded, in the order of the files.
  let superseded: [Int]
  /// Files that lower the figures of older ones by much.
  let findings: [Diagnostic]

  /// Decides everything in a feed; files come newest first.
  init(of files: [RestatedFile], feed: FeedID, threads: Int) {
    let sources = files.flatMap { file in
      file.result.paths.map {
        FigureSet.Source(path: $0, export: file.path, currencies: file.result.currencies)
      }
    }
    let hasRivals = Self.hasRivals(files)
    let paths = files.map(\.path)
    if ListedFiles.fits(files, hasRivals: hasRivals) {
      let listed = ListedFiles(files)
      let memories = (0..<max(1, threads)).map { _ in ListedMemory(files: files.count) }
      // The more parts there are, the less memory each is sorted in; it is best if that stays at hand.
      let parts = (0..<KeySpace.parts).map { ListedPart(part: $0, files: listed) }
      Workers.share(parts.count, among: threads) { part, thread in parts[part].decide(in: memories[thread]) }
      let compared = parts.map(\.compared) + memories.map(\.overflow)
      findings = LoweredFigures(of: paths, parts: compared, threads: threads).findings
      superseded = files.indices.map { file in memories.reduce(0) { $0 + $1.decision.superseded(of: file) } }
      let origins = FigureSet.Files(feed: feed, sources, firstSources: Self.firstSources(of: files))
      figures = parts.flatMap { $0.series(of: origins) }
      return
    }
    let parts = (0..<KeySpace.parts).map {
      RestatedPart(part: $0, files: files.count, hasRivals: hasRivals)
    }
    Workers.share(parts.count, among: threads) { part in
      for file in files { parts[part].take(file) }
    }
    findings = LoweredFigures(of: paths, parts: parts.map(\.compared), threads: threads).findings
    superseded = files.indices.map { file in parts.reduce(0) { $0 + $1.superseded[file] } }
    figures = parts.flatMap { $0.series(feed: feed, sources) }
  }

  /// The position of each file's first source.
  private static func firstSources(of files: [RestatedFile]) -> [Int] {
    var firstSources: [Int] = []
    var count = 0
    for file in files {
      firstSources.append(count)
      count += file.sourceCount
    }
    return firstSources
  }

  /// Whether files of both grains stand against each other.
  private static func hasRivals(_ files: [RestatedFile]) -> Bool {
    files.contains { $0.grain == .whole } && files.contains { $0.grain == .parts }
  }
}

extension FileResult {
  /// The figures of the only file of a feed that has any.
  var figuresAsTheyAre: [FigureSeries] {
    var own = self
    own.figures.endList()
    let (set, figures) = (FigureSet(adopting: own), own.figures)
    return figures.keys.enumerated().flatMap { number, key in
      let columns = key.metric.map { [$0] } ?? Array(figures.metrics.indices)
      return columns.map { metric in
        FigureSeries(
          set: set, platform: key.platform, metric: figures.metrics[metric], campaign: key.campaign, group: number,
          column: key.metric == nil ? metric : 0)
      }
    }
  }
}
