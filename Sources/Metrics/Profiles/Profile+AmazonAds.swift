import Campaigns
import Quantities

extension Profile {
  /// Amazon Ads, re-saved from the workbooks it exports, and the table of its console.
  ///
  /// The days after a click in which a sale counts are part of the figure: sales of 7 and of 14 days are never added.
  /// Sponsored Products state 7, the other kinds of ads and sellers of some countries 14; where both stand, 7 count.
  /// Beside the row's own day, the start and end are those of the campaign.
  static let amazonAds: [Profile] = [
    Profile(
      id: "amazon_ads", form: "report", about: "report on Sponsored Products, Brands or Display", evidence: .sighted,
      words: [
        .english: [
          "date": .day, "start date": .rangeStart, "end date": .rangeEnd, "campaign name": .campaign,
          "campaign id": .id(0), "ad group name": .group, "ad group id": .id(1), "currency": .currency,
          "targeting": .ignored, "match type": .ignored, "customer search term": .item,
          "portfolio name": .ignored, "advertised sku": .ignored, "advertised asin": .ignored,
          "campaign type": .ignored, "status": .ignored, "budget": .rate, "targeting type": .ignored,
          "bidding strategy": .ignored, "last year impressions": .twin(.impressions),
          "last year clicks": .twin(.clicks), "last year spend": .twin(.spend),
          "last year cost per click (cpc)": .rate,
          "impressions": .metric(.impressions), "clicks": .metric(.clicks), "spend": .metric(.spend),
          "7 day total sales": .metric(.conversionValue), "14 day total sales": .metric(.conversionValue),
          "7 day total orders (#)": .metric(.conversions), "14 day total orders (#)": .metric(.conversions),
          "7 day total units (#)": .rate, "14 day total units (#)": .rate, "cost per click (cpc)": .rate,
          "click-thru rate (ctr)": .rate, "ctr": .rate,
        ],
        .italian: [
          "data": .day, "data di inizio": .rangeStart, "data di fine": .rangeEnd, "nome campagna": .campaign,
          "nome gruppo di annunci": .group, "valuta": .currency, "termine di ricerca cliente": .item,
          "impressioni": .metric(.impressions), "clic": .metric(.clicks), "spesa": .metric(.spend),
          "vendite totali (€) 7 giorni": .metric(.conversionValue),
          "vendite totali (€) 14 giorni": .metric(.conversionValue),
          "totale ordini (#) 7 giorni": .metric(.conversions),
          "totale ordini (#) 14 giorni": .metric(.conversions),
        ],
      ],
      currencyColumns: [
        "spend": .spend, "7 day total sales": .conversionValue, "14 day total sales": .conversionValue,
      ],
      ignoredPrefixes: [
        "total advertising cost of sales", "total return on advertising spend", "7 day ", "14 day ",
        "costo per clic", "percentuale di clic", "costo pubblicità",
      ],
      preferences: [
        ["7 day total sales", "14 day total sales"], ["7 day total orders (#)", "14 day total orders (#)"],
        ["vendite totali (€) 7 giorni", "vendite totali (€) 14 giorni"],
        ["totale ordini (#) 7 giorni", "totale ordini (#) 14 giorni"],
      ],
      required: [[.column(.campaign), .column(.id(0))], [.anyMetric]],
      signature: [
        "7 day total sales", "14 day total sales", "bidding strategy", "7 day total orders (#)",
        "14 day total orders (#)",
        "customer search term", "vendite totali (€) 7 giorni", "totale ordini (#) 7 giorni",
      ],
      platform: .network("amazon-ads"), range: .columns, englishDecimal: .point),
    Profile(
      id: "amazon_ads", form: "console", about: "table of the console", evidence: .reported,
      words: [
        .english: [
          "campaigns": .campaign, "campaign name": .campaign, "status": .ignored, "state": .ignored, "type": .ignored,
          "targeting": .ignored, "start date": .ignored, "end date": .ignored, "portfolio": .ignored,
          "impressions": .metric(.impressions), "clicks": .metric(.clicks), "spend": .metric(.spend),
          "sales": .metric(.conversionValue), "orders": .metric(.conversions), "ctr": .rate, "cpc": .rate,
          "roas": .rate, "acos": .rate, "budget": .rate,
        ]
      ],
      currencyColumns: ["spend": .spend, "sales": .conversionValue],
      ignoredPrefixes: ["budget(", "budget (", "cpc(", "cpc (", "ntb "],
      required: [[.column(.campaign)], [.anyMetric]],
      signature: ["acos"], excludes: ["customer search term", "7 day total sales", "14 day total sales"],
      totals: TotalRule(words: ["total"]),
      platform: .network("amazon-ads"), range: .none, englishDecimal: .point),
  ]
}
