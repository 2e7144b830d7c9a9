import Campaigns
import Quantities

/// The texts that depend on platform, content type and task type together: making, reviewing and judging an item, and
/// speaking with people about it.
extension PlatformGuide {
  /// The task types whose text changes with the content type; publishing has a guide for each of its own.
  static let typedTasks: [TaskType] = [.draft, .design, .review, .engage, .followUp, .analyze]

  /// The text for a task on an item of a type, or nothing where the platform's own text says it all.
  func checklist(for task: TaskType, on type: ContentType) -> Checklist? {
    let guide = TypeGuide.of(type)
    let (making, isOwn) = making.on(type)
    let subject = label.isEmpty || platform == nil ? type.noun : "\(label) \(type.noun)"
    switch task {
    case .draft where guide != nil || isOwn:
      var checklist = drafting(making, guide)
      checklist.title = "Write copy: \(subject)"
      return checklist
    case .design where guide != nil || isOwn:
      var checklist = designing(making, guide)
      checklist.title = "Make the asset: \(subject)"
      return checklist
    case .review where guide != nil || isOwn:
      var checklist = reviewing(making)
      checklist.title = "Review: \(subject)"
      if let guide {
        checklist.checks = [guide.check] + checklist.checks.filter { guide.keepsPlatformText || $0 != making.review }
      }
      return checklist
    case .engage: return speaking(of: type, guide?.answering, in: checklist(for: .engage))
    case .followUp: return speaking(of: type, guide?.following, in: checklist(for: .followUp))
    case .analyze where guide != nil || making.read != nil: return reading(guide, making.read, type, subject)
    default: return nil
    }
  }

  /// How to speak with people about an item of a type; nothing where that is no different.
  private func speaking(of type: ContentType, _ step: String?, in general: Checklist) -> Checklist? {
    guard let step else { return nil }
    var checklist = general
    if platform == .email, checklist.title == Checklist.mailReplies.title {
      checklist.title = "Answer replies to the \(type.noun)"
    } else {
      checklist.title += ": \(type.noun)"
    }
    checklist.steps.insert(step, at: 2)
    return checklist
  }

  private func reading(
    _ guide: TypeGuide?, _ read: String?, _ type: ContentType, _ subject: String
  ) -> Checklist {
    var checklist = readingFigures
    checklist.title = "Read the figures: \(subject)"
    if let read { checklist.steps[0] = read }
    guard let guide else { return checklist }
    switch type {
    case .dm:
      checklist.place = "The conversations themselves, the campaign's lead list, and the page behind the link."
      checklist.steps[0] = guide.figures
      checklist.mistakes.removeLast()
    case .story:
      checklist.place =
        "The account's own archive of stories in the app, and the analytics of the page behind the link."
      checklist.steps[0] = guide.figures
    default:
      checklist.steps.insert(guide.figures, at: 1)
    }
    return checklist
  }

  /// How to come back to people after a story, which cannot be looked at any more.
  static let storyFollowUp = Checklist(
    title: "Follow up on a story",
    place: "The account's inbox in the platform's app, with its message requests; the campaign's lead list; and the "
      + "screenshot that proves the story, since it has vanished.",
    steps: [
      "List who asked something, answered a question sticker or wrote; a reaction without words is no request.",
      "Keep the promises first, in the conversation in which they were made.",
      "Write to each person about what they said, and recall in half a sentence what the story showed.",
      "If several asked the same, propose a highlight or a post about it to the task's owner.",
      "Note each contact in the campaign's lead list, with the item's id, the date and what was agreed.",
    ],
    checks: [
      "Nobody who only looked at the story, or voted in a poll, was written to.",
      "Names and contacts stand in the lead list only, not in the notes of this task.",
    ],
    mistakes: [
      "Referring people to a story that they cannot open any more.",
      "One text for everybody: it reads as an advertisement and is reported as one.",
    ],
    proof: "TEXT: how many people you wrote to and what came of it, in a sentence or two, without names. UPLOAD: the "
      + "exported list without personal data. If there was nobody to write to, give MANUAL and say so.")

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
