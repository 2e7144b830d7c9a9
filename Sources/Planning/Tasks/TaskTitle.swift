import Campaigns
import Quantities

extension TaskType {
  /// What to do in one line, such as `Publish LinkedIn carousel: Five signs of wear`.
  func title(for item: CalendarItem, on platform: String, offset: Interval) -> String {
    // Whatever goes out by e-mail is sent, also what is neither a newsletter nor a letter.
    let isMailing = platform.isEmpty && item.type == .other
    let noun = isMailing ? "mailing" : item.type.noun
    let subject = platform.isEmpty ? noun : "\(platform) \(noun)"
    let rest = offset.minutes > 0 ? "\(item.title) (\(offset) after publishing)" : item.title
    return switch self {
    case .draft: "Write \(subject): \(rest)"
    case .design: "Design \(subject): \(rest)"
    case .review: "Review \(subject): \(rest)"
    case .post: "\(isMailing ? "Send" : item.type.verb) \(subject): \(rest)"
    case .engage: "Answer \(isMailing ? "replies to" : item.type.reactions) \(subject): \(rest)"
    case .followUp: "Follow up on \(subject): \(rest)"
    case .analyze: "Read the figures of \(subject): \(rest)"
    case .manual: "By hand, for \(subject): \(rest)"
    }
  }
}

extension TaskType {
  /// The word for it inside a sentence, as in `waits for its review`.
  var noun: String {
    switch self {
    case .engage: "answers"
    case .followUp: "follow-up"
    case .analyze: "analysis"
    case .manual: "work by hand"
    case .draft, .design, .review, .post: rawValue.lowercased()
    }
  }
}

extension ContentType {
  /// The word people use for one of it.
  var noun: String {
    switch self {
    case .dm: "direct message"
    case .email: "e-mail"
    case .quote: "quote post"
    case .short: "Short"
    case .other: "item"
    default: rawValue
    }
  }

  /// What one does to bring it out.
  fileprivate var verb: String { isMessage ? "Send" : "Publish" }

  /// What people write when they have seen it; answers to a story come as messages.
  fileprivate var reactions: String { isMessage || self == .story ? "replies to" : "comments on" }

  /// Whether it goes to people's inboxes rather than a page everybody sees.
  private var isMessage: Bool { self == .dm || self == .email || self == .newsletter }
}
