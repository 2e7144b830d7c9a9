import Foundation

/// What whoever started the tests told the sanitizer they were built with, for the programs that tests start in their turn.
///
/// Without it a report of a started program would go to an output that some tests never look at.
enum SanitizerSettings {
  /// The settings as variables of an environment; none in ordinary runs.
  static let environment = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
}
