extension Code {
  /// The facts of codes about what people write; nothing for other codes.
  var authoredFacts: CodeFacts? {
    switch self {
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
    case .mediaUnfit:
      odd(
        "An item's images and videos are none, more or others than its platform takes.",
        "Change `asset` in `content.csv`, or correct the fact in `platforms/` if it does not hold any more.")
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
        "A time that a person chose, in `content.csv` or for a recurring post, goes against the campaign's own rules; it is kept.",
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
        "Record one of the changes that are named instead.")
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
        "An approval or rejection that cannot count: nobody asks for it, no content, no role, or somebody else's.",
        "Record it with `campaign-ops task approve TASK --role ROLE`, as somebody who may; where nobody is asked, block the task."
      )
    case .approvalVoid:
      odd(
        "An approval that no longer counts, because the item changed or the approval ended.",
        "Have the item approved again as it is now, or undo the change.")
    case .publishedBlocked:
      odd(
        "A post was completed although it was blocked: its copy was not written, or it was not approved.",
        "Write what was published into `content.csv`, or have it approved afterwards; if nothing was, remove the record."
      )
    default: nil
    }
  }
}
