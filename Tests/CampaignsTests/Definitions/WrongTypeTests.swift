import Campaigns
import Diagnostics
import TestSupport
import Testing

/// Every key of a definition with a value of a type that it does not take.
@Suite("Wrong types in a definition")
struct WrongTypeTests {
  static let texts = [
    "id", "name", "client", "start", "end", "callToAction", "venture", "description", "status", "timeZone", "link",
    "leadCapture", "owner", "notes",
  ]
  static let lists = ["platforms", "audience", "proofPoints", "angles", "pillars", "messages", "themes", "targets"]
  static let objects = ["cadence", "positioning", "budget", "calendar", "workflow", "tracking", "owners"]
  static let others = [#""text""#, "1", "true", "null", "[]", "{}"]

  @Test(arguments: texts)
  func refusesAllButTexts(key: String) { check(key, good: #""text""#) }

  @Test(arguments: lists)
  func refusesAllButArrays(key: String) { check(key, good: "[]") }

  @Test(arguments: objects)
  func refusesAllButObjects(key: String) { check(key, good: "{}") }

  private func check(_ key: String, good: String) {
    for value in Self.others where value != good {
      let isRequired = Sample.required.contains { $0.key == key }
      let (text, found) = Sample.findings(
        more: isRequired ? "" : "\"\(key)\": ①\(value)", replacing: isRequired ? [key: "①\(value)"] : [:])
      expectFindings(found, in: text, ["①": .wrongType])
    }
  }

  /// Keys within objects: the text around the value, and a value of a wrong type.
  static let inner: [(String, String)] = [
    (#""audience": [{ "name": "n", "pains": ①VALUE }]"#, "1"), (#""audience": [①VALUE]"#, "1"),
    (#""audience": [{ "name": ①VALUE }]"#, "[]"), (#""audience": [{ "name": "n", "channels": [①VALUE] }]"#, "{}"),
    (#""positioning": { "for": ①VALUE }"#, "1"), (#""positioning": { "reason": ①VALUE }"#, "null"),
    (#""angles": [{ "type": ①VALUE, "line": "l" }]"#, "1"), (#""pillars": [{ "name": "p", "support": ①VALUE }]"#, "{}"),
    (#""messages": [{ "text": ①VALUE }]"#, "1"), (#""messages": [{ "platform": ①VALUE, "text": "t" }]"#, "1"),
    (#""themes": [{ "title": "t", "week": ①VALUE }]"#, "48"), (#""proofPoints": [①VALUE]"#, "true"),
    (#""targets": [{ "metric": "leads", "value": ①VALUE }]"#, "true"),
    (#""targets": [{ "metric": ①VALUE, "value": 1 }]"#, "1"),
    (#""budget": { "total": ①VALUE }"#, "true"), (#""budget": { "total": 1, "shares": ①VALUE }"#, "[]"),
    (#""budget": { "total": 1, "shares": { "x": ①VALUE } }"#, #""100""#),
    (#""calendar": { "workingDays": ①VALUE }"#, #""mon""#), (#""calendar": { "windows": [①VALUE] }"#, "1"),
    (#""calendar": { "quietHours": ①VALUE }"#, "[]"), (#""calendar": { "blackouts": [①VALUE] }"#, "1"),
    (#""calendar": { "spacing": ①VALUE }"#, "60"), (#""calendar": { "mix": ①VALUE }"#, "[]"),
    (#""calendar": { "mix": { "x": ①VALUE } }"#, "[]"), (#""calendar": { "mix": { "x": { "post": ①VALUE } } }"#, "1.5"),
    (#""workflow": { "steps": ①VALUE }"#, "{}"), (#""tracking": { "ids": [①VALUE] }"#, "120"),
    (#""owners": { "x": ①VALUE }"#, "1"), (#""owners": { "other": ①VALUE }"#, "1"),
    (#""cadence": { "x": ①VALUE }"#, "null"),
  ]

  @Test(arguments: inner.indices)
  func refusesWithinObjectsToo(row: Int) {
    let (template, value) = Self.inner[row]
    let (text, found) = Sample.findings(more: template.replacing("VALUE", with: value))
    expectFindings(found, in: text, ["①": .wrongType])
  }
}
