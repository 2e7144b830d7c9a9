import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct NewKindsTests {
  /// A small export, and what it must give.
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    var text: String
    var values: [String]
    var testDescription: String { kind }
  }

  private func space(campaign: String? = nil, platform: String? = nil) throws -> Workspace {
    try Workspace().with("spring", ids: ["77"], names: ["spring*"]).with(feed: "ads") { feed in
      if let campaign {
        feed.campaign = Placed(try #require(CampaignID(campaign)), at: Location(path: "campaign-ops.json"))
      }
      feed.platform = platform.flatMap(Platform.named)
    }
  }

  static let ads: [Case] = [
    Case(
      kind: "pinterest_ads",
      text: """
        Date,Campaign name,Ad group name,Ad name,Ad entity status,Ad ID,Spend in account currency,Impressions,Reach,Frequency,CPM,Result,Cost per result,Pin clicks,CTR,CPC,Outbound clicks,Saves,Engagements,Engagement rate,Total CPA (Checkout),Total ROAS (Checkout),Total conversions (Checkout),Total order value (Checkout),Total conversions (Add to cart),Average order value (Checkout),Earned saves,Organic pin ID
        2026-06-18,Spring | 2026-06-14,Group,One,ACTIVE,PP68,1.25,100,90,1.111,12.5,[9],[0.138],4,0.0400000000000001,0.3125,3,2,9,0.09,1.25,40,1,50.00,7,50,0,P1130
        2026-06-18,Spring | 2026-06-14,Group,Two,ACTIVE,PP69,0.75,50,60,0.83,15,[1],[0.75],1,0.02,0.75,1,0,1,0.02,0,0,0,0,2,0,0,P1131

        """,
      values: [
        "clicks = 5", "conversion_value = 50", "conversions = 1", "engagements = 10", "impressions = 150",
        "link_clicks = 4", "saves = 2", "spend = 2",
      ].map { "spring 2026-06-18 pinterest-ads \($0)" }),
    Case(
      kind: "snapchat_ads",
      text: """
        Start Time,End Time,Age,Gender,Campaign Start Time,Campaign End Time,Amount Spent,Swipe Ups,Purchases,Purchases Value,Total Impressions,Paid Impressions,Campaign Name\r
        2026-04-21 00:00:00 AST,2026-04-22 00:00:00 AST,25-34,Female,x,y,1.56,17,0,0,6600,6576,Spring Sale\r
        2026-04-21 23:00:00 AST,2026-04-22 00:00:00 AST,35+,Female,x,y,1.14,18,1,28.26,5300,5215,Spring Sale\r

        """,
      values: [
        "clicks = 35", "conversion_value = 28.26", "conversions = 1", "impressions = 11791", "spend = 2.7",
      ].map { "spring 2026-04-21 snapchat-ads \($0)" }),
    Case(
      kind: "tiktok_ads_api",
      text: """
        campaign_id,clicks,conversion,conversion_rate,cpc,currency,gross_impressions,impressions,spend,stat_time_day
        "77","6","2","0.00","0.00","COP","1603","1346","1200.50","2024-01-02 00:00:00"

        """,
      values: ["clicks = 6", "conversions = 2", "impressions = 1346", "spend = 1200.5 COP"].map {
        "spring 2024-01-02 tiktok-ads \($0)"
      }),
    Case(
      kind: "spotify_ads",
      text: """
        Report Name: One
        Report Granularity: Daily
        Report Primary Entity: Ad
        Report Date Range: 2026-05-27 - 2026-06-25 (UTC)
        Report Data as of: 2026-06-26

        Campaign id,Campaign name,Ad set id,Ad set name,Ad id,Ad name,Ad format,Date,Impressions,Reach,Frequency,Clicks,CTR,Spend,CPC,CPM,completion rate,Purchases,Attributed revenue
        a1,Spring,b1,Set,c1, Ad one,AUDIO,2026/05/27,11.00,9.00,1.22,1.00,.09,.22,.22,20.00,.95,-,-
        a1,Spring,b1,Set,c2, Ad two,AUDIO,2026/05/27,4.00,4.00,1.00,0.00,0,.10,-,25,.90,1.00,9.90

        """,
      values: [
        "clicks = 1", "conversion_value = 9.9", "conversions = 1", "impressions = 15", "spend = 0.32",
      ].map { "spring 2026-05-27 spotify-ads \($0)" }),
  ]

  @Test(arguments: ads)
  func readsAdsByDay(_ example: Case) throws {
    let reading = try space().read(["metrics/ads/a.csv": example.text])
    expectNoFindings(reading.diagnostics.filter { $0.code != .columnTwin })
    #expect(reading.values == example.values)
    #expect(reading.ledger.readings.first?.kind == example.kind)
  }

  static let accounts: [Case] = [
    Case(
      kind: "tiktok_organic",
      text: """
        \u{FEFF}Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,Leads submission,Net growth,New followers,Lost followers
        2025/10/31,715,NAN,25,26,4,7,0,0,-2,10,12

        """,
      values: [
        "comments = 7", "followers_net = -2", "followers_new = 10", "leads = 0", "likes = 26", "profile_visits = 25",
        "shares = 4", "video_views = 715",
      ].map { "spring 2025-10-31 tiktok \($0)" }),
    Case(
      kind: "x_analytics",
      text: """
        Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views
        "Tue, Feb 18, 2025",62,1,3,2,4,5,6,7,8,9,10,11,12

        """,
      values: [
        "comments = 7", "engagements = 3", "followers_new = 5", "impressions = 62", "likes = 1", "profile_visits = 9",
        "saves = 2", "shares = 4", "video_views = 11",
      ].map { "spring 2025-02-18 x \($0)" }),
    Case(
      kind: "search_console", text: "Date,Clicks,Impressions,CTR,Position\n2025-01-01,161,13456,1.2%,32.6",
      values: ["clicks = 161", "impressions = 13456"].map { "spring 2025-01-01 search-console \($0)" }),
    Case(
      kind: "search_console", text: "Date,Clics,Impressions,CTR,Position\n2025-01-01,161,13456,1.2%,32.6",
      values: ["clicks = 161", "impressions = 13456"].map { "spring 2025-01-01 search-console \($0)" }),
    Case(
      kind: "youtube_studio", text: "Datum,Auf\u{AD}ru\u{AD}fe\n2025-06-13,1224\n",
      values: ["spring 2025-06-13 youtube views = 1224"]),
    Case(
      kind: "shopify", text: "\"Day\",\"Online store visitors\",\"Sessions\"\n\"2026-06-01\",935,1071\n",
      values: ["sessions = 1071", "users = 935"].map { "spring 2026-06-01 shopify \($0)" }),
    Case(
      kind: "meta_business_suite",
      text: "sep=,\n\"Instagram follows\"\n\"Date\",\"Primary\"\n\"2025-03-10T01:00:00\",\"4\"\n\n",
      values: ["spring 2025-03-10 instagram followers_new = 4"]),
  ]

  @Test(arguments: accounts)
  func readsAccountsOfAFeedWithACampaign(_ example: Case) throws {
    let reading = try space(campaign: "spring").read(["metrics/ads/a.csv": example.text])
    expectNoFindings(reading.diagnostics.filter { $0.code != .columnTwin })
    #expect(reading.values == example.values)
    #expect(reading.ledger.readings.first?.kind == example.kind)
  }

  @Test(arguments: accounts)
  func refusesAccountsOfAFeedWithoutACampaign(_ example: Case) throws {
    let reading = try space().read(["metrics/ads/a.csv": example.text])
    #expect(reading.diagnostics.map(\.code) == [.exportUnrecognised])
    #expect(
      reading.diagnostics.first?.message
        == "this is a `\(example.kind)` export of a whole account, and nothing names its campaign")
    #expect(reading.diagnostics.first?.help == "state `campaign` for the feed in `campaign-ops.json`")
    #expect(reading.values.isEmpty)
  }

  @Test func readsACardInUTF16AndAsASpreadsheetSavesIt() throws {
    let card = "sep=,\n\"Facebook reach\"\n\"Date\",\"Primary\"\n\"2025-01-01T01:00:00\",\"5\"\n\n"
    let saved = "Views;\nDate;Primary\n2025-01-01T00:00:00;7\n"
    let reading = try space(campaign: "spring", platform: "facebook").read([
      SourceFile(path: "metrics/ads/Reach.csv", bytes: wide(card)),
      SourceFile(path: "metrics/ads/Views.csv", bytes: Array(saved.utf8)),
    ])
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values == ["spring 2025-01-01 facebook reach = 5", "spring 2025-01-01 facebook views = 7"])
  }

  @Test func refusesACardWhosePlatformOrFigureNobodyNames() throws {
    let unnamed = try space(campaign: "spring").read(["metrics/ads/a.csv": "Views\nDate,Primary\n2025-01-01,7\n"])
    #expect(unnamed.codes == ["2:1 export-unrecognised"])
    #expect(unnamed.diagnostics.first?.help == "state `platform` for the feed in `campaign-ops.json`")
    let untitled = try space(campaign: "spring").read(["metrics/ads/a.csv": "Date,Primary\n2025-01-01,7\n"])
    #expect(untitled.codes == ["1:1 export-unrecognised"])
    #expect(untitled.diagnostics.first?.help == "export it again and keep the title line above `Date`")
  }

  @Test func leavesTablesThatNameTheirRowsToTheOwnForms() throws {
    let text = "Date,Campaign,Platform,Clicks,Impressions,CTR,Position\n2026-06-01,spring,linkedin,2,30,6%,1\n"
    let reading = try space().read(["metrics/ads/a.csv": text])
    #expect(reading.ledger.readings.first?.kind == "wide")
  }

  @Test func readsADelimiterThatTheFirstLineStates() throws {
    let text = "\"sep=|\"\nDate|Campaign|Platform|Clicks\n2026-06-01|spring|linkedin|2\n"
    let reading = try space().read(["metrics/ads/a.csv": text])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values == ["spring 2026-06-01 linkedin clicks = 2"])
  }
}
