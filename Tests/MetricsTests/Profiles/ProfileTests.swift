import Testing

@testable import Metrics

@Suite struct ProfileTests {
  @Test(arguments: Profile.all.map(\.id))
  func headersAreWrittenAsTheyAreCompared(id: String) throws {
    let profile = try #require(Profile.all.first { $0.id == id })
    let words =
      Array(profile.columns.keys) + Array(profile.currencyColumns.keys) + Array(profile.signature)
      + Array(profile.emptyWords) + Array(profile.excludes) + profile.totals.dayWords + profile.totals.words
      + Array(profile.titles.keys) + profile.wholeSignatures.flatMap { $0 }
      + profile.ignoredPrefixes.filter { !$0.hasSuffix(" ") }
    for word in words { #expect(HeaderText.fold(word) == word) }
  }

  @Test func kindsHaveDistinctNames() {
    #expect(
      Profile.all.map(\.id) == [
        "meta-ads", "google-ads", "pinterest-ads", "snapchat-ads", "tiktok-ads-api", "spotify-ads", "linkedin-ads",
        "tiktok-organic", "x-analytics", "search-console", "youtube-studio", "meta-business-suite",
        "shopify-sessions", "long", "wide",
      ])
    #expect(Set(Profile.all.map(\.id)).count == Profile.all.count)
  }

  @Test func everyFigureIsInTheRegistry() {
    for profile in Profile.all {
      for case .metric(let metric) in profile.columns.values { #expect(MetricRegistry.all.contains(metric)) }
    }
  }

  @Test(arguments: [
    ("  Day ", "day"), ("\u{FEFF}Day", "day"), ("Impres\u{AD}sions", "impressions"),
    ("Amount\u{A0}spent  (AUD)", "amount spent (aud)"), ("Nom de l\u{2019}ensemble", "nom de l'ensemble"),
    ("IMPRESSÕES", "impressões"), ("Ad\nname", "ad name"), ("", ""),
  ])
  func foldsHeaders(header: String, folded: String) {
    #expect(HeaderText.fold(header) == folded)
  }

  @Test(arguments: [
    ("amount spent (aud)", "amount spent", "AUD"), ("spend(usd)", "spend", "USD"),
  ])
  func takesTheCurrencyOffAHeader(header: String, base: String, code: String) {
    let split = HeaderText.splittingCode(header)
    #expect(split?.base == base)
    #expect(split?.code == code)
  }

  @Test(arguments: ["clicks (all)x", "clicks (alle)", "(", "spend (12)", "spend"])
  func leavesOtherHeadersWhole(header: String) {
    #expect(HeaderText.splittingCode(header) == nil)
  }
}
