import Campaigns
import Quantities

extension PlatformGuide {
  static let linkedin = PlatformGuide(
    platform: .linkedin, name: "LinkedIn",
    publishing: Publishing(
      place: "linkedin.com, on a computer: the company page in admin view, then \"Start a post\". "
        + "If the task is for a person's profile: that person's own account.",
      check: "You post as the right page or person (shown beside the text), visible to anyone.",
      mistake: "Typing a name after @ without choosing it from the list: it stays plain text and nobody is told.",
      proof: "URL: the three-dot menu of the published post, \"Copy link to post\". The page's or profile's address "
        + "does not count.",
      otherwise: [
        "Choose the form that comes nearest: a post takes a text, and pictures, a video or a document with it.",
        "Paste the text (at most {text} characters) and attach the asset, with alternative text for a picture.",
      ]),
    answering: Answering(
      place: "The published post on LinkedIn, opened by its proof link and sorted by most recent; the page's "
        + "notifications and inbox in admin view; shared copies of the post with comments of their own.",
      step: "Switch to the identity the post was published with, above the comment box, before you write anything.",
      mistake: "Answering from your private profile on the company's behalf."),
    figures: Figures(
      place:
        "The company page in admin view, Analytics, then Content; for a person's post, the analytics below the post.",
      read:
        "Note impressions, reactions, comments, reposts and clicks of the item; for a document or video also how far "
        + "people got.",
      mistake: "Taking every click for a visit: clicks on \"more\" or on the page's name are counted as well."),
    making: Making(
      text: [
        "Keep to {text} characters; only the first lines are seen before \"more\", so the point comes first.",
        "Use short paragraphs, a few fitting hashtags at most, and no formatting characters: they are shown as "
          + "they are.",
      ],
      media: [
        "Choose one: pictures (at most {images}), a video, or a document; they cannot be mixed.",
        "Make pictures upright or square, and all of one post in one size.",
      ],
      review: "The text has {text} characters at most, and the two lines before \"more\" hold the point.",
      variants: [
        Variant(
          types: [.carousel],
          media: [
            "Deliver it as one PDF, upright or square: a carousel is a document here, and takes nothing beside it."
          ]),
        Variant(
          types: [.video, .reel, .short],
          media: ["Work upright or square; a post takes one film, and no picture or document beside it."]),
        Variant(
          types: [.article],
          text: [
            "Keep to {article} characters. Write the post that announces it as well, into the row's `notes`: its two "
              + "lines before \"more\" say why to open it."
          ],
          media: ["Make the picture for the top wide; it is also what the announcing post shows."],
          review: "The post that announces it is there, and says in two lines why to open it."),
        Variant(
          types: [.thread],
          text: [
            "Keep all parts together to {text} characters, and they go out as one post; else each further part becomes "
              + "a comment of at most {comment}.",
            "Use short paragraphs, and no formatting characters: they are shown as they are.",
          ],
          review: "All parts together have {text} characters at most, or each after the first {comment}."),
        Variant(types: [.quote], takesMedia: false),
      ]),
    items: [
      ItemGuide(
        types: [.post], title: "Publish a LinkedIn post",
        steps: [
          "Paste the text. Choose each mention from the list that opens after @.",
          "Add the pictures with alternative text, or let the link's preview load; a post shows one of the two.",
          "Keep the link in the text after its preview has loaded, so that it is still there if the preview is "
            + "removed.",
        ],
        checks: [
          "The first two lines make sense alone: the rest is behind \"more\".",
          PlatformGuide.linkOpens,
        ],
        mistakes: ["Losing blank lines or adding strange characters by pasting from a word processor."]),
      ItemGuide(
        types: [.carousel], title: "Publish a LinkedIn carousel",
        steps: [
          "A carousel is a document here: start a post, choose \"Add a document\" and upload the PDF.",
          "Give the document a title people would open (at most {document} characters); it stands above the pages.",
          "Paste the text into the post itself. Put the link there too: links inside the pages cannot be clicked.",
          "Page through the preview to the end.",
        ],
        checks: [
          "All pages have the same size, nothing is cut off, and the smallest words can be read on a phone.",
          "The last page says what to do next, with the same words as the text.",
        ],
        mistakes: ["Uploading the pages as separate pictures: that makes a gallery, not pages to swipe."]),
      ItemGuide(
        types: [.video, .reel, .short], title: "Publish a LinkedIn video",
        steps: [
          "Start a post, choose \"Add media\" and upload the video file itself, not a link to another platform.",
          "In the video's settings add the caption file and choose the cover picture.",
          "Paste the text and wait until the upload is complete before leaving the page.",
        ],
        checks: [
          "The video can be understood without sound, by its captions.",
          "The cover picture is sharp and is not a black first frame.",
        ],
        mistakes: [
          "Looking for the published video at once: processing takes a while, and a second upload makes two posts."
        ]),
      ItemGuide(
        types: [.article], title: "Publish a LinkedIn article",
        place:
          "linkedin.com, on a computer: \"Write article\" beside the box for posts, as the page or person named in "
          + "the task. A newsletter edition is written in the same editor.",
        steps: [
          "Choose the author (page or person, and newsletter, if any) before you paste.",
          "Enter the headline, paste the text, and set subheadings, lists and links with the editor's own buttons.",
          "Upload the cover picture with alternative text, and fill in search title and description in the settings.",
          "Press \"Next\", paste the text of the post that announces it, from the item's notes, and publish.",
        ],
        checks: ["Headings, links and pictures came through the pasting; read the preview from top to bottom."],
        mistakes: ["Publishing the article without an accompanying text, so that nobody learns why to open it."],
        proof:
          "URL: the article's own address, ending in its title. The address of the post that announces it does as well."
      ),
      ItemGuide(
        types: [.thread], title: "Publish a LinkedIn series",
        steps: [
          "LinkedIn cannot publish several connected posts at once. If the parts together stay below {text} characters, "
            + "publish them as one post, a blank line between parts.",
          "If they do not, publish the first part as the post and each further part as your own comment (at most {comment} "
            + "characters), in order, at once.",
          "Number the comments, so that they can be read in any sorting.",
        ],
        checks: ["The post makes sense to somebody who never opens the comments.", "The link is in the post itself."],
        mistakes: ["Counting parts as posts of an X thread do (\"1/7\") when everything stands in one post."]),
      ItemGuide(
        types: [.quote], title: "Publish a LinkedIn repost with your thoughts",
        steps: [
          "Open the original post by its address in the item's notes, and read it and its comments again.",
          "Choose \"Repost\", then \"Repost with your thoughts\", and paste the text.",
          "Mention the original's author in the text, chosen from the list.",
        ],
        checks: [
          "The original is still there, unchanged, public, and nothing in its comments makes it unwise to share.",
          "The text adds something of its own and is true to the original.",
        ],
        mistakes: ["Choosing the plain repost: it goes out at once and without your text."]),
      ItemGuide(
        types: [.story], title: "Publish what was planned as a LinkedIn story",
        steps: [
          "LinkedIn no longer has stories. Ask the task's owner whether a post with a picture or a short video "
            + "takes its place.",
          "If so, start a post, add the medium with alternative text, and paste the text.",
          "Take a screenshot of the published post, and note in the task's outcome which form it took.",
        ],
        checks: ["Nothing in picture or text counts on its vanishing after a day: a post stays."],
        mistakes: ["Using the picture as it is: words meant for a screen-filling story are too small in a post."],
        proof: "UPLOAD: the screenshot of what was published in its place, saved in the campaign's `assets` folder."),
      ItemGuide(
        types: [.dm, .email], title: "Send LinkedIn messages",
        place:
          "linkedin.com, Messaging, from the account named in the task. A company page can answer people who wrote to "
          + "it, but cannot begin a conversation with them.",
        steps: [
          "Take the list of recipients from the calendar item's notes; leave out who said no before.",
          "Open each profile, read it, and fill in the text's personal part by hand.",
          "Send one by one, and note name and date in the lead list.",
        ],
        checks: ["Name and company in each message belong to the person it goes to."],
        mistakes: [
          "Using a browser extension that sends by itself: it is against the user agreement and costs the account."
        ],
        proof: "TEXT: how many messages went out, when, and the sentence they began with; no names. "
          + "UPLOAD: the list without personal data."),
    ])
}
