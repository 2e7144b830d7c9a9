import Diagnostics
import Formats
import Quantities

extension Definition {
  /// Reads the figures to reach; two for the same metric and platform are refused.
  mutating func readTargets(_ reader: inout ObjectReader) -> [Target] {
    var references = references
    var first: [String: Location] = [:]
    let targets = reader.each("targets", as: "target") { part -> Target? in
      let metric = part.requiredText("metric", maxLength: TextLength.title)
      let value = part.amount("value", allowsText: true, required: true)?.aboveZero("value", in: &part)
      let platform = references.platform("platform", of: "targets", in: &part)
      guard let metric else { return nil }
      references.metrics.append(.init(key: "metric", name: metric))
      let subject = platform.map { "\(metric.value) on \($0.value)" } ?? metric.value
      if let earlier = first[subject] {
        part.record(.duplicateEntry(subject, in: "targets", at: metric.location, first: earlier))
      }
      first[subject] = first[subject] ?? metric.location
      return value.map { Target(metric: metric, value: $0, platform: platform) }
    }
    self.references = references
    return targets
  }

  /// Reads the money: in the currency stated here, else the workspace's.
  mutating func readBudget(_ reader: inout ObjectReader, _ context: DefinitionContext) -> Budget? {
    guard let node = reader.object("budget") else { return nil }
    var part = ObjectReader(node, path: reader.location.path, what: "budget")
    let statesCurrency = part.node("currency") != nil
    let currency = part.currency("currency")?.value ?? context.settings.currency
    if !statesCurrency, currency == nil, !context.hasFaultyCurrency {
      part.record(.missingKey("currency", in: "budget", at: part.location))
    }
    let total = part.money("total", currency, required: true)
    let reserve = part.money("reserve", currency)
    if let total, let reserve, reserve.value.minorUnits > total.value.minorUnits {
      part.record(.reserveAboveTotal(reserve, total))
    }
    let curve = part.word("curve", as: Budget.Curve.self)?.value ?? .even
    let shares = readShares(&part)
    let weekdays = readWeekdayWeights(curve, &part)
    let weeks = readWeekWeights(curve, &part)
    let stopRule = part.text("stopRule", maxLength: TextLength.text)?.value
    reader.record(part.finish())
    return total.map {
      var budget = Budget(total: $0, reserve: reserve?.value, curve: curve, shares: shares)
      (budget.weekdayWeights, budget.weekWeights, budget.stopRule) = (weekdays, weeks, stopRule)
      return budget
    }
  }

  /// Reads percentages per platform into hundredths of a percent.
  private mutating func readShares(_ reader: inout ObjectReader) -> [Platform: Int] {
    guard let node = reader.object("shares") else { return [:] }
    let before = reader.findings.count
    let refusedBefore = references.refused
    var shares: [Platform: Int] = [:]
    for entry in references.byPlatform("shares", in: &reader) {
      let key = "shares.\(entry.platform.value)"
      let share = reader.amount(in: entry.value, key: key, decimals: 2, to: 100)
      shares[entry.platform.value] = share.map { Int($0.value.micros / 10_000) }
    }
    // The sum is only worth a word where every share could be read.
    let areAllRead = reader.findings.count == before && references.refused == refusedBefore
    let isWhole = shares.count == node.object?.count
    if areAllRead, isWhole, shares.values.reduce(0, +) != 10_000 {
      reader.record(.sharesDoNotAddUp(shares.values.reduce(0, +), at: reader.location(of: node)))
    }
    return shares
  }
}

extension Tracking {
  /// Reads the rules by which rows of exports find the campaign; a rule stated twice is refused.
  static func read(_ reader: inout ObjectReader) -> Tracking {
    Tracking(ids: rules("ids", &reader), names: rules("names", &reader), utm: rules("utm", &reader))
  }

  private static func rules(_ key: String, _ reader: inout ObjectReader) -> [Placed<String>] {
    var first: [String: Location] = [:]
    let rules = reader.texts(key, maxLength: TextLength.title) ?? []
    for rule in rules {
      if let earlier = first[rule.value.lowercased()] {
        reader.record(.duplicateEntry(rule.value, in: key, at: rule.location, first: earlier))
      } else {
        first[rule.value.lowercased()] = rule.location
      }
    }
    return rules
  }
}

extension ObjectReader {
  /// A sum of at least nothing, a number or a text of one, in whole minor units of its currency.
  fileprivate mutating func money(_ key: String, _ currency: Currency?, required: Bool = false) -> Placed<Money>? {
    guard let amount = amount(key, allowsText: true, required: required), let currency else { return nil }
    if let money = Money(amount: amount.value, currency: currency) { return Placed(money, at: amount.location) }
    record(.notWholeMinorUnits(key, amount, currency))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func notWholeMinorUnits(_ key: String, _ amount: Placed<Amount>, _ currency: Currency)
    -> Diagnostic
  {
    Diagnostic(
      .valueOutOfRange, at: amount.location,
      "\(quoted(key)) is \(amount.value), but \(currency) has \(currency.minorDigits) decimals")
  }

  fileprivate static func reserveAboveTotal(_ reserve: Placed<Money>, _ total: Placed<Money>) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: reserve.location, "`reserve` is \(reserve.value), more than the total of \(total.value)",
      notes: [Note("the total", at: total.location)])
  }

  fileprivate static func sharesDoNotAddUp(_ hundredths: Int, at location: Location) -> Diagnostic {
    let sum = Amount(micros: Int64(clamping: hundredths) * 10_000)
    return Diagnostic(.budgetShares, at: location, "the shares add up to \(sum), not to 100")
  }
}
