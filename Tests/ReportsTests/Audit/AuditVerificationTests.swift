import Diagnostics
import Formats
import Reports
import TestSupport
import Testing

@Suite struct AuditVerificationTests {
  @Test func verifiesALogAsItWasWritten() {
    let result = TamperedLog().verified()
    #expect(result.findings == [])
    #expect(result.verdict == .verified)
    #expect(result.key == .notChecked("no key was given"))
    #expect(result.segments == 4 && result.entries == 16)
    #expect(result.heads.map(\.asOf) == [Samples.at("2026-11-23T08:00:00Z")])
  }

  @Test func reportsTwoHeadsAndPasses() {
    var log = TamperedLog()
    log.files[log.paths[3]] = nil
    log.files = log.files.filter { !$0.key.hasPrefix("audit/heads/") }
    for head in log.heads[1...2] { log.files[AuditHeads.file(of: head).path] = AuditHeads.file(of: head).bytes }
    let result = log.verified()
    #expect(result.verdict == .verified)
    #expect(result.heads == Array(log.heads[1...2]))
  }

  @Test func doesNotCallNothingVerified() {
    let result = AuditVerification(segments: [], heads: [], key: nil)
    #expect(result.verdict == .notChecked("there is no log yet"))
    #expect(TamperedLog().verified().state == .notChecked("nobody looked"))
  }

  /// One way to tamper, and the place and code of what is found: the segment's number, line and column.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: Code
    let place: String
    let tamper: @Sendable (inout TamperedLog) -> Void

    init(_ name: String, _ code: Code, _ place: String, _ tamper: @escaping @Sendable (inout TamperedLog) -> Void) {
      (testDescription, self.code, self.place, self.tamper) = (name, code, place, tamper)
    }
  }

  static let cases: [Case] = [
    Case("a value edited", .auditLineEdited, "1:3", { $0[lines: 1][2].replace("step 1", with: "step 9") }),
    Case("the name of who did it edited", .auditLineEdited, "1:4", { $0[lines: 1][3].replace("ines", with: "ella") }),
    Case("the opening edited", .auditLineEdited, "2:1", { $0[lines: 2][0].replace("0.1.0", with: "0.2.0") }),
    Case(
      "the closing edited", .auditLineEdited, "2:6", { $0[lines: 2][5].replace("\"entries\":4", with: "\"entries\":3") }
    ),
    Case(
      "a hash edited", .auditLineEdited, "1:2",
      { log in
        let last = log[lines: 1][1].dropLast(2).last == "0" ? "1" : "0"
        log[lines: 1][1] = log[lines: 1][1].dropLast(3) + last + "\"}"
      }),
    Case(
      "a line edited and its hash made anew", .auditLineEdited, "1:4",
      { log in
        log[lines: 1][2] = TamperedLog.forged(log[lines: 1][2]) { $0.replacing("step 1", with: "step 9") }
      }),
    Case("another program's line", .auditLineEdited, "1:3", { $0[lines: 1][2] = "{\"seq\": 2}" }),
    Case("blanks added", .auditLineEdited, "1:3", { $0[lines: 1][2] = " " + $0[lines: 1][2] }),
    Case("an empty line put between", .auditLineEdited, "1:3", { $0[lines: 1].insert("", at: 2) }),
    Case("a line end changed", .auditLineEdited, "1:3", { $0[lines: 1][2] += "\r" }),
    Case(
      "a line of another run put between", .auditLineInserted, "1:3",
      { log in
        log[lines: 1].insert(log[lines: 2][2], at: 2)
      }),
    Case("a line copied", .auditLineInserted, "1:4", { $0[lines: 1].insert($0[lines: 1][2], at: 3) }),
    Case(
      "a forged line put between", .auditLineInserted, "1:3",
      { log in
        let forged = TamperedLog.forged(log[lines: 1][2]) { $0.replacing("step 1", with: "step 9") }
        log[lines: 1].insert(forged, at: 2)
      }),
    Case(
      "a line after the closing", .auditLineInserted, "1:7",
      { log in
        let hash = log[lines: 1][5].dropLast(2).suffix(64)
        log[lines: 1].append(
          TamperedLog.forged(log[lines: 1][4]) { line in
            line.replacing("\"seq\":4", with: "\"seq\":6").dropLast(65) + hash + "\""
          })
      }),
    Case(
      "another program's line after the closing", .auditLineInserted, "1:7", { $0[lines: 1].append("{\"seq\": 6}") }),
    Case("an empty line after the closing", .auditLineInserted, "1:7", { $0[lines: 1].append("") }),
    Case("a line removed", .auditLineRemoved, "1:3", { $0[lines: 1].remove(at: 2) }),
    Case("two lines removed", .auditLineRemoved, "1:3", { $0[lines: 1].removeSubrange(2...3) }),
    Case("the opening removed", .auditLineRemoved, "1:1", { $0[lines: 1].remove(at: 0) }),
    Case("the first entry removed", .auditLineRemoved, "1:2", { $0[lines: 1].remove(at: 1) }),
    Case("the last entry removed", .auditLineRemoved, "1:5", { $0[lines: 1].remove(at: 4) }),
    Case("two lines swapped", .auditLineReordered, "1:3", { $0[lines: 1].swapAt(2, 3) }),
    Case(
      "a line moved to the front", .auditLineReordered, "1:2",
      { log in
        let line = log[lines: 1].remove(at: 4)
        log[lines: 1].insert(line, at: 1)
      }),
    Case(
      "a line moved to the back", .auditLineReordered, "1:2",
      { log in
        let line = log[lines: 1].remove(at: 1)
        log[lines: 1].insert(line, at: 4)
      }),
    Case("the closing cut off", .auditTailCut, "1:5", { $0[lines: 1].removeLast() }),
    Case("more cut off", .auditTailCut, "1:2", { $0[lines: 1].removeLast(4) }),
    Case("cut in the middle of a line", .auditTailCut, "1:6", { log in log.files[log.paths[1]]?.removeLast(20) }),
    Case("the last line end cut off", .auditTailCut, "1:6", { log in log.files[log.paths[1]]?.removeLast() }),
    Case(
      "cut in the first line", .auditTailCut, "1:1",
      { log in log.files[log.paths[1]] = Array(log.files[log.paths[1], default: []].prefix(90)) }),
    Case("an empty segment", .auditTailCut, "1:1", { log in log.files[log.paths[1]] = [] }),
    Case("the newest cut", .auditTailCut, "3:5", { $0[lines: 3].removeLast() }),
    Case("the first segment missing", .auditSegmentMissing, "1:1", { log in log.files[log.paths[0]] = nil }),
    Case("a segment in the middle missing", .auditSegmentMissing, "3:1", { log in log.files[log.paths[1]] = nil }),
    Case("the newest segment missing", .auditSegmentMissing, "head:1", { log in log.files[log.paths[3]] = nil }),
    Case(
      "a segment twice", .auditSegmentTwice, "1:1",
      { log in
        log.files[log.paths[1].replacing("/11/", with: "/12/")] = log.files[log.paths[1]]
      }),
    Case(
      "a segment in another month", .auditSegmentMisnamed, "other:1",
      { log in
        log.files[log.paths[1].replacing("/11/", with: "/12/")] = log.files.removeValue(forKey: log.paths[1])
      }),
    Case(
      "a segment made anew as a whole", .auditLineEdited, "1:1",
      { log in
        var last: String?
        log[lines: 1] = log[lines: 1].map { line in
          let forged = TamperedLog.forged(line) { body in
            let edited = body.replacing("step 1", with: "step 9")
            return last.map { edited.dropLast(65) + $0 + "\"" } ?? edited
          }
          last = String(forged.dropLast(2).suffix(64))
          return forged
        }
      }),
    Case(
      "the head missing", .auditHeadMissing, "3:1",
      { log in
        log.files = log.files.filter { !$0.key.hasPrefix("audit/heads/") }
      }),
    Case(
      "an old head put back", .auditHeadUnknown, "head:1",
      { log in
        let head = AuditHeads.file(of: log.heads[1])
        log.files[head.path] = head.bytes
      }),
    Case("a head that is none", .auditHeadUnknown, "head:1", { $0.files["audit/heads/x.json"] = Array("{}\n".utf8) }),
    Case(
      "a head under another name", .auditHeadUnknown, "head:1",
      { log in
        log.files["audit/heads/x.json"] = log.files.removeValue(forKey: AuditHeads.file(of: log.heads[3]).path)
      }),
  ]

  @Test(arguments: cases) func findsWhatWasDone(_ one: Case) {
    var log = TamperedLog()
    one.tamper(&log)
    let result = log.verified()
    #expect(result.verdict == .failed)
    let found = result.findings.map { finding -> String in
      let path = finding.location?.path ?? ""
      let name = log.paths.firstIndex(of: path).map(String.init) ?? (path.hasPrefix("audit/heads/") ? "head" : "other")
      return "\(finding.code.rawValue) \(name):\(finding.location?.place.line ?? 0)"
    }
    #expect(found.contains("\(one.code.rawValue) \(one.place)"), "\(found)")
    #expect(found.count <= 2, "what follows from a fault is not said again: \(found)")
  }

  @Test("any byte changed, lost or added anywhere is found", arguments: 0..<300 as Range<UInt64>)
  func findsAnyChange(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let key: String? = random.int(0...1) == 0 ? nil : "secret"
    let whole = TamperedLog(keys: [key, key, key, key])
    var log = whole
    let path = log.files.keys.sorted()[random.int(0...log.files.count - 1)]
    var bytes = log.files[path] ?? []
    let at = random.int(0...bytes.count - 1)
    switch random.int(0...3) {
    case 0: bytes[at] ^= UInt8(1 << random.int(0...7))
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(UInt8(random.int(0...255)), at: at)
    default: bytes.removeSubrange(at...)
    }
    guard bytes != log.files[path] else { return }
    log.files[path] = bytes
    #expect(whole.verified(key: key).verdict == .verified)
    #expect(log.verified(key: key).verdict == .failed, "\(path) at \(at)")
  }
}

@Suite struct AuditKeyTests {
  @Test func verifiesOnlyWithTheKey() {
    let log = TamperedLog(keys: ["now", "now", "now", "now"])
    #expect(log.verified(key: "now").verdict == .verified)
    #expect(log.verified(key: "now").key == .verified)
    let without = log.verified()
    #expect(without.verdict == .notChecked("its hashes are under a key that was not given"))
    #expect(without.findings.map(\.code) == [.auditKeyMissing])
    let wrong = log.verified(key: "then")
    #expect(wrong.verdict == .failed)
    #expect(wrong.findings.map(\.code) == Array(repeating: .auditKeyWrong, count: 4))
  }

  @Test func findsMovedLinesWithoutTheKeyToo() {
    var log = TamperedLog(keys: ["now", "now", "now", "now"])
    log[lines: 1].swapAt(2, 3)
    #expect(log.verified().findings.first?.code == .auditLineReordered)
  }

  @Test func tellsAnEditedActorFromALineOfAnotherRunWithoutTheKey() {
    var edited = TamperedLog(keys: ["now", "now", "now", "now"])
    edited[lines: 1][2].replace("\"actor\":\"ines\"", with: "\"actor\":\"ella\"")
    edited[lines: 1][2].replace("\"actor\":\"ada\"", with: "\"actor\":\"eve\"")
    #expect(edited.verified().findings.first?.code == .auditLineEdited)
    var inserted = TamperedLog(keys: ["now", "now", "now", "now"])
    inserted[lines: 1].insert(inserted[lines: 2][2], at: 2)
    #expect(inserted.verified().findings.first?.code == .auditLineInserted)
  }

  @Test(
    "segments before the first with a key are vouched for by it, those without after it by nobody",
    arguments: [
      ([nil, nil, nil, "now"], []), ([nil, "now", "now", "now"], []), (["now", nil, "now", "now"], [1]),
      (["now", "now", "now", nil], [3]), ([nil, nil, nil, nil], [0, 1, 2, 3]), ([nil, "now", nil, nil], [2, 3]),
    ] as [([String?], [Int])])
  func refusesSegmentsWithoutTheKey(keys: [String?], refused: [Int]) {
    let log = TamperedLog(keys: keys)
    let result = log.verified(key: "now")
    #expect(result.findings.map { $0.location?.path } == refused.map { log.paths[$0] }.sorted())
    #expect(result.findings.allSatisfy { $0.code == .auditKeyWrong })
    #expect(result.verdict == (refused.isEmpty ? .verified : .failed))
  }

  @Test func aForgerWithoutTheKeyIsFound() {
    var log = TamperedLog(keys: ["now", "now", "now", "now"])
    log[lines: 1][2] = TamperedLog.forged(log[lines: 1][2]) { $0.replacing("step 1", with: "step 9") }
    #expect(log.verified(key: "now").findings.map(\.code) == [.auditLineEdited])
    #expect(log.verified(key: "now").findings.first?.location?.place.line == 3)
  }

  @Test func namesAKeyWithoutTellingIt() {
    let name = AuditKey(Array("now".utf8)).name
    #expect(name.count == 16 && name != AuditKey(Array("then".utf8)).name)
    #expect(
      name == String(HMAC.authenticate(Array("campaign-ops audit key".utf8), key: Array("now".utf8)).hex.prefix(16)))
  }
}
