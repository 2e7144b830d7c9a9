import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A text as UTF-16, low byte first, with its byte-order mark.
func wide(_ text: String) -> [UInt8] {
  [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
}

@Suite struct AdsExportsTests {
  private func space() throws -> Workspace {
    try Workspace().with("spring", names: ["spring*", "instagram post: *"]).with(feed: "ads")
  }

  static let meta = """
    \u{FEFF}Day,"Campaign name",Reach,Frequency,Impressions,Views,"Amount spent (AUD)","Clicks (all)","Link clicks",Purchases,"Cost per purchase","Purchases conversion value",Results,"3-second video plays","Video plays","Reporting starts","Reporting ends"
    2026-11-03,"Spring | Sale",100,1.5,150,140,12.30,9,7,1,12.3,99.95,3,20,30,2026-11-03,2026-11-03
    2026-11-02,"Spring | Sale",90,1.25,110,105,10.00,8,6,,,,,,,2026-11-02,2026-11-02
    2026-11-02,"Instagram post: Look! \u{1F331}
    Second ""line"" here",50,1,50,50,1.10,1,0,0,,,,,,2026-11-02,2026-11-02

    """

  @Test func readsMetaReportingWithBoostedPosts() throws {
    let reading = try space().read(["metrics/ads/meta.csv": AdsExportsTests.meta])
    expectNoFindings(reading.diagnostics)
    let id = try #require(CampaignID("spring"))
    let ledger = reading.ledger
    let sums = ledger.metrics(of: id).map { "\($0) \(ledger.sum($0, campaign: id)?.description ?? "none")" }
    #expect(
      sums == [
        "clicks 18", "conversion_value 99.95", "conversions 1", "frequency 1.5", "impressions 310", "link_clicks 13",
        "reach 100", "results 3", "spend 23.4", "video_views 30", "video_views_3s 20", "views 295",
      ])
    #expect(ledger.currency(of: id)?.code == "AUD")
    #expect(ledger.platforms(of: id).map(\.text) == ["meta-ads"])
    let file = try #require(ledger.readings.first)
    #expect(file.kind == "meta_ads")
    #expect(file.encoding == "utf-8 BOM")
    #expect(file.usedRows == 3)
  }

  @Test func neverAddsUpReachOfSeveralRows() throws {
    let reading = try space().read(["metrics/ads/meta.csv": AdsExportsTests.meta])
    let second = try #require(Day("2026-11-02"))
    let reach = reading.ledger.cells.filter { $0.key.metric == .reach }
    #expect(reach.map(\.key.day).contains(second) == false)
    #expect(reach.count == 1)
  }

  @Test(arguments: [
    "Dia,Nome da campanha,Impressões,Alcance,\"Valor usado (BRL)\",Cliques (todos),Resultados,Início dos relatórios",
    "Día,Nombre de la campaña,Impresiones,Alcance,\"Importe gastado (BRL)\",Clics (todos),Resultados,Inicio del informe",
    "Jour,Nom de la campagne,Impressions,Portée,\"Montant dépensé (BRL)\",Clics (tous),Résultats,Début des rapports",
    "Tag,Kampagnenname,Impressionen,Reichweite,\"Ausgegebener Betrag (BRL)\",Klicks (alle),Ergebnisse,Berichtsstart",
    "Day,Campaign name,Impressions,Reach,Amount spent\u{A0}(BRL),Clicks (all),Results,Reporting starts",
  ])
  func readsMetaInEveryLanguage(header: String) throws {
    let reading = try space().read(["metrics/ads/m.csv": header + "\n2026-11-02,Spring,1000,900,12.34,5,2,2026-11-02\n"]
    )
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values
        == [
          "clicks = 5", "impressions = 1000", "reach = 900", "results = 2", "spend = 12.34 BRL",
        ].map { "spring 2026-11-02 meta-ads \($0)" })
  }

  @Test func keepsARangeTableApartAndWarnsOfAnEmptyOne() throws {
    let header =
      "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",Results,Impressions,\"Amount spent (USD)\",Ends\n"
    let range = try space().read(["metrics/ads/m.csv": header + "2026-11-01,2026-11-30,Spring,1,2,3.00,Ongoing\n"])
    #expect(range.codes == ["1:1 export-period"])
    #expect(range.values.isEmpty)
    #expect(range.periods.first == "spring 2026-11-01..2026-11-30 meta-ads impressions = 2")
    #expect(range.ledger.readings.first?.kind == "meta_ads")
    #expect(range.ledger.readings.first?.dataRows == 1)
    let empty = try space().read(["metrics/ads/m.csv": header + "\"No data available.\"\n"])
    #expect(empty.codes == ["1:1 export-empty"])
  }

  @Test func takesTheFeedsCampaignForAdsWithoutOne() throws {
    let text =
      "Day,Ad name,Amount spent (USD),Impressions,Reporting starts\n2026-11-02,Ad 1,2.50,10,2026-11-02\n2026-11-02,Ad 1,2.50,10,2026-11-02\n"
    let stray = try space().read(["metrics/ads/m.csv": text])
    #expect(stray.codes == ["2:1 row-unattributed"])
    #expect(stray.ledger.unattributed.map { "\($0.name) \($0.rows) \($0.money)" } == ["Ad 1 2 5 USD"])
    let stated = try space().with(feed: "ads") { feed in
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    }
    let reading = stated.read(["metrics/ads/m.csv": text])
    #expect(reading.values.last == "spring 2026-11-02 meta-ads spend = 5 USD")
    #expect(reading.ledger.cells.map(\.rows) == [2, 2])
  }

  @Test func breaksTheNetworkDownByPlatform() throws {
    let reading = try space().read([
      "metrics/ads/m.csv":
        "Day,Campaign name,Platform,Impressions,Reporting starts\n2026-11-02,Spring,instagram,1,2026-11-02\n2026-11-02,Spring,audience_network,2,2026-11-02\n"
    ])
    #expect(reading.values.map { $0.dropFirst(18) } == ["instagram impressions = 1", "meta-ads impressions = 2"])
  }

  static let google = """
    Weekly report
    "2 November 2026 - 3 November 2026"
    Campaign,Day,Currency code,Impr.,Clicks,CTR,Cost,Conversions,Conv. value,Cost / conv.,Campaign status
    Spring Search,2026-11-02,GBP,"9,380",264,2.81%,365.22,25.00,841.23,14.61,Enabled
    Spring Video,2026-11-02,GBP,620,3, --,1.50,0.50,"1,008.77", --,Paused
    Total: Campaigns, --,GBP,"10,000",267,2.67%,366.72,25.50,"1,850.00",14.38, --
    Total: Account, --,GBP,"12,000",300,2.5%,400.00,26.00,"1,900.00",15.38, --

    """

  private static let googleValues = [
    "clicks = 267", "conversion_value = 1850 GBP", "conversions = 25.5", "impressions = 10000", "spend = 366.72 GBP",
  ].map { "spring 2026-11-02 google-ads \($0)" }

  @Test func readsGoogleInBothEncodings() throws {
    let tabs = AdsExportsTests.google.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      $0.offset < 3 ? $0.element.split(separator: ",").joined(separator: "\t") : retabbed(String($0.element))
    }.joined(separator: "\n")
    for (bytes, encoding) in [(Array(AdsExportsTests.google.utf8), "ascii"), (wide(tabs), "utf-16le BOM")] {
      let reading = try space().read([SourceFile(path: "metrics/ads/g.csv", bytes: bytes)])
      expectNoFindings(reading.diagnostics)
      #expect(reading.values == AdsExportsTests.googleValues)
      let file = try #require(reading.ledger.readings.first)
      #expect(file.kind == "google_ads")
      #expect(file.encoding == encoding)
      #expect([file.headerLine, file.dataRows, file.usedRows, file.totalRows] == [3, 2, 2, 2])
    }
  }

  /// A line with tabs for the commas outside its quotes, the quotes kept.
  private func retabbed(_ line: String) -> String {
    var isQuoted = false
    return String(
      line.map { character in
        if character == "\"" { isQuoted.toggle() }
        return character == "," && !isQuoted ? "\t" : character
      })
  }

  @Test func comparesOnlyTheFirstTotalRow() throws {
    let wrong = AdsExportsTests.google.replacing(
      "Total: Campaigns, --,GBP,\"10,000\"", with: "Total: Campaigns, --,GBP,\"10,001\"")
    let reading = try space().read(["metrics/ads/g.csv": wrong])
    #expect(reading.codes == ["6:26 totals-differ"])
  }

  @Test(arguments: [
    "Relatório\n5 de maio de 2026 - 15 de maio de 2026\nCampanha,Dia,Código da moeda,Impr.,Cliques,Custo,CPC méd.,Conversões\nSpring,2026-05-05,BRL,\"1.519\",34,\"118,99\",\"3,50\",\"14,00\"\nTotal: Conta, --,BRL,\"1.519\",34,\"118,99\",\"3,50\",\"14,00\"\n",
    "Campaña;Día;Código de moneda;Impr.;Clics;Coste;CPC medio;Conversiones\nSpring;2026-05-05;BRL;1.519;34;118,99;3,50;14,00\n",
  ])
  func readsGoogleWithDecimalCommas(text: String) throws {
    let reading = try space().read(["metrics/ads/g.csv": text])
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values
        == ["clicks = 34", "conversions = 14", "impressions = 1519", "spend = 118.99 BRL"].map {
          "spring 2026-05-05 google-ads \($0)"
        })
  }

  @Test func keepsGoogleWithoutADayApart() throws {
    let reading = try space().read([
      "metrics/ads/g.csv": "Campaign report\nAll time\nCampaign,Impr.,Cost\nSpring,5,1.00\nTotal: Campaigns,5,1.00\n"
    ])
    #expect(reading.codes == ["3:1 export-period"])
    #expect(reading.periods == ["spring ?..? google-ads impressions = 5", "spring ?..? google-ads spend = 1"])
    let file = try #require(reading.ledger.readings.first)
    #expect(file.kind == "google_ads")
    #expect(file.headerLine == 3)
  }

  @Test func readsALoneThousandsCommaOfAnEnglishReport() throws {
    let reading = try space().read([
      "metrics/ads/g.csv": "R\nAll\nCampaign,Day,Impr.,Clicks\nSpring,2026-11-02,\"1,234\",5\n"
    ])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.last == "spring 2026-11-02 google-ads impressions = 1234")
  }

  @Test(arguments: [
    ("", "1:1 export-empty"), ("\n \r\n", "1:1 export-empty"), ("hello", "1:1 export-unrecognised"),
    ("a,b,c\n1,2,3\n", "1:1 export-unrecognised"), ("date,campaign,platform,clicks\n", "1:1 export-empty"),
    ("date,campaign,platform,clicks\n\n", "1:1 export-empty"), ("caf\u{E9}", "1:1 export-unrecognised"),
  ])
  func saysWhyAFileIsNotUsed(text: String, code: String) throws {
    #expect(try space().read(["metrics/ads/a.csv": text]).codes == [code])
  }

  @Test func refusesBytesThatAreNoText() throws {
    let reading = try space().read([SourceFile(path: "metrics/ads/a.csv", bytes: [0x61, 0x0A, 0x62, 0xE8, 0x0A])])
    #expect(reading.codes == ["2:2 export-encoding"])
  }
}
