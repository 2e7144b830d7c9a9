import Campaigns
import Quantities

extension Profile {
  /// The cards of Google Ads' overview page, in English and Portuguese.
  ///
  /// They have no lines above the header and no totals; the range is in the file's name, and money bears its sign.
  /// Every card cuts the same totals another way, so that two of one range never add up.
  static let googleAdsOverview: [Profile] = [
    overviewCard(
      "time series", "the card `Time series` by day", range: .none, words: overviewDays,
      required: [[.column(.day)], [.anyMetric]],
      whole: ["avg. cpc", "avg. cost", "avg. cpv", "cost / conv.", "conv. rate", "conv. value", "interactions"]
        .map { ["date", $0] } + [["data", "custo"], ["data", "cpc méd."], ["data", "cliques", "impressões"]],
      exact: [["date", "clicks", "impressions", "cost"], ["date", "clicks", "impressions", "cost", "conversions"]],
      isPlain: true),
    overviewCard(
      "hours", "the card `Time series` of one day, by hour", words: overviewCuts,
      required: [[.column(.item)], [.anyMetric]],
      whole: [
        ["hour", "clicks"], ["hour", "cost"], ["hour", "impressions"], ["hora", "custo"], ["hora", "cliques"],
      ]),
    overviewCard(
      "devices", "the card `Devices`", words: overviewCuts, required: [[.column(.item)], [.anyMetric]],
      whole: [["device", "cost"], ["dispositivo", "custo"]]),
    overviewCard(
      "networks", "the card `Networks`", words: overviewCuts, required: [[.column(.item)], [.anyMetric]],
      whole: [["network", "avg. cpc"], ["network", "cost", "clicks"], ["rede", "custo"]]),
    overviewCard(
      "searches", "the card `Searches`, by search or word", words: overviewCuts,
      required: [[.column(.item)], [.anyMetric]],
      whole: [["search", "cost"], ["word", "cost"], ["pesquisar", "custo"], ["palavra", "custo"]]),
    overviewCard(
      "keywords", "the card `Search keywords`", words: overviewCuts, required: [[.column(.item)], [.anyMetric]],
      whole: [
        ["search keyword", "criterion status"], ["palavra-chave da rede de pesquisa", "status do critério"],
      ]),
    overviewCard(
      "demographics", "the card `Demographics`, by age, gender or both", words: overviewCuts,
      required: [[.column(.item)], [.anyMetric]],
      whole: [
        ["age range", "percent of known total"], ["gender", "percent of known total"],
        ["faixa de idade", "porcentagem do total conhecido"], ["sexo", "porcentagem do total conhecido"],
      ]),
    overviewCard(
      "day and hour", "the card `Day & hour`", words: overviewHours, required: [[.column(.item)], [.anyMetric]],
      whole: [["start hour", "impressions"], ["hora de início", "impressões"]],
      exact: [["dia", "impressões"]]),
    overviewCard(
      "locations", "the card `Locations`", words: overviewCuts, required: [[.column(.item)], [.anyMetric]],
      whole: [["location name", "impressions"], ["nome do local", "impressões"]]),
    overviewCard(
      "campaigns", "the card `Campaigns`, or `Biggest changes` with the period compared with",
      words: overviewCampaigns, required: [[.column(.campaign)], [.anyMetric]],
      whole: [
        ["campaign name", "campaign group name", "cost"], ["campaign name", "cost", "cost (comparison)"],
        ["nome da campanha", "nome do grupo de campanhas", "custo"],
        ["nome da campanha", "custo", "custo (comparação)"],
      ], isAccountLevel: false),
    Profile(
      id: "google_ads_overview", form: "optimisation score", about: "the card `Optimisation score`", evidence: .seen,
      words: [
        .english: ["optimisation score": .ignored, "optimization score": .ignored, "campaign name": .campaign],
        .portuguese: ["pontuação de otimização": .ignored, "nome da campanha": .campaign],
      ],
      exactSignatures: [
        ["optimisation score", "campaign name"], ["optimization score", "campaign name"],
        ["pontuação de otimização", "nome da campanha"],
      ],
      platform: .network("google-ads"),
      refusal: Refusal(what: "a list of scores without any figure", instead: "export a campaign report by day")),
  ]

  private static func overviewCard(
    _ form: String, _ about: String, range: RangeSource = .fileName, words: Wordings, required: [[ColumnNeed]],
    whole: [Set<String>], exact: [Set<String>] = [], isAccountLevel: Bool = true, isPlain: Bool = false
  ) -> Profile {
    Profile(
      id: "google_ads_overview", form: form, about: about, evidence: .seen, words: words,
      ignoredPrefixes: ["avg. ", "cost / ", "custo / "],
      twinMarks: TwinMarks(suffixes: [" (comparison)", " (comparação)"]),
      required: required, wholeSignatures: whole, exactSignatures: exact,
      excludes: isAccountLevel
        ? ["campaign", "campanha", "campaign name", "nome da campanha", "platform", "channel", "position"] : [],
      isPlain: isPlain, platform: .network("google-ads"), item: form == "time series" ? nil : form, range: range,
      englishDecimal: .point, isAccountLevel: isAccountLevel)
  }

  private static let overviewDays: Wordings = [
    .english: overviewEnglish.merging(["date": .day]) { $1 },
    .portuguese: overviewPortuguese.merging(["data": .day]) { $1 },
  ]

  private static let overviewCuts: Wordings = [
    .english: overviewEnglish.merging([
      "hour": .item, "device": .item, "network": .item, "search": .item, "word": .item, "search keyword": .item,
      "age range": .item, "gender": .item, "location name": .item, "top containing queries": .ignored,
      "match type": .ignored, "criterion status": .ignored, "campaign status": .ignored, "ad group status": .ignored,
    ]) { $1 },
    .portuguese: overviewPortuguese.merging([
      "hora": .item, "dispositivo": .item, "rede": .item, "pesquisar": .item, "palavra": .item,
      "palavra-chave da rede de pesquisa": .item, "faixa de idade": .item, "sexo": .item, "nome do local": .item,
      "principais consultas com a palavra": .ignored, "tipo de corresp.": .ignored, "status do critério": .ignored,
      "status da campanha": .ignored, "status do grupo de anúncios": .ignored,
    ]) { $1 },
  ]

  /// The day here is one of the week, and no date.
  private static let overviewHours: Wordings = [
    .english: overviewEnglish.merging(["day": .item, "start hour": .item]) { $1 },
    .portuguese: overviewPortuguese.merging(["dia": .item, "hora de início": .item]) { $1 },
  ]

  private static let overviewCampaigns: Wordings = [
    .english: overviewEnglish.merging([
      "campaign name": .campaign, "campaign group name": .ignored, "campaign status": .ignored,
    ]) { $1 },
    .portuguese: overviewPortuguese.merging([
      "nome da campanha": .campaign, "nome do grupo de campanhas": .ignored, "status da campanha": .ignored,
    ]) { $1 },
  ]

  private static let overviewEnglish: [String: ColumnMeaning] = [
    "clicks": .metric(.clicks), "impressions": .metric(.impressions), "cost": .metric(.spend),
    "conversions": .metric(.conversions), "conv. value": .metric(.conversionValue),
    "interactions": .metric(.engagements), "views": .metric(.videoViews), "ctr": .rate, "conv. rate": .rate,
    "interaction rate": .rate, "percent of known total": .rate,
  ]

  private static let overviewPortuguese: [String: ColumnMeaning] = [
    "cliques": .metric(.clicks), "impressões": .metric(.impressions), "custo": .metric(.spend),
    "conversões": .metric(.conversions), "valor da conv.": .metric(.conversionValue),
    "interações": .metric(.engagements), "ctr": .rate, "cpc méd.": .rate, "custo méd.": .rate,
    "taxa de conv.": .rate, "porcentagem do total conhecido": .rate,
  ]
}
