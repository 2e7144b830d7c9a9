import Quantities
import Testing

@testable import Metrics

@Suite struct ProfileTests {
  @Test(arguments: Profile.all)
  func headersAreWrittenAsTheyAreCompared(profile: Profile) {
    let words =
      Array(profile.columns.keys) + Array(profile.currencyColumns.keys) + Array(profile.signature)
      + Array(profile.emptyWords) + Array(profile.excludes) + profile.totals.dayWords + profile.totals.words
      + Array(profile.titles.keys) + profile.wholeSignatures.flatMap { $0 } + profile.exactSignatures.flatMap { $0 }
      + profile.preferences.flatMap { $0 }
      + (profile.ignoredPrefixes + Array(profile.prefixes.keys) + profile.totals.prefixes)
      .map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    for word in words { #expect(HeaderText.fold(word) == word) }
  }

  @Test func formsHaveDistinctNames() {
    let names = Profile.all.map { "\($0.id) \($0.form)" }
    #expect(Set(names).count == names.count)
  }

  @Test func kindsAreNamedInSmallLettersWithUnderscores() {
    for profile in Profile.all {
      #expect(profile.id.allSatisfy { $0 == "_" || $0.isNumber || ($0.isLetter && $0.isLowercase) })
    }
  }

  @Test func listsEveryReadableKindOnce() {
    #expect(
      Profile.readable == [
        "meta_ads", "google_ads", "google_ads_overview", "linkedin_ads", "linkedin_page", "tiktok_ads",
        "tiktok_ads_api", "tiktok_organic", "x_analytics", "x_ads", "pinterest_ads", "microsoft_ads", "snapchat_ads",
        "reddit_ads", "amazon_ads", "spotify_ads", "ga4", "search_console", "youtube_studio", "meta_business_suite",
        "meta_content_export", "google_business_profile", "mailchimp", "klaviyo", "hubspot", "hootsuite", "shopify",
        "long", "wide",
      ])
  }

  @Test(arguments: Profile.all)
  func everySignIsAHeaderThatIsKnown(profile: Profile) {
    let signs =
      Array(profile.signature) + profile.wholeSignatures.flatMap { $0 } + profile.exactSignatures.flatMap { $0 }
    for sign in signs {
      #expect(profile.meaning(of: sign) != nil || profile.currencyColumns[sign] != nil, "\(sign)")
    }
    for header in profile.preferences.flatMap({ $0 }) { #expect(profile.columns[header] != nil, "\(header)") }
  }

  @Test(arguments: Profile.all)
  func noneExcludesWhatItKnowsAsASign(profile: Profile) {
    let signs = profile.signature.union(profile.wholeSignatures.flatMap { $0 })
    #expect(signs.isDisjoint(with: profile.excludes))
  }

  @Test func everyFigureIsInTheRegistry() {
    for profile in Profile.all {
      for meaning in Array(profile.columns.values) + Array(profile.prefixes.values) {
        switch meaning {
        case .metric(let metric), .twin(let metric): #expect(MetricRegistry.all.contains(metric))
        default: continue
        }
      }
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

  @Test(arguments: [
    ("Spend (zł)", "PLN"), ("Spend(Kč)", "CZK"), ("Spend (Ft)", "HUF"), ("Spend (R$)", "BRL"), ("Spend (US$)", "USD"),
    ("Spend (S/)", "PEN"), ("Spend (€)", "EUR"), ("Spend (£)", "GBP"), ("Spend (₹)", "INR"), ("Spend (ZŁ)", "PLN"),
  ])
  func takesTheCurrencyOfASignOffAHeader(header: String, code: String) {
    let split = HeaderText.splittingSign(HeaderText.fold(header))
    #expect(split?.base == "spend")
    #expect(split?.sign.currency?.code == code)
    #expect(split?.sign.codes == [code])
    #expect(HeaderText.base(of: HeaderText.fold(header)) == "spend")
  }

  @Test(arguments: [("$", "CAD"), ("¥", "CNY"), ("kr", "SEK"), ("Rs.", "INR"), ("Rs", "PKR")])
  func takesTheCurrenciesOfASharedSignOffAHeader(sign: String, code: String) throws {
    let split = try #require(HeaderText.splittingSign(HeaderText.fold("Spend (\(sign))")))
    #expect(split.base == "spend" && split.sign.text == sign && split.sign.currency == nil)
    #expect(split.sign.codes.contains(code) && !split.sign.codes.contains("EUR"))
    for code in split.sign.codes { #expect(Currency(code) != nil, "\(code)") }
  }

  @Test(arguments: ["clicks (all)x", "clicks (alle)", "(", "spend (12)", "spend"])
  func leavesOtherHeadersWhole(header: String) {
    #expect(HeaderText.splittingCode(header) == nil)
    #expect(HeaderText.base(of: header) == nil)
  }
}

extension Profile: CustomTestStringConvertible {
  /// The kind and its form.
  public var testDescription: String { "\(id) \(form)" }
}
