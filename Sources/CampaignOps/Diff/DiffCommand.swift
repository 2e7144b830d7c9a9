import Campaigns
import Diagnostics
import Formats
import Reports

/// `diff`: what differs between two directories or revisions, in the domain's words.
struct DiffCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format(["text", "markdown", "json"])
    let words = context.invocation.positionals
    for word in words where word.hasPrefix("-") || word.isEmpty {
      throw .badWord(word, what: "directory or revision", expected: "a name that does not begin with a dash")
    }
    do throws(DiffSide.Refusal) {
      let old = try DiffSide.open(words[0], of: context.dataPath, context.surroundings)
      let new =
        words.count == 1
        ? try DiffSide.workTree(context.dataPath, context.surroundings)
        : try DiffSide.open(words[1], of: context.dataPath, context.surroundings)
      return compare(old, new, format)
    } catch {
      if let gate = error.gate { context.console.show(gate.diagnostics, source: { _ in nil }) }
      context.console.warn("campaign-ops: \(TerminalText.safe(error.sentence))")
      return error.status
    }
  }

  private func compare(_ old: DiffSide, _ new: DiffSide, _ format: String) -> ExitStatus {
    let states = [old, new].map { WorkspaceState($0.files, label: $0.label) }
    let diff = WorkspaceDiff(from: states[0], to: states[1])
    let stale = zip([old, new], states).flatMap { side, state in
      (state.stale + side.staleExports(state)).map { "\(side.name): \($0)" }
    }
    let findings = (old.diagnostics + new.diagnostics + states.flatMap(\.diagnostics)).sorted()
    context.console.show(findings) { path in
      let side = [old, new].first { side in side.label.map { path.hasPrefix("\($0):") } ?? false }
      return side.map { $0.files[String(path.dropFirst(($0.label?.count ?? 0) + 1))] } ?? new.files[path]
    }
    say(diff, from: old.name, to: new.name, stale, findings.count, format)
    if findings.hasErrors { return .dataErrors }
    return context.invocation.has("detailed-exit-code") && !diff.isEmpty ? .changesPending : .done
  }

  private func say(
    _ diff: WorkspaceDiff, from old: String, to new: String, _ stale: [String], _ findings: Int, _ format: String
  ) {
    let page = context.invocation.has("all") ? DifferencePage(diff, most: .max) : DifferencePage(diff)
    switch format {
    case "json":
      context.console.say(bytes: diff.json(from: old, to: new, stale: stale, findings: findings).pretty)
    case "markdown":
      let notes = stale.map { "\n> Not the newest: \(MarkdownText.inline($0)).\n" }.joined()
      context.console.say(bytes: Array((page.markdown(title: "\(old) → \(new)") + notes).utf8))
    default:
      context.console.say(TerminalText.safe("\(old) → \(new)"))
      for line in page.lines { context.console.say(line) }
      for sentence in stale { context.console.warn("not the newest: \(TerminalText.safe(sentence))") }
    }
  }
}

extension DiffSide {
  /// Exports that were dropped or taken away since the generated documents were made.
  fileprivate func staleExports(_ state: WorkspaceState) -> [String] {
    guard let known = state.exportPaths else { return [] }
    let (added, gone) = (exports.subtracting(known), known.subtracting(exports))
    let counts = [(added.count, "dropped"), (gone.count, "taken away")].filter { $0.0 > 0 }
    guard !counts.isEmpty else { return [] }
    let words = counts.map { "\($0.0) \($0.0 == 1 ? "export was" : "exports were") \($0.1)" }.joined(separator: " and ")
    return ["\(words) since the last run"]
  }
}
