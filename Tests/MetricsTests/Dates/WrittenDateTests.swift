import Campaigns
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Dates with the month as a word, in the languages of the exports.
@Suite struct WrittenDateTests {
  private func read(_ cell: String) -> String {
    switch DateText.shape(of: Array(cell.utf8)[...]) {
    case .day(let day): "\(day)"
    case .parts: "parts"
    case .yearless: "noYear"
    case .invalid(let fault): "\(fault)"
    }
  }

  @Test(arguments: [
    // English
    ("Thu, 5 Feb 2026", "2026-02-05"), ("Tue, Feb 18, 2025", "2025-02-18"), ("Mon Feb 17 2025", "2025-02-17"),
    ("Jun 01, 2023 09:46 pm", "2023-06-01"), ("Aug 19, 2011", "2011-08-19"), ("1st June 2026", "2026-06-01"),
    ("June 22nd, 2026", "2026-06-22"), ("3 March 2026", "2026-03-03"), ("1-Sep-2024", "2024-09-01"),
    ("Sunday, November 23, 2025", "2025-11-23"), ("5 May 2026 3:05 PM", "2026-05-05"),
    ("Jun 1, 2026, 12:00 a.m.", "2026-06-01"),
    // Portuguese
    ("ter., 5 de mai. de 2026", "2026-05-05"), ("10 de dez. de 2022", "2022-12-10"),
    ("1º de maio de 2026", "2026-05-01"),
    ("segunda-feira, 2 de fevereiro de 2026", "2026-02-02"), ("7 de set. de 2026", "2026-09-07"),
    // Spanish
    ("8 de marzo de 2026", "2026-03-08"), ("mié, 5 ago 2026", "2026-08-05"), ("1 ene. 2026", "2026-01-01"),
    ("4 de setiembre del 2026", "2026-09-04"),
    // French
    ("05 févr. 2026", "2026-02-05"), ("1er août 2026", "2026-08-01"), ("jeu. 5 févr. 2026", "2026-02-05"),
    ("31 déc. 2025", "2025-12-31"), ("14 juil. 2026", "2026-07-14"),
    // German
    ("5. Mai 2026", "2026-05-05"), ("Do., 5. Feb. 2026", "2026-02-05"), ("31. Dezember 2025", "2025-12-31"),
    ("1. März 2026", "2026-03-01"),
    // Italian and Dutch
    ("5 mag 2026", "2026-05-05"), ("1 gennaio 2026", "2026-01-01"), ("gio 5 feb 2026", "2026-02-05"),
    ("5 mei 2026", "2026-05-05"), ("do 5 feb. 2026", "2026-02-05"), ("1 maart 2026", "2026-03-01"),
    // Letters built up of two characters, as some systems store names
    ("5 fe\u{301}vr. 2026", "2026-02-05"),
  ])
  func readsMonthsInWords(cell: String, day: String) {
    #expect(read(cell) == day)
  }

  @Test(arguments: [
    ("8 de marzo", "noYear"), ("Feb 18", "noYear"), ("5. Mai", "noYear"), ("Wed, 5 Feb 2026", "wrongWeekday"),
    ("Mon Feb 18 2025", "wrongWeekday"), ("30 février 2026", "noSuchDay"), ("32 May 2026", "noSuchDay"),
    ("5 Febr 2026", "2026-02-05"), ("5 Maj 2026", "noDate"), ("5 2026 May", "noDate"), ("May 2026", "noDate"),
    ("Q1 2026", "noDate"), ("5 May 26", "noDate"), ("5 May 20261", "noDate"), ("5May2026", "noDate"),
    ("Thu", "weekdayOnly"),
    ("May", "noDate"), ("13:00", "hourOnly"), ("00 - 01", "hourOnly"), ("3 pm", "hourOnly"), ("23 - 24", "hourOnly"),
    ("24 - 25", "noDate"), ("46054", "serialNumber"), ("46054.5", "noDate"), ("12345", "noDate"),
    ("2026-02-05;13", "2026-02-05"), ("2026-02-05;24", "noDate"), ("2026-02-05;", "noDate"),
    ("2026-02-05 13", "noDate"), ("5/6/2026 9:05 am CET", "parts"), ("2026-06-05T10:00:00+02:00", "2026-06-05"),
    ("2026-06-05 10:00 GMT+2", "2026-06-05"), ("2026-06-05 10:00 noon", "noDate"),
    ("2026-06-05 10:00:00.5", "2026-06-05"),
    ("2026-06-05 10:00:61", "noDate"), ("2026-06-05 10:00:60", "2026-06-05"), ("2026-06-05 10:60", "noDate"),
    ("3.апр", "noDate"), ("", "noDate"), (String(repeating: "1", count: 65), "noDate"),
  ])
  func tellsWhyATextIsNoDate(cell: String, fault: String) {
    #expect(read(cell) == (fault == "noDate" ? "noDate" : fault))
  }

  @Test func everyWordNamesOneMonthOfTheYear() {
    let words = ["jan", "fév", "mrt", "abr", "mei", "giu", "juil", "ago", "set", "out", "nov", "dic"]
    #expect(words.map(CalendarWords.month) == Array(1...12))
    #expect(CalendarWords.month("") == nil)
    #expect(CalendarWords.weekday("qui") == .thursday)
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func readsBackAnyDayInAnyForm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let day = Day(daysSinceEpoch: random.int(7_305...47_481))
    let (year, month, number) = day.parts
    let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    let portuguese = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"][month - 1]
    let weekday = day.weekday.abbreviation.prefix(1).uppercased() + day.weekday.abbreviation.dropFirst()
    let forms = [
      "\(weekday), \(number) \(english) \(year)", "\(weekday) \(english) \(number) \(year)",
      "\(english) \(number), \(year), 11:59 PM", "\(number) de \(portuguese). de \(year)", "\(year)/\(month)/\(number)",
      "\(number)-\(english)-\(year)", "\(number).\(month).\(year)",
    ]
    for form in forms {
      switch DateText.shape(of: Array(form.utf8)[...]) {
      case .day(let found): #expect(found == day, "\(form)")
      case .parts(let parts): #expect(parts.isDotted && parts.day(in: .dayMonthYear) == day, "\(form)")
      case .yearless, .invalid: Issue.record("\(form) is no date")
      }
    }
  }
}
