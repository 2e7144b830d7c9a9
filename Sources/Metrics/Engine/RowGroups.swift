import Campaigns
import Quantities

/// What the texts of a file mean, as one thread has met them: names, platforms, currencies, metrics, days.
///
/// Each distinct text is looked up once, by the same rules as the careful reader's; what that would refuse or would
/// have something to say about is marked as odd.
struct RowGroups {
  /// Whose a row is.
  enum Owner {
    /// A campaign's, by its position.
    case campaign(Int)
    /// Nobody's, or that of a campaign whose definition has errors.
    case stray(name: String, held: CampaignID?)
    /// To be decided by the careful reader.
    case odd
  }

  /// The platform of a row and the currency it states.
  struct Place {
    var platform: Platform
    var currency: Currency?
  }

  /// What rows are added up by, but for the day.
  struct Group {
    var owner: Int
    var place: Int
    /// The metric, in files with one row per figure.
    var metric: Int
  }

  /// No text, or one that only the careful reader can take.
  static let odd = -1

  /// The owners by their numbers.
  var owners: [Owner] = []
  var places: [Place] = []
  var metrics: [Metric] = []
  /// The groups by their numbers.
  var groups: [Group] = []
}
