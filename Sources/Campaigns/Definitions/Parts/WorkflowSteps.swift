import Diagnostics
import Formats
import Quantities

extension Workflow {
  /// The steps of a definition that states none: publish, then answer after two hours and after a day.
  public static let usual = Workflow(steps: [
    WorkflowStep(type: .post, offset: Interval(minutes: 0)),
    WorkflowStep(type: .engage, offset: .hours(2)),
    WorkflowStep(type: .engage, offset: .hours(24)),
  ])

  /// Reads the steps of all items, those of single content types, and how long tasks of a type may stay open.
  static func read(_ reader: inout ObjectReader) -> Workflow {
    // Whoever only changes a content type or a length keeps the usual steps.
    let isChangeOnly = reader.node("steps") == nil && (reader.node("byType") ?? reader.node("missedAfter")) != nil
    var workflow = Workflow(steps: isChangeOnly ? Workflow.usual.steps : readSteps(&reader))
    if let node = reader.object("byType") {
      var part = ObjectReader(node, path: reader.location.path, what: "workflow.byType")
      for type in ContentType.allCases where part.node(type.rawValue) != nil {
        workflow.byType[type] = part.reading(type.rawValue, as: "workflow") { readSteps(&$0) }
      }
      reader.record(part.finish())
    }
    workflow.missedAfter = reader.lengths(by: TaskType.self, "missedAfter", upTo: .days(366))
    return workflow
  }

  /// Reads the steps and orders them by their offsets, equal ones as written.
  private static func readSteps(_ reader: inout ObjectReader) -> [WorkflowStep] {
    var first: [String: Location] = [:]
    var isComplete = true
    var posts: [Location] = []
    let steps = reader.each("steps", as: "step") { part -> WorkflowStep? in
      let type = part.word("type", as: TaskType.self, required: true)
      let offset = part.parsed(
        "offset", code: .invalidTime, expecting: "`0` or a length of time such as `-2d` or `24h`", required: true
      ) { $0 == "0" ? Interval(minutes: 0) : Interval($0) }
      let owner = part.text("owner", maxLength: TextLength.title)?.value
      if type?.value == .post { posts.append(part.location) }
      guard let type, let offset else {
        isComplete = false
        return nil
      }
      let step = WorkflowStep(type: type.value, offset: offset.value, owner: owner)
      check(step, type, offset, &first, &part)
      return step
    }
    if let list = reader.node("steps", required: true), list.array != nil {
      for extra in posts.dropFirst() { reader.record(.secondPost(at: extra, first: posts[0])) }
      if posts.isEmpty, isComplete { reader.record(.noPost(at: reader.location(of: list))) }
    }
    let ordered = steps.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    return ordered.map(\.element)
  }

  private static func check(
    _ step: WorkflowStep, _ type: Placed<TaskType>, _ offset: Placed<Interval>, _ first: inout [String: Location],
    _ reader: inout ObjectReader
  ) {
    if step.type == .post {
      if step.offset.minutes != 0 { reader.record(.postOffset(offset)) }
    } else if let earlier = first[step.key] {
      reader.record(.duplicateEntry(step.key, in: "steps", at: type.location, first: earlier))
    }
    if abs(step.offset.minutes) > Interval.days(365).minutes { reader.record(.offsetTooFar(offset)) }
    first[step.key] = first[step.key] ?? type.location
  }
}

extension Diagnostic {
  fileprivate static func noPost(at location: Location) -> Diagnostic {
    Diagnostic(
      .workflowInvalid, at: location, "the workflow has no `POST` step",
      help: "add `{\"type\": \"POST\", \"offset\": \"0\"}`")
  }

  fileprivate static func secondPost(at location: Location, first: Location) -> Diagnostic {
    Diagnostic(
      .workflowInvalid, at: location, "the workflow has a second `POST` step",
      notes: [Note("the first `POST`", at: first)])
  }

  fileprivate static func postOffset(_ offset: Placed<Interval>) -> Diagnostic {
    Diagnostic(
      .workflowInvalid, at: offset.location, "the `POST` step has the offset \(offset.value), but publishing is at `0`",
      help: "write `\"offset\": \"0\"`; other steps are counted from it")
  }

  fileprivate static func offsetTooFar(_ offset: Placed<Interval>) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: offset.location, "`offset` is \(offset.value), but must be from -365d to 365d")
  }
}
