import Campaigns
import Diagnostics
import Quantities
import Synchronization

/// Reads the files of all feeds, small ones side by side, large ones by all threads together.
enum FeedIntake {
  /// What each file gave, by feed and in the order of the paths.
  static func results(
    of files: [(file: ExportFile, feed: Feed)], _ context: IntakeContext
  ) -> [FeedID: [RestatedFile]] {
    let given = given(by: files, context)
    var exports: [FeedID: [RestatedFile]] = [:]
    var mended: [FeedID: [MendedFile]] = [:]
    var feeds: [FeedID: Feed] = [:]
    for (file, one) in zip(files, given) {
      feeds[file.feed.id] = file.feed
      switch one {
      case .export(let result): exports[file.feed.id, default: []].append(result)
      case .tables(let results): exports[file.feed.id, default: []] += results
      case .mended(let file): mended[file.reading.feed, default: []].append(file)
      }
    }
    guard !mended.isEmpty else { return exports }
    let byPath = Dictionary(files.map { ($0.file.path, $0.file) }) { first, _ in first }
    let worker = [PieceWorker()]
    for (id, rows) in mended {
      guard let feed = feeds[id] else { continue }
      let found = (exports[id] ?? []).map(\.result)
      let mended = Mending.results(of: found, rows, feed: feed, asOf: context.asOf) { export, rows in
        guard let file = byPath[export.path],
          let result = FileIntake.read(file, feed: feed, mended: rows, context, worker).result(of: export)
        else { preconditionFailure("only files that were exports are read again") }
        return result
      }
      exports[id] = mended.map(RestatedFile.init)
    }
    return exports
  }

  private static func given(
    by files: [(file: ExportFile, feed: Feed)], _ context: IntakeContext
  ) -> [FileGiven] {
    let workers = (0..<max(1, context.threads)).map { _ in PieceWorker() }
    let queue = FileQueue(files, isSmall: { $0.size < context.largeFile })
    let count = min(workers.count, max(1, queue.small.count))
    Workers.run(count) { number in
      while let index = queue.next() {
        let (file, feed) = files[index]
        queue.put(FileGiven(FileIntake.read(file, feed: feed, context, [workers[number]])), at: index)
      }
    }
    for index in queue.large {
      let (file, feed) = files[index]
      queue.put(FileGiven(FileIntake.read(file, feed: feed, context, workers)), at: index)
    }
    return queue.given
  }
}

/// What a file gave, as objects: thousands of results are then handed over without a copy of each.
private enum FileGiven {
  case export(RestatedFile)
  case tables([RestatedFile])
  case mended(MendedFile)

  init(_ outcome: FileIntake.Outcome) {
    switch outcome {
    case .export(let result): self = .export(RestatedFile(result))
    case .tables(let results): self = .tables(results.map(RestatedFile.init))
    case .mended(let file): self = .mended(file)
    }
  }
}

/// The files still to be read, shared by all threads, and what the others gave.
private final class FileQueue: @unchecked Sendable {
  /// The positions of files that one thread reads alone.
  let small: [Int]
  /// The positions of files that all threads read together.
  let large: [Int]
  private let taken = Atomic<Int>(0)
  // Each position is written by one thread only, and read when all are done.
  private let found: UnsafeMutablePointer<FileGiven?>
  private let count: Int

  init(_ files: [(file: ExportFile, feed: Feed)], isSmall: (ExportFile) -> Bool) {
    small = files.indices.filter { isSmall(files[$0].file) }
    large = files.indices.filter { !isSmall(files[$0].file) }
    count = files.count
    found = .allocate(capacity: max(1, count))
    found.initialize(repeating: nil, count: count)
  }

  deinit {
    found.deinitialize(count: count)
    found.deallocate()
  }

  /// The position of the next small file, if there is one.
  func next() -> Int? {
    let position = taken.add(1, ordering: .relaxed).oldValue
    return position < small.count ? small[position] : nil
  }

  func put(_ given: FileGiven, at index: Int) { found[index] = given }

  /// What all files gave.
  var given: [FileGiven] { (0..<count).compactMap { found[$0] } }
}
