import Campaigns
import Diagnostics
import Formats

extension FileIntake {
  /// What a file gives: what was read, unless something private stands in it that its feed does not allow.
  ///
  /// Whoever read the rows has seen whether there may be anything, so most files are not searched at all.
  mutating func withoutPrivateData(
    _ outcome: Outcome, of bytes: ExportBytes, threads: Int
  ) throws(ExportRefusal) -> Outcome {
    guard feed.privateData == .refuse, mayBePrivate else { return outcome }
    let refused = try privacyRefusal(of: bytes, threads: threads)
    guard !refused.isEmpty else { return outcome }
    reading = ExportReading(path: path, feed: feed.id)
    return .export(unread(refused))
  }

  /// What is private in a file whose bytes are at hand.
  static func privateFindings(in file: SourceFile, feed: Feed, _ context: IntakeContext) -> [Diagnostic] {
    let intake = FileIntake(file.path, feed, .none, context, [])
    return (try? intake.privacyRefusal(of: ExportBytes(file.bytes), threads: 1)) ?? []
  }

  /// What is private in a file and so keeps it from being read; nothing where the feed allows it.
  ///
  /// The file is refused as a whole: its refused rows would otherwise be copied under `generated/`, and such texts mostly
  /// fill a column. The findings tell the places and never the texts.
  func privacyRefusal(of bytes: ExportBytes, threads: Int) throws(ExportRefusal) -> [Diagnostic] {
    guard feed.privateData == .refuse else { return [] }
    let text = try comparable(bytes)
    // With the count of the rest there are as many as a log tells of one code.
    let most = FindingLog.mostOfACode - 1
    let finds = try text.privateFinds(keeping: most, threads: threads)
    guard let last = finds.first.last else { return [] }
    let places = try text.places(of: finds.first.map(\.offset))
    var findings = zip(finds.first, places).map { Diagnostic.privateText($0.text, at: Location(path: path, place: $1)) }
    if finds.count > most, let place = places.last {
      findings.append(.morePrivateTexts(last.text, of: finds.count, told: most, at: Location(path: path, place: place)))
    }
    return findings
  }

  /// The text in a form in which ASCII stands for itself, without a mark at its start.
  private func comparable(_ bytes: ExportBytes) throws(ExportRefusal) -> ExportBytes {
    let start = try bytes.prefix(512).get()
    switch TextEncoding.detect(start) {
    case .utf16LE, .utf16BE, .utf16LEBare, .utf16BEBare:
      let decoded = TextEncoding.decode(try bytes.prefix(bytes.count).get(), path: path, stated: feed.textEncoding)
      return decoded.output.map { ExportBytes($0.bytes) } ?? bytes
    default: return bytes.dropFirst(start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }
  }
}

extension Diagnostic {
  /// A private text; it is not quoted, since findings end up in logs.
  fileprivate static func privateText(_ text: PrivateText, at location: Location) -> Diagnostic {
    switch text {
    case .mailAddress:
      Diagnostic(.personalData, at: location, "an e-mail address stands here, so nothing of the file is used")
    case .key(let service):
      Diagnostic(
        .secretFound, at: location,
        "a text with the shape of \(service) stands here, so nothing of the file is used")
    }
  }
  /// Stands for the finds beyond those told one by one.
  fileprivate static func morePrivateTexts(
    _ text: PrivateText, of count: Int, told: Int, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      text == .mailAddress ? .personalData : .secretFound, at: location,
      "\(count - told) more like this from here on, \(count) in the whole file")
  }
}
