import Diagnostics
import Formats

extension Inspection.Nearest {
  /// The fewest headers that make a file look like a kind at all.
  private static let fewestHeaders = 2

  /// The kind that knows most of some headers, and what a file of it would have besides; nothing if none knows two.
  init?(headers: [String], among kinds: ExportKinds) {
    let folded = headers.map(HeaderText.fold)
    var best: (profile: Profile, known: Int)?
    for profile in kinds.own + Profile.all where profile.refusal == nil {
      let known = profile.meanings(of: folded).count { $0 != nil }
      if known >= Self.fewestHeaders, known > best?.known ?? 0 { best = (profile, known) }
    }
    guard let best else { return nil }
    self.init(kind: best.profile.id, missing: Self.missing(best.profile, folded))
  }

  private static func missing(_ profile: Profile, _ folded: [String]) -> [String] {
    let needs = needs(of: profile, folded)
    guard !profile.signs(folded, below: []) else { return needs }
    guard !profile.signature.isEmpty else { return needs + together(profile, folded) }
    let signs = profile.signature.sorted().prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    return needs + ["a header that tells it from other kinds, such as \(signs)"]
  }

  /// The columns, in words, that every file of a kind has and some folded headers have not.
  static func needs(of profile: Profile, _ folded: [String]) -> [String] {
    let meanings = profile.meanings(of: folded).compactMap { $0?.meaning }
    let unmet = profile.required.filter { needs in
      !needs.contains { need in
        switch need {
        case .column(let meaning): meanings.contains(meaning)
        case .anyMetric: meanings.contains { $0.isFigure }
        }
      }
    }
    return unmet.map { "a column for " + $0.map(words).sorted().joined(separator: " or ") }
  }

  /// The headers that tell it from other kinds by standing together, as far as they are not there.
  private static func together(_ profile: Profile, _ folded: [String]) -> [String] {
    let sets = profile.wholeSignatures + profile.exactSignatures
    let open = sets.map { (lacks: $0.subtracting(folded).sorted(), has: $0.intersection(folded).count) }
      .filter { !$0.lacks.isEmpty }
    // Among sets that lack as many, the one of the file's own language has more of its headers.
    let nearest = open.min {
      ($0.lacks.count, -$0.has, $0.lacks.joined()) < ($1.lacks.count, -$1.has, $1.lacks.joined())
    }
    guard let nearest else { return [] }
    return ["what tells it from other kinds, such as " + nearest.lacks.map { "\"\($0)\"" }.joined(separator: " and ")]
  }

  private static func words(_ need: ColumnNeed) -> String {
    switch need {
    case .column(let meaning): "the \(meaning)"
    case .anyMetric: "a figure"
    }
  }
}

extension ColumnMeaning {
  fileprivate var isFigure: Bool {
    if case .metric = self { return true }
    return false
  }
}
