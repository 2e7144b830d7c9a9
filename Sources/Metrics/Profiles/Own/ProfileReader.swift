public import Campaigns
public import Diagnostics
import Formats
import Quantities

/// Reads the kinds of exports that a workspace describes itself, one a file.
public enum ProfileReader {
  /// The folder they lie in, below the data directory.
  public static let folder = "profiles/"

  /// Reads all profiles; one with an error is left out, and the others count.
  ///
  /// The files are `profiles/<id>.json` or `.jsonc`; findings are sorted.
  public static func read(_ files: [SourceFile]) -> (kinds: ExportKinds, diagnostics: [Diagnostic]) {
    var findings: [Diagnostic] = []
    var readings: [ProfileReading] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let dialect: JSONReader.Dialect = file.path.hasSuffix(".jsonc") ? .withComments : .strict
      let document = JSONReader.read(file.bytes, path: file.path, dialect: dialect)
      findings += document.diagnostics
      guard let root = document.output else { continue }
      var reader = ObjectReader(root, path: file.path, what: "profile")
      let reading = reader.profile(stem: stem(of: file.path))
      let found = reader.finish()
      findings += found
      if let reading, !found.hasErrors, !document.diagnostics.hasErrors { readings.append(reading) }
    }
    let clashes = ProfileClash.findings(among: readings)
    let refused = Set(clashes.compactMap { $0.location?.path })
    let sound = readings.filter { !refused.contains($0.id.location.path) }
    return (ExportKinds(own: sound.map(\.profile)), (findings + clashes).sorted())
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}

/// A profile with the places that later checks point at.
struct ProfileReading {
  /// The profile.
  var profile: Profile
  /// Its id.
  var id: Placed<String>
  /// Its signs, each the headers that have to be there together.
  var signs: [Placed<Set<String>>]
}

extension ObjectReader {
  /// The profile in an object; nothing where it cannot be one.
  fileprivate mutating func profile(stem: String) -> ProfileReading? {
    let id = profileID(stem: stem)
    let about = text("about", maxLength: 200)?.value
    var columns = profileColumns()
    let sums = profileSums(&columns)
    let signs = profileSigns()
    guard let id, !signs.isEmpty, !columns.isEmpty else { return nil }
    let named = columns.values.contains {
      switch $0 {
      case .campaign, .group, .ad, .id, .utm: true
      default: false
      }
    }
    var profile = Profile(
      id: id.value, about: about ?? "described by the workspace", evidence: .reported,
      words: [.english: columns], required: [[.anyMetric]], wholeSignatures: signs.map(\.value),
      isAccountLevel: !named)
    addRows(to: &profile)
    profile.dayAxes = dayAxes()
    profile.sums = sums
    if sums.isEmpty, !columns.values.contains(where: { if case .metric = $0 { true } else { false } }) {
      record(Diagnostic(.missingKey, at: location, "no column of the profile holds a metric"))
    }
    return ProfileReading(profile: profile, id: id, signs: signs)
  }

  private mutating func profileID(stem: String) -> Placed<String>? {
    guard let id = requiredText("id", maxLength: 64) else { return nil }
    guard id.value.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F }) else {
      record(
        .unreadable(
          .invalidIdentifier, "id", value: id.value, expected: "small letters, digits and underscores",
          at: id.location))
      return nil
    }
    if id.value != stem {
      record(
        Diagnostic(
          .idMismatch, at: id.location, "the id \(quoted(id.value)) differs from the file's name \(quoted(stem))",
          help: "rename the file or the id"))
    }
    return id
  }

  /// What each header means; two that are compared as the same are a finding.
  private mutating func profileColumns() -> [String: ColumnMeaning] {
    var columns: [String: ColumnMeaning] = [:]
    for member in members("columns", required: true) ?? [] {
      let place = Location(path: location.path, place: member.keyPlace)
      let header = HeaderText.fold(member.key)
      guard let word = text(in: member.value, key: member.key, maxLength: 100) else { continue }
      guard let meaning = ColumnWord.meaning(of: word.value) else {
        record(.columnWordUnknown(word))
        continue
      }
      if header.isEmpty { record(.valueEmpty("columns", at: place)) }
      if columns.updateValue(meaning, forKey: header) != nil {
        record(Diagnostic(.duplicateEntry, at: place, "the header \(quoted(member.key)) stands there twice"))
      }
    }
    return columns
  }

  /// The headers of columns that count days.
  private mutating func dayAxes() -> Set<String> {
    let axes = (node("columns")?.object ?? []).filter { $0.value.string == ColumnWord.dayIndex.rawValue }
    return Set(axes.map { HeaderText.fold($0.key) })
  }

  /// The figures that are added up of several columns; a column that stands there only needs no word of its own.
  private mutating func profileSums(_ columns: inout [String: ColumnMeaning]) -> [Profile.Sum] {
    var sums: [Profile.Sum] = []
    for member in members("sums") ?? [] {
      let place = Location(path: location.path, place: member.keyPlace)
      guard let metric = MetricRegistry.all.first(where: { $0.name == member.key }) else {
        record(.columnWordUnknown(Placed(member.key, at: place)))
        continue
      }
      let texts = (member.value.array ?? [member.value]).compactMap { text(in: $0, key: member.key, maxLength: 1000) }
      let parts = Set(texts.map { HeaderText.fold($0.value) }).sorted()
      guard metric.kind == .additive, parts.count > 1 else {
        record(.sumOfNothing(metric, at: place))
        continue
      }
      for part in parts where columns[part] == nil { columns[part] = .rate }
      sums.append(Profile.Sum(metric: metric, parts: parts))
    }
    return sums
  }

  /// The signs: a text for one header, a list for several that have to be there together.
  private mutating func profileSigns() -> [Placed<Set<String>>] {
    let known = (node("columns")?.object ?? []).map { HeaderText.fold($0.key) }
    let nodes = nodes("signature", required: true) ?? []
    if nodes.isEmpty, node("signature")?.array != nil { record(.valueEmpty("signature", at: location)) }
    return nodes.compactMap { node in
      let texts = (node.array ?? [node]).compactMap { text(in: $0, key: "signature", maxLength: 1000) }
      for text in texts where !known.contains(HeaderText.fold(text.value)) {
        record(.signNoColumn(text, known: known))
      }
      guard !texts.isEmpty else { return nil }
      return Placed(Set(texts.map { HeaderText.fold($0.value) }), at: location(of: node))
    }
  }

  private mutating func addRows(to profile: inout Profile) {
    profile.platform =
      parsed("platform", code: .invalidIdentifier, expecting: "a platform's name") {
        Platform.named($0)
      }?.value
    profile.totals.words = foldedTexts("totals")
    profile.totals.prefixes = foldedTexts("totalPrefixes")
    profile.emptyWords = Set(foldedTexts("emptyLines"))
    profile.ignoredPrefixes = foldedTexts("ignoredPrefixes")
    let order = word("dateOrder", as: Feed.DateOrder.self)?.value
    (profile.englishOrder, profile.foreignOrder) = (order, order)
    profile.englishDecimal = word("decimal", as: Feed.DecimalSign.self)?.value
    profile.range = word("range", as: Profile.RangeSource.self)?.value ?? .none
    profile.figuresAreLifetime = boolean("lifetime")?.value ?? false
    profile.rowCap = integer("rowCap", in: 1...1_000_000_000)?.value
    profile.item = text("item", maxLength: 100)?.value
  }

  private mutating func foldedTexts(_ key: String) -> [String] {
    (texts(key, maxLength: 1000) ?? []).map { HeaderText.fold($0.value) }
  }
}

extension Diagnostic {
  /// A word that is neither a role of a column nor a metric.
  fileprivate static func columnWordUnknown(_ word: Placed<String>) -> Diagnostic {
    let meant = Suggestion.closest(to: word.value, in: ColumnWord.all) ?? MetricRegistry.suggestion(for: word.value)
    return Diagnostic(
      .unknownMetric, at: word.location, "\(quoted(word.value)) is neither a metric nor what else a column can hold",
      help: meant.map { "did you mean \(quoted($0))?" })
  }

  /// A figure that cannot be added up, or has fewer than two columns to be added up of.
  fileprivate static func sumOfNothing(_ metric: Metric, at location: Location) -> Diagnostic {
    let why = metric.kind == .additive ? "is added up of two columns at least" : "never adds up"
    return Diagnostic(
      .unknownValue, at: location, "`\(metric)` \(why)",
      help: "list the headers of all its parts, or give the figure a column of its own under `columns`")
  }

  /// A sign that the profile's columns do not hold.
  fileprivate static func signNoColumn(_ sign: Placed<String>, known: [String]) -> Diagnostic {
    let meant = Suggestion.closest(to: HeaderText.fold(sign.value), in: known.sorted())
    return Diagnostic(
      .unknownValue, at: sign.location, "the sign \(quoted(sign.value)) is none of the profile's columns",
      help: meant.map { "did you mean \(quoted($0))?" })
  }
}
