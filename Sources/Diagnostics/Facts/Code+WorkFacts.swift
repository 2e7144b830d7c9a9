extension Code {
  /// The facts of codes about calendars, tasks and the audit log; nothing for other codes.
  var workFacts: CodeFacts? {
    switch self {
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
    default: nil
    }
  }
}
