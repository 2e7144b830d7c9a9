public import Campaigns
public import Quantities

/// All instructions: the tool's own texts, and those a workspace puts in their place.
///
/// Every platform, content type and task type has a text. The most specific id that has one is used: the platform's
/// for the content type, the general one for the content type, the platform's, the general one. A workspace's text
/// stands in for the tool's of the same id and may have ids of its own, such as `podcast/other/POST`.
public struct InstructionCatalog: Sendable {
  private let overrides: [String: String]
  private let names: [Platform: String]

  /// The catalogue with a workspace's own texts and platforms.
  public init(settings: Settings) {
    overrides = settings.instructions
    names = settings.platforms.mapValues(\.name)
  }

  /// The tool's own catalogue.
  public init() {
    overrides = [:]
    names = [:]
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
      "\(platform)/default/\(task.rawValue)",
    ]
    return candidates.first { text(of: $0) != nil } ?? "default/default/\(task.rawValue)"
  }

  /// The instruction of an id, or nothing if there is none.
  public func instruction(id: String) -> Instruction? { text(of: id).map { Instruction(id: id, markdown: $0) } }

  /// Every instruction, ordered by id.
  public var all: [Instruction] {
    Set(InstructionTexts.all.keys).union(overrides.keys).sorted().compactMap(instruction)
  }

  /// The name of a platform as it stands in a task's title; empty where the content type says it all, as for e-mail.
  func label(of platform: Platform) -> String {
    names[platform] ?? PlatformGuide.all.first { $0.platform == platform }?.label ?? platform.text
  }

  private func text(of id: String) -> String? { overrides[id] ?? InstructionTexts.all[id] }
}
