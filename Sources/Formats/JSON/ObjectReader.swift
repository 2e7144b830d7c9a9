public import Diagnostics

/// Takes the values out of an object one key at a time and records everything that is wrong with them.
///
/// Each getter remembers that its key was asked for, so that `finish` can name the keys that mean nothing.
/// A getter that gives nothing has either found no key or has recorded why; `null` is a wrong type everywhere.
public struct ObjectReader: Sendable {
  /// Where the object starts.
  public let location: Location
  /// The members as written.
  public let all: [JSONMember]
  /// What was found so far, in the order of asking.
  public private(set) var findings: [Diagnostic] = []
  /// What the object is, as in "the `campaign` has no …".
  let what: String
  private var asked: [String] = []

  /// Opens an object; anything else is recorded as `wrong-type` and reads as an empty object.
  ///
  /// `what` names the object in messages, as in "campaign" or "posting window".
  public init(_ node: JSONNode, path: String, what: String) {
    location = Location(path: path, place: node.place)
    self.what = what
    all = node.object ?? []
    isObject = node.object != nil
    if !isObject {
      findings.append(
        Diagnostic(.wrongType, at: location, "the \(what) must be an object, not \(node.kind)"))
    }
  }

  /// Whether there was an object at all; a missing key is not worth a word if there was none.
  private let isObject: Bool

  /// The raw value under a key, whatever its type.
  public mutating func node(_ key: String, required: Bool = false) -> JSONNode? {
    if !asked.contains(key) { asked.append(key) }
    if let member = all.first(where: { $0.key == key }) { return member.value }
    if required, isObject { findings.append(.missingKey(key, in: what, at: location)) }
    return nil
  }

  /// The place of a value in this object's file.
  public func location(of node: JSONNode) -> Location {
    Location(path: location.path, place: node.place)
  }

  /// Records a finding that a caller's own check has made.
  public mutating func record(_ finding: Diagnostic) {
    findings.append(finding)
  }

  /// Records the findings of a part that was read on its own.
  public mutating func record(_ more: some Sequence<Diagnostic>) {
    findings.append(contentsOf: more)
  }

  /// All findings, with one for every key that nobody asked for, in the order of their places.
  ///
  /// `$schema` and keys that start with `x-` are free for the author's own use.
  public mutating func finish() -> [Diagnostic] {
    let known = asked
    for member in all where !isFree(member.key) && !known.contains(member.key) {
      let place = Location(path: location.path, place: member.keyPlace)
      findings.append(.unknownKey(member.key, in: what, known: known, at: place))
      asked.append(member.key)
    }
    return findings.sorted()
  }

  private func isFree(_ key: String) -> Bool {
    key == "$schema" || key.hasPrefix("x-")
  }
}
