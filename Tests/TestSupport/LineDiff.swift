/// Shows how one text differs from another, line by line.
public enum LineDiff {
  /// The changed lines with `-` and `+` and two lines around each; at most 80 lines.
  public static func describe(expected: String, actual: String) -> String {
    let old = lines(of: expected)
    let new = lines(of: actual)
    guard old.count <= 5000, new.count <= 5000 else { return firstDifference(old, new) }
    let shown = surroundings(of: marked(old, new))
    return (shown.prefix(80) + (shown.count > 80 ? ["… \(shown.count - 80) more lines"] : []))
      .joined(separator: "\n")
  }

  /// Each line of both texts once, with its mark.
  private static func marked(_ old: [String], _ new: [String]) -> [(mark: Character, line: String)] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [(Character, String)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        result.append(("-", old[left]))
        left += 1
      } else if inserted.contains(right) {
        result.append(("+", new[right]))
        right += 1
      } else {
        result.append((" ", old[left]))
        left += 1
        right += 1
      }
    }
    return result
  }

  private static func surroundings(of lines: [(mark: Character, line: String)]) -> [String] {
    var shown: [String] = []
    var last = -1
    for (index, entry) in lines.enumerated() {
      let around = max(0, index - 2)...min(lines.count - 1, index + 2)
      guard around.contains(where: { lines[$0].mark != " " }) else { continue }
      if index != last + 1 { shown.append("  …") }
      shown.append("\(entry.mark) \(entry.line)")
      last = index
    }
    return shown
  }

  private static func firstDifference(_ old: [String], _ new: [String]) -> String {
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let before = index < old.count ? old[index] : "(the end)"
    let after = index < new.count ? new[index] : "(the end)"
    return "line \(index + 1):\n- \(before)\n+ \(after)"
  }

  /// The lines with control characters made visible, so that a lost CR or a missing last line end shows.
  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.map { $0.value < 0x20 ? $0.escaped(asASCII: true) : String($0) }.joined()
    }
  }
}
