import Campaigns
import Quantities

/// One form of one kind of export, described: which headers it has and what they mean.
///
/// A kind is one file `Profile+….swift` and one entry of `Profile.all` for each of its forms; everything else reads
/// this description. Headers are keys folded by `HeaderText.fold`.
struct Profile: Sendable {
  /// The name of the kind in reports and findings, such as `meta_ads`.
  let id: String
  /// Which of the kind's forms it is, such as `report`.
  var form = "report"
  /// What the form is, in words, for the table of kinds.
  var about: String
  /// How well the format is known.
  let evidence: Evidence
  /// What each known header means.
  var words: Wordings
  /// Headers that carry a currency in parentheses, by what stands before it.
  var currencyColumns: [String: Metric] = [:]
  /// Beginnings of headers with what they mean, for headers that are whole sentences; the longest that fits counts.
  var prefixes: [String: ColumnMeaning] = [:]
  /// Beginnings of headers that are known and not used, such as `cost per `.
  var ignoredPrefixes: [String] = []
  /// Headers, folded, under which dumps of the platform's API have money in millionths, and other files have not.
  var dumpedInMillionths: Set<String> = []
  /// Figures that the platform counts net of what was taken back, so that a day can be below zero.
  var netFigures: Set<Metric> = []
  /// What marks a header as the twin of the one it is otherwise alike to.
  var twinMarks = TwinMarks()
  /// Headers for one figure in the order in which they count; those after the first there are its twins.
  var preferences: [[String]] = []
  /// Figures that are added up of several columns where none has them as a whole.
  var sums: [Sum] = []
  /// Sets of meanings; a header line is of this kind only if it has one of every set.
  var required: [[ColumnNeed]] = []
  /// Headers of which one is a sign of this kind, since no other kind has them.
  var signature: Set<String> = []
  /// Sets of headers of which one there as a whole is a sign of this kind.
  var wholeSignatures: [Set<String>] = []
  /// Sets of headers of which one being the whole header line is a sign of this kind.
  var exactSignatures: [Set<String>] = []
  /// Beginnings of lines above the header of which one is a sign of this kind.
  var preambleSigns: [String] = []
  /// Headers that no file of this kind has, because they belong to a similar one.
  var excludes: Set<String> = []
  /// Whether the headers could be anybody's, so that a feed that states another platform decides against this kind.
  var isPlain = false
  /// Which rows repeat others in sum.
  var totals = TotalRule()
  /// Single-cell lines that say there is nothing, folded.
  var emptyWords: Set<String> = []
  /// The platform of rows that do not name one and whose feed states none.
  var platform: Platform?
  /// What a row is about, if it is neither campaign nor ad, in words for the table of kinds.
  var item: String?
  /// Where a row's range of days stands, if the row has no day.
  var range = RangeSource.none
  /// Whether it may come as a pivot, which names a campaign only in the first row of its group.
  var mayBePivot = false
  /// How many rows the platform exports at most, so that a file with as many is cut.
  var rowCap: Int?
  /// Whether figures are those since a post was published or a mailing sent, dated by that day.
  var figuresAreLifetime = false
  /// Why nothing of such a file is used, if it is none of figures, and what to export instead.
  var refusal: Refusal?
  /// Whether it is one of the tool's own forms, which must name campaign and platform or leave that to their feed.
  var isOwn = false
  /// Whether a file has one row per metric instead of one column.
  var isLong = false
  /// The decimal sign of files with this kind's English headers; other languages leave it to the numbers.
  var englishDecimal: Feed.DecimalSign?
  /// Whether a file is about an account and names no campaign, which its feed must then state.
  var isAccountLevel = false
  /// Whether the day is the first of the period a row covers, so that it counts only in a daily report.
  var dayStartsPeriod = false
  /// The order of day and month under English headers, if neither the dates nor the feed tell.
  var englishOrder: Feed.DateOrder?
  /// The order of day and month under headers in another language, if neither the dates nor the feed tell.
  var foreignOrder: Feed.DateOrder?
  /// Headers, folded, of columns of days whose cells count from the range's first day, as `0000` and `0001` do.
  var dayAxes: Set<String> = []
  /// Whether numbers below one are written without the zero, as in `.22`.
  var omitsLeadingZero = false
  /// What the column of values holds, by the line before the header that names it, folded; empty if headers do.
  var titles: [String: Title] = [:]

  /// What each known header means, in whatever language.
  var columns: [String: ColumnMeaning] {
    get { words.meanings }
    set { words.meanings = newValue }
  }
  /// Headers that show the file to be in another language than English.
  var foreign: Set<String> { words.foreign }
}
