import Foundation
import TestSupport

extension Workspace {
  /// A directory with work for a while: four campaigns, figures, and one definition with an error, so that a run ends in 1.
  static func crowded() throws -> Workspace {
    let workspace = try Workspace()
    try TimeAndPlaceTests.fill(workspace)
    let definition = try workspace.text("campaigns/spring.json")
    for name in ["autumn", "summer", "winter"] {
      let own = definition.replacingOccurrences(of: "\"spring\"", with: "\"\(name)\"")
        .replacingOccurrences(of: "Spring", with: name.capitalized)
      try workspace.write(name == "winter" ? own + "}" : own, to: "campaigns/\(name).json")
    }
    return workspace
  }
}
