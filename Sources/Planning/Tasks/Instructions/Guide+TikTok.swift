import Campaigns
import Quantities

extension PlatformGuide {
  static let tiktok = PlatformGuide(
    platform: .tiktok, name: "TikTok",
    publishing: Publishing(
      place:
        "TikTok Studio on a computer (tiktok.com, \"Upload\"), or the plus sign in the app, in the brand's account.",
      check: "Advertising and material made by a computer are declared with the platform's own switches.",
      mistake: "Using a sound from the general library: a business account may use only the commercial one or its own.",
      proof:
        "URL: the share menu of the published item, \"Copy link\"; on a computer the address holds /video/ or /photo/. "
        + "The profile's address does not count.",
      otherwise: [
        "TikTok publishes nothing without a video or photos: choose the form that comes nearest.",
        "Paste the text and set who can see it to everyone; allow comments.",
      ]),
    answering: Answering(
      place:
        "The published item in the app, opened by its proof link; the Inbox with its activity and message requests; "
        + "comments held back by the filter, under the account's comment settings.",
      step: "Look through the comments that the filter holds back, and let the honest ones through.",
      mistake: "Writing long answers: a question many people ask deserves a short video as its reply; propose one."),
    figures: Figures(
      place: "TikTok Studio, Analytics, then the item; figures are complete only after a few days.",
      read: "Note views, average watch time, who watched to the end, likes, comments, shares and profile views.",
      mistake: "Judging an item on its first day: it can still be shown to new people days later."),
    making: Making(
      text: [
        "The caption takes {text} characters, hashtags included; most emoji count as two.",
        "Links in captions cannot be clicked. Write what to search for, or point to the link in the profile.",
      ],
      media: [
        "Film upright, show the subject in the first seconds, and keep the right and lower edges free for the buttons.",
        "Burn in captions, or have them made and correct them.",
      ],
      review: "The caption has {text} characters at most, hashtags included, and sends nobody to a link in it.",
      variants: [
        Variant(
          types: [.carousel],
          text: [
            "The title takes {title} characters, the text {photo}, hashtags included; most emoji count as two.",
            "Links in the text cannot be clicked. Write what to search for, or point to the link in the profile.",
          ],
          media: ["Give all photos (at most {images}) the same upright shape; no video can stand among them."],
          review:
            "The title has {title} and the text {photo} characters at most, and neither sends anybody to a link in "
            + "it.", read: "Note views, likes, comments, saves, shares and profile views.")
      ],
      assets: .screens),
    items: [
      ItemGuide(
        types: [.video, .reel, .short, .post], title: "Publish a TikTok video",
        steps: [
          "Upload the finished file and wait until it has been checked for sound.",
          "Paste the caption (at most {text} characters, hashtags included) and choose the cover.",
          "Set who can see it to everyone, allow comments, and make the declarations the item needs.",
        ],
        checks: [
          "Captions are right, and no words lie below the buttons at the right or the caption.",
          "The file carries no other platform's watermark.",
        ],
        mistakes: [
          "Deleting and uploading again because of a small slip: the first views are lost. Answer in a comment instead."
        ]),
      ItemGuide(
        types: [.carousel], title: "Publish a TikTok photo carousel",
        steps: [
          "In the app press the plus sign, choose the photos in the order of their numbers (at most {images}).",
          "Keep photo mode; the app may offer to turn them into a video.",
          "Enter the title (at most {title} characters), paste the text (at most {photo}), and choose a permitted "
            + "sound or none.",
        ],
        checks: [
          "Swipe through all of them: order, upright shape, words clear of the buttons.",
          "The first photo says why to swipe.",
        ],
        mistakes: ["Leaving the sound that the app proposes: it is often not licensed for business accounts."]),
      ItemGuide(
        types: [.story], title: "Publish a TikTok story",
        steps: [
          "In the app press the plus sign, choose the medium, and press \"Your Story\" instead of \"Next\".",
          "Add the text and stickers the item asks for; keep the edges free.",
        ],
        afterwards: [
          PlatformGuide.screenshot
        ],
        checks: ["You see it in the story ring of the account, not in the grid of the profile."],
        mistakes: [PlatformGuide.noScreenshot],
        proof: PlatformGuide.storyProof),
    ])
}
