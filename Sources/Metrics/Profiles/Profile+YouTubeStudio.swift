import Campaigns
import Quantities

extension Profile {
  /// YouTube Studio's three files, in five languages; older German headers have soft hyphens in every word.
  ///
  /// Totals by day are the ones to use. The table's first row is the total, and the rows below it do not add up to it:
  /// it stops at 500 videos. The chart has only the videos that were charted.
  static let youtubeStudio: [Profile] = [
    Profile(
      id: "youtube_studio", form: "totals", about: "channel by day, from `Totals.csv`", evidence: .seen,
      words: [
        .english: youtubeEnglish.merging(["date": .day]) { $1 },
        .german: youtubeGerman.merging(["datum": .day]) { $1 },
        .portuguese: youtubePortuguese.merging(["data": .day]) { $1 },
        .spanish: youtubeSpanish.merging(["fecha": .day]) { $1 },
        .french: youtubeFrench,
      ],
      ignoredPrefixes: youtubeRevenue, preferences: youtubePreferences, required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["date", "watch time (hours)"], ["datum", "aufrufe"], ["datum", "wiedergabezeit (stunden)"],
        ["date", "impressions click-through rate (%)"], ["date", "thumbnail click-through rate (%)"],
        ["data", "tempo de exibição (horas)"], ["data", "tempo de visualização (horas)"],
        ["fecha", "tiempo de visualización (horas)"], ["fecha", "tiempo de reproducción (horas)"],
        ["date", "durée de visionnage (heures)"],
      ],
      exactSignatures: [
        ["date", "views"], ["date", "views", "subscribers"], ["data", "visualizações"],
        ["fecha", "visualizaciones"], ["date", "vues"],
      ],
      excludes: rowOwners.union(youtubeVideoHeaders), isPlain: true, platform: .youtube, isAccountLevel: true),
    Profile(
      id: "youtube_studio", form: "table", about: "videos, from `Table data.csv`", evidence: .seen,
      words: [
        .english: youtubeEnglish.merging(youtubeVideosEnglish) { $1 }
          .merging(youtubeCuts.map { ($0, .item) }) { $1 },
        .german: youtubeGerman.merging(youtubeVideosGerman) { $1 },
        .portuguese: youtubePortuguese.merging(youtubeVideosPortuguese) { $1 },
        .spanish: youtubeSpanish.merging(youtubeVideosSpanish) { $1 },
        .french: youtubeFrench.merging(youtubeVideosFrench) { $1 },
      ],
      ignoredPrefixes: youtubeRevenue, preferences: youtubePreferences, required: [[.column(.item)], [.anyMetric]],
      wholeSignatures: youtubeVideoSigns + youtubeCuts.sorted().map { [$0, "watch time (hours)"] },
      excludes: rowOwners.union(["date", "datum", "data", "fecha"]), totals: youtubeTotals, platform: .youtube,
      item: "video",
      range: .none, rowCap: 500, isAccountLevel: true),
    Profile(
      id: "youtube_studio", form: "chart", about: "charted videos by day, from `Chart data.csv`", evidence: .seen,
      words: [
        .english: youtubeEnglish.merging(youtubeVideosEnglish) { $1 }.merging(["date": .day]) { $1 },
        .german: youtubeGerman.merging(youtubeVideosGerman) { $1 }.merging(["datum": .day]) { $1 },
        .portuguese: youtubePortuguese.merging(youtubeVideosPortuguese) { $1 }.merging(["data": .day]) { $1 },
        .spanish: youtubeSpanish.merging(youtubeVideosSpanish) { $1 }.merging(["fecha": .day]) { $1 },
        .french: youtubeFrench.merging(youtubeVideosFrench) { $1 },
      ],
      required: [[.column(.day)], [.column(.item)]], wholeSignatures: youtubeVideoSigns,
      excludes: rowOwners, totals: youtubeTotals, platform: .youtube, item: "video",
      refusal: Refusal(
        what: "the days of the charted videos only, which are less than the channel's",
        instead: "use `Totals.csv` of the same download")),
    Profile(
      id: "youtube_studio", form: "subscribers", about: "subscribers by day, from `Subscribers.csv`",
      evidence: .sighted,
      words: [.english: ["date": .ignored, "subscribers": .ignored]], exactSignatures: [["date", "subscribers"]],
      isPlain: true, platform: .youtube,
      refusal: Refusal(
        what: "days with subscribers, and nothing tells whether those are all there are or those gained on the day",
        instead: "export the channel's days with views beside the subscribers, which are then those gained")),
  ]

  private static let youtubeTotals = TotalRule(words: ["total", "gesamt", "total général", "totale", "totaal"])

  /// Impressions have been called those of thumbnails since 2026.
  private static let youtubePreferences = [["impressions", "thumbnail impressions"]]

  /// What a table may cut the channel's figures by instead of videos; days add up in the file of totals only.
  private static let youtubeCuts: Set<String> = [
    "geography", "traffic source", "device type", "viewer age", "viewer gender", "subscription status",
    "subscription source", "content type", "playlist", "operating system", "cities", "playback location",
    "new and returning viewers", "sharing service",
  ]

  private static let youtubeVideoHeaders: Set<String> = [
    "content", "video title", "inhalte", "videotitel", "video publish time", "video", "conteúdo", "título do vídeo",
    "contenido", "título del vídeo", "título del video", "contenu", "titre de la vidéo",
  ]

  private static let youtubeVideoSigns: [Set<String>] = [
    ["content", "video title"], ["video title", "video publish time"], ["video", "video title"],
    ["content", "video publish time"], ["video", "videotitel"], ["inhalte", "videotitel"],
    ["videotitel", "veröffentlichungszeitpunkt des videos"], ["conteúdo", "título do vídeo"],
    ["contenido", "título del vídeo"], ["contenido", "título del video"], ["contenu", "titre de la vidéo"],
  ]

  /// What precedes the currency in the header of what the channel earned, which is no value of conversions.
  private static let youtubeRevenue = [
    "your estimated revenue", "estimated revenue", "estimated ad revenue", "geschätzter umsatz",
    "ihr geschätzter umsatz",
    "receita estimada", "sua receita estimada", "ingresos estimados", "tus ingresos estimados", "revenus estimés",
    "vos revenus estimés",
  ]

  private static let youtubeVideosEnglish: [String: ColumnMeaning] = [
    "content": .item, "video": .item, "video title": .ignored, "video publish time": .ignored, "duration": .ignored,
  ]

  private static let youtubeVideosGerman: [String: ColumnMeaning] = [
    "inhalte": .item, "video": .item, "videotitel": .ignored, "veröffentlichungszeitpunkt des videos": .ignored,
    "dauer": .ignored,
  ]

  private static let youtubeEnglish: [String: ColumnMeaning] = [
    "views": .metric(.views), "watch time (hours)": .metric(.watchHours), "subscribers": .metric(.followersNet),
    "impressions": .metric(.impressions), "likes": .metric(.likes), "comments added": .metric(.comments),
    "shares": .metric(.shares), "subscribers gained": .metric(.followersNew), "subscribers lost": .rate,
    "unique viewers": .metric(.reach), "engaged views": .rate, "impressions click-through rate (%)": .rate,
    "average view duration": .ignored, "average percentage viewed (%)": .rate,
    "thumbnail impressions": .metric(.impressions), "thumbnail click-through rate (%)": .rate,
    "stayed to watch (%)": .rate, "average views per viewer": .rate,
    "new viewers": .rate, "returning viewers": .rate, "casual viewers": .rate, "regular viewers": .rate,
    "dislikes": .rate, "likes (vs. dislikes) (%)": .rate, "hype": .rate, "hype points": .rate,
  ]

  private static let youtubeGerman: [String: ColumnMeaning] = [
    "aufrufe": .metric(.views), "wiedergabezeit (stunden)": .metric(.watchHours),
    "abonnenten": .metric(.followersNet), "gewonnene abonnenten": .metric(.followersNew),
    "verlorene abonnenten": .rate, "impressionen": .metric(.impressions),
    "klickrate der impressionen (%)": .rate, "durchschnittliche wiedergabedauer": .ignored,
    "durchschnittlich wiedergegeben (%)": .rate, "geteilte inhalte": .metric(.shares),
    "hinzugefügte kommentare": .metric(.comments), "einzelne zuschauer": .metric(.reach),
  ]

  private static let youtubeVideosPortuguese: [String: ColumnMeaning] = [
    "conteúdo": .item, "título do vídeo": .ignored, "horário de publicação do vídeo": .ignored,
    "hora de publicação do vídeo": .ignored, "duração": .ignored,
  ]

  private static let youtubeVideosSpanish: [String: ColumnMeaning] = [
    "contenido": .item, "título del vídeo": .ignored, "título del video": .ignored,
    "hora de publicación del vídeo": .ignored, "hora de publicación del video": .ignored, "duración": .ignored,
  ]

  private static let youtubeVideosFrench: [String: ColumnMeaning] = [
    "contenu": .item, "titre de la vidéo": .ignored, "heure de publication de la vidéo": .ignored, "durée": .ignored,
  ]

  private static let youtubePortuguese: [String: ColumnMeaning] = [
    "visualizações": .metric(.views), "tempo de exibição (horas)": .metric(.watchHours),
    "tempo de visualização (horas)": .metric(.watchHours), "inscritos": .metric(.followersNet),
    "impressões": .metric(.impressions), "taxa de cliques de impressões (%)": .rate,
    "duração média da visualização": .ignored, "porcentagem visualizada média (%)": .rate,
  ]

  private static let youtubeSpanish: [String: ColumnMeaning] = [
    "visualizaciones": .metric(.views), "vistas": .metric(.views),
    "tiempo de visualización (horas)": .metric(.watchHours), "tiempo de reproducción (horas)": .metric(.watchHours),
    "suscriptores": .metric(.followersNet), "impresiones": .metric(.impressions),
    "porcentaje de clics de las impresiones (%)": .rate, "tasa de clics de las impresiones (%)": .rate,
    "duración media de las visualizaciones": .ignored, "porcentaje medio visto (%)": .rate,
  ]

  private static let youtubeFrench: [String: ColumnMeaning] = [
    "vues": .metric(.views), "vues engagées": .rate, "durée de visionnage (heures)": .metric(.watchHours),
    "abonnés": .metric(.followersNet), "impressions": .metric(.impressions),
    "taux de clics par impression (%)": .rate, "durée moyenne de visionnage": .ignored,
    "pourcentage moyen regardé (%)": .rate, "ont continué de regarder (%)": .rate,
  ]
}
