import Campaigns
import Formats
public import Planning
public import Quantities

/// Open tasks as a CSV file that a person fills in and drops into `progress/`.
///
/// What is left of the column `task` is for reading, what is right of it to be filled in; `content` and `revision`
/// stand at the end and are left as they are. Cells that a spreadsheet would take for formulas have a `'` in front.
public enum WorklistTable {
  /// The headers, in order.
  public static let columns = [
    "due", "zone", "status", "urgency", "owner", "title", "why", "link", "instructions", "proofs", "task", "action",
    "at", "actor", "reason", "to", "assignee", "role", "proof_type", "proof", "figures", "outcome", "notes", "content",
    "revision",
  ]

  /// The file of a campaign's open tasks that somebody can work on; nothing if there is none.
  public static func file(of list: TaskList, items: [CalendarItem], zone: Zone) -> OutputFile? {
    let tasks = list.tasks.filter { $0.status.isOpen && !$0.isWaiting }
    guard !tasks.isEmpty else { return nil }
    let bytes = bytes(of: tasks, items: items, published: published(by: [list])) { _ in zone }
    return OutputFile(path: GeneratedPaths.worklist(of: list.campaign), bytes: bytes)
  }

  /// The addresses of what has been published, by item.
  public static func published(by lists: [TaskList]) -> [String: String] {
    var found: [String: String] = [:]
    for task in lists.flatMap(\.tasks) where task.type == .post {
      if case .url(let link)? = task.proof { found[task.item] = link.text }
    }
    return found
  }

  /// The text of some tasks, whatever their campaigns; `published` has the addresses of what came before them.
  public static func bytes(
    of tasks: [OperatorTask], items: [CalendarItem], published: [String: String], zone: (CampaignID) -> Zone?
  ) -> [UInt8] {
    let links = Dictionary(items.map { ($0.id, $0.link ?? "") }, uniquingKeysWith: { first, _ in first })
    var writer = DelimitedWriter(guardingFormulas: true)
    writer.write(columns)
    for task in tasks {
      let link = link(for: task, pages: links, published: published)
      writer.write(row(of: task, link: link, zone: zone(task.campaign)))
    }
    return writer.bytes
  }

  /// The page that a post leads to, or the post that people answer and whose figures are read.
  private static func link(for task: OperatorTask, pages: [String: String], published: [String: String]) -> String {
    switch task.type {
    case .post: pages[task.item] ?? ""
    case .engage, .followUp, .analyze: published[task.item] ?? ""
    case .draft, .design, .review, .manual: ""
    }
  }

  private static func row(of task: OperatorTask, link: String, zone: Zone?) -> [String] {
    let forReading = [
      "\(task.dueLocal.day) \(task.dueLocal.time)", zone?.name ?? "", task.status.rawValue,
      task.urgency?.rawValue ?? "", task.owner ?? "", task.title, task.reason ?? "", link,
      GeneratedPaths.instructions(task.instructions), task.acceptedProofs.joined(separator: " "),
    ]
    let toFillIn = Array(repeating: "", count: columns.count - forReading.count - 3)
    let content = task.approval?.content.description ?? ""
    return forReading + [task.id] + toFillIn + [content, String(task.revision)]
  }
}
