import Campaigns
import Diagnostics
import Metrics
import Quantities

/// A rate with which numbers are worked out backwards, and where it is from.
struct PlanRate: Hashable {
  /// What it counts per what.
  let numerator: Metric
  let denominator: Metric
  /// The rate as a quotient of two numbers above zero.
  let above: Amount
  let below: Amount
  /// Where it is from.
  let provenance: Provenance
  /// The rate with its source in words, as in `2 % (default, our own round figure)`.
  let text: String

  /// What is needed below for a goal above, rounded up to a whole number.
  func needed(for goal: Amount) -> Amount? {
    let product = UInt128(goal.micros.magnitude) * UInt128(below.micros.magnitude)
    let unit = UInt128(above.micros.magnitude) * 1_000_000
    guard goal > .zero, unit > 0 else { return nil }
    return Int(exactly: (product + unit - 1) / unit).flatMap { Amount(whole: $0) }
  }

  /// The rate in percent.
  var percent: Amount? { Ratio.divide(above, by: below, times: 100) }
}

/// Finds the rate to work with: own figures, else the author's, else a default that says it is one.
///
/// Own figures count only from a sample that carries them: at least 1,000 impressions or deliveries or 100 clicks, and 20 of what is
/// counted.
struct PlanRates {
  private let authored: [AssumedRate]
  private let evidence: ClientEvidence?

  init(_ campaign: Campaign, _ evidence: PlanEvidence, isOn: Bool) {
    authored = campaign.extras.rates
    let before = campaign.flight.first.adding(-Learning.rest)
    let hasCome = evidence.today.map { before <= $0 } ?? false
    self.evidence = isOn && hasCome ? evidence.narrowed(to: campaign, before: before) : nil
  }

  /// Our own round figures, in percent; of a letter's readers more click than of those who see a post.
  private static func usual(_ name: AssumedRate.Name, per denominator: Metric) -> Int {
    switch name {
    case .ctr: denominator == .deliveries ? 2 : 1
    case .cvr, .engagementRate: 2
    }
  }

  /// The rate of a metric per another.
  func rate(_ name: AssumedRate.Name, _ numerator: Metric, per denominator: Metric) -> PlanRate {
    if let own = own(numerator, denominator) { return own }
    if let written = authored.first(where: { $0.name == name }) {
      let source = written.source.map(Wording.phrase).flatMap { $0.isEmpty ? nil : ": \($0)" } ?? ""
      return PlanRate(
        numerator: numerator, denominator: denominator, above: written.percent, below: Amount(whole: 100) ?? .zero,
        provenance: .authored, text: "\(written.percent) % (the definition's\(source))")
    }
    let percent = Self.usual(name, per: denominator)
    return PlanRate(
      numerator: numerator, denominator: denominator, above: Amount(whole: percent) ?? .zero,
      below: Amount(whole: 100) ?? .zero, provenance: .generated(template: "default-rate/1"),
      text: "\(percent) % (default, our own round figure)")
  }

  private func own(_ numerator: Metric, _ denominator: Metric) -> PlanRate? {
    guard let sums = evidence?.sums(numerator, denominator), let days = sums.days else { return nil }
    let least: Int64 = [.impressions, .deliveries].contains(denominator) ? 1_000 : 100
    guard sums.denominator >= least, sums.numerator >= 20,
      let above = Amount(whole: Int(sums.numerator)), let below = Amount(whole: Int(sums.denominator)),
      let percent = Ratio.divide(above, by: below, times: 100)
    else { return nil }
    let counts =
      "\(NumberWords.text(above)) \(NumberWords.name(of: numerator)) of \(NumberWords.text(below)) "
      + "\(NumberWords.name(of: denominator)), \(days.first) to \(days.last)"
    return PlanRate(
      numerator: numerator, denominator: denominator, above: above, below: below, provenance: .learned(from: counts),
      text: "\(percent.text(decimals: 2)) % (own figures: \(counts))")
  }
}

/// Numbers and figures inside sentences.
enum NumberWords {
  /// A number with commas by the thousand: `12,500`, `0.5`.
  static func text(_ amount: Amount) -> String { grouped(amount.description) }

  /// An amount of money with all its decimals: `10,500.00`.
  static func text(_ amount: Amount, decimals: Int) -> String { grouped(amount.text(decimals: decimals)) }

  /// A whole number with commas by the thousand.
  static func grouped(_ number: Int) -> String { grouped("\(number)") }

  private static func grouped(_ written: String) -> String {
    let whole = written.prefix { $0 != "." }
    let digits = Array(whole.drop { $0 == "-" })
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (whole.hasPrefix("-") ? "-" : "") + grouped + written.dropFirst(whole.count)
  }

  /// A metric inside a sentence: `link clicks`.
  static func name(of metric: Metric) -> String { metric.name.split(separator: "_").joined(separator: " ") }

  /// How many of a metric, as a sentence has it: `1 lead`, `2,500 link clicks`.
  ///
  /// Money is that of the currency: `120 EUR of conversion value`.
  static func count(_ amount: Amount, of word: String, in currency: Currency? = nil) -> String {
    let name = self.name(of: word)
    if MetricRegistry.named(word)?.unit == .money {
      return "\(text(amount))\(currency.map { " \($0)" } ?? "") of \(name)"
    }
    let isOne = amount == Amount(whole: 1) && name.hasSuffix("s")
    return "\(text(amount)) \(isOne ? String(name.dropLast()) : name)"
  }

  /// A metric or KPI by its name, as a sentence has it: `CTR`, `conversion rate`, `link clicks`.
  static func name(of word: String) -> String {
    if let kpi = KPI(rawValue: word) { return kpi.label == kpi.label.uppercased() ? kpi.label : kpi.label.lowercased() }
    return word.split(separator: "_").joined(separator: " ")
  }
}
