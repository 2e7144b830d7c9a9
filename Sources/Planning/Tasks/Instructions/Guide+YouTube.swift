import Campaigns
import Quantities

extension PlatformGuide {
  static let youtube = PlatformGuide(
    platform: .youtube, name: "YouTube",
    publishing: Publishing(
      place: "YouTube Studio (studio.youtube.com), on a computer: the button \"Create\", in the brand's channel.",
      check: "The channel at the top right is the brand's, and visibility is \"Public\" or scheduled as planned.",
      mistake:
        "Leaving the question about content made for children unanswered or wrong: comments may be switched off by it.",
      proof: "URL: the address of the published item (youtube.com/watch, /shorts/, /post/ or youtu.be), opened once "
        + "without being signed in. The channel's address does not count.",
      otherwise: [
        "Choose the form that comes nearest: video, Short or a post on the channel.",
        "Fill in title and text as given, and set visibility and audience.",
      ]),
    answering: Answering(
      place:
        "YouTube Studio, Community, tab Comments, filtered by the item; also the tabs \"Held for review\" and spam.",
      step:
        "Pin one comment that helps everybody: a correction, the answer to the most frequent question, or the "
        + "next step.",
      mistake: "Leaving comments held for review unread; they are invisible until somebody decides.",
      giving: "Then leave two or three comments of your own under videos of people who wrote to you: "
        + "about what they show, without a link and without the offer."),
    figures: Figures(
      place: "YouTube Studio: choose Content, then the item, then Analytics with its tabs.",
      read:
        "Note impressions, click-through rate of the thumbnail, views, average view duration, where viewers "
        + "leave, and clicks.",
      mistake: "Comparing a Short's views with a video's: they are counted in different ways."),
    making: Making(
      text: [
        "The title takes {title} characters, of which the first half has to do; the description {text} bytes, "
          + "without < and >.",
        "The description's first two lines and the link come first. Tags, {tags} characters in all, matter only "
          + "for misspellings.",
      ],
      media: [
        "Make a thumbnail for every video: one subject, a few large words, legible at the size of a thumb.",
        "Deliver a caption file, corrected by a person, and chapter times if the video has parts.",
      ],
      review: "The first half of the title would do, and the description begins with the link.",
      variants: [
        Variant(
          types: [.short, .reel],
          text: [
            "The title takes {title} characters, of which the first half has to do.",
            "Write no link into the description: it cannot be clicked. Name the related video in the row's `notes`.",
          ],
          media: ["Work upright, and let the first picture do without a thumbnail: it is what people see in passing."],
          review: "The first half of the title would do, and nothing sends viewers to a link in the description."),
        Variant(
          types: [.post, .carousel, .quote],
          text: [
            "A post has no title: its first line has to do. A link in it can be clicked.",
            "For a poll write the question first, and the answers so short that each fits on one line.",
          ],
          media: ["Make a square picture, if the post is no poll: it stands small among the thumbnails of videos."],
          review: "The first line says what it is about, and the video it names is public by then.",
          read: "Note impressions, likes, comments and, of a poll, the votes; a post has no watch time.",
          assets: .pictures),
      ],
      assets: .screens),
    items: [
      ItemGuide(
        types: [.video], title: "Publish a YouTube video",
        steps: [
          "Upload the file as private first; enter title (at most {title} characters) and description ({text} "
            + "bytes, no < or >).",
          "Add thumbnail, captions, playlist, and chapter times beginning at 0:00 in the description.",
          "Answer the audience question, declare paid promotion and altered content where it applies.",
          "When the checks for copyright are through, set it to public or schedule it.",
        ],
        checks: ["The link in the description is among the first two lines and opens the right page."],
        mistakes: [
          "Uploading minutes before the time: high quality and the copyright check take longer than the upload."
        ]),
      ItemGuide(
        types: [.short, .reel], title: "Publish a YouTube Short",
        steps: [
          "Upload the upright file; Studio recognises it as a Short by its shape and length.",
          "Enter the title (at most {title} characters) and a short description.",
          "Set the related video to the one the item's notes name: links in a Short's description and comments cannot "
            + "be clicked.",
          "Answer the audience question and publish.",
        ],
        checks: [
          "Studio lists it under Shorts. If not, the shape or length is wrong.",
          "Words in the picture are clear of the title and the buttons.",
        ],
        mistakes: ["Saying \"link in the description\": send people to the related video or the channel's links."]),
      ItemGuide(
        types: [.post, .carousel, .quote], title: "Publish a YouTube post",
        steps: [
          "Choose \"Create\", then \"Create post\"; it appears in the channel's Posts tab and in subscribers' feeds.",
          "Paste the text, and add the picture, poll or video the item asks for.",
          "Preview it, then publish or schedule it.",
        ],
        checks: ["A poll's answers are complete and spelt right: they cannot be changed once people voted."],
        mistakes: ["Announcing a video that is still private: the link then leads nowhere."]),
    ])
}
