public import Campaigns
import Diagnostics

/// Which kinds of proof show that a task was done.
public enum ProofRules {
  /// The kinds accepted, as the words of `Proof.kind`.
  ///
  /// A story vanishes, so its address proves nothing later. Answers given are shown by quoting or linking them.
  public static func accepted(for task: TaskType, _ type: ContentType) -> [String] {
    switch (task, type) {
    case (.post, .story): ["UPLOAD", "MANUAL"]
    case (.engage, _): ["URL", "TEXT", "MANUAL"]
    default: ["URL", "TEXT", "UPLOAD", "MANUAL"]
    }
  }
}

extension OperatorTask {
  /// The kinds of proof it can be completed with, as the words of `Proof.kind`.
  public var acceptedProofs: [String] { ProofRules.accepted(for: type, contentType) }
}

extension Diagnostic {
  /// The finding for a proof of a kind that does not prove the task, or nothing if it does.
  static func invalidProof(_ proof: Placed<Proof>, task: TaskType, type: ContentType, id: String) -> Diagnostic? {
    let accepted = ProofRules.accepted(for: task, type)
    guard !accepted.contains(proof.value.kind) else { return nil }
    return Diagnostic(
      .invalidProof, at: proof.location,
      "a proof of kind \(proof.value.kind) does not show that task \"\(id)\" was done; it takes "
        + accepted.joined(separator: ", "))
  }
}
