import Diagnostics
import Formats
import Quantities

extension Definition {
  /// Reads the list of platforms; an unknown one is left out, a repeated one refused.
  mutating func readPlatforms(_ reader: inout ObjectReader) {
    guard let nodes = reader.nodes("platforms", required: true) else { return }
    hasPlatforms = true
    if nodes.isEmpty, let list = reader.node("platforms") {
      reader.record(.noPlatforms(at: reader.location(of: list)))
    }
    for word in reader.texts("platforms") ?? [] {
      guard let platform = references.resolve(word, in: &reader) else { continue }
      if let earlier = platforms.first(where: { $0.value == platform.value }) {
        reader.record(
          .duplicateEntry(platform.value.text, in: "platforms", at: word.location, first: earlier.location))
      } else {
        platforms.append(platform)
      }
    }
  }

  /// Reads posts per full week and platform: numbers from 0 to 100 with at most two decimals.
  mutating func readCadence(_ reader: inout ObjectReader) {
    for entry in references.byPlatform("cadence", in: &reader) {
      let key = "cadence.\(entry.platform.value)"
      guard let number = reader.amount(in: entry.value, key: key, decimals: 2, to: 100) else { continue }
      cadence[entry.platform.value] = Placed(Cadence(perWeek: number.value), at: number.location)
    }
  }

  /// Reads who does the work; `owner` alone means everything, like `owners.other`.
  mutating func readOwners(_ reader: inout ObjectReader) -> Owners {
    let alone = reader.text("owner", maxLength: TextLength.title)
    var owners = Owners(other: alone?.value)
    for entry in references.byPlatform("owners", except: "other", in: &reader) {
      let key = "owners.\(entry.platform.value)"
      owners.byPlatform[entry.platform.value] =
        reader.text(in: entry.value, key: key, maxLength: TextLength.title)?.value
    }
    if let node = reader.node("owners")?["other"] {
      let other = reader.text(in: node, key: "owners.other", maxLength: TextLength.title)
      if let other, let alone {
        reader.record(.duplicateEntry("other", in: "owners", at: other.location, first: alone.location))
      }
      owners.other = other?.value ?? owners.other
    }
    return owners
  }
}

extension Diagnostic {
  fileprivate static func noPlatforms(at location: Location) -> Diagnostic {
    Diagnostic(.noPlatforms, at: location, "`platforms` names no platform")
  }
}
