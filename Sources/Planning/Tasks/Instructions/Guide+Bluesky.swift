import Campaigns
import Quantities

extension PlatformGuide {
  static let bluesky = PlatformGuide(
    platform: .bluesky, name: "Bluesky",
    publishing: Publishing(
      place: "bsky.app, on a computer, or the Bluesky app, in the brand's account: \"New Post\".",
      check: "You are in the right account; language and who may reply are set as the item says.",
      mistake:
        "Relying on corrections: a published post is not edited here but deleted and written again, replies lost.",
      proof: "URL: the menu of the published post, \"Copy link to post\"; the address holds /post/. "
        + "The profile's address does not count.",
      otherwise: [
        "Choose the form that comes nearest: a post takes text, a link card, pictures or a video.",
        "Paste the text; at most {text} characters, an emoji counting as one.",
      ]),
    answering: Answering(
      place:
        "The published post on bsky.app, opened by its proof link; notifications with mentions; the list of quotes "
        + "behind the post's counts; the chat, if the account receives messages.",
      step: "Open the quotes as well as the replies; much of the conversation is carried on there.",
      mistake: "Blocking somebody for an unwelcome opinion: blocks are public. Mute, or leave it."),
    figures: Figures(
      place: "The counts below the post, and your own page's analytics: Bluesky itself shows no views.",
      read: "Note replies, reposts, quotes and likes of the item, and visits with its tracking parameters.",
      mistake: "Computing a rate per view from another platform's figures; there are none here."),
    making: Making(
      text: [
        "Keep to {text} characters as a reader sees them; at most {hashtags} tags, of which one or two are enough.",
        "Let the link stand in a card rather than in the sentence: it leaves room for text.",
      ],
      media: [
        "Choose one: pictures (at most {images}) or a video, never both.",
        "Leave no picture without alternative text: many readers here will not share it then.",
      ],
      review: "The text has {text} characters at most as a reader sees them, and every picture has alternative text.",
      variants: [
        Variant(
          types: [.video, .reel, .short],
          media: ["Deliver one film for the post; no picture can stand beside it."],
          review: "The text has {text} characters at most as a reader sees them, and the film has captions."),
        Variant(
          types: [.thread],
          text: [
            "Keep each part to {text} characters as a reader sees them; one or two tags are enough for all.",
            "Put the link into the part that speaks of it; its card takes the place of a picture there.",
          ],
          media: ["A part takes pictures (at most {images}) or a video."],
          review: "Each part has {text} characters at most as a reader sees them, and every picture alternative text."),
      ]),
    items: [
      ItemGuide(
        types: [.post], title: "Publish a Bluesky post",
        steps: [
          "Paste the text (at most {text} characters). Paste the link and let its card load.",
          "Or add pictures (at most {images}), each with alternative text; a post has a card or pictures, not both.",
          "Choose each mention from the list, with its full handle.",
        ],
        checks: [PlatformGuide.linkOpens],
        mistakes: ["Deleting the address from the text before its card has loaded."]),
      ItemGuide(
        types: [.thread, .carousel], title: "Publish a Bluesky thread",
        steps: [
          "Paste the first part, press the plus sign, paste the next, and so on; each takes {text} characters.",
          "Add pictures to their own part: at most {images} in each, with alternative text.",
          "Read from top to bottom once more, then publish all parts together.",
        ],
        checks: [
          "The first part makes sense alone; the link is in the part the item says.",
          "Every picture has alternative text.",
        ],
        mistakes: ["Publishing the parts one by one from the timeline, so that a reply becomes a post of its own."],
        proof:
          "URL: the address of the first part, by its menu, \"Copy link to post\". The profile's address does "
          + "not count."
      ),
      ItemGuide(
        types: [.quote], title: "Publish a Bluesky quote post",
        steps: [
          "Open the original by its address in the item's notes, and read it and the replies again.",
          "Press the repost symbol, choose \"Quote post\", and paste the text (at most {text} characters).",
          "If quoting is switched off for the original, block the task and say so.",
        ],
        checks: ["Your text adds something and does not send readers against a private person."],
        mistakes: ["Posting a screenshot instead: the author learns nothing of it, and readers cannot go there."]),
      ItemGuide(
        types: [.video, .reel, .short], title: "Publish a Bluesky video",
        steps: [
          "Upload the video file itself; one for each post, and no pictures beside it. The account's address "
            + "must be confirmed.",
          "Attach the caption file and write alternative text.",
          "Paste the text (at most {text} characters) and wait until the video has been processed.",
        ],
        checks: ["The video is understood without sound, and its first frame is not black."],
        mistakes: ["Closing the window while the video is still being processed: the post is then lost."]),
    ])
}
