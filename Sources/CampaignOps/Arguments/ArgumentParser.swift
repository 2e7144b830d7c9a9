import Diagnostics

/// Takes a command line apart by the table of commands.
///
/// Options may stand anywhere after the command, as `--name value` or `--name=value`; `--` ends them.
enum ArgumentParser {
  /// Parses the words after the program's name.
  static func parse(_ words: [String], commands: [CommandSpec] = CommandTable.all) throws(UsageError) -> Invocation {
    guard let first = words.first else { throw .noCommand }
    let command = try command(named: first, among: commands)
    var rest = words.dropFirst()[...]
    if first == "--help" || first == "-h", let word = rest.first, !word.hasPrefix("-") { rest = [word] }
    return try parse(rest, of: command)
  }

  private static func command(named word: String, among commands: [CommandSpec]) throws(UsageError) -> CommandSpec {
    let aliases = ["--help": "help", "-h": "help", "--version": "version", "-V": "version"]
    let name = aliases[word] ?? word
    guard let command = commands.first(where: { $0.name == name }) else {
      throw .unknownCommand(word, suggestion: Suggestion.closest(to: word, in: commands.map(\.name)))
    }
    return command
  }

  private static func parse(_ words: ArraySlice<String>, of command: CommandSpec) throws(UsageError) -> Invocation {
    var positionals: [String] = []
    var options: [String: String] = [:]
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        positionals.append(word)
        continue
      }
      let (name, value) = try option(word, of: command, taking: &rest)
      guard options.updateValue(value, forKey: name) == nil else { throw .repeatedOption(name) }
    }
    if options["help"] == nil, !command.positionals.range.contains(positionals.count) {
      throw .wrongCount(command: command.name, usage: command.positionals.usage, given: positionals.count)
    }
    return Invocation(command: command, positionals: positionals, options: options)
  }

  private static func option(
    _ word: String, of command: CommandSpec, taking rest: inout ArraySlice<String>
  ) throws(UsageError) -> (name: String, value: String) {
    let shortNames = ["-h": "--help", "-q": "--quiet"]
    let long = shortNames[word] ?? word
    let parts = long.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = String(parts[0].drop { $0 == "-" })
    guard long.hasPrefix("--"), let spec = command.allOptions.first(where: { $0.name == name }) else {
      let suggestion = Suggestion.closest(to: name, in: command.allOptions.map(\.name))
      throw .unknownOption(parts[0], command: command.name, suggestion: suggestion)
    }
    if parts.count == 2 {
      guard spec.value != nil else { throw .unexpectedValue(option: name) }
      return (name, parts[1])
    }
    guard spec.value != nil else { return (name, "") }
    // A value that looks like an option is one, unless it is joined by `=`: `--data --quiet` is a slip.
    guard let value = rest.first, !value.hasPrefix("--") else { throw .missingValue(option: name) }
    rest.removeFirst()
    return (name, value)
  }
}
