import Campaigns
import Diagnostics
import Formats
import Metrics
import Reports
import Storage

/// One side of a comparison: a directory, or the data directory as it was at a revision.
struct DiffSide {
  /// How people call it.
  let name: String
  /// The files the comparison looks at, by path.
  let files: [String: [UInt8]]
  /// The paths of its exports.
  let exports: Set<String>
  /// What is wrong with the side itself.
  let diagnostics: [Diagnostic]
  /// What stands before its paths in findings; nothing for the data directory itself.
  let label: String?

  /// Why a side cannot be read; each says so on a line and ends with a status.
  struct Refusal: Error {
    let sentence: String
    let status: ExitStatus
    var gate: Gate?
  }

  /// Opens a side: a directory with settings in it, else a revision of the history that the data directory lies in.
  static func open(_ word: String, of dataPath: String, _ surroundings: Surroundings) throws(Refusal) -> DiffSide {
    if let disk = try? surroundings.openDisk(word), (try? disk.entry(at: "campaign-ops.json")) ?? nil != nil {
      return try read(disk, named: word, label: word)
    }
    return try revision(word, of: dataPath)
  }

  /// The data directory as it is now.
  static func workTree(_ dataPath: String, _ surroundings: Surroundings) throws(Refusal) -> DiffSide {
    let disk: any Disk
    do {
      disk = try surroundings.openDisk(dataPath)
    } catch {
      let isMissing = error.cause == .missing || error.cause == .notAFolder
      throw Refusal(
        sentence: isMissing ? "there is no data directory at '\(dataPath)'" : error.description,
        status: isMissing ? .nothingFound : .diskRefused)
    }
    return try read(disk, named: dataPath, label: nil)
  }

  private static func revision(_ word: String, of dataPath: String) throws(Refusal) -> DiffSide {
    let disk: MemoryDisk
    let name: String
    do throws(GitHistory.Refusal) {
      let history = try GitHistory(of: dataPath)
      let commit = try history.commit(named: word)
      name = commit.hasPrefix(word) ? String(commit.prefix(10)) : "\(word) (\(commit.prefix(10)))"
      disk = try history.disk(at: commit) { FileRole(of: $0).limit != nil && FileRole(of: $0) != .progress }
    } catch {
      throw refusal(error, word, dataPath)
    }
    guard (try? disk.entry(at: "campaign-ops.json")) ?? nil != nil else {
      throw Refusal(sentence: "'\(word)' has no data directory at '\(dataPath)'", status: .nothingFound)
    }
    return try read(disk, named: name, label: word)
  }

  private static func refusal(_ refusal: GitHistory.Refusal, _ word: String, _ dataPath: String) -> Refusal {
    let isNoFolder = "'\(word)' is no directory with a `campaign-ops.json`"
    return switch refusal {
    case .noGit(let cause):
      Refusal(sentence: "\(isNoFolder), and `git` cannot be started: \(cause)", status: .diskRefused)
    case .noWorkTree(let words):
      Refusal(
        sentence: "\(isNoFolder), and '\(dataPath)' lies in no git work tree" + (words.isEmpty ? "" : " (\(words))"),
        status: .nothingFound)
    case .noRevision:
      Refusal(
        sentence: "\(isNoFolder), and the history of '\(dataPath)' has no such revision", status: .nothingFound)
    case .failed(let words): Refusal(sentence: "git fails: \(words)", status: .diskRefused)
    }
  }

  private static func read(_ disk: any Disk, named name: String, label: String?) throws(Refusal) -> DiffSide {
    do throws(StorageError) {
      let gate = try Session.examine(disk)
      // Folders that nothing lies in are not kept by version control; what counts is the version.
      guard gate.version == Gate.currentVersion else {
        throw StorageError(.read, Gate.Part.settings.rawValue, .invalid)
      }
      let contents = try DirectoryContents.read(from: disk)
      let unread = contents.diagnostics.filter { finding in
        finding.location.map { FileRole(of: $0.path) == .generated } ?? false
      }
      return DiffSide(
        name: name, files: contents.files, exports: Set(contents.exports.map(\.path)),
        diagnostics: unread.map { $0.on(label) }, label: label)
    } catch {
      let gate = try? Session.examine(disk)
      if let gate, gate.version != Gate.currentVersion {
        throw Refusal(sentence: "'\(name)' cannot be compared", status: .schemaMismatch, gate: gate)
      }
      throw Refusal(sentence: error.description, status: .diskRefused)
    }
  }
}

extension Diagnostic {
  /// The same finding with the side's name before its path.
  func on(_ label: String?) -> Diagnostic {
    guard let label, let location else { return self }
    return Diagnostic(
      code, at: Location(path: "\(label):\(location.path)", place: location.place), message, help: help, notes: notes)
  }
}
