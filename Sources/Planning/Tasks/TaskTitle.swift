import Campaigns
import Quantities

extension TaskType {
  /// What to do in one line, such as `Publish LinkedIn carousel: Five signs of wear`.
  func title(for item: CalendarItem, on platform: String, offset: Interval) -> String {
    let subject = "\(platform) \(item.type.noun)"
    let rest = offset.minutes > 0 ? "\(item.title) (\(offset) after publishing)" : item.title
    return switch self {
    case .draft: "Write \(subject): \(rest)"
    case .design: "Design \(subject): \(rest)"
    case .review: "Review \(subject): \(rest)"
    case .post: "\(item.type.verb) \(subject): \(rest)"
    case .engage:
      item.type.isMessage ? "Answer replies to \(subject): \(rest)" : "Answer comments on \(subject): \(rest)"
    case .followUp: "Follow up on \(subject): \(rest)"
    case .analyze: "Read the figures of \(subject): \(rest)"
    case .manual: "By hand, for \(subject): \(rest)"
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

  /// Whether it goes to people's inboxes rather than a page everybody sees.
  var isMessage: Bool { self == .dm || self == .email || self == .newsletter }

  /// What one does to bring it out.
  fileprivate var verb: String { isMessage ? "Send" : "Publish" }
}
