import Diagnostics
import Formats

extension MigrationStep {
  /// From the six tables of the system this tool replaces to files.
  public static let tablesToFiles = MigrationStep(
    id: "1-to-2", parent: nil, from: 1, to: 2, rules: TablesToFiles.rules
  ) { source in
    var work = TablesToFiles(source)
    return work.run()
  }
}

extension TablesToFiles {
  /// What the step does, for its checksum; whoever changes the step changes this.
  static let rules: JSON = [
    "tables": .array(OldTable.allCases.map(\.rules)),
    "statuses": .object(
      TaskFate.allCases.map { fate in JSON.Field(fate.rawValue, .string(fate.meaning)) }),
    "ids": "letters without marks, hyphens between, 48 bytes; equal ones numbered in the order of the old ids",
    "slots": "numbered within platform and ISO week by time, then by old id",
    "log": "every row whole, one entry a row",
    "revision": 1,
  ]
}
