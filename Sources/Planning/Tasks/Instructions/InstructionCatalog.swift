public import Campaigns
public import Quantities

/// All instructions: the tool's own texts, and those a workspace puts in their place.
///
/// Every platform, content type and task type has a text. The most specific id that has one is used: the platform's
/// for the content type, the general one for the content type, the platform's, the general one. A workspace's texts,
/// specific or general, go before all of the tool's, since what a person wrote always wins; they may have ids that the
/// tool has no text for, such as `podcast/other/POST`. A platform that the workspace defines itself is named in its texts,
/// with its limit and its hosts.
public struct InstructionCatalog: Sendable {
  private let overrides: [String: String]
  private let names: [Platform: String]
  /// The texts for platforms of which the workspace itself says something.
  private let own: [String: String]

  /// The catalogue with a workspace's own texts and platforms, and with the facts that hold on a day.
  ///
  /// Without a day, everything that is known to come holds already.
  public init(settings: Settings, on day: Day? = nil) {
    overrides = settings.instructions
    let records = PlatformRecord.all(in: settings).filter { !Platform.wellKnown.contains($0.platform) }
    names = Dictionary(uniqueKeysWithValues: records.map { ($0.platform, $0.name) })
    var texts: [String: String] = [:]
    for facts in records.map({ PlatformFacts($0, on: day) }) {
      texts.merge(InstructionTexts.of(.own(facts), types: facts.types.map(\.type), facts)) { _, new in new }
    }
    for guide in PlatformGuide.all {
      guard let platform = guide.platform, let facts = PlatformFacts.of(platform, in: settings, on: day),
        facts != guide.usualFacts
      else { continue }
      texts.merge(InstructionTexts.of(guide, types: facts.types.map(\.type), facts)) { _, new in new }
    }
    own = texts
  }

  /// The tool's own catalogue.
  public init() {
    overrides = [:]
    names = [:]
    own = [:]
  }

  /// The instruction for a task.
  public func instruction(platform: Platform, contentType: ContentType, task: TaskType) -> Instruction {
    let id = id(platform: platform, contentType: contentType, task: task)
    return Instruction(id: id, markdown: text(of: id) ?? "")
  }

  /// The id of the instruction for a task.
  public func id(platform: Platform, contentType: ContentType, task: TaskType) -> String {
    let candidates = [
      "\(platform)/\(contentType.rawValue)/\(task.rawValue)", "default/\(contentType.rawValue)/\(task.rawValue)",
      "\(platform)/default/\(task.rawValue)", "default/default/\(task.rawValue)",
    ]
    let stated = candidates.first { overrides[$0] != nil }
    return stated ?? candidates.first { text(of: $0) != nil } ?? candidates[3]
  }

  /// The instruction of an id, or nothing if there is none.
  public func instruction(id: String) -> Instruction? { text(of: id).map { Instruction(id: id, markdown: $0) } }

  /// Every instruction, ordered by id.
  public var all: [Instruction] {
    Set(InstructionTexts.all.keys).union(own.keys).union(overrides.keys).sorted().compactMap(instruction)
  }

  /// The name of a platform as it stands in a task's title; empty where the content type says it all, as for e-mail.
  func label(of platform: Platform) -> String {
    names[platform] ?? PlatformGuide.all.first { $0.platform == platform }?.label ?? platform.text
  }

  private func text(of id: String) -> String? { overrides[id] ?? own[id] ?? InstructionTexts.all[id] }
}
