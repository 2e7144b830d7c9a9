import Diagnostics
import Formats
import Quantities

extension SettingsReader {
  /// Reads what holds for all calendars: accounts, holidays, clashes, own hosts.
  static func readCalendar(_ reader: inout ObjectReader, into settings: inout Settings) {
    settings.accounts = readAccounts(&reader)
    settings.clashes = reader.reading("clashes", as: "clash settings") { readClashes(&$0) } ?? ClashSettings()
    settings.holidays.usual = reader.texts("holidays", maxLength: TextLength.title) ?? []
    settings.ownHosts = (reader.texts("ownHosts", maxLength: 253) ?? []).compactMap { host in
      if WebLink("https://" + host.value)?.host == host.value.lowercased() { return host.value.lowercased() }
      reader.record(.hostInvalid(host))
      return nil
    }
  }

  private static func readAccounts(_ reader: inout ObjectReader) -> [String: AccountRules] {
    var accounts: [String: AccountRules] = [:]
    var first: [String: Location] = [:]
    for member in reader.members("accounts") ?? [] {
      let place = Location(path: reader.location.path, place: member.keyPlace)
      let name = member.key.trimmed.lowercased()
      var part = ObjectReader(member.value, path: place.path, what: "account")
      let rules = AccountRules(
        spacingMinutes: part.minutes("spacing", upTo: .days(7)), perDay: part.integer("perDay", in: 1...1_000)?.value)
      reader.record(part.finish())
      if name.isEmpty {
        reader.record(.valueEmpty("accounts", at: place))
      } else if let earlier = first[name] {
        reader.record(.duplicateEntry(name, in: "accounts", at: place, first: earlier))
      } else {
        first[name] = place
        accounts[name] = rules
      }
    }
    return accounts
  }

  private static func readClashes(_ reader: inout ObjectReader) -> ClashSettings {
    let usual = ClashSettings()
    return ClashSettings(
      minutes: reader.minutes("within", upTo: .days(7)),
      copyDays: reader.integer("copyDays", in: 0...366)?.value ?? usual.copyDays,
      alikePercent: reader.integer("alikePercent", in: 1...100)?.value ?? usual.alikePercent,
      tasksPerHour: reader.integer("tasksPerHour", in: 0...1_000)?.value ?? usual.tasksPerHour)
  }
}
