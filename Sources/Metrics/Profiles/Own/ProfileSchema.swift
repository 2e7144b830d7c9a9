import Campaigns
public import Formats
import Quantities

/// The schema of kinds of exports that a workspace describes itself.
public enum ProfileSchema {
  /// `profiles/<id>.json`.
  public static let document = SchemaDocument(
    "profile", files: ["profiles/*.json", "profiles/*.jsonc"],
    about: "A kind of export that the workspace describes itself",
    isAuthored: true, root: root)

  private static let words = Schema.list(.text(upTo: 1_000))

  private static let addedUp = MetricRegistry.all.filter { $0.kind == .additive }.map(\.name)

  private static let root = Schema.object(
    [
      .may("$schema", .anyText, "The schema of this file, for editors; the tool passes it over."),
      .must("id", .text(like: "^[a-z0-9_]+$", upTo: 64, such: "letterbox"), "The kind's name, the same as the file's."),
      .may("about", .text(upTo: 200), "What the export is, in a few words."),
      .may("platform", .platform, "The platform of rows that name none."),
      .must("columns", .map(column), "What each header of the export holds; capitals and blanks do not count."),
      .may(
        "sums", .map(.list(.text(upTo: 1_000), atLeast: 2), named: .words(addedUp)),
        "Figures that are added up of columns, by the metric's name: the headers of all parts."),
      .must(
        "signature", .list(.any(of: [.text(upTo: 1_000), .list(.text(upTo: 1_000), atLeast: 1)]), atLeast: 1),
        "How the kind is told from others: a header that stands in no other, or several that stand together in no other."
      ),
      .may("totals", words, "First cells of rows that repeat others in sum, whole."),
      .may("totalPrefixes", words, "How first cells of such rows begin."),
      .may("emptyLines", words, "Lines that say there is nothing."),
      .may("ignoredPrefixes", words, "How headers begin that are passed over."),
      .may("dateOrder", .word(of: Feed.DateOrder.self), "How dates are read that leave it open."),
      .may("decimal", .word(of: Feed.DecimalSign.self), "How numbers are read that leave it open."),
      .may(
        "range", .word(of: Profile.RangeSource.self), "Where the days stand that a row without a day covers.",
        usually: .string(Profile.RangeSource.none.rawValue)),
      .may(
        "lifetime", .boolean, "Whether figures are those since the row's day, as of posts and mailings.", usually: false
      ),
      .may("rowCap", .whole(1...1_000_000_000), "How many rows the platform gives at most."),
      .may("item", .text(upTo: 100), "What a row is about, in words."),
    ], isFree: true)

  /// What a column holds: each word with its explanation, then the metrics.
  private static let column = Schema.any(
    of: ColumnWord.allCases.map { Schema.only(.string($0.rawValue)).saying("Holds \($0.explanation).") }
      + [Schema.words(MetricRegistry.names).saying("The figures of this metric.")])
}
