import Quantities

/// Rows of a made-up export, the same for the same seed on every machine.
struct SampleRows {
  /// What the export is like.
  enum Shape: String {
    /// One figure a row; each campaign runs sixty days on three platforms, so that rows repeat their cells.
    case longFew = "long-few"
    /// One figure a row, spread over all campaigns, platforms, metrics and two years.
    case longMany = "long-many"
    /// An ads export: quoted names, thousands in quotes, blank cells.
    case wide
  }

  /// How many campaigns there are.
  static let campaigns = 500
  /// How many days there are, from the first of January 2023.
  static let days = 730

  /// The name of a campaign, which is its id as well.
  static func name(_ campaign: Int) -> String {
    let digits = String(1000 + campaign).dropFirst()
    return "\(themes[campaign % 10])-\(purposes[campaign / 10 % 6])-\(digits)"
  }

  private static let themes = [
    "spring", "summer", "autumn", "winter", "brand", "retarget", "loyalty", "flash", "holiday", "b2b",
  ]
  private static let purposes = ["launch", "sale", "awareness", "webinar", "promo", "signup"]
  private static let platforms = ["facebook", "instagram", "linkedin", "tiktok", "youtube", "google-ads"]
  private static let metrics = [
    "impressions", "reach", "clicks", "spend", "conversions", "conversion_value", "video_views", "engagements",
  ]
  private static let audiences = [
    "Broad 18-45", "Lookalike 1%", "Retarget 30d", "Interest: Fitness", "Interest: Travel", "Newsletter list",
    "Women 25-34", "Men 35-44",
  ]
  private static let formats = ["Video 15s", "Carousel", "Static 1x1", "Story 9x16", "Reel", "Collection"]

  let shape: Shape
  private var random: SampleRandom
  private let names: [[UInt8]]
  private let dates: [[UInt8]]

  init(_ shape: Shape, seed: UInt64) {
    self.shape = shape
    random = SampleRandom(seed: seed)
    names = (0..<SampleRows.campaigns).map { Array(SampleRows.name($0).utf8) }
    let first = Day(year: 2023, month: 1, day: 1) ?? .earliest
    dates = (0..<SampleRows.days).map { Array(first.adding($0).description.utf8) }
  }

  /// The header line.
  var header: [UInt8] {
    let text =
      shape == .wide
      ? "Day,Campaign name,Ad set name,Ad name,Impressions,Reach,Link clicks,Amount spent (USD),Results,"
        + "Purchases conversion value\n"
      : "date,campaign,platform,metric,value\n"
    return Array(text.utf8)
  }

  /// Appends the next row.
  mutating func append(to bytes: inout [UInt8]) {
    if shape == .wide { appendAds(to: &bytes) } else { appendFigure(to: &bytes) }
  }

  private mutating func appendFigure(to bytes: inout [UInt8]) {
    let campaign = random.below(SampleRows.campaigns)
    let metric = random.below(8)
    let day: Int
    let platform: Int
    if shape == .longFew {
      day = campaign * 37 % (SampleRows.days - 60) + random.below(60)
      platform = (campaign + random.below(3) * (1 + campaign % 2)) % 6
    } else {
      day = random.below(SampleRows.days)
      platform = random.below(6)
    }
    bytes += dates[day]
    bytes.append(0x2C)
    bytes += names[campaign]
    bytes.append(0x2C)
    bytes += SampleRows.platforms[platform].utf8
    bytes.append(0x2C)
    bytes += SampleRows.metrics[metric].utf8
    bytes.append(0x2C)
    let isMoney = metric == 3 || metric == 5
    append(random.size(bits: isMoney || metric < 2 || metric == 6 ? 20 : 14), decimals: isMoney, to: &bytes)
    bytes.append(0x0A)
  }

  private mutating func appendAds(to bytes: inout [UInt8]) {
    bytes += dates[random.below(SampleRows.days)]
    bytes.append(0x2C)
    bytes += names[random.below(SampleRows.campaigns)]
    bytes.append(0x2C)
    bytes += "\(SampleRows.audiences[random.below(8)]) - set \(random.below(40)),".utf8
    let kind = random.below(100)
    let format = SampleRows.formats[random.below(6)]
    let purpose = SampleRows.purposes[random.below(6)]
    let number = random.below(20)
    switch kind {
    case ..<15: bytes += "\"\(format), \(purpose) v\(number)\"".utf8
    case ..<25: bytes += "\"\(format) \"\"\(SampleRows.themes[random.below(10)])\"\", hook \(number)\"".utf8
    case ..<30: bytes += "\(format) caf\u{E9} \u{2013} v\(number)".utf8
    default: bytes += "\(format) \(purpose) v\(number)".utf8
    }
    for (bits, decimals) in [(20, false), (18, false), (13, false), (18, true), (10, false), (20, true)] {
      bytes.append(0x2C)
      appendCell(random.size(bits: bits), decimals: decimals, to: &bytes)
    }
    bytes.append(0x0A)
  }

  /// Three cells in a hundred are blank, five are quoted with a comma between the thousands.
  private mutating func appendCell(_ value: UInt64, decimals: Bool, to bytes: inout [UInt8]) {
    let kind = random.below(1000)
    if kind < 30 { return }
    guard kind < 80 else { return append(value, decimals: decimals, to: &bytes) }
    let least: UInt64 = decimals ? 100_000 : 1000
    let large = value < least ? value + least : value
    let whole = decimals ? large / 100 : large
    bytes.append(0x22)
    if whole >= 1_000_000 { bytes += "\(whole / 1_000_000),".utf8 }
    let thousands = whole / 1000 % 1000
    bytes += (whole >= 1_000_000 ? String(1000 + thousands).dropFirst() : String(thousands)[...]).utf8
    bytes.append(0x2C)
    bytes += String(1000 + whole % 1000).utf8.dropFirst()
    if decimals { appendCents(large % 100, to: &bytes) }
    bytes.append(0x22)
  }

  private func append(_ value: UInt64, decimals: Bool, to bytes: inout [UInt8]) {
    guard decimals else { return bytes.append(contentsOf: String(value).utf8) }
    bytes += String(value / 100).utf8
    appendCents(value % 100, to: &bytes)
  }

  private func appendCents(_ cents: UInt64, to bytes: inout [UInt8]) {
    bytes += [0x2E, UInt8(0x30 + cents / 10), UInt8(0x30 + cents % 10)]
  }
}

/// SplitMix64: small, fast, and the same everywhere.
struct SampleRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below another.
  mutating func below(_ end: Int) -> Int { Int(next() >> 33) % end }

  /// A number of at most so many bits, small ones as likely as large ones.
  mutating func size(bits: Int) -> UInt64 { next() >> UInt64(63 - below(bits)) }
}
