import Foundation
import Quantities
import Testing

/// The machine's own zone files, which the tests read as the tool will.
enum SystemZones {
  static let folder = "/usr/share/zoneinfo/"

  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + name) }

  static func bytes(_ name: String, in folder: String = folder) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + name)))
  }

  static func zone(_ name: String, in folder: String = folder) throws -> Zone {
    try #require(Zone.read(name: name, tzif: try bytes(name, in: folder)), "\(name) is not readable")
  }

  static func instant(_ text: String) throws -> Instant {
    try #require(Instant(rfc3339: text), "\(text) is no instant")
  }

  static func local(_ text: String) throws -> LocalTime {
    let parts = text.split(separator: "T").map(String.init)
    return LocalTime(day: try #require(Day(parts[0])), time: try #require(TimeOfDay(parts[1])))
  }
}
