/// `completions`: a script that lets a shell complete commands, options and their values.
struct CompletionsCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let word = context.invocation.positionals[0]
    guard let shell = CompletionScript.Shell(rawValue: word) else {
      throw .badWord(word, what: "shell", expected: "bash, zsh or fish")
    }
    context.console.say(bytes: Array(CompletionScript.text(for: shell).utf8))
    return .done
  }
}
