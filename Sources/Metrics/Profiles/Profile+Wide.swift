extension Profile {
  /// The tool's own wide form: a row is one campaign, platform and day, with a column for each figure.
  static let wide = Profile(
    id: "wide", about: "the tool's own wide form: a row is one day of a campaign", evidence: .seen,
    words: [.english: wideColumns],
    currencyColumns: ["spend": .spend, "cost": .spend, "amount spent": .spend, "revenue": .conversionValue],
    dumpedInMillionths: ["spend", "cost"], required: [[.column(.day)], [.anyMetric]],
    totals: ownTotals, isOwn: true)

  /// Every canonical name and synonym without blanks or with blanks, and what names the row.
  private static let wideColumns: [String: ColumnMeaning] = {
    var columns: [String: ColumnMeaning] = [
      "date": .day, "day": .day,
      "campaign": .campaign, "campaign name": .campaign, "campaign id": .id(0), "campaign_id": .id(0),
      "campaign_name": .campaign, "utm_campaign": .utm, "utm campaign": .utm,
      "platform": .platform, "channel": .platform, "network": .platform,
      "currency": .currency, "currency code": .currency, "currency_code": .currency,
      "unit": .ignored, "notes": .ignored, "note": .ignored, "source": .ignored,
      "ctr": .rate, "cpc": .rate, "cpm": .rate, "cpa": .rate, "cpl": .rate, "cvr": .rate, "roas": .rate,
      "engagement rate": .rate, "engagement_rate": .rate, "open rate": .rate, "open_rate": .rate,
    ]
    for name in MetricRegistry.words {
      guard let metric = MetricRegistry.named(name) else { continue }
      let spaced = String(name.map { $0 == "_" ? " " : $0 })
      for word in [name, spaced] where columns[word] == nil { columns[word] = .metric(metric) }
    }
    return columns
  }()
}
