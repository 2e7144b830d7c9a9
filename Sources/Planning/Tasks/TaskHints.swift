import Diagnostics

/// Finds the task that a misspelt id probably means: first the item, then its step.
struct TaskHints {
  private let steps: [String: [String]]
  private let items: [String]
  /// Comparing with every item costs time, so a flood of unknown ids stops being guessed at.
  private var left = 20

  /// Knows the tasks of these items.
  init(_ works: [ItemWork]) {
    steps = Dictionary(
      works.map { work in (work.item.id, work.steps.map(\.id)) }, uniquingKeysWith: { first, _ in first })
    items = steps.keys.sorted()
  }

  /// The closest task, or nothing when none is close enough to be worth saying.
  mutating func closest(to id: String) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    let item = parts.dropLast().joined(separator: "/")
    guard let meant = steps[item] == nil ? Suggestion.closest(to: item, in: items) : item else { return nil }
    return Suggestion.closest(to: "\(meant)/\(parts.last ?? "")", in: steps[meant] ?? [])
  }
}
