import Diagnostics
public import Formats
public import Metrics
import Quantities

/// Where a figure comes from, as one JSON document.
public enum TraceDocument {
  /// The lines behind a figure of one day.
  public static func json(of trace: FigureTrace) -> JSON {
    [
      "campaign": .string(trace.question.campaign.text),
      "platform": trace.question.platform.map { .string($0.text) } ?? .null,
      "day": .string(trace.question.day.description),
      "metric": .string(trace.question.metric.name),
      "kind": .string(trace.question.metric.kind.rawValue),
      "value": FigureJSON.number(trace.value),
      "currency": json(of: trace.currency),
      "cells": .array(trace.cells.map(json)),
    ]
  }

  private static func json(of cell: TracedCell) -> JSON {
    .object(omittingNil: [
      ("feed", .string(cell.feed.text)),
      ("platform", .string(cell.platform.text)),
      ("value", FigureJSON.number(cell.value)),
      ("currency", json(of: cell.currency)),
      ("leftOutFor", cell.leftOutFor.map { json(of: $0.currency) }),
      ("files", .array(cell.files.map(json))),
    ])
  }

  private static func json(of file: TracedFile) -> JSON {
    let (standing, precedence) = words(for: file.standing)
    return .object(omittingNil: [
      ("file", .string(file.path)),
      ("exportedOn", file.exportedOn.map { .string($0.description) } ?? JSON.null),
      ("exportedOnFrom", file.exportedOnFrom.map { .string($0.rawValue) } ?? JSON.null),
      ("standing", .string(standing)),
      ("newer", precedence.map { ["file": .string($0.file), "because": .string($0.reason.rawValue)] }),
      ("value", FigureJSON.number(file.value)),
      ("rows", .integer(file.rows)),
      ("lines", .array(file.lines.map(json))),
      ("refused", .array(file.refused.map(json))),
      ("refusedWithoutDay", .integer(file.refusedWithoutDay)),
    ])
  }

  /// The word for what became of a file, and the file that stands before it.
  public static func words(for standing: TracedFile.Standing) -> (word: String, newer: Precedence?) {
    switch standing {
    case .decides: ("decides", nil)
    case .superseded(let newer): ("superseded", newer)
    case .otherGrain(let newer): ("other breakdown", newer)
    case .blank: ("blank", nil)
    case .void: ("does not add up", nil)
    case .refused: ("refused", nil)
    }
  }

  private static func json(of line: TracedLine) -> JSON {
    .object(omittingNil: [
      ("file", .string(line.location.path)),
      ("line", .integer(line.location.place.line)),
      ("column", .integer(line.location.place.column)),
      ("mends", line.mends.map(JSON.integer)),
      ("written", .string(line.written)),
      ("value", .string(line.value.description)),
      ("name", .string(line.name)),
      (
        "rule",
        [
          "kind": .string(line.rule.kind.rawValue), "text": .string(line.rule.text),
          "at": line.rule.location.map { .string($0.description) } ?? .null,
        ]
      ),
    ])
  }

  private static func json(of line: RefusedLine) -> JSON {
    [
      "file": .string(line.location.path),
      "line": .integer(line.location.place.line),
      "column": .integer(line.location.place.column),
      "code": .string(line.code.rawValue),
      "reason": .string(line.reason),
    ]
  }

  private static func json(of currency: Currency?) -> JSON { currency.map { .string($0.code) } ?? .null }
}

/// The cells behind a figure of several days, or a KPI, as one JSON document.
public enum WorkingDocument {
  /// The parts with what counts and what is left out; `fields` say what was asked.
  public static func json(of working: FigureWorking, asked fields: [JSON.Field]) -> JSON {
    var all = fields
    all.append(JSON.Field("value", FigureJSON.number(working.value)))
    all.append(JSON.Field("formula", working.kpi.map { .string($0.formula) } ?? .null))
    all.append(JSON.Field("parts", .array(working.parts.map(json))))
    return .object(all)
  }

  private static func json(of part: FigureWorking.Part) -> JSON {
    [
      "metric": .string(part.metric.name),
      "kind": .string(part.metric.kind.rawValue),
      "value": FigureJSON.number(part.value),
      "counted": .array(part.counted.map(json)),
      "leftOut": .array(part.leftOut.map(json)),
      "leftOutBecause": part.leftOut.isEmpty ? .null : .string(part.reason.rawValue),
    ]
  }

  private static func json(of cell: Cell) -> JSON {
    [
      "day": .string(cell.key.day.description),
      "platform": .string(cell.key.platform.text),
      "feed": .string(cell.key.feed.text),
      "value": .string(cell.value.description),
      "currency": cell.currency.map { .string($0.code) } ?? .null,
      "rows": .integer(cell.rows),
      "source": .string(cell.source.description),
    ]
  }
}
