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
  /// How answering what people write about it differs; nothing where only private messages come back.
  var answering: String?
  /// How coming back to people differs; nothing where it does not.
  var following: String?
  /// Whether what the platform says of texts holds for it too; a caption's limit says nothing of a private message.
  var keepsPlatformText = true
  /// Whether what the platform says of pictures and film holds for it too.
  var keepsPlatformMedia = true
  /// What its assets are.
  var assets = Assets.pictures

  /// The kinds of assets that are made and looked over differently.
  enum Assets {
    /// Pictures, which are described for those who do not see them.
    case pictures
    /// What fills an upright screen: films and stories.
    case screens
    /// Files that go along with a message, if any.
    case files
  }

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
    figures: "Look at how far people swiped, if it is shown: the page on which most stop is the one to rewrite.",
    answering: "Answer by the number of the page people speak of, and pin the answer to what the pages leave out.",
    following: "Who asked for more has seen the pages: send the source behind the one they named, not all of it again.")

  private static let thread = TypeGuide(
    types: [.thread],
    text: [
      "Write down the end first, then the parts that lead there; one thought a part, each within the limit alone.",
      "Mark where a part ends with an empty line, so that whoever publishes it does not have to guess.",
    ],
    media: ["Give at most every second part a picture, made for that part; name the files by the part's number."],
    check: "No part begins in the middle of a sentence, and the first one promises what the last one gives.",
    figures: "Compare the first part's figures with the last one's: the difference is who did not read to the end.",
    answering:
      "Look below every part, and answer below the one that was meant; the last one gets most of the questions.",
    following: "Whoever answered a late part or passed it on alone has read that far: write to them about that part.")

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
    figures:
      "It has vanished for everybody else; its figures are kept for a few weeks only. Note viewers, taps forward "
      + "and back, exits, replies and taps on the link.",
    keepsPlatformText: false, keepsPlatformMedia: false, assets: .screens)

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
    figures: "Look at how long people watched and where most of them left; that second is what to change next time.",
    answering: "Answer a question about a moment with its minute and second, so that others find the moment as well.",
    following: "Refer to the moment of the film that somebody named, and offer what was cut or could not be shown.",
    assets: .screens)

  private static let pin = TypeGuide(
    types: [.pin],
    text: ["Write the title as somebody would type it into a search, and what is to be seen into the first sentence."],
    media: ["Show the thing itself, large, with at most six words over it; a logo alone is never the subject."],
    check: "Click the link: it leads to the very thing that the picture shows, not to a home page.",
    figures: "Read saves and outbound clicks apart: saves say that it is liked, clicks that it is wanted.",
    answering: "Say size, source and price in the answer itself: the next reader finds it months later by a search.",
    following:
      "Come back to those who added a photo of their own or asked for a size; whoever only saved is left alone.")

  private static let quote = TypeGuide(
    types: [.quote],
    text: [
      "Read the whole original and its answers, and say in your text what it leaves open or what you know better.",
      "Name its author in a sentence, not as a list of handles, and quote word for word or not at all.",
      "Write the original's address into the row's `notes`: whoever publishes opens it from there.",
    ],
    media: ["Add no picture of your own unless the text needs it: it would stand in front of the original."],
    check: "The original is still there, says what the text claims, and its author would think the quotation fair.",
    figures: "Tell apart who answered you and who answered the original; only the first were reached by you.",
    answering: "Answer who speaks to you; take no side in what people have to say to the original's author.",
    following: "Write once to the original's author, if they reacted; do not go after those who answered only them.")

  private static let article = TypeGuide(
    types: [.article],
    text: [
      "Write the outline as the headings, each of which says its section's point; then fill in.",
      "Put the source behind every figure as a link, and the call to action once, where the reader knows why.",
    ],
    media: ["Make one picture for the top, and one wherever a paragraph describes what a picture would show."],
    check: "Read the headings alone: they tell the whole story, and no section is without one.",
    figures: "Look at how far people read and where they went next; visits alone say only that the title worked.",
    answering: "Quote the sentence that a comment is about; what it corrects goes into the article with a dated note.",
    following:
      "Send who asked about a section that section's source or next step, not the address of the article again.")

  private static let newsletter = TypeGuide(
    types: [.newsletter],
    text: [
      "Write subject and preview text as two different sentences; the second adds what the first leaves open.",
      "Write what the reader gets from this edition into the first paragraph, before anything about the sender.",
      "Write the plain-text version yourself; do not leave it to the sending tool.",
    ],
    media: ["Use one picture at the top at most, not wider than 600 pixels on screen, and none that carries text."],
    check: "Every link was clicked in a test message on a phone, and the footer has address and unsubscribe link.",
    figures: "Compare clicks with delivered, and unsubscribes with the editions before it, not with zero.",
    answering: "Sort the replies by the paragraph they are about: several on one are the subject of the next edition.",
    following:
      "Write to those who replied, from the address of a person; that somebody opened it is no reason to write.")

  private static let email = TypeGuide(
    types: [.email],
    text: [
      "Write it as one person to another: no header picture, a greeting by name, a question that can be answered.",
      "Ask for one thing, in one sentence, near the end, and make it possible to say no.",
    ],
    media: ["Leave it without pictures unless one is asked for; attach nothing, link to it instead."],
    check: "The placeholders have fallbacks, and the reply goes to somebody who will read it on the day it comes.",
    figures: "Count the answers by what they said: yes, later, no, remove me. Opens tell nothing here.",
    answering: "Answer as the person who signed it, in the same thread and on the same day: it was read as a letter.",
    following:
      "Write one more message at most, a week later, in the same thread, shorter, and with a new reason for it.",
    assets: .files)

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
    keepsPlatformText: false, keepsPlatformMedia: false, assets: .files)
}
