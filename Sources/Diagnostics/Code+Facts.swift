/// What a code means and what to do about it; the README's table is generated from here.
public struct CodeFacts: Sendable, Hashable {
  /// Whether the fault stops what depends on it.
  public let severity: Severity
  /// What went wrong, as a sentence.
  public let cause: String
  /// What to do, as a sentence.
  public let remedy: String
}

extension Code {
  /// How bad the fault is, everywhere and always.
  public var severity: Severity { facts.severity }

  /// Severity, cause and remedy.
  public var facts: CodeFacts {
    switch self {
    // The data directory and its version
    case .dataDirectoryMissing:
      wrong(
        "There is no data directory at the path given.",
        "Make one with `campaign-ops init --data DIR`, or name the right one with `--data DIR`.")
    case .settingsMissing:
      wrong(
        "The data directory has no `campaign-ops.json`, so its schema version is unknown.",
        "Run `campaign-ops init --data DIR`, or restore the file from version control.")
    case .schemaVersionUnreadable:
      wrong(
        "`campaign-ops.json` cannot be read as JSON, or its `schemaVersion` is not a whole number.",
        "Mend the place named; the file must hold `\"schemaVersion\": 2`.")
    case .schemaVersionMissing:
      wrong(
        "`campaign-ops.json` does not say which schema version the directory has.",
        "Add `\"schemaVersion\": 2` if the directory was made for this tool.")
    case .schemaVersionTooOld:
      wrong(
        "The directory was written for an older schema version.",
        "Run `campaign-ops migrate --dry-run` to see what would be made of it, then `campaign-ops migrate`.")
    case .schemaVersionTooNew:
      wrong(
        "The directory was written by a newer campaign-ops.",
        "Install the version of campaign-ops that knows this schema version; nothing was changed.")
    case .collectionMissing:
      wrong(
        "A required part of the data directory is missing.",
        "Run `campaign-ops init --data DIR`: it adds what is missing and changes nothing else.")
    case .migrationChain:
      wrong(
        "The migration steps of this release, or those a directory records, do not make one chain.",
        "Install a campaign-ops whose steps do; nothing was changed.")
    case .migrationEdited:
      wrong(
        "A migration step is another one than the step that was applied to the directory under its name.",
        "Use the campaign-ops that applied it, or restore its record from version control.")
    case .tableMissing:
      wrong(
        "A table of the system being replaced is missing.",
        "Export all six tables with their header lines, those without rows too.")
    case .tableInvalid:
      wrong(
        "A table of the system being replaced cannot be read as one.",
        "Export the table again, or mend the place named.")
    case .migrationRepaired:
      odd(
        "A value of an older schema version had to be changed to be carried over.",
        "Look at it once; the audit log keeps the row as it was.")
    case .migrationLogged:
      odd(
        "A row or value of an older schema version has no place in the newer one; the audit log keeps it.",
        "Nothing, unless it is still needed: then enter it by hand.")
    case .migrationUnverified:
      wrong(
        "What a migration made does not read back as it must, so nothing was written.",
        "Move away the file named, else report the finding as a defect; the directory is as it was.")
    case .migrationNotUndone:
      wrong(
        "A migration cannot be undone without losing what was done since.",
        "Move the file named out of the directory, or keep the migration.")
    case .zoneDataMissing:
      wrong(
        "The machine has no usable time zone data.",
        "Install the system's time zone package (Debian: `tzdata`).")
    case .unexpectedFile:
      odd(
        "A file stands where the tool does not look for files of its kind.",
        "Move it where it belongs, or remove it.")
    case .unsafeFile:
      wrong(
        "A symbolic link, device, pipe or socket stands where a plain file or folder is expected; it is not followed.",
        "Replace it by the file itself.")
    case .fileUnreadable:
      wrong(
        "A file could not be read.",
        "Check its permissions.")
    case .calendarUnreadable:
      wrong(
        "A calendar that earlier runs left cannot be read, so what is past cannot be kept.",
        "Restore the file from version control, or delete it: what is past is then taken from the audit log.")
    case .fileTooLarge:
      wrong(
        "A file is larger than the tool reads for its kind.",
        "Split the file, or check that it is what its name says.")
    // JSON
    case .jsonSyntax:
      wrong(
        "The text is not JSON at the place named.",
        "Mend the syntax; comments and trailing commas are allowed in `.jsonc` files only.")
    case .jsonConflictMarker:
      wrong(
        "The file holds the markers of an unfinished merge.",
        "Finish the merge and remove the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`.")
    case .jsonDuplicateKey:
      wrong(
        "An object has the same key twice.",
        "Keep one of the two.")
    case .jsonTooDeep:
      wrong(
        "Arrays and objects are nested deeper than 256 levels.",
        "Flatten the document.")
    case .jsonInvalidText:
      wrong(
        "The text is not valid UTF-8, or an escape names half of a surrogate pair.",
        "Save the file as UTF-8.")
    case .jsonNumberRange:
      wrong(
        "A number does not fit the range or precision it is read with.",
        "Write a number within the limits named.")
    case .unknownKey:
      wrong(
        "An object has a key that means nothing here.",
        "Correct the spelling, remove it, or start it with `x-` to keep it for yourself.")
    case .missingKey:
      wrong(
        "A required key is missing.",
        "Add it.")
    case .wrongType:
      wrong(
        "A value has another type than its key asks for.",
        "Write a value of the type named.")
    case .valueEmpty:
      wrong(
        "A text that must say something is empty.",
        "Fill it in, or remove the key if it is optional.")
    case .valueTooLong:
      wrong(
        "A text is longer than allowed.",
        "Shorten it to the limit named.")
    case .valueOutOfRange:
      wrong(
        "A number or time lies outside the range its key allows.",
        "Choose a value inside the range named.")
    case .unknownValue:
      wrong(
        "A word is not one of the words its key allows.",
        "Choose one of the words named.")
    case .invalidDate:
      wrong(
        "A date is not a real day written as `YYYY-MM-DD`.",
        "Write the date as in `2026-11-23`.")
    case .invalidTime:
      wrong(
        "A time is not written as the key asks.",
        "Write a time of day as `09:30`, a moment as `2026-11-23T09:30:00+01:00`.")
    case .invalidIdentifier:
      wrong(
        "An identifier uses other characters than `a-z`, `0-9` and single hyphens, or is too long.",
        "Rename it, for example `spring-launch-2026`.")
    case .invalidLink:
      wrong(
        "A link is not an absolute `http` or `https` address.",
        "Write the whole address, for example `https://example.com/page`.")
    case .invalidCurrency:
      wrong(
        "A currency is not an ISO 4217 code in use.",
        "Write three capital letters, for example `EUR`.")
    case .invalidZone:
      wrong(
        "A time zone is not a canonical name of the time zone database.",
        "Write a name such as `Europe/Berlin`; abbreviations such as `EST` and offsets are not accepted.")
    // Definitions
    case .idMismatch:
      wrong(
        "A definition's `id` differs from its file name.",
        "Make the two the same.")
    case .duplicateCampaign:
      wrong(
        "Two definitions have the same id or the same name.",
        "Rename one of them.")
    case .endBeforeStart:
      wrong(
        "An end lies before its start.",
        "Exchange or correct the two.")
    case .flightTooLong:
      wrong(
        "A campaign runs longer than five years.",
        "Check the years; split the campaign if it really runs that long.")
    case .unknownPlatform:
      wrong(
        "A platform is neither known nor defined in the settings.",
        "Correct the spelling, or define it under `platforms` in `campaign-ops.json`.")
    case .duplicateEntry:
      wrong(
        "A list names the same thing twice.",
        "Remove one of the two.")
    case .platformNotListed:
      wrong(
        "A rule is given for a platform that the campaign does not list.",
        "Add the platform to `platforms`, or remove the rule.")
    case .noPlatforms:
      wrong(
        "A campaign lists no platform.",
        "Name at least one platform.")
    case .noWorkingDays:
      wrong(
        "A calendar rule leaves no day to publish on.",
        "Leave at least one working day.")
    case .windowEmpty:
      wrong(
        "A posting window ends before it starts or lies wholly in the quiet hours.",
        "Widen or remove the window.")
    case .outsideFlight:
      odd(
        "A date lies outside the campaign's flight and has no effect.",
        "Correct the date, or remove it.")
    case .cadenceUnusual:
      odd(
        "A cadence is above the range usual for its platform.",
        "Check the number; it is posts per week.")
    case .budgetShares:
      wrong(
        "The shares of a budget or mix do not add up.",
        "Make the shares add up to the total named.")
    case .copyTooLong:
      wrong(
        "A text is longer than its platform publishes, by the platform's own counting.",
        "Shorten the text to the limit named.")
    case .copyRefused:
      wrong(
        "Copy has something its platform does not take: too many hashtags, or a character it refuses.",
        "Change the text as the message says, or correct the fact in `platforms/` if it does not hold any more.")
    case .copyNotCompliant:
      wrong(
        "Copy breaks the campaign's own rules: a banned word, or a line missing that has to be there.",
        "Change the text, or the rule under `compliance` in the definition.")
    case .factsStale:
      odd(
        "A fact about a platform was reviewed so long ago that it may not hold any more.",
        "Look it up, and state it with the day of the review in `platforms/<platform>.json`.")
    case .unknownPillar:
      wrong(
        "An angle, a message or a row of `content.csv` names a pillar that the campaign does not have.",
        "Correct the name, or add the pillar to `pillars`.")
    case .workflowInvalid:
      wrong(
        "A workflow does not publish exactly once, at its own time.",
        "Give the workflow exactly one `POST` step, with the offset `0`.")
    case .unknownMetric:
      wrong(
        "A metric's name is not in the registry.",
        "Choose one of the registry's names, as `campaign-ops help figures` lists them.")
    case .targetNotAdditive:
      wrong(
        "A target is set on a figure that cannot be added up over days.",
        "Set the target on a figure that adds up, such as clicks or leads.")
    case .trackingOverlap:
      wrong(
        "Two campaigns claim the same export rows by the same rule.",
        "Make the rules distinct.")
    case .contentSlotUnknown:
      odd(
        "A row of `content.csv` names a slot that the calendar does not have.",
        "Correct the slot's id; the calendar lists all of them.")
    case .contentInvalid:
      wrong(
        "A row of `content.csv` cannot be used.",
        "Mend the cell named.")
    case .contentUnplaced:
      odd(
        "A row of `content.csv` without a slot finds no free one.",
        "Raise the cadence, lengthen the flight, give the row a time of its own, or keep it for another campaign.")
    case .pinRefused:
      odd(
        "A time in `content.csv` cannot be kept: it is past, in another week than its slot, or its item is begun.",
        "Choose a time to come in the slot's week, or move what is begun with `campaign-ops task reschedule`.")
    case .pinAgainstRules:
      odd(
        "A time in `content.csv` goes against the campaign's own rules; it is kept, since a person chose it.",
        "Nothing if it is meant so; else choose another time, or loosen the rule.")
    case .linkTagged:
      odd(
        "A link has `utm_` tags already, which are not those the tool would give it.",
        "Remove them: each item gets tags of its platform and its own; what is written is left as it is.")
    case .linkTagsFaulty:
      odd(
        "A link's `utm_` tags have capitals or spaces, are empty, or stand twice.",
        "Write each tag once, in small letters without spaces: analytics count `Social` and `social` apart.")
    case .campaignNotActivated:
      odd(
        "A campaign's start has passed, but nobody activated it.",
        "Run `campaign-ops activate ID`, or move the start.")
    case .campaignNotCompleted:
      odd(
        "A campaign's end is more than a week past, but nobody completed it.",
        "Run `campaign-ops complete ID`, or move the end.")
    // Progress
    case .unknownCampaign:
      wrong(
        "A record names a campaign that does not exist.",
        "Correct the id, or restore the definition.")
    case .unknownTask:
      wrong(
        "A record names a task that the campaign does not have.",
        "Correct the task's id; `campaign-ops tasks` lists them.")
    case .illegalTransition:
      wrong(
        "A record asks for a change that is not allowed from the state reached by then.",
        "Use one of the changes named, or remove the record.")
    case .invalidProof:
      wrong(
        "A proof does not prove: wrong kind, empty, another host, or a missing file.",
        "Give a proof as the message asks.")
    case .eventInFuture:
      odd(
        "A record is dated after the as-of, so it does not count yet.",
        "Correct the time if it is wrong; otherwise it will count when its time comes.")
    case .duplicateEvent:
      odd(
        "Two records say the same thing.",
        "Remove one of the two.")
    case .proofsDiffer:
      wrong(
        "Two records complete one task with different proofs; the first counts.",
        "Find out which of the two is right, and remove the other record.")
    case .worklistOutdated:
      odd(
        "A worklist is older than what somebody else recorded about one of its tasks.",
        "Look at both records; the row was taken if the task still allowed it.")
    case .approvalInvalid:
      wrong(
        "An approval that cannot count: no content, no role of the campaign, or somebody else's role.",
        "Record it with `campaign-ops task approve TASK --role ROLE`, as somebody who may.")
    case .approvalVoid:
      odd(
        "An approval that no longer counts, because the item changed or the approval ended.",
        "Have the item approved again as it is now, or undo the change.")
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
        "Export it again as the README describes, or bring it into the tool's own long form.")
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
        "A number can be read with a decimal comma and with a thousands comma.",
        "State `decimal` for the feed in `campaign-ops.json`.")
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
    // Calendar and tasks
    case .localTimeGap:
      odd(
        "A local time does not exist on that day because clocks go forward; the first moment that exists is used.",
        "Choose another time if that matters.")
    case .localTimeOverlap:
      odd(
        "A local time happens twice on that day because clocks go back; the first is used.",
        "Choose another time if that matters.")
    case .itemUnplaceable:
      odd(
        "The rules leave no room for an item that the cadence asks for.",
        "Loosen the rule named, or lower the cadence.")
    case .itemsTooNear:
      odd(
        "Two items on one account stand too near to each other.",
        "Move one of them by a time in `content.csv`, or lower `clashes.within`.")
    case .copyRepeated:
      odd(
        "Two items on one account say the same, or nearly, within a few days.",
        "Write one of them anew, move it away, or change `clashes.copyDays` or `clashes.alikePercent`.")
    case .dayOverCap:
      odd(
        "An account has more items on one day than it may have.",
        "Move some to another day, or raise the `perDay` named.")
    case .hourOverloaded:
      odd(
        "One person has more tasks in an hour than the settings allow.",
        "Move items or name another owner for a platform, or raise `clashes.tasksPerHour`.")
    case .auditLineEdited:
      wrong(
        "A line of the audit log is not as it was written.",
        "Restore the file from version control; `git log -p -- audit` shows when it changed.")
    case .auditLineInserted:
      wrong(
        "A line stands in the audit log that was not written there.",
        "Restore the file from version control; `git log -p -- audit` shows when it changed.")
    case .auditLineRemoved:
      wrong(
        "Lines of the audit log are missing.",
        "Restore the file from version control; `git log -p -- audit` shows when it changed.")
    case .auditLineReordered:
      wrong(
        "A line of the audit log stands in another place than it was written.",
        "Restore the file from version control; `git log -p -- audit` shows when it changed.")
    case .auditTailCut:
      wrong(
        "The end of a segment of the audit log is missing.",
        "Restore the file from version control; `git log -p -- audit` shows when it changed.")
    case .auditSegmentMissing:
      wrong(
        "A segment of the audit log that others refer to is not there.",
        "Restore the segment from version control.")
    case .auditSegmentTwice:
      wrong(
        "One run has two segments in the audit log.",
        "Remove the copy; the original stands in the folder of the month it was recorded in.")
    case .auditSegmentMisnamed:
      wrong(
        "A segment of the audit log has another name than its run, or stands in another month's folder.",
        "Move it to the path named.")
    case .auditHeadUnknown:
      wrong(
        "A head of the audit log is none, or names an end that another segment follows already.",
        "Restore `audit/heads/` from version control, or remove the file if it was put back by mistake.")
    case .auditHeadMissing:
      wrong(
        "An end of the audit log has no head.",
        "Restore `audit/heads/` from version control.")
    case .auditKeyWrong:
      wrong(
        "A segment of the audit log was written with another key, or without the key that is in use.",
        "Give the key of that time in `CAMPAIGN_OPS_AUDIT_KEY`; if nobody wrote it on purpose, restore `audit/` from version control."
      )
    case .auditKeyMissing:
      odd(
        "The audit log's hashes are under a key that was not given.",
        "Set `CAMPAIGN_OPS_AUDIT_KEY` to the key that the runs have.")
    case .auditStateDiffers:
      wrong(
        "A generated document is not what the audit log says.",
        "Restore the document or the log from version control; the next run writes the document anew.")
    case .asOfBeforeLastRun:
      wrong(
        "A run's as-of lies before that of the last run that changed something.",
        "Correct the clock or `--as-of`; `--replay` works out the state as of then and writes it, `--dry-run` only shows it."
      )
    }
  }

  /// An error.
  private func wrong(_ cause: String, _ remedy: String) -> CodeFacts {
    CodeFacts(severity: .error, cause: cause, remedy: remedy)
  }

  /// A warning.
  private func odd(_ cause: String, _ remedy: String) -> CodeFacts {
    CodeFacts(severity: .warning, cause: cause, remedy: remedy)
  }
}
