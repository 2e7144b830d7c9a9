import Campaigns
import Diagnostics
import Formats
import Quantities
import Storage

/// `new`: starts a definition from a template.
struct NewCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let id = try id()
    let template = try template()
    let text = try filledIn(template, id: id)
    switch try context.open() {
    case .refused(let status): return status
    case .session(let session):
      if let other = session.contents.paths.first(where: {
        FileRole(of: $0) == .definition && Self.stem(of: $0) == id.text
      }) {
        context.console.warn("campaign-ops: \(other) is there already")
        return .dataErrors
      }
      return write(text, id: id, on: session.disk)
    }
  }

  private func write(_ text: String, id: CampaignID, on disk: any Disk) -> ExitStatus {
    let path = "campaigns/\(id).jsonc"
    do {
      try disk.writeNewFile(RelativePath(stringLiteral: path), bytes: Array(text.utf8))
      context.console.tell("made \(context.dataPath)/\(path); fill it in, then `campaign-ops check`")
      return .done
    } catch {
      context.console.warn("campaign-ops: \(TerminalText.safe(error.description))")
      return .diskRefused
    }
  }

  private func id() throws(UsageError) -> CampaignID {
    let word = context.invocation.positionals[0]
    guard let id = CampaignID(word) else {
      throw .badWord(
        word, what: "ID", expected: "lower-case letters, digits and hyphens, as in spring-launch-2027")
    }
    return id
  }

  private func template() throws(UsageError) -> String {
    let name = context.invocation.value("template") ?? "product-launch"
    guard let template = Templates.all[name] else {
      throw .badValue(option: "template", value: name, expected: Templates.all.keys.sorted().joined(separator: ", "))
    }
    return template
  }

  /// The template with what was given on the command line in place of its own values.
  private func filledIn(_ template: String, id: CampaignID) throws(UsageError) -> String {
    var text = Self.replacing("id", with: id.text, in: template)
    for option in ["name", "client"] {
      if let value = context.invocation.value(option) { text = Self.replacing(option, with: value, in: text) }
    }
    return TemplateDates(start: try day("start"), end: try day("end")).moved(text)
  }

  private func day(_ option: String) throws(UsageError) -> Day? {
    guard let value = context.invocation.value(option) else { return nil }
    guard let day = Day(value) else { throw .badValue(option: option, value: value, expected: "a day as YYYY-MM-DD") }
    return day
  }

  /// Replaces the value of the first line that gives a key at the top level, which templates indent by two blanks.
  private static func replacing(_ key: String, with value: String, in text: String) -> String {
    let start = "  \"\(key)\": "
    var isDone = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard !isDone, line.hasPrefix(start) else { return String(line) }
      isDone = true
      let literal = String(decoding: JSON.string(value).line.dropLast(), as: UTF8.self)
      return start + literal + ","
    }
    return lines.joined(separator: "\n")
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
