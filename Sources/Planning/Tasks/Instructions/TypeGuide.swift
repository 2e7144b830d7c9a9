import Campaigns

/// What is particular about making, checking and judging one content type, on whatever platform.
struct TypeGuide {
  /// The types it is about.
  let types: [ContentType]
  /// How to write it, in order.
  let text: [String]
  /// How to make its pictures or film, in order.
  let media: [String]
  /// What a reviewer has to look at besides.
  let check: String
  /// What to read of its figures.
  let figures: String
  /// Whether what the platform says of texts holds for it too; a caption's limit says nothing of a private message.
  var keepsPlatformText = true
  /// Whether what the platform says of pictures and film holds for it too.
  var keepsPlatformMedia = true

  /// The guide of a type; nothing for plain posts, of which the platform's own texts speak.
  static func of(_ type: ContentType) -> TypeGuide? { all.first { $0.types.contains(type) } }

  private static let all = [
    carousel, thread, story, film, pin, quote, article, newsletter, email, directMessage,
  ]
}

extension TypeGuide {
  private static let carousel = TypeGuide(
    types: [.carousel],
    text: [
      "Write the pages first: a title page that promises one thing, then one thought a page, then what to do next.",
      "Write the text around it last; it says for whom the pages are, not what stands on them.",
    ],
    media: [
      "Lay out all pages on one grid: same size, same margins, a number on each, the largest words on the first.",
      "Put the call to action on the last page in words; a link on a page cannot be clicked.",
    ],
    check: "Read the pages without the text, then the text without the pages: each makes sense alone.",
    figures: "Look at how far people swiped, if it is shown: the page on which most stop is the one to rewrite.")

  private static let thread = TypeGuide(
    types: [.thread],
    text: [
      "Write down the end first, then the parts that lead there; one thought a part, each within the limit alone.",
      "Mark where a part ends with an empty line, so that whoever publishes it does not have to guess.",
    ],
    media: ["Give at most every second part a picture, made for that part; name the files by the part's number."],
    check: "Every part fits the limit alone, none begins in the middle of a sentence, and the first promises the last.",
    figures: "Compare the first part's figures with the last one's: the difference is who did not read to the end.")

  private static let story = TypeGuide(
    types: [.story],
    text: [
      "Write for five seconds: one line for the screen, one for the sticker, and nothing that needs a second look.",
      "Say what the tap leads to in the link's own words; there is no caption to explain it.",
      "Leave out hashtags and long names: they take the room that the picture needs.",
    ],
    media: [
      "Make it upright, filling the screen (1080 × 1920 pixels), with nothing that matters at top and bottom.",
      "Leave an empty place where the link, poll or question sticker will stand, and mark it on a copy for the operator.",
    ],
    check: "Look at it for five seconds on a phone and put it away: what you still know is what it says.",
    figures: "Read it before it vanishes: viewers, taps forward and back, exits, replies and taps on the link.",
    keepsPlatformText: false, keepsPlatformMedia: false)

  private static let film = TypeGuide(
    types: [.video, .reel, .short],
    text: [
      "Write the script before the caption: what is seen and said in the first three seconds, then what follows, in "
        + "lines.",
      "Write the words that stand in the picture as a list of their own; the caption does not repeat them.",
    ],
    media: [
      "Cut to the point: begin with what is promised, and end when it is shown. Say the length in the file's name.",
      "Deliver the film, a cover picture and the caption file together, all under the slot's name.",
    ],
    check: "Watch it once without sound and once without looking: both times it can be followed.",
    figures: "Look at how long people watched and where most of them left; that second is what to change next time.")

  private static let pin = TypeGuide(
    types: [.pin],
    text: ["Write the title as somebody would type it into a search, and what is to be seen into the first sentence."],
    media: ["Show the thing itself, large, with at most six words over it; a logo alone is never the subject."],
    check: "Click the link: it leads to the very thing that the picture shows, not to a home page.",
    figures: "Read saves and outbound clicks apart: saves say that it is liked, clicks that it is wanted.")

  private static let quote = TypeGuide(
    types: [.quote],
    text: [
      "Read the whole original and its answers, and say in your text what it leaves open or what you know better.",
      "Name its author in a sentence, not as a list of handles, and quote word for word or not at all.",
    ],
    media: ["Add no picture of your own unless the text needs it: it would stand in front of the original."],
    check: "The original is still there, says what the text claims, and its author would think the quotation fair.",
    figures: "Tell apart who answered you and who answered the original; only the first were reached by you.")

  private static let article = TypeGuide(
    types: [.article],
    text: [
      "Write the outline as the headings, each of which says its section's point; then fill in.",
      "Put the source behind every figure as a link, and the call to action once, where the reader knows why.",
    ],
    media: ["Make one picture for the top, and one wherever a paragraph describes what a picture would show."],
    check: "Read the headings alone: they tell the whole story, and no section is without one.",
    figures: "Look at how far people read and where they went next; visits alone say only that the title worked.")

  private static let newsletter = TypeGuide(
    types: [.newsletter],
    text: [
      "Write subject and preview text as two different sentences; the second adds what the first leaves open.",
      "Write what the reader gets from this edition into the first paragraph, before anything about the sender.",
      "Write the plain-text version yourself; do not leave it to the sending tool.",
    ],
    media: ["Use one picture at the top at most, not wider than 600 pixels on screen, and none that carries text."],
    check: "Every link was clicked in a test message on a phone, and the footer has address and unsubscribe link.",
    figures: "Compare clicks with delivered, and unsubscribes with the editions before it, not with zero.")

  private static let email = TypeGuide(
    types: [.email],
    text: [
      "Write it as one person to another: no header picture, a greeting by name, a question that can be answered.",
      "Ask for one thing, in one sentence, near the end, and make it possible to say no.",
    ],
    media: ["Leave it without pictures unless one is asked for; attach nothing, link to it instead."],
    check: "The placeholders have fallbacks, and the reply goes to somebody who will read it on the day it comes.",
    figures: "Count the answers by what they said: yes, later, no, remove me. Opens tell nothing here.")

  private static let directMessage = TypeGuide(
    types: [.dm],
    text: [
      "Write the part that is the same for all in three sentences at most: why you write, what you offer, one question.",
      "Mark in brackets what is filled in by hand for each person, with an example of a good one.",
      "Write the second message as well, for those who say yes; there is no third one for those who do not answer.",
      "Leave the link out of the first message unless the person asked for it.",
    ],
    media: ["Send nothing but text at first. Prepare the one file that people will ask for, and keep it small."],
    check: "Everybody on the list wrote first or agreed to be written to; somebody who gets it twice would not mind.",
    figures: "Count messages sent, answered, and answered with yes, by hand; the platform shows none of it.",
    keepsPlatformText: false, keepsPlatformMedia: false)
}
