import Campaigns
import Quantities

extension Profile {
  /// How well a format is known.
  enum Evidence: String, Sendable, CaseIterable {
    /// Real files were read, and their sums compared.
    case seen = "A"
    /// A real file was looked at.
    case sighted = "B"
    /// Known from descriptions and from programs that read it only.
    case reported = "C"
  }

  /// Where the range of days that a row covers stands, if the row has no day of its own.
  enum RangeSource: String, Sendable, CaseIterable {
    /// In columns of the row.
    case columns
    /// In a line above the header.
    case preamble
    /// In the file's name.
    case fileName = "file name"
    /// Nowhere in the file.
    case none
  }

  /// Which rows repeat others in sum.
  struct TotalRule: Sendable {
    /// What a total row's first cell starts with, folded.
    var prefixes: [String] = []
    /// The words that stand in the day column of a total row, folded.
    var dayWords: [String] = []
    /// The words that are the whole first cell of a total row, folded; it counts only if the day is blank or the word.
    var words: [String] = []
    /// The words in one cell more than the header has, behind a total row, folded.
    var extraWords: Set<String> = []

    /// Whether any of the words starts with a letter, in either case.
    func mayStart(with initial: UInt8) -> Bool {
      let small = initial >= 0x41 && initial <= 0x5A ? initial + 0x20 : initial
      return [prefixes, dayWords, words].contains { $0.contains { $0.utf8.first == small } }
    }
  }

  /// What is put before or behind a header to make that of its twin, folded, with the blank.
  struct TwinMarks: Sendable {
    /// What stands before the header, as in `viral clicks`.
    var prefixes: [String] = []
    /// What stands behind the header, as in `clicks (comparison)`.
    var suffixes: [String] = []
  }

  /// A figure that a platform splits over several columns, which are added up where no column has it as a whole.
  struct Sum: Sendable {
    /// The figure.
    let metric: Metric
    /// The headers of its parts, folded; they count only if all of them are there.
    let parts: [String]
  }

  /// What a line before the header says about the values below it.
  struct Title: Sendable {
    /// The figure.
    let metric: Metric
    /// The platform, if the line names it.
    var platform: Platform?
  }

  /// Why nothing of a file is used though its kind is known.
  struct Refusal: Sendable {
    /// What the file is, as the end of a sentence: `a list of settings`.
    let what: String
    /// What to export instead, as an order: `export …`.
    let instead: String
    /// Whether the platform lays the file beside its reports in each download, so that nobody did anything wrong.
    var comesAlong = false
  }

  /// Headers that no export about an account as a whole has.
  static let rowOwners: Set<String> = [
    "campaign", "campaign name", "campaign id", "campaign_id", "campaign_name", "utm_campaign", "utm campaign",
    "platform", "channel", "network", "metric", "value",
  ]
}
