extension Code {
  /// The facts of codes about the directory, its version and its files of JSON; nothing for other codes.
  var directoryFacts: CodeFacts? {
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
    default: nil
    }
  }
}
