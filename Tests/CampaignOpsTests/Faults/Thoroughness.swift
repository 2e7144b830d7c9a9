import Foundation

/// How much of the longest suites is tried.
enum Thoroughness {
  /// Whether everything is tried, as `.ci/run` does with `CAMPAIGN_OPS_FAULTS=all`; else an even part.
  static let isFull = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_FAULTS"] == "all"
}
