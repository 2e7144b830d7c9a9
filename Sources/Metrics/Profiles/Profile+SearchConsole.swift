import Campaigns
import Quantities

extension Profile {
  /// The files of a Search Console download: one of days, tables that stop at 1,000 rows and so add up to less than the
  /// days, and one with the filters, which alone states the range.
  ///
  /// Other reports of the site name their files alike; those on its pages are refused by name.
  static let searchConsole: [Profile] = [
    Profile(
      id: "search_console", form: "chart", about: "days, from `Chart.csv` or `Dates.csv`", evidence: .seen,
      words: [
        .english: searchConsoleFigures.merging(["date": .day]) { $1 },
        .french: ["clics": .metric(.clicks)],
        .portuguese: [
          "data": .day, "cliques": .metric(.clicks), "impressões": .metric(.impressions),
          "posição": .rate,
        ],
        .spanish: ["fecha": .day, "impresiones": .metric(.impressions), "posición": .rate],
        .german: ["datum": .day, "klicks": .metric(.clicks), "impressionen": .metric(.impressions)],
        .dutch: ["datum": .day].merging(searchConsoleDutch) { $1 },
      ],
      required: [[.column(.day)], [.anyMetric]], wholeSignatures: searchConsoleFiguresThere,
      excludes: rowOwners, platform: .network("search-console"), englishDecimal: .point, isAccountLevel: true),
    Profile(
      id: "search_console", form: "table", about: "queries, pages, countries, devices or appearances",
      evidence: .seen,
      words: [
        .english: searchConsoleFigures.merging([
          "top queries": .item, "queries": .item, "query": .item, "top pages": .item, "pages": .item, "page": .item,
          "country": .item, "device": .item, "search appearance": .item,
        ]) { $1 },
        .french: [
          "clics": .metric(.clicks), "requêtes les plus fréquentes": .item, "pages les plus populaires": .item,
          "pays": .item, "appareil": .item, "apparence dans les résultats de recherche": .item,
        ],
        .portuguese: [
          "cliques": .metric(.clicks), "impressões": .metric(.impressions), "posição": .rate,
          "principais consultas": .item, "páginas principais": .item, "país": .item, "dispositivo": .item,
        ],
        .spanish: [
          "impresiones": .metric(.impressions), "posición": .rate, "consultas principales": .item,
          "páginas principales": .item, "dispositivo": .item,
        ],
        .german: [
          "klicks": .metric(.clicks), "impressionen": .metric(.impressions), "häufigste suchanfragen": .item,
          "die häufigsten seiten": .item, "land": .item, "gerät": .item,
        ],
        .dutch: [
          "populairste zoekopdrachten": .item, "topzoekopdrachten": .item, "toppagina's": .item, "land": .item,
          "apparaat": .item, "zoekopmaak": .item,
        ].merging(searchConsoleDutch) { $1 },
      ],
      required: [[.column(.item)], [.anyMetric]], wholeSignatures: searchConsoleFiguresThere,
      excludes: rowOwners.union(["date", "data", "fecha", "datum"]), platform: .network("search-console"),
      item: "query, page, country or device", range: .none, rowCap: 1000, englishDecimal: .point,
      isAccountLevel: true),
    Profile(
      id: "search_console", form: "comparison", about: "days, queries or pages beside those of another period",
      evidence: .reported,
      words: [
        .english: searchConsoleCompared.reduce(into: ["date": .ignored, "top queries": .item]) { $0[$1] = .ignored }
      ],
      wholeSignatures: searchConsoleCompared.filter { $0.hasSuffix(" clicks") }.map { [$0] },
      platform: .network("search-console"),
      refusal: Refusal(
        what: "a comparison of two periods, each figure twice", instead: "export it without the comparison")),
    Profile(
      id: "search_console", form: "filters", about: "the filters of the download", evidence: .seen,
      words: [
        .english: ["filter": .ignored, "value": .ignored], .french: ["filtre": .ignored, "valeur": .ignored],
        .portuguese: ["filtro": .ignored, "valor": .ignored], .dutch: ["filter": .ignored, "waarde": .ignored],
        .german: ["filter": .ignored, "wert": .ignored],
      ],
      exactSignatures: [
        ["filter", "value"], ["filtre", "valeur"], ["filtro", "valor"], ["filter", "waarde"], ["filter", "wert"],
      ],
      platform: .network("search-console"),
      refusal: Refusal(
        what: "the list of filters that were set, without any figure",
        instead: "use `Chart.csv` or `Dates.csv` of the same download", comesAlong: true)),
    Profile(
      id: "search_console", form: "pages of the site", about: "pages by day: indexed, valid, fast", evidence: .sighted,
      words: [
        .english: [
          "date": .ignored, "not indexed": .ignored, "indexed": .ignored, "impressions": .ignored,
          "affected pages": .ignored, "invalid": .ignored, "valid": .ignored, "poor": .ignored,
          "need improvement": .ignored, "needs improvement": .ignored, "good": .ignored,
        ],
        .portuguese: [
          "data": .ignored, "não indexadas": .ignored, "indexados": .ignored, "indexadas": .ignored,
          "impressões": .ignored, "páginas afetadas": .ignored,
        ],
        .spanish: [
          "fecha": .ignored, "sin indexar": .ignored, "impresiones": .ignored, "páginas afectadas": .ignored,
        ],
      ],
      wholeSignatures: [
        ["date", "not indexed", "indexed"], ["data", "não indexadas"], ["fecha", "sin indexar"],
        ["date", "invalid", "valid", "impressions"],
      ],
      exactSignatures: [
        ["date", "affected pages"], ["data", "páginas afetadas"], ["fecha", "páginas afectadas"],
        ["date", "poor", "need improvement", "good"], ["date", "poor", "needs improvement", "good"],
      ],
      excludes: rowOwners, platform: .network("search-console"),
      refusal: Refusal(
        what: "a report on the pages of a site, not on searches",
        instead: "export the report `Performance`, and use its `Chart.csv` or `Dates.csv`")),
  ]

  private static let searchConsoleDutch: [String: ColumnMeaning] = [
    "aantal klikken": .metric(.clicks), "klikken": .metric(.clicks), "vertoningen": .metric(.impressions),
    "positie": .rate,
  ]

  private static let searchConsoleFigures: [String: ColumnMeaning] = [
    "clicks": .metric(.clicks), "impressions": .metric(.impressions), "ctr": .rate, "position": .rate,
  ]

  /// The figures of a period and of the one it is compared with, by the ranges that the page offers.
  private static let searchConsoleCompared: [String] =
    ["7 days", "28 days", "3 months", "6 months", "12 months", "16 months"].flatMap { range in
      ["last \(range)", "previous \(range)"].flatMap { period in
        ["clicks", "impressions", "ctr", "position"].map { "\(period) \($0)" }
      }
    }

  private static let searchConsoleFiguresThere: [Set<String>] = [
    ["clicks", "impressions", "ctr", "position"], ["clics", "impressions", "ctr", "position"],
    ["cliques", "impressões", "ctr", "posição"], ["clics", "impresiones", "ctr", "posición"],
    ["klicks", "impressionen", "ctr", "position"], ["clicks", "impressions", "position"],
    ["aantal klikken", "vertoningen", "ctr", "positie"], ["klikken", "vertoningen", "ctr", "positie"],
  ]
}
