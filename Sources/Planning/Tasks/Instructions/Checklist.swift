import Campaigns

/// What an instruction says, section by section; every instruction has the same five.
struct Checklist {
  /// The heading, such as `Publish a LinkedIn post`.
  var title: String
  /// The place to go to.
  var place: String
  /// What to do there, in order.
  var steps: [String]
  /// What to look at before it is too late.
  var checks: [String]
  /// What goes wrong in practice.
  var mistakes: [String]
  /// What shows that it was done.
  var proof: String

  /// Whether it is about messages, which are sent rather than published.
  private var isSent: Bool { title.hasPrefix("Send ") }

  /// The whole text.
  func markdown(for task: TaskType) -> String {
    let numbered = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }
    return """
      # \(title)

      ## Where

      \(place)

      ## How

      \(numbered.joined(separator: "\n"))

      ## Check before \(task == .post ? isSent ? "sending" : "publishing" : "finishing")

      \(checks.map { "- \($0)" }.joined(separator: "\n"))

      ## Common mistakes

      \(mistakes.map { "- \($0)" }.joined(separator: "\n"))

      ## Proof

      \(proof)

      """
  }
}
