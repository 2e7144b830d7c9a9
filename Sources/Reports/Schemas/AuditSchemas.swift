import Campaigns
import Formats

extension ReportsSchemas {
  private static let hash = Schema.text(like: "^[0-9a-f]{64}$")
  private static let run = Schema.text(like: "^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}$")

  static let auditHead = Schema.object([
    .must("run", run, "The run that wrote the segment."), .must("segment", .anyText, "The segment's path."),
    .must("entries", .count, "How many entries it has."), .must("asOf", .moment, "The run's as-of."),
    .must("hash", hash, "The hash of its last line."),
  ])

  /// A segment's first line, its entries, and its last line.
  static let auditLine = Schema.any(of: [
    .object(
      common + [
        .must("action", .only(.string(AuditSegment.openingAction)), "Opens the segment."),
        .must("command", .anyText, "The command."), .must("version", .anyText, "The tool's version."),
        .may("key", .anyText, "The name of the key, if the hashes are under one."),
        .must(
          "follows",
          .list(.object([.must("run", run, "The run."), .must("hash", hash, "The hash of its last line.")])),
          "The heads it follows."),
      ] + chain),
    .object(
      common + [
        .must("action", .text(like: #"^(?!segment\.)[^ ]+\.[^ ]+"#, such: "task.changed"), "What was done."),
        .may("by", .anyText, "Who did it, if not who started the run."),
        .must(
          "entity", .object([.must("type", .anyText, "The kind of thing."), .must("id", .anyText, "Its id.")]),
          "What it was done to."),
        .must("before", .anything, "The fields as they were; `null` where there was nothing."),
        .must("after", .anything, "The fields as they are; `null` where there is nothing any more."),
        .must("source", Schema.anyText.orNull, "The record or definition it follows from, as `path:line`."),
      ] + chain),
    .object(
      common + [
        .must("action", .only(.string(AuditSegment.closingAction)), "Closes the segment."),
        .must("entries", .count, "How many entries it has."),
      ] + chain),
  ])

  private static let common: [Schema.Key] = [
    .must("seq", .count, "The line's number, from 0."), .must("run", run, "The run."),
    .must("asOf", .moment, "The run's as-of."),
    .must("recordedAt", .moment, "When the run took place."), .must("actor", .anyText, "Who started it."),
  ]
  private static let chain: [Schema.Key] = [
    .must("prev", hash.orNull, "The hash of the line before; `null` in the first."),
    .must("hash", hash, "The SHA-256, or with a key the HMAC, of the line without this field."),
  ]
}
