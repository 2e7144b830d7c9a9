/// One option of a command, as the parser and the help both know it.
struct OptionSpec: Sendable, Hashable {
  /// The long name without its dashes.
  let name: String
  /// What stands for its value in the help; nothing for a flag.
  let value: String?
  /// What it does, in one line.
  let help: String

  /// The words it takes, if there are few.
  let choices: [String]

  /// An option with a value.
  init(_ name: String, _ value: String, _ help: String, choices: [String] = []) {
    self.name = name
    self.value = value
    self.help = help
    self.choices = choices
  }

  /// A flag.
  init(flag name: String, _ help: String) {
    self.name = name
    value = nil
    self.help = help
    choices = []
  }

  /// `--name VALUE`, as the help shows it.
  var usage: String { value.map { "--\(name) \($0)" } ?? "--\(name)" }
}

/// One command: what it is called, what it takes, what it is for.
///
/// Parser, help, usage errors and the README's list are all made from these.
struct CommandSpec: Sendable {
  /// How many words a command takes besides its options.
  struct Positionals: Sendable {
    let usage: String
    let range: ClosedRange<Int>

    static let none = Positionals(usage: "", range: 0...0)
  }

  /// The word on the command line.
  let name: String
  /// What it is for, in one line.
  let summary: String
  /// The words it takes.
  let positionals: Positionals
  /// Its own options.
  let options: [OptionSpec]
  /// Whether it works on a data directory, and so takes `--data`.
  let usesData: Bool
  /// Whether it depends on the time, and so takes `--as-of`.
  let usesTime: Bool
  /// More to say in `help COMMAND`, ready wrapped.
  let details: String

  init(
    _ name: String, _ summary: String, positionals: Positionals = .none, options: [OptionSpec] = [],
    usesData: Bool = true, usesTime: Bool = true, details: String = ""
  ) {
    self.name = name
    self.summary = summary
    self.positionals = positionals
    self.options = options
    self.usesData = usesData
    self.usesTime = usesTime
    self.details = details
  }

  /// All options in the order of the help, the common ones last.
  var allOptions: [OptionSpec] {
    options + (usesData ? [Self.data] : []) + (usesTime ? [Self.asOf] : []) + [Self.quiet, Self.color, Self.help]
  }

  static let data = OptionSpec("data", "DIR", "the data directory (default ./data)")
  static let asOf = OptionSpec(
    "as-of", "TIME", "take TIME for now: 2026-11-23T08:00:00Z, a day (its start in the workspace's zone), or `last`")
  static let quiet = OptionSpec(flag: "quiet", "say nothing but findings and what was asked for")
  static let color = OptionSpec(
    "color", "WHEN", "colour findings: auto, always or never (default auto)",
    choices: ["auto", "always", "never"])
  static let help = OptionSpec(flag: "help", "show this help")
}
