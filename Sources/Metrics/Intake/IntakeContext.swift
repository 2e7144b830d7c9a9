import Campaigns
import Diagnostics
import Quantities

/// What every file of one intake is read against.
struct IntakeContext: Sendable {
  /// The campaigns and their tracking rules.
  let attribution: Attribution
  /// The workspace's currency, for money that states none.
  let currency: Currency?
  /// The platforms a row may name.
  let platforms: Set<Platform>
  /// The day after which rows lie in the future.
  let asOf: Day
  /// Whether all rows are for the careful reader, which is how the tests know what the fast one must give.
  var isCareful = false
  /// How many threads may work.
  var threads = 1
  /// How many bytes are read at a time.
  var pieceSize = 256 << 10
  /// Files below this many bytes are read by one thread each, side by side; larger ones by all together.
  var largeFile = 4 << 20
  /// Files above this many bytes are not looked at once more where that takes all of their bytes at a time.
  var largestLook = FileIntake.largestHead
  /// How many bytes of a file are looked at for its header at most.
  var largestHead = FileIntake.largestHead
  /// Files above this many bytes are not looked at for several tables, for which all of them must be at hand.
  var largestTables = FileIntake.largestWhole
  /// The figure somebody traces; rows that have nothing to do with it are then not added up.
  var probe: Probe?

  /// The kinds of exports that are recognised.
  let kinds: ExportKinds

  /// Collects what files are read against.
  init(
    settings: Settings, campaigns: [Campaign], held: [HeldCampaign] = [], asOf: Day, kinds: ExportKinds = .builtIn
  ) {
    self.kinds = kinds
    attribution = Attribution(campaigns, held: held)
    currency = settings.currency
    platforms = Set(Platform.wellKnown).union(settings.platforms.keys).union(kinds.platforms)
    self.asOf = asOf
  }

  /// The currency of a campaign's budget, by the campaign's position.
  func budgetCurrency(of campaign: Int) -> Currency? {
    attribution.campaigns[campaign].budget?.total.value.currency
  }
}
