/// How to do one kind of task, in Markdown, referred to by id from every task it is for.
public struct Instruction: Sendable, Hashable {
  /// The id: platform, content type and task type, such as `linkedin/post/POST`; `default` stands for all others.
  public let id: String
  /// The text: where, how, what to check, common mistakes, what counts as proof.
  public let markdown: String

  /// Pairs an id with its text.
  public init(id: String, markdown: String) {
    self.id = id
    self.markdown = markdown
  }
}
