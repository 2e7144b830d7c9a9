import Formats
import Planning
import Quantities

/// Tasks as people read them: under headings, day by day, with the zone named where it is not the workspace's.
struct Agenda {
  /// A heading with its tasks, in the order of their times.
  struct Section {
    var title: String
    var tasks: [OperatorTask]
  }

  /// How wide lines are on a terminal; only titles are cut, since ids are there to be copied.
  static let width = 110

  /// The headings, in order.
  let sections: [Section]
  /// The zone of each campaign.
  let zones: [CampaignID: Zone]
  /// The workspace's zone, which needs no naming.
  let home: Zone
  /// Whether titles are cut to the width.
  let isCut: Bool

  /// The lines, or one that says there is nothing to do.
  var lines: [String] {
    guard sections.contains(where: { !$0.tasks.isEmpty }) else { return ["nothing to do"] }
    let rows = sections.map { $0.tasks.map(row) }
    let widths = Self.widths(of: rows.flatMap { $0 })
    var lines: [String] = []
    for (section, rows) in zip(sections, rows) {
      if !lines.isEmpty { lines.append("") }
      lines.append(section.tasks.isEmpty ? "\(section.title): nothing" : "\(section.title) (\(section.tasks.count))")
      lines += days(of: section, rows.map { line($0, widths) })
    }
    let isMixed = sections.contains { $0.tasks.contains { zones[$0.campaign] != home } }
    return lines + (isMixed ? ["", "Times are \(home)'s unless a zone is named."] : [])
  }

  private func days(of section: Section, _ lines: [String]) -> [String] {
    let days = Dictionary(grouping: zip(section.tasks, lines)) { $0.0.dueLocal.day }
    return days.keys.sorted().flatMap { day in
      let found = days[day] ?? []
      return ["  \(Self.name(of: day)) (\(found.count))"] + found.map(\.1)
    }
  }

  static func name(of day: Day) -> String {
    let name = day.weekday.abbreviation
    return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(day)"
  }

  private func row(_ task: OperatorTask) -> [String] {
    [
      time(of: task), Self.state(of: task), task.id, task.owner ?? "", task.title,
    ].map(TerminalText.safe)
  }

  /// What is worth saying of a task: not that nobody began, nor that its time has not come.
  static func state(of task: OperatorTask) -> String {
    let urgency = task.urgency.flatMap { $0 == .upcoming ? nil : $0.rawValue }
    let status = task.status == .pending ? nil : task.status.rawValue
    return [urgency, status].compactMap { $0 }.joined(separator: ", ")
  }

  private func time(of task: OperatorTask) -> String {
    guard let zone = zones[task.campaign], zone != home else { return "\(task.dueLocal.time)" }
    return "\(task.dueLocal.time) \(zone.abbreviation(at: task.dueAt))"
  }

  private static func widths(of rows: [[String]]) -> [Int] {
    (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = "    "
    for (cell, width) in zip(cells.dropLast(), widths) where width > 0 {
      line += cell + String(repeating: " ", count: width - cell.count + 2)
    }
    let title = cells.last ?? ""
    let room = max(0, Self.width - line.count)
    guard isCut, title.count > room else { return line + title }
    return room > 1 ? line + title.prefix(room - 1) + "…" : String(line.reversed().drop { $0 == " " }.reversed())
  }
}
