import Diagnostics
import TestSupport
import Testing

@testable import Formats

/// Texts in older character sets, told by the whole text or not at all.
@Suite struct CharacterSetTests {
  /// A text in a character set, each character one byte.
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let table = CharacterSet.table(of: encoding)
    return text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      let index = table.firstIndex(of: Array(String(scalar).utf8))
      return index.map { UInt8(0x80 + $0) } ?? 0x3F
    }
  }

  static let western = [
    "Campaña,Descripción,Coste\nVerano,gestión de los niños,\"1,50\"\nOtoño,más tráfico,2\n",
    "Kampagnenname;Ausgegebener Betrag (EUR);Ergebnisse\nFrühling für Mädchen;12,50;3\nÜbergrößen;1;2\n",
    "Nom de la campagne,Montant dépensé (EUR),Portée\nÉté créée à côté de l’œuvre,\"1,50\",3\n",
    "Campanha,Impressões,Conversões\nVerão – “promoção”,1,2\nCoração,3,4\n",
    "Campaign,Cost\nA,£1.50\nB,£2.50\nC,£3\n", "Campaign,Cost\nA,\"1,50 €\"\nB,2 €\nC,3€\n",
    "Kampanj,Kostnad\nVår,1\nHöst,2\nÅrets bästa,3\n", "Nombre;Coste\nNiño;1\nAño;2\nOTOÑO;3\n",
    "Campagna,Città\nPiù,Forlì\nPerché,Cantù\n",
    "Campagne,Coût\n\"1\u{A0}234,50\",\"2\u{A0}345,00\"\n\"1\u{A0}000,00\",é\n",
  ]

  @Test(arguments: western) func readsWindows1252(text: String) {
    let checked = TextEncoding.decode(Self.encode(text, .windows1252), path: "x.csv")
    expectNoFindings(checked.diagnostics)
    #expect(checked.output?.encoding == .windows1252)
    #expect(checked.output.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
  }

  /// One or two bytes beyond ASCII, each sure where it stands.
  static let few = [
    "a,b\ncafé,1\n", "Kampagne;Kosten\nFür alle;12\n", "Straße,1\n", "Übergrößen,1\n", "España,1\n", "Promoção,1\n",
    "María,1\n", "Trafico orgánico,1\n", "Spring – Sale,1\n", "Cost,\"12,50 €\"\n", "Cost (€),1\n", "Cost,£3\n",
    "Spend,\"1\u{A0}234\"\n", "ängstlich,1\n", "Öl,1\n", "Réunion,1\n",
    "Name,Spend (£)\nA,1\n", "Name;Cost\nA;£1,50\n", "Name,Cost\nA,\"£1,234.50\"\n", "Name,Cost\nA,-£3\n",
    "Name;Cost\nA;3 £\n", "Name,Cost\nA,£3",
  ]

  @Test(arguments: few) func readsAFewSureBytesOfWindows1252(text: String) {
    let bytes = Self.encode(text, .windows1252)
    let checked = TextEncoding.decode(bytes, path: "x.csv")
    expectNoFindings(checked.diagnostics)
    #expect(checked.output.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
    for cut in 0...bytes.count {
      var evidence = CharacterSetEvidence()
      evidence.look(at: bytes[..<cut])
      evidence.look(at: bytes[cut...])
      #expect(evidence.encoding == .windows1252)
    }
  }

  static let cyrillic = [
    "Кампания;Показы;Клики;Расход\nВесенняя распродажа;1000;20;300,50\n",
    "Age;Women;Men\n18-24;3.апр;1.юни\n25-34;17.юни;8.яну\n35-44;20.юни;9.авг\n55-64;8.сеп;2.юни\n",
    "Назва кампанії,Кошти\nЛітній розпродаж,15\n«Ґанок» і їжа,16\n", "КАМПАНИЯ,ПОКАЗЫ,КЛИКИ,РАСХОД\nA,1,2,3\n",
  ]

  @Test(arguments: cyrillic) func readsWindows1251(text: String) {
    let checked = TextEncoding.decode(Self.encode(text, .windows1251), path: "x.csv")
    expectNoFindings(checked.diagnostics)
    #expect(checked.output?.encoding == .windows1251)
    #expect(checked.output.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
  }

  /// Bytes that show no set for certain, with the place of the first that is not UTF-8.
  static let uncertain: [(String, [UInt8], Int, Int)] = [
    ("a letter that is another in Prague", Array("a,b\ncr".utf8) + [0xE8] + Array("me,1\n".utf8), 2, 3),
    ("a letter that is another in Warsaw", Array("Gda".utf8) + [0xF1] + Array("sk,1\n".utf8), 1, 4),
    ("a letter that is another on DOS", Array("Spa".utf8) + [0xE1] + Array(",1\n".utf8), 1, 4),
    ("a capital inside a word", Array("caf".utf8) + [0xC9] + Array(",1\n".utf8), 1, 4),
    ("a letter by itself", [0x61, 0x2C, 0xE9, 0x2C, 0x62, 0x0A], 1, 3),
    (
      "one sure letter and one that is not", Array("caf".utf8) + [0xE9] + Array(",cr".utf8) + [0xE8] + [0x6D, 0x0A], 1,
      4
    ),
    ("a hall in Łódź", Array("Name,Cost\nHala ".utf8) + [0xA3] + Array("4,2\n".utf8), 2, 6),
    ("a name in Warsaw", Array("Name,Cost\n\"Jan ".utf8) + [0xA3] + Array("\",2\n".utf8), 2, 6),
    ("a hall behind a comma", Array("Name;Cost\nHala, ".utf8) + [0xA3] + Array("4;2\n".utf8), 2, 7),
    ("a hall in quotes", Array("Name,Cost\n\"Hala,".utf8) + [0xA3] + Array("4\",2\n".utf8), 2, 7),
    ("a town in parentheses", Array("Name,Cost\nDom (".utf8) + [0xA3] + Array("),2\n".utf8), 2, 6),
    (
      "three halls",
      Array("Hala ".utf8) + [0xA3] + Array("4\nHala ".utf8) + [0xA3] + Array("5\nHala ".utf8) + [0xA3, 0x36, 0x0A], 1, 6
    ),
    ("an apostrophe that is a letter on Macs", Array("Mar".utf8) + [0x92] + Array("a,1\n".utf8), 1, 4),
    ("half of UTF-8", Array("caf".utf8) + [0xC3] + Array(",1\n".utf8), 1, 4),
    ("MacRoman", encodeMac("Campagne,Dépensé\nÉté à Genève,1\nGarçon élève,2\n"), 1, 11),
    ("KOI8-R", [0xEB, 0xC1, 0xCD, 0xD0, 0xC1, 0xCE, 0xC9, 0xD1, 0x2C, 0xF0, 0xCF, 0xCB, 0xC1, 0xDA, 0xD9, 0x0A], 1, 1),
    (
      "KOI8-R in small letters",
      Array("name,".utf8) + [
        0xCB, 0xC1, 0xCD, 0xD0, 0xC1, 0xCE, 0xC9, 0xD1, 0x20, 0xD0, 0xCF, 0xCB, 0xC1, 0xDA, 0xD9, 0x20, 0xCB, 0xCC,
        0xC9, 0xCB, 0xC9, 0x20, 0xD2, 0xC1, 0xD3, 0xC8, 0xCF, 0xC4, 0x0A,
      ], 1, 6
    ),
    (
      "code page 850", Array("Campa".utf8) + [0xA4] + Array("a,Descripci".utf8) + [0xA2] + Array("n\nNi".utf8) + [0xA4],
      1, 6
    ),
    (
      "Windows-1250",
      Array("Kampa".utf8) + [0xF2, 0x2C] + Array("N".utf8) + [0xE1] + Array("klady\nP".utf8)
        + [0xF8, 0xED, 0x9A, 0x65, 0x72, 0x6E, 0xEC, 0x20, 0x9E, 0x6C, 0x75, 0x9D, 0x0A], 1, 6
    ),
    (
      "UTF-8 with broken bytes", Array("Größe,Maß,Fuß\ncafé,naïve,Ü".utf8) + [0xE9, 0x0A, 0xE9, 0x0A, 0x61, 0xE9], 2, 16
    ),
    ("two encodings", Array("Städte,Größe\n".utf8) + encode("Köln,groß,schön\n", .windows1252), 2, 2),
    ("binary", (0..<64).map { UInt8(0x80 + $0) }, 1, 1),
  ]

  static func encodeMac(_ text: String) -> [UInt8] {
    let mac: [Character: UInt8] = ["é": 0x8E, "É": 0x83, "à": 0x88, "è": 0x8F, "ç": 0x8D]
    return text.flatMap { mac[$0].map { [$0] } ?? Array(String($0).utf8) }
  }

  @Test(arguments: uncertain) func refusesWhatIsNotCertain(name: String, bytes: [UInt8], line: Int, column: Int) {
    let checked = TextEncoding.decode(bytes, path: "x.csv")
    #expect(checked.output == nil, "\(name)")
    #expect(checked.diagnostics.map(\.code) == [.exportEncoding])
    #expect(checked.diagnostics.first?.location == Location(path: "x.csv", line: line, column: column), "\(name)")
  }

  @Test func takesTheSetThatIsStated() {
    let bytes = Array("a,caf".utf8) + [0xE9, 0x0A]
    for (stated, text) in [(TextEncoding.windows1252, "a,café\n"), (.windows1251, "a,cafй\n"), (.latin1, "a,café\n")] {
      let checked = TextEncoding.decode(bytes, path: "x", stated: stated)
      #expect(checked.output.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
      #expect(checked.output?.encoding == stated)
    }
    #expect(TextEncoding.decode(bytes, path: "x", stated: .utf8).output == nil)
    let unicode = Array("é".utf8)
    #expect(TextEncoding.decode(unicode, path: "x", stated: .windows1252).output?.bytes == unicode)
    let undefined = TextEncoding.decode([0x61, 0x0A, 0x81], path: "x", stated: .windows1252)
    #expect(undefined.diagnostics.first?.location == Location(path: "x", line: 2, column: 1))
    #expect(TextEncoding.decode([0x81], path: "x", stated: .latin1).output?.bytes == [0xC2, 0x81])
  }

  @Test func namesPlainTextASCII() {
    let names = ["a", "é", "\u{FEFF}a", ""].map { TextEncoding.decode(Array($0.utf8), path: "x").output?.encodingName }
    #expect(names == ["ascii", "utf-8", "utf-8 BOM", "ascii"])
  }

  @Test func hasATableForEveryByte() {
    for encoding in TextEncoding.allCases {
      let table = CharacterSet.table(of: encoding)
      #expect(table.count == (encoding.isSingleByte ? 128 : 0))
      #expect(Set(table).count >= table.count - 4)
    }
    let yen = CharacterSet.table(of: .windows1252)[0x25]
    #expect(yen == Array("¥".utf8))
    #expect(CharacterSet.table(of: .windows1251)[0x7F] == Array("я".utf8))
    #expect(CharacterSet.table(of: .windows1251)[0x39] == Array("№".utf8))
  }
}

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding, cuts: [Int]) -> (
    text: [UInt8], fault: TextDecoder.Fault?
  ) {
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    var start = 0
    for cut in cuts + [bytes.count] {
      text += decoder.decode(bytes[start..<cut])
      start = cut
    }
    text += decoder.finish()
    return (text, decoder.fault)
  }

  @Test(arguments: 0..<150 as Range<UInt64>) func givesTheSameHoweverTheTextIsCut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let encoding = TextEncoding.allCases[Int(seed) % TextEncoding.allCases.count]
    let pieces: [[UInt8]] = [
      Array("é€😀\r\n".utf8), [0x0D], [0x0A, 0x61], [0xE9], [0x3D, 0xD8, 0x00, 0xDE], [0xC3], [0x00], [0xDC], [0x81],
      [0xF0, 0x9F], [0xED, 0xA0],
    ]
    let bytes = (0..<random.int(0...12)).flatMap { _ in random.pick(pieces) ?? [] }
    let whole = decode(bytes, encoding, cuts: [])
    for _ in 0..<4 {
      let cuts = (0..<random.int(0...4)).map { _ in random.int(0...bytes.count) }.sorted()
      let cut = decode(bytes, encoding, cuts: cuts)
      #expect(cut.text == whole.text && cut.fault == whole.fault, "\(bytes) \(cuts)")
    }
    #expect(Array(String(decoding: whole.text, as: UTF8.self).utf8) == whole.text)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func evidenceIsTheSameHoweverTheTextIsCut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (encoding, texts) =
      seed.isMultiple(of: 2)
      ? (TextEncoding.windows1252, CharacterSetTests.western) : (.windows1251, CharacterSetTests.cyrillic)
    let bytes = CharacterSetTests.encode(random.pick(texts) ?? "", encoding)
    var evidence = CharacterSetEvidence()
    let cut = random.int(0...bytes.count)
    evidence.look(at: bytes[..<cut])
    evidence.look(at: bytes[cut...])
    #expect(evidence.encoding == encoding)
  }
}

@Suite struct MojibakeTests {
  @Test(arguments: [
    ("Montant dÃ©pensÃ© (EUR)", "Montant dépensé (EUR)"), ("ImpressÃµes", "Impressões"), ("CampaÃ±a", "Campaña"),
    ("Ã\u{89}tÃ©", "Été"), ("Kosten â‚¬", "Kosten €"), ("PortÃ©e", "Portée"), ("Ã\u{A0} cÃ´tÃ©", "à côté"),
  ])
  func undoesWhatWasReadAsWindows1252(text: String, meant: String) {
    #expect(Mojibake.mended(text) == meant)
  }

  @Test(arguments: ["Montant dépensé", "plain", "", "Ã", "É Ã©", "été Ã©", "日本", "Âge", "Ã©日", "Ação"])
  func leavesEverythingElseAlone(text: String) {
    #expect(Mojibake.mended(text) == nil)
  }
}
