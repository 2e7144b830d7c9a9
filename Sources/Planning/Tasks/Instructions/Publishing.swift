extension PlatformGuide {
  private static let open =
    "Open the calendar item. Copy its text whole, and take the file named as its asset, if there is one."
  private static let finish = "Publish at the planned time, look at the result once, and record the proof."
  private static let wordForWord =
    "The text is the calendar item's, word for word, and no placeholder is left in it."
  static let linkOpens = "The link opens the right page in a private window and keeps its tracking parameters."
  static let fillsScreen = "It fills the screen upright, and nothing that matters lies at the top or bottom edge."
  static let screenshot =
    "Take a screenshot that shows the account's name and the story, and save it in the campaign's `assets` folder."
  static let tapLink = "Tap the link in the published story once: it has to open the right page."
  static let noScreenshot = "Forgetting the screenshot: when the story has vanished, nothing is left to show."
  static let storyProof =
    "UPLOAD: the screenshot of the published story. A link does not count, because the story vanishes."
  private static let otherForm =
    "Note in the task's outcome which form you chose, so that the plan can be corrected."
  private static let manual =
    " Only if neither address nor file can be had, give MANUAL and the reason; somebody else must be able to follow it."

  private static let send = "Send at the planned time, look at one message that went out, and record the proof."
  private static let personal = "Apart from the personal part, the text is the calendar item's, word for word."

  /// How to publish one content type here.
  func publishing(_ item: ItemGuide) -> Checklist {
    if item.isPrivate { return sending(item) }
    return Checklist(
      title: item.title, place: item.place ?? publishing.place,
      steps: [PlatformGuide.open] + item.steps + [PlatformGuide.finish] + item.afterwards,
      checks: [PlatformGuide.wordForWord] + item.checks + [publishing.check],
      mistakes: item.mistakes + [publishing.mistake], proof: (item.proof ?? publishing.proof) + PlatformGuide.manual)
  }

  /// How to send messages to single people.
  private func sending(_ item: ItemGuide) -> Checklist {
    Checklist(
      title: item.title, place: item.place ?? publishing.place,
      steps: [PlatformGuide.open] + item.steps + [PlatformGuide.send],
      checks: [
        PlatformGuide.personal, "You write from the account named in the task, and signed in nowhere else.",
      ] + item.checks,
      mistakes: item.mistakes + [
        "Writing at an hour that is night where the person lives: the campaign's zone may not be theirs."
      ], proof: (item.proof ?? publishing.proof) + PlatformGuide.manual)
  }

  /// How to publish anything that has no text of its own.
  var publishingOtherwise: Checklist {
    Checklist(
      title: "Publish \(phrase)", place: publishing.place,
      steps: [PlatformGuide.open] + publishing.otherwise + [PlatformGuide.finish, PlatformGuide.otherForm],
      checks: [
        PlatformGuide.wordForWord,
        PlatformGuide.linkOpens,
        publishing.check,
      ],
      mistakes: [
        "Shortening or improving the text while pasting: what was reviewed is what goes out. Ask the owner instead.",
        publishing.mistake,
      ], proof: publishing.proof + PlatformGuide.manual)
  }
}
