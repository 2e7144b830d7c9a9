/// Scripts for completing command lines, made from the table of commands like the help.
enum CompletionScript {
  /// The shells there are scripts for.
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  /// The script of a shell.
  static func text(for shell: Shell) -> String {
    switch shell {
    case .bash: BashCompletion.text
    case .zsh: ZshCompletion.text
    case .fish: FishCompletion.text
    }
  }
}

extension CommandSpec {
  /// The words one of which a command begins with, as `task` does; for `help` the commands.
  var firstWords: [String] {
    if name == "help" { return CommandTable.all.map(\.name) }
    // Forms of a command stand side by side, as in `start|cancel TASK, or assign TASK NAME`.
    let forms = positionals.usage.split(separator: ",").map { form in
      form.split(separator: " ").drop { $0 == "or" }.first ?? ""
    }
    guard forms.contains(where: { $0.contains("|") }) else { return [] }
    return forms.flatMap { $0.split(separator: "|") }.map(String.init)
  }

  /// Whether a command takes files besides its options.
  var takesFiles: Bool { positionals.usage.hasPrefix("FILE") || positionals.usage.contains("[FILE") }
}

extension OptionSpec {
  /// Whether its value is a folder.
  var takesFolder: Bool { value == "DIR" }
}

/// The script for bash.
enum BashCompletion {
  static var text: String {
    let commands = CommandTable.all.map(\.name).joined(separator: " ")
    let cases = CommandTable.all.map { command in
      let options = command.allOptions.map { "--\($0.name)" }.joined(separator: " ")
      return "    \(command.name)) options=\"\(options)\" words=\"\(command.firstWords.joined(separator: " "))\" ;;"
    }
    let files = CommandTable.all.filter(\.takesFiles).map(\.name).joined(separator: "|")
    return """
      # bash completion for campaign-ops: source <(campaign-ops completions bash)
      _campaign_ops() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options="" words=""
        COMPREPLY=()
        # Bash takes "--option=value" for three words.
        if [ "$current" = "=" ]; then current=""; else
          [ "$before" = "=" ] && before=${COMP_WORDS[COMP_CWORD-2]}
        fi
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commands)" -- "$current"))
          return
        fi
        case ${COMP_WORDS[1]} in
      \(cases.joined(separator: "\n"))
        esac
        case ${COMP_WORDS[1]}:$before in
      \(valueCases.joined(separator: "\n"))
        esac
        if [ "$COMP_CWORD" -eq 2 ] && [ -n "$words" ]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        fi
        case $current in
          -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
          *) case ${COMP_WORDS[1]} in \(files.isEmpty ? "-" : files)) COMPREPLY=($(compgen -f -- "$current")) ;; esac ;;
        esac
      }
      complete -F _campaign_ops campaign-ops

      """
  }

  private static var valueCases: [String] {
    CommandTable.all.flatMap { command in
      command.allOptions.filter { $0.value != nil }.map { option in
        let answer =
          option.takesFolder
          ? #"COMPREPLY=($(compgen -d -- "$current")); return"#
          : option.choices.isEmpty
            ? "return"
            : #"COMPREPLY=($(compgen -W ""# + option.choices.joined(separator: " ") + #"" -- "$current")); return"#
        return "    \(command.name):--\(option.name)) \(answer) ;;"
      }
    }
  }
}

/// The script for zsh.
enum ZshCompletion {
  static var text: String {
    let commands = CommandTable.all.map { "    '\($0.name):\(escaped($0.summary))'" }
    let cases = CommandTable.all.map { command in
      let specs = command.allOptions.map(spec) + words(of: command)
      return "    \(command.name))\n      _arguments \(specs.joined(separator: " \\\n        "))\n      ;;"
    }
    return """
      #compdef campaign-ops
      # zsh completion for campaign-ops: source <(campaign-ops completions zsh)
      _campaign_ops() {
        local -a commands
        commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe 'command' commands
          return
        fi
        local command=${words[2]}
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases.joined(separator: "\n"))
        esac
      }
      # Read by `source`, or put into a folder of $fpath as _campaign-ops.
      if [[ $funcstack[1] == _campaign[-_]ops ]]; then
        _campaign_ops "$@"
      elif (( $+functions[compdef] )); then
        compdef _campaign_ops campaign-ops
      else
        print -u2 'campaign-ops: call compinit before the completions are loaded'
      fi

      """
  }

  private static func spec(_ option: OptionSpec) -> String {
    let help = "[\(escaped(option.help))]"
    guard let value = option.value else { return "'--\(option.name)\(help)'" }
    let head = "--\(option.name)=\(help)"
    let action =
      option.takesFolder ? "_files -/" : option.choices.isEmpty ? " " : "(\(option.choices.joined(separator: " ")))"
    return "'\(head):\(escaped(value)):\(action)'"
  }

  private static func words(of command: CommandSpec) -> [String] {
    if !command.firstWords.isEmpty { return ["'1:word:(\(command.firstWords.joined(separator: " ")))'"] }
    return command.takesFiles ? ["'*:file:_files'"] : []
  }

  /// A text inside single quotes and brackets of a specification.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += #"'\''"#
      case "[", "]", ":", "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}

/// The script for fish.
enum FishCompletion {
  static var text: String {
    var lines = [
      "# fish completion for campaign-ops: campaign-ops completions fish | source",
      "# Whether the command is the one named and, where a number is given, so many words stand before the cursor.",
      "function __campaign_ops_is",
      "  set -l words (commandline -opc)",
      "  test (count $words) -ge 2; and test $words[2] = $argv[1]; or return 1",
      "  test (count $argv) -lt 2; or test (count $words) -eq $argv[2]",
      "end",
      "complete -c campaign-ops -f",
    ]
    for command in CommandTable.all {
      lines.append(
        "complete -c campaign-ops -n 'test (count (commandline -opc)) -eq 1' -a \(command.name)"
          + " -d \(quoted(command.summary))")
    }
    for command in CommandTable.all { lines += Self.lines(of: command) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of command: CommandSpec) -> [String] {
    let start = "complete -c campaign-ops -n '__campaign_ops_is \(command.name)'"
    var lines: [String] = []
    if !command.firstWords.isEmpty {
      let first = "complete -c campaign-ops -n '__campaign_ops_is \(command.name) 2'"
      lines.append("\(first) -a \(quoted(command.firstWords.joined(separator: " ")))")
    }
    if command.takesFiles { lines.append("\(start) -F") }
    for option in command.allOptions {
      var line = "\(start) -l \(option.name)"
      if option.value != nil {
        line += option.takesFolder ? " -x -a '(__fish_complete_directories)'" : " -x"
        if !option.choices.isEmpty { line += " -a \(quoted(option.choices.joined(separator: " ")))" }
      }
      lines.append("\(line) -d \(quoted(option.help))")
    }
    return lines
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }
}
