import Campaigns
import Quantities

extension PlatformGuide {
  static let x = PlatformGuide(
    platform: .x, name: "X",
    publishing: Publishing(
      place:
        "x.com, on a computer, signed in to the brand's account: the box \"What's happening?\" or the Post button.",
      check: "You are signed in to the right account, and replies are open to everyone.",
      mistake: "Counting on correcting it later: only paying accounts can edit, and only for a short while.",
      proof: "URL: the share menu of the published post, \"Copy link\"; the address holds /status/ and a number. "
        + "The profile's address does not count.",
      otherwise: [
        "Choose the form that comes nearest: a post takes text, a link and pictures or a video.",
        "Paste the text and watch the counter: {text} in all, any link counts 23, an emoji 2.",
      ]),
    answering: Answering(
      place:
        "The published post on x.com, opened by its proof link; Notifications, tab Mentions; the quotes of the post, "
        + "behind \"View quotes\".",
      step: "Look below \"Show probable spam\" and into the quotes as well: real questions are found there.",
      mistake: "Getting into a long exchange with one angry account: two replies, then a private channel or silence."),
    figures: Figures(
      place: "The bar chart symbol below the post, or the account's analytics page, where the plan booked includes it.",
      read: "Note impressions, engagements, replies, reposts, bookmarks and link clicks of the item.",
      mistake: "Adding engagements and link clicks: the engagements already contain the clicks."),
    making: Making(
      text: [
        "Keep to {text} by X's own counting: a link counts 23 however long, an emoji 2, and so do characters of "
          + "East Asian scripts.",
        "One thought a post. Put mentions inside the sentence, not at its start: that would make it a reply.",
      ],
      media: [
        "Make a picture that is understood at the size of a thumb: most people see no larger one."
      ],
      review: "It fits {text} by X's own counting (a link 23, an emoji 2), and no mention stands at its start.",
      variants: [
        Variant(
          types: [.thread],
          text: [
            "Keep each part to {text} by X's own counting: a link counts 23 however long, an emoji 2, and so do characters "
              + "of East Asian scripts.",
            "Begin no part with a mention, and put the link where the reader wants it, mostly into the last part.",
          ],
          review: "Each part fits {text} by X's own counting (a link 23, an emoji 2), and none begins with a mention."),
        Variant(
          types: [.video, .reel, .short],
          media: ["Give the film captions, burnt in or attached; it starts without sound."]),
      ]),
    items: [
      ItemGuide(
        types: [.post], title: "Publish an X post",
        steps: [
          "Paste the text and watch the counter: {text} in all, any link counts 23, an emoji 2.",
          "Add the picture with its alternative text (at most {alt} characters).",
          "Choose each mention from the list, so that it is the right account and not a namesake.",
        ],
        checks: [PlatformGuide.linkOpens],
        mistakes: ["Beginning with an @name: such a post is treated as a reply and hardly anybody sees it."]),
      ItemGuide(
        types: [.thread, .carousel], title: "Publish an X thread",
        steps: [
          "Paste the first part, press the plus sign, paste the next, and so on; each part has its own counter of {text}.",
          "Add each picture to its own part, with alternative text.",
          "Read from top to bottom once more, then press \"Post all\", so that everything goes out together.",
        ],
        checks: [
          "The first part makes sense alone and does not begin in the middle of a sentence.",
          "Numbers of parts, if used, are right to the last; the link is in the part the item says.",
        ],
        mistakes: ["Publishing part by part: replies get in between, and one mistake leaves a torso."],
        proof:
          "URL: the address of the thread's first post, by its share menu, \"Copy link\". The profile's address does "
          + "not count."),
      ItemGuide(
        types: [.quote], title: "Publish an X quote post",
        steps: [
          "Open the original by its address in the item's notes, and read it and the replies again.",
          "Press the repost symbol, choose \"Quote\", and paste the text into the box above the original.",
          "Check the counter: the quoted post does not count, your own text does ({text}).",
        ],
        checks: [
          "The original is still there, its account is the one meant, and it is not protected.",
          "Your text says something of its own and does not expose a private person to ridicule.",
        ],
        mistakes: ["Pressing \"Repost\" by habit: that publishes the original without your text."]),
      ItemGuide(
        types: [.video, .reel, .short], title: "Publish an X video",
        steps: [
          "Upload the video file itself, and wait until it has been processed before you post.",
          "Attach the caption file if captions are not in the picture.",
          "Paste the text and watch the counter: {text} in all, any link counts 23, an emoji 2.",
        ],
        checks: ["The video is understood without sound, and its first frame is not black."],
        mistakes: ["Linking to the video on another platform instead of uploading it."]),
    ])
}
