import Campaigns
import Quantities

extension Profile {
  /// Google Analytics 4: standard reports, explorations and snapshots, told by the comment lines above the header.
  ///
  /// Dimensions are whatever the user chose, so the first column need not be known. Users never add up over days or
  /// pages. An exploration's first row is its grand total. The comment lines tell it in other languages too.
  static let ga4: [Profile] = [
    ga4ByCampaign(
      form: "campaigns by day index", about: "campaigns, with days counted from the range's first", words: ga4Axis),
    ga4ByCampaign(form: "campaigns", about: "report or exploration with a dimension that names campaigns", words: [:]),
    ga4ByAccount(
      form: "day index", about: "report or table of a snapshot with days counted from the range's first",
      words: ga4Axis),
    ga4ByAccount(form: "report", about: "standard report, exploration or table of a snapshot", words: [:]),
  ]

  /// An axis that counts the days of the range from `0000`; beside a date it says nothing new.
  private static let ga4Axis: [String: ColumnMeaning] = ["nth day": .day, "día n": .day]

  private static func ga4ByCampaign(form: String, about: String, words: [String: ColumnMeaning]) -> Profile {
    Profile(
      id: "ga4", form: form, about: about, evidence: .reported,
      words: ga4Wordings(ga4Campaigns.merging(words) { $1 }), ignoredPrefixes: ga4Rates,
      preferences: ga4Preferences,
      required: [[.column(.campaign)], [.anyMetric]] + ga4AxisNeeds(words), signature: Set(ga4Campaigns.keys),
      preambleSigns: ga4Preamble, excludes: ga4AxisExcludes(words).union(["cost", "impr.", "spend"]),
      totals: ga4Totals, platform: .network("ga4"), range: .preamble, englishDecimal: .point,
      dayAxes: Set(ga4Axis.keys))
  }

  private static func ga4ByAccount(form: String, about: String, words: [String: ColumnMeaning]) -> Profile {
    Profile(
      id: "ga4", form: form, about: about, evidence: words.isEmpty ? .seen : .sighted,
      words: ga4Wordings(words), ignoredPrefixes: ga4Rates, preferences: ga4Preferences,
      required: [[.anyMetric]] + ga4AxisNeeds(words),
      wholeSignatures: [
        ["event name", "event count"], ["nth day", "users"], ["nth day", "new users"], ["nth day", "active users"],
        ["page path and screen class", "views"], ["page title and screen class", "views"],
        ["session primary channel group (default channel group)", "sessions"],
        ["first user primary channel group (default channel group)", "total users"],
        ["nombre del evento", "número de eventos"], ["título de página y clase de pantalla", "vistas"],
        ["ruta de página y clase de pantalla", "vistas"],
      ],
      preambleSigns: ga4Preamble, excludes: Set(ga4Campaigns.keys).union(ga4AxisExcludes(words)), totals: ga4Totals,
      platform: .network("ga4"), item: "dimension of the report", range: .preamble, englishDecimal: .point,
      isAccountLevel: true, dayAxes: Set(ga4Axis.keys))
  }

  /// All that is known in any language, and some more that is.
  private static func ga4Wordings(_ more: [String: ColumnMeaning]) -> Wordings {
    [
      .english: ga4Words.merging(more) { $1 }, .spanish: ga4Spanish.merging(more) { $1 }, .portuguese: ga4Portuguese,
      .french: ga4French, .german: ga4German,
    ]
  }

  private static func ga4AxisNeeds(_ words: [String: ColumnMeaning]) -> [[ColumnNeed]] {
    words.isEmpty ? [] : [[.column(.day)]]
  }

  /// Where there are dates, the axis says nothing new.
  private static func ga4AxisExcludes(_ words: [String: ColumnMeaning]) -> Set<String> {
    words.isEmpty ? [] : ["date", "fecha", "data", "datum"]
  }

  private static let ga4Preamble = [
    "# account:", "# property:", "# start date:", "# all users", "# report csv export", "# ----------", "# cuenta:",
    "# propiedad:", "# exportar informe en formato csv", "# fecha de inicio:", "# data de início:", "# date de début:",
    "# startdatum:",
  ]

  private static let ga4Totals = TotalRule(
    prefixes: ["grand total"], words: ["total", "totals"],
    extraWords: [
      "grand total", "total geral", "total general", "gesamtsumme", "total général", "totale complessivo", "eindtotaal",
    ])

  private static let ga4Rates = [
    "average ", "events per ", "views per ", "event count per ", "engaged sessions per ", "sessions per ",
    "engagement rate",
    "bounce rate", "key event rate", "session key event rate", "user key event rate", "max daily ", "min daily ",
    "purchaser ", "user conversion", "session conversion", "tiempo de interacción medio", "tiempo medio de interacción",
    "sesiones con interacción por ", "vistas por ", "eventos por ", "número de eventos por ", "porcentaje de ",
    "tasa de ",
    "durchschnittliche ", "durée d'engagement moyenne", "taux de ", "taux d'", "tempo médio de ", "taxa de ",
  ]

  private static let ga4Preferences = [
    ["total users", "users", "active users"], ["key events", "conversions"], ["total revenue", "purchase revenue"],
    ["views", "screen page views"], ["usuarios totales", "total de usuarios", "usuarios", "usuarios activos"],
    ["eventos clave", "conversiones"], ["total de usuários", "usuários", "usuários ativos"],
    ["eventos principais", "conversões"],
    ["nombre total d'utilisateurs", "total des utilisateurs", "utilisateurs", "utilisateurs actifs"],
    ["événements clés", "conversions"],
    ["nutzer insgesamt", "gesamtzahl der nutzer", "nutzer", "aktive nutzer"], ["schlüsselereignisse", "conversions"],
  ]

  private static let ga4Campaigns: [String: ColumnMeaning] = [
    "session campaign": .campaign, "session manual campaign name": .campaign, "first user campaign": .campaign,
    "session google ads campaign": .campaign, "first user manual campaign name": .campaign,
  ]

  private static let ga4Words: [String: ColumnMeaning] = [
    "date": .day, "day": .ignored, "month": .ignored, "nth day": .item, "nth month": .item, "nth week": .item,
    "views": .metric(.views), "screen page views": .metric(.views), "sessions": .metric(.sessions),
    "event count": .metric(.events), "key events": .metric(.conversions), "conversions": .metric(.conversions),
    "total revenue": .metric(.conversionValue), "purchase revenue": .metric(.conversionValue),
    "total users": .metric(.users), "active users": .metric(.users), "users": .metric(.users),
    "new users": .metric(.newUsers),
    "returning users": .rate, "engaged sessions": .rate, "user engagement": .rate, "arpu": .rate, "arppu": .rate,
    "transactions": .rate, "total purchasers": .rate, "event value": .rate,
    "event name": .item, "page path and screen class": .item, "page title and screen class": .item,
    "page title and screen name": .item, "page path": .item, "page path + query string": .item, "page title": .item,
    "page location": .item, "landing page": .item, "landing page + query string": .item, "country": .item,
    "city": .item, "region": .item, "device category": .item, "browser": .item, "operating system": .item,
    "platform": .ignored, "language": .item, "session source": .item, "session medium": .item,
    "session source / medium": .item, "first user source / medium": .item,
    "session primary channel group (default channel group)": .item, "session default channel group": .item,
    "first user primary channel group (default channel group)": .item, "first user default channel group": .item,
    "content group": .item, "audience name": .item, "item name": .item, "grand total": .ignored,
  ]

  private static let ga4Spanish: [String: ColumnMeaning] = [
    "fecha": .day, "día n": .item, "vistas": .metric(.views), "sesiones": .metric(.sessions),
    "número de eventos": .metric(.events), "recuento de eventos": .metric(.events),
    "eventos clave": .metric(.conversions), "conversiones": .metric(.conversions),
    "total de ingresos": .metric(.conversionValue), "ingresos totales": .metric(.conversionValue),
    "usuarios totales": .metric(.users), "total de usuarios": .metric(.users), "usuarios": .metric(.users),
    "usuarios activos": .metric(.users), "usuarios nuevos": .metric(.newUsers), "nuevos usuarios": .metric(.newUsers),
    "sesiones con interacción": .rate, "usuarios recurrentes": .rate, "nombre del evento": .item,
    "título de página y clase de pantalla": .item, "ruta de página y clase de pantalla": .item, "país": .item,
    "id del país": .item, "ciudad": .item, "nombre del artículo": .item,
    "grupo de canales predeterminado de la sesión": .item,
    "primer grupo de canales predeterminado del usuario": .item, "plataforma": .ignored,
  ]

  private static let ga4Portuguese: [String: ColumnMeaning] = [
    "data": .day, "visualizações": .metric(.views), "sessões": .metric(.sessions),
    "contagem de eventos": .metric(.events), "eventos principais": .metric(.conversions),
    "conversões": .metric(.conversions), "receita total": .metric(.conversionValue),
    "total de usuários": .metric(.users), "usuários": .metric(.users), "usuários ativos": .metric(.users),
    "novos usuários": .metric(.newUsers), "sessões engajadas": .rate, "nome do evento": .item, "cidade": .item,
    "título da página e classe da tela": .item, "caminho da página e classe da tela": .item,
  ]

  private static let ga4French: [String: ColumnMeaning] = [
    "vues": .metric(.views), "nombre d'événements": .metric(.events), "événements clés": .metric(.conversions),
    "revenu total": .metric(.conversionValue), "nombre total d'utilisateurs": .metric(.users),
    "total des utilisateurs": .metric(.users), "utilisateurs": .metric(.users),
    "utilisateurs actifs": .metric(.users), "nouveaux utilisateurs": .metric(.newUsers),
    "sessions avec engagement": .rate, "nom de l'événement": .item, "pays": .item, "ville": .item,
  ]

  private static let ga4German: [String: ColumnMeaning] = [
    "datum": .day, "aufrufe": .metric(.views), "sitzungen": .metric(.sessions), "ereignisanzahl": .metric(.events),
    "schlüsselereignisse": .metric(.conversions), "gesamtumsatz": .metric(.conversionValue),
    "nutzer insgesamt": .metric(.users), "gesamtzahl der nutzer": .metric(.users), "nutzer": .metric(.users),
    "aktive nutzer": .metric(.users), "neue nutzer": .metric(.newUsers), "sitzungen mit interaktionen": .rate,
    "ereignisname": .item, "seitentitel und bildschirmklasse": .item, "seitenpfad und bildschirmklasse": .item,
    "land": .item, "stadt": .item,
  ]
}
