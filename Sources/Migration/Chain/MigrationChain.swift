public import Diagnostics
import Formats

/// The steps there are, and whether they make one chain from the oldest version to the newest.
public struct MigrationChain: Sendable {
  /// The steps, in any order.
  public let steps: [MigrationStep]

  /// Makes a chain of steps.
  public init(_ steps: [MigrationStep]) { self.steps = steps }

  /// The steps of this release.
  public static let current = MigrationChain([.tablesToFiles])

  /// What keeps the steps from being one chain, each thing named: nothing may be migrated then.
  ///
  /// A name used twice, a parent that is no step, two steps with one parent (a fork), two steps without a parent, steps
  /// that lead back to themselves (a cycle), versions that do not join (a gap), more than one last step (two heads).
  public var faults: [Diagnostic] {
    let found = repeatedNames + missingParents + forks + cycles + gaps + heads
    return found.map { Diagnostic(.migrationChain, at: nil, $0) }
  }

  /// The steps from one version to another in order, or nothing if they do not lead there.
  ///
  /// Only meaningful for a chain without faults.
  public func path(from start: Int, to end: Int) -> [MigrationStep]? {
    var path: [MigrationStep] = []
    var version = start
    while version < end, path.count <= steps.count {
      guard let next = steps.first(where: { $0.from == version }) else { return nil }
      path.append(next)
      version = next.to
    }
    return version == end ? path : nil
  }

  private var byID: [String: MigrationStep] {
    Dictionary(steps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var repeatedNames: [String] {
    Dictionary(grouping: steps, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
      .map { "two migration steps are named \(quoted($0))" }
  }

  private var missingParents: [String] {
    steps.compactMap { step in
      guard let parent = step.parent, byID[parent] == nil else { return nil }
      return "the migration step \(quoted(step.id)) follows \(quoted(parent)), which is missing: a gap"
    }
  }

  private var forks: [String] {
    let children = Dictionary(grouping: steps) { $0.parent ?? "" }
    return children.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { parent, steps in
      let names = steps.map { quoted($0.id) }.sorted().joined(separator: " and ")
      return parent.isEmpty ? "\(names) both begin the chain: a fork" : "\(names) both follow \(quoted(parent)): a fork"
    }
  }

  private var cycles: [String] {
    let known = byID
    let looped = steps.filter { step in
      var next = step.parent
      for _ in steps {
        if next == step.id { return true }
        next = next.flatMap { known[$0]?.parent }
      }
      return false
    }
    guard !looped.isEmpty else { return [] }
    return [
      "the migration steps \(looped.map { quoted($0.id) }.sorted().joined(separator: ", ")) follow each other: a cycle"
    ]
  }

  private var gaps: [String] {
    let known = byID
    return steps.compactMap { step in
      if step.to != step.from + 1 {
        return "the migration step \(quoted(step.id)) leads from version \(step.from) to \(step.to): a gap"
      }
      guard let parent = step.parent.flatMap({ known[$0] }), parent.to != step.from else { return nil }
      return
        "\(quoted(step.id)) starts from version \(step.from), but \(quoted(parent.id)) leads to \(parent.to): a gap"
    }
  }

  private var heads: [String] {
    let parents = Set(steps.compactMap(\.parent))
    let ends = steps.map(\.id).filter { !parents.contains($0) }.sorted()
    if ends.isEmpty { return steps.isEmpty ? ["there is no migration step"] : [] }
    guard ends.count > 1 else { return [] }
    return ["the chain of migration steps has \(ends.count) heads: \(ends.map { quoted($0) }.joined(separator: ", "))"]
  }
}
