import Diagnostics
import Formats
import Quantities

/// Reads what the workspace states of platforms, one file a platform.
public enum PlatformFileReader {
  /// The folder they lie in, below the data directory.
  public static let folder = "platforms/"

  /// Reads all files; the findings are sorted, and a file with an error makes the settings as a whole wrong.
  static func read(_ files: [SourceFile]) -> (records: [Platform: PlatformRecord], diagnostics: [Diagnostic]) {
    var records: [Platform: PlatformRecord] = [:]
    var first: [Platform: Location] = [:]
    var found: [Diagnostic] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let dialect: JSONReader.Dialect = file.path.hasSuffix(".jsonc") ? .withComments : .strict
      let document = JSONReader.read(file.bytes, path: file.path, dialect: dialect)
      found += document.diagnostics
      guard let root = document.output else { continue }
      var reader = ObjectReader(root, path: file.path, what: "platform file")
      let (platform, record) = reader.platformRecord(stem: DefinitionReader.stem(of: file.path))
      if let platform, let record {
        if let earlier = first[platform.value] {
          reader.record(
            .duplicateEntry(platform.value.text, in: "platforms", at: platform.location, first: earlier))
        }
        first[platform.value] = first[platform.value] ?? platform.location
        records[platform.value] = record
      }
      found += reader.finish()
    }
    return (records, found.sorted())
  }
}

extension ObjectReader {
  /// The platform of a file and what the file states of it.
  fileprivate mutating func platformRecord(stem: String) -> (Placed<Platform>?, PlatformRecord?) {
    let word = text("platform", maxLength: 64, required: true)
    let name = text("name", maxLength: TextLength.title)?.value
    var first: [String: Location] = [:]
    let facts = each("facts", as: "fact") { part -> PlatformFact? in
      guard let fact = FactReader.read(&part) else { return nil }
      let key = "\(fact.topic) \(fact.effectiveFrom.map(\.description) ?? "")"
      if let earlier = first[key] {
        part.record(.factTwice(fact, at: part.location, first: earlier))
      }
      first[key] = first[key] ?? part.location
      return fact
    }
    guard let word else { return (nil, nil) }
    guard let platform = Platform(word.value), !SettingsReader.reserved.contains(word.value) else {
      record(.platformNameInvalid(word.value, at: word.location))
      return (nil, nil)
    }
    if word.value != stem {
      record(
        Diagnostic(
          .idMismatch, at: word.location,
          "the platform \(quoted(word.value)) differs from the file's name \(quoted(stem))",
          help: "rename the file or the platform"))
    }
    return (Placed(platform, at: word.location), PlatformRecord(platform, name ?? platform.text, facts))
  }
}

extension Diagnostic {
  fileprivate static func factTwice(_ fact: PlatformFact, at location: Location, first: Location) -> Diagnostic {
    let since = fact.effectiveFrom.map { " from \($0)" } ?? ""
    return Diagnostic(
      .duplicateEntry, at: location, "the fact \(quoted(fact.topic))\(since) is stated twice",
      help: "keep one of them, or give the later one its own `effectiveFrom`",
      notes: [Note("the first", at: first)])
  }
}
