import Testing

@testable import Metrics

@Suite struct MetricRegistryTests {
  @Test func namesAreSortedUniqueAndFoundByThemselves() {
    #expect(MetricRegistry.names == Set(MetricRegistry.names).sorted())
    for metric in MetricRegistry.all { #expect(MetricRegistry.named(metric.name) == metric) }
  }

  @Test func everyWordMeansAMetric() {
    for word in MetricRegistry.words { #expect(MetricRegistry.named(word) != nil, "\(word)") }
    #expect(MetricRegistry.words.count == Set(MetricRegistry.words).count, "a synonym repeats a name")
  }

  @Test func registryFitsTheSetOfDecidedMetrics() {
    #expect(MetricRegistry.all.count <= 128)
  }

  @Test(arguments: [
    ("impressions", "impressions"), ("Impr.", "impressions"), ("IMPR", "impressions"), ("Link Clicks", "link_clicks"),
    ("link-clicks", "link_clicks"), ("cost", "spend"), ("Amount spent", "spend"), ("Revenue", "conversion_value"),
    ("Conv. value", "conversion_value"), ("purchases", "conversions"), ("results", "results"),
    ("3-second video plays", "video_views_3s"), ("video plays", "video_views"), (" Reach\u{A0}", "reach"),
    ("new followers", "followers_new"), ("Unsubs", "unsubscribes"), ("watch time (hours)", "watch_hours"),
  ])
  func understands(word: String, name: String) {
    #expect(MetricRegistry.named(word)?.name == name)
  }

  @Test(arguments: ["", "impres", "ctr", "followers gained", String(repeating: "a", count: 1000)])
  func refuses(word: String) {
    #expect(MetricRegistry.named(word) == nil)
  }

  @Test(arguments: [("impresions", "impressions"), ("clciks", "clicks"), ("revenu", "conversion_value")])
  func suggests(word: String, name: String) {
    #expect(MetricRegistry.suggestion(for: word) == name)
  }

  @Test func suggestsNothingForAnotherWord() {
    #expect(MetricRegistry.suggestion(for: "temperature outside") == nil)
  }

  @Test(arguments: ["reach", "frequency", "users", "unique_opens", "unique_clicks"])
  func countsOfPeopleNeverAddUp(name: String) {
    #expect(MetricRegistry.named(name)?.kind == .nonAdditive)
  }

  @Test func onlyNetFiguresAndReturnsMayBeNegative() {
    #expect(MetricRegistry.all.filter(\.mayBeNegative).map(\.name) == ["conversion_value", "followers_net"])
  }
}
