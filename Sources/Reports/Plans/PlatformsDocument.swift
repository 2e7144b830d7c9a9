public import Campaigns
import Diagnostics
public import Formats
public import Quantities

/// What is known of platforms as a document, and each fact in words.
public enum PlatformsDocument {
  /// The document of some platforms with all their facts, as seen on a day.
  public static func json(of records: [PlatformRecord], on day: Day) -> JSON {
    .array(
      records.map { record in
        let holding = Set(record.facts(on: day))
        return [
          "platform": .string(record.platform.text), "name": .string(record.name),
          "facts": .array(record.facts.map { json(of: $0, holds: holding.contains($0), on: day) }),
        ]
      })
  }

  private static func json(of fact: PlatformFact, holds: Bool, on day: Day) -> JSON {
    .object(omittingNil: [
      ("topic", .string(topic(of: fact))), ("says", .string(words(of: fact))), ("holds", .bool(holds)),
      ("effectiveFrom", fact.effectiveFrom.map { .string($0.description) }), ("source", .string(fact.source)),
      ("confidence", .string(fact.confidence.rawValue)),
      ("reviewedOn", fact.reviewedOn < .latest ? .string(fact.reviewedOn.description) : nil),
      ("isStale", .bool(fact.isStale(on: day))), ("isOwn", .bool(isOwn(fact))),
      ("at", fact.location.map { .string($0.description) }),
    ])
  }

  /// Whether the workspace states the fact itself.
  public static func isOwn(_ fact: PlatformFact) -> Bool { fact.location != nil || fact.reviewedOn == .latest }

  /// The topic without the text of a rule.
  public static func topic(of fact: PlatformFact) -> String {
    if case .rule = fact.value { return "rule" }
    return fact.topic
  }

  /// What a fact says, in words.
  public static func words(of fact: PlatformFact) -> String {
    switch fact.value {
    case .text(let limit): return words(of: limit)
    case .field(let field): return words(of: field.limit) + (field.isHard ? "" : "; a longer one is shown cut")
    case .hashtags(let limit): return words(of: limit)
    case .media(let rule):
      let count = "\(rule.mostImages) images, \(rule.mostVideos) \(rule.mostVideos == 1 ? "video" : "videos") at most"
      return [count, rule.isRequired ? "one is needed" : nil, rule.note].compactMap { $0 }.joined(separator: "; ")
    case .cap(let cap): return "\(cap.posts) in \(cap.hours) hours"
    case .cadence(let range): return "\(range.usual) a week; questioned above \(range.warnAbove)"
    case .hours(let hours): return hours.map(\.text).joined(separator: "; ")
    case .types(let types): return types.map { "\($0.type.rawValue) \($0.weight)" }.joined(separator: ", ")
    case .proofs(let proofs):
      return proofs.hosts.isEmpty ? "any address" : proofs.hosts.map(\.host).joined(separator: ", ")
    case .rule(let text): return text
    }
  }

  /// A limit in words, as in `280, weighted: …`.
  static func words(of limit: TextLimit) -> String {
    guard let most = limit.most else { return "no limit" }
    let bytes = limit.mostBytes.map { "; \(FigureText.grouped("\($0)")) bytes" } ?? ""
    let refused =
      limit.refused.isEmpty ? "" : "; without \(limit.refused.sorted().map { "`\($0)`" }.joined(separator: " "))"
    let unit = limit.counting == .weighted ? ", \(limit.counting.words)" : " \(limit.counting.words)"
    return "\(FigureText.grouped("\(most)"))\(unit)\(bytes)\(refused)"
  }

  private static func words(of limit: HashtagLimit) -> String {
    let most = limit.most.map { "\($0) at most" } ?? "no limit"
    return most + (limit.mostCharacters.map { "; each of at most \($0) characters" } ?? "")
  }
}
