public import Diagnostics
public import Quantities

/// The currencies that one export states, each with where it says so first.
public struct CurrencyTally: Sendable, Hashable {
  /// Where a currency was found.
  public enum Origin: String, Sendable, Hashable, Comparable, CaseIterable {
    /// In the header of a column with money.
    case header
    /// In the cells of the column for the currency.
    case column
    /// In the cells with money.
    case cell

    /// Orders as listed.
    public static func < (left: Origin, right: Origin) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// One currency from one origin.
  public struct Key: Sendable, Hashable, Comparable {
    /// The currency.
    public let currency: Currency
    /// Where it was found.
    public let origin: Origin

    /// Orders by currency, then origin.
    public static func < (left: Key, right: Key) -> Bool {
      (left.currency.code, left.origin) < (right.currency.code, right.origin)
    }
  }

  /// How often it stands there, and where first.
  public struct Seen: Sendable, Hashable {
    /// How many cells or headers say so.
    public var count: Int
    /// The first of them.
    public var first: Place
  }

  /// The currencies by their origin.
  public private(set) var found: [Key: Seen] = [:]

  /// A sign such as `$`, which several currencies have.
  public struct SharedSign: Sendable, Hashable {
    /// How many cells have it.
    public var count: Int
    /// The first of them.
    public var first: GrammarCell
  }

  /// The signs of several currencies that stand beside money, which do not say which of them it is.
  public private(set) var sharedSigns: [String: SharedSign] = [:]

  /// Adds a sign of several currencies that stands in so many cells, the first of which is given.
  public mutating func add(sharedSign text: String, in cell: GrammarCell, count: Int = 1) {
    guard let before = sharedSigns[text] else {
      sharedSigns[text] = SharedSign(count: count, first: cell)
      return
    }
    let first = cell.place < before.first.place ? cell : before.first
    sharedSigns[text] = SharedSign(count: before.count + count, first: first)
  }

  /// Starts with no currency.
  public init() {}

  /// Adds a currency that stands somewhere, so many times from a place on.
  public mutating func add(_ currency: Currency, from origin: Origin, at place: Place, count: Int = 1) {
    let key = Key(currency: currency, origin: origin)
    let before = found[key]
    found[key] = Seen(count: (before?.count ?? 0) + count, first: min(before?.first ?? place, place))
  }

  /// Adds what another part of the same export states.
  public mutating func merge(_ other: CurrencyTally) {
    for (key, seen) in other.found { add(key.currency, from: key.origin, at: seen.first, count: seen.count) }
    for (text, sign) in other.sharedSigns { add(sharedSign: text, in: sign.first, count: sign.count) }
  }

  /// The currencies stated, in the order of their codes.
  public var currencies: [Currency] { Set(found.keys.map(\.currency)).sorted { $0.code < $1.code } }
}
