import Campaigns
import Diagnostics
import Metrics
import Quantities
import Storage
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads exports as a run does, and says how long that took.
struct Measurement {
  let paths: [String]
  let threads: Int?

  /// Reads everything, prints the figures, and writes the sums if they are wanted.
  func run(sums: String?) throws {
    let (exports, campaigns) = try found()
    let size = exports.reduce(0) { $0 + $1.size }
    let settings = Settings(name: "Benchmark", zone: .utc)
    let start = ResourceUse.seconds
    let (ledger, diagnostics) = Intake.read(
      exports: exports, settings: settings, campaigns: campaigns, asOf: Day(year: 2025, month: 1, day: 1) ?? .latest,
      threads: threads)
    let seconds = ResourceUse.seconds - start
    let peak = ResourceUse.peakMemory
    if let sums { try SumsFile.write(ledger, to: sums, threads: threads ?? 1) }
    let rows = ledger.readings.reduce(0) { $0 + $1.dataRows }
    let used = ledger.readings.reduce(0) { $0 + $1.usedRows }
    print("files\t\(exports.count)")
    print("bytes\t\(size)")
    print("rows\t\(rows)")
    print("used\t\(used)")
    print("findings\t\(diagnostics.count)")
    for finding in diagnostics.prefix(5) { print("finding\t\(finding)") }
    print("seconds\t\(rounded(seconds))")
    print("seconds with output\t\(rounded(ResourceUse.seconds - start))")
    print("processor seconds\t\(rounded(ResourceUse.processorSeconds))")
    print("MB/s\t\(Int(Double(size) / seconds / 1e6))")
    print("rows/s\t\(Int(Double(rows) / seconds))")
    print("peak MiB\t\(peak >> 20)")
    print("peak MiB with output\t\(ResourceUse.peakMemory >> 20)")
    // What is left in memory goes with the process, at once.
    exit(0)
  }

  /// The exports and the campaigns; the directory is listed while the definitions are read.
  private func found() throws -> ([ExportFile], [Campaign]) {
    let exports = Mutex<Result<[ExportFile], any Error>>(.success([]))
    let campaigns = Mutex<Result<[Campaign], any Error>>(.success([]))
    let threads = threads ?? Workers.available
    Workers.share(2, among: threads) { task in
      if task == 0 {
        let made = Result { try SampleCampaigns.all(threads: threads) }
        campaigns.withLock { $0 = made }
      } else {
        let found = Result { try paths.flatMap(self.exports) }
        // Kinds are made when they are first asked for, which may as well be now.
        _ = Intake.kinds
        exports.withLock { $0 = found }
      }
    }
    return (try exports.withLock { try $0.get() }, try campaigns.withLock { try $0.get() })
  }

  private func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

  /// The files at a path, as if they lay in a feed.
  private func exports(at path: String) throws -> [ExportFile] {
    guard let size = try WritableFile.size(of: path) else {
      return try WritableFile.names(in: path).flatMap { try exports(at: "\(path)/\($0)") }
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return [
      ExportFile(path: "metrics/bench/\(name)", size: size) {
        do throws(StorageError) {
          return .success(ExportBytes(try SystemFiles.open(path)))
        } catch {
          return .failure(ExportRefusal(error, path))
        }
      }
    ]
  }
}

extension ExportBytes {
  /// The bytes of a file on the disk.
  fileprivate init(_ file: ReadableFile) {
    self.init(
      count: file.sizeInBytes,
      read: { offset, memory in
        do throws(StorageError) {
          return .success(try file.read(at: offset, into: memory))
        } catch {
          return .failure(ExportRefusal(error, ""))
        }
      },
      check: {
        do throws(StorageError) {
          try file.requireUnchanged()
          return nil
        } catch {
          return ExportRefusal(error, "")
        }
      })
  }
}

extension ExportRefusal {
  fileprivate init(_ error: StorageError, _ path: String) {
    self.init(Diagnostic(.fileUnreadable, at: Location(path: path), error.description))
  }
}
