import Campaigns
import Quantities

extension Profile {
  /// Files that come from the same places as reports and hold none of their figures; each is refused by name.
  static let notReports: [Profile] = [
    refused(
      "google_ads_editor", "a list of settings of Google Ads Editor", evidence: .sighted,
      [
        "campaign": .ignored, "labels": .ignored, "campaign type": .ignored, "networks": .ignored, "budget": .ignored,
        "ad group": .ignored, "languages": .ignored, "bid strategy type": .ignored, "budget type": .ignored,
        "campaign daily budget": .ignored, "targeting method": .ignored, "exclusion method": .ignored,
        "ad schedule": .ignored, "ad rotation": .ignored, "delivery method": .ignored, "max cpc": .ignored,
        "account keyword type": .ignored, "criterion type": .ignored, "first page bid": .ignored,
      ],
      whole: [
        ["labels", "campaign type", "networks"], ["campaign", "networks", "languages"],
        ["campaign", "targeting method", "exclusion method"], ["campaign", "campaign daily budget", "languages"],
        ["campaign", "ad group", "criterion type"],
      ],
      Refusal(what: "a list of settings from Google Ads Editor", instead: "export a campaign report by day")),
    refused(
      "google_ads_billing", "billing activity of Google Ads", evidence: .sighted,
      [
        "date": .ignored, "type": .ignored, "description": .ignored, "amount": .ignored, "balance": .ignored,
        "data": .ignored, "tipo": .ignored, "descrição": .ignored, "valor": .ignored, "fecha": .ignored,
        "descripción": .ignored, "importe": .ignored, "quantidade": .ignored, "debits": .ignored, "credits": .ignored,
      ],
      whole: [
        ["date", "type", "description"], ["data", "tipo", "descrição"], ["fecha", "tipo", "descripción"],
      ],
      Refusal(what: "a list of what was billed", instead: "export a campaign report by day")),
    refused(
      "google_ads_api", "dump of the old AdWords API, with money in millionths", evidence: .reported,
      [
        "day": .ignored, "campaign": .ignored, "campaign id": .ignored, "impressions": .ignored, "clicks": .ignored,
        "cost": .ignored,
      ],
      whole: [],
      preamble: [
        "campaign_performance_report", "adgroup_performance_report", "ad_performance_report",
        "keywords_performance_report", "account_performance_report", "\"campaign_performance_report",
      ],
      Refusal(
        what: "a dump of the AdWords API, whose money is in millionths", instead: "export a campaign report by day")),
    refused(
      "meta_ads_api", "dump of Meta's Marketing API, with lists of actions in cells", evidence: .sighted,
      [
        "date_start": .ignored, "date_stop": .ignored, "spend": .ignored, "actions": .ignored,
        "action_values": .ignored, "campaign_name": .ignored, "campaign_id": .ignored, "impressions": .ignored,
        "clicks": .ignored, "reach": .ignored, "account_id": .ignored, "adset_name": .ignored, "ad_name": .ignored,
        "cpc": .ignored, "cpm": .ignored, "ctr": .ignored, "frequency": .ignored, "objective": .ignored,
        "conversions": .ignored, "inline_link_clicks": .ignored, "adset_id": .ignored, "ad_id": .ignored,
      ],
      whole: [["date_start", "date_stop"]],
      Refusal(
        what: "a dump of the Marketing API, with lists of actions in its cells",
        instead: "export from Ads Reporting with the breakdown `Day`")),
    refused(
      "meta_business_suite", form: "stacked tables", "audience or content formats, as undated tables",
      evidence: .sighted,
      [
        "reels": .ignored, "multi-photo": .ignored, "photos": .ignored, "links": .ignored, "stories": .ignored,
        "others": .ignored, "text": .ignored,
      ],
      whole: [["reels", "photos"], ["reels", "multi-photo"]],
      Refusal(what: "stacked tables without any day", instead: "export the cards one by one")),
  ]

  private static func refused(
    _ id: String, form: String = "report", _ about: String, evidence: Evidence, _ words: [String: ColumnMeaning],
    whole: [Set<String>], preamble: [String] = [], _ refusal: Refusal
  ) -> Profile {
    Profile(
      id: id, form: form, about: about, evidence: evidence, words: [.english: words], wholeSignatures: whole,
      preambleSigns: preamble,
      excludes: [
        "impr.", "amount spent", "primary", "post id", "total spent", "metric", "value", "publish time",
      ], refusal: refusal)
  }
}
