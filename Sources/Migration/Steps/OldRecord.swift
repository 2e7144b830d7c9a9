import Quantities

/// One row of the worklist in which a campaign's old progress lives on.
struct OldRecord {
  /// The task's id; nothing for the campaign itself.
  var task: String?
  var action: String
  var at: Instant
  var actor: String
  var reason = ""
  var to = ""
  var proofType = ""
  var proof = ""
  var notes = ""

  /// The header of the worklist.
  static let header = ["task", "campaign", "action", "at", "actor", "reason", "to", "proof_type", "proof", "notes"]

  /// The row of a campaign's worklist.
  func cells(of campaign: CampaignID) -> [String] {
    [
      task ?? "", task == nil ? campaign.text : "", action, at.description, actor, reason, to, proofType, proof, notes,
    ]
  }
}
