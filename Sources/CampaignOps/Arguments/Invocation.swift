/// What somebody typed, taken apart but not yet interpreted.
struct Invocation: Sendable {
  /// The command.
  let command: CommandSpec
  /// The words besides the options, in order.
  let positionals: [String]
  /// The options' values by name; a flag's value is empty.
  let options: [String: String]

  /// Whether a flag was given.
  func has(_ flag: String) -> Bool { options[flag] != nil }

  /// An option's value, if it was given.
  func value(_ option: String) -> String? { options[option] }
}

/// What is wrong with a command line; the wording is in ``message``.
enum UsageError: Error, Hashable {
  case noCommand
  case unknownCommand(String, suggestion: String?)
  case unknownOption(String, command: String, suggestion: String?)
  case missingValue(option: String)
  case unexpectedValue(option: String)
  case repeatedOption(String)
  case wrongCount(command: String, usage: String, given: Int)
  case badValue(option: String, value: String, expected: String)
  case badWord(String, what: String, expected: String)
  case conflict(String, String)
  case missingOption(String, why: String)

  /// The sentence for people.
  var message: String {
    switch self {
    case .noCommand: "no command given"
    case .unknownCommand(let word, let suggestion):
      "unknown command '\(word)'" + Self.hint(suggestion)
    case .unknownOption(let option, let command, let suggestion):
      "'\(command)' has no option '\(option)'" + Self.hint(suggestion.map { "--\($0)" })
    case .missingValue(let option): "--\(option) needs a value"
    case .unexpectedValue(let option): "--\(option) takes no value"
    case .repeatedOption(let option): "--\(option) is given twice"
    case .wrongCount(let command, let usage, let given):
      "'\(command)' takes \(usage.isEmpty ? "no further words" : usage), \(given) given"
    case .badValue(let option, let value, let expected): "'\(value)' is no value for --\(option): expected \(expected)"
    case .badWord(let word, let what, let expected): "'\(word)' is no \(what): expected \(expected)"
    case .conflict(let one, let other): "\(one) and \(other) cannot be given together"
    case .missingOption(let option, let why): "\(option) is missing: \(why)"
    }
  }

  private static func hint(_ suggestion: String?) -> String { suggestion.map { "; did you mean '\($0)'?" } ?? "" }
}
