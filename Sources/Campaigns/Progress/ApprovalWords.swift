import Diagnostics
import Formats
import Quantities

/// The words of a record that say in which role, about which content and until when somebody approved.
struct ApprovalWords {
  var role: Placed<String>?
  var content: Placed<ContentSeal>?
  var expires: Instant?

  /// Reads them where the kind of record has them.
  ///
  /// A worklist's rows all carry the content they were made with; where it means nothing it is passed over.
  static func read(
    _ reader: inout ObjectReader, _ word: ProgressReader.Word, as form: ProgressReader.Form
  ) -> ApprovalWords {
    var words = ApprovalWords()
    if form == .row { _ = reader.node("content") }
    guard word == .approve || word == .reject || word == .complete else { return words }
    words.role = reader.text("role", maxLength: TextLength.title)
    let expected = "the `content` that `campaign-ops show` gives for the item"
    words.content = reader.parsed("content", code: .approvalInvalid, expecting: expected) { ContentSeal($0) }
    if word == .approve {
      words.expires =
        reader.parsed("expires", code: .invalidTime, expecting: Wording.moment) { Instant(rfc3339: $0) }?.value
    }
    return words
  }
}

extension LocalTime {
  /// Reads a day and a time of day as people type them: `2026-11-24 10:05` or `2026-11-24T10:05`.
  init?(typed text: String) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard parts.count == 2, let day = Day(String(parts[0])), let time = TimeOfDay(String(parts[1])) else { return nil }
    self.init(day: day, time: time)
  }
}
