import Campaigns
import Metrics
import Storage

/// Finds the files that somebody names: files anywhere, the exports in a folder, or standard input.
struct InspectedFiles {
  /// One of the files, or why there is none.
  enum Found {
    case file(SourceFile)
    case missing(path: String, reason: String)
  }

  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// What stands at a path.
  func found(at path: String) -> [Found] {
    guard path != "-" else { return [input] }
    do {
      return [.file(SourceFile(path: path, bytes: try SystemFiles.read(path, limit: ReadLimit.export)))]
    } catch {
      guard error.cause == .isAFolder else { return [.missing(path: path, reason: error.cause.sentence)] }
      return exports(in: path)
    }
  }

  private var input: Found {
    guard let bytes = surroundings.readInput(ReadLimit.export) else {
      return .missing(path: "-", reason: "standard input cannot be read")
    }
    return .file(SourceFile(path: "-", bytes: bytes))
  }

  /// The files directly in a folder that end as exports do.
  private func exports(in folder: String) -> [Found] {
    do {
      let entries = try PosixDisk(root: folder).entries(in: .root)
      let names = entries.filter { $0.kind == .file && Self.isExport($0.path.text) }.map(\.path.text)
      guard !names.isEmpty else { return [.missing(path: folder, reason: "no file in this folder is an export")] }
      let start = folder.hasSuffix("/") ? folder : folder + "/"
      return names.flatMap { found(at: start + $0) }
    } catch {
      return [.missing(path: folder, reason: error.cause.sentence)]
    }
  }

  private static func isExport(_ name: String) -> Bool {
    let small = name.lowercased()
    return !name.hasPrefix(".") && Intake.endings.contains { small.hasSuffix(".\($0)") }
  }
}
