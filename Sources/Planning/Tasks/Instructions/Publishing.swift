import Campaigns
import Quantities

extension PlatformGuide {
  private static let open =
    "Open the calendar item. Copy its text whole, and take the file named as its asset, if there is one."
  private static let finish = "Publish at the planned time, look at the result once, and record the proof."
  private static let letGo =
    "Let it go out at the planned time, read the message that reaches you, and record the proof."
  private static let wordForWord =
    "The text is the calendar item's, word for word, and no placeholder is left in it."
  static let linkOpens = "The link opens the right page in a private window and keeps its tracking parameters."
  static let fillsScreen = "It fills the screen upright, and nothing that matters lies at the top or bottom edge."
  static let screenshot =
    "Take a screenshot that shows the account's name and the story, and save it in the campaign's `assets` folder."
  static let tapLink = "Tap the link in the published story once: it has to open the right page."
  private static let rightAccount = "You are signed in to the account the item is for, and to no other."
  static let noScreenshot = "Forgetting the screenshot: when the story has vanished, nothing is left to show."
  static let storyProof =
    "UPLOAD: the screenshot of the published story. A link does not count, because the story vanishes."
  private static let otherForm =
    "Note in the task's outcome which form you chose, so that the plan can be corrected."
  /// What to give where the proofs named cannot be had.
  private func proof(_ named: String) -> String {
    let last = "MANUAL, with the reason, only if there is nothing else; somebody else must be able to follow it."
    guard !named.contains("UPLOAD:"), !named.contains("TEXT:") else { return "\(named) \(last)" }
    return
      "\(named) If it cannot be had, UPLOAD: a screenshot that shows where it stands, the item and the date. \(last)"
  }

  private var finish: String { platform == .email ? PlatformGuide.letGo : PlatformGuide.finish }

  private static let send = "Keep to the planned time, look at one message that went out, and record the proof."
  private static let personal = "Apart from the personal part, the text is the calendar item's, word for word."

  /// How to publish one content type here.
  func publishing(_ item: ItemGuide) -> Checklist {
    if item.isPrivate { return sending(item) }
    // What a platform says of captions is not true of its stories.
    let isStory = item.types.contains(.story)
    return Checklist(
      title: item.title, place: item.place ?? publishing.place,
      steps: [PlatformGuide.open] + item.steps + [finish] + item.afterwards,
      checks: [PlatformGuide.wordForWord] + item.checks + [isStory ? PlatformGuide.rightAccount : publishing.check],
      mistakes: item.mistakes + (isStory ? [] : [publishing.mistake]),
      proof: proof(item.proof ?? publishing.proof))
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
      ], proof: proof(item.proof ?? publishing.proof))
  }

  /// How to publish anything that has no text of its own.
  var publishingOtherwise: Checklist {
    Checklist(
      title: "\(platform == .email ? "Send" : "Publish") \(phrase)", place: publishing.place,
      steps: [PlatformGuide.open] + publishing.otherwise + [finish, PlatformGuide.otherForm],
      checks: [
        PlatformGuide.wordForWord,
        PlatformGuide.linkOpens,
        publishing.check,
      ],
      mistakes: [
        "Shortening or improving the text while pasting: what was reviewed is what goes out. Ask the owner instead.",
        publishing.mistake,
      ], proof: proof(publishing.proof))
  }
}
