import Diagnostics
import Formats
public import Quantities

/// Finds the time zones that people name, and says what they may have meant.
///
/// The zone's rules come from the caller, who reads them from the system; this room never does.
public struct ZoneFinder: Sendable {
  private let zone: @Sendable (String) -> Zone?

  /// Makes a finder over a lookup that is only ever asked for canonical names.
  public init(_ zone: @escaping @Sendable (String) -> Zone?) { self.zone = zone }

  /// The zone of a canonical name; otherwise `invalid-zone` is recorded.
  func zone(named name: Placed<String>, key: String, in reader: inout ObjectReader) -> Zone? {
    guard ZoneName.isCanonical(name.value) else {
      reader.record(.zoneNotCanonical(key, name))
      return nil
    }
    guard let zone = zone(name.value) else {
      reader.record(.zoneWithoutData(key, name))
      return nil
    }
    return zone
  }
}

extension ZoneName {
  /// The accepted name that somebody meant by another or a misspelt one, or nothing if none is close.
  ///
  /// Areas and places are compared apart, so that a place is never taken for one of another continent only because the
  /// long names of both begin alike. A place alone is looked for in all areas.
  static func meant(by name: String) -> String? {
    if let proper = replacement(for: name) { return proper }
    guard let slash = name.firstIndex(of: "/") else { return closest(to: name, among: canonical) { lastPart(of: $0) } }
    let areas = Set(canonical.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) })
    guard let area = Suggestion.closest(to: String(name[..<slash]), in: areas) else { return nil }
    let candidates = canonical.filter { $0.hasPrefix("\(area)/") }
    return closest(to: String(name[slash...].dropFirst()), among: candidates) {
      String($0.dropFirst(area.utf8.count + 1))
    }
      ?? closest(to: lastPart(of: name), among: candidates) { lastPart(of: $0) }
  }

  private static func closest(to word: String, among names: [String], by part: (String) -> String) -> String? {
    let best = Suggestion.closest(to: word, in: names.map(part))
    return best.flatMap { best in names.first { part($0) == best } }
  }

  private static func lastPart(of name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}

extension Diagnostic {
  fileprivate static func zoneNotCanonical(_ key: String, _ name: Placed<String>) -> Diagnostic {
    let meant = ZoneName.meant(by: name.value)
    return Diagnostic(
      .invalidZone, at: name.location, "\(quoted(key)) cannot be \(quoted(name.value)), which is no zone's proper name",
      help: meant.map { "did you mean \(quoted($0))?" })
  }

  fileprivate static func zoneWithoutData(_ key: String, _ name: Placed<String>) -> Diagnostic {
    Diagnostic(
      .zoneDataMissing, at: name.location,
      "this machine has no usable data for the zone \(quoted(name.value)) of \(quoted(key))")
  }
}
