import Campaigns
import Formats

/// The limits that stand in instructions, by the words that hold their places, such as `{text}`.
///
/// They are the registry's own, so that an instruction and a check never tell two numbers.
struct InstructionNumbers {
  private let values: [String: String]
  /// What the workspace has laid down for itself, a line each.
  private let rules: [String]

  /// Takes the numbers of a platform's facts; where they state none, those of others.
  init(_ facts: PlatformFacts, else usual: PlatformFacts?) {
    let own = Self.numbers(of: facts)
    values = (usual.map(Self.numbers) ?? [:]).merging(own) { _, new in new }
      .mapValues { NumberWords.grouped($0) }
    rules = facts.facts.compactMap { fact in
      guard case .rule(let rule) = fact.value, fact.location != nil else { return nil }
      return MarkdownText.inline(rule)
    }
  }

  private static func numbers(of facts: PlatformFacts) -> [String: Int] {
    let fields: [(String, FieldLimit.Name)] = [
      ("title", .title), ("alt", .altText), ("comment", .comment), ("document", .documentTitle), ("tags", .tags),
      ("link", .link), ("meta", .metaDescription), ("article", .article), ("photo", .photoText),
    ]
    var numbers = Dictionary(
      fields.map { ($0.0, facts.field($0.1)?.limit.most) }, uniquingKeysWith: { first, _ in first })
    numbers["text"] = facts.limit.most
    numbers["hashtags"] = facts.hashtags?.most
    numbers["images"] = facts.media?.mostImages
    return numbers.compactMapValues(\.self)
  }

  /// The text with the numbers in their places, and with the workspace's own rules among what is to be checked.
  func filled(in text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { filled(inLine: String($0)) }
    guard !rules.isEmpty, let heading = lines.firstIndex(where: { $0.hasPrefix("## Check before") }) else {
      return lines.joined(separator: "\n")
    }
    let place = heading + 2
    return (lines[..<place] + rules.map { "- The workspace's own rule: \($0)" } + lines[place...])
      .joined(separator: "\n")
  }

  private func filled(inLine line: String) -> String {
    var filled = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let word = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open] + (values[word] ?? "{\(word)}")
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
