/// Every command there is.
enum CommandTable {
  static let all: [CommandSpec] = [
    run, check, initialize, new, list, show, plan, platforms, activate, pause, resume, complete, tasks, task, summary,
    metrics, inspect, explain, export, diff, audit, migrate, fmt, schema, doctor, completions, help,
    version,
  ]

  static let strict = OptionSpec(flag: "strict", "treat warnings as errors; with any of them write nothing")
  static let actor = OptionSpec("actor", "NAME", "who does it (default: CAMPAIGN_OPS_ACTOR, else the user's name)")
  static let at = OptionSpec("at", "TIME", "when it was done (default: the as-of)")
  static let reason = OptionSpec("reason", "TEXT", "why")
  static let knownAt = OptionSpec("known-at", "DAY", "use only exports that had been made by DAY")
  static let json = OptionSpec("format", "FORMAT", "text or json (default text)", choices: ["text", "json"])
  static let findings = OptionSpec(
    "format", "FORMAT", "text, json, or the findings alone as github, sarif, junit or markdown (default text)",
    choices: FindingsFormat.words)

  static let run = CommandSpec(
    "run", "bring plans, calendars, tasks, figures and summaries up to date",
    options: [
      strict, OptionSpec(flag: "dry-run", "say what would change and write nothing"),
      OptionSpec(flag: "detailed-exit-code", "with --dry-run: end with 2 if anything would change"), knownAt,
      OptionSpec(flag: "replay", "allow an as-of before that of the last run that changed something"), actor, findings,
    ],
    details: """
      Reads the whole data directory, checks it, and writes what changed below generated/
      together with a segment of the audit log, all or nothing. A second run with nothing
      new writes nothing. A campaign whose definition has an error keeps its last outputs;
      the others go on, and the status is 1.
      An as-of before that of the last run that changed something is refused, since it would
      undo what was noticed since; with --replay the state as of then is worked out with the
      definitions, records and exports of now, and the audit log says so.
      """)
  static let check = CommandSpec(
    "check", "find everything that is wrong with the data, and write nothing", options: [strict, knownAt, findings])
  static let initialize = CommandSpec(
    "init", "make a data directory, or add what is missing in one",
    options: [
      OptionSpec("name", "NAME", "the workspace's name (default: Campaigns)"),
      OptionSpec("time-zone", "ZONE", "the workspace's time zone (default: UTC)"),
      OptionSpec("currency", "CODE", "the workspace's currency, such as EUR"),
    ], usesTime: false)
  static let new = CommandSpec(
    "new", "start a campaign's definition from a template", positionals: .init(usage: "ID", range: 1...1),
    options: [
      OptionSpec(
        "template", "NAME", "product-launch, webinar, newsletter, hiring or always-on (default product-launch)",
        choices: ["product-launch", "webinar", "newsletter", "hiring", "always-on"]),
      OptionSpec("name", "NAME", "the campaign's name"), OptionSpec("client", "NAME", "the client"),
      OptionSpec("start", "DAY", "the first day, YYYY-MM-DD"), OptionSpec("end", "DAY", "the last day, YYYY-MM-DD"),
    ], usesTime: false)
  static let list = CommandSpec(
    "list", "list the campaigns",
    options: [
      OptionSpec(
        "status", "STATUS", "only those PLANNED, ACTIVE, PAUSED or COMPLETED",
        choices: ["PLANNED", "ACTIVE", "PAUSED", "COMPLETED"]), json,
    ])
  static let show = CommandSpec(
    "show", "show a campaign, a calendar item or a task with its instructions",
    positionals: .init(usage: "ID", range: 1...1), options: [json])
  static let plan = CommandSpec(
    "plan", "show a campaign's plan, or what changed between two versions of it",
    positionals: .init(usage: "ID [V1 V2]", range: 1...3),
    options: [
      OptionSpec(flag: "diff", "say what changed from V1 to V2 (default: from the last version but one to the last)"),
      OptionSpec(
        "format", "FORMAT", "text, markdown or json (default text)", choices: ["text", "markdown", "json"]),
    ])
  static let platforms = CommandSpec(
    "platforms", "show what is known of the platforms, or of one in full, with sources and dates",
    positionals: .init(usage: "[NAME]", range: 0...1), options: [json],
    details: """
      Each fact has a source, how far it can be relied on, the day it was last reviewed and,
      where that matters, the day from which it holds. Facts that nobody looked at for 180
      days are warned of. What platforms/NAME.json states wins over what the tool knows.
      """)
  static let activate = CommandSpec(
    "activate", "record that a campaign went live", positionals: .init(usage: "ID", range: 1...1), options: [actor, at])
  static let pause = CommandSpec(
    "pause", "record that a campaign is held", positionals: .init(usage: "ID", range: 1...1),
    options: [reason, actor, at])
  static let resume = CommandSpec(
    "resume", "record that a held campaign goes on", positionals: .init(usage: "ID", range: 1...1),
    options: [actor, at])
  static let complete = CommandSpec(
    "complete", "record that a campaign is over", positionals: .init(usage: "ID", range: 1...1),
    options: [reason, actor, at])
  static let tasks = CommandSpec(
    "tasks", "list open tasks: those of today, late ones and the next seven days, unless told otherwise",
    options: [
      OptionSpec(flag: "today", "only what is due today, and everything overdue"),
      OptionSpec(flag: "overdue", "only what is overdue"),
      OptionSpec("upcoming", "DAYS", "only what is due in the next DAYS days"),
      OptionSpec(flag: "all", "every task, closed ones too"),
      OptionSpec("campaign", "ID", "only this campaign's"),
      OptionSpec("owner", "NAME", "only this owner's; `nobody` for those without one"),
      OptionSpec(
        "format", "FORMAT", "text, json, csv or markdown (default text)", choices: ["text", "json", "csv", "markdown"]),
    ],
    details: """
      With --format csv it is a worklist: fill in the empty columns of a row and drop the
      file into progress/. Every run writes the same for each campaign, with all that can be
      worked on, to generated/<id>/worklist.csv.
      """)
  static let task = CommandSpec(
    "task", "record what was done with a task",
    positionals: .init(
      usage: "start|complete|block|unblock|reschedule|cancel|approve|reject TASK, or assign TASK NAME", range: 2...3),
    options: [
      OptionSpec("url", "URL", "proof: the published item's address"),
      OptionSpec("text", "TEXT", "proof: what was done, in at least 20 characters"),
      OptionSpec("upload", "PATH", "proof: a file inside the data directory"),
      OptionSpec("manual", "REASON", "proof: your word, and why there is nothing better"),
      OptionSpec(
        "to", "TIME", "for reschedule: the new time, as 2026-11-24T10:00 in the campaign's zone, or with an offset"),
      reason, OptionSpec("role", "ROLE", "for approve and reject: the role you speak in"),
      OptionSpec("expires", "TIME", "for approve: when it ends, if earlier than the campaign's rules say"),
      OptionSpec("figures", "LIST", "for complete: figures to note, as \"comments=12; cost=3.50 EUR\""),
      OptionSpec("outcome", "TEXT", "what came of it"), OptionSpec("notes", "TEXT", "notes for people"), actor, at,
    ],
    details: """
      Writes one small record under progress/; the next run takes it in. A task that is not
      in a state that allows the change is refused, naming what would be allowed.
      TASK is the task's id, or the beginning of it where that is unique; for approve and
      reject the item's id will do. An approval is bound to what the item says now.
      """)
  static let summary = CommandSpec(
    "summary", "show a week's summary", positionals: .init(usage: "[ID]", range: 0...1),
    options: [
      OptionSpec("week", "WEEK", "the ISO week, as 2026-W47 (default: the last one that is over)"),
      knownAt,
      OptionSpec(
        "format", "FORMAT", "text, markdown or json (default text)", choices: ["text", "markdown", "json"]),
    ])
  static let metrics = CommandSpec(
    "metrics", "show a campaign's figures, the lines behind one of them, or how one came about",
    positionals: .init(usage: "CAMPAIGN [PLATFORM DAY METRIC]", range: 1...4),
    options: [
      OptionSpec(flag: "why", "the feeds, files and lines that make one figure, and what was left out"),
      OptionSpec(flag: "history", "what each export said of one figure, oldest first"),
      OptionSpec("days", "DAYS", "only FIRST..LAST, one day, or a week such as 2026-W47"),
      OptionSpec("platform", "PLATFORM", "only this platform"),
      OptionSpec("metric", "NAMES", "only these metrics and KPIs, as in clicks,ctr"),
      OptionSpec(
        "by", "PERIOD", "a row for each day, week or the whole flight (default week)",
        choices: ["day", "week", "flight"]), knownAt,
      OptionSpec(
        "format", "FORMAT", "text, json, csv or markdown (default text); with --why or --history text or json",
        choices: ["text", "json", "csv", "markdown"]),
    ],
    details: """
      With --why and --history name the figure: a campaign, a platform or `all`, a day and a
      metric. --why also takes a week or `flight` for the day, and a KPI for the metric: it
      then lists the figures of single days that make it. The exports are read anew, by the
      same rules as in a run.
      """)
  static let inspect = CommandSpec(
    "inspect", "show how exports are understood, before or after they are dropped into a feed",
    positionals: .init(usage: "FILE…", range: 1...10_000),
    options: [
      OptionSpec("feed", "NAME", "read them as files of this feed, with its settings and campaigns"),
      OptionSpec("profiles", "DIR", "recognise the kinds of exports described in this folder as well"), json,
    ],
    details: """
      For each file: its kind and how sure that is, how characters, lines, numbers and dates
      are written and what shows it, what each column is taken for, which rows count and
      which do not, the days covered, and the sum of every figure. FILE may be a folder,
      whose exports are read, or - for standard input. No data directory is needed; with
      --data or --feed the file is read as one of that feed.
      """)
  static let audit = CommandSpec(
    "audit", "verify the audit log, list what changed, or show the history of one thing",
    positionals: .init(usage: "verify|log|show ENTITY", range: 1...2),
    options: [
      OptionSpec("campaign", "ID", "log: only what belongs to this campaign"),
      OptionSpec("entity", "ID", "log: only this campaign, item, task, plan, export or week"),
      OptionSpec("actor", "NAME", "log: only what this person or job did"),
      OptionSpec("action", "ACTION", "log: only this action, as in task.changed, or this kind, as in task"),
      OptionSpec("since", "TIME", "log: only what was recorded at or after TIME, a moment or a day"),
      OptionSpec("until", "TIME", "log: only what was recorded up to TIME, a moment or a whole day"),
      OptionSpec("limit", "N", "log: only the newest N entries"), json,
    ], usesTime: false,
    details: """
      verify checks every line, the chain from run to run, and the heads; with the key in
      CAMPAIGN_OPS_AUDIT_KEY also who could have written them; then it compares the generated
      documents with what the log says. The status is 1 unless the log verifies. log and show
      follow the order in which runs follow each other, whatever their clocks said; with
      --format json they print the log's own lines.
      """)
  static let explain = CommandSpec(
    "explain", "tell why an item stands where it stands, why a task is due when it is, or what a code means",
    positionals: .init(usage: "ITEM|TASK|CODE", range: 1...1), options: [json])
  static let export = CommandSpec(
    "export", "write the calendar of all campaigns, or a part of it, to standard output",
    options: [
      OptionSpec("format", "FORMAT", "csv, md, html or ics (default csv)", choices: ["csv", "md", "html", "ics"]),
      OptionSpec("from", "DAY", "only items from DAY on"), OptionSpec("to", "DAY", "only items up to DAY"),
      OptionSpec("platform", "PLATFORM", "only this platform"),
      OptionSpec("status", "STATUS", "only items whose publishing is PENDING, COMPLETED, CANCELLED and so on"),
      OptionSpec("campaign", "ID", "only this campaign"),
    ],
    details: """
      CSV is for spreadsheets (cells that look like formulas are guarded), Markdown for reviews,
      HTML for clients, ics for calendar programs: event ids stay, and nothing in the file comes
      from the clock. Nothing that matches ends with 66.
      """)
  static let migrate = CommandSpec(
    "migrate", "bring a directory of an older schema version to the current one, or back",
    options: [
      OptionSpec(flag: "dry-run", "say what would be made of it and write nothing"),
      OptionSpec("to", "VERSION", "go no further than this schema version (default: the newest)"),
      OptionSpec(flag: "undo", "bring back the directory that was migrated, if nobody changed anything since"),
      OptionSpec("zone", "ZONE", "the time zone of times without one (default: the old settings', else UTC)"),
      OptionSpec("currency", "CODE", "the currency of money, such as EUR"),
      OptionSpec(flag: "strict", "write nothing if anything had to be changed or has no place"), actor, json,
    ],
    details: """
      Schema version 1 is the six tables of the old system as its database exports them, in
      tables/*.csv. The new directory is made in memory, read back with the ordinary readers
      and compared with the tables; only then is it written, all or nothing. The old files are
      kept in migrations/1-to-2/before/, beside a report that is there only after success.
      The last line begins with MIGRATED or NOT MIGRATED; in a pipeline use `set -o pipefail`.
      """)
  static let fmt = CommandSpec(
    "fmt", "bring settings, definitions and profiles into one form",
    positionals: .init(usage: "[FILE…]", range: 0...10_000),
    options: [OptionSpec(flag: "check", "write nothing, and end with 2 if a file has another form")], usesTime: false,
    details: """
      Two blanks a level, the keys of a definition in the order of the templates, one blank
      line at most; comments stay where they belong, numbers and texts as they were written.
      What its author spread over several lines stays so. Prints the files it changes.
      """)
  static let completions = CommandSpec(
    "completions", "print a script that completes commands and options in a shell",
    positionals: .init(usage: "bash|zsh|fish", range: 1...1), usesData: false, usesTime: false,
    details: """
      For bash: source <(campaign-ops completions bash)
      For zsh, after compinit: source <(campaign-ops completions zsh)
      For fish: campaign-ops completions fish | source
      """)
  static let doctor = CommandSpec(
    "doctor", "check the machine and the directory: identity, schema version, collections, zone data, disk",
    options: [json])
  static let help = CommandSpec(
    "help", "show all commands, or one in full; `help codes`, `help exits` and `help figures` list what they name",
    positionals: .init(usage: "[COMMAND]", range: 0...1), usesData: false, usesTime: false)
  static let version = CommandSpec("version", "show the version", usesData: false, usesTime: false)
}
