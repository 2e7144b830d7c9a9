import Testing

@testable import Storage

@Suite struct JournalTests {
  static let journal = Journal(
    placements: [
      placement("audit/2026/01/r1.jsonl", "{\"seq\":1}\n", mustBeNew: true),
      placement("generated/a b\nc.json", "", mustBeNew: false),
      placement("generated/ü.json", "two", mustBeNew: false),
    ],
    removals: ["generated/old.json", "generated/older.json"])

  static func placement(_ path: RelativePath, _ text: String, mustBeNew: Bool) -> Journal.Placement {
    let contents = bytes(text)
    return .init(path: path, mustBeNew: mustBeNew, size: contents.count, checksum: Checksum(of: contents))
  }

  /// A journal as another hand might write it, with a checksum that is right.
  static func forged(_ lines: String, title: String = "campaign-ops journal 1") -> [UInt8] {
    let body = bytes("\(title)\n\(lines)")
    return body + bytes("sum ") + Checksum(of: body).digits + bytes("\n")
  }

  @Test func isWrittenAsDescribed() {
    let written = String(decoding: Self.journal.text, as: UTF8.self)
    #expect(
      written.hasPrefix(
        """
        campaign-ops journal 1
        create 10 \(String(decoding: Checksum(of: bytes("{\"seq\":1}\n")).digits, as: UTF8.self)) 22:audit/2026/01/r1.jsonl
        write 0 cbf29ce484222325 20:generated/a b
        c.json
        write 3 \(String(decoding: Checksum(of: bytes("two")).digits, as: UTF8.self)) 17:generated/ü.json
        remove 18:generated/old.json
        remove 20:generated/older.json
        end 5
        sum 
        """))
  }

  @Test func readsWhatItWrites() throws {
    for journal in [Self.journal, Journal(placements: [], removals: []), Journal(placements: [], removals: ["x"])] {
      #expect(try Journal(reading: journal.text) == journal)
    }
  }

  @Test func isRefusedWhereverItIsCutOff() {
    let whole = Self.journal.text
    for length in 0..<whole.count {
      #expect(refusal { try Journal(reading: Array(whole[..<length])) }?.cause == .journalDamaged, "\(length) bytes")
    }
    #expect(refusal { try Journal(reading: whole + [0x0a]) }?.cause == .journalDamaged)
    #expect(refusal { try Journal(reading: whole + whole) }?.cause == .journalDamaged)
  }

  @Test func isRefusedWhicheverByteIsWrong() {
    let whole = Self.journal.text
    var tried = 0
    for place in whole.indices {
      for bit in 0..<8 {
        var damaged = whole
        damaged[place] ^= 1 << UInt8(bit)
        let cause = refusal { try Journal(reading: damaged) }?.cause
        #expect(cause == .journalDamaged || cause == .journalTooNew, "byte \(place)")
        tried += 1
      }
    }
    print("damaged journals tried: \(tried)")
  }

  @Test(arguments: [
    "end 1\n", "end 0\nend 0\n", "end 0\n\n", "end 00\n", "end -0\n", "end 0 \n", "end\n", "", "stop 0\n",
    "remove 4:../x\nend 1\n", "remove 2:/x\nend 1\n", "remove 0:\nend 1\n", "remove 1:.\nend 1\n",
    "remove 3:a/b\nremove 1:a\nend 2\n", "remove 1:a\nremove 1:a\nend 2\n", "remove 2:a\nend 1\n",
    "remove 99:a\nend 1\n", "remove 9223372036854775807:a\nend 1\n", "remove 9223372036854775808:a\nend 1\n",
    "remove -1:a\nend 1\n", "remove 01:a\nend 1\n", "remove 1:aa\nend 1\n", "remove 1:a", "remove 1",
    "remove 11:.git/config\nend 1\n", "remove 9:.GIT/head\nend 1\n", "remove 7:a/.git/\nend 1\n",
    "remove 18:.campaign-ops/lock\nend 1\n",
    "write 1 cbf29ce484222325 4:../x\nend 1\n", "write -1 cbf29ce484222325 1:x\nend 1\n",
    "write 99999999999999999999 cbf29ce484222325 1:x\nend 1\n", "write 0 CBF29CE484222325 1:x\nend 1\n",
    "write 0 cbf29ce48422232 1:x\nend 1\n", "write 0 cbf29ce4842223255 1:x\nend 1\n", "write 0  1:x\nend 1\n",
    "write cbf29ce484222325 1:x\nend 1\n", "remove 1:b\nwrite 0 cbf29ce484222325 1:a\nend 2\n",
  ])
  func isRefusedWhenItSaysTheImpossible(lines: String) {
    #expect(refusal { try Journal(reading: Self.forged(lines)) }?.cause == .journalDamaged)
  }

  @Test func takesWhatIsForgedWell() throws {
    let journal = try Journal(reading: Self.forged("write 0 cbf29ce484222325 1:a\nremove 1:b\nend 2\n"))
    #expect(journal.paths == ["a", "b"])
  }

  @Test(arguments: [("2", Cause.journalTooNew), ("17", .journalTooNew), ("0", .journalDamaged), ("", .journalDamaged)])
  func tellsANewerVersionFromDamage(version: String, cause: Cause) {
    let text = Self.forged("end 0\n", title: "campaign-ops journal \(version)")
    #expect(refusal { try Journal(reading: text) }?.cause == cause)
  }

  @Test(arguments: [
    ("", 0xcbf2_9ce4_8422_2325 as UInt64), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
  ])
  func sumsAsPublished(text: String, value: UInt64) {
    #expect(Checksum(of: bytes(text)).value == value)
    #expect(Checksum(digits: Checksum(of: bytes(text)).digits) == Checksum(of: bytes(text)))
  }
}
