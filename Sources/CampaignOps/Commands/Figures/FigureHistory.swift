import Diagnostics
import Formats
import Metrics
import Quantities
import Reports

/// How a figure changed over the exports that have it, oldest first.
struct FigureHistory {
  /// One export's word on the figure.
  private struct Step {
    let cell: TracedCell
    let file: TracedFile
    let change: (difference: String, percent: String?)?
  }

  let trace: FigureTrace
  /// When the audit log first had each export.
  let recorded: ExportRecords

  /// A page of text, a table for each feed and platform.
  var lines: [String] {
    let question = trace.question
    let platform = question.platform.map(\.text) ?? "all platforms"
    let value =
      trace.value == nil ? "no figure" : FigureWords.value(trace.value, of: question.metric, currency: trace.currency)
    var lines = ["\(question.metric) of \(question.campaign) on \(platform), \(question.day): \(value)"]
    for cell in trace.cells {
      lines += ["", "feed \(cell.feed), \(cell.platform)"]
      let rows = steps(of: cell).map { step in
        [
          date(of: step.file), step.file.path, text(of: step), step.change?.difference ?? "",
          step.change?.percent ?? "", TraceDocument.words(for: step.file.standing).word,
        ]
      }
      lines += TextTable.lines([["exported", "file", "value", "change", "", ""]] + rows, indent: "  ")
    }
    return lines
  }

  /// The same for machines.
  var json: JSON {
    let question = trace.question
    return [
      "campaign": .string(question.campaign.text),
      "platform": question.platform.map { .string($0.text) } ?? .null,
      "day": .string(question.day.description),
      "metric": .string(question.metric.name),
      "value": trace.value.map { .string($0.description) } ?? .null,
      "currency": trace.currency.map { .string($0.code) } ?? .null,
      "cells": .array(
        trace.cells.map { cell in
          [
            "feed": .string(cell.feed.text), "platform": .string(cell.platform.text),
            "files": .array(steps(of: cell).map(json)),
          ]
        }),
    ]
  }

  private func json(of step: Step) -> JSON {
    let date = recorded.date(of: step.file.path)
    return [
      "file": .string(step.file.path),
      "exportedOn": step.file.exportedOn.map { .string($0.description) } ?? .null,
      "exportedOnFrom": step.file.exportedOnFrom.map { .string($0.rawValue) } ?? .null,
      "recordedOn": date.map { .string($0.day.description) } ?? .null,
      "value": step.file.value.map { .string($0.description) } ?? .null,
      "rows": .integer(step.file.rows),
      "change": step.change.map { .string($0.difference) } ?? .null,
      "percent": step.change?.percent.map { .string($0) } ?? .null,
      "standing": .string(TraceDocument.words(for: step.file.standing).word),
    ]
  }

  /// The exports from the oldest to the newest, each with the change since the one before that has a value.
  private func steps(of cell: TracedCell) -> [Step] {
    var before: Amount?
    return cell.files.reversed().map { file in
      let change = before.flatMap { before in file.value.map { FigureWords.change(from: before, to: $0) } }
      before = file.value ?? before
      return Step(cell: cell, file: file, change: change)
    }
  }

  private func date(of file: TracedFile) -> String {
    if let day = file.exportedOn { return "\(day) (\(file.exportedOnFrom?.rawValue ?? ""))" }
    if let date = recorded.date(of: file.path) { return "recorded \(date.day)" }
    return "unknown"
  }

  private func text(of step: Step) -> String {
    step.file.value == nil
      ? "–" : FigureWords.value(step.file.value, of: trace.question.metric, currency: step.cell.currency)
  }
}
