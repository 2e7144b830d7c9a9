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
  /// The name inside a sentence, such as `for the blog`.
  var named: String { self.platform == .blog ? "the blog" : name }
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
    /// Where single content types differ.
    var variants: [Variant] = []
    /// Whether there is a limit to a text, so that one may be asked to keep to it.
    var isLimited = true
    /// What its assets are, where the content type does not say.
    var assets = TypeGuide.Assets.pictures
    /// What to read of the figures, where that is not what the platform says of all.
    var read: String?
    /// Whether a picture or film can be added at all.
    var takesMedia = true

    /// What holds for some content types instead; what a variant leaves open is as for all.
    struct Variant {
      let types: [ContentType]
      var text: [String]?
      var media: [String]?
      var review: String?
      var read: String?
      var assets: TypeGuide.Assets?
      var takesMedia = true
    }

    /// What is particular about making one content type here, and whether that differs from the others.
    func on(_ type: ContentType) -> (making: Making, isOwn: Bool) {
      guard let own = variants.first(where: { $0.types.contains(type) }) else { return (self, false) }
      let making = Making(
        text: own.text ?? text, media: own.media ?? media, review: own.review ?? review, isLimited: isLimited,
        assets: own.assets ?? assets, read: own.read, takesMedia: own.takesMedia)
      return (making, true)
    }
  }

  typealias Variant = Making.Variant

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
