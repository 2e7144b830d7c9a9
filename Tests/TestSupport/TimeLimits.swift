import Foundation
public import Testing

/// How many times as long as usual a test may take: a sanitizer takes its time, and measures nothing of ours.
private let factor = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_SANITIZED"] == nil ? 1 : 20

extension TimeLimitTrait.Duration {
  /// A limit that tells a program that hangs from one that works; under a sanitizer twenty times as long.
  public static func patience(minutes: Int) -> Self { .minutes(factor * minutes) }
}

extension Duration {
  /// What something may take that would take for ever if its cost grew faster than it should; under a sanitizer twenty times
  /// as long.
  public static func patience(seconds: Int) -> Duration { .seconds(factor * seconds) }
}
