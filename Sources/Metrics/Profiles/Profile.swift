import Campaigns
import Quantities

/// One kind of export, described: which headers it has and what they mean.
///
/// A kind is one file `Profile+….swift` and one entry of `Profile.all`; everything else reads this description.
/// Headers are keys folded by `HeaderText.fold`.
struct Profile: Sendable {
  /// How well the format is known.
  enum Evidence: String, Sendable {
    /// Real files of this kind were read.
    case seen
    /// Known from descriptions only.
    case reported
  }

  /// Which rows repeat others in sum.
  struct TotalRule: Sendable {
    /// What a total row's first cell starts with, folded.
    var prefixes: [String] = []
    /// The words that stand in the day column of a total row, folded.
    var dayWords: [String] = []
    /// The words that are the whole first cell of a total row, folded; it counts only if the day is blank or the word.
    var words: [String] = []

    /// Whether any of the words starts with a letter, in either case.
    func mayStart(with initial: UInt8) -> Bool {
      let small = initial >= 0x41 && initial <= 0x5A ? initial + 0x20 : initial
      return [prefixes, dayWords, words].contains { $0.contains { $0.utf8.first == small } }
    }
  }

  /// The name in reports and findings, such as `meta-ads`.
  let id: String
  /// How well the format is known.
  let evidence: Evidence
  /// What each known header means.
  var columns: [String: ColumnMeaning]
  /// Headers that carry a currency in parentheses, by what stands before it.
  var currencyColumns: [String: Metric] = [:]
  /// Beginnings of headers that are known and not used, such as `cost per `.
  var ignoredPrefixes: [String] = []
  /// Sets of meanings; a header line is of this kind only if it has one of every set.
  let required: [[ColumnNeed]]
  /// Headers of which at least one must be there, since no other kind has them; empty if the needs say enough.
  var signature: Set<String> = []
  /// Sets of headers of which one must be there as a whole; empty if `signature` and the needs say enough.
  var wholeSignatures: [Set<String>] = []
  /// Headers that no file of this kind has, because they belong to a similar one.
  var excludes: Set<String> = []
  /// Which rows repeat others in sum.
  var totals = TotalRule()
  /// Single-cell lines that say there is nothing, folded.
  var emptyWords: Set<String> = []
  /// The platform of rows that do not name one and whose feed states none.
  var platform: Platform?
  /// Whether it is one of the tool's own forms, which must name campaign and platform or leave that to their feed.
  var isOwn = false
  /// Whether a file has one row per metric instead of one column.
  var isLong = false
  /// The decimal sign of files with this kind's English headers; other languages leave it to the numbers.
  var englishDecimal: Feed.DecimalSign?
  /// Headers that show the file to be in another language than English.
  var foreign: Set<String> = []
  /// Whether a file is about an account and names no campaign, which its feed must then state.
  var isAccountLevel = false
  /// Whether the day is the first of the period a row covers, so that it counts only in a daily report.
  var dayStartsPeriod = false
  /// The order of day and month under English headers, if neither the dates nor the feed tell.
  var englishOrder: Feed.DateOrder?
  /// The order of day and month under headers in another language, if neither the dates nor the feed tell.
  var foreignOrder: Feed.DateOrder?
  /// Whether numbers below one are written without the zero, as in `.22`.
  var omitsLeadingZero = false
  /// What the column of values holds, by the line before the header that names it, folded; empty if headers do.
  var titles: [String: Title] = [:]

  /// What a line before the header says about the values below it.
  struct Title: Sendable {
    /// The figure.
    let metric: Metric
    /// The platform, if the line names it.
    var platform: Platform?
  }

  /// What a folded header means here, and the currency it states.
  func meaning(of folded: String) -> (meaning: ColumnMeaning, currency: String?)? {
    if let meaning = columns[folded] { return (meaning, nil) }
    if Rejects.columns.contains(folded) { return (.ignored, nil) }
    if let (base, code) = HeaderText.splittingCode(folded), let metric = currencyColumns[base] {
      return (.metric(metric), code)
    }
    if ignoredPrefixes.contains(where: folded.hasPrefix) { return (.rate, nil) }
    return nil
  }

  /// Whether folded headers hold one that only this kind has, and none that it never has.
  func signs(_ folded: [String]) -> Bool {
    guard !folded.contains(where: excludes.contains) else { return false }
    guard wholeSignatures.isEmpty || wholeSignatures.contains(where: { $0.isSubset(of: folded) }) else { return false }
    return signature.isEmpty
      || folded.contains { header in
        signature.contains(header) || HeaderText.splittingCode(header).map { signature.contains($0.base) } ?? false
      }
  }

  /// All kinds, the particular ones before the general ones.
  static let all: [Profile] = [
    .metaAds, .googleAds, .pinterestAds, .snapchatAds, .tiktokAdsAPI, .spotifyAds, .linkedinAds, .tiktokOrganic,
    .xAnalytics, .searchConsole, .youtubeStudio, .businessSuite, .shopify, .long, .wide,
  ]

  /// Headers that no export about an account as a whole has.
  static let rowOwners: Set<String> = [
    "campaign", "campaign name", "campaign id", "campaign_id", "campaign_name", "utm_campaign", "utm campaign",
    "platform", "channel", "network", "metric", "value",
  ]
}

/// What a column says about its row.
enum ColumnMeaning: Sendable, Hashable {
  /// The row's day.
  case day
  /// The first day of the range the row covers.
  case rangeStart
  /// The last day of the range the row covers.
  case rangeEnd
  /// The campaign as people call it.
  case campaign
  /// The name of the ad set or ad group.
  case group
  /// The name of the ad.
  case ad
  /// An id of campaign, ad set or ad.
  case id(Int)
  /// The value of `utm_campaign`.
  case utm
  /// The platform.
  case platform
  /// The currency's code.
  case currency
  /// A figure.
  case metric(Metric)
  /// The name of the figure in `value`.
  case metricName
  /// The figure that `metricName` names.
  case value
  /// Known, not used, but its numbers show how numbers are written.
  case rate
  /// Known and not used.
  case ignored
}

/// What a header line must have.
enum ColumnNeed: Sendable, Hashable {
  /// A column of exactly this meaning.
  case column(ColumnMeaning)
  /// Any figure.
  case anyMetric
}
