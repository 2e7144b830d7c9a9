import Campaigns

extension PlatformGuide {
  /// How to come back to people who showed interest.
  var followingUp: Checklist {
    Checklist(
      title: "Follow up \(phrase)", place: answering.place,
      steps: [
        "Go through everybody who commented, asked or replied, and make a short list of those who showed interest.",
        "Leave out who said no, who was already answered by a colleague, and competitors.",
        "Write to each person: refer to what they wrote, give one useful thing, and propose one next step.",
        "Where they asked for a private answer, use the channel they chose; otherwise stay where they wrote.",
        "Note each contact in the campaign's lead list, with the item's id, the date and what was agreed.",
      ],
      checks: [
        "Every promise made while answering (\"we will look it up\") has been kept.",
        "Nobody gets a second message who has not answered the first.",
        "Names and addresses are in the lead list only, not in the notes of this task.",
      ],
      mistakes: [
        "One text for everybody: it reads as an advertisement and is reported as one.",
        "Adding people to a mailing list because they wrote a comment; that takes their consent.", answering.mistake,
      ],
      proof: "TEXT: how many people you wrote to and what came of it, in a sentence or two, without names. URL: the "
        + "address of one public reply. UPLOAD: the exported list of contacts without personal data. If there "
        + "was nobody "
        + "to write to, give MANUAL and say so.")
  }

  /// How to read what came of it.
  var readingFigures: Checklist {
    Checklist(
      title: "Read the figures: \(name)", place: figures.place,
      steps: [
        figures.read,
        "Compare with the median of the last items of the same content type, not with the best one ever.",
        "Look at the page behind the link as well: did visits with this item's tracking parameters do what was asked?",
        "Read what people wrote. A question asked several times is the subject of a next item.",
        "Write down one thing to repeat, one to change and one open question. Change one thing at a time.",
        "Export the figures by day for the whole campaign and drop the file, unchanged, into its feed's folder.",
      ],
      checks: [
        "Both figures of every comparison cover the same number of days since publishing.",
        "Rates are computed from their sums and named with what they are divided by.",
      ],
      mistakes: [
        "Reading a difference into very few people: say how many there were.", figures.mistake,
      ],
      proof:
        "TEXT: the finding in two or three sentences, with its numbers. UPLOAD: the exported file. URL: the address "
        + "of the report, if colleagues can open it. MANUAL only if the figures cannot be had, with the reason.")
  }

  /// How to look over an item before it goes out.
  func reviewing(_ making: Making) -> Checklist {
    Checklist(
      title: "Review an item for \(named)",
      place: "The calendar item in the campaign's generated calendar, its asset file, and the page behind its link. "
        + "Changes go into the campaign's `content.csv`, not into the generated files.",
      steps: [
        "Read the text aloud once as somebody who does not know the offer. Mark every word that needs explaining.",
        "Check each claim and figure against the campaign's proof points; a claim without one comes out.",
        "Open the link, if there is one, on a phone: does the page say what the text promises?",
        "If there is an asset, look at it in the size people will see it; check rights, names and spelling in it.",
        "Approve it with `campaign-ops task approve`. To send it back, use `task reject` where the campaign asks for "
          + "approval and `task block` where it does not, and say what exactly has to change, and by when.",
      ],
      checks: [
        "Title, copy, link and asset, as far as the item has them, belong together and are final.", making.review,
        "Required notices are there: advertising, sponsor, promotion terms.",
      ],
      mistakes: [
        "Approving a text and letting somebody improve it afterwards: the approval is of what it said, and void then.",
        "Sending it back with \"make it better\": the writer then has to guess.",
      ],
      proof:
        "An approval completes the review by itself, when nobody else has to approve. Else TEXT: who approved what, "
        + "with anything that was changed. URL: the approval in your review tool or pull request. UPLOAD: the approved file. MANUAL: an approval given by word of mouth, with by whom and when."
    )
  }

  /// How to write the copy; what a content type asks for stands before what a platform does.
  func drafting(_ making: Making, _ guide: TypeGuide? = nil) -> Checklist {
    let keepsText = guide?.keepsPlatformText ?? true
    let fits =
      making.isLimited
      ? "The text fits the platform's limit: `campaign-ops check` counts as the platform does."
      : "`campaign-ops check` has nothing to say about the item's row."
    return Checklist(
      title: "Write copy for \(named)",
      place:
        "The row of this item's slot in the campaign's `content.csv`, column `copy`. The calendar item shows theme, "
        + "angle, pillar and call to action; the campaign's plan shows audience and proof points.",
      steps: [
        "Read the item's angle and pillar, and what was published last on the same pillar, so as not to say it again."
      ] + (guide?.text ?? []) + [
        "Write the first line for one person of the audience: their situation, not your product.",
        "Make one point. Support it with one proof point of the plan, named with its source.",
        "End with the call to action of the item, and only that one. Leave tracking parameters to the tool.",
      ] + (keepsText ? making.text : []),
      checks: (keepsText ? [fits] : []) + [
        "Every figure in it can be shown to a reader who asks.",
        "Nothing of the draft's notes (\"Angle:\", \"Message:\") is left in it.",
      ],
      mistakes: [
        "Editing the generated calendar: the next run overwrites it. Only `content.csv` is yours.",
        "Copying a text from another platform unchanged, with its mentions and its kind of link.",
      ],
      proof: "URL: the change in version control. TEXT: the first sentences of the copy. UPLOAD: the document it was "
        + "written in. MANUAL: with the reason, if the text exists elsewhere.")
  }

  /// How to make the picture or film; what a content type asks for stands before what a platform does.
  func designing(_ making: Making, _ guide: TypeGuide? = nil) -> Checklist {
    guard making.takesMedia else { return designingNothing }
    let kind = guide?.assets ?? making.assets
    let platform = guide?.keepsPlatformMedia ?? true ? making.media : []
    return Checklist(
      title: "Make the asset for \(named)",
      place: "The campaign's `assets` folder, under `campaigns/`; name the file after the slot, as in "
        + "`2026-W48-2.png`, and enter it in the column `asset` of `content.csv`.",
      steps: [kind.first] + (guide?.media ?? []) + platform + kind.last(altLimit), checks: kind.checks,
      mistakes: [
        kind.mistake, "Handing over the working file only, so that the operator has to export it at publishing time.",
      ],
      proof:
        "UPLOAD: the exported file. URL: the file in your design tool, if colleagues can open "
        + "it. TEXT: what was made and where it lies. MANUAL: with the reason, if no asset is needed after all.")
  }

  /// How the alternative text is kept short, where the platform refuses a longer one.
  private var altLimit: String { usualFacts?.field(.altText) == nil ? "" : ", {alt} characters at most" }

  /// What to do about an asset where the platform takes none.
  private var designingNothing: Checklist {
    Checklist(
      title: "Make the asset for \(named)",
      place: "The original that is shared, opened by its address in the item's notes.",
      steps: [
        "Read the final text, and look at the original as people will see it below the text.",
        "Make no picture for it: what is shared shows the original's own, and takes none besides.",
        "If the text cannot do without a picture, propose a post of its own to the task's owner instead.",
        "Otherwise complete the task with MANUAL and this reason, so that nobody waits for a file.",
      ],
      checks: [
        "The original still shows the picture or film that the text speaks of.",
        "That picture is fit to stand on the client's page: rights, people, tone.",
      ],
      mistakes: [
        "Making a screenshot of the original into a picture: its author learns nothing of it, and nobody can go there.",
        "Leaving the task open because there is nothing to make: the review waits for it.",
      ],
      proof: "MANUAL: that the platform takes no picture here. TEXT: the same in a sentence, with what the original "
        + "shows.")
  }

  /// How to do what no other text is about.
  var byHand: Checklist {
    Checklist(
      title: "Do a step by hand",
      place:
        "Where the task's title and its calendar item say. The item is in the campaign's generated calendar; who to "
        + "ask is the task's owner.",
      steps: [
        "Read the title, the calendar item and the campaign's plan until you can say in one sentence what will be "
          + "different when you are done.",
        "If you cannot, block the task and write the open question as its reason; that is not a failure.",
        "Start the task, so that nobody else begins it as well.",
        "Do it, and write down every decision that was yours to take.",
        "Tell whoever waits for it, and complete the task with its proof.",
      ],
      checks: [
        "The result lies where others find it, under a name that says which item it belongs to.",
        "Nothing was changed by hand in the generated files; the next run would overwrite it.",
        "Tasks that come after this one can begin now.",
      ],
      mistakes: [
        "Completing the task because most of it is done. Complete what is done, and ask for a new task for the rest.",
        "Leaving what you found out in a private message.",
      ],
      proof:
        "URL: the address of the result. UPLOAD: the file that was made. TEXT: what was done, for whom and with what "
        + "result, in at least one whole sentence. MANUAL: with the reason why there is nothing to show.")
  }
}

extension TypeGuide.Assets {
  /// What to do before making anything.
  fileprivate var first: String {
    self == .files
      ? "Read the final text first, and find out whether it needs a file at all."
      : "Read the final text first: the asset shows what the text says, or proves it."
  }

  /// What to do when it is made.
  fileprivate func last(_ altLimit: String) -> [String] {
    let export = "Export the file, open the export on a phone at arm's length, and only then hand it over."
    switch self {
    case .pictures:
      return [
        "Write the alternative text of each picture into the column `alt`: what is to be seen and why it matters, in a "
          + "sentence or two\(altLimit).",
        export,
      ]
    case .screens: return [export]
    case .files: return ["Open the file on a phone, as whoever gets it will, and only then hand it over."]
    }
  }

  fileprivate var checks: [String] {
    let rights =
      "You have the rights: licence of pictures, music and fonts; consent of everybody who can be recognised."
    let contrast = "Contrast is strong enough to be read in sunlight; colour alone carries no meaning."
    switch self {
    case .pictures:
      return [
        "Words in the picture are few, large, spelt right, and repeated in the post's text or alternative text.",
        rights, contrast,
      ]
    case .screens:
      return [
        "Words on the screen are few, large, spelt right, and stay long enough to be read twice.", rights, contrast,
      ]
    case .files:
      return ["The file opens without an account or a special program, and its name says what is in it.", rights]
    }
  }

  fileprivate var mistake: String {
    switch self {
    case .pictures:
      "Setting words so small that nobody reads them where the picture is seen first: in a feed, a preview or an inbox."
    case .screens: "Placing words or a logo at the edges, where the platform's own buttons cover them."
    case .files: "Sending a file that nobody asked for: people who do not know the sender take it for a danger."
    }
  }
}
