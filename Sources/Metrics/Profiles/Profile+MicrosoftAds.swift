import Campaigns
import Quantities

extension Profile {
  /// Microsoft Advertising: the grid of campaigns, whose ids stand in brackets and whose totals stand in the column of
  /// ids, and the scheduled report with its lines above the header and its copyright line below the rows.
  static let microsoftAds: [Profile] = [
    Profile(
      id: "microsoft_ads", form: "grid", about: "grid of campaigns, without any date", evidence: .seen,
      words: [
        .english: microsoftFigures.merging([
          "campaign": .campaign, "ad group": .group, "account": .ignored, "budget": .rate, "budget type": .ignored,
          "optimization score": .rate, "delivery": .ignored, "bid strategy name": .ignored, "labels": .ignored,
          "top impr. rate": .rate, "abs. top impr. rate": .rate,
        ]) { $1 }
      ],
      ignoredPrefixes: ["avg. ", "impr. share", "impr. lost", "cost/"],
      required: [[.column(.campaign), .column(.id(0))], [.anyMetric]],
      wholeSignatures: [
        ["spend", "impr."], ["delivery", "bid strategy type"], ["top impr. rate"], ["campaign id", "conv."],
        ["spend", "bid strategy type", "delivery"], ["spend", "top impr. rate"],
        ["spend", "conv.", "campaign id"], ["spend", "abs. top impr. rate"],
      ],
      excludes: ["gregorian date", "timeperiod", "reporting starts", "cost"],
      totals: TotalRule(
        prefixes: [
          "search total", "audience total", "performance max total", "shopping total", "overall total",
          "filtered total", "account total", "deleted items total", "smart total", "total - ",
        ], words: ["total", "overall total"]),
      platform: .network("microsoft-ads"), range: .none, englishDecimal: .point),
    Profile(
      id: "microsoft_ads", form: "report", about: "scheduled report, with lines about it above", evidence: .reported,
      words: [
        .english: microsoftFigures.merging([
          "gregorian date": .day, "timeperiod": .day, "time period": .day, "date": .day, "day": .day,
          "campaign name": .campaign, "campaignname": .campaign, "campaign": .campaign, "campaignid": .id(0),
          "ad group": .group, "ad group name": .group, "adgroupname": .group, "ad group id": .id(1),
          "adgroupid": .id(1), "ad id": .id(2), "adid": .id(2), "ad title": .ad, "adtitle": .ad,
          "currency code": .currency, "currencycode": .currency, "account name": .ignored, "accountname": .ignored,
          "account id": .ignored, "accountid": .ignored, "account number": .ignored, "accountnumber": .ignored,
          "average cpc": .rate, "averagecpc": .rate, "conversion rate": .rate, "conversionrate": .rate,
        ]) { $1 }
      ],
      ignoredPrefixes: ["avg. ", "average"],
      required: [[.column(.campaign), .column(.id(0)), .column(.group), .column(.ad)], [.anyMetric]],
      signature: ["gregorian date", "timeperiod"],
      preambleSigns: ["last completed available day", "potential incomplete data", "report aggregation:"],
      totals: TotalRule(prefixes: ["total - ", "overall total"], words: ["total"]),
      platform: .network("microsoft-ads"), range: .preamble, englishDecimal: .point,
      englishOrder: .monthDayYear),
  ]

  private static let microsoftFigures: [String: ColumnMeaning] = [
    "campaign id": .id(0), "spend": .metric(.spend), "clicks": .metric(.clicks), "impr.": .metric(.impressions),
    "impressions": .metric(.impressions), "conv.": .metric(.conversions), "conversions": .metric(.conversions),
    "revenue": .metric(.conversionValue), "conv. value": .metric(.conversionValue), "ctr": .rate, "avg. cpc": .rate,
    "status": .ignored, "campaign status": .ignored, "campaign type": .ignored, "campaigntype": .ignored,
    "bid strategy type": .ignored, "device type": .ignored, "devicetype": .ignored,
  ]
}
