import Campaigns
import Formats
import Metrics
import Quantities

extension PlanObjective {
  var json: JSON {
    .object(omittingNil: [
      ("statement", .string(statement)), ("type", kind.map { .string($0.rawValue) }),
      ("metric", metric.map { .string($0) }), ("target", target.map { .string($0.description) }),
      ("by", .string(by.description)), ("callToAction", .string(callToAction)), ("link", link.map { .string($0) }),
      ("leadCapture", leadCapture.map { .string($0) }), ("missing", .strings(missing)), ("provenance", "authored"),
    ])
  }
}

extension PlanFunnel {
  var json: JSON {
    [
      "stages": .array(
        shares.map {
          ["stage": .string($0.stage.rawValue), "percent": .integer($0.percent), "weeks": .integer($0.weeks)]
        }), "provenance": provenance.json,
    ]
  }
}

extension PlanKPI {
  var json: JSON {
    .object(omittingNil: [
      ("stage", .string(stage.rawValue)), ("metric", .string(name)),
      ("platform", platform.map { .string($0.text) }), ("target", target.map { .string($0.description) }),
      ("unit", .string(unit.rawValue)), ("isCeiling", .bool(isCeiling)), ("working", .string(working)),
      ("feeds", .strings(feeds.map(\.text))), ("reading", .string(reading)), ("provenance", provenance.json),
    ])
  }
}

extension PlanNote {
  var json: JSON {
    .object(omittingNil: [
      ("text", .string(text)), ("owner", owner.map { .string($0) }), ("provenance", provenance.json),
    ])
  }
}

extension PlanFacts {
  var json: JSON {
    .object(omittingNil: [
      ("reviewedOn", reviewedOn.map { .string($0.description) }), ("own", .strings(own.map(\.text))),
    ])
  }
}

extension PlanPart where Value == Compliance {
  var json: JSON {
    [
      "disclosures": .array(value.disclosures.map(\.json)), "requiredLines": .array(value.requiredLines.map(\.json)),
      "bannedWords": .strings(value.bannedWords), "approvers": .strings(value.approvers), "provenance": provenance.json,
    ]
  }
}

extension Compliance.Line {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("text", .string(text)), ("platforms", platforms.isEmpty ? nil : .strings(platforms.sorted().map(\.text))),
    ])
  }
}

extension PlanLearning {
  var json: JSON {
    .object(omittingNil: [
      ("on", .bool(isOn)), ("before", before.map { .string($0.description) }),
      ("platforms", .array(platforms.map(\.json))),
    ])
  }
}

extension LearnedPlatform {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("platform", .string(platform.text)), ("verdict", .string(verdict)), ("measure", .string(measure.rawValue)),
      ("overall", overall.json),
      ("leftOutOnSharedDays", .integer(sharedDays)), ("leftOutWithoutFigures", .integer(withoutFigures)),
      ("weekdays", .array(weekdays.map(\.json))), ("hours", .array(hours.map(\.json))),
      ("types", .array(types.map(\.json))), ("periods", .array(periods.map(\.json))),
    ])
  }
}

extension LearnedPeriod {
  fileprivate var json: JSON {
    [
      "from": .string(from.description), "hours": .array(hours.map { .integer($0) }),
      "weekdays": .strings(weekdays.map(\.abbreviation)),
    ]
  }
}

extension LearnedScore {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("name", .string(name)), ("posts", .integer(posts)), ("engagements", .integer(Int(engagements))),
      ("impressions", .integer(Int(impressions))), ("percent", shrunkPercent.map { .string($0.description) }),
      ("isEnough", .bool(isEnough)), ("beatsTheWhole", .bool(beatsTheWhole)),
    ])
  }
}
