import Diagnostics
import Formats
import Storage

/// The names met so far in the directory, to find those that other file systems take for one or do not take at all.
///
/// Version control carries a directory to every machine: of two names that differ only in capitals, or in how an accent is
/// written, macOS and Windows keep one, and which one is chance.
struct FileNames {
  /// What a new name is to those met before.
  enum Verdict {
    /// It is a name of its own.
    case own
    /// It differs from another in capitals only; both can be told apart here.
    case twin(of: String)
    /// It differs from another in how its characters are written; to people and to this program they are one name.
    case same(as: String)
  }

  private var seen: [String: String] = [:]

  /// Takes in a name below a folder; names of one folder are compared with each other.
  mutating func add(_ path: RelativePath) -> Verdict {
    let text = path.text
    // Only the last part is folded, or below twins of folders every file would be a twin again.
    let folder = path.parent?.text ?? ""
    let earlier = seen.updateValue(text, forKey: folder + "/" + path.name.lowercased())
    guard let earlier else { return .own }
    seen[folder + "/" + path.name.lowercased()] = earlier
    // Texts are equal when they look the same, however they are written.
    return earlier == text ? .same(as: earlier) : .twin(of: earlier)
  }

  /// Why a name cannot exist on some systems, as the second half of a sentence; nothing if it can.
  static func objection(to name: String) -> String? {
    let stem = name.prefix { $0 != "." }.lowercased()
    if devices.contains(stem) { return "Windows keeps \(quoted(String(name.prefix { $0 != "." }))) for a device" }
    if let last = name.last, last == "." || last == " " { return "Windows drops the last character" }
    let odd = name.unicodeScalars.first { $0.isHidden || "<>:\"|?*\\".unicodeScalars.contains($0) }
    return odd.map { "it holds \(quoted(TerminalText.safe(String($0)))), which some systems do not allow" }
  }

  private static let devices = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

extension Diagnostic {
  /// A name that differs from another in capitals or in how its characters are written.
  static func pathTwin(_ path: String, of earlier: String, isLeftOut: Bool) -> Diagnostic {
    let how = isLeftOut ? "in how its characters are written, so it is not read" : "in capitals"
    return Diagnostic(
      .pathTwin, at: Location(path: path), "the name differs only \(how) from another one beside it",
      notes: [Note("the other name", at: Location(path: earlier))])
  }

  /// A name that cannot exist everywhere.
  static func nameNotPortable(_ path: String, because reason: String) -> Diagnostic {
    Diagnostic(.nameNotPortable, at: Location(path: path), "the name cannot be used everywhere: \(reason)")
  }
}
