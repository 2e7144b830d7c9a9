import CampaignOps
import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

/// Every change of state is in the audit log: the state can be rebuilt from the log alone.
@Suite struct AuditedStateTests {
  // In the seeds named, the document of a week was gone that the run after it did not make again.
  @Test(
    "the log adds up to the documents after every run of a random history",
    arguments: Array(0..<Thoroughness.seeds(8)) + [304, 557, 633, 1_299, 1_663, 1_921])
  func addsUpToTheGeneratedState(seed: UInt64) throws {
    var history = try History(seed: seed)
    for step in 0..<6 {
      let did = try history.goOn()
      let files = try history.place.files()
      let logged = LogReplay(files.filter { $0.key.hasPrefix("audit/") }).things.filter {
        $0.key != "figures" && $0.key != "run"
      }
      let generated = GeneratedThings(files.filter { $0.key.hasPrefix("generated/") }).things
      for kind in Set(logged.keys).union(generated.keys).sorted() {
        let (left, right) = (logged[kind] ?? [:], generated[kind] ?? [:])
        let wrong = Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
        #expect(wrong == [], "\(kind) after step \(step): \(did)")
      }
      let verified = history.place.run("audit", "verify")
      #expect(verified.status == .done, "step \(step), \(did): \(verified.errors)")
    }
    #expect(history.kinds.isSuperset(of: ["campaign", "plan", "item", "task", "workspace"]))
  }

  @Test("a newest segment taken away together with its head is missed by the documents")
  func noticesThatTheNewestSegmentIsGone() throws {
    let place = try Workplace()
    place.run("run", at: "2026-11-30T08:00:00Z")
    let before = try place.files(below: "audit/")
    place.run("run", at: "2026-12-01T08:00:00Z")
    for path in try place.files(below: "audit/").keys where before[path] == nil { try place.remove(path) }
    for (path, bytes) in before { try place.write(String(decoding: bytes, as: UTF8.self), to: path) }
    let said = place.run("audit", "verify")
    #expect(said.status == .dataErrors)
    #expect(said.output.contains("chain      verified"))
    #expect(said.output.contains("documents  failed"))
    #expect(said.errors.contains("[audit-state-differs]"))
  }

  @Test(arguments: [("calendar.json", "item"), ("tasks.json", "task"), ("metrics.json", "figure")])
  func noticesADocumentChangedByHand(name: String, kind: String) throws {
    let place = try Workplace()
    try place.write(
      "date,campaign,platform,metric,value\n2026-11-30,spring,linkedin,clicks,5\n", to: "metrics/organic/a.csv")
    place.run("run")
    let path = "generated/spring/\(name)"
    let text = try place.read(path)
    let edited = text.replacing("\"clicks\": \"5\"", with: "\"clicks\": \"6\"").replacing("PENDING", with: "COMPLETED")
      .replacing("\"local\": \"2026-12", with: "\"local\": \"2027-12")
    #expect(edited != text)
    try place.write(edited, to: path)
    let said = place.run("audit", "verify")
    #expect(said.status == .dataErrors)
    #expect(said.errors.contains("\(path):1:1: error: "), "\(said.errors)")
    #expect(said.errors.contains(" of \(kind) `spring/"), "\(said.errors)")
  }
}

/// A workspace whose people do something at random before each run.
private struct History {
  let place: Workplace
  private(set) var kinds: Set<String> = []
  private var random: SeededGenerator
  private var now = Instant(secondsSince1970: 1_795_939_200)
  private var step = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    place = try Workplace()
    try place.write("slot,copy\nlinkedin/2026-W49/1,Written.\n", to: "campaigns/spring/content.csv")
  }

  /// Does a few things, lets time pass, and runs; says what was done.
  mutating func goOn() throws -> [String] {
    step += 1
    var did: [String] = []
    for _ in 0..<random.int(0...3) { did.append(try act()) }
    var options = random.int(0...6) == 0 ? ["--known-at", "2026-11-28"] : []
    now = Instant(secondsSince1970: now.secondsSince1970 + Int64(random.int(1...60)) * 3600)
    // A look back that is written down: what has been noticed since goes, and comes back with the next run.
    if step > 1, random.int(0...4) == 0 {
      let earlier = Instant(secondsSince1970: now.secondsSince1970 - Int64(random.int(1...200)) * 3600)
      options = ["--replay", "--as-of", earlier.description]
    }
    let said = Workplace.run(
      ["run", "--data", place.folder.path(of: place.name)] + options, at: now.description)
    #expect([.done, .dataErrors].contains(said.status), "\(did): \(said.errors)")
    kinds.formUnion(LogReplay(try place.files(below: "audit/")).things.keys)
    return did + options
  }

  private mutating func act() throws -> String {
    switch random.int(0...10) {
    case 0...3: return try work()
    case 4:
      let cadence = random.int(1...6)
      let more = ["", #""owners": {"linkedin": "Ines"}"#, #""approval": {"roles": ["client"]}"#][random.int(0...2)]
      try place.write(Workplace.definition("spring", cadence: cadence, more), to: "campaigns/spring.json")
      return "cadence \(cadence) \(more)"
    case 5:
      let value = random.int(1...500)
      try place.write(
        """
        date,campaign,platform,metric,value
        2026-11-\(20 + random.int(0...9)),spring,linkedin,clicks,\(value)
        2026-12-0\(random.int(1...9)),Spring launch,x,impressions,\(value * 7)

        """, to: "metrics/organic/export-\(random.int(0...2)).csv")
      return "figures \(value)"
    case 6:
      let name = "Studio \(random.int(0...3))"
      try place.write(Workplace.settings.replacing("Studio", with: name), to: "campaign-ops.json")
      return name
    case 7:
      guard try place.files()["campaigns/autumn.json"] == nil else {
        try place.remove("campaigns/autumn.json")
        return "autumn is gone"
      }
      try place.write(Workplace.definition("autumn", cadence: 2), to: "campaigns/autumn.json")
      return "autumn is there"
    case 8:
      try place.write("{", to: "campaigns/broken.json")
      if random.int(0...1) == 0 { try place.remove("campaigns/broken.json") }
      return "a broken definition"
    case 9:
      try place.write(
        "slot,copy\nlinkedin/2026-W49/1,Written.\nlinkedin/2026-W49/2,Text \(random.int(0...9)).\n",
        to: "campaigns/spring/content.csv")
      return "copy"
    default:
      let files = try place.files(below: "generated/").keys.sorted().filter { !$0.hasSuffix(".gitkeep") }
      guard !files.isEmpty else { return "nothing" }
      let path = random.int(0...2) == 0 ? "generated" : files[random.int(0...files.count - 1)]
      try place.remove(path)
      return "\(path) is deleted"
    }
  }

  /// Records something about a task, or about the campaign; what is not allowed is refused, and nothing is recorded.
  private mutating func work() throws -> String {
    let path = "generated/spring/tasks.json"
    let document = try place.files()[path].flatMap { JSONReader.read($0, path: path).output }
    let tasks = document?["tasks"]?.array?.compactMap { $0["id"]?.string } ?? []
    guard !tasks.isEmpty else { return "no task yet" }
    let task = tasks[random.int(0...tasks.count - 1)]
    let words: [String] =
      switch random.int(0...9) {
      case 0: ["task", "start", task]
      case 6: ["task", "assign", task, "Ines"]
      case 7: ["task", "approve", task, "--role", "client"]
      case 8: ["task", "reject", task, "--reason", "too long"]
      case 1: ["task", "complete", task, "--manual", "done by telephone, nobody kept a link"]
      case 2: ["task", "block", task, "--reason", "waits for the client"]
      case 3: ["task", "unblock", task]
      case 4: ["task", "cancel", task, "--reason", "not needed"]
      case 5: ["task", "reschedule", task, "--to", "2026-12-10T10:00", "--reason", "later"]
      default: [["pause", "resume", "complete"][random.int(0...2)], "spring"]
      }
    let said = Workplace.run(words + ["--data", place.folder.path(of: place.name)], at: now.description)
    return words.joined(separator: " ") + (said.status == .done ? "" : " (refused)")
  }
}
