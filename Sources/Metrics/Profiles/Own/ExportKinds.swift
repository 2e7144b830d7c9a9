public import Quantities

/// The kinds of exports that are recognised: those built in, and those a workspace describes itself.
public struct ExportKinds: Sendable {
  /// The kinds of the workspace, in the order of their files.
  let own: [Profile]

  /// Only the kinds built in.
  public static let builtIn = ExportKinds(own: [])

  /// The words that say in a profile what a column holds, besides the metrics' names, and what they mean.
  public static var columnWords: [(word: String, meaning: String)] {
    ColumnWord.allCases.map { ($0.rawValue, $0.explanation) }
  }

  /// The platforms of all kinds, which rows may name.
  public var platforms: Set<Platform> { Set((own + Profile.all).compactMap(\.platform)) }

  /// The names of all kinds of which something is used.
  public var names: [String] { own.map(\.id) + Profile.readable }
}

extension Profile {
  /// How many headers of a header line are a sign of this kind, taken together; none if it needs no sign.
  func particularity(of folded: [String]) -> Int {
    let single = signature.contains { sign in
      folded.contains { $0 == sign || HeaderText.base(of: $0) == sign }
    }
    let headers = withAndWithoutCurrencies(folded)
    let whole = wholeSignatures.filter { $0.isSubset(of: headers) }.map(\.count).max() ?? 0
    let exact = exactSignatures.filter { $0.count == folded.count && $0.isSubset(of: folded) }.map(\.count).max() ?? 0
    return max(single ? 1 : 0, whole, exact)
  }

  /// Whether this kind of a workspace is to be taken instead of a built-in one that fits the same header line.
  ///
  /// Its sign has to be more particular, so that nobody takes a platform's own reports away by describing one header
  /// of them; the tool's own forms, which need no sign, give way to any.
  func goes(before builtIn: Profile, for folded: [String]) -> Bool {
    builtIn.isOwn || particularity(of: folded) > builtIn.particularity(of: folded)
  }
}
