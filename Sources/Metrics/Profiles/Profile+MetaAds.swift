import Campaigns
import Quantities

extension Platform {
  /// What `named` gives for one of our own words; such a word is always a well-formed name.
  static func network(_ word: StaticString) -> Platform? { named("\(word)") }
}

extension Profile {
  /// Meta's ads exports, from Ads Manager and from ads reporting, at campaign, ad set and ad level.
  ///
  /// Headers of the English files were seen; those in Portuguese, Spanish, French and German are as importers know them.
  static let metaAds = Profile(
    id: "meta_ads", about: "reporting table or Ads Manager table", evidence: .seen,
    words: [
      .english: metaEnglish, .portuguese: metaPortuguese, .spanish: metaSpanish, .french: metaFrench,
      .german: metaGerman, .italian: metaItalian, .dutch: metaDutch,
    ],
    currencyColumns: [
      "amount spent": .spend, "valor usado": .spend, "valor gasto": .spend, "importe gastado": .spend,
      "montant dépensé": .spend, "ausgegebener betrag": .spend, "importo speso": .spend, "besteed bedrag": .spend,
      "purchases conversion value": .conversionValue,
    ],
    ignoredPrefixes: [
      "cost per ", "custo por ", "costo per ", "kosten per ", "presupuesto ", "cpc ", "cpm ", "ctr ", "costo por ",
      "coste por ", "coût par ", "kosten pro ",
      "video average play time", "video plays at ", "cpm (", "cpc (", "ctr (",
    ],
    required: [
      [.anyMetric],
      [.column(.day), .column(.rangeStart), .column(.rangeEnd)],
    ],
    signature: metaSignature,
    excludes: ["total spent", "post id", "publish time", "swipe ups", "pin clicks"],
    totals: TotalRule(
      prefixes: ["total:"],
      dayWords: ["all", "todos", "todas", "todo", "tous", "toutes", "alle", "tutti", "tutte", "tudo"],
      words: ["total"]),
    emptyWords: ["no data available.", "no data available"],
    platform: .network("meta-ads"), range: .columns, mayBePivot: true, englishDecimal: .point,
    foreignOrder: .dayMonthYear)

  private static let metaSignature: Set<String> = [
    "reporting starts", "reporting ends", "amount spent", "clicks (all)", "link clicks", "ad set name",
    "início dos relatórios", "término dos relatórios", "encerramento dos relatórios", "valor usado", "valor gasto",
    "inicio del informe", "fin del informe", "importe gastado", "début des rapports", "fin des rapports",
    "montant dépensé", "ausgegebener betrag", "kampagnenname", "importo speso", "besteed bedrag", "berichtsstart",
    "berichtsende",
    "cliques (todos)", "clics (todos)", "clics (tous)", "klicks (alle)", "link-klicks",
  ]

  private static let metaEnglish: [String: ColumnMeaning] = [
    "day": .day, "reporting starts": .rangeStart, "reporting ends": .rangeEnd,
    "campaign name": .campaign, "campaign": .campaign, "campaign id": .id(0), "ad set name": .group,
    "ad set id": .id(1),
    "ad name": .ad, "ad id": .id(2), "platform": .platform, "currency": .currency,
    "impressions": .metric(.impressions), "views": .metric(.views), "reach": .metric(.reach),
    "frequency": .metric(.frequency), "amount spent": .metric(.spend), "clicks (all)": .metric(.clicks),
    "link clicks": .metric(.linkClicks), "results": .metric(.results), "purchases": .metric(.conversions),
    "purchases conversion value": .metric(.conversionValue), "leads": .metric(.leads),
    "video plays": .metric(.videoViews), "3-second video plays": .metric(.videoViews3s),
    "post reactions": .metric(.likes), "post comments": .metric(.comments), "post shares": .metric(.shares),
    "post saves": .metric(.saves), "post engagements": .metric(.engagements),
    "account id": .ignored, "account name": .ignored, "page name": .ignored, "ads": .ignored,
    "delivery level": .ignored, "campaign delivery": .ignored, "ad set delivery": .ignored,
    "ad delivery": .ignored, "ad set budget": .rate, "ad set budget type": .ignored, "campaign budget": .rate,
    "campaign budget type": .ignored, "attribution setting": .ignored, "result indicator": .ignored,
    "result type": .ignored, "ends": .ignored, "starts": .ignored, "preview link": .ignored,
    "quality ranking": .ignored, "engagement rate ranking": .ignored, "conversion rate ranking": .ignored,
    "objective": .ignored, "bid": .ignored, "bid type": .ignored, "last significant edit": .ignored,
    "unique clicks (all)": .ignored, "unique link clicks": .ignored, "website purchases": .ignored,
    "delivery": .ignored, "delivery status": .ignored, "page likes": .ignored, "relevance score": .ignored,
    "content views": .ignored, "checkouts initiated": .ignored, "instagram profile visits": .ignored,
    "instagram follows": .ignored, "account timezone": .ignored, "leads (form)": .ignored,
    "landing page views": .ignored, "adds to cart": .ignored, "thruplays": .ignored, "outbound clicks": .ignored,
    "website purchases conversion value": .ignored, "placement": .breakdown, "device platform": .breakdown,
    "impression device": .breakdown, "publisher platform": .breakdown, "time of day (ad account time zone)": .breakdown,
    "time of day (viewer's time zone)": .breakdown, "dma region": .breakdown,
    "purchase roas (return on ad spend)": .rate, "results roas": .rate, "cost per results": .rate,
    "month": .ignored, "age": .breakdown, "gender": .breakdown, "country": .breakdown, "region": .breakdown,
  ]

  private static let metaPortuguese: [String: ColumnMeaning] = [
    "dia": .day, "início dos relatórios": .rangeStart, "término dos relatórios": .rangeEnd,
    "encerramento dos relatórios": .rangeEnd, "nome da campanha": .campaign, "identificação da campanha": .id(0),
    "nome do conjunto de anúncios": .group, "identificação do conjunto de anúncios": .id(1),
    "nome do anúncio": .ad, "identificação do anúncio": .id(2), "moeda": .currency, "plataforma": .platform,
    "alcance": .metric(.reach), "frequência": .metric(.frequency), "impressões": .metric(.impressions),
    "visualizações": .metric(.views), "valor usado": .metric(.spend), "valor gasto": .metric(.spend),
    "cliques (todos)": .metric(.clicks), "cliques no link": .metric(.linkClicks), "resultados": .metric(.results),
    "compras": .metric(.conversions), "valor de conversão de compras": .metric(.conversionValue),
    "veiculação da campanha": .ignored, "indicador de resultados": .ignored, "indicador de resultado": .ignored,
    "configuração de atribuição": .ignored,
    "orçamento do conjunto de anúncios": .rate, "tipo de orçamento do conjunto de anúncios": .ignored,
    "orçamento da campanha": .rate, "tipo de orçamento da campanha": .ignored, "veiculação": .ignored,
    "veiculação do conjunto de anúncios": .ignored, "veiculação do anúncio": .ignored,
    "visualizações da página de destino": .ignored, "nome da conta": .ignored, "identificação da conta": .ignored,
    "tipo de resultado": .ignored, "adições ao carrinho": .ignored, "finalizações de compra iniciadas": .ignored,
    "reproduções do vídeo": .metric(.videoViews), "reproduções de 3 segundos do vídeo": .metric(.videoViews3s),
    "leads": .metric(.leads),
    "mês": .ignored, "término": .ignored, "idade": .breakdown, "gênero": .breakdown, "país": .breakdown,
    "região": .breakdown, "posicionamento": .breakdown,
  ]

  private static let metaSpanish: [String: ColumnMeaning] = [
    "alcance": .metric(.reach), "resultados": .metric(.results), "compras": .metric(.conversions),
    "día": .day, "inicio del informe": .rangeStart, "fin del informe": .rangeEnd,
    "nombre de la campaña": .campaign, "identificador de la campaña": .id(0),
    "nombre del conjunto de anuncios": .group, "identificador del conjunto de anuncios": .id(1),
    "nombre del anuncio": .ad, "identificador del anuncio": .id(2), "divisa": .currency, "moneda": .currency,
    "frecuencia": .metric(.frequency), "impresiones": .metric(.impressions),
    "visualizaciones": .metric(.views), "importe gastado": .metric(.spend),
    "clics (todos)": .metric(.clicks), "clics en el enlace": .metric(.linkClicks),
    "valor de conversión de compras": .metric(.conversionValue), "indicador de resultado": .ignored,
    "entrega de la campaña": .ignored, "configuración de atribución": .ignored, "mes": .ignored,
    "presupuesto del conjunto de anuncios": .rate, "tipo de presupuesto del conjunto de anuncios": .ignored,
    "presupuesto de la campaña": .rate, "tipo de presupuesto de la campaña": .ignored, "finalización": .ignored,
    "inicio": .ignored, "entrega": .ignored, "estado de la entrega": .ignored, "tipo de resultado": .ignored,
    "nombre de la cuenta": .ignored, "identificador de la cuenta": .ignored,
    "visitas a la página de destino": .ignored, "artículos agregados al carrito": .ignored,
    "pagos iniciados": .ignored, "clientes potenciales": .metric(.leads),
    "reproducciones de video": .metric(.videoViews), "reproducciones de video de 3 segundos": .metric(.videoViews3s),
    "edad": .breakdown, "sexo": .breakdown, "país": .breakdown, "región": .breakdown, "ubicación": .breakdown,
    "plataforma": .platform,
  ]

  private static let metaFrench: [String: ColumnMeaning] = [
    "jour": .day, "début des rapports": .rangeStart, "fin des rapports": .rangeEnd,
    "nom de la campagne": .campaign, "id de campagne": .id(0), "nom de l'ensemble de publicités": .group,
    "id de l'ensemble de publicités": .id(1), "nom de la publicité": .ad, "id de la publicité": .id(2),
    "devise": .currency, "plateforme": .platform, "portée": .metric(.reach), "couverture": .metric(.reach),
    "répétition": .metric(.frequency), "vues": .metric(.views), "montant dépensé": .metric(.spend),
    "fréquence": .metric(.frequency), "clics (tous)": .metric(.clicks), "clics sur un lien": .metric(.linkClicks),
    "clics sur le lien": .metric(.linkClicks), "diffusion de la campagne": .ignored,
    "diffusion de l'ensemble de publicités": .ignored, "diffusion de la publicité": .ignored,
    "budget de l'ensemble de publicités": .rate, "type de budget de l'ensemble de publicités": .ignored,
    "budget de la campagne": .rate, "type de budget de la campagne": .ignored, "paramètre d'attribution": .ignored,
    "indicateur de résultats": .ignored, "indicateur de résultat": .ignored, "type de résultat": .ignored,
    "fin": .ignored, "début": .ignored, "nom du compte": .ignored, "vues de page de destination": .ignored,
    "prospects": .metric(.leads), "résultats": .metric(.results),
    "achats": .metric(.conversions), "valeur de conversion des achats": .metric(.conversionValue), "mois": .ignored,
    "âge": .breakdown, "sexe": .breakdown, "pays": .breakdown, "région": .breakdown, "placement": .breakdown,
  ]

  private static let metaGerman: [String: ColumnMeaning] = [
    "tag": .day, "berichtsstart": .rangeStart, "berichtsende": .rangeEnd, "kampagnenname": .campaign,
    "kampagnen-id": .id(0), "anzeigengruppenname": .group, "anzeigengruppen-id": .id(1), "anzeigenname": .ad,
    "anzeigen-id": .id(2), "währung": .currency, "plattform": .platform, "reichweite": .metric(.reach),
    "häufigkeit": .metric(.frequency), "impressionen": .metric(.impressions), "aufrufe": .metric(.views),
    "ausgegebener betrag": .metric(.spend), "klicks (alle)": .metric(.clicks), "link-klicks": .metric(.linkClicks),
    "frequenz": .metric(.frequency), "name der anzeigengruppe": .group, "name der anzeige": .ad,
    "name der kampagne": .campaign, "auslieferung der kampagne": .ignored,
    "auslieferung der anzeigengruppe": .ignored, "anzeigenauslieferung": .ignored,
    "kampagnenauslieferung": .ignored, "ergebnisindikator": .ignored, "ergebnistyp": .ignored,
    "attributionseinstellung": .ignored, "anzeigengruppenbudget": .rate, "kontoname": .ignored, "ende": .ignored,
    "conversion-wert für käufe": .metric(.conversionValue), "kaufwert": .metric(.conversionValue),
    "leads": .metric(.leads), "landingpage-aufrufe": .ignored, "landing page-aufrufe": .ignored,
    "ergebnisse": .metric(.results), "käufe": .metric(.conversions), "monat": .ignored,
    "alter": .breakdown, "geschlecht": .breakdown, "land": .breakdown, "region": .breakdown, "platzierung": .breakdown,
    "conversion-wert von käufen": .metric(.conversionValue),
  ]

  private static let metaItalian: [String: ColumnMeaning] = [
    "giorno": .day, "inizio dei report": .rangeStart, "fine dei report": .rangeEnd,
    "nome della campagna": .campaign, "nome del gruppo di inserzioni": .group, "nome dell'inserzione": .ad,
    "valuta": .currency, "copertura": .metric(.reach), "frequenza": .metric(.frequency),
    "impression": .metric(.impressions), "importo speso": .metric(.spend), "clic (tutti)": .metric(.clicks),
    "pubblicazione della campagna": .ignored, "indicatore dei risultati": .ignored,
    "impostazione di attribuzione": .ignored, "budget del gruppo di inserzioni": .rate,
    "clic sul link": .metric(.linkClicks), "risultati": .metric(.results), "acquisti": .metric(.conversions),
    "valore di conversione degli acquisti": .metric(.conversionValue), "mese": .ignored,
    "età": .breakdown, "genere": .breakdown, "paese": .breakdown, "posizionamento": .breakdown,
  ]

  private static let metaDutch: [String: ColumnMeaning] = [
    "dag": .day, "begin rapportage": .rangeStart, "einde rapportage": .rangeEnd, "campagnenaam": .campaign,
    "naam advertentieset": .group, "advertentienaam": .ad, "bereik": .metric(.reach),
    "frequentie": .metric(.frequency), "weergaven": .metric(.impressions), "besteed bedrag": .metric(.spend),
    "weergave van campagne": .ignored, "resultaatindicator": .ignored, "attributie-instelling": .ignored,
    "klikken op link": .metric(.linkClicks), "klikken (alle)": .metric(.clicks), "linkklikken": .metric(.linkClicks),
    "resultaten": .metric(.results),
    "aankopen": .metric(.conversions), "conversiewaarde van aankopen": .metric(.conversionValue), "maand": .ignored,
    "leeftijd": .breakdown, "geslacht": .breakdown, "land": .breakdown, "plaatsing": .breakdown,
  ]
}
