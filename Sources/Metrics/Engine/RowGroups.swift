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
  private(set) var groups: [Group] = []
  private var numbers: [Int32] = []
  private var placeRoom = 4
  private var metricRoom = 8

  /// The number of a group, by those of its parts.
  @inline(__always)
  mutating func number(owner: Int, place: Int, metric: Int) -> Int {
    if place < placeRoom, metric < metricRoom {
      let position = (owner &* placeRoom &+ place) &* metricRoom &+ metric
      if position < numbers.count {
        let found = numbers.withUnsafeBufferPointer { $0[position] }
        if found > 0 { return Int(found) &- 1 }
      }
    }
    return add(owner, place, metric)
  }

  @inline(never)
  private mutating func add(_ owner: Int, _ place: Int, _ metric: Int) -> Int {
    if place >= placeRoom || metric >= metricRoom {
      while place >= placeRoom { placeRoom *= 2 }
      while metric >= metricRoom { metricRoom *= 2 }
      numbers = []
      for (number, group) in groups.enumerated() { note(group, number) }
    }
    let group = Group(owner: owner, place: place, metric: metric)
    groups.append(group)
    note(group, groups.count - 1)
    return groups.count - 1
  }

  private mutating func note(_ group: Group, _ number: Int) {
    let position = (group.owner * placeRoom + group.place) * metricRoom + group.metric
    if position >= numbers.count {
      let room = max(position + 1, (owners.count * 2) * placeRoom * metricRoom)
      numbers.append(contentsOf: repeatElement(0, count: room - numbers.count))
    }
    numbers[position] = Int32(truncatingIfNeeded: number + 1)
  }

  /// Forgets the groups, but not what texts mean.
  mutating func removeGroups() {
    groups.removeAll(keepingCapacity: true)
    for index in numbers.indices { numbers[index] = 0 }
  }
}
