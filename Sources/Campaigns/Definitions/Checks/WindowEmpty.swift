import Diagnostics
import Quantities

extension DefinitionCheck {
  /// A posting window ends after it starts and leaves a minute outside the quiet hours.
  static let windowEmpty: Check = { definition, _ in
    let quiet = definition.calendar.quietHours
    return definition.calendar.windows.compactMap { window in
      guard window.from <= window.to else {
        return Diagnostic(
          .windowEmpty, at: window.location, "the window ends at \(window.to), before it starts at \(window.from)",
          help: "write two windows if it runs past midnight")
      }
      guard let quiet, isSilent(window, quiet) else { return nil }
      return Diagnostic(
        .windowEmpty, at: window.location,
        "the window from \(window.from) to \(window.to) lies in the quiet hours from \(quiet.from) to \(quiet.to)")
    }
  }

  private static func isSilent(_ window: PostingWindow, _ quiet: QuietHours) -> Bool {
    (window.from.minutes...window.to.minutes).compactMap(TimeOfDay.init(minutes:)).allSatisfy(quiet.contains)
  }
}
