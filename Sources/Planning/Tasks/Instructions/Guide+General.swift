import Campaigns

extension PlatformGuide {
  /// What holds for platforms that a workspace defines itself.
  static let general = PlatformGuide(
    platform: nil, name: "a platform of your own",
    publishing: Publishing(
      place:
        "The account that the campaign's plan names for this platform, signed in as the client or brand. "
        + "If none is named, ask the task's owner and have it added under `channels` in the definition.",
      check: "You act for the right account, and everybody who should can see the result.",
      mistake: "Publishing from your own account because it was still signed in.",
      proof: "URL: the published item's own address, opened once in a private window; an overview or profile does not "
        + "count. UPLOAD: a screenshot that shows account, item and date, where items have no address.",
      otherwise: [
        "Paste the text without formatting, and add the asset with alternative text where it is offered.",
        "Put the link where it can be clicked, and leave its tracking parameters as they are.",
        "Look at the preview on a phone as well as on a computer.",
      ]),
    answering: Answering(
      place:
        "The published item, opened by its proof link, and the inbox and notifications of the account that "
        + "published it.",
      step: "Read everything that came in since the last visit before answering any of it.",
      mistake: "Answering from a private account on the brand's behalf."),
    figures: Figures(
      place: "The platform's own statistics for the item, and the analytics of the page it leads to.",
      read: "Note how many saw it, reacted, answered and clicked, with the platform's own names for these figures.",
      mistake: "Comparing figures of two platforms that count differently: compare with this platform's "
        + "earlier items."),
    making: Making(
      text: [
        "Keep to the limit the workspace has set for this platform; the point comes in the first line.",
        "Use no formatting that the platform would show as characters.",
      ],
      media: [
        "Ask for the sizes the platform wants before you begin, and note them in the campaign.",
        "Make it legible on a phone, and give every video captions.",
      ],
      review: "The text keeps to the limit the workspace has set for this platform, and its first line holds the point."
    ),
    items: [
      ItemGuide(
        types: [.dm], title: "Send direct messages",
        place: "The inbox of the account named in the task, on the platform itself.",
        steps: [
          "Take the list of recipients from the calendar item's notes: people who wrote first or agreed to be "
            + "written to.",
          "Send one by one, with the personal part of the text filled in by hand.",
          "Note name and date in the lead list, and look into filtered messages for answers.",
        ],
        checks: [
          "Name and details in each message belong to the person it goes to; nobody who said no is on the list."
        ],
        mistakes: [
          "Sending the same text with a link to many people in a row: platforms take that for spam and block it."
        ],
        proof: "TEXT: how many messages went out, when, and the sentence they began with; no names. "
          + "UPLOAD: the list without personal data."),
      ItemGuide(
        types: [.story], title: "Publish a story",
        steps: [
          "Use the upright medium as it was delivered, and add the link, mention or question the item asks for.",
          "Keep top and bottom free of words: the platform's own buttons lie there.",
        ],
        afterwards: [
          PlatformGuide.screenshot,
          PlatformGuide.tapLink,
        ],
        checks: [PlatformGuide.fillsScreen],
        mistakes: [PlatformGuide.noScreenshot],
        proof: PlatformGuide.storyProof),
    ])
}
