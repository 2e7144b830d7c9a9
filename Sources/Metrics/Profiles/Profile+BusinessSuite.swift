import Campaigns
import Quantities

extension Profile {
  /// A card of insights from Meta Business Suite: days and values, and above them a line that names the figure.
  ///
  /// The hour behind the day is 0 or 1, changing with the clocks in the United States, and says nothing. Where the
  /// title names no network, the feed has to.
  static let businessSuite = Profile(
    id: "meta_business_suite", form: "card", about: "one card of insights by day", evidence: .seen,
    words: [
      .english: ["date": .day, "primary": .value], .portuguese: ["data": .day, "primary": .value],
      .spanish: ["fecha": .day, "primary": .value],
    ],
    required: [[.column(.day)], [.anyMetric]],
    exactSignatures: [["date", "primary"], ["data", "primary"], ["fecha", "primary"]],
    excludes: rowOwners, englishDecimal: .point, isAccountLevel: true, titles: cardTitles)

  private static let cardTitles: [String: Title] = [
    "reach": Title(metric: .reach), "views": Title(metric: .views),
    "viewers": Title(metric: .reach),
    "content interactions": Title(metric: .engagements), "follows": Title(metric: .followersNew),
    "link clicks": Title(metric: .linkClicks),
    "facebook reach": Title(metric: .reach, platform: .network("facebook")),
    "facebook visits": Title(metric: .profileVisits, platform: .network("facebook")),
    "facebook follows": Title(metric: .followersNew, platform: .network("facebook")),
    "facebook link clicks": Title(metric: .linkClicks, platform: .network("facebook")),
    "instagram reach": Title(metric: .reach, platform: .network("instagram")),
    "instagram profile visits": Title(metric: .profileVisits, platform: .network("instagram")),
    "instagram follows": Title(metric: .followersNew, platform: .network("instagram")),
    "instagram link clicks": Title(metric: .linkClicks, platform: .network("instagram")),
    "alcance": Title(metric: .reach), "visualizações": Title(metric: .views),
    "interações com o conteúdo": Title(metric: .engagements),
    "alcance do instagram": Title(metric: .reach, platform: .network("instagram")),
    "visitas ao perfil do instagram": Title(metric: .profileVisits, platform: .network("instagram")),
    "visitas ao perfil": Title(metric: .profileVisits), "cliques no link": Title(metric: .linkClicks),
    "seguidores": Title(metric: .followersNew), "espectadores": Title(metric: .reach),
    "alcance do facebook": Title(metric: .reach, platform: .network("facebook")),
    "visitas ao facebook": Title(metric: .profileVisits, platform: .network("facebook")),
    "seguidores no facebook": Title(metric: .followersNew, platform: .network("facebook")),
    "seguidores no instagram": Title(metric: .followersNew, platform: .network("instagram")),
    "cliques no link do facebook": Title(metric: .linkClicks, platform: .network("facebook")),
    "cliques no link do instagram": Title(metric: .linkClicks, platform: .network("instagram")),
  ]
}
