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

extension Diagnostic {
  fileprivate static func zoneNotCanonical(_ key: String, _ name: Placed<String>) -> Diagnostic {
    let meant = ZoneName.replacement(for: name.value)
    return Diagnostic(
      .invalidZone, at: name.location, "\(quoted(key)) cannot be \(quoted(name.value)), which is no zone's proper name",
      help: meant.map { "did you mean \(quoted($0))?" })
  }

  fileprivate static func zoneWithoutData(_ key: String, _ name: Placed<String>) -> Diagnostic {
    Diagnostic(
      .zoneDataMissing, at: name.location,
      "this machine has no data for the zone \(quoted(name.value)) of \(quoted(key))")
  }
}
