import Diagnostics
import Formats
import Quantities

/// Reads the instructions that a workspace writes itself as files: `instructions/<platform>/<type>/<TASK>.md`.
///
/// The path below the folder is the instruction's id, the same as that of the file the tool generates, so that one can
/// be copied and changed. `default` stands for every platform, or for every content type.
enum InstructionReader {
  /// The folder.
  static let folder = "instructions/"

  /// The texts by id, and everything found; a file that cannot be used leaves the tool's own text in place.
  static func read(_ files: [SourceFile], into settings: inout Settings) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard file.path.hasPrefix(folder), file.path.hasSuffix(".md") else { continue }
      let id = String(file.path.dropFirst(folder.count).dropLast(".md".count))
      let place = Location(path: file.path)
      let faults = InstructionID.faults(of: id, settings, at: place)
      let decoded = TextEncoding.decode(file.bytes, path: file.path)
      found += faults + decoded.diagnostics
      guard faults.isEmpty, let bytes = decoded.output?.bytes else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      if let fault = fault(in: text, of: id, settings, at: place) {
        found.append(fault)
      } else {
        settings.instructions[id] = text
      }
    }
    return found
  }

  private static func fault(in text: String, of id: String, _ settings: Settings, at place: Location) -> Diagnostic? {
    if text.allSatisfy(\.isWhitespace) { return .valueEmpty(id, at: place) }
    if text.utf8.count > TextLength.instruction, text.count > TextLength.instruction {
      return .valueTooLong(id, length: text.count, limit: TextLength.instruction, at: place)
    }
    guard settings.instructions[id] != nil else { return nil }
    return Diagnostic(
      .duplicateEntry, at: place, "the instruction \(quoted(id)) stands in the settings as well",
      help: "remove it from `instructions` in `campaign-ops.json`, or remove the file")
  }
}

/// The ids of instructions: platform, content type and task type, such as `linkedin/post/POST`.
enum InstructionID {
  /// What is wrong with an id; platforms that the settings define wrongly are no fault of it.
  static func faults(
    of id: String, _ settings: Settings, faulty: Set<String> = [], at place: Location
  ) -> [Diagnostic] {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[1] == "default" || ContentType(rawValue: parts[1]) != nil,
      TaskType(rawValue: parts[2]) != nil
    else { return [.instructionIDInvalid(id, at: place)] }
    let isKnown =
      parts[0] == "default" || Platform(parts[0]).map { PlatformFacts.of($0, in: settings) != nil } ?? false
    return isKnown || faulty.contains(parts[0]) ? [] : [.unknownPlatform(parts[0], known: settings, at: place)]
  }
}

extension Diagnostic {
  fileprivate static func instructionIDInvalid(_ id: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownKey, at: location, "\(quoted(id)) names no instruction",
      help: "write platform, content type and task type, for example `linkedin/post/POST`")
  }
}
