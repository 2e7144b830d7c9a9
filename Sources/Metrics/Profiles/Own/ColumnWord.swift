/// The words by which a profile says what a column holds; any other word has to be a metric's name.
enum ColumnWord: String, CaseIterable {
  case day
  case dayIndex
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
    case .day, .dayIndex: .day
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

  /// What a column of this word holds, for the table in the README.
  var explanation: String {
    switch self {
    case .day: "the row's day; of a post or mailing, that of its publishing"
    case .dayIndex: "the row's day, counted from the first day of the range above the header, which is 0"
    case .rangeStart: "the first day of the range the row covers"
    case .rangeEnd: "the last day of that range"
    case .campaign: "the campaign's name"
    case .campaignID: "its id on the platform"
    case .group: "the name of the ad set or ad group"
    case .groupID: "its id"
    case .ad: "the ad's name"
    case .adID: "its id"
    case .item: "what the row is about, if neither campaign nor ad"
    case .utm: "the value of `utm_campaign`"
    case .platform: "the platform"
    case .currency: "the code of the currency"
    case .rate: "a number that is not used, but shows how numbers are written"
    case .ignored: "nothing that is used"
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
