import Campaigns
import Quantities

extension PlatformGuide {
  static let pinterest = PlatformGuide(
    platform: .pinterest, name: "Pinterest",
    publishing: Publishing(
      place: "pinterest.com, on a computer, in the brand's business account: \"Create\", then \"Create Pin\".",
      check: "The board is the one the item's notes name, and it is public.",
      mistake: "Pinning to a secret board left over from a draft: nobody finds it, and its link proves nothing.",
      proof: "URL: open the published pin and copy its address, which holds /pin/ and a number. "
        + "The board's or profile's address does not count.",
      otherwise: [
        "Choose the form that comes nearest; everything on Pinterest is a picture or a video with a link.",
        "Fill in title, description, link and board as for a pin.",
      ]),
    answering: Answering(
      place: "The published pin, opened by its proof link, below the picture; notifications; the account's inbox.",
      step: "Read comments and attached photos; people here mostly ask for sizes, sources and prices.",
      mistake: "Answering a question about price with the link alone: say the answer, then give the link.",
      giving: nil),
    figures: Figures(
      place: "Pinterest Analytics in the business account, or \"See more stats\" on the pin.",
      read: "Note impressions, saves, pin clicks and outbound clicks of the item.",
      mistake:
        "Judging too early: pins are found by searching for months. And pin clicks are not visits; outbound clicks are."
    ),
    making: Making(
      text: [
        "The title takes {title} characters, the description {text}; write the words people would search for, as sentences.",
        "The link takes {link} characters and must lead to the very thing shown.",
      ],
      media: [
        "Make upright pictures with the subject large; a few words in the picture that work without the description."
      ],
      review:
        "The title has {title} and the description {text} characters at most, with words people would search for.",
      variants: [
        Variant(
          types: [.carousel],
          media: [
            "Make the pictures upright and of exactly the same size: 2 at least, {images} at most."
          ]),
        Variant(
          types: [.video, .reel, .short],
          media: ["Film upright, and make a cover that says what there is to see: without one no video pin goes out."]),
      ]),
    items: [
      ItemGuide(
        types: [.pin, .post], title: "Publish a Pinterest pin",
        steps: [
          "Upload the picture, and enter title (at most {title} characters) and description (at most {text}).",
          "Enter the link, choose the board, and write alternative text (at most {alt}).",
          "Choose fitting topics from the list if it is offered.",
        ],
        checks: [
          "The link opens the page that shows what the pin shows, and keeps its tracking parameters.",
          "Title and description hold the words the audience would search for.",
        ],
        mistakes: ["Linking to the home page, where nobody finds the thing in the picture again."]),
      ItemGuide(
        types: [.carousel], title: "Publish a Pinterest carousel",
        steps: [
          "Upload 2 or more pictures (at most {images}) of exactly the same size, and choose the carousel when you are asked.",
          "Put them in the order of their numbers; the first is what people see while searching.",
          "Enter title, description, link and board. Ask the owner if the pictures should have links of their own.",
        ],
        checks: ["Swipe through all pictures in the preview: order, crop, and the right link behind each."],
        mistakes: ["Choosing a collage instead of a carousel: all pictures then become one small one."]),
      ItemGuide(
        types: [.video, .reel, .short], title: "Publish a Pinterest video pin",
        steps: [
          "Upload the video and wait until it is processed.",
          "Choose or upload the cover; without one the pin cannot be published well.",
          "Enter title (at most {title} characters), description (at most {text}), link and board.",
        ],
        checks: ["The cover alone says what there is to see, and the video is understood without sound."],
        mistakes: ["Taking a cover from the middle of a movement, so that it is blurred in the search results."]),
    ])
}
