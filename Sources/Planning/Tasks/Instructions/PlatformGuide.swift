import Campaigns
import Quantities

/// What is particular about working on one platform; the general texts are completed with it.
struct PlatformGuide {
  /// The platform, or nothing for platforms the tool does not know by itself.
  let platform: Platform?
  /// The name people use.
  let name: String
  /// The name in titles, before the content type; empty where the type says it all.
  var label: String { self.platform == .email ? "" : name }
  /// Where something happens, such as `on LinkedIn`.
  var phrase: String {
    switch platform {
    case .some(.email): "by e-mail"
    case .some(.blog): "on the blog"
    case .some: "on \(name)"
    case nil: "on a platform of your own"
    }
  }
  /// What is particular about publishing.
  let publishing: Publishing
  /// What is particular about answering people.
  let answering: Answering
  /// What is particular about the figures.
  let figures: Figures
  /// What is particular about making text and media.
  let making: Making
  /// The texts for publishing one content type each; the first type of each gives the id.
  let items: [ItemGuide]

  struct Publishing {
    /// Where to publish what no item guide covers.
    let place: String
    let check: String
    let mistake: String
    let proof: String
    /// How to publish a content type that has no text of its own.
    let otherwise: [String]
  }

  struct Answering {
    let place: String
    let step: String
    let mistake: String
    /// What to give back once everybody is answered; nothing where readers have no place of their own.
    var giving: String? =
      "Then leave two or three comments of your own under posts of people who wrote to you: "
      + "about their subject, without a link and without the offer."
  }

  struct Figures {
    let place: String
    let read: String
    let mistake: String
  }

  struct Making {
    /// Limits and habits for the text.
    let text: [String]
    /// Limits and habits for pictures and video.
    let media: [String]
    /// What a reviewer sees to in a text for the platform.
    let review: String
  }

  /// How to publish one content type.
  struct ItemGuide {
    let types: [ContentType]
    let title: String
    var place: String?
    let steps: [String]
    /// What is left to do once it is out.
    var afterwards: [String] = []
    let checks: [String]
    let mistakes: [String]
    var proof: String?

    /// Whether it goes from one person to others, so that what is true of the platform's pages does not matter.
    var isPrivate: Bool { place != nil && types.contains(.dm) }
  }

  /// The guides of all platforms the tool knows by itself.
  static let all: [PlatformGuide] = [
    linkedin, instagram, facebook, x, tiktok, youtube, pinterest, threads, bluesky, email, blog,
  ]
}
