import Diagnostics
import Formats
import Quantities

extension Definition {
  /// Reads the account used on each platform, with what the settings say of it.
  mutating func readAccounts(_ reader: inout ObjectReader) -> [Platform: AccountUse] {
    var accounts: [Platform: AccountUse] = [:]
    for entry in references.byPlatform("accounts", in: &reader) {
      let key = "accounts.\(entry.platform.value)"
      guard let name = reader.text(in: entry.value, key: key, maxLength: TextLength.title) else { continue }
      accounts[entry.platform.value] = AccountUse(name: name.value)
    }
    return accounts
  }

  /// Reads the most items of one day per platform.
  mutating func readCaps(_ reader: inout ObjectReader) -> [Platform: Int] {
    var caps: [Platform: Int] = [:]
    for entry in references.byPlatform("perDay", in: &reader) {
      let key = "perDay.\(entry.platform.value)"
      guard let cap = reader.amount(in: entry.value, key: key, decimals: 0, from: 1, to: 1_000) else { continue }
      caps[entry.platform.value] = Int(cap.value.micros / 1_000_000)
    }
    return caps
  }

  /// The holidays of the lists the definition names, else of the workspace's.
  func readHolidays(_ reader: inout ObjectReader) -> [Blackout] {
    let known = references.settings.holidays
    guard reader.node("holidays") != nil else { return holidays(of: known.usual.map(\.value)) }
    let names = reader.texts("holidays", maxLength: TextLength.title) ?? []
    for name in names where known.lists[name.value] == nil {
      reader.record(.holidaysUnknown(name, known: known.lists.keys.sorted()))
    }
    return holidays(of: names.map(\.value))
  }

  /// The holidays of lists in the flight, as days without publishing; a list serves many campaigns.
  func holidays(of names: [String]) -> [Blackout] {
    var days: Set<Day> = []
    return names.flatMap { references.settings.holidays.lists[$0] ?? [] }.compactMap { holiday in
      guard flight?.contains(holiday.day) ?? false, days.insert(holiday.day).inserted else { return nil }
      return DayRange(first: holiday.day, last: holiday.day).map {
        Blackout(days: $0, reason: holiday.name, location: holiday.location)
      }
    }
  }

  /// Resolves what the settings say of accounts and own hosts, once venture and client are known.
  mutating func resolveAccounts() {
    let settings = references.settings
    calendar.ownHosts = Set(settings.ownHosts)
    calendar.ownPlatforms = Set(
      platforms.map(\.value).filter { platform in
        guard let hosts = settings.platforms[platform]?.hosts else { return platform == .blog }
        return !hosts.isEmpty && hosts.allSatisfy(calendar.ownHosts.contains)
      })
    for platform in platforms.map(\.value) {
      guard let name = calendar.accounts[platform]?.name ?? venture ?? client?.value else { continue }
      let account = Account(platform: platform, name: name)
      guard calendar.accounts[platform] != nil || references.settings.accounts[account.name] != nil else { continue }
      calendar.accounts[platform] = AccountUse(
        name: name, rules: references.settings.accounts[account.name] ?? AccountRules())
    }
  }
}
