import Campaigns
import Quantities

/// What a header means, and what it says about the values below it.
struct HeaderMeaning: Sendable, Hashable {
  /// What the column says about its row.
  var meaning: ColumnMeaning
  /// The code of the currency that the header states.
  var currency: String?
  /// The sign that the header states, if it is that of several currencies.
  var sharedSign: CurrencyMark.HeaderSign?
  /// Whether the header says that the money below it is in millionths.
  var isInMillionths = false

  /// Names a meaning.
  init(
    _ meaning: ColumnMeaning, currency: String? = nil, sharedSign: CurrencyMark.HeaderSign? = nil,
    isInMillionths: Bool = false
  ) {
    self.meaning = meaning
    self.currency = currency
    self.sharedSign = sharedSign
    self.isInMillionths = isInMillionths
  }
}

extension Profile {
  /// What a folded header means here, and what it states about its values.
  func meaning(of folded: String) -> HeaderMeaning? {
    if let meaning = unmarkedMeaning(of: folded) { return meaning }
    if let twin = twinMarks.base(of: folded).flatMap({ unmarkedMeaning(of: $0) }) {
      if case .metric(let metric) = twin.meaning { return HeaderMeaning(.twin(metric)) }
      return HeaderMeaning(.rate)
    }
    if let plain = Millionths.base(of: folded).flatMap({ unmarkedMeaning(of: $0) }) {
      guard case .metric(let metric) = plain.meaning, metric.unit == .money else { return HeaderMeaning(.rate) }
      return HeaderMeaning(
        plain.meaning, currency: plain.currency, sharedSign: plain.sharedSign, isInMillionths: true)
    }
    if ignoredPrefixes.contains(where: folded.hasPrefix) { return HeaderMeaning(.rate) }
    return nil
  }

  private func unmarkedMeaning(of folded: String) -> HeaderMeaning? {
    if let meaning = columns[folded] { return HeaderMeaning(meaning) }
    if Rejects.columns.contains(folded) { return HeaderMeaning(.ignored) }
    if let (base, code) = HeaderText.splittingCode(folded), let metric = currencyColumns[base] {
      return HeaderMeaning(.metric(metric), currency: code)
    }
    if let (base, sign) = HeaderText.splittingSign(folded), let metric = currencyColumns[base] {
      return HeaderMeaning(
        .metric(metric), currency: sign.currency?.code, sharedSign: sign.currency == nil ? sign : nil)
    }
    let prefix = prefixes.keys.filter(folded.hasPrefix).max { $0.utf8.count < $1.utf8.count }
    return prefix.flatMap { prefixes[$0] }.map { HeaderMeaning($0) }
  }

  /// What folded headers mean, each with the currency it states.
  ///
  /// Of several for one figure the preferred one counts; of one header that stands there twice, the first. Money in
  /// millionths stands back behind the same money in whole units.
  func meanings(of folded: [String]) -> [HeaderMeaning?] {
    var meanings = folded.map { meaning(of: $0) }
    let inUnits = Set(meanings.compactMap { $0 }.filter { !$0.isInMillionths }.map(\.meaning))
    for column in meanings.indices {
      guard let known = meanings[column], known.isInMillionths, inUnits.contains(known.meaning) else { continue }
      if case .metric(let metric) = known.meaning { meanings[column] = HeaderMeaning(.twin(metric)) }
    }
    let bases = folded.map(base)
    for preference in preferences {
      guard let best = preference.lazy.compactMap({ bases.firstIndex(of: $0) }).first else { continue }
      for (column, base) in bases.enumerated() where column != best && preference.contains(base) {
        // The same figure in two currencies is no choice that a kind can make.
        guard base != bases[best] || folded[column] == folded[best] else { continue }
        if case .metric(let metric) = meanings[column]?.meaning {
          meanings[column] = HeaderMeaning(.twin(metric))
        } else {
          meanings[column] = HeaderMeaning(.ignored)
        }
      }
    }
    for sum in sums { add(sum, to: &meanings, of: folded) }
    return meanings
  }

  /// A header without the currency in its parentheses, where columns of this kind may carry one.
  private func base(of folded: String) -> String {
    guard columns[folded] == nil, let base = HeaderText.base(of: folded), currencyColumns[base] != nil else {
      return folded
    }
    return base
  }

  /// The headers of a line as they are and without the currencies they carry.
  func withAndWithoutCurrencies(_ folded: [String]) -> Set<String> { Set(folded).union(folded.map(base)) }

  /// Makes columns parts of a figure if all parts are there, each once, and no other column is the whole.
  private func add(
    _ sum: Sum, to meanings: inout [HeaderMeaning?], of folded: [String]
  ) {
    let columns = sum.parts.compactMap { part in folded.firstIndex(of: part) }
    guard columns.count == sum.parts.count,
      !meanings.indices.contains(where: { !columns.contains($0) && meanings[$0]?.meaning == .metric(sum.metric) })
    else { return }
    for column in columns { meanings[column] = HeaderMeaning(.part(sum.metric)) }
  }

  /// Whether anything tells files of this kind from others.
  var hasSigns: Bool {
    !(signature.isEmpty && wholeSignatures.isEmpty && exactSignatures.isEmpty && preambleSigns.isEmpty)
  }

  /// Whether folded headers, or the lines above them, have what only this kind has, and none that it never has.
  func signs(_ folded: [String], below preamble: [String] = []) -> Bool {
    guard !folded.contains(where: isExcluded) else { return false }
    return !hasSigns || folded.contains(where: isSign)
      || hasWholeSignature(in: folded)
      || exactSignatures.contains { $0.count == folded.count && $0.isSubset(of: folded) }
      || preamble.contains { line in
        let line = HeaderText.fold(line)
        return preambleSigns.contains(where: line.hasPrefix)
      }
  }

  /// Whether no file of this kind has a header, with a currency in parentheses or without.
  private func isExcluded(_ header: String) -> Bool {
    excludes.contains(header) || HeaderText.base(of: header).map(excludes.contains) ?? false
  }

  private func isSign(_ header: String) -> Bool {
    signature.contains(header) || HeaderText.base(of: header).map(signature.contains) ?? false
  }

  private func hasWholeSignature(in folded: [String]) -> Bool {
    guard !wholeSignatures.isEmpty else { return false }
    let headers = withAndWithoutCurrencies(folded)
    return wholeSignatures.contains { $0.isSubset(of: headers) }
  }

  /// Whether a feed leaves it open that its files are of this kind.
  func fits(_ feed: Feed) -> Bool {
    !isPlain || feed.platform == nil || feed.platform == platform
  }
}

extension Profile.TwinMarks {
  /// The header that a marked one is the twin of; nothing if it bears no mark.
  fileprivate func base(of folded: String) -> String? {
    if let prefix = prefixes.first(where: folded.hasPrefix) { return String(folded.dropFirst(prefix.count)) }
    if let suffix = suffixes.first(where: folded.hasSuffix) { return String(folded.dropLast(suffix.count)) }
    return nil
  }
}
