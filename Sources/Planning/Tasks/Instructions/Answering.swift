extension PlatformGuide {
  /// How to treat what people write; true on every platform.
  static let treatment = [
    "Praise: thank by name and add one thing that is worth reading, or ask one question back.",
    "Question: answer it there, in two or three sentences. If you do not know, say when you will, and note it.",
    "Complaint: say what you understood, do not argue, and offer a private channel. Leave the comment standing.",
    "Spam and insults: hide or report them without a reply. Honest criticism is neither.",
  ]
  /// What an operator must not answer alone.
  static let escalate =
    "Tell the campaign's owner at once, before answering, about lawyers, press, safety, personal data, "
    + "or the third complaint about the same thing."

  /// How to answer what people write under something published here.
  var answeringComments: Checklist {
    Checklist(
      title: "Answer comments \(phrase)", place: answering.place,
      steps: [
        "On the first visit answer everything that is there; on the one a day later, what came since.", answering.step,
      ] + PlatformGuide.treatment + [PlatformGuide.escalate] + (answering.giving.map { [$0] } ?? []),
      checks: [
        "Every question that came in so far has an answer or a promised time.",
        "You wrote as the brand's account, and each reply fits the comment above it.",
      ],
      mistakes: [
        "Pasting the same reply under several comments: readers see them side by side.", answering.mistake,
      ],
      proof: "TEXT: quote one or two answers you gave, and say how many came in. Or URL: the address of one of your "
        + "replies. If nobody wrote, give MANUAL and say so.")
  }
}

extension Checklist {
  /// How to answer what comes back after a mailing.
  static let mailReplies = Checklist(
    title: "Answer replies to e-mail",
    place: "The mailbox of the reply address, with its spam folder, and the list of bounces in the sending tool.",
    steps: [
      "On the first visit answer everything that is there; on the one a day later, what came since.",
      "Sort out automatic replies first; note who left the company, and who is back when.",
      "Praise: thank by name and ask one question back.",
      "Question: answer it in two or three sentences. If you do not know, say when you will, and note it.",
      "Complaint: say what you understood, do not argue, and offer somebody to speak with.",
      "\"Remove me\": take the address off the list yourself, the same day, and confirm in one line.",
      PlatformGuide.escalate,
    ],
    checks: [
      "Every question that came in so far has an answer or a promised time.",
      "Replies went out from the address that was written to, and quote what they answer.",
    ],
    mistakes: [
      "Leaving people who want to be removed to the unsubscribe link.",
      "Answering to everybody in copy, so that a complaint is read by people it does not concern.",
    ],
    proof: "TEXT: say how many replied and quote one answer you gave, without names. If nobody wrote, give MANUAL and "
      + "say so.")

  /// How to answer replies to a story, on any platform.
  static let storyReplies = Checklist(
    title: "Answer replies to a story",
    place: "The account's inbox in the platform's app: replies and reactions to a story arrive as private messages, "
      + "some of them under requests. The list of viewers and sticker answers is below the story itself.",
    steps: ["Open the story while it is still up: read poll and question stickers, and the replies in the inbox."]
      + PlatformGuide.treatment + [
        PlatformGuide.escalate,
        "A reaction without words needs no answer; a question sticker does. Share an answer to all only if it "
          + "names nobody.",
      ],
    checks: [
      "Message requests were looked at too, not only the main inbox.",
      "No reply, name or picture of a person was shared further without their consent.",
    ],
    mistakes: [
      "Coming after the story has vanished: the answers to its stickers are then hard to find.",
      "Sending everybody who reacted the same sales message.",
    ],
    proof: "TEXT: quote one or two answers you gave, without full names, and say how many came in. "
      + "If nobody wrote, give MANUAL and say so.")

  /// How to answer replies to direct messages, on any platform.
  static let privateReplies = Checklist(
    title: "Answer replies to direct messages",
    place: "The inbox of the account that sent the messages, on the platform itself, with its requests and filtered "
      + "folders. Do not answer from your own account.",
    steps: ["Open each conversation of this item and read it from the beginning before you write."] + [
      "Interest: answer the question asked, then propose one next step with a time.",
      "\"Not now\": thank, ask whether you may come back, and note when.",
      "\"No\" or \"stop\": confirm in one line, write no further message, and note it for the whole campaign.",
      "Complaint: say what you understood, do not argue, and offer somebody to speak with.", PlatformGuide.escalate,
    ],
    checks: [
      "Everybody who asked something has an answer or a promised time.",
      "Nobody who said no is left on the list for the next message.",
    ],
    mistakes: [
      "Sending a second message to somebody who has not answered yet: that is what a follow-up task is for.",
      "Pasting the same answer to several people, with the wrong name in one of them.",
    ],
    proof: "TEXT: say how many answered and quote one answer you gave, without full names. "
      + "If nobody wrote, give MANUAL and say so.")
}
