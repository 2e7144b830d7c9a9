import Campaigns
import Planning
import Quantities
import TestSupport
import Testing

/// How generated texts read, in any script.
@Suite struct PlanWordingTests {
  private static let japanese = """
    "name": "Spring launch", "client": "音研", "callToAction": "ウェビナーに申し込む", "end": "2026-11-29", "audience": [{"name": "保全担当者",
      "pains": ["突発停止の原因を後から説明しなければならない"], "outcomes": ["軸受交換を計画的に行える"]}],
    "pillars": [{"name": "音でわかる", "message": "軸受の異常は、止まる前に音に現れます。"},
      {"name": "小さく始める", "message": "まずポンプ5台から！"}]
    """

  @Test func addsNoLatinFullStopToOtherScripts() throws {
    let plan = try plan(Self.japanese)
    #expect(
      plan.messages.prefix(2).map(\.text)
        == ["軸受の異常は、止まる前に音に現れます。ウェビナーに申し込む", "まずポンプ5台から！ウェビナーに申し込む"])
    let texts = plan.angles.map(\.line) + plan.themes.map(\.aim) + plan.themes.map(\.title)
    #expect(texts.filter { $0.contains(".") } == [])
  }

  @Test func wrapsNoEnglishAroundOtherScripts() throws {
    let plan = try plan(Self.japanese)
    let texts = plan.angles.map(\.line) + plan.angles.map(\.label) + plan.themes.map(\.aim) + plan.themes.map(\.title)
    #expect(texts.filter { $0.contains { $0.isASCII && $0.isLetter } } == [])
    #expect(plan.themes.map(\.aim).first == "保全担当者: 軸受の異常は、止まる前に音に現れます。")
    #expect(plan.themes.map(\.aim).last == "保全担当者: ウェビナーに申し込む")
  }

  private static let german = """
    "name": "Frühjahrscheck", "client": "Radlager", "callToAction": "Termin buchen", "end": "2026-11-29",
    "positioning": {"for": "Pendlerinnen", "need": "die jeden Tag fahren", "offer": "Radlager",
      "category": "eine Werkstatt mit Abholung", "benefit": "das Rad über Nacht repariert"}
    """

  @Test func wrapsNoEnglishAroundLatinTextsOfOtherLanguages() throws {
    let plan = try plan(Self.german)
    #expect(
      plan.positioning.value
        == "For: Pendlerinnen. Need: die jeden Tag fahren. Offer: Radlager. Category: eine Werkstatt mit Abholung. Benefit: das Rad über Nacht repariert."
    )
    #expect(plan.positioning.provenance == .authored)
    let offer = plan.pillars.first?.value.message
    #expect(offer == "Radlager: eine Werkstatt mit Abholung. Das Rad über Nacht repariert.")
    #expect(!plan.messages.contains { $0.text.contains(" is ") })
  }

  @Test(arguments: [
    "a monitor for plants that hears wear, with the help of La Marina", "Casa de la Luz", "Van der Berg and Sons",
    "coats from loden, made in Berlin", "iPaaS", "The API of Los Alamos, per plant", "Win!",
    "Los Angeles real estate in El Segundo", "Le Creuset and La Mer samples", "tours of Los Feliz, El Monte, La Brea",
  ])
  func takesEnglishWithForeignNamesForEnglish(words: String) throws {
    let category = try plan(#""positioning": {"category": "\#(words)"}"#).pillars.first?.value.message
    #expect(category?.hasPrefix("Acme is ") == true || category?.hasPrefix("Acme are ") == true, "\(category ?? "")")
  }

  @Test(arguments: [
    "LES VACANCES POUR LA FAMILLE", "Les vacances pour la famille", "une visite de Los Angeles avec la famille",
    "La Bodega: vinos para las fiestas",
  ])
  func takesOtherLanguagesForThemselvesInSpiteOfNames(words: String) throws {
    let category = try plan(#""positioning": {"category": "\#(words)"}"#).pillars.first?.value.message
    #expect(category?.hasPrefix("Acme is ") == false && category?.hasPrefix("Acme are ") == false, "\(category ?? "")")
  }

  @Test(arguments: [
    ("שעה אחת פנויה", "להזמין עכשיו", "שעה אחת פנויה. להזמין עכשיו."), ("한 시간이면 됩니다", "지금 신청", "한 시간이면 됩니다. 지금 신청."),
    ("ساعة واحدة", "احجز الآن", "ساعة واحدة. احجز الآن."),
  ])
  func writesTheFullStopOfHebrewArabicAndKoreanTexts(message: String, action: String, text: String) throws {
    let plan = try plan(
      #""name": "Spring", "callToAction": "\#(action)", "pillars": [{"name": "A", "message": "\#(message)"}]"#)
    #expect(plan.messages.first?.text == text)
  }

  @Test func writesTheFullStopOfGreekAndCyrillicTexts() throws {
    let plan = try plan(
      #""name": "Spring", "callToAction": "Заказать показ", "pillars": [{"name": "Рано", "message": "Насос слышно заранее"}]"#
    )
    #expect(plan.messages.first?.text == "Насос слышно заранее. Заказать показ.")
  }

  @Test(arguments: [
    (
      #"{"for": "leads", "offer": "Ear", "category": "sensor", "benefit": "hears wear", "alternative": "weekly rounds", "reason": "eight of nine alarms were right"}"#,
      "For leads, Ear is a sensor that hears wear, unlike weekly rounds. The proof: eight of nine alarms were right."
    ),
    (
      #"{"for": "leads", "offer": "Ear", "category": "sensor", "benefit": "hears wear!", "alternative": "weekly rounds"}"#,
      "For leads, Ear is a sensor that hears wear! The alternative: weekly rounds."
    ),
    (
      #"{"for": "leads", "offer": "Ear", "category": "sensor", "benefit": "hears wear", "reason": "Pay is fixed: 24 an hour"}"#,
      "For leads, Ear is a sensor that hears wear. The proof – pay is fixed: 24 an hour."
    ),
  ])
  func putsContrastAndProofIntoPlainSentences(_ positioning: String, _ statement: String) throws {
    #expect(try plan(#""positioning": \#(positioning)"#).positioning.value == statement)
  }

  /// A fact belongs to a pillar by what the pillar says, not by a word of its label.
  @Test func provesNoPillarByItsNameAlone() throws {
    let plan = try plan(
      #"""
      "name": "Crew", "proofPoints": ["Seven of nine people who opened the first shop are still there"],
      "pillars": [{"name": "The shop", "message": "See the place take shape."},
        {"name": "The people", "message": "The crew that opened New York tells how it was."}, {"name": "The first shop"}]
      """#)
    let proofs = plan.messages.filter { $0.platform == .linkedin }.map { $0.proof != nil }
    #expect(proofs == [false, true, true])
  }

  @Test func saysNothingTwiceInAVariant() throws {
    let plan = try plan(
      #"""
      "name": "Crew", "proofPoints": ["Every part can be ordered on its own for ten years"],
      "pillars": [{"name": "Mended", "message": "Every part for ten years."}]
      """#)
    let proofFirst = plan.messages.first?.variants.first { $0.name == "proof first" }?.text
    #expect(proofFirst == "Every part can be ordered on its own for ten years. Book a demo.")
  }

  @Test(arguments: [
    (["Rotas that change", "Tips that nobody explains"], "rotas that change and tips that nobody explains"),
    (["A rota, early", "Pay on the notice"], "a rota, early; pay on the notice"),
    (["A rota", "Berlin on Sundays"], "A rota; Berlin on Sundays"),
  ])
  func neverMixesCapitalsInAList(_ pains: [String], _ list: String) throws {
    var campaign = try PlanSamples.campaign()
    campaign.audience = [Audience(name: "Readers", pains: pains)]
    let text = Planner.plan(campaign, settings: try PlanSamples.settings()).positioning.value
    #expect(text.contains("What hurts them today: \(list)."))
  }

  @Test(arguments: [
    ("https://acme.example/offer and more", "https://acme.example/offer"),
    ("www.acme.example tells", "www.acme.example"),
    ("acme.example/offer", "acme.example/offer"), ("pumps fail at night", "Pumps fail"),
    ("early. then late", "Early. then"),
  ])
  func aMessageThatBeginsWithALinkKeepsItAsItIs(message: String, beginning: String) throws {
    let made = try plan(#""name": "Spring", "pillars": [{"name": "Early", "message": "\#(message)"}]"#)
    #expect(made.messages.allSatisfy { $0.text.hasPrefix(beginning) }, "\(made.messages.map(\.text))")
  }
}
