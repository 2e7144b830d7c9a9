import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads rows of the plainest kind, and remembers what their texts mean.
///
/// Each distinct text of a column is looked up once, by the same rules as the careful reader's; what that would refuse
/// or have something to say about is odd, and so is every row that has it. All that is used once a row lies in plain
/// memory; everything else is in `PieceReader`, which is asked only where a text is new or a number not plain.
struct PlainRows: ~Copyable {
  /// Where the rows of a piece lie, and where to write what they say.
  struct Piece {
    let text: UnsafeMutablePointer<UInt8>
    let separators: UnsafeMutablePointer<UInt32>
    let rowEnds: UnsafeMutablePointer<UInt32>
    let rowStarts: UnsafeMutablePointer<UInt32>
    let count: Int
    let groupOf: UnsafeMutablePointer<Int32>
    let dayOf: UnsafeMutablePointer<Int32>
    let maskOf: UnsafeMutablePointer<UInt64>
    let values: UnsafeMutablePointer<Int64>
  }

  /// A row's place in the piece.
  struct Row {
    let number: Int
    let start: Int
    let end: Int
    let last: Int
    let separators: UnsafeMutablePointer<UInt32>

    @inline(__always)
    func cell(_ column: Int) -> (start: Int, length: Int) {
      let from = column == 0 ? start : Int(separators[column &- 1]) &+ 1
      return (from, (column == last ? end : Int(separators[column])) &- from)
    }
  }

  /// A column with figures, or a metric that rows name.
  struct Figure {
    var column: Int
    var isMoney: Bool
    var mayBeNegative: Bool
    var mayBeInexact: Bool
  }

  /// What a row is about besides its campaign and day, below zero where that is odd.
  struct Label {
    var place: Int32
    var metric: Int32
  }

  /// What stands for "no day" among days, and for anything odd among numbers.
  static let noDay = Int32.min
  static let odd: Int32 = -1
  /// How many different texts of days are kept; times of day make each row's a new one.
  static let mostDates = 1 << 16
  /// How many currencies have a place in the table of places.
  static let currencyRoom = 16

  // Which columns are looked at; -1 for none.
  var width = 0
  var day = -1
  var key = -1
  var platform = -1
  var currency = -1
  var metric = -1
  var value = -1
  var figures = FlatArray<Figure>()
  /// One bit for each of them.
  var allFigures: UInt64 = 0
  var rates = FlatArray<Int>()
  var keys = FlatArray<Int>()
  var otherDates = FlatArray<Int>()
  /// Columns that nothing else looks at, if they are to be searched for private texts.
  var others = FlatArray<Int>()

  // What texts mean.
  var dates = TextIndex()
  var dateDays = FlatArray<Int32>()
  var isoDays = ISODays()
  var otherDateTexts = TextIndex()
  var keyTexts = TextIndex()
  var keyPairs = TextIndex()
  var ownerOf = FlatArray<Int32>()
  var platformTexts = TextIndex()
  var platformOf = FlatArray<Int32>()
  var platforms: [Platform] = []
  var currencyTexts = TextIndex()
  var currencyCounts = FlatArray<Int>()
  var currencyFirsts = FlatArray<Int>()
  var currencyIsOdd = FlatArray<Bool>()
  var placeOf = FlatArray<Int32>()
  /// Platform and metric together, where their columns stand side by side and nothing else makes a place.
  var labelTexts = TextIndex()
  var labelOf = FlatArray<Label>()
  var joinsLabels = false
  var metricTexts = TextIndex()
  var metricOf = FlatArray<Int32>()
  var metricFigures = FlatArray<Figure>()
  var metricSeen = FlatArray<Bool>()
  var groupOf = FlatArray<Int32>()
  var lastCurrency = 0
  var placeRoom = 4
  var metricRoom = 8
  var number = QuickNumber.whole

  // What is counted of the piece, by column or metric.
  var sums = FlatArray<Int64>()
  var counts = FlatArray<Int>()
  var blanks = FlatArray<Int>()
  var fractions = FlatArray<Int>()
  /// The rows with figures; how many values a column has follows from its blanks.
  var rows = 0
  /// The days of the piece.
  var newDays = DayTally()
  var returns = 0

  /// Takes up new rules.
  mutating func begin(_ rules: PieceReader.Rules, keepsMeanings: Bool) {
    newDays = DayTally()
    number = .whole
    metricSeen.fill(false)
    dates.removeAll()
    dateDays.removeAll()
    isoDays.begin(keepsMeanings: keepsMeanings && !rules.recognition.profile.dayStartsPeriod)
    otherDateTexts.removeAll()
    guard !keepsMeanings else { return }
    setColumns(rules)
    groupOf.fill(0)
    keyTexts.removeAll()
    keyPairs.removeAll()
    ownerOf.removeAll()
    platformTexts.removeAll()
    platformOf.removeAll()
    platforms = []
    currencyTexts.removeAll()
    currencyCounts.removeAll()
    currencyFirsts.removeAll()
    currencyIsOdd.removeAll()
    placeOf.removeAll()
    labelTexts.removeAll()
    labelOf.removeAll()
    metricTexts.removeAll()
    metricOf.removeAll()
    metricFigures.removeAll()
    metricSeen.removeAll()
  }

  mutating func setColumns(_ rules: PieceReader.Rules) {
    figures.removeAll()
    rates.removeAll()
    keys.removeAll()
    otherDates.removeAll()
    others.removeAll()
    guard let plan = rules.plan else { return }
    width = plan.width
    day = plan.day
    key = plan.keys.count == 1 ? plan.keys[0] : -1
    platform = plan.platform ?? -1
    currency = plan.currency ?? -1
    metric = plan.named?.metric ?? -1
    value = plan.named?.value ?? -1
    joinsLabels = platform >= 0 && currency < 0 && metric == platform + 1
    for column in plan.keys { keys.append(column) }
    for column in plan.otherDates { otherDates.append(column) }
    for column in plan.rates { rates.append(column) }
    if rules.careful.feed.privateData == .refuse {
      for column in plan.others { others.append(column) }
    }
    for figure in plan.figures {
      figures.append(
        Figure(
          column: figure.column, isMoney: figure.isMoney, mayBeNegative: figure.mayBeNegative,
          mayBeInexact: figure.mayBeInexact))
    }
    allFigures = figures.count == 0 ? 0 : ~0 >> UInt64(64 - figures.count)
  }

  /// Reads all rows of a piece; of odd ones only that they are.
  mutating func read(_ piece: Piece, _ owner: PieceReader) {
    beginCounts(owner)
    setNumber(owner)
    let isNamed = metric >= 0
    var first = 0
    while first < piece.count {
      // So many values that are taken as plain ones add up without overflow.
      let end = min(first &+ 1000, piece.count)
      for row in first..<end {
        let group = isNamed ? namedRow(row, piece, owner) : figuresRow(row, piece, owner)
        piece.groupOf[row] = group
      }
      addSums(to: owner)
      first = end
    }
    endCounts(piece, owner)
  }

  mutating func beginCounts(_ owner: PieceReader) {
    let columns = metric >= 0 ? metricFigures.count : figures.count
    sums.removeAll()
    counts.removeAll()
    blanks.removeAll()
    fractions.removeAll()
    owner.columns = []
    extendCounts(to: columns)
    currencyCounts.fill(0)
    newDays = DayTally()
    rows = 0
    returns = 0
  }

  mutating func extendCounts(to count: Int) {
    sums.extend(to: count, with: 0)
    counts.extend(to: count, with: 0)
    blanks.extend(to: count, with: 0)
    fractions.extend(to: count, with: 0)
  }

  func addSums(to owner: PieceReader) {
    while owner.columns.count < sums.count { owner.columns.append(PieceReader.ColumnSum()) }
    for position in 0..<sums.count {
      owner.columns[position].sum += Int128(sums[position])
      sums[position] = 0
    }
  }

  mutating func endCounts(_ piece: Piece, _ owner: PieceReader) {
    newDays.merge(isoDays.take())
    for position in owner.columns.indices {
      owner.columns[position].values = metric >= 0 ? counts[position] : rows - blanks[position]
      owner.columns[position].blanks = blanks[position]
      owner.columns[position].fractions = fractions[position]
    }
    for position in owner.currencies.indices {
      owner.currencies[position].count = currencyCounts[position]
      owner.currencies[position].firstRow = currencyFirsts[position]
    }
    owner.lineEnds.merge(LineEndCounts(lf: piece.count - returns, crlf: returns))
  }
}
