/// Exports of which the English form stands in the other files of samples, as platforms write them elsewhere.
extension KindSample {
  static let inOtherLanguages: [KindSample] =
    searchConsoleInDutch + youtubeElsewhere + ga4Elsewhere + sitePages

  private static let searchConsoleInDutch: [KindSample] = [
    KindSample(
      kind: "search_console", form: "chart",
      text: "Datum,Aantal klikken,Vertoningen,CTR,Positie\n2026-07-05,0,0,,\n2026-07-09,1,8,12.5%,36",
      figures: ["Aantal klikken = clicks", "Vertoningen = impressions"],
      values: [
        "2026-07-05 search-console clicks = 0", "2026-07-05 search-console impressions = 0",
        "2026-07-09 search-console clicks = 1", "2026-07-09 search-console impressions = 8",
      ]),
    KindSample(
      kind: "search_console", form: "table",
      text: "Apparaat,Aantal klikken,Vertoningen,CTR,Positie\nMobiel,20,1255,1.59%,38.54",
      figures: ["Aantal klikken = clicks", "Vertoningen = impressions"]),
    KindSample(
      kind: "search_console", form: "table",
      text: "Toppagina's,Aantal klikken,Vertoningen,CTR,Positie\nhttps://example.com/,3,936,0.32%,82.09",
      figures: ["Aantal klikken = clicks", "Vertoningen = impressions"]),
    KindSample(
      kind: "search_console", form: "filters", text: "Filter,Waarde\nZoektype,Web\nDatum,Afgelopen 3 maanden",
      figures: [],
      findings: ["export-comes-along"]),
  ]

  private static let youtubeElsewhere: [KindSample] = [
    KindSample(
      kind: "youtube_studio", form: "table",
      text: """
        Conteúdo,Título do vídeo,Horário de publicação do vídeo,Visualizações,Tempo de exibição (horas),Inscritos,Sua receita estimada (BRL),Impressões,Taxa de cliques de impressões (%)
        Total,,,300,24.5,9,1.25,5000,1.68
         -abc,Chá,"Aug 28, 2025",100,10.5,4,1,456,3.51

        """,
      figures: [
        "Visualizações = views", "Tempo de exibição (horas) = watch_hours", "Inscritos = followers_net",
        "Impressões = impressions",
      ]),
    KindSample(
      kind: "youtube_studio", form: "table",
      text: """
        Contenido,Título del vídeo,Hora de publicación del vídeo,Duración,Visualizaciones,Tiempo de visualización (horas),Suscriptores,Ingresos estimados (USD),Impresiones,Porcentaje de clics de las impresiones (%)
        Total,,,,300,24.5,9,1.2,5000,1.68
        abc,Té,"Aug 28, 2025",9,100,10.5,4,1,456,3.51

        """,
      figures: [
        "Visualizaciones = views", "Tiempo de visualización (horas) = watch_hours", "Suscriptores = followers_net",
        "Impresiones = impressions",
      ]),
    KindSample(
      kind: "youtube_studio", form: "table",
      text: """
        Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues engagées,Vues,Durée de visionnage (heures)
        Total,,,,250,300,24.5
        abc,Thé,"Aug 28, 2025",9,90,100,10.5

        """,
      figures: ["Vues = views", "Durée de visionnage (heures) = watch_hours"]),
    KindSample(
      kind: "youtube_studio", form: "totals", text: "Data,Visualizações\n2025-06-13,1224\n",
      figures: ["Visualizações = views"], values: ["2025-06-13 youtube views = 1224"]),
    KindSample(
      kind: "youtube_studio", form: "totals",
      text: "Fecha,Tiempo de visualización (horas),Visualizaciones\n2025-06-13,3.5,1224\n",
      figures: ["Tiempo de visualización (horas) = watch_hours", "Visualizaciones = views"],
      values: ["2025-06-13 youtube views = 1224", "2025-06-13 youtube watch_hours = 3.5"]),
    KindSample(
      kind: "youtube_studio", form: "totals", text: "Date,Vues\n2025-06-13,1224\n", figures: ["Vues = views"],
      values: ["2025-06-13 youtube views = 1224"]),
    KindSample(
      kind: "youtube_studio", form: "chart",
      text: """
        Data,Conteúdo,Título do vídeo,Horário de publicação do vídeo,Visualizações
        2025-06-13,abc,Chá,"Aug 28, 2025",100

        """, figures: ["Visualizações = views"], findings: ["export-not-a-report"]),
  ]

  private static let ga4Elsewhere: [KindSample] = [
    KindSample(
      kind: "ga4", form: "day index",
      text: """
        # ----------------------------------------
        # Exportar informe en formato CSV
        # Cuenta: tea
        # Propiedad: Tea
        # ----------------------------------------
        #\u{20}
        # Fecha de inicio: 20230424
        # Fecha de finalización: 20230521
        Día N,Usuarios nuevos
        0000,0
        0024,16

        """,
      figures: ["Usuarios nuevos = new_users"],
      values: ["2023-04-24 ga4 new_users = 0", "2023-05-18 ga4 new_users = 16"]),
    KindSample(
      kind: "ga4", form: "report",
      text: """
        # ----------------------------------------
        # Data de início: 20260101
        # Data de término: 20260131
        # ----------------------------------------

        Data,Usuários ativos,Total de usuários,Sessões
        20260105,10,12,14

        """,
      figures: ["Total de usuários = users", "Sessões = sessions"],
      values: ["2026-01-05 ga4 sessions = 14", "2026-01-05 ga4 users = 12"], findings: ["column-twin"]),
  ]

  /// Reports of Search Console and Shopify that have figures of another thing, or of longer than a day.
  private static let sitePages: [KindSample] =
    [
      "Date,Not indexed,Indexed,Impressions\n2026-01-31,23,8,2\n",
      "Fecha,Sin indexar,Indexadas,Impresiones\n2026-01-27,,,4\n",
      "Data,Não indexadas,Indexados,Impressões\n2025-08-18,53,29,116\n",
      "Date,Invalid,Valid,Impressions\n2026-01-27,1,3,4\n",
      "Data,Páginas afetadas\n2026-01-27,4\n", "Date,Poor,Need improvement,Good\n2026-01-27,1,3,4\n",
    ].map { text in
      KindSample(
        kind: "search_console", form: "pages of the site", text: text, figures: [], findings: ["export-not-a-report"])
    } + [
      KindSample(
        kind: "tiktok_organic", form: "viewers",
        text:
          "\"Date\",\"Total Viewers\",\"New Viewers\",\"Returning Viewers\"\n\"2026-02-28\",\"undefined\",\"0\",\"0\"\n\"2026-03-26\",\"713\",\"711\",\"2\"\n",
        figures: ["Total Viewers = reach"], values: ["2026-03-26 tiktok reach = 713"]),
      KindSample(
        kind: "youtube_studio", form: "subscribers", text: "Date,Subscribers\n2023-11-17,18\n2023-11-18,28\n",
        figures: [], findings: ["export-not-a-report"]),
      KindSample(
        kind: "shopify", form: "longer periods",
        text:
          "\"Week\",\"Sessions that reached checkout\",\"Sessions that completed checkout\"\n\"2024-01-01\",62,26\n",
        figures: [], findings: ["export-not-a-report"]),
    ]
}
