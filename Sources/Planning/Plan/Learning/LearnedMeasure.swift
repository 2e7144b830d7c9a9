import Metrics
import Quantities

/// By what posts of a platform are judged: what they got of how often they could have got it.
public enum LearnedMeasure: String, Sendable, Hashable, CaseIterable {
  /// Engagements of impressions, on pages that show posts.
  case engagements = "engagements ÷ impressions"
  /// Clicks of deliveries, for letters: mail programs open them by themselves, so that opens tell nothing.
  case clicks = "clicks ÷ deliveries"

  /// The measure of a platform.
  static func of(_ platform: Platform) -> LearnedMeasure { platform == .email ? .clicks : .engagements }

  /// What is counted.
  var above: Metric { self == .clicks ? .clicks : .engagements }
  /// What it is divided by.
  var below: Metric { self == .clicks ? .deliveries : .impressions }
  /// One of what is judged, and several.
  var nouns: (one: String, many: String) { self == .clicks ? ("mailing", "mailings") : ("post", "posts") }
  /// What is counted, as a label.
  public var label: String { self == .clicks ? "Clicks" : "Engagement" }
}
