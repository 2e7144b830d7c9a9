import Campaigns
import Quantities

extension Profile {
  /// Google Ads reports and tables, in either encoding: campaigns, ad groups, ads, keywords, search terms.
  ///
  /// Two lines stand before the header: the report's name and the range. Total rows stand at the end, the first of
  /// them that of the rows listed; those of the account count what was removed as well.
  static let googleAds = Profile(
    id: "google_ads", about: "report or table", evidence: .seen,
    words: googleWords,
    ignoredPrefixes: [
      "search lost ", "search impr", "display lost ", "display impr", "avg. ", "cost / ", "conv. rate", "optimi",
      "pontuação de otimização", "target ", "parcela de impr", "% de impr", "impr. (", "coste/", "costo/", "coût/",
      "kosten/", "cpc máx", "max. cpc", "puntuación de optimización",
    ],
    required: [
      [.column(.campaign), .column(.id(0)), .column(.group), .column(.ad), .column(.item)], [.anyMetric],
    ],
    signature: [
      "impr.", "avg. cpc", "cost / conv.", "conv. value", "campaign status", "campaign state", "cpc méd.",
      "status da campanha", "código da moeda", "coste/conv.", "estado de la campaña", "cpc medio", "código de moneda",
      "custo / conv.", "durchschn. cpc", "währungscode", "kampagnenstatus", "conv.-wert", "cpc moy.",
      "valeur de conv.", "état de la campagne", "vert.", "conv.-waarde", "codice valuta", "valore conv.",
    ],
    excludes: [
      "spend", "amount spent", "gasto", "budget amount", "campaign daily budget", "gregorian date", "timeperiod",
      "campaign group name", "criterion status", "status do critério", "top impr. rate", "abs. top impr. rate", "conv.",
    ],
    totals: TotalRule(
      prefixes: ["total: ", "total:", "total : ", "gesamt: ", "gesamt:", "totale: ", "totaal: "],
      words: ["total", "gesamt", "totale", "totaal"]),
    platform: .network("google-ads"), item: "search term or keyword", range: .preamble, englishDecimal: .point)

  /// A report of a whole account by day, which names no campaign.
  static let googleAdsAccount = Profile(
    id: "google_ads", form: "account", about: "report of an account by day", evidence: .reported,
    words: googleWords, ignoredPrefixes: googleAds.ignoredPrefixes, required: [[.column(.day)], [.anyMetric]],
    wholeSignatures: [
      ["day", "impr."], ["day", "currency code", "cost"], ["dia", "impr."], ["día", "impr."], ["tag", "impr."],
      ["jour", "impr."], ["giorno", "impr."],
    ],
    excludes: googleAds.excludes.union(rowOwners).union([
      "ad group", "ad name", "ad id", "search term", "search keyword", "keyword", "campanha", "grupo de anúncios",
      "campaña", "grupo de anuncios", "kampagne", "anzeigengruppe", "campagne", "campagna",
    ]),
    totals: googleAds.totals, platform: .network("google-ads"), range: .preamble, englishDecimal: .point,
    isAccountLevel: true)

  private static let googleWords: Wordings = [
    .english: googleEnglish, .portuguese: googlePortuguese, .spanish: googleSpanish, .german: googleGerman,
    .french: googleFrench, .italian: googleItalian, .dutch: googleDutch,
  ]

  private static let googleEnglish: [String: ColumnMeaning] = [
    "day": .day, "campaign": .campaign, "campaign id": .id(0), "ad group": .group, "ad group id": .id(1),
    "ad name": .ad, "ad id": .id(2), "currency code": .currency, "currency": .currency,
    "impr.": .metric(.impressions), "impressions": .metric(.impressions), "clicks": .metric(.clicks),
    "cost": .metric(.spend), "conversions": .metric(.conversions), "conv. value": .metric(.conversionValue),
    "interactions": .metric(.engagements), "views": .metric(.videoViews), "phone calls": .metric(.calls),
    "all conv.": .twin(.conversions), "all conv. value": .twin(.conversionValue),
    "original conv. value": .twin(.conversionValue), "view-through conv.": .rate,
    "search term": .item, "search keyword": .item, "keyword": .item, "ctr": .rate, "interaction rate": .rate,
    "conv. rate": .rate, "conv. value / cost": .rate, "budget": .rate, "campaign status": .ignored,
    "campaign state": .ignored, "campaign type": .ignored, "campaign subtype": .ignored, "budget name": .ignored,
    "budget type": .ignored, "status": .ignored, "status reasons": .ignored, "bid strategy": .ignored,
    "bid strategy type": .ignored, "labels": .ignored, "account": .ignored, "account name": .ignored,
    "customer id": .ignored, "network": .ignored, "network (with search partners)": .ignored, "device": .ignored,
    "ad group status": .ignored, "ad group state": .ignored, "ad group type": .ignored, "ad status": .ignored,
    "ad type": .ignored, "ad state": .ignored, "final url": .ignored, "beacons": .ignored, "headline 3": .ignored,
    "description 1": .ignored, "description 2": .ignored, "path 1": .ignored, "path 2": .ignored,
    "tracking template": .ignored, "final url suffix": .ignored, "custom parameter": .ignored,
    "mobile final url": .ignored,
    "headline 1": .ignored, "headline 2": .ignored, "description": .ignored, "match type": .ignored,
    "search terms match type": .ignored, "keyword status": .ignored, "added/excluded": .ignored,
    "week": .ignored, "month": .ignored, "quarter": .ignored, "year": .ignored, "day of the week": .ignored,
  ]

  private static let googlePortuguese: [String: ColumnMeaning] = [
    "dia": .day, "campanha": .campaign, "código da campanha": .id(0), "id da campanha": .id(0),
    "grupo de anúncios": .group, "nome do anúncio": .ad, "código da moeda": .currency,
    "cliques": .metric(.clicks), "impr.": .metric(.impressions), "impressões": .metric(.impressions),
    "custo": .metric(.spend), "conversões": .metric(.conversions), "valor da conv.": .metric(.conversionValue),
    "interações": .metric(.engagements), "termo de pesquisa": .item, "palavra-chave": .item,
    "pesquisar palavra-chave": .item, "cpc méd.": .rate, "taxa de conv.": .rate, "custo / conv.": .rate,
    "orçamento": .rate, "valor da conv. / custo": .rate, "conv. de visualização": .rate, "ctr": .rate,
    "status da campanha": .ignored, "nome do orçamento": .ignored, "tipo de orçamento": .ignored,
    "motivos do status": .ignored, "tipo de campanha": .ignored, "tipo de estratégia de lances": .ignored,
    "status": .ignored, "status do grupo de anúncios": .ignored, "tipo de corresp.": .ignored,
    "tipo de correspondência dos termos de pesquisa": .ignored, "adicionada/excluída": .ignored,
    "status da palavra-chave da rede de pesquisa": .ignored,
    "motivos do status da palavra-chave da rede de pesquisa": .ignored,
    "pesquisar tipo de correspondência de palavra-chave": .ignored, "url final": .ignored,
  ]

  private static let googleSpanish: [String: ColumnMeaning] = [
    "día": .day, "campaña": .campaign, "id de campaña": .id(0), "id de la campaña": .id(0),
    "grupo de anuncios": .group, "nombre del anuncio": .ad, "código de moneda": .currency,
    "clics": .metric(.clicks), "impresiones": .metric(.impressions), "coste": .metric(.spend),
    "costo": .metric(.spend), "conversiones": .metric(.conversions), "valor de conv.": .metric(.conversionValue),
    "interacciones": .metric(.engagements), "término de búsqueda": .item, "palabra clave": .item,
    "cpc medio": .rate, "cpc prom.": .rate, "tasa de conv.": .rate, "presupuesto": .rate,
    "conv. post-impresión": .rate, "estado de la campaña": .ignored, "tipo de campaña": .ignored,
    "estado": .ignored, "tipo de presupuesto": .ignored, "nombre del presupuesto": .ignored,
    "motivos del estado": .ignored, "tipo de estrategia de puja": .ignored, "nivel de optimización": .rate,
    "porcentaje de conv.": .rate,
  ]

  private static let googleGerman: [String: ColumnMeaning] = [
    "tag": .day, "kampagne": .campaign, "kampagnen-id": .id(0), "anzeigengruppe": .group, "anzeigenname": .ad,
    "währungscode": .currency, "klicks": .metric(.clicks), "kosten": .metric(.spend),
    "conversions": .metric(.conversions), "conv.-wert": .metric(.conversionValue),
    "interaktionen": .metric(.engagements), "impressionen": .metric(.impressions), "suchbegriff": .item,
    "keyword": .item, "durchschn. cpc": .rate, "durchschn. kosten": .rate, "conv.-rate": .rate,
    "kosten/conv.": .rate, "interaktionsrate": .rate, "budget": .rate, "kampagnenstatus": .ignored,
    "kampagnentyp": .ignored, "budgetname": .ignored, "budgettyp": .ignored, "statusgründe": .ignored,
    "gebotsstrategietyp": .ignored,
  ]

  private static let googleFrench: [String: ColumnMeaning] = [
    "jour": .day, "campagne": .campaign, "id de la campagne": .id(0), "groupe d'annonces": .group,
    "nom de l'annonce": .ad, "code de devise": .currency, "code devise": .currency, "clics": .metric(.clicks),
    "coût": .metric(.spend), "conversions": .metric(.conversions), "valeur de conv.": .metric(.conversionValue),
    "interactions": .metric(.engagements), "terme de recherche": .item, "mot clé": .item, "cpc moy.": .rate,
    "coût moy.": .rate, "taux de conv.": .rate, "coût/conv.": .rate, "budget": .rate,
    "état de la campagne": .ignored, "type de campagne": .ignored, "nom du budget": .ignored,
    "type de budget": .ignored, "état": .ignored,
    "raisons de l'état": .ignored, "taux d'optimisation": .rate, "taux d'interaction": .rate,
  ]

  private static let googleItalian: [String: ColumnMeaning] = [
    "giorno": .day, "campagna": .campaign, "id campagna": .id(0), "gruppo di annunci": .group,
    "codice valuta": .currency, "clic": .metric(.clicks), "costo": .metric(.spend),
    "conversioni": .metric(.conversions), "valore conv.": .metric(.conversionValue),
    "interazioni": .metric(.engagements), "termine di ricerca": .item, "parola chiave": .item, "cpc medio": .rate,
    "tasso conv.": .rate, "costo/conv.": .rate, "budget": .rate, "stato campagna": .ignored,
    "tipo di campagna": .ignored, "nome budget": .ignored, "tipo di budget": .ignored, "stato": .ignored,
    "motivi dello stato": .ignored, "punteggio di ottimizzazione": .rate,
  ]

  private static let googleDutch: [String: ColumnMeaning] = [
    "dag": .day, "campagne": .campaign, "campagne-id": .id(0), "advertentiegroep": .group, "valutacode": .currency,
    "klikken": .metric(.clicks), "vert.": .metric(.impressions), "kosten": .metric(.spend),
    "conversies": .metric(.conversions), "conv.-waarde": .metric(.conversionValue),
    "interacties": .metric(.engagements), "zoekterm": .item, "zoekwoord": .item, "gem. cpc": .rate,
    "conv.-perc.": .rate, "kosten/conv.": .rate, "budget": .rate, "campagnestatus": .ignored,
    "campagnetype": .ignored, "budgetnaam": .ignored, "budgettype": .ignored, "redenen van status": .ignored,
    "optimalisatiescore": .rate, "conv.perc.": .rate,
  ]
}
