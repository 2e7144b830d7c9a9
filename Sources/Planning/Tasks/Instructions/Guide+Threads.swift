import Campaigns
import Quantities

extension PlatformGuide {
  static let threads = PlatformGuide(
    platform: .threads, name: "Threads",
    publishing: Publishing(
      place: "threads.com, on a computer, or the Threads app, in the brand's account: the button for a new post.",
      check: "You are in the right account, and the post has one topic tag at most.",
      mistake: "Adding several hashtags as on other platforms: one topic is all that a post can have.",
      proof: "URL: the share menu of the published post, \"Copy link\"; the address holds /post/. "
        + "The profile's address does not count.",
      otherwise: [
        "Choose the form that comes nearest: a post takes text, a link, pictures or a video.",
        "Paste the text; at most {text} characters, where one emoji uses up several.",
      ]),
    answering: Answering(
      place:
        "The published post on Threads, opened by its proof link; the activity tab with replies, mentions and quotes; "
        + "hidden and pending replies.",
      step: "Sort the replies by most recent, and look through those that are hidden.",
      mistake: "Answering with a link to the offer; here people expect a conversation, and a plain answer."),
    figures: Figures(
      place: "Insights in the account's menu, or \"View activity\" below the post.",
      read: "Note views, likes, replies, reposts and quotes of the item, and clicks if they are shown.",
      mistake: "Adding up views of all parts of a thread as if they were different people."),
    making: Making(
      text: [
        "Keep to {text} characters. Emoji are counted by their bytes, so one of them may use up four or more.",
        "Write as one speaks, ask something people can answer, and choose at most one topic and five links.",
      ],
      media: [
        "Give several pictures of one post the same shape; they stand side by side and are swiped."
      ],
      review: "The text has {text} characters at most, emoji counted by their bytes, and one topic at most.",
      variants: [
        Variant(
          types: [.thread],
          text: [
            "Keep each part to {text} characters. Emoji are counted by their bytes, so one may use up four or more.",
            "Write as one speaks, end with something people can answer, and choose at most one topic for all parts.",
          ],
          review:
            "Each part has {text} characters at most, emoji counted by their bytes, and one topic serves them all."),
        Variant(
          types: [.carousel],
          media: ["Give all pictures the same shape, since they are swiped; at most {images}."]),
        Variant(
          types: [.video, .reel, .short],
          media: ["Give the film captions, a first frame that is not black, and a sentence that says what it shows."]),
      ]),
    items: [
      ItemGuide(
        types: [.post], title: "Publish a Threads post",
        steps: [
          "Paste the text; at most {text} characters, where one emoji uses up several.",
          "Add pictures or a video with alternative text, and the one topic the item's notes name.",
          "Let the link's preview load, and set who may reply to everyone.",
        ],
        checks: [PlatformGuide.linkOpens],
        mistakes: ["Letting it be shared to other accounts of the brand by a switch left on."]),
      ItemGuide(
        types: [.thread], title: "Publish a Threads thread",
        steps: [
          "Paste the first part, choose \"Add to thread\", paste the next, and so on; each takes {text} characters.",
          "Add each picture to its own part, with alternative text. Only the first part needs the topic.",
          "Read from top to bottom once more, then publish all parts together.",
        ],
        checks: [
          "The first part makes sense alone; the link is in the part the item says.",
          "No part was cut off by the limit, especially those with emoji.",
        ],
        mistakes: ["Publishing part by part as replies: others answer in between and the order is lost."],
        proof:
          "URL: the address of the first part, by its share menu, \"Copy link\". The profile's address does "
          + "not count."),
      ItemGuide(
        types: [.carousel], title: "Publish a Threads carousel",
        steps: [
          "Add all pictures to one post in the order of their numbers; the carousel counts as one post.",
          "Write alternative text for each picture.",
          "Paste the text (at most {text} characters) and choose the one topic the item's notes name.",
        ],
        checks: ["Swipe through all of them in the preview: order, crop, and no picture twice."],
        mistakes: ["Mixing shapes: a wide picture beside upright ones becomes very small."]),
      ItemGuide(
        types: [.quote], title: "Publish a Threads quote",
        steps: [
          "Open the original by its address in the item's notes, and read it and the replies again.",
          "Press the repost symbol, choose \"Quote\", and paste the text (at most {text} characters).",
          "Mention the author in the text if the item says so.",
        ],
        checks: ["The original is still there, public, and from the account that is meant."],
        mistakes: ["Choosing \"Repost\", which shares the original at once and without your text."]),
      ItemGuide(
        types: [.video, .reel, .short], title: "Publish a Threads video",
        steps: [
          "Upload the video file itself, and wait until it has been processed.",
          "Paste the text (at most {text} characters) and choose the one topic the item's notes name.",
          "Write alternative text that says what the video shows.",
        ],
        checks: ["The video is understood without sound, and no other platform's watermark is on it."],
        mistakes: ["Linking to a video elsewhere instead of uploading it: only a small preview is shown."]),
    ])
}
