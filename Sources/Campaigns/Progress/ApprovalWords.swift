import Diagnostics
import Formats
import Quantities

/// The words of a record that say in which role, about which content and until when somebody spoke.
struct ApprovalWords {
  var role: Placed<String>?
  var content: Placed<ContentSeal>?
  var expires: Instant?

  /// Reads them where the kind of record has them.
  ///
  /// A worklist's rows all carry the content they were made with; where it means nothing it is passed over.
  static func read(
    _ reader: inout ObjectReader, _ word: ProgressReader.Word, as form: ProgressReader.Form, in zone: Zone
  ) -> ApprovalWords {
    var words = ApprovalWords()
    if form == .row { _ = reader.node("content") }
    guard [.start, .approve, .reject, .complete].contains(word) else { return words }
    if word != .start { words.role = reader.text("role", maxLength: TextLength.title) }
    let expected = "the `content` that `campaign-ops show` gives for the item"
    words.content = reader.parsed("content", code: .approvalInvalid, expecting: expected) { ContentSeal($0) }
    if word == .approve { words.expires = reader.moment("expires", as: form, in: zone)?.value }
    return words
  }
}

extension ObjectReader {
  /// A moment with its offset; a row may also have a local time, as people type it or spreadsheets write it.
  mutating func moment(
    _ key: String, as form: ProgressReader.Form, in zone: Zone, required: Bool = false
  ) -> Placed<Instant>? {
    parsed(
      key, code: .invalidTime, expecting: form == .row ? Wording.rowMoment : Wording.moment, required: required
    ) { text in
      if let moment = Instant(rfc3339: text) { return moment }
      guard form == .row, let written = WrittenTime(text), !written.isAmbiguous(nil) else { return nil }
      switch written.pinned(nil) {
      case .moment(let moment): return moment
      case .local(let local):
        // Of a time that happens twice or never, only a person knows what was meant.
        guard case .unique(let moment) = zone.resolve(local) else { return nil }
        return moment
      case nil: return nil
      }
    }
  }
}
