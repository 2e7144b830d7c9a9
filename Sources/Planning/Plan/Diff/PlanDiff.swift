import Formats

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
  public init(from old: PlanRecord, to new: PlanRecord) {
    changes = CampaignPlan.Part.allCases.compactMap { part in
      let (before, after) = (old.parts[part] ?? .null, new.parts[part] ?? .null)
      guard before != after else { return nil }
      let sentences = PartComparison.of(part).sentences(from: before, to: after)
      // A part may differ in something nobody reads, such as the figures behind a verdict.
      return Change(part: part, sentences: sentences.isEmpty ? ["its details changed"] : sentences)
    }
  }
}

/// How the documents of one part are compared: what tells its entries apart, and what is said of each field.
struct PartComparison {
  /// One field of an entry.
  struct Field {
    let key: String
    let words: String
    let text: (JSON) -> String?

    init(_ key: String, _ words: String, _ text: @escaping (JSON) -> String? = PlanText.plain) {
      self.key = key
      self.words = words
      self.text = text
    }
  }

  /// The keys that together name an entry; none where the part is a single object.
  let names: [String]
  /// How an entry is called, before its name.
  let noun: String
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
    let changed = after.flatMap { entry -> [String] in
      guard let earlier = known[entry.name] else { return [told(entry, "is new")] }
      return differences(earlier, entry.json).map { "\(noun) \(entry.name): \($0)" }
    }
    return changed + before.filter { !kept.contains($0.name) }.map { told($0, "is gone") }
  }

  private func told(_ entry: (name: String, json: JSON), _ fate: String) -> String {
    let said = fields.first.flatMap { $0.text(entry.json[$0.key]) }.map { ": \(PlanText.quoted($0))" } ?? ""
    return "\(noun) \(entry.name) \(fate)\(said)"
  }

  private func entries(_ json: JSON) -> [(name: String, json: JSON)] {
    json.elements.map { entry in
      (names.compactMap { PlanText.plain(entry[$0]) }.filter { !$0.isEmpty }.joined(separator: ", "), entry)
    }
  }

  private func differences(_ old: JSON, _ new: JSON) -> [String] {
    fields.compactMap { field in
      let (before, after) = (field.text(old[field.key]) ?? "", field.text(new[field.key]) ?? "")
      guard before != after else { return nil }
      if before.isEmpty { return "\(field.words) is now \(PlanText.quoted(after))" }
      if after.isEmpty { return "\(field.words) is gone (was \(PlanText.quoted(before)))" }
      return "\(field.words) is now \(PlanText.quoted(after)), was \(PlanText.quoted(before))"
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

  /// Several entries, each by a few of its keys: `post 2, carousel 1`.
  static func list(_ keys: String...) -> (JSON) -> String? {
    { json in
      let all = json.elements.map { entry in keys.compactMap { plain(entry[$0]) }.joined(separator: " ") }
      return all.isEmpty ? nil : all.joined(separator: ", ")
    }
  }

  /// The money of each platform over all weeks, from the lines of a budget.
  static func money(_ lines: JSON) -> String? {
    var order: [String] = []
    var sums: [String: [String]] = [:]
    for line in lines.elements {
      guard let platform = plain(line["platform"]), let amount = plain(line["amount"]) else { continue }
      if sums[platform] == nil { order.append(platform) }
      sums[platform, default: []].append(amount)
    }
    return order.isEmpty ? nil : order.map { "\($0) \(DecimalSum.of(sums[$0] ?? []))" }.joined(separator: ", ")
  }

  /// The money of each week over all platforms.
  static func weeks(_ lines: JSON) -> String? {
    var sums: [String: [String]] = [:]
    for line in lines.elements {
      guard let week = plain(line["week"]), let amount = plain(line["amount"]) else { continue }
      sums[week, default: []].append(amount)
    }
    return sums.isEmpty
      ? nil : sums.keys.sorted().map { "\($0) \(DecimalSum.of(sums[$0] ?? []))" }.joined(separator: ", ")
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
