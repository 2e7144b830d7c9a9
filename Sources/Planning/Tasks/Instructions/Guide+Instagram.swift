import Campaigns
import Quantities

extension PlatformGuide {
  static let instagram = PlatformGuide(
    platform: .instagram, name: "Instagram",
    publishing: Publishing(
      place: "The Instagram app, or Meta Business Suite on a computer, in the brand's professional account.",
      check: "You are in the right account, and the caption has no more hashtags than {hashtags}.",
      mistake:
        "Putting a link into the caption: it cannot be clicked there. Say \"link in bio\" and set that link first.",
      proof: "URL: the share menu of the published item, \"Copy link\"; the address holds /p/ or /reel/. "
        + "The profile's address does not count.",
      otherwise: [
        "Choose the form that comes nearest; anything on Instagram needs a picture or a video.",
        "Paste the caption (at most {text} characters) and tag the accounts it names, in the medium too.",
      ]),
    answering: Answering(
      place:
        "The published item in the app, opened by its proof link; the inbox with its message requests; comments on "
        + "posts in which the account was tagged. Business Suite shows them in one inbox.",
      step: "Start with the comments hidden by the platform's filter: honest ones are among them.",
      mistake: "Moving every question to private messages; people who wonder the same learn nothing."),
    figures: Figures(
      place: "\"View insights\" below the item in the app, or Insights in Meta Business Suite.",
      read: "Note views, accounts reached, saves, shares, comments and profile visits of the item.",
      mistake: "Adding up reach over items or days: it counts people, and the same people come again."),
    making: Making(
      text: [
        "Keep to {text} characters (hashtags: {hashtags} at most); the first line has to carry the caption, the rest is folded away.",
        "Links in captions are dead: write where the link is instead (bio, story, reply).",
      ],
      media: [
        "Work upright, with faces and words in the middle: the profile's grid cuts off the edges."
      ],
      review:
        "The caption has {text} characters at most (hashtags: {hashtags}), and no link in it is meant to be clicked.",
      variants: [
        Variant(
          types: [.carousel],
          media: [
            "Give all pictures one upright shape, since the first decides how the others are cropped; at most {images}."
          ]),
        Variant(
          types: [.reel, .video, .short],
          media: ["Film upright, with captions, and make a cover for the profile's grid, which cuts off the edges."]),
      ]),
    items: [
      ItemGuide(
        types: [.post], title: "Publish an Instagram post",
        steps: [
          "Choose \"Post\", take the picture, and keep its shape; no filter unless the item says so.",
          "Paste the caption, tag people and places, and write alternative text under the advanced settings.",
          "Set the link in the bio first, if the caption speaks of it, and open it once.",
        ],
        checks: ["The crop in the profile's grid does not cut off faces or words."],
        mistakes: ["Adding more hashtags in a first comment to get round the limit."]),
      ItemGuide(
        types: [.carousel], title: "Publish an Instagram carousel",
        steps: [
          "Choose \"Post\", then \"Select multiple\", and tap the pictures in the order of their numbers.",
          "Set the shape on the first one; all others follow it. Keep to {images} if a scheduling tool publishes it.",
          "Write alternative text for each picture, and paste the caption.",
        ],
        checks: [
          "Swipe through all of them in the preview: order, crop, and no picture twice.",
          "The first picture says what there is to see; the last says what to do.",
        ],
        mistakes: ["Mixing upright and wide pictures, which cuts off half of one kind."]),
      ItemGuide(
        types: [.reel, .video, .short], title: "Publish an Instagram reel",
        steps: [
          "Choose \"Reel\" (every video becomes one) and upload the finished file.",
          "Check the sound: a business account may only use music it has the rights to, or the library for businesses.",
          "Set the cover, switch captions on and correct them, paste the caption, tag people.",
          "Allow sharing to the feed, unless the item says otherwise.",
        ],
        checks: [
          "Words in the picture are clear of the buttons at the right and the caption at the bottom.",
          "The first seconds show what it is about, without sound too.",
        ],
        mistakes: ["Uploading a file with another platform's watermark: such reels are shown to fewer people."]),
      ItemGuide(
        types: [.story], title: "Publish an Instagram story",
        steps: [
          "Choose \"Story\" and add the medium; upright, filling the screen.",
          "Add the link with the link sticker, open to every account, and give it a text that says where it leads.",
          "Add the mention, poll or question sticker the item asks for.",
        ],
        afterwards: [
          PlatformGuide.screenshot,
          PlatformGuide.tapLink,
        ],
        checks: [PlatformGuide.fillsScreen],
        mistakes: [
          PlatformGuide.noScreenshot,
          "Keeping it for good only in the archive; add it to a highlight if the item says so.",
        ],
        proof: PlatformGuide.storyProof),
      ItemGuide(
        types: [.dm], title: "Send Instagram messages",
        place: "The inbox of the brand's account in the Instagram app or in Meta Business Suite.",
        steps: [
          "Take the recipients from the item's notes: people who wrote, commented or asked for it first.",
          "Send one by one, with the personal part of the text filled in by hand.",
          "Look into message requests afterwards: answers may arrive there.",
        ],
        checks: ["Everybody on the list wrote first, or agreed to be written to."],
        mistakes: ["Sending the same text with a link to many people in a row: the account is blocked from messaging."],
        proof: "TEXT: how many messages went out, when, and the sentence they began with; no names. "
          + "UPLOAD: the list without personal data."),
    ])
}
