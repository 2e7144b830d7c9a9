import Formats
import Metrics

/// What changed from one version of a plan to another, in the domain's words.
public struct PlanDiff: Sendable, Hashable {
  /// What changed in one part.
  public struct Change: Sendable, Hashable {
    /// The part.
    public var part: CampaignPlan.Part
    /// A sentence for each change, in the order of the newer plan.
    public var sentences: [String]
  }

  /// The parts that differ, in the order of the document; empty for plans of equal content.
  public var changes: [Change]

  /// Compares two versions, the older first.
  ///
  /// A pillar or an audience that only changed its name is said to be renamed, and what is filed under it is compared
  /// under the new name.
  public init(from old: PlanRecord, to new: PlanRecord) {
    let renames = [CampaignPlan.Part.pillars, .audiences].map {
      PlanRenames(of: $0, from: old.parts[$0] ?? .null, to: new.parts[$0] ?? .null)
    }
    changes = CampaignPlan.Part.allCases.compactMap { part in
      let (before, after) = (old.parts[part] ?? .null, new.parts[part] ?? .null)
      guard before != after else { return nil }
      let named = renames.reduce(before) { $1.applied(to: $0, of: part) }
      let renamed = renames.filter { $0.part == part }.flatMap(\.sentences)
      // What only follows a new name has nothing to say of its own.
      if named == after { return renamed.isEmpty ? nil : Change(part: part, sentences: renamed) }
      let sentences = renamed + PlanDiff.sentences(part, from: named, to: after)
      // A part may differ in something nobody reads, such as the figures behind a verdict.
      return Change(part: part, sentences: sentences.isEmpty ? ["its details changed"] : sentences)
    }
  }
}

extension PlanDiff {
  private static func sentences(_ part: CampaignPlan.Part, from old: JSON, to new: JSON) -> [String] {
    switch part {
    case .risks: NoteComparison.sentences("the risk", from: old, to: new)
    case .assumptions: NoteComparison.sentences("the assumption", from: old, to: new)
    default: PartComparison.of(part).sentences(from: old, to: new)
    }
  }
}

/// How the documents of one part are compared: what tells its entries apart, and what is said of each field.
struct PartComparison {
  /// One field of an entry.
  struct Field {
    let key: String
    let words: String
    /// Whether the words speak of several things.
    let isSeveral: Bool
    /// Whether only the newer text is worth saying.
    let isNewOnly: Bool
    let texts: (JSON) -> [String]

    /// A field with one text.
    init(
      _ key: String, _ words: String, isNewOnly: Bool = false, _ text: @escaping (JSON) -> String? = PlanText.plain
    ) {
      self.key = key
      self.words = words
      self.isNewOnly = isNewOnly
      isSeveral = false
      texts = { json in text(json).map { [$0] } ?? [] }
    }

    /// A field with a list, of which only what differs is said.
    init(_ key: String, several words: String, _ texts: @escaping (JSON) -> [String] = PlanText.each) {
      self.key = key
      self.words = words
      self.texts = texts
      isSeveral = true
      isNewOnly = false
    }
  }

  /// The keys that together name an entry; none where the part is a single object.
  let names: [String]
  /// How an entry is called, before its name.
  let noun: String
  /// The key of what is said of an entry that came or went; the first field's if not given.
  var told: String?
  /// The fields that are compared.
  let fields: [Field]

  func sentences(from old: JSON, to new: JSON) -> [String] {
    if names.isEmpty {
      switch (old, new) {
      case (.null, .null): return []
      case (.null, _): return ["\(noun) is new"]
      case (_, .null): return ["\(noun) is gone"]
      default: return differences(old, new).map { "\(noun): \($0)" }
      }
    }
    let (before, after) = (entries(old), entries(new))
    let known = Dictionary(before.map { ($0.name, $0.json) }) { first, _ in first }
    let kept = Set(after.map(\.name))
    let changed = after.flatMap { entry -> [Said] in
      guard let earlier = known[entry.name] else { return [Said(name: entry.name, text: told(entry, " is new"))] }
      return differences(earlier, entry.json).map { Said(name: entry.name, text: ": \($0)") }
    }
    let gone = before.filter { !kept.contains($0.name) }.map { Said(name: $0.name, text: told($0, " is gone")) }
    return Said.together(changed + gone, hasGroups: names.first == "platform").map { "\(noun) \($0.names)\($0.text)" }
  }

  private func told(_ entry: (name: [String], json: JSON), _ fate: String) -> String {
    let key = told ?? fields.first?.key ?? ""
    let said = fields.first { $0.key == key }.map { $0.texts(entry.json[key]).joined(separator: ", ") } ?? ""
    return said.isEmpty ? fate : "\(fate): \(PlanText.quoted(said))"
  }

  private func entries(_ json: JSON) -> [(name: [String], json: JSON)] {
    json.elements.map { entry in
      (names.compactMap { PlanText.name(entry[$0]) }.filter { !$0.isEmpty }, entry)
    }
  }

  private func differences(_ old: JSON, _ new: JSON) -> [String] {
    fields.compactMap { field in
      let (before, after) = (field.texts(old[field.key]), field.texts(new[field.key]))
      guard before != after else { return nil }
      return field.isSeveral ? field.list(before, after) : field.single(before.first ?? "", after.first ?? "")
    }
  }
}

extension PartComparison.Field {
  fileprivate func single(_ before: String, _ after: String) -> String? {
    guard before != after else { return nil }
    if before.isEmpty || (isNewOnly && !after.isEmpty) { return "\(words) is now \(PlanText.quoted(after))" }
    if after.isEmpty { return "\(words) is gone (was \(PlanText.quoted(before)))" }
    return "\(words) is now \(PlanText.quoted(after)), was \(PlanText.quoted(before))"
  }

  /// Only what is new, gone or other in a list.
  fileprivate func list(_ before: [String], _ after: [String]) -> String {
    func joined(_ all: [String]) -> String {
      PlanText.quoted(all.joined(separator: all.contains { $0.contains(" ") && $0.last == "." } ? " " : ", "))
    }
    let (fresh, lost) = (after.filter { !before.contains($0) }, before.filter { !after.contains($0) })
    if before.isEmpty { return "\(words) are now \(joined(after))" }
    if after.isEmpty { return "\(words) are gone (were \(joined(before)))" }
    switch (fresh.isEmpty, lost.isEmpty) {
    case (true, true): return "\(words) are in another order"
    case (false, true): return "\(words) now have \(joined(fresh)) as well"
    case (true, false): return "\(words) no longer have \(joined(lost))"
    case (false, false): return "\(words) are now \(joined(fresh)), were \(joined(lost))"
    }
  }
}

/// Texts of a plan's document inside a sentence.
enum PlanText {
  /// A plain value: a text, a number, or several of them.
  static func plain(_ json: JSON) -> String? {
    switch json {
    case .null: return nil
    case .string(let text): return text
    case .integer(let number): return "\(number)"
    case .bool(let flag): return flag ? "on" : "off"
    case .array(let all): return all.compactMap(plain).joined(separator: "; ")
    case .object: return nil
    }
  }

  /// Each of several plain values.
  static func each(_ json: JSON) -> [String] { json.elements.compactMap(plain) }

  /// Several entries, each by a few of its keys: `post 2`, `carousel 1`.
  static func list(_ keys: String...) -> (JSON) -> [String] {
    { json in json.elements.map { entry in keys.compactMap { plain(entry[$0]) }.joined(separator: " ") } }
  }

  /// A value that names an entry; figures by the names that people read.
  static func name(_ json: JSON) -> String? { plain(json).map { KPI(rawValue: $0)?.label ?? $0 } }

  /// The stages of a funnel with their shares and weeks: `awareness 50 % in 4 weeks`.
  static func stages(_ json: JSON) -> [String] {
    json.elements.map { stage in
      let weeks = plain(stage["weeks"]) ?? "0"
      return
        "\(plain(stage["stage"]) ?? "") \(plain(stage["percent"]) ?? "0") % in \(weeks) \(weeks == "1" ? "week" : "weeks")"
    }
  }

  /// What was learned of each platform: `x: the usual hours stay`.
  static func verdicts(_ json: JSON) -> [String] {
    json.elements.map { "\(plain($0["platform"]) ?? ""): \(plain($0["verdict"]) ?? "")" }
  }

  /// What was counted for each platform: `x: 40 of 900 over 12 posts`.
  static func counts(_ json: JSON) -> [String] {
    json.elements.compactMap { platform in
      guard let all = platform["overall"], let posts = plain(all["posts"]) else { return nil }
      let (above, below) = (plain(all["engagements"]) ?? "0", plain(all["impressions"]) ?? "0")
      return
        "\(plain(platform["platform"]) ?? ""): \(above) of \(below) over \(posts) \(posts == "1" ? "post" : "posts")"
    }
  }

  /// Posts per week: `0.5 a week`.
  static func cadence(_ json: JSON) -> String? { plain(json).map { "\($0) a week" } }

  /// Whose word something is.
  static func origin(_ json: JSON) -> String? {
    guard let text = plain(json) else { return nil }
    return text == "authored" ? "a person's word" : text.hasPrefix("learned") ? "own figures" : "a template's draft"
  }

  /// The money of each platform over all weeks, from the lines of a budget.
  static func money(_ lines: JSON) -> [String] {
    var order: [String] = []
    var sums: [String: [String]] = [:]
    for line in lines.elements {
      guard let platform = plain(line["platform"]), let amount = plain(line["amount"]) else { continue }
      if sums[platform] == nil { order.append(platform) }
      sums[platform, default: []].append(amount)
    }
    return order.map { "\($0) \(DecimalSum.of(sums[$0] ?? []))" }
  }

  /// The money of each week over all platforms.
  static func weeks(_ lines: JSON) -> [String] {
    var sums: [String: [String]] = [:]
    for line in lines.elements {
      guard let week = plain(line["week"]), let amount = plain(line["amount"]) else { continue }
      sums[week, default: []].append(amount)
    }
    return sums.keys.sorted().map { "\($0) \(DecimalSum.of(sums[$0] ?? []))" }
  }

  /// A text in quotation marks, numbers and single words without.
  static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isNumber || ".,:-".contains($0) } || (!text.contains(" ") && text.count < 24)
    return isPlain ? text : "“\(text)”"
  }
}

extension JSON {
  /// The value under a key, `null` where there is none.
  subscript(_ key: String) -> JSON {
    guard case .object(let fields) = self else { return .null }
    return fields.first { $0.key == key }?.value ?? .null
  }

  /// The elements of an array, none of anything else.
  var elements: [JSON] { if case .array(let all) = self { all } else { [] } }
}
