import Diagnostics

extension Recognition {
  /// Every column with what it is taken for, and the position of its sum if any sums were counted.
  func inspectedColumns(_ tallies: ColumnTallies) -> [Inspection.Column] {
    let counted = plan.figures.enumerated().filter { tallies.columns.indices.contains($0.offset) }
    let figures = Dictionary(counted.map { ($0.element.column, $0.offset) }) { first, _ in first }
    return plan.headers.enumerated().map { column, header in
      let meaning = plan.meanings[column]
      let unit = plan.figures.contains { $0.column == column && $0.isInMillionths } ? ", in millionths" : ""
      return Inspection.Column(
        header: header, place: places[column], meaning: (meaning?.description ?? "not known") + unit,
        isUsed: meaning?.isUsed ?? false, figure: profile.isLong || meaning?.isPart == true ? nil : figures[column])
    }
  }
}

extension ColumnMeaning: CustomStringConvertible {
  /// What a column means, as people read it.
  var description: String {
    switch self {
    case .day: "day"
    case .rangeStart: "first day"
    case .rangeEnd: "last day"
    case .campaign: "campaign"
    case .group: "ad set"
    case .ad: "ad"
    case .item: "what the row is about"
    case .id(let level): Self.ids.indices.contains(level) ? Self.ids[level] : "id"
    case .utm: "utm_campaign"
    case .platform: "platform"
    case .currency: "currency"
    case .metric(let metric): metric.name
    case .part(let metric): "part of \(metric.name)"
    case .twin(let metric): "\(metric.name), counted another way"
    case .metricName: "name of the figure"
    case .value: "value"
    case .breakdown: "breakdown"
    case .rate: "rate, average or part of another column"
    case .ignored: "known"
    }
  }

  private static let ids = ["campaign id", "ad set id", "ad id"]

  /// Whether the column is a part of a figure only.
  fileprivate var isPart: Bool {
    if case .part = self { return true }
    return false
  }

  /// Whether the column counts for anything.
  var isUsed: Bool {
    switch self {
    case .item, .twin, .rate, .ignored, .breakdown: false
    default: true
    }
  }
}
