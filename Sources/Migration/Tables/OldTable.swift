import Formats

/// The six tables of the system this tool replaces, in the order in which one refers to another.
public enum OldTable: String, Sendable, Hashable, CaseIterable {
  /// What is run for whom.
  case campaigns
  /// What a campaign says, in versions.
  case plans
  /// What is published where and when.
  case calendarItems = "calendar_items"
  /// What operators do.
  case operatorTasks = "operator_tasks"
  /// Figures that people typed in.
  case metricEntries = "metric_entries"
  /// What was done.
  case auditLog = "audit_log"

  /// One column: its name, what becomes of it, and whether the table is useless without it.
  public struct Column: Sendable, Hashable {
    /// The column's name.
    public let name: String
    /// Where its values go.
    public let target: String
    /// Whether it must be there.
    public let isRequired: Bool

    fileprivate init(_ name: String, _ target: String, required: Bool = false) {
      self.name = name
      self.target = target
      isRequired = required
    }
  }

  /// The names a table's file may have, without its ending; the database's own first.
  public var fileNames: [String] {
    let long = "campaign_ops_\(rawValue)"
    return switch self {
    case .plans: [long, rawValue, "campaign_ops_campaign_plans", "campaign_plans"]
    case .auditLog: [long, rawValue, "campaign_ops_operator_audit_log", "operator_audit_log"]
    default: [long, rawValue]
    }
  }

  /// The columns that mean something, in the database's order.
  public var columns: [Column] {
    switch self {
    case .campaigns: Self.ofCampaigns
    case .plans: Self.ofPlans
    case .calendarItems: Self.ofItems
    case .operatorTasks: Self.ofTasks
    case .metricEntries: Self.ofEntries
    case .auditLog: Self.ofLog
    }
  }

  private static let ofCampaigns = [
    Column("id", "x-imported, report", required: true), Column("name", "name, id", required: true),
    Column("client_name", "client"), Column("venture_name", "venture"), Column("objective", "objective"),
    Column("platforms", "platforms"), Column("start_date", "start"), Column("end_date", "end"),
    Column("cadence", "cadence"), Column("primary_cta", "callToAction"),
    Column("lead_capture_method", "leadCapture"), Column("description", "description"),
    Column("metadata", "x-metadata"), Column("status", "progress of the campaign", required: true),
    Column("created_at", "x-imported, progress"), Column("updated_at", "x-imported, progress"),
  ]
  private static let ofPlans = [
    Column("id", "log", required: true), Column("campaign_id", "plan", required: true),
    Column("angles", "plan; newest: angles"), Column("positioning", "plan; newest: x-positioning"),
    Column("messaging", "plan; newest: pillars"), Column("weekly_themes", "plan; newest: themes"),
    Column("generated_by", "plan"), Column("version", "plan"), Column("created_at", "log"),
    Column("updated_at", "log"),
  ]
  private static let ofItems = [
    Column("id", "report", required: true), Column("campaign_id", "slot", required: true),
    Column("platform", "slot", required: true), Column("content_type", "type"),
    Column("scheduled_at", "slot, date", required: true), Column("title", "title"), Column("copy_text", "copy"),
    Column("asset_ref", "asset"), Column("cta_text", "cta"), Column("status", "progress"),
    Column("notes", "notes"), Column("created_at", "log"), Column("updated_at", "progress"),
  ]
  private static let ofTasks = [
    Column("id", "report", required: true), Column("campaign_id", "task", required: true),
    Column("calendar_item_id", "task"), Column("task_type", "task", required: true),
    Column("platform", "task", required: true), Column("due_at", "progress: reschedule", required: true),
    Column("title", "log"), Column("instructions_text", "log"), Column("copy_text", "copy of the item"),
    Column("asset_ref", "asset of the item"), Column("status", "progress", required: true),
    Column("completion_proof_type", "progress: proof"), Column("completion_proof_value", "progress: proof"),
    Column("completed_at", "progress"), Column("blocked_reason", "progress: reason"),
    Column("created_at", "log"), Column("updated_at", "progress"),
  ]
  private static let ofEntries = [
    Column("id", "source", required: true), Column("campaign_id", "campaign", required: true),
    Column("platform", "platform", required: true), Column("date", "date", required: true),
    Column("metric_name", "metric", required: true), Column("metric_value", "value", required: true),
    Column("notes", "notes"), Column("created_at", "log"),
  ]
  private static let ofLog = [
    Column("id", "log", required: true), Column("actor", "log"), Column("action", "log", required: true),
    Column("entity_type", "log"), Column("entity_id", "log"), Column("before_json", "log"),
    Column("after_json", "log"), Column("notes", "log"), Column("created_at", "log"),
  ]
}

extension OldTable {
  /// The table's columns and their targets, as the step's rules state them.
  var rules: JSON {
    ["table": .string(rawValue), "columns": .object(columns.map { JSON.Field($0.name, .string($0.target)) })]
  }

  /// The name in words, singular.
  var word: String {
    switch self {
    case .campaigns: "campaign"
    case .plans: "plan"
    case .calendarItems: "calendar item"
    case .operatorTasks: "task"
    case .metricEntries: "metric entry"
    case .auditLog: "log entry"
    }
  }
}
