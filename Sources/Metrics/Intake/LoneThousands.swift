import Campaigns
import Formats
import Quantities

/// Numbers such as `1.234` in columns of what is counted in whole ones.
///
/// A spreadsheet set to another country writes 1,234 views as `1.234`, and nothing in such a cell tells it from a view
/// and a bit. Files with a fraction in such a column are read once more with this in mind, and the rows refused.
enum LoneThousands {
  /// Whether trimmed bytes are one to three digits, a point or comma, and three digits, and so may be thousands.
  static func mayBe(_ bytes: ArraySlice<UInt8>) -> Bool {
    var body = CellText.trim(bytes)
    if body.first == 0x2D { body = body.dropFirst() }
    guard (5...7).contains(body.count), let first = body.first, first >= 0x31, first <= 0x39 else { return false }
    let sign = body[body.endIndex - 4]
    guard sign == 0x2E || sign == 0x2C else { return false }
    return body.enumerated().allSatisfy { $0.offset == body.count - 4 || DateScanner.isDigit($0.element) }
  }

  /// Whether a file shows a fraction where there can be none, and its feed does not vouch for the decimal sign.
  static func areLikely(in columns: ColumnTallies, _ decimal: Feed.DecimalSign?, _ feed: Feed) -> Bool {
    guard feed.decimal == nil || feed.decimal != decimal else { return false }
    return columns.columns.indices.contains { columns.fractions[$0] > 0 && columns.columns[$0].metric.isWhole }
  }
}

extension Metric {
  /// Whether platforms count it in whole ones; conversions and what is like them may be shared out among clicks.
  var isWhole: Bool { unit == .count && ![.conversions, .results, .leads].contains(self) }
}
