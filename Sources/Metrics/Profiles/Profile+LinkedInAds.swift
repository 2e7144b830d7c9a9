import Campaigns
import Quantities

extension Profile {
  /// LinkedIn Campaign Manager in English and Portuguese, usually UTF-16 with tabs and lines about the report above.
  ///
  /// The day starts the period a row covers, so only daily reports count. The Portuguese headers were seen in a file;
  /// the English ones are as importers know them.
  static let linkedinAds = Profile(
    id: "linkedin-ads", evidence: .seen,
    columns: linkedinEnglish.merging(linkedinPortuguese) { english, _ in english },
    ignoredPrefixes: [
      "viral ", "average ", "cost per ", "média de ", "custo por ", "taxa de ", "cliques virais ",
      "visualizações virais ", "inscrições virais ",
    ],
    required: [[.column(.day)], [.column(.campaign), .column(.group), .column(.ad)], [.anyMetric]],
    signature: ["start date (in utc)", "data de início (em utc)", "total spent", "total investido"],
    platform: .network("linkedin-ads"), englishDecimal: .point,
    foreign: Set(linkedinPortuguese.keys).subtracting(linkedinEnglish.keys), dayStartsPeriod: true,
    englishOrder: .monthDayYear, foreignOrder: .dayMonthYear)

  private static let linkedinEnglish: [String: ColumnMeaning] = [
    "start date (in utc)": .day, "campaign name": .campaign, "campaign id": .id(0), "ad set name": .group,
    "ad set id": .id(1), "creative name": .ad, "ad name": .ad, "ad id": .id(2), "currency": .currency,
    "total spent": .metric(.spend), "impressions": .metric(.impressions), "clicks": .metric(.clicks),
    "clicks to landing page": .metric(.linkClicks), "reactions": .metric(.likes), "comments": .metric(.comments),
    "shares": .metric(.shares), "follows": .metric(.followersNew), "total engagements": .metric(.engagements),
    "sends": .metric(.sends), "opens": .metric(.opens), "conversions": .metric(.conversions),
    "total conversion value": .metric(.conversionValue), "leads": .metric(.leads), "reach": .metric(.reach),
    "click through rate": .rate, "engagement rate": .rate, "return on ad spend": .rate, "other clicks": .rate,
    "total social actions": .rate, "post-click conversions": .rate, "view-through conversions": .rate,
    "lead forms opened": .rate, "clicks to linkedin page": .rate, "subscriptions": .rate, "conversion rate": .rate,
    "account name": .ignored, "campaign type": .ignored, "campaign objective": .ignored, "campaign status": .ignored,
    "campaign group name": .ignored, "campaign group id": .ignored, "campaign group status": .ignored,
    "cost type": .ignored, "daily budget": .rate,
  ]

  private static let linkedinPortuguese: [String: ColumnMeaning] = [
    "data de início (em utc)": .day, "nome da campanha": .campaign, "código da campanha": .id(0), "moeda": .currency,
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
    "nome da conta": .ignored, "código do grupo de campanhas": .ignored, "nome do grupo de campanhas": .ignored,
    "status do grupo de campanhas": .ignored, "data inicial do grupo de campanhas": .ignored,
    "objetivo da campanha": .ignored, "tipo de campanha": .ignored, "status da campanha": .ignored,
    "tipo de custo": .ignored, "data de início da campanha": .ignored,
  ]
}
