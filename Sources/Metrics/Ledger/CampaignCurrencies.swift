import Quantities

/// The currency of each campaign's money in one file, by the campaign's position.
///
/// Nearly always it is one currency for all, so that one is kept once, with a bit for each campaign it holds for.
struct CampaignCurrencies: Sendable, Hashable {
  /// The currency of the first campaign noted; nothing inside means that no currency is stated.
  private var usual: Currency??
  private var isUsual: [UInt64] = []
  private var others: [Int: Currency?] = [:]

  /// Starts with no campaign.
  init() {}

  /// The currency of a campaign's money; nothing at all if the file has no money of it.
  subscript(campaign: Int) -> Currency?? {
    get {
      let word = campaign >> 6
      if word < isUsual.count, isUsual[word] >> UInt64(campaign & 63) & 1 != 0 { return usual }
      return others.isEmpty ? nil : others[campaign]
    }
    set {
      guard let newValue else { return }
      if usual == nil { usual = .some(newValue) }
      guard usual == .some(newValue) else {
        others[campaign] = newValue
        return
      }
      let word = campaign >> 6
      if word >= isUsual.count { isUsual.append(contentsOf: repeatElement(0, count: word + 1 - isUsual.count)) }
      isUsual[word] |= 1 << UInt64(campaign & 63)
    }
  }

  /// Notes the usual currency for a campaign that has none yet, which is quicker than asking first; false if it cannot.
  @inline(__always)
  mutating func noteUsual(_ campaign: Int, _ currency: Currency?) -> Bool {
    let word = campaign >> 6
    guard others.isEmpty, word < isUsual.count, usual == .some(currency) else { return false }
    isUsual[word] |= 1 << UInt64(campaign & 63)
    return true
  }

  /// Notes the usual currency, which is known to be the one, for one more campaign; false if it cannot.
  @inline(__always)
  mutating func noteUsual(_ campaign: Int) -> Bool {
    let word = campaign >> 6
    guard others.isEmpty, word < isUsual.count else { return false }
    isUsual[word] |= 1 << UInt64(campaign & 63)
    return true
  }

  /// The currency of all campaigns noted, if it is one; nothing at all if there are none or several.
  var only: Currency?? { others.isEmpty ? usual : nil }
}
