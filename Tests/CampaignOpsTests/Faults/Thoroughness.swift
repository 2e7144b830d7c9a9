import Foundation

/// How much of the longest suites is tried.
enum Thoroughness {
  /// Whether everything is tried, as `.ci/run` does with `CAMPAIGN_OPS_FAULTS=all`; else an even part.
  static let isFull = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_FAULTS"] == "all"

  /// How many seeds a property is tried with: so many in `swift test`, or as many as `CAMPAIGN_OPS_SEEDS` says.
  static func seeds(_ usual: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment["CAMPAIGN_OPS_SEEDS"].flatMap { UInt64($0) } ?? usual
  }
}
