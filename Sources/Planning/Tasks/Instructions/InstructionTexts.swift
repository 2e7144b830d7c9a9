import Campaigns
import Quantities

/// The tool's own instructions, put together from the guides.
enum InstructionTexts {
  /// Every text by its id.
  static let all: [String: String] = {
    var texts: [String: String] = [:]
    for guide in [PlatformGuide.general] + PlatformGuide.all {
      texts.merge(of(guide, types: guide.types)) { _, new in new }
    }
    texts["default/story/ENGAGE"] = Checklist.storyReplies.markdown(for: .engage)
    texts["default/dm/ENGAGE"] = Checklist.privateReplies.markdown(for: .engage)
    texts["default/dm/FOLLOW_UP"] = PlatformGuide.privateFollowUp.markdown(for: .followUp)
    return texts
  }()

  /// The texts of one platform for the content types it may be asked about.
  static func of(_ guide: PlatformGuide, types: [ContentType]) -> [String: String] {
    var texts: [String: String] = [:]
    let platform = guide.platform?.text ?? "default"
    for item in guide.items {
      for type in item.types {
        texts["\(platform)/\(type.rawValue)/POST"] = guide.publishing(item).markdown(for: .post)
      }
    }
    for type in types {
      for task in PlatformGuide.typedTasks {
        texts["\(platform)/\(type.rawValue)/\(task.rawValue)"] =
          guide.checklist(for: task, on: type)?.markdown(for: task)
      }
    }
    for task in TaskType.allCases where guide.platform == nil || task != .manual {
      texts["\(platform)/default/\(task.rawValue)"] = guide.checklist(for: task).markdown(for: task)
    }
    return texts
  }
}

extension PlatformGuide {
  /// The text for a task on this platform, whatever the content type.
  func checklist(for task: TaskType) -> Checklist {
    switch task {
    case .post: publishingOtherwise
    case .engage: platform == .email ? .mailReplies : answeringComments
    case .followUp: followingUp
    case .analyze: readingFigures
    case .draft: drafting
    case .design: designing
    case .review: reviewing
    case .manual: byHand
    }
  }

  /// The content types it may be asked about: those its platform takes; of a platform of one's own, any.
  var types: [ContentType] {
    guard let platform else { return ContentType.allCases }
    return PlatformFacts.of(platform, in: Settings(name: "", zone: .utc))?.types.map(\.type) ?? []
  }
}
