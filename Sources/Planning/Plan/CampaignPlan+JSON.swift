import Campaigns
public import Formats
import Metrics
import Quantities

extension CampaignPlan {
  /// The plan as a document: fixed order of keys, exact numbers as text, each part with its provenance.
  public var json: JSON { .object(parts.map { JSON.Field($0.part.rawValue, $0.json) }) }

  /// The SHA-256 of the document's bytes, in hexadecimal; equal exactly for plans of equal content.
  public var fingerprint: String { SHA256.hash(json.line).hex }

  /// The document's parts in the order they are written.
  private var parts: [(part: Part, json: JSON)] {
    [
      (.campaign, .string(campaign.text)),
      (.objective, objective.json),
      (.positioning, ["text": .string(positioning.value), "provenance": positioning.provenance.json]),
      (.audiences, .array(audiences.map(\.json))),
      (.pillars, .array(pillars.map(\.json))),
      (.angles, .array(angles.map(\.json))),
      (.messages, .array(messages.map(\.json))),
      (.themes, .array(themes.map(\.json))),
      (.funnel, funnel.json),
      (.kpis, .array(kpis.map(\.json))),
      (.targets, .array(targets.map(\.json))),
      (.budget, budget?.json ?? .null),
      (.channels, .array(channels.map(\.json))),
      (.calendar, calendar.json),
      (.compliance, compliance?.json ?? .null),
      (.risks, .array(risks.map(\.json))),
      (.assumptions, .array(assumptions.map(\.json))),
      (.facts, facts.json),
      (.learning, learning.json),
    ]
  }

  /// The parts of a plan's document; each is a key of it.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// The campaign's id.
    case campaign
    /// What it is to reach.
    case objective
    /// The positioning statement.
    case positioning
    /// Who it speaks to.
    case audiences
    /// What it returns to.
    case pillars
    /// The hooks.
    case angles
    /// The texts per platform and pillar.
    case messages
    /// The weeks.
    case themes
    /// The shares of the funnel's stages.
    case funnel
    /// What is measured at each stage.
    case kpis
    /// The figures to reach.
    case targets
    /// The money.
    case budget
    /// The platforms.
    case channels
    /// When anything is published, and when nothing is.
    case calendar
    /// What copy must and must not say.
    case compliance
    /// What may go wrong.
    case risks
    /// What is taken for granted.
    case assumptions
    /// The platform facts it was made with.
    case facts
    /// What own figures say.
    case learning

    /// The part as a reason names it.
    public var words: String {
      switch self {
      case .themes: "weekly themes"
      case .targets: "KPI targets"
      case .kpis: "KPIs"
      case .funnel: "funnel mix"
      case .channels: "channel plan"
      case .calendar: "calendar rules"
      case .facts: "platform facts"
      default: rawValue
      }
    }
  }
}

extension Provenance {
  /// `authored`, or `generated:` and the template.
  var json: JSON {
    switch self {
    case .authored: "authored"
    case .generated(let template): .string("generated:\(template)")
    case .learned(let figures): .string("learned:\(figures)")
    }
  }
}

extension PlanPart where Value == Audience {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("name", .string(value.name)), ("role", value.role.map { .string($0) }), ("pains", .strings(value.pains)),
      ("outcomes", .strings(value.outcomes)), ("objections", .strings(value.objections)),
      ("channels", .strings(value.channels)), ("language", value.language.map { .string($0) }),
      ("timeZone", value.timeZone.map { .string($0) }), ("provenance", provenance.json),
    ])
  }
}

extension PlanPart where Value == Pillar {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("name", .string(value.name)), ("message", value.message.map { .string($0) }),
      ("support", .strings(value.support)), ("proof", value.proof.map { .string($0) }),
      ("audience", value.audience.map { .string($0) }), ("provenance", provenance.json),
    ])
  }
}

extension PlanAngle {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("id", .string(id)), ("kind", .string(kind.rawValue)), ("line", .string(line)), ("label", .string(label)),
      ("pillar", pillar.map { .string($0) }), ("provenance", provenance.json),
    ])
  }
}

extension PlanMessage {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("platform", .string(platform.text)), ("pillar", .string(pillar)), ("text", .string(text)),
      ("length", .integer(length)), ("limit", limit.map { .integer($0) }), ("provenance", provenance.json),
      ("keyMessage", .string(keyMessage)), ("support", .strings(support)), ("proof", proof.map { .string($0) }),
      ("callToAction", .string(callToAction)), ("do", .strings(dos)), ("dont", .strings(donts)),
      (
        "variants",
        .array(
          variants.map { ["name": .string($0.name), "text": .string($0.text), "length": .integer($0.length)] })
      ),
    ])
  }
}

extension WeeklyTheme {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("week", .string(week.description)), ("stage", .string(stage.rawValue)), ("title", .string(title)),
      ("leadAngle", .string(leadAngle)), ("pillar", .string(pillar)), ("aim", .string(aim)),
      ("provenance", provenance.json), ("heroAsset", .string(heroAsset.value)),
      ("heroAssetProvenance", heroAsset.provenance.json), ("goal", goal.map { .string($0.value) }),
      ("goalProvenance", goal?.provenance.json),
    ])
  }
}

extension PlanTarget {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("metric", .string(metric)), ("value", .string(value.description)),
      ("platform", platform.map { .string($0.text) }), ("by", .string(by.description)),
      ("provenance", "authored"),
      (
        "weekly",
        .array(weekly.map { ["week": .string($0.week.description), "value": .string($0.amount.description)] })
      ),
    ])
  }
}

extension PlanBudget {
  fileprivate var json: JSON {
    let digits = total.currency.minorDigits
    return .object(omittingNil: [
      ("currency", .string(total.currency.code)), ("total", .string(total.amount.text(decimals: digits))),
      ("reserve", reserve.map { .string($0.amount.text(decimals: digits)) }), ("curve", .string(shape.curve.rawValue)),
      ("weekdays", shape.curve == .weekly ? weekdays : nil),
      ("weeks", shape.curve == .custom ? .array(shape.weeks.map { .integer($0) }) : nil),
      ("stopRule", stopRule.map { .string($0.value) }), ("stopRuleProvenance", stopRule?.provenance.json),
      ("provenance", provenance.json),
      (
        "lines",
        .array(
          lines.map {
            [
              "platform": .string($0.platform.text), "week": .string($0.week.description),
              "amount": .string($0.amount.amount.text(decimals: digits)),
            ]
          })
      ),
    ])
  }
}

extension PlanBudget {
  private var weekdays: JSON {
    .object(
      Weekday.allCases.compactMap { day in
        shape.weekdays[day].map { JSON.Field(day.abbreviation, .integer($0)) }
      })
  }
}

extension ChannelPlan {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("platform", .string(platform.text)), ("name", .string(name)), ("account", account.map { .string($0) }),
      ("role", .string(role.value)), ("roleProvenance", role.provenance.json),
      ("cadence", .string(cadence.perWeek.description)), ("cadenceProvenance", cadenceProvenance.json),
      ("cadenceWarnAbove", .integer(cadenceWarnAbove)), ("owner", owner.map { .string($0) }),
      ("mix", .array(mix.value.map { ["type": .string($0.type.rawValue), "weight": .integer($0.weight)] })),
      ("mixProvenance", mix.provenance.json),
      (
        "hours",
        .array(
          hours.value.map {
            [
              "day": .string($0.day.abbreviation), "from": .string($0.from.description),
              "to": .string($0.to.description),
            ]
          })
      ),
      ("hoursProvenance", hours.provenance.json),
      ("textLimit", limit.most.map { .integer($0) }), ("counting", .string(limit.counting.rawValue)),
      ("rules", .strings(rules)),
    ])
  }
}
