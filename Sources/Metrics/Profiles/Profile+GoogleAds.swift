import Campaigns
import Quantities

extension Profile {
  /// Google Ads reports and tables in English, Portuguese and Spanish, in either encoding.
  ///
  /// Two lines stand before the header: the report's name and the range. Total rows stand at the end.
  static let googleAds = Profile(
    id: "google-ads", evidence: .seen,
    columns: googleEnglish.merging(googleForeign) { english, _ in english },
    ignoredPrefixes: [
      "search lost ", "search impr", "display lost ", "display impr", "avg. ", "cost / ", "conv. rate",
      "optimi", "pontuação de otimização", "target ", "parcela de impr", "coste/", "costo/",
    ],
    required: [[.column(.campaign)], [.anyMetric]],
    signature: [
      "impr.", "avg. cpc", "cost / conv.", "conv. value", "campaign status", "cpc méd.", "status da campanha",
      "código da moeda", "coste/conv.", "estado de la campaña", "cpc medio", "código de moneda", "custo / conv.",
    ],
    excludes: ["spend"],
    totals: TotalRule(prefixes: ["total: ", "total:"], words: ["total"]),
    platform: .network("google-ads"),
    englishDecimal: .point,
    foreign: Set(googleForeign.keys))

  private static let googleEnglish: [String: ColumnMeaning] = [
    "day": .day, "campaign": .campaign, "campaign id": .id(0), "ad group": .group, "ad group id": .id(1),
    "ad name": .ad, "ad id": .id(2), "currency code": .currency, "currency": .currency,
    "impr.": .metric(.impressions), "impressions": .metric(.impressions), "clicks": .metric(.clicks),
    "cost": .metric(.spend), "conversions": .metric(.conversions), "conv. value": .metric(.conversionValue),
    "interactions": .metric(.engagements), "views": .metric(.videoViews), "phone calls": .metric(.calls),
    "ctr": .rate, "interaction rate": .rate, "conv. rate": .rate, "conv. value / cost": .rate, "budget": .rate,
    "original conv. value": .ignored, "all conv.": .ignored, "all conv. value": .ignored,
    "view-through conv.": .ignored, "campaign status": .ignored, "campaign state": .ignored,
    "campaign type": .ignored, "campaign subtype": .ignored, "budget name": .ignored, "budget type": .ignored,
    "status": .ignored, "status reasons": .ignored, "bid strategy": .ignored, "bid strategy type": .ignored,
    "labels": .ignored, "account": .ignored, "account name": .ignored, "customer id": .ignored, "network": .ignored,
    "network (with search partners)": .ignored, "device": .ignored, "ad group status": .ignored,
    "ad group type": .ignored, "ad status": .ignored, "ad type": .ignored, "ad state": .ignored,
    "final url": .ignored, "mobile final url": .ignored, "headline 1": .ignored, "headline 2": .ignored,
    "description": .ignored, "search term": .ignored, "search keyword": .ignored, "keyword": .ignored,
    "match type": .ignored, "added/excluded": .ignored, "week": .ignored, "month": .ignored, "quarter": .ignored,
    "year": .ignored, "day of the week": .ignored,
  ]

  private static let googleForeign: [String: ColumnMeaning] = [
    // Portuguese
    "dia": .day, "campanha": .campaign, "código da campanha": .id(0), "id da campanha": .id(0),
    "grupo de anúncios": .group, "nome do anúncio": .ad, "código da moeda": .currency, "cliques": .metric(.clicks),
    "custo": .metric(.spend), "conversões": .metric(.conversions), "valor da conv.": .metric(.conversionValue),
    "impressões": .metric(.impressions), "interações": .metric(.engagements), "cpc méd.": .rate,
    "taxa de conv.": .rate, "custo / conv.": .rate, "orçamento": .rate, "status da campanha": .ignored,
    "nome do orçamento": .ignored, "tipo de orçamento": .ignored, "motivos do status": .ignored,
    "tipo de campanha": .ignored, "tipo de estratégia de lances": .ignored, "termo de pesquisa": .ignored,
    "status do grupo de anúncios": .ignored, "palavra-chave": .ignored, "tipo de corresp.": .ignored,
    "valor da conv. / custo": .rate,
    // Spanish; what is written alike in Portuguese stands there
    "día": .day, "campaña": .campaign, "id de campaña": .id(0), "id de la campaña": .id(0),
    "grupo de anuncios": .group, "nombre del anuncio": .ad, "código de moneda": .currency,
    "clics": .metric(.clicks), "coste": .metric(.spend), "costo": .metric(.spend),
    "conversiones": .metric(.conversions), "valor de conv.": .metric(.conversionValue),
    "impresiones": .metric(.impressions), "interacciones": .metric(.engagements), "cpc medio": .rate,
    "cpc prom.": .rate, "tasa de conv.": .rate, "presupuesto": .rate, "estado de la campaña": .ignored,
    "tipo de campaña": .ignored, "conv. post-impresión": .ignored, "estado": .ignored,
    "tipo de presupuesto": .ignored, "nombre del presupuesto": .ignored, "motivos del estado": .ignored,
    "tipo de estrategia de puja": .ignored, "término de búsqueda": .ignored,
  ]
}
