public import Quantities

/// The account that items are published on: spacing, caps and repeated copy are counted by it.
public struct Account: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The platform.
  public let platform: Platform
  /// The name, in small letters and without space around it.
  public let name: String

  /// Makes an account; capitals and space around the name do not count.
  public init(platform: Platform, name: String) {
    self.platform = platform
    let folded = name.lowercased().drop(while: \.isWhitespace)
    self.name = String(folded.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Orders by platform, then name.
  public static func < (left: Account, right: Account) -> Bool {
    (left.platform, left.name) < (right.platform, right.name)
  }

  /// Platform and name, as `linkedin account 'fernohr'`.
  public var description: String { "\(platform) account '\(name)'" }
}

/// What holds for everything published on one account, whatever campaign it belongs to.
public struct AccountRules: Sendable, Hashable {
  /// The least time between two items, in minutes; nothing for each campaign's own.
  public var spacingMinutes: Int?
  /// The most items of one day, above zero; nothing for no cap.
  public var perDay: Int?

  /// Makes rules.
  public init(spacingMinutes: Int? = nil, perDay: Int? = nil) {
    self.spacingMinutes = spacingMinutes
    self.perDay = perDay
  }
}

/// The account a campaign uses on a platform, with what the settings say of it.
public struct AccountUse: Sendable, Hashable {
  /// The account's name as the definition writes it.
  public var name: String
  /// The settings' rules for it.
  public var rules: AccountRules

  /// Makes a use.
  public init(name: String, rules: AccountRules = AccountRules()) {
    self.name = name
    self.rules = rules
  }
}

extension Campaign {
  /// The account of a platform: the one the definition names, else the venture's, else the client's.
  public func account(of platform: Platform) -> Account {
    Account(platform: platform, name: calendar.accounts[platform]?.name ?? venture ?? client)
  }

  /// The least minutes between two items on a platform's account.
  public func spacingMinutes(on platform: Platform) -> Int {
    calendar.accounts[platform]?.rules.spacingMinutes ?? calendar.spacingMinutes
  }

  /// The most items of one day on a platform's account, by the definition or the settings; nothing for no cap.
  public func perDay(on platform: Platform) -> Int? {
    [calendar.perDay[platform], calendar.accounts[platform]?.rules.perDay].compactMap(\.self).min()
  }
}
