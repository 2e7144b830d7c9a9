extension Code {
  /// The facts of codes about exports; nothing for other codes.
  var exportFacts: CodeFacts? {
    switch self {
    // Exports
    case .feedUnknown:
      odd(
        "A folder under `metrics/` is not declared as a feed, so defaults apply.",
        "Declare it under `feeds` in `campaign-ops.json`.")
    case .pathTwin:
      wrong(
        "Two names in a folder differ only in capitals or in how their characters are written; macOS and Windows keep one.",
        "Rename one of the two, so that they differ in letters.")
    case .nameNotPortable:
      odd(
        "A file's name cannot exist on every system, so some people cannot check the directory out.",
        "Rename the file: no device names of Windows, no colons or other marks of paths, no dot or blank at the end.")
    case .personalData:
      wrong(
        "An export holds an e-mail address, which version control would keep for ever; nothing of the file was used.",
        "Export it again without that column, or state `\"privateData\": \"allow\"` for the feed.")
    case .secretFound:
      wrong(
        "An export holds a text with the shape of a service's key or token; nothing of the file was used.",
        "Withdraw the key at the service, remove it from the file and its history, or state `\"privateData\": \"allow\"` for the feed."
      )
    case .feedLate:
      odd(
        "A feed's newest day is older than its `warnAfter…` allows while its campaigns run.",
        "Export the report again and drop it into the feed's folder, or change the feed's `freshness`.")
    case .feedStale:
      wrong(
        "A feed's newest day is older than its `errorAfter…` allows while its campaigns run.",
        "Export the report again and drop it into the feed's folder, or change the feed's `freshness`.")
    case .exportUnrecognised:
      wrong(
        "The file is none of the export kinds known, so nothing of it was used.",
        "Export it again as the README describes, describe it in `profiles/`, or bring it into the tool's own long form."
      )
    case .tableUnused:
      odd(
        "One of several tables in a file holds no figure that is used; the other tables are.",
        "Nothing, unless its figures are wanted: then export that report by itself.")
    case .exportEmpty:
      odd(
        "The export holds no rows.",
        "Check the date range and filters of the export.")
    case .exportEncoding:
      wrong(
        "The file's characters cannot be decoded.",
        "Save it as UTF-8, or download it again.")
    case .exportUnclosedQuote:
      wrong(
        "A quoted cell is never closed.",
        "Close the quote at the place named.")
    case .exportNoDay:
      wrong(
        "The export says which days it covers, but that cannot be read, so nothing of it was used.",
        "Export it again with a breakdown by day.")
    case .profileClash:
      wrong(
        "A profile's sign is that of another kind, so that its files would be taken for each other.",
        "Name headers that only the export described has, several together if need be.")
    case .exportNotAReport:
      wrong(
        "The file comes from a platform, but holds settings, bills or raw answers instead of a report.",
        "Export the report that the finding names.")
    case .exportComesAlong:
      odd(
        "The file is part of a download of several, and holds no figures.",
        "Nothing; delete it from the feed's folder to be told no more.")
    case .exportCapped:
      odd(
        "An export has as many rows as its platform gives at most, so that its sums are below the truth.",
        "Use the export by day of the same figures, or narrow the range and filters.")
    case .exportCutTwice:
      odd(
        "Two exports of one feed cut the same figures of a period in different ways, so that only one of them counts.",
        "Keep one of them in the feed; the figures are the same.")
    case .exportLowersFigures:
      odd(
        "A newer export gives much lower figures than the one it stands in for, as a filtered one would.",
        "If the newer one is filtered or cut off, remove it and export again without the filter; its figures count.")
    case .exportPeriod:
      odd(
        "The export's rows cover more than a day each, or days that are not stated; they are kept apart.",
        "Export it again with a breakdown by day if the figures should count in weeks and in pacing.")
    case .valueMasked:
      odd(
        "A platform hides a figure that is too small or too large to tell, as `<5`; it counts as not known.",
        "Export fewer breakdowns, so that the figures are large enough to be told.")
    case .rowRagged:
      wrong(
        "A row has another number of cells than the header.",
        "Mend the row in the file under `generated/rejects/` and drop that file into the feed.")
    case .rowDateInvalid:
      wrong(
        "A row's date cannot be read.",
        "Write the date as `YYYY-MM-DD`.")
    case .rowDateAmbiguous:
      wrong(
        "A date column can be read as day/month and as month/day.",
        "State `dateOrder` for the feed in `campaign-ops.json`.")
    case .rowNumberInvalid:
      wrong(
        "A cell that should hold a number does not.",
        "Write a plain number, or leave the cell blank.")
    case .rowNumberAmbiguous:
      wrong(
        "A number can be read with a decimal comma and with a thousands comma, or as units and as millionths of them.",
        "State `decimal` for the feed in `campaign-ops.json`, or the unit in the header, as the finding says.")
    case .rowNumberNegative:
      wrong(
        "A count is below zero.",
        "Correct the number.")
    case .rowMetricUnknown:
      wrong(
        "A row names a metric that the registry does not know.",
        "Choose one of the registry's names, as `campaign-ops help figures` lists them.")
    case .rowPlatformUnknown:
      wrong(
        "A row names a platform that is neither known nor defined.",
        "Correct the spelling, or define the platform in `campaign-ops.json`.")
    case .rowCurrencyMismatch:
      wrong(
        "Money stands in another currency than the campaign's or the rest of the file.",
        "Export in one currency; currencies are never mixed or converted.")
    case .rowIncomplete:
      wrong(
        "A row lacks a cell that it cannot do without.",
        "Fill in the cell.")
    case .rowUnattributed:
      odd(
        "Rows belong to no campaign by any tracking rule, so they count nowhere.",
        "Add the name to the `tracking` of the campaign it belongs to.")
    case .rowAttributedTwice:
      wrong(
        "Rows belong to several campaigns by their tracking rules, so they count nowhere.",
        "Make the tracking rules distinct.")
    case .rejectUnmatched:
      wrong(
        "A mended row names no refused row of an export in its feed, so it does not count.",
        "Keep the export it came from in the feed; remove rows whose line already counts.")
    case .rejectMendedTwice:
      odd(
        "A refused row was mended more than once; the newest file decides.",
        "Remove the older of the two rows.")
    case .columnTwice:
      wrong(
        "Several columns of an export mean the same metric.",
        "Remove all but one of them from the export.")
    case .columnTwin:
      odd(
        "A column counts the same as another one in another way: gross, promoted, viral, of the period compared with.",
        "Nothing; the column that counts is the one the README names.")
    case .columnUnused:
      odd(
        "A column's header is not known, so the column is not used.",
        "Nothing, unless the figure is wanted: then rename the header as the README lists.")
    case .precisionReduced:
      odd(
        "Values had more than six decimal places and were rounded half to even at the sixth.",
        "Nothing; the sums are exact for the rounded values.")
    case .dateInFuture:
      odd(
        "Rows are dated after the as-of.",
        "Check the dates; such rows count as they stand.")
    case .feedsAlike:
      odd(
        "Two feeds report the same figures of a campaign, so they count twice.",
        "Remove the export from one of the feeds, unless both report what happened apart from the other.")
    case .exportAgeUnknown:
      odd(
        "Nothing tells when an export was made, and figures are asked for as they were known at a day.",
        "Put the day of the export at the end of its name, as in `figures-2026-11-15.csv`.")
    case .amountOverflow:
      wrong(
        "A number or a sum is beyond nine trillion.",
        "Check the export: no real campaign reaches that.")
    case .totalsDiffer:
      odd(
        "An export's own total row differs from the sum of its rows.",
        "Check whether the export lists everything it totals.")
    default: nil
    }
  }
}
