/// The words by which a profile says what a column holds; any other word has to be a metric's name.
enum ColumnWord: String, CaseIterable {
  case day
  case rangeStart
  case rangeEnd
  case campaign
  case campaignID = "campaignId"
  case group
  case groupID = "groupId"
  case ad
  case adID = "adId"
  case item
  case utm
  case platform
  case currency
  case rate
  case ignored

  /// What it means.
  var meaning: ColumnMeaning {
    switch self {
    case .day: .day
    case .rangeStart: .rangeStart
    case .rangeEnd: .rangeEnd
    case .campaign: .campaign
    case .campaignID: .id(0)
    case .group: .group
    case .groupID: .id(1)
    case .ad: .ad
    case .adID: .id(2)
    case .item: .item
    case .utm: .utm
    case .platform: .platform
    case .currency: .currency
    case .rate: .rate
    case .ignored: .ignored
    }
  }

  /// What a word means: one of these, or a metric by its canonical name.
  static func meaning(of word: String) -> ColumnMeaning? {
    if let word = ColumnWord(rawValue: word) { return word.meaning }
    return MetricRegistry.all.first { $0.name == word }.map(ColumnMeaning.metric)
  }

  /// All words, with the metrics' names.
  static let all: [String] = allCases.map(\.rawValue) + MetricRegistry.names
}
