import Campaigns
import Diagnostics
import Formats
import Quantities

/// Money in millionths, as the interfaces of Google Ads, Pinterest, Reddit, Snapchat and X give it.
///
/// A header may say so; then the values are read as millionths. Dumps of Reddit and Snapchat keep the plain header, so
/// what their rows leave open is refused: no amount has a decimal, and taken as whole units they would be dearer than
/// any thousand impressions is.
enum Millionths {
  /// What a header says that names the money and the unit; nothing if it says nothing of millionths.
  static func base(of folded: String) -> String? {
    let start = folded.hasPrefix("metrics.") ? folded.dropFirst(8) : folded[...]
    guard let mark = marks.first(where: start.hasSuffix), start.utf8.count > mark.utf8.count else { return nil }
    return String(start.dropLast(mark.count))
  }

  /// The ends of such headers, those first that others are the end of.
  private static let marks = [
    "_in_micro_dollars", "_in_micro_dollar", " in micro dollars", " in micro dollar", "_in_micros", " (in micros)",
    " in micros", "_micro_amount", "_micros", " (micros)", " micros", "_micro", " (micro)", "_in_microcurrency",
    " (microcurrency)", " in microcurrency", "_microcurrency", " (millionths)", " in millionths",
  ]

  /// Whether the rows of a file leave it open that money under such a header is in millionths.
  ///
  /// A decimal that is not zero shows whole units. So do fewer than five units an impression, since millionths would
  /// then be a price of less than half a cent for a thousand of them.
  ///
  /// In the tool's own forms people state amounts themselves: there only a thousand units an impression make them
  /// doubtful, without a currency beside them, and only where the platform may be one of those.
  ///
  /// Units are those of dollars and euros; of currencies with smaller ones it takes as many more.
  static func mayBe(
    _ recognition: Recognition, _ tallies: ColumnTallies, _ feed: Feed, _ currencies: () -> [Currency]
  ) -> Bool {
    let impressions = tallies.sum(of: .impressions)
    var least = max(1_000_000_000, 5 * impressions)
    if recognition.profile.isOwn {
      guard impressions > 0, recognition.plan.column(.currency) == nil, mayGiveMillionths(feed.platform) else {
        return false
      }
      least = 1000 * impressions
    }
    let sums = recognition.plan.figures.enumerated().compactMap { position, figure -> Int128? in
      let isCounted = figure.mayBeInMillionths && tallies.columns.indices.contains(position)
      return isCounted && tallies.fractions[position] == 0 ? tallies.sums[position] : nil
    }
    guard let sum = sums.max(), sum >= least else { return false }
    return sum >= least * (currencies().map(SmallUnits.inDollar).max() ?? 1)
  }

  /// Whether a platform's interface gives millionths, or the feed names none.
  private static func mayGiveMillionths(_ platform: Platform?) -> Bool {
    let names = ["google-ads", "pinterest-ads", "reddit-ads", "snapchat-ads", "x-ads"]
    return platform.map { names.contains($0.text) } ?? true
  }
}

extension ColumnTallies {
  /// The sum of the first column of a metric, in millionths; zero if there is none.
  fileprivate func sum(of metric: Metric) -> Int128 {
    columns.firstIndex { $0.metric == metric }.map { sums[$0] } ?? 0
  }
}

extension ExportReader {
  /// Refuses a row whose money may be in millionths.
  mutating func refuseMillionths(_ record: DelimitedRecord, _ figure: ColumnPlan.Figure) {
    let header = plan.headers[figure.column]
    let code = (figure.currency ?? feed.currency)?.code ?? "EUR"
    refuse(
      record, .rowNumberAmbiguous, figure.column,
      "\(quoted(record.cells[figure.column].text)) for `\(figure.metric)` may be in millionths, as the platform's own dumps have it",
      help: "name the header `\(header)_micros` if it is, or `\(header) (\(code))` with its currency if it is not")
  }
}
