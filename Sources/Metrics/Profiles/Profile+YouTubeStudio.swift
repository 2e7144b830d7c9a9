import Campaigns
import Quantities

extension Profile {
  /// YouTube Studio's three files, in English and German; older German headers have soft hyphens in every word.
  ///
  /// Totals by day are the ones to use. The table's first row is the total, and the rows below it do not add up to it:
  /// it stops at 500 videos. The chart has only the videos that were charted.
  static let youtubeStudio: [Profile] = [
    Profile(
      id: "youtube_studio", form: "totals", about: "channel by day, from `Totals.csv`", evidence: .seen,
      words: [
        .english: youtubeEnglish.merging(["date": .day]) { $1 },
        .german: youtubeGerman.merging(["datum": .day]) { $1 },
      ],
      preferences: youtubePreferences, required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["date", "watch time (hours)"], ["datum", "aufrufe"], ["datum", "wiedergabezeit (stunden)"],
        ["date", "impressions click-through rate (%)"], ["date", "thumbnail click-through rate (%)"],
      ],
      exactSignatures: [["date", "views"], ["date", "views", "subscribers"], ["date", "subscribers"]],
      excludes: rowOwners.union(youtubeVideoHeaders), isPlain: true, platform: .youtube, isAccountLevel: true),
    Profile(
      id: "youtube_studio", form: "table", about: "videos, from `Table data.csv`", evidence: .seen,
      words: [
        .english: youtubeEnglish.merging(youtubeVideosEnglish) { $1 }
          .merging(youtubeCuts.map { ($0, .item) }) { $1 },
        .german: youtubeGerman.merging(youtubeVideosGerman) { $1 },
      ],
      preferences: youtubePreferences, required: [[.column(.item)], [.anyMetric]],
      wholeSignatures: youtubeVideoSigns + youtubeCuts.sorted().map { [$0, "watch time (hours)"] },
      excludes: rowOwners.union(["date", "datum"]), totals: youtubeTotals, platform: .youtube, item: "video",
      range: .none, rowCap: 500, isAccountLevel: true),
    Profile(
      id: "youtube_studio", form: "chart", about: "charted videos by day, from `Chart data.csv`", evidence: .seen,
      words: [
        .english: youtubeEnglish.merging(youtubeVideosEnglish) { $1 }.merging(["date": .day]) { $1 },
        .german: youtubeGerman.merging(youtubeVideosGerman) { $1 }.merging(["datum": .day]) { $1 },
      ],
      required: [[.column(.day)], [.column(.item)]], wholeSignatures: youtubeVideoSigns,
      excludes: rowOwners, totals: youtubeTotals, platform: .youtube, item: "video",
      refusal: Refusal(
        what: "the days of the charted videos only, which are less than the channel's",
        instead: "use `Totals.csv` of the same download")),
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
    "content", "video title", "inhalte", "videotitel", "video publish time", "video", "videotitel",
  ]

  private static let youtubeVideoSigns: [Set<String>] = [
    ["content", "video title"], ["video title", "video publish time"], ["video", "video title"],
    ["content", "video publish time"], ["video", "videotitel"], ["inhalte", "videotitel"],
    ["videotitel", "veröffentlichungszeitpunkt des videos"],
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
    "average view duration": .ignored, "average percentage viewed (%)": .rate, "your estimated revenue (usd)": .rate,
    "thumbnail impressions": .metric(.impressions), "thumbnail click-through rate (%)": .rate,
    "estimated revenue (usd)": .rate, "stayed to watch (%)": .rate, "average views per viewer": .rate,
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
}
