extension CommandTable {
  static let diff = CommandSpec(
    "diff", "say what differs between two directories or revisions of the data directory",
    positionals: .init(usage: "A [B]", range: 1...2),
    options: [
      OptionSpec(flag: "all", "list everything, however long the lists are"),
      OptionSpec(flag: "detailed-exit-code", "end with 2 if anything differs"),
      OptionSpec(
        "format", "FORMAT", "text, markdown or json (default text)", choices: ["text", "markdown", "json"]),
    ], usesTime: false,
    details: """
      A and B are directories that hold a campaign-ops.json, or else revisions of the git
      history that the data directory lies in, such as main or HEAD~1. Without B, A is
      compared with the data directory as it is now. Campaigns, plans, calendar items, tasks,
      figures, feeds, exports and settings are compared as the last run left them; where
      something changed since, it is said that they are not the newest. Nothing is written.
      Revisions are read by the git program; a name that begins with a dash is refused.
      """)
  static let schema = CommandSpec(
    "schema", "print the JSON Schema of a kind of file, list all kinds, or write all schemas into a folder",
    positionals: .init(usage: "[NAME]", range: 0...1),
    options: [OptionSpec("out", "DIR", "write the schemas of all kinds into DIR, as NAME.schema.json"), json],
    usesData: false, usesTime: false,
    details: """
      The schemas are of draft 2020-12. Editors that know them complete keys, explain them and
      underline what is wrong while one writes; `check` finds more, such as a platform that is
      not listed. In VS Code map them with `json.schemas` to the paths that `schema` lists.
      """)
}
