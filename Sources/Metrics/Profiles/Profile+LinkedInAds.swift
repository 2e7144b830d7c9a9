import Campaigns
import Quantities

extension Profile {
  /// LinkedIn Campaign Manager, usually UTF-16 with tabs and lines about the report above.
  ///
  /// The day starts the period a row covers, so only daily reports count. Viral figures are what followed from
  /// members sharing an ad; they stand beside the paid ones and are not added to them. The hierarchy was renamed: what
  /// was campaign group, campaign, creative is now campaign, ad set, ad, so `Campaign Name` is the highest level only
  /// where no column of campaign groups stands beside it.
  static let linkedinAds: [Profile] = [
    linkedin(
      form: "campaign groups", about: "performance report of the older hierarchy, whose highest level is the group",
      evidence: .seen,
      english: [
        "campaign group name": .campaign, "campaign group id": .id(0), "campaign name": .group, "campaign id": .id(1),
        "creative name": .ad, "creative id": .id(2),
      ],
      portuguese: [
        "nome do grupo de campanhas": .campaign, "código do grupo de campanhas": .id(0), "nome da campanha": .group,
        "código da campanha": .id(1), "nome do criativo": .ad,
      ],
      german: [
        "name der kampagnengruppe": .campaign, "kampagnengruppen-id": .id(0), "name der kampagne": .group,
        "kampagnen-id": .id(1),
      ],
      isGrouped: true),
    linkedin(
      form: "campaigns", about: "performance report of the newer hierarchy, or of campaigns alone",
      evidence: .reported,
      english: [
        "campaign name": .campaign, "campaign id": .id(0), "ad set name": .group, "ad set id": .id(1),
        "creative name": .ad, "ad name": .ad, "ad id": .id(2),
      ],
      portuguese: [
        "nome da campanha": .campaign, "código da campanha": .id(0), "nome do conjunto de anúncios": .group,
        "nome do anúncio": .ad,
      ],
      german: [
        "name der kampagne": .campaign, "kampagnen-id": .id(0), "name der anzeigengruppe": .group,
        "anzeigengruppen-id": .id(1), "name der anzeige": .ad, "anzeigen-id": .id(2),
      ],
      isGrouped: false),
    Profile(
      id: "linkedin_ads", form: "demographics", about: "demographics report", evidence: .reported,
      words: [.english: linkedinFigures.merging(linkedinSegments) { $1 }],
      ignoredPrefixes: ["average ", "cost per "],
      required: [[.column(.item)]], signature: Set(linkedinSegments.keys),
      platform: .network("linkedin-ads"),
      refusal: Refusal(
        what: "stacked tables of shares of the audience, without any day",
        instead: "export the campaign performance report by day")),
  ]

  private static func linkedin(
    form: String, about: String, evidence: Evidence, english: [String: ColumnMeaning],
    portuguese: [String: ColumnMeaning], german: [String: ColumnMeaning], isGrouped: Bool
  ) -> Profile {
    let named: [ColumnNeed] = [.column(.campaign), .column(.group), .column(.ad)]
    return Profile(
      id: "linkedin_ads", form: form, about: about, evidence: evidence,
      words: [
        .english: linkedinFigures.merging(english) { $1 },
        .portuguese: linkedinPortuguese.merging(portuguese) { $1 },
        .german: linkedinGerman.merging(german) { $1 },
      ],
      ignoredPrefixes: [
        "average ", "cost per ", "média de ", "custo por ", "taxa de ", "cliques virais ", "visualizações virais ",
        "inscrições virais ", "viral ", "durchschnittliche ", "kosten pro ", "virale ",
      ],
      twinMarks: TwinMarks(prefixes: ["viral ", "virale "], suffixes: [" virais"]),
      required: [
        [.column(.day)], isGrouped ? [.column(.campaign), .column(.id(0))] : named, [.anyMetric],
      ],
      signature: [
        "start date (in utc)", "data de início (em utc)", "total spent", "total investido",
        "startdatum (in utc)",
      ],
      excludes: (isGrouped ? linkedinNewer : linkedinOlder).union(["cost", "custo"]),
      platform: .network("linkedin-ads"), range: .preamble, englishDecimal: .point, dayStartsPeriod: true,
      englishOrder: .monthDayYear, foreignOrder: .dayMonthYear)
  }

  /// Headers of the newer hierarchy alone.
  private static let linkedinNewer: Set<String> = [
    "ad set name", "ad set id", "nome do conjunto de anúncios", "name der anzeigengruppe", "anzeigengruppen-id",
  ]

  /// Headers of the older hierarchy alone.
  private static let linkedinOlder: Set<String> = [
    "campaign group name", "campaign group id", "nome do grupo de campanhas", "código do grupo de campanhas",
    "name der kampagnengruppe", "kampagnengruppen-id",
  ]

  private static let linkedinFigures: [String: ColumnMeaning] = [
    "start date (in utc)": .day, "currency": .currency,
    "total spent": .metric(.spend), "impressions": .metric(.impressions), "clicks": .metric(.clicks),
    "clicks to landing page": .metric(.linkClicks), "reactions": .metric(.likes), "comments": .metric(.comments),
    "shares": .metric(.shares), "follows": .metric(.followersNew), "total engagements": .metric(.engagements),
    "sends": .metric(.sends), "opens": .metric(.opens), "conversions": .metric(.conversions),
    "total conversion value": .metric(.conversionValue), "leads": .metric(.leads), "reach": .metric(.reach),
    "average frequency": .metric(.frequency),
    "click through rate": .rate, "engagement rate": .rate, "return on ad spend": .rate, "other clicks": .rate,
    "total social actions": .rate, "post-click conversions": .rate, "view-through conversions": .rate,
    "lead forms opened": .rate, "clicks to linkedin page": .rate, "subscriptions": .rate, "conversion rate": .rate,
    "account name": .ignored, "campaign type": .ignored, "campaign objective": .ignored, "campaign status": .ignored,
    "campaign group status": .ignored, "cost type": .ignored, "daily budget": .rate,
    "campaign group start date": .ignored, "campaign start date": .ignored, "campaign end date": .ignored,
    "total budget": .rate, "lead form completion rate": .rate, "campaign group end date": .ignored,
  ]

  private static let linkedinSegments: [String: ColumnMeaning] = [
    "job function segment": .item, "job title segment": .item, "job seniority segment": .item,
    "member company size segment": .item, "company size segment": .item, "company industry segment": .item,
    "company name segment": .item, "company segment": .item, "country segment": .item, "country/region segment": .item,
    "county segment": .item, "location segment": .item, "member country segment": .item,
    "member region segment": .item,
  ]

  private static let linkedinGerman: [String: ColumnMeaning] = [
    "startdatum (in utc)": .day, "währung": .currency, "gesamtausgaben": .metric(.spend),
    "klicks": .metric(.clicks), "klickrate": .rate, "engagement-rate": .rate,
  ]

  private static let linkedinPortuguese: [String: ColumnMeaning] = [
    "data de início (em utc)": .day, "moeda": .currency,
    "total investido": .metric(.spend), "impressões": .metric(.impressions), "cliques": .metric(.clicks),
    "cliques que levam à página de destino": .metric(.linkClicks), "reações": .metric(.likes),
    "comentários": .metric(.comments), "compartilhamentos": .metric(.shares),
    "seguidores": .metric(.followersNew), "total de engajamento": .metric(.engagements),
    "enviadas": .metric(.sends), "abertas": .metric(.opens), "conversões": .metric(.conversions),
    "valor total da conversão": .metric(.conversionValue), "leads": .metric(.leads), "alcance": .metric(.reach),
    "frequência média": .metric(.frequency), "outros cliques": .rate, "total de interações sociais": .rate,
    "orçamento diário": .rate, "retorno do investimento por conversão": .rate,
    "cliques que levam à linkedin page": .rate, "conversões pós-clique": .rate, "conversões de exibição": .rate,
    "formulários de leads abertos": .rate, "leads (e-mail corporativo)": .rate, "impressões do título": .rate,
    "cliques no título": .rate, "cliques (sponsored messaging)": .rate, "cliques no botão": .rate,
    "cliques no banner": .rate, "cliques no link": .rate, "inscrições em eventos": .rate,
    "cliques de inscrição em eventos": .rate, "visualizações de inscrição em eventos": .rate,
    "nome da conta": .ignored, "status do grupo de campanhas": .ignored,
    "data inicial do grupo de campanhas": .ignored, "objetivo da campanha": .ignored, "tipo de campanha": .ignored,
    "status da campanha": .ignored, "tipo de custo": .ignored, "data de início da campanha": .ignored,
  ]
}
