import Campaigns
import Quantities

/// The tool's own instructions, put together from the guides.
enum InstructionTexts {
  /// Every text by its id.
  static let all: [String: String] = {
    var texts: [String: String] = [:]
    texts.merge(of(.general, types: ContentType.allCases, nil)) { _, new in new }
    for (guide, facts) in PlatformGuide.all.compactMap({ guide in guide.usualFacts.map { (guide, $0) } }) {
      texts.merge(of(guide, types: facts.types.map(\.type), facts)) { _, new in new }
    }
    texts["default/story/ENGAGE"] = Checklist.storyReplies.markdown(for: .engage)
    texts["default/dm/ENGAGE"] = Checklist.privateReplies.markdown(for: .engage)
    texts["default/dm/FOLLOW_UP"] = PlatformGuide.privateFollowUp.markdown(for: .followUp)
    texts["default/story/FOLLOW_UP"] = PlatformGuide.storyFollowUp.markdown(for: .followUp)
    return texts
  }()

  /// The texts of one platform for the content types it may be asked about, with the numbers of its facts.
  static func of(_ guide: PlatformGuide, types: [ContentType], _ facts: PlatformFacts?) -> [String: String] {
    let numbers = facts.map { InstructionNumbers($0, else: guide.usualFacts) }
    return written(guide, types: types).mapValues { numbers?.filled(in: $0) ?? $0 }
  }

  private static func written(_ guide: PlatformGuide, types: [ContentType]) -> [String: String] {
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
    case .draft: drafting(making)
    case .design: designing(making)
    case .review: reviewing(making)
    case .manual: byHand
    }
  }

  /// What the tool knows of the platform by itself, once everything known has come.
  var usualFacts: PlatformFacts? {
    platform.flatMap { PlatformFacts.of($0, in: Settings(name: "", zone: .utc)) }
  }
}
