extension PlatformGuide {
  private static let open =
    "Open the calendar item. Copy its text whole, and take the file named as its asset, if there is one."
  private static let finish = "Publish at the planned time, look at the result once, and record the proof."
  private static let wordForWord =
    "The text is the calendar item's, word for word, and no placeholder is left in it."
  private static let manual =
    " Only if neither address nor file can be had, give MANUAL and the reason; somebody else must be able to follow it."

  /// How to publish one content type here.
  func publishing(_ item: ItemGuide) -> Checklist {
    Checklist(
      title: item.title, place: item.place ?? publishing.place,
      steps: [PlatformGuide.open] + item.steps + [PlatformGuide.finish],
      checks: [PlatformGuide.wordForWord] + item.checks + [publishing.check],
      mistakes: item.mistakes + [publishing.mistake], proof: (item.proof ?? publishing.proof) + PlatformGuide.manual)
  }

  /// How to publish anything that has no text of its own.
  var publishingOtherwise: Checklist {
    Checklist(
      title: "Publish \(phrase)", place: publishing.place,
      steps: [PlatformGuide.open] + publishing.otherwise + [PlatformGuide.finish],
      checks: [
        PlatformGuide.wordForWord,
        "The link opens the right page in a private window and keeps its tracking parameters.",
        publishing.check,
      ],
      mistakes: [
        "Shortening or improving the text while pasting: what was reviewed is what goes out. Ask the owner instead.",
        publishing.mistake,
      ], proof: publishing.proof + PlatformGuide.manual)
  }
}
