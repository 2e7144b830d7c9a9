import Quantities
import Storage

/// The machine's time zone data.
struct ZoneFiles: Sendable {
  /// The folder with one file a zone.
  let folder: String

  /// Looks where `TZDIR` says, else where Linux and macOS keep the data.
  init(environment: [String: String]) {
    folder = environment["TZDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
  }

  /// The largest zone file read; real ones have under 4 kB.
  private static let limit = 1 << 20

  /// A zone by its canonical name, or nothing if the machine has no data for it.
  func zone(named name: String) -> Zone? {
    guard ZoneName.isCanonical(name) else { return nil }
    guard name != "UTC" else { return .utc }
    guard let bytes = try? SystemFiles.read("\(folder)/\(name)", limit: Self.limit) else { return nil }
    return Zone.read(name: name, tzif: bytes)
  }

  /// Whether the data is there and right: New York went forward on 8 March 2026 at 07:00 UTC.
  var isUsable: Bool {
    guard let newYork = zone(named: "America/New_York"), let before = Instant(rfc3339: "2026-03-08T06:59:59Z"),
      let after = Instant(rfc3339: "2026-03-08T07:00:00Z")
    else { return false }
    return newYork.offset(at: before) == -5 * 3600 && newYork.offset(at: after) == -4 * 3600
  }
}
