extension KindSample {
  /// Exports of the large advertising platforms.
  static let advertising: [KindSample] = [
    KindSample(
      kind: "google_ads", form: "account",
      text: """
        Account report
        1 June 2026 - 2 June 2026
        Day,Currency code,Cost,Impr.,Clicks
        2026-06-01,USD,12.50,"1,000",5
        2026-06-02,USD,13.50,"1,100",6
        Total: Account,USD,26.00,"2,100",11

        """,
      figures: ["Cost = spend", "Impr. = impressions", "Clicks = clicks"],
      values: [
        "2026-06-01 google-ads clicks = 5", "2026-06-01 google-ads impressions = 1000",
        "2026-06-01 google-ads spend = 12.5", "2026-06-02 google-ads clicks = 6",
        "2026-06-02 google-ads impressions = 1100", "2026-06-02 google-ads spend = 13.5",
      ], totals: 1),
    KindSample(
      kind: "meta_ads", form: "report",
      text: """
        \u{FEFF}Day,"Campaign name",Reach,Frequency,Impressions,Views,Currency,"Amount spent (EUR)","Clicks (all)","Link clicks",Purchases,"Cost per purchase","Purchases conversion value","Reporting starts","Reporting ends"
        2026-06-25,"Spring | Sales",2240,1.98973214,4457,4424,EUR,79.62,123,97,,,,2026-06-25,2026-06-25
        2026-06-24,"Spring | Sales",100,1,100,90,EUR,10.50,7,5,2,5.25,120.4,2026-06-24,2026-06-24

        """,
      figures: [
        "Reach = reach", "Frequency = frequency", "Impressions = impressions", "Views = views",
        "Amount spent (EUR) = spend", "Clicks (all) = clicks", "Link clicks = link_clicks",
        "Purchases = conversions", "Purchases conversion value = conversion_value",
      ],
      values: [
        "2026-06-24 meta-ads clicks = 7", "2026-06-24 meta-ads conversion_value = 120.4",
        "2026-06-24 meta-ads conversions = 2", "2026-06-24 meta-ads frequency = 1",
        "2026-06-24 meta-ads impressions = 100", "2026-06-24 meta-ads link_clicks = 5",
        "2026-06-24 meta-ads reach = 100", "2026-06-24 meta-ads spend = 10.5", "2026-06-24 meta-ads views = 90",
        "2026-06-25 meta-ads clicks = 123", "2026-06-25 meta-ads frequency = 1.989732",
        "2026-06-25 meta-ads impressions = 4457", "2026-06-25 meta-ads link_clicks = 97",
        "2026-06-25 meta-ads reach = 2240", "2026-06-25 meta-ads spend = 79.62", "2026-06-25 meta-ads views = 4424",
      ]),
    KindSample(
      kind: "meta_ads", form: "report",
      text: """
        Reporting starts,Reporting ends,Campaign name,Campaign delivery,Ad set budget,Ad set budget type,Attribution setting,Results,Result indicator,Reach,Impressions,Cost per results,Amount spent (USD),Ends
        2026-06-01,2026-06-30,Spring,active,20,Daily,7-day click,12,actions:purchase,900,1200,1.5,18.00,Ongoing

        """,
      figures: ["Results = results", "Reach = reach", "Impressions = impressions", "Amount spent (USD) = spend"]),
    KindSample(
      kind: "meta_ads", form: "report",
      text: """
        Day,Ad name,Amount spent (USD),Result type,Results,Impressions,Link clicks,3-second video plays,Purchases conversion value,Video average play time,Video plays at 75%,Video plays,Preview link,Reporting starts,Reporting ends
        2026-06-01,Spring Ad,10,Website purchases,1,214,13,5,28.95,4,2,9,https://example.com,2026-06-01,2026-06-01

        """,
      figures: [
        "Amount spent (USD) = spend", "Results = results", "Impressions = impressions", "Link clicks = link_clicks",
        "3-second video plays = video_views_3s", "Purchases conversion value = conversion_value",
        "Video plays = video_views",
      ],
      values: [
        "2026-06-01 meta-ads conversion_value = 28.95", "2026-06-01 meta-ads impressions = 214",
        "2026-06-01 meta-ads link_clicks = 13", "2026-06-01 meta-ads results = 1", "2026-06-01 meta-ads spend = 10",
        "2026-06-01 meta-ads video_views = 9", "2026-06-01 meta-ads video_views_3s = 5",
      ]),
    KindSample(
      kind: "meta_ads", form: "report",
      text: """
        Nombre de la campaña,Día,Alcance,Impresiones,Importe gastado (EUR),Clics en el enlace,Resultados
        Spring,All,300,400,12.00,9,3
        Spring,2026-06-01,100,150,5.00,4,1
        Spring,2026-06-02,200,250,7.00,5,2

        """,
      figures: [
        "Alcance = reach", "Impresiones = impressions", "Importe gastado (EUR) = spend",
        "Clics en el enlace = link_clicks", "Resultados = results",
      ],
      values: [
        "2026-06-01 meta-ads impressions = 150", "2026-06-01 meta-ads link_clicks = 4",
        "2026-06-01 meta-ads reach = 100", "2026-06-01 meta-ads results = 1", "2026-06-01 meta-ads spend = 5",
        "2026-06-02 meta-ads impressions = 250", "2026-06-02 meta-ads link_clicks = 5",
        "2026-06-02 meta-ads reach = 200", "2026-06-02 meta-ads results = 2", "2026-06-02 meta-ads spend = 7",
      ], totals: 1),
    KindSample(
      kind: "meta_ads", form: "report",
      text: "Tag;Kampagnenname;Ausgegebener Betrag (EUR);Impressionen;Link-Klicks\n2026-06-01;Spring;5,50;150;4\n",
      figures: ["Ausgegebener Betrag (EUR) = spend", "Impressionen = impressions", "Link-Klicks = link_clicks"],
      values: [
        "2026-06-01 meta-ads impressions = 150", "2026-06-01 meta-ads link_clicks = 4",
        "2026-06-01 meta-ads spend = 5.5",
      ]),
    KindSample(
      kind: "meta_ads", form: "report",
      text: """
        Jour,Nom de la campagne,Montant dépensé (EUR),Impressions,Clics (tous),Portée
        2026-06-01,Spring,5.50,150,4,120

        """,
      figures: [
        "Montant dépensé (EUR) = spend", "Impressions = impressions", "Clics (tous) = clicks", "Portée = reach",
      ],
      values: [
        "2026-06-01 meta-ads clicks = 4", "2026-06-01 meta-ads impressions = 150", "2026-06-01 meta-ads reach = 120",
        "2026-06-01 meta-ads spend = 5.5",
      ]),
    KindSample(
      kind: "meta_ads", form: "report",
      text: """
        Início dos relatórios,Término dos relatórios,Nome da campanha,Alcance,Impressões,Valor usado (BRL),Resultados,Custo por resultado
        2026-06-01,2026-06-30,Spring,90,120,"1.018,00",4,"2,50"

        """,
      figures: [
        "Alcance = reach", "Impressões = impressions", "Valor usado (BRL) = spend", "Resultados = results",
      ]),
    KindSample(
      kind: "google_ads", form: "report",
      text: """
        RB - Campaign performance
        1 June 2026 - 25 June 2026
        Campaign type,Campaign,Day,Currency code,Cost,Clicks,Impr.,CTR,Avg. CPC,Conversions,Conv. rate,Conv. value,Cost / conv.
        Search,Spring,2026-06-01,EUR,27.69,12,"1,050",24.00%,2.31,0.50,0.00%,0.00,0
        Total: Campaigns, --, --,EUR,27.69,12,"1,050",24.00%,2.31,0.50,0.00%,0.00,0
        Total: Account, --, --,EUR,30.00,14,"1,100",24.00%,2.31,0.50,0.00%,0.00,0

        """,
      figures: [
        "Cost = spend", "Clicks = clicks", "Impr. = impressions", "Conversions = conversions",
        "Conv. value = conversion_value",
      ],
      values: [
        "2026-06-01 google-ads clicks = 12", "2026-06-01 google-ads conversion_value = 0",
        "2026-06-01 google-ads conversions = 0.5", "2026-06-01 google-ads impressions = 1050",
        "2026-06-01 google-ads spend = 27.69",
      ], totals: 2),
    KindSample(
      kind: "google_ads", form: "report",
      text: """
        Relatório de campanha
        5 de maio de 2026 - 15 de maio de 2026
        Status da campanha,Campanha,Orçamento,Código da moeda,Tipo de campanha,Impr.,CTR,Custo,Cliques,Taxa de conv.,Conversões,CPC méd.,Custo / conv.
        Ativada,Spring,"15,00",BRL,Pesquisa,29,"3,45%","2,87",1,"100,00%","1,00","2,87","2,87"
        Total: Campanhas, --, --,BRL, --,29,"3,45%","2,87",1,"100,00%","1,00","2,87","2,87"

        """,
      figures: ["Impr. = impressions", "Custo = spend", "Cliques = clicks", "Conversões = conversions"]),
    KindSample(
      kind: "google_ads", form: "report",
      text: """
        Campaña;Estado de la campaña;Tipo de campaña;Clics;Impr.;CTR;Código de moneda;CPC medio;Coste;Conversiones;Conv. post-impresión;Coste/conv.;Tasa de conv.
        Spring;Habilitada;Vídeo;68;33.719;0,20%;COP;2132,49;145009,54;2;0;72504,77;0,01%

        """,
      figures: ["Clics = clicks", "Impr. = impressions", "Coste = spend", "Conversiones = conversions"]),
    KindSample(
      kind: "google_ads", form: "report",
      text: """
        Kampagnenbericht
        1. Juni 2026 - 2. Juni 2026
        Tag,Kampagne,Währungscode,Kosten,Klicks,Impr.,Conversions,Conv.-Wert
        2026-06-01,Spring,EUR,"27,69",12,50,"0,50","0,00"

        """,
      figures: [
        "Kosten = spend", "Klicks = clicks", "Impr. = impressions", "Conversions = conversions",
        "Conv.-Wert = conversion_value",
      ],
      values: [
        "2026-06-01 google-ads clicks = 12", "2026-06-01 google-ads conversion_value = 0",
        "2026-06-01 google-ads conversions = 0.5", "2026-06-01 google-ads impressions = 50",
        "2026-06-01 google-ads spend = 27.69",
      ]),
    KindSample(
      kind: "google_ads", form: "report",
      text: """
        Termos de pesquisa
        5 de maio de 2026 - 15 de maio de 2026
        Termo de pesquisa,Tipo de correspondência dos termos de pesquisa,Adicionada/excluída,Cliques,Impr.,CTR,Código da moeda,CPC méd.,Custo,Conversões
        spring tea,Correspondência exata,Nenhum,2,3,"66,67%",BRL,"3,01","6,01","2,00"

        """,
      figures: ["Cliques = clicks", "Impr. = impressions", "Custo = spend", "Conversões = conversions"]),
    KindSample(
      kind: "google_ads_overview", form: "time series",
      text: """
        Date,Clicks,Impressions,Avg. CPC,Cost
        "Thu, 5 Feb 2026",0,0,US$0.00,US$0.00
        "Fri, 6 Feb 2026",26,75,US$1.92,US$50.00

        """,
      figures: ["Clicks = clicks", "Impressions = impressions", "Cost = spend"],
      values: [
        "2026-02-05 google-ads clicks = 0", "2026-02-05 google-ads impressions = 0", "2026-02-05 google-ads spend = 0",
        "2026-02-06 google-ads clicks = 26", "2026-02-06 google-ads impressions = 75",
        "2026-02-06 google-ads spend = 50",
      ]),
    KindSample(
      kind: "google_ads_overview", form: "time series",
      text: """
        Data,Cliques,Custo,Impressões,Conversões
        "ter., 5 de mai. de 2026",3,"R$\u{A0}12,28",40,"0,00"

        """,
      figures: ["Cliques = clicks", "Custo = spend", "Impressões = impressions", "Conversões = conversions"],
      values: [
        "2026-05-05 google-ads clicks = 3", "2026-05-05 google-ads conversions = 0",
        "2026-05-05 google-ads impressions = 40", "2026-05-05 google-ads spend = 12.28",
      ]),
    KindSample(
      kind: "google_ads_overview", form: "hours",
      text: "Hour,Clicks,Impressions,Avg. CPC,Cost\n00 - 01,1,5,US$0.50,US$0.50\n23 - 00,0,0,US$0.00,US$0.00\n",
      figures: ["Clicks = clicks", "Impressions = impressions", "Cost = spend"]),
    KindSample(
      kind: "google_ads_overview", form: "devices",
      text: "Device,Cost,Impressions,Clicks\nComputers,US$3.38,34,3\nMobile Phones,US$135.81,257,87\n",
      figures: ["Cost = spend", "Impressions = impressions", "Clicks = clicks"]),
    KindSample(
      kind: "google_ads_overview", form: "devices",
      text: "Dispositivo,Custo,Impressões,Cliques\nComputadores,\"R$ 20,73\",112,4\n",
      figures: ["Custo = spend", "Impressões = impressions", "Cliques = clicks"]),
    KindSample(
      kind: "google_ads_overview", form: "networks",
      text: "Network,Clicks,Cost,Avg. CPC\nGoogle Search,7,US$9.72,US$1.39\n",
      figures: ["Clicks = clicks", "Cost = spend"]),
    KindSample(
      kind: "google_ads_overview", form: "searches",
      text: "Search,Cost,Clicks,Impressions,Conversions\nspring tea,US$1.06,1,3,0.00\n",
      figures: ["Cost = spend", "Clicks = clicks", "Impressions = impressions", "Conversions = conversions"]),
    KindSample(
      kind: "google_ads_overview", form: "searches",
      text: """
        Palavra,Custo,Cliques,Impressões,Conversões,Principais consultas com a palavra
        tea,"R$ 87,18",22,58,"0,00","(spring tea, tea time)"

        """,
      figures: ["Custo = spend", "Cliques = clicks", "Impressões = impressions", "Conversões = conversions"]),
    KindSample(
      kind: "google_ads_overview", form: "keywords",
      text: """
        Search Keyword,Match type,Criterion Status,Campaign Status,Ad Group Status,Cost,Clicks,CTR
        spring tea,Exact match,Enabled,Paused,Enabled,US$34.15,17,21.79%

        """,
      figures: ["Cost = spend", "Clicks = clicks"]),
    KindSample(
      kind: "google_ads_overview", form: "demographics",
      text: "Gender,Age Range,Impressions,Percent of known total\nMale,18–24,8,16.33%\n",
      figures: ["Impressions = impressions"]),
    KindSample(
      kind: "google_ads_overview", form: "day and hour",
      text: "Dia,Hora de início,Impressões\nDomingo,00,4\n", figures: ["Impressões = impressions"]),
    KindSample(
      kind: "google_ads_overview", form: "day and hour",
      text: "Day,Start Hour,Impressions\nSunday,00,3\n", figures: ["Impressions = impressions"]),
    KindSample(
      kind: "google_ads_overview", form: "locations", text: "Location Name,Impressions\nBerlin,299\n",
      figures: ["Impressions = impressions"]),
    KindSample(
      kind: "google_ads_overview", form: "campaigns",
      text: """
        Nome da campanha,Custo,Custo (Comparação),Cliques,Cliques (Comparação),Interações,Interações (Comparação)
        Spring,"R$ 236,86","R$ 0,00",58,0,58,0

        """,
      figures: ["Custo = spend", "Cliques = clicks", "Interações = engagements"], findings: ["column-twin"]),
    KindSample(
      kind: "google_ads_overview", form: "campaigns",
      text: """
        Nome da campanha,Nome do grupo de campanhas,Status da campanha,Custo,Cliques,CTR
        Spring,,Ativado,"R$ 236,86",58,"6,68%"

        """,
      figures: ["Custo = spend", "Cliques = clicks"]),
    KindSample(
      kind: "linkedin_ads", form: "campaign groups",
      text: """
        Data de início (em UTC)\tNome da conta\tMoeda\tCódigo do grupo de campanhas\tNome do grupo de campanhas\tCódigo da campanha\tNome da campanha\tTotal investido\tImpressões\tCliques\tCliques virais\tTotal de engajamento\tEnviadas\tAbertas\tLeads\tAlcance
        01/09/2026\tAccount\tEUR\t77\tSpring\t501\tTalk\t"454,06"\t3309\t169\t3\t399\t3309\t3169\t4\t3300
        02/09/2026\tAccount\tEUR\t77\tSpring\t501\tTalk\t"1.000,50"\t9\t1\t0\t1\t0\t0\t\t9
        03/09/2026\tAccount\tEUR\t77\tSpring\t501\tTalk\t"0,00"\t1\t0\t0\t0\t0\t0\t0\t1

        """,
      figures: [
        "Total investido = spend", "Impressões = impressions", "Cliques = clicks",
        "Total de engajamento = engagements", "Enviadas = sends", "Abertas = opens", "Leads = leads",
        "Alcance = reach",
      ],
      values: [
        [
          "clicks = 169", "engagements = 399", "impressions = 3309", "leads = 4", "opens = 3169", "reach = 3300",
          "sends = 3309", "spend = 454.06",
        ],
        ["clicks = 1", "engagements = 1", "impressions = 9", "opens = 0", "reach = 9", "sends = 0", "spend = 1000.5"],
        [
          "clicks = 0", "engagements = 0", "impressions = 1", "leads = 0", "opens = 0", "reach = 1", "sends = 0",
          "spend = 0",
        ],
      ].enumerated().flatMap { day, figures in figures.map { "2026-09-0\(day + 1) linkedin-ads \($0)" } },
      findings: ["column-twin"]),
    KindSample(
      kind: "linkedin_ads", form: "campaigns",
      text: """
        Ad Performance Report (in UTC)
        "Report Start: September 1, 2026, 12:00 AM"
        "Report End: September 1, 2026, 11:59 PM"
        "Date Generated: September 16, 2026, 5:55 AM"

        Start Date (in UTC)\tCurrency\tCampaign Name\tAd Set Name\tAd Name\tTotal Spent\tImpressions\tClicks\tViral Impressions\tClicks to Landing Page
        9/1/2026\tEUR\tSpring\tSet\tAd\t12.50\t100\t3\t7\t2

        """,
      figures: [
        "Total Spent = spend", "Impressions = impressions", "Clicks = clicks",
        "Clicks to Landing Page = link_clicks",
      ],
      values: [
        "2026-09-01 linkedin-ads clicks = 3", "2026-09-01 linkedin-ads impressions = 100",
        "2026-09-01 linkedin-ads link_clicks = 2", "2026-09-01 linkedin-ads spend = 12.5",
      ], findings: ["column-twin"]),
    KindSample(
      kind: "linkedin_ads", form: "campaigns",
      text: """
        Bericht zur Performance
        Startdatum des Berichts: 1. Oktober 2026
        Enddatum des Berichts: 3. Oktober 2026

        Startdatum (in UTC)\tName der Kampagne\tName der Anzeigengruppe\tAnzeigengruppen-ID\tGesamtausgaben\tImpressions\tKlicks\tVirale Impressions\tConversions\tLeads
        1.10.2026\tSpring\tSet\t501\t"1.330,51"\t4197\t17\t3\t9\t2
        2.10.2026\tSpring\tSet\t501\t"330,50"\t4.197\t17\t0\t9\t2
        3.10.2026\tSpring\tSet\t501\t"0,50"\t97\t1\t0\t0\t0

        """,
      figures: [
        "Gesamtausgaben = spend", "Impressions = impressions", "Klicks = clicks", "Conversions = conversions",
        "Leads = leads",
      ],
      values: [
        ["clicks = 17", "conversions = 9", "impressions = 4197", "leads = 2", "spend = 1330.51"],
        ["clicks = 17", "conversions = 9", "impressions = 4197", "leads = 2", "spend = 330.5"],
        ["clicks = 1", "conversions = 0", "impressions = 97", "leads = 0", "spend = 0.5"],
      ].enumerated().flatMap { day, values in values.map { "2026-10-0\(day + 1) linkedin-ads \($0)" } },
      findings: ["column-twin"]),
    KindSample(
      kind: "linkedin_ads", form: "campaign groups",
      text: """
        Start Date (in UTC),Currency,Campaign Group Name,Campaign Name,Creative Name,Total Spent,Impressions,Clicks
        9/1/2026,EUR,Spring,Talk,Ad,12.50,100,3
        9/2/2026,EUR,Spring,Talk,Ad,12.50,100,3
        9/3/2026,EUR,Spring,Talk,Ad,12.50,100,3

        """,
      figures: ["Total Spent = spend", "Impressions = impressions", "Clicks = clicks"],
      values: (1...3).flatMap { day in
        ["clicks = 3", "impressions = 100", "spend = 12.5"].map { "2026-09-0\(day) linkedin-ads \($0)" }
      }),
  ]
}
