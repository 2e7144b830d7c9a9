import Diagnostics
import Formats
import Quantities

extension SettingsReader {
  /// Words with a meaning of their own where platforms are named.
  static let reserved = ["other", "internal"]

  /// Reads the platforms that the workspace defines; the answer is the words of those defined wrongly.
  static func readPlatforms(_ reader: inout ObjectReader, into settings: inout Settings) -> Set<String> {
    var faulty: Set<String> = []
    for member in reader.members("platforms") ?? [] {
      let place = Location(path: reader.location.path, place: member.keyPlace)
      var part = ObjectReader(member.value, path: place.path, what: "platform")
      let custom = readPlatform(&part, named: member.key)
      let found = part.finish()
      reader.record(found)
      if found.hasErrors { faulty.insert(member.key) }
      guard let platform = Platform(member.key), !reserved.contains(member.key) else {
        reader.record(.platformNameInvalid(member.key, at: place))
        faulty.insert(member.key)
        continue
      }
      guard Platform.named(member.key).flatMap(PlatformFacts.wellKnown) == nil else {
        reader.record(.platformKnownAlready(member.key, at: place))
        continue
      }
      settings.platforms[platform] = custom
    }
    return faulty
  }

  private static func readPlatform(_ reader: inout ObjectReader, named word: String) -> CustomPlatform {
    var custom = CustomPlatform(name: reader.text("name", maxLength: TextLength.title)?.value ?? word)
    custom.textLimit = reader.integer("textLimit", in: 1...1_000_000)?.value
    custom.cadence = reader.integer("cadence", in: 0...100)?.value ?? custom.cadence
    custom.hosts = (reader.texts("hosts", maxLength: 253) ?? []).compactMap { reader.host($0) }
    if let types = reader.texts("types") {
      custom.types = types.compactMap { reader.contentType($0, key: "types") }
      if types.isEmpty { reader.record(.valueEmpty("types", at: reader.location)) }
    }
    return custom
  }
}

extension ObjectReader {
  /// A host in small letters; anything else is recorded.
  mutating func host(_ word: Placed<String>) -> String? {
    if WebLink("https://" + word.value)?.host == word.value.lowercased() { return word.value.lowercased() }
    record(.hostInvalid(word))
    return nil
  }
}

extension Diagnostic {
  static func platformNameInvalid(_ word: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .invalidIdentifier, at: location, "\(quoted(word)) cannot be a platform's name",
      help: "use `a-z`, `0-9` and single hyphens, but not `other` or `internal`, which mean something else")
  }

  fileprivate static func platformKnownAlready(_ word: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .duplicateEntry, at: location, "the platform \(quoted(word)) is known already",
      help: "remove the definition, or choose another name")
  }

  static func hostInvalid(_ host: Placed<String>) -> Diagnostic {
    Diagnostic(
      .invalidLink, at: host.location, "\(quoted(host.value)) is not a host",
      help: "write the host alone, for example `example.com`")
  }
}
