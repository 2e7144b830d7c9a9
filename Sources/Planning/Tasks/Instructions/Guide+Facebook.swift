import Campaigns
import Quantities

extension PlatformGuide {
  static let facebook = PlatformGuide(
    platform: .facebook, name: "Facebook",
    publishing: Publishing(
      place: "Meta Business Suite on a computer, \"Create post\", with the right page chosen; or the page itself after "
        + "switching to it.",
      check: "You act as the page, not as yourself, and the audience is public.",
      mistake: "Publishing to the linked Instagram account as well because its box was ticked from last time.",
      proof:
        "URL: click the published item's date and copy the address that opens. The page's own address does not count.",
      otherwise: [
        "Choose the form that comes nearest: a post with text, link or pictures takes almost anything.",
        "Paste the text, attach the asset with alternative text, and wait for a link's preview to load.",
      ]),
    answering: Answering(
      place:
        "The inbox of Meta Business Suite, which gathers comments and messages; and the item itself, opened by its "
        + "proof link, with comments set to \"All comments\".",
      step: "Switch the view from \"Most relevant\" to \"All comments\": otherwise some are not shown to you.",
      mistake: "Answering as a private person because the account was not switched to the page."),
    figures: Figures(
      place: "Meta Business Suite, Insights, then Content; choose the item and the range of days.",
      read: "Note views, reach, reactions, comments, shares and link clicks of the item.",
      mistake: "Mixing paid and unpaid figures of a post that was also advertised; note them separately."),
    making: Making(
      text: [
        "The limit of {text} characters is never yours: a few lines are read, and the rest is folded away.",
        "Write the link into the text; its preview takes title and picture from the page, so the page has to be right.",
      ],
      media: [
        "Make pictures upright or square, and the first one the strongest: it is shown largest, mostly on a phone."
      ],
      review: "The first lines hold the point, since the rest is folded away.",
      variants: [
        Variant(
          types: [.reel, .video, .short],
          text: [
            "Write a title of at most {title} characters, and a description whose first line is all that is seen.",
            "Write the link into the description: beside a film no preview of it is shown.",
          ],
          media: [
            "Every video is published as a reel: work upright, with captions, and a cover that is not a black frame."
          ],
          review: "The description's first line holds the point, since no more is shown over a reel."),
        Variant(types: [.quote], takesMedia: false),
      ]),
    items: [
      ItemGuide(
        types: [.post], title: "Publish a Facebook post",
        steps: [
          "Paste the text and wait until the link's preview shows the right title and picture.",
          "With pictures instead of a preview, add them in order and write alternative text for each.",
          "Tag other pages by typing @ and choosing from the list.",
        ],
        checks: [PlatformGuide.linkOpens],
        mistakes: ["Publishing with an old preview: have the page's sharing data read anew first, then paste the link."]
      ),
      ItemGuide(
        types: [.carousel], title: "Publish a Facebook album post",
        steps: [
          "Add all pictures to one post in the order of their numbers; a true carousel exists for advertisements only.",
          "Write alternative text for each picture, and paste the text with its link.",
          "Look at how the first pictures are arranged: the first is shown largest.",
        ],
        checks: ["Order and crop are right on a phone as well; no picture appears twice."],
        mistakes: ["Making a permanent photo album instead of a post with several pictures."]),
      ItemGuide(
        types: [.reel, .video, .short], title: "Publish a Facebook reel",
        steps: [
          "Upload the video with \"Create reel\"; ordinary videos are published as reels too, whatever their length.",
          "Add the description, cover and captions, and correct the captions by listening once.",
          "Use only music you have the rights to, or the platform's library for businesses.",
        ],
        checks: [
          "Words in the picture are clear of the buttons and the description at the bottom.",
          "A wide video is still legible when it is shown on an upright screen.",
        ],
        mistakes: ["Writing a long text above a reel: only its first line is shown, so the call to action comes first."]
      ),
      ItemGuide(
        types: [.story], title: "Publish a Facebook story",
        steps: [
          "Choose \"Create story\" and add the picture or video; a story without a medium is not possible for a page.",
          "Add the link or button the item asks for, and keep top and bottom free of words.",
        ],
        afterwards: [
          PlatformGuide.screenshot,
          PlatformGuide.tapLink,
        ],
        checks: [PlatformGuide.fillsScreen],
        mistakes: [PlatformGuide.noScreenshot],
        proof: PlatformGuide.storyProof),
      ItemGuide(
        types: [.quote], title: "Share a Facebook post with your words",
        steps: [
          "Open the original by its address in the item's notes, and read it and its comments again.",
          "Choose \"Share\", set the destination to the page, and paste the text.",
          "Name the original's author in the text, chosen from the list after @.",
        ],
        checks: ["The original is public: otherwise others see your words above an empty box."],
        mistakes: [
          "Choosing \"Share now\", which publishes at once, without the text, and perhaps on your own profile."
        ]),
    ])
}
