import Diagnostics
import Formats

/// Findings as people read them: one line each, the file's own line with the place marked, notes and the way out.
struct DiagnosticText {
  /// Whether to colour the severity.
  let usesColor: Bool
  /// The bytes of a file by its path, to quote the line at fault.
  let source: (String) -> [UInt8]?

  /// All findings with their excerpts, in the order given.
  func text(of diagnostics: [Diagnostic]) -> String {
    var result = ""
    var lines = SourceLines(source: source)
    for diagnostic in diagnostics { result += text(of: diagnostic, &lines) }
    return result
  }

  private func text(of diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
    let place = diagnostic.location.map { "\(TerminalText.safe($0.description)): " } ?? ""
    let message = TerminalText.safe(diagnostic.message)
    var result = "\(place)\(severity(diagnostic.severity)): \(message) [\(diagnostic.code.rawValue)]\n"
    if let location = diagnostic.location, !diagnostic.code.isPrivate { result += excerpt(at: location, &lines) }
    for note in diagnostic.notes {
      let place = note.location.map { "\(TerminalText.safe($0.description)): " } ?? ""
      result += "\(place)note: \(TerminalText.safe(note.message))\n"
    }
    return result + "  help: \(TerminalText.safe(diagnostic.advice))\n"
  }

  private func severity(_ severity: Severity) -> String {
    guard usesColor else { return severity.rawValue }
    return "\u{1B}[1;\(severity == .error ? "31" : "33")m\(severity.rawValue)\u{1B}[0m"
  }

  private func excerpt(at location: Location, _ lines: inout SourceLines) -> String {
    guard let line = lines.line(location.place.line, of: location.path) else { return "" }
    let number = "\(location.place.line)"
    let start = min(max(location.place.column - 1, 0), line.count)
    let from = Self.characterStart(in: line, at: max(0, start - 100))
    let end = Self.characterStart(in: line, at: min(line.count, from + 140))
    let shown = TerminalText.safe(String(decoding: line[from..<max(start, end)], as: UTF8.self))
    let before = TerminalText.safe(String(decoding: line[from..<start], as: UTF8.self))
    let margin = String(repeating: " ", count: number.count)
    return "  \(number) | \(shown)\n  \(margin) | \(String(repeating: " ", count: before.count))^\n"
  }
}

extension DiagnosticText {
  /// The nearest place at or before another where a character starts, so that no excerpt cuts one in two.
  private static func characterStart(in line: [UInt8], at position: Int) -> Int {
    var start = position
    while start > 0, start < line.count, line[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}

/// The lines of files, each file looked through once.
private struct SourceLines {
  let source: (String) -> [UInt8]?
  private var files: [String: (text: [UInt8], starts: [Int])] = [:]

  init(source: @escaping (String) -> [UInt8]?) { self.source = source }

  // CR, LF and CRLF each end a line, as the readers count them.
  mutating func line(_ number: Int, of path: String) -> [UInt8]? {
    let file = files[path] ?? Self.split(source(path) ?? [])
    files[path] = file
    guard file.starts.indices.contains(number - 1) else { return nil }
    return Array(file.text[file.starts[number - 1]...].prefix { $0 != 0x0A && $0 != 0x0D })
  }

  private static func split(_ bytes: [UInt8]) -> (text: [UInt8], starts: [Int]) {
    let text = TextEncoding.decode(bytes, path: "").output?.bytes ?? []
    var starts = text.isEmpty ? [] : [0]
    for (position, byte) in text.enumerated() where position + 1 < text.count {
      guard byte == 0x0A || byte == 0x0D && text[position + 1] != 0x0A else { continue }
      starts.append(position + 1)
    }
    return (text, starts)
  }
}

extension Code {
  /// Whether the line at fault must not be shown, since what is shown ends up in logs.
  fileprivate var isPrivate: Bool { self == .personalData || self == .secretFound }
}
