import Campaigns
import Quantities

/// The texts that depend on platform, content type and task type together: making, reviewing and judging an item, and
/// speaking with people about it.
extension PlatformGuide {
  /// The task types whose text changes with the content type; publishing has a guide for each of its own.
  static let typedTasks: [TaskType] = [.draft, .design, .review, .engage, .followUp, .analyze]

  /// The text for a task on an item of a type, or nothing where the platform's own text says it all.
  func checklist(for task: TaskType, on type: ContentType) -> Checklist? {
    guard Self.typedTasks.contains(task), let guide = TypeGuide.of(type) else { return nil }
    let subject = label.isEmpty || platform == nil ? type.noun : "\(label) \(type.noun)"
    var checklist = checklist(for: task)
    switch task {
    case .draft:
      checklist.title = "Write copy: \(subject)"
      if !guide.keepsPlatformText { checklist.steps.removeLast(making.text.count) }
      checklist.steps.insert(contentsOf: guide.text, at: 1)
      if !guide.keepsPlatformText { checklist.checks.removeFirst() }
    case .design:
      checklist.title = "Make the asset: \(subject)"
      let (first, rest) = (checklist.steps.prefix(1), checklist.steps.dropFirst(1 + making.media.count))
      checklist.steps = first + guide.media + (guide.keepsPlatformMedia ? making.media : []) + rest
    case .engage:
      guard let step = guide.answering else { return nil }
      checklist.title += ": \(type.noun)"
      checklist.steps.insert(step, at: 2)
    case .followUp:
      guard let step = guide.following else { return nil }
      checklist.title += ": \(type.noun)"
      checklist.steps.insert(step, at: 2)
    case .review:
      checklist.title = "Review: \(subject)"
      checklist.checks = [guide.check] + checklist.checks.filter { guide.keepsPlatformText || $0 != making.review }
    default:
      checklist.title = "Read the figures: \(subject)"
      if type == .dm {
        checklist.place = "The conversations themselves, the campaign's lead list, and the page behind the link."
        checklist.steps[0] = guide.figures
        checklist.mistakes.removeLast()
      } else {
        checklist.steps.insert(guide.figures, at: 1)
      }
    }
    return checklist
  }

  /// How to come back to people after private messages; what is true of comments is not true there.
  static let privateFollowUp = Checklist(
    title: "Follow up on direct messages",
    place: "The inbox of the account that sent the messages, and the campaign's lead list.",
    steps: [
      "List who answered with interest and is waiting for something; everybody else is left alone.",
      "Keep the promises first: the file, the date, the name of a colleague, in the same conversation.",
      "Write to each person about what they said last, propose one next step, and offer two times for it.",
      "To somebody who did not answer at all write once more at most, and only if the task's owner agrees.",
      "Note in the lead list what was agreed, with the item's id and the date, and hand over who wants to buy.",
    ],
    checks: [
      "Nobody who said no, or did not answer twice, was written to.",
      "Names and contacts stand in the lead list only, not in the notes of this task.",
      "Each message was written from the account that began the conversation.",
    ],
    mistakes: [
      "Asking whether the first message was seen: it was.",
      "Moving somebody to a mailing list because they answered; that takes their consent.",
    ],
    proof: "TEXT: how many people you wrote to and what came of it, in a sentence or two, without names. UPLOAD: the "
      + "exported list without personal data. If there was nobody to write to, give MANUAL and say so.")
}
