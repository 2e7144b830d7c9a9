import Diagnostics
import Formats

/// Kinds of a workspace that would take files away from others: with a name or a sign that is taken.
enum ProfileClash {
  /// One finding for each name and each sign that is taken.
  static func findings(among readings: [ProfileReading]) -> [Diagnostic] {
    var names = Set(Profile.all.map(\.id))
    var signs: [Set<String>: String] = [:]
    for profile in Profile.all {
      for sign in profile.signature.map({ Set([$0]) }) + profile.wholeSignatures + profile.exactSignatures {
        signs[sign] = signs[sign] ?? profile.id
      }
    }
    var findings: [Diagnostic] = []
    for reading in readings {
      if !names.insert(reading.id.value).inserted { findings.append(.nameTaken(reading.id)) }
      for sign in reading.signs {
        if let owner = signs[sign.value] { findings.append(.signTaken(sign, by: owner)) }
      }
      for sign in reading.signs where signs[sign.value] == nil { signs[sign.value] = reading.id.value }
    }
    return findings
  }
}

extension Diagnostic {
  /// A kind whose name another has.
  fileprivate static func nameTaken(_ id: Placed<String>) -> Diagnostic {
    Diagnostic(
      .duplicateEntry, at: id.location, "there is a kind \(quoted(id.value)) already",
      help: "choose another id, and name the file for it")
  }

  /// A sign that is another kind's.
  fileprivate static func signTaken(_ sign: Placed<Set<String>>, by owner: String) -> Diagnostic {
    let headers = sign.value.sorted().map { quoted($0) }.joined(separator: ", ")
    return Diagnostic(
      .profileClash, at: sign.location, "the kind `\(owner)` is recognised by \(headers) alone",
      help: "add headers to the sign that only your export has")
  }
}
