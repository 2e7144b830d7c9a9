import Quantities

/// The campaigns, platforms and metrics that figures of several files are brought together by.
struct FigureGroups: ~Copyable {
  /// What figures are told apart by, but for the day.
  struct Key {
    var campaign: Int
    var platform: Platform
    var metric: Metric
  }

  /// What has to be known of a group's metric for each of its figures.
  struct Trait: BitwiseCopyable {
    var addsUp: Bool
    /// Its rank among those that are compared, below zero if it is not.
    var rank: Int
  }

  /// What stands for the group of a key that was not met yet.
  static let unmet: Int32 = -2
  /// What stands for the group of a metric that nothing is kept of.
  static let unkept: Int32 = -1

  /// The groups, by their numbers.
  private(set) var keys: [Key] = []
  private var traits = FlatArray<Trait>()
  private var numbers = KeyNumbers()
  /// What is known of each space's keys; a thread has its own, so files by turns are of one and the other.
  private var spaces: [ObjectIdentifier: KnownKeys] = [:]
  private var known = KnownKeys(KeySpace())
  private var knownBefore = KnownKeys(KeySpace())

  /// The groups of a space's keys, figure by figure of a day.
  private final class KnownKeys {
    let space: KeySpace
    var groups = FlatArray<Int32>()

    init(_ space: KeySpace) {
      self.space = space
    }
  }

  /// How many groups there are.
  var count: Int { keys.count }

  /// What has to be known of a group.
  @inline(__always)
  func trait(of group: Int) -> Trait { traits[group] }

  /// The number of a group, which is added if it is new.
  mutating func number(of key: Key) -> Int32 {
    let (number, isNew) = numbers.number(of: key.campaign, key.platform, key.metric)
    if isNew {
      keys.append(key)
      traits.append(Trait(addsUp: key.metric.kind != .nonAdditive, rank: LoweredFigures.rank(of: key.metric)))
    }
    return number
  }

  /// Takes up a list; gives where the groups of its keys stand, as many for each as a day has figures.
  mutating func open(_ list: FigureList) -> UnsafeMutablePointer<Int32> {
    if known.space !== list.space {
      swap(&known, &knownBefore)
      if known.space !== list.space {
        known = spaces[ObjectIdentifier(list.space)] ?? KnownKeys(list.space)
        spaces[ObjectIdentifier(list.space)] = known
      }
    }
    known.groups.extend(to: list.space.keys.count * list.width, with: Self.unmet)
    return known.groups.base
  }

  /// Finds the groups of a key that was not met yet, one for each figure of a day.
  mutating func meet(
    _ key: KeySpace.Key, _ metrics: [Metric], _ width: Int, into groups: UnsafeMutablePointer<Int32>
  ) {
    for column in 0..<width {
      let metric = key.metric ?? metrics[column]
      let isKept = MetricRegistry.index(of: metric) != nil
      groups[column] =
        isKept ? number(of: Key(campaign: key.campaign, platform: key.platform, metric: metric)) : Self.unkept
    }
  }
}
