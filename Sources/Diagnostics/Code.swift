/// The stable names of everything the tool finds fault with.
///
/// A code is named for the fault, once and for all; scripts may rely on it. There is no generic case.
public enum Code: String, Sendable, Hashable, CaseIterable {
  // The data directory and its version

  /// There is no data directory at the path given.
  case dataDirectoryMissing = "data-directory-missing"
  /// The data directory has no `campaign-ops.json`, so its schema version is unknown.
  case settingsMissing = "settings-missing"
  /// `campaign-ops.json` cannot be read as JSON, or its `schemaVersion` is not a whole number.
  case schemaVersionUnreadable = "schema-version-unreadable"
  /// `campaign-ops.json` does not say which schema version the directory has.
  case schemaVersionMissing = "schema-version-missing"
  /// The directory was written for an older schema version.
  case schemaVersionTooOld = "schema-version-too-old"
  /// The directory was written by a newer campaign-ops.
  case schemaVersionTooNew = "schema-version-too-new"
  /// A required part of the data directory is missing.
  case collectionMissing = "collection-missing"
  /// The migration steps of this release, or those a directory records, do not make one chain.
  case migrationChain = "migration-chain"
  /// A migration step is another one than the step that was applied to the directory under its name.
  case migrationEdited = "migration-edited"
  /// A table of the system being replaced is missing.
  case tableMissing = "table-missing"
  /// A table of the system being replaced cannot be read as one.
  case tableInvalid = "table-invalid"
  /// A value of an older schema version had to be changed to be carried over.
  case migrationRepaired = "migration-repaired"
  /// A row or value of an older schema version has no place in the newer one; the audit log keeps it.
  case migrationLogged = "migration-logged"
  /// What a migration made does not read back as it must, so nothing was written.
  case migrationUnverified = "migration-unverified"
  /// A migration cannot be undone without losing what was done since.
  case migrationNotUndone = "migration-not-undone"
  /// The machine has no usable time zone data.
  case zoneDataMissing = "zone-data-missing"
  /// A file stands where the tool does not look for files of its kind.
  case unexpectedFile = "unexpected-file"
  /// A symbolic link, device, pipe or socket stands where a plain file or folder is expected; it is not followed.
  case unsafeFile = "unsafe-file"
  /// A file could not be read.
  case fileUnreadable = "file-unreadable"
  /// A calendar that earlier runs left cannot be read, so what is past cannot be kept.
  case calendarUnreadable = "calendar-unreadable"
  /// A file is larger than the tool reads for its kind.
  case fileTooLarge = "file-too-large"

  // JSON

  /// The text is not JSON at the place named.
  case jsonSyntax = "json-syntax"
  /// The file holds the markers of an unfinished merge.
  case jsonConflictMarker = "json-conflict-marker"
  /// An object has the same key twice.
  case jsonDuplicateKey = "json-duplicate-key"
  /// Arrays and objects are nested deeper than 256 levels.
  case jsonTooDeep = "json-too-deep"
  /// The text is not valid UTF-8, or an escape names half of a surrogate pair.
  case jsonInvalidText = "json-invalid-text"
  /// A number does not fit the range or precision it is read with.
  case jsonNumberRange = "json-number-range"
  /// An object has a key that means nothing here.
  case unknownKey = "unknown-key"
  /// A required key is missing.
  case missingKey = "missing-key"
  /// A value has another type than its key asks for.
  case wrongType = "wrong-type"
  /// A text that must say something is empty.
  case valueEmpty = "value-empty"
  /// A text is longer than allowed.
  case valueTooLong = "value-too-long"
  /// A number or time lies outside the range its key allows.
  case valueOutOfRange = "value-out-of-range"
  /// A word is not one of the words its key allows.
  case unknownValue = "unknown-value"
  /// A date is not a real day written as `YYYY-MM-DD`.
  case invalidDate = "invalid-date"
  /// A time is not written as the key asks.
  case invalidTime = "invalid-time"
  /// An identifier uses other characters than `a-z`, `0-9` and single hyphens, or is too long.
  case invalidIdentifier = "invalid-identifier"
  /// A link is not an absolute `http` or `https` address.
  case invalidLink = "invalid-link"
  /// A currency is not an ISO 4217 code in use.
  case invalidCurrency = "invalid-currency"
  /// A time zone is not a canonical name of the time zone database.
  case invalidZone = "invalid-zone"

  // Definitions

  /// A definition's `id` differs from its file name.
  case idMismatch = "id-mismatch"
  /// Two definitions have the same id or the same name.
  case duplicateCampaign = "duplicate-campaign"
  /// An end lies before its start.
  case endBeforeStart = "end-before-start"
  /// A campaign runs longer than five years.
  case flightTooLong = "flight-too-long"
  /// A platform is neither known nor defined in the settings.
  case unknownPlatform = "unknown-platform"
  /// A list names the same thing twice.
  case duplicateEntry = "duplicate-entry"
  /// A rule is given for a platform that the campaign does not list.
  case platformNotListed = "platform-not-listed"
  /// A campaign lists no platform.
  case noPlatforms = "no-platforms"
  /// A calendar rule leaves no day to publish on.
  case noWorkingDays = "no-working-days"
  /// A posting window ends before it starts or lies wholly in the quiet hours.
  case windowEmpty = "window-empty"
  /// A date lies outside the campaign's flight and has no effect.
  case outsideFlight = "outside-flight"
  /// A cadence is above the range usual for its platform.
  case cadenceUnusual = "cadence-unusual"
  /// The shares of a budget or mix do not add up.
  case budgetShares = "budget-shares"
  /// A text is longer than its platform publishes, by the platform's own counting.
  case copyTooLong = "copy-too-long"
  /// Copy has something its platform does not take: too many hashtags, or a character it refuses.
  case copyRefused = "copy-refused"
  /// An item's images and videos are none, more or others than its platform takes.
  case mediaUnfit = "media-unfit"
  /// Copy breaks the campaign's own rules: a banned word, or a line missing that has to be there.
  case copyNotCompliant = "copy-not-compliant"
  /// A fact about a platform was reviewed so long ago that it may not hold any more.
  case factsStale = "facts-stale"
  /// An angle, a message or a row of `content.csv` names a pillar that the campaign does not have.
  case unknownPillar = "unknown-pillar"
  /// A workflow does not publish exactly once, at its own time.
  case workflowInvalid = "workflow-invalid"
  /// A metric's name is not in the registry.
  case unknownMetric = "unknown-metric"
  /// A target is set on a figure that cannot be added up over days.
  case targetNotAdditive = "target-not-additive"
  /// Two campaigns claim the same export rows by the same rule.
  case trackingOverlap = "tracking-overlap"
  /// A row of `content.csv` names a slot that the calendar does not have.
  case contentSlotUnknown = "content-slot-unknown"
  /// A row of `content.csv` cannot be used.
  case contentInvalid = "content-invalid"
  /// A row of `content.csv` without a slot finds no free one.
  case contentUnplaced = "content-unplaced"
  /// A time in `content.csv` cannot be kept: it is past, in another week than its slot, or its item is begun.
  case pinRefused = "pin-refused"
  /// A time that a person chose, in `content.csv` or for a recurring post, goes against the campaign's own rules; it is kept.
  case pinAgainstRules = "pin-against-rules"
  /// A link has `utm_` tags already, which are not those the tool would give it.
  case linkTagged = "link-tagged"
  /// A link's `utm_` tags have capitals or spaces, are empty, or stand twice.
  case linkTagsFaulty = "link-tags-faulty"
  /// A campaign's start has passed, but nobody activated it.
  case campaignNotActivated = "campaign-not-activated"
  /// A campaign's end is more than a week past, but nobody completed it.
  case campaignNotCompleted = "campaign-not-completed"

  // Progress

  /// A record names a campaign that does not exist.
  case unknownCampaign = "unknown-campaign"
  /// A record names a task that the campaign does not have.
  case unknownTask = "unknown-task"
  /// A record asks for a change that is not allowed from the state reached by then.
  case illegalTransition = "illegal-transition"
  /// A proof does not prove: wrong kind, empty, another host, or a missing file.
  case invalidProof = "invalid-proof"
  /// A record is dated after the as-of, so it does not count yet.
  case eventInFuture = "event-in-future"
  /// Two records say the same thing.
  case duplicateEvent = "duplicate-event"
  /// Two records complete one task with different proofs; the first counts.
  case proofsDiffer = "proofs-differ"
  /// A worklist is older than what somebody else recorded about one of its tasks.
  case worklistOutdated = "worklist-outdated"
  /// An approval or rejection that cannot count: nobody asks for it, no content, no role, or somebody else's.
  case approvalInvalid = "approval-invalid"
  /// An approval that no longer counts, because the item changed or the approval ended.
  case approvalVoid = "approval-void"
  /// A post was completed although it was blocked: its copy was not written, or it was not approved.
  case publishedBlocked = "published-blocked"

  // Exports

  /// A folder under `metrics/` is not declared as a feed, so defaults apply.
  case feedUnknown = "feed-unknown"
  /// A feed's newest day is older than its limit for a warning.
  case feedLate = "feed-late"
  /// A feed's newest day is older than its limit for an error.
  case feedStale = "feed-stale"
  /// A name differs from another only in capitals or in how its characters are written.
  case pathTwin = "path-twin"
  /// A file's name cannot exist on every system that version control may carry it to.
  case nameNotPortable = "name-not-portable"
  /// An export holds an e-mail address, so nothing of it was used.
  case personalData = "personal-data"
  /// An export holds a text with the shape of a service's key, so nothing of it was used.
  case secretFound = "secret-found"
  /// The file is none of the export kinds known, so nothing of it was used.
  case exportUnrecognised = "export-unrecognised"
  /// One of several tables in a file holds no figure that is used; the other tables are.
  case tableUnused = "table-unused"
  /// The export holds no rows.
  case exportEmpty = "export-empty"
  /// The file's characters cannot be decoded.
  case exportEncoding = "export-encoding"
  /// A quoted cell is never closed.
  case exportUnclosedQuote = "export-unclosed-quote"
  /// The export says which days it covers, but that cannot be read, so nothing of it was used.
  case exportNoDay = "export-no-day"
  /// A kind of exports that a workspace describes has the sign of another kind.
  case profileClash = "profile-clash"
  /// A file is of a known kind that holds no figures.
  case exportNotAReport = "export-not-a-report"
  /// A file comes along with a platform's reports and holds no figures.
  case exportComesAlong = "export-comes-along"
  /// An export has as many rows as its platform gives at most.
  case exportCapped = "export-capped"
  /// Two exports of one feed cut the same figures of a period in different ways, so that only one of them counts.
  case exportCutTwice = "export-cut-twice"
  /// A newer export gives much lower figures than the one it stands in for, as a filtered one would.
  case exportLowersFigures = "export-lowers-figures"
  /// The export's rows cover more than a day each, or days that are not stated; they are kept apart.
  case exportPeriod = "export-period"
  /// A platform hides a figure that is too small or too large to tell, as `<5`; it counts as not known.
  case valueMasked = "value-masked"
  /// A row has another number of cells than the header.
  case rowRagged = "row-ragged"
  /// A row's date cannot be read.
  case rowDateInvalid = "row-date-invalid"
  /// A date column can be read as day/month and as month/day.
  case rowDateAmbiguous = "row-date-ambiguous"
  /// A cell that should hold a number does not.
  case rowNumberInvalid = "row-number-invalid"
  /// A number can be read with a decimal comma and with a thousands comma, or as units and as millionths of them.
  case rowNumberAmbiguous = "row-number-ambiguous"
  /// A count is below zero.
  case rowNumberNegative = "row-number-negative"
  /// A row names a metric that the registry does not know.
  case rowMetricUnknown = "row-metric-unknown"
  /// A row names a platform that is neither known nor defined.
  case rowPlatformUnknown = "row-platform-unknown"
  /// Money stands in another currency than the campaign's or the rest of the file.
  case rowCurrencyMismatch = "row-currency-mismatch"
  /// A row lacks a cell that it cannot do without.
  case rowIncomplete = "row-incomplete"
  /// Rows belong to no campaign by any tracking rule, so they count nowhere.
  case rowUnattributed = "row-unattributed"
  /// Rows belong to several campaigns by their tracking rules, so they count nowhere.
  case rowAttributedTwice = "row-attributed-twice"
  /// A mended row names no refused row of an export in its feed, so it does not count.
  case rejectUnmatched = "reject-unmatched"
  /// A refused row was mended more than once; the newest file decides.
  case rejectMendedTwice = "reject-mended-twice"
  /// Several columns of an export mean the same metric.
  case columnTwice = "column-twice"
  /// A column's header is not known, so the column is not used.
  case columnUnused = "column-unused"
  /// A column counts what another one counts, in another way.
  case columnTwin = "column-twin"
  /// Values had more than six decimal places and were rounded half to even at the sixth.
  case precisionReduced = "precision-reduced"
  /// Rows are dated after the as-of.
  case dateInFuture = "date-in-future"
  /// Two feeds report the same figures of a campaign, so they count twice.
  case feedsAlike = "feeds-alike"
  /// Nothing tells when an export was made, and figures are asked for as they were known at a day.
  case exportAgeUnknown = "export-age-unknown"
  /// A number or a sum is beyond nine trillion.
  case amountOverflow = "amount-overflow"
  /// An export's own total row differs from the sum of its rows.
  case totalsDiffer = "totals-differ"

  // Calendar and tasks

  /// A local time does not exist on that day because clocks go forward; the first moment that exists is used.
  case localTimeGap = "local-time-gap"
  /// A local time happens twice on that day because clocks go back; the first is used.
  case localTimeOverlap = "local-time-overlap"
  /// The rules leave no room for an item that the cadence asks for.
  case itemUnplaceable = "item-unplaceable"
  /// Two items on one account stand too near to each other.
  case itemsTooNear = "items-too-near"
  /// Two items on one account say the same, or nearly, within a few days.
  case copyRepeated = "copy-repeated"
  /// An account has more items on one day than it may have.
  case dayOverCap = "day-over-cap"
  /// One person has more tasks in an hour than the settings allow.
  case hourOverloaded = "hour-overloaded"

  // The audit log and time

  /// A line of the audit log is not as it was written.
  case auditLineEdited = "audit-line-edited"
  /// A line stands in the audit log that was not written there.
  case auditLineInserted = "audit-line-inserted"
  /// Lines of the audit log are missing.
  case auditLineRemoved = "audit-line-removed"
  /// A line of the audit log stands in another place than it was written.
  case auditLineReordered = "audit-line-reordered"
  /// The end of a segment is missing.
  case auditTailCut = "audit-tail-cut"
  /// A segment that others refer to is not there.
  case auditSegmentMissing = "audit-segment-missing"
  /// One run has two segments.
  case auditSegmentTwice = "audit-segment-twice"
  /// A segment has another name than its run, or stands in another month's folder.
  case auditSegmentMisnamed = "audit-segment-misnamed"
  /// A head is none, or names an end that another segment follows already.
  case auditHeadUnknown = "audit-head-unknown"
  /// An end of the audit log has no head.
  case auditHeadMissing = "audit-head-missing"
  /// A segment was written with another key, or without the key that is in use.
  case auditKeyWrong = "audit-key-wrong"
  /// The audit log's hashes are under a key that was not given.
  case auditKeyMissing = "audit-key-missing"
  /// A generated document is not what the audit log says.
  case auditStateDiffers = "audit-state-differs"
  /// The as-of lies before that of the last run that changed something.
  case asOfBeforeLastRun = "as-of-before-last-run"
}
