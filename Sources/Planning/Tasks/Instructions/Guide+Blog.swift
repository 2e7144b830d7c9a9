import Campaigns
import Quantities

extension PlatformGuide {
  static let blog = PlatformGuide(
    platform: .blog, name: "blog",
    publishing: Publishing(
      place:
        "The content system of the client's site: a new entry in the blog, under the author the item's notes name.",
      check: "Address, author, date, category and featured picture are set; search engines are not told to stay away.",
      mistake: "Changing the address after publishing without a redirect: links already shared then lead nowhere.",
      proof: "URL: the published page's own address on the client's site, opened once in a private window. "
        + "The blog's front page or a preview address does not count.",
      otherwise: [
        "Choose the form that comes nearest, usually a short entry.",
        "Paste the text without formatting, then set headings and links with the editor's own buttons.",
      ]),
    answering: Answering(
      place: "The comments below the entry and the moderation queue of the content system; places that linked to it.",
      step: "Go through the moderation queue first: let honest comments through, delete spam.",
      mistake:
        "Answering a correction by changing the text silently: thank, correct it, and say below what was changed.",
      giving: nil),
    figures: Figures(
      place:
        "The site's analytics, filtered by the page's address, and the search console for the words it is found by.",
      read:
        "Note visits, where they came from, how many went on to the call to action, and the searches that led there.",
      mistake: "Judging by the first week: an article found by searching is read for months."),
    making: Making(
      text: [
        "Keep the title to {title} characters, so that search results show it whole, and the description to {meta}.",
        "Answer the question of the title in the first paragraph; one thought a section, each with a heading "
          + "that says it.",
      ],
      media: [
        "Make a featured picture that also works as a link's preview on social platforms.",
        "Keep files small, and redraw tables and diagrams rather than photographing them.",
      ],
      review: "The title has {title} characters at most, and the first paragraph answers its question.",
      isLimited: false),
    items: [
      ItemGuide(
        types: [.article, .post], title: "Publish a blog article",
        steps: [
          "Paste the text without formatting, then set headings, lists and links with the editor's own buttons.",
          "Set the short address, the search title (at most {title} characters) and description (at most {meta}).",
          "Add the featured picture with alternative text, category and author.",
          "Link to two older articles that fit, and from one of them back to this one.",
        ],
        checks: [
          "Read the preview on a phone from top to bottom; click every link.",
          "The call to action is there, and leads where the item says.",
        ],
        mistakes: ["Publishing with the draft's address or an empty description."])
    ])
}
