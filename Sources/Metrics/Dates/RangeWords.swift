/// The words around ranges of days in the languages that exports come in.
enum RangeWords {
  /// What a line such as `Report Start: …` says of its date.
  enum Role: Sendable, Hashable {
    /// The first day.
    case start
    /// The last day.
    case end
    /// Both days, or the only one.
    case range
  }

  /// What may stand between the two dates of a range, without blanks and in small letters.
  static let joiners: Set<String> = [
    "-", "--", "_", "__", "_-_", ",", "/", "..", "...", "~", "to", "_to_", "until", "through", "bis", "_bis_", "au",
    "à", "a", "_a_", "al", "_al_", "até", "hasta", "t/m", "tot", "totenmet", "and", "und", "et", "y", "e", "en",
  ]

  /// Whether a line says that everything there is is covered.
  static func isAllTime(_ line: String) -> Bool {
    allTime.contains(bare(line))
  }

  private static let allTime: Set<String> = [
    "all time", "lifetime", "all dates", "todo o período", "todo o periodo", "todo el período", "todo el periodo",
    "todo el tiempo", "gesamter zeitraum", "gesamte laufzeit", "toute la période", "depuis le début",
    "tutto il periodo", "hele periode", "alle tijden",
  ]

  /// Whether a line starts with a word for a role, behind it a colon.
  static func labels(_ line: String, as role: Role) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    return words[role]?.contains(bare(String(line[..<colon]))) ?? false
  }

  private static let words: [Role: Set<String>] = [
    .start: [
      "start date", "report start", "report start date", "start", "date start", "from", "begin date", "startdatum",
      "berichtsstart", "startdatum des berichts", "beginn", "von", "date de début", "début", "début du rapport",
      "fecha de inicio", "inicio",
      "inicio del informe", "data de início", "início", "início do relatório", "data di inizio", "inizio",
      "begindatum",
    ],
    .end: [
      "end date", "report end", "report end date", "end", "date end", "date stop", "to", "until", "enddatum",
      "berichtsende", "enddatum des berichts", "ende", "bis", "date de fin", "fin", "fin du rapport",
      "fecha de finalización",
      "fecha de fin", "fin del informe", "data de término", "data final", "término", "término do relatório",
      "fim do relatório", "data di fine", "fine", "einddatum",
    ],
    .range: [
      "report time", "report date range", "date range", "date", "dates", "range", "period", "time period",
      "reporting period", "report period", "zeitraum", "berichtszeitraum", "datumsbereich", "datum", "période",
      "plage de dates", "período", "periodo", "rango de fechas", "intervalo de datas", "intervallo di date",
      "periode", "datumbereik",
    ],
  ]

  /// Whether the text between two ranges says that the second is there to be compared with.
  static func compares(_ text: String) -> Bool {
    let folded = text.lowercased()
    return comparing.contains(where: folded.contains)
  }

  private static let comparing = ["compar", "vs", "versus", "vergl", "vergel", "par rapport", "confront"]

  /// A line in small letters without comment signs and quotes at its ends.
  private static func bare(_ line: String) -> String {
    let folded = HeaderText.fold(line)
    let inner = folded.drop { $0 == "#" || $0 == " " || $0 == "\"" }
    let end = inner.lastIndex { $0 != " " && $0 != "\"" && $0 != "," && $0 != ";" }
    return end.map { String(inner[...$0]) } ?? ""
  }
}
