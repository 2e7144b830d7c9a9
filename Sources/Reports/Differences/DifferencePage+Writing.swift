public import Formats

extension DifferencePage {
  /// The page as lines for a terminal; what the data says is made safe to print.
  public var lines: [String] {
    var lines: [String] = []
    var indent = "  "
    for part in parts {
      switch part {
      case .heading(let text, level: 1):
        lines += ["", TerminalText.safe(text)]
        indent = "  "
      case .heading(let text, level: _):
        lines.append("  \(TerminalText.safe(text))")
        indent = "    "
      case .sentence(let text): lines.append(indent + TerminalText.safe(text))
      case .entries(let entries): lines += Self.table(entries, indent)
      }
    }
    return lines.first == "" ? Array(lines.dropFirst()) : lines
  }

  private static func table(_ entries: [Entry], _ indent: String) -> [String] {
    let words = entries.map { TerminalText.safe($0.word) }
    let things = entries.map { TerminalText.safe($0.thing) }
    let (first, second) = (words.map(\.count).max() ?? 0, things.map(\.count).max() ?? 0)
    return entries.indices.flatMap { place -> [String] in
      let cells = [(words[place], first), (things[place], second)].filter { $0.1 > 0 }
        .map { $0.0 + String(repeating: " ", count: $0.1 - $0.0.count) }
      let line = (cells + [TerminalText.safe(entries[place].change)]).joined(separator: "  ")
      return [indent + line] + entries[place].details.map { "\(indent)  \(TerminalText.safe($0))" }
    }
  }

  /// The page as Markdown under a title, for a comment on a pull request.
  public func markdown(title: String) -> String {
    var blocks = ["## \(MarkdownText.inline(title))"]
    for part in parts {
      switch part {
      case .heading(let text, let level):
        blocks.append("\(String(repeating: "#", count: level + 2)) \(MarkdownText.inline(text))")
      case .sentence(let text): blocks.append("*\(MarkdownText.inline(text))*")
      case .entries(let entries): blocks.append(entries.map(Self.item).joined(separator: "\n"))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func item(_ entry: Entry) -> String {
    let word = entry.word.isEmpty ? "" : "**\(MarkdownText.inline(entry.word))** "
    let thing = entry.thing.isEmpty ? "" : "\(code(entry.thing)): "
    let details = entry.details.map { "\n  - \(MarkdownText.inline($0))" }.joined()
    return "- \(word)\(thing)\(MarkdownText.inline(entry.change))\(details)"
  }

  /// A name between backticks; one that holds a backtick or a control is escaped instead.
  private static func code(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0 != "`" && $0 != "\n" && !$0.isHidden }
    return isPlain ? "`\(text)`" : MarkdownText.inline(text)
  }
}

extension WorkspaceDiff {
  /// The comparison for machines: counts by area, then each difference with what it was and is.
  public func json(from old: String, to new: String, stale: [String], findings: Int) -> JSON {
    [
      "from": .string(old), "to": .string(new), "stale": .strings(stale), "damagedDocuments": .integer(findings),
      "counts": .object(
        Difference.Area.allCases.compactMap { area in
          let counts = counts(of: area)
          guard !counts.isEmpty else { return nil }
          return JSON.Field(area.rawValue, .object(counts.map { JSON.Field($0.words, .integer($0.count)) }))
        }), "differences": .array(differences.map(\.json)),
    ]
  }
}

extension Difference {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("area", .string(area.rawValue)), ("campaign", campaign.map(JSON.string)), ("subject", .string(subject)),
      ("change", .string(change.rawValue)), ("field", field.map(JSON.string)), ("before", before.map(JSON.string)),
      ("after", after.map(JSON.string)), ("details", details.isEmpty ? nil : .strings(details)),
    ])
  }
}
