import Campaigns
import Quantities

extension PlatformGuide {
  static let email = PlatformGuide(
    platform: .email, name: "e-mail",
    publishing: Publishing(
      place: "The sending tool the client uses, in the client's account, with the sender address the campaign names.",
      check:
        "Sender name, reply address and list are the ones the item's notes name, and the one-click unsubscribe link works.",
      mistake:
        "Sending to everybody because the segment was not saved: look at the number of recipients before the "
        + "last click.",
      proof: "URL: the web version of what was sent, or its report in the sending tool. "
        + "TEXT: the mailing's name, the time and the number of recipients, as the tool shows them.",
      otherwise: [
        "Choose the form that comes nearest: a mailing to a list, or single messages.",
        "Enter subject, preview text and body as given, and send a test to yourself first.",
      ]),
    answering: Answering(
      place: "The mailbox of the reply address, with its spam folder, and the list of bounces in the sending tool.",
      step: "Sort out automatic replies first; note who left the company and who is back when.",
      mistake:
        "Leaving \"please remove me\" to the unsubscribe link: take the address off the list yourself, the same day."),
    figures: Figures(
      place: "The report of the mailing in the sending tool, and the analytics of the page it leads to.",
      read:
        "Note delivered, unique clicks, replies, unsubscribes, complaints and bounces; complaints have to stay "
        + "below 0.3 %.",
      mistake: "Trusting the open rate: mail programs load pictures by themselves. Clicks and replies tell more."),
    making: Making(
      text: [
        "Put what matters into the subject's first 41 characters: a phone shows no more. Write the preview text too.",
        "One subject, one link repeated at most twice, a real sender's name, and the postal address where the "
          + "law asks for it.",
      ],
      media: [
        "Keep it readable with pictures switched off: no text that exists only in a picture.",
        "Keep files small, and look at it in dark mode and on a phone.",
      ],
      review: "Subject and preview text say two things, and what matters is in the subject's first 41 characters.",
      variants: [
        Variant(
          types: [.newsletter],
          text: [
            "Put what matters into the subject's first 41 characters: a phone shows no more.",
            "One subject, one link repeated at most twice, a real sender's name, and the postal address where the "
              + "law asks for it.",
          ],
          media: ["Keep the file small, and look at it in dark mode and with pictures switched off."]),
        Variant(
          types: [.email],
          text: ["Keep the subject within 41 characters, and sign with the sender's own name."], media: [],
          review: "The subject says in 41 characters what it is about, and the name below is the sender's own."),
      ],
      isLimited: false),
    items: [
      ItemGuide(
        types: [.newsletter], title: "Send a newsletter",
        steps: [
          "Copy the last edition as a template, and replace everything: subject, preview text, body, links, "
            + "footer date.",
          "Choose the list or segment, and exclude who unsubscribed, bounced or complained.",
          "Send a test to two mail programs and a phone, and click every link in it.",
          "Schedule it for the planned time, and compare the number of recipients with last time's.",
        ],
        checks: [
          "Placeholders for names have a fallback, and SPF and DKIM pass in the test message's headers."
        ],
        mistakes: ["Leaving the last edition's subject or preview text in place."]),
      ItemGuide(
        types: [.email, .dm], title: "Send a single e-mail",
        place: "The mailbox of the person named as sender, in the client's mail system; for more than a handful of "
          + "recipients, the sending tool.",
        steps: [
          "Take the recipients from the item's notes, and leave out who said no before.",
          "Write to each person singly: their address in \"To\", nobody in copy.",
          "Fill in the personal part by hand, and keep the subject short: a phone shows about 41 characters.",
          "Note name and date in the lead list.",
        ],
        checks: ["Name and company in each message belong to its address; the attachment, if any, is there."],
        mistakes: ["Putting several recipients into one message, so that everybody sees the others' addresses."],
        proof: "TEXT: how many messages went out, when, from which address, and the subject; no names. "
          + "UPLOAD: the list without personal data."),
    ])
}
