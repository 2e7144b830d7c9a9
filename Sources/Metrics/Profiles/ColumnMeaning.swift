/// What a column says about its row.
enum ColumnMeaning: Sendable, Hashable {
  /// The row's day.
  case day
  /// The first day of the range the row covers.
  case rangeStart
  /// The last day of the range the row covers.
  case rangeEnd
  /// The campaign as people call it: the highest level the platform has above ads.
  case campaign
  /// The name of the ad set or ad group.
  case group
  /// The name of the ad.
  case ad
  /// What a row is about that is neither campaign nor ad: a post, a query, a place.
  case item
  /// An id of campaign, ad set or ad.
  case id(Int)
  /// The value of `utm_campaign`.
  case utm
  /// The platform.
  case platform
  /// The currency's code.
  case currency
  /// A figure.
  case metric(Metric)
  /// One of several parts that only together are a figure.
  case part(Metric)
  /// The same figure counted another way, which never counts: gross, promoted, of the period compared with.
  case twin(Metric)
  /// The name of the figure in `value`.
  case metricName
  /// The figure that `metricName` names.
  case value
  /// Known, not used, but what stands there divides a figure among rows: an age, a country, a placement.
  case breakdown
  /// Known, not used, but its numbers show how numbers are written.
  case rate
  /// Known and not used.
  case ignored
}

/// What a header line must have.
enum ColumnNeed: Sendable, Hashable {
  /// A column of exactly this meaning.
  case column(ColumnMeaning)
  /// Any figure.
  case anyMetric
}
