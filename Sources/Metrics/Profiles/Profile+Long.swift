extension Profile {
  /// The tool's own long form: a row is one figure of one campaign, platform and day.
  static let long = Profile(
    id: "long", about: "the tool's own long form: a row is one figure", evidence: .seen,
    words: [
      .english: [
        "date": .day, "day": .day,
        "campaign": .campaign, "campaign name": .campaign, "campaign id": .id(0), "campaign_id": .id(0),
        "campaign_name": .campaign, "utm_campaign": .utm, "utm campaign": .utm,
        "platform": .platform, "channel": .platform, "network": .platform,
        "metric": .metricName, "metric name": .metricName, "metric_name": .metricName, "kpi": .metricName,
        "value": .value, "amount": .value, "metric value": .value, "metric_value": .value, "figure": .value,
        "currency": .currency, "currency code": .currency, "currency_code": .currency,
        "unit": .ignored, "notes": .ignored, "note": .ignored, "comment": .ignored, "source": .ignored,
      ]
    ],
    required: [[.column(.day)], [.column(.metricName)], [.column(.value)]],
    totals: ownTotals, isOwn: true, isLong: true)

  /// Total rows that people add to their own tables.
  static let ownTotals = TotalRule(
    prefixes: ["total:"], words: ["total", "totals", "grand total", "sum", "gesamt", "summe"])
}
