/// A language platforms write headers in.
enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case portuguese = "pt"
  case spanish = "es"
  case french = "fr"
  case german = "de"
  case italian = "it"
  case dutch = "nl"
}

/// What the headers of a kind mean, language by language; headers are folded by `HeaderText.fold`.
///
/// A header written alike in two languages stands in the first of them. Headers that are no English ones show a file
/// to be in another language.
struct Wordings: Sendable, ExpressibleByDictionaryLiteral {
  /// The languages, in the order they are listed.
  let languages: [Language]
  /// What each header means, in whatever language.
  var meanings: [String: ColumnMeaning]
  /// The headers that show a file to be in another language than English.
  let foreign: Set<String>

  /// Takes a table for each language.
  init(dictionaryLiteral tables: (Language, [String: ColumnMeaning])...) {
    self.init(tables)
  }

  /// Takes a table for each language.
  init(_ tables: [(Language, [String: ColumnMeaning])]) {
    languages = tables.map(\.0)
    meanings = tables.reduce(into: [:]) { meanings, table in meanings.merge(table.1) { first, _ in first } }
    let english = tables.first { $0.0 == .english }?.1 ?? [:]
    foreign = Set(tables.flatMap { $0.0 == .english ? [] : Array($0.1.keys) }).subtracting(english.keys)
  }
}
