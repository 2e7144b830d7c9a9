import Quantities

/// The names of months and weekdays in the languages that exports come in.
///
/// English, German, French, Spanish, Portuguese, Italian and Dutch: whole names and the short forms that platforms
/// print, in small letters and without their dot. No word names two months or two weekdays in different languages.
enum CalendarWords {
  /// The month a word names, from 1 to 12.
  static func month(_ word: String) -> Int? { months[word] }

  /// The weekday a word names.
  static func weekday(_ word: String) -> Weekday? { weekdays[word] }

  /// Whether a word is a month in one of these languages or in Bulgarian, Russian or Ukrainian, in which spreadsheets
  /// too turn numbers into dates.
  static func isMonthAnywhere(_ word: String) -> Bool {
    months[word] != nil || cyrillicMonths.contains(where: word.hasPrefix)
  }

  private static let cyrillicMonths = [
    "ян", "фев", "мар", "апр", "май", "мая", "юни", "июн", "юли", "июл", "авг", "сеп", "сен", "окт", "ное", "ноя",
    "дек", "січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лист", "груд",
  ]

  private static let months: [String: Int] = numbered([
    "january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari",
    "february feb februar febr février févr fév fevrier fevr fevereiro fev febrero febbraio februari",
    "march mar märz mär mrz maerz mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug août aout agosto ago augustus",
    "september sep sept septembre septiembre setiembre setembro set settembre sett",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre",
  ])

  private static let weekdays: [String: Weekday] = numbered([
    "monday mon montag mo lundi lun lunes segunda seg lunedì maandag ma",
    "tuesday tue tues dienstag di mardi mar martes terça ter martedì dinsdag",
    "wednesday wed mittwoch mi mercredi mer miércoles mié mie quarta qua mercoledì woensdag wo",
    "thursday thu thur thurs donnerstag do jeudi jeu jueves jue quinta qui giovedì gio donderdag",
    "friday fri freitag fr vendredi ven viernes vie sexta sex venerdì vrijdag vr",
    "saturday sat samstag sonnabend sa samedi sam sábado sáb sab sabato zaterdag za",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag zo",
  ]).compactMapValues(Weekday.init(rawValue:))

  /// Each word of each line with the line's number, counted from 1.
  private static func numbered(_ lines: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for word in line.split(separator: " ") { numbers[String(word)] = index + 1 }
    }
    return numbers
  }
}
