import Campaigns
import Diagnostics
import Formats

/// What kind of export a text is: found by its header line, wherever that stands and whatever delimits it.
///
/// The first record that holds all a kind needs is the header; of several kinds that fit, the one that knows most of the
/// columns wins, then the one listed first. The first fifty records are looked at with each delimiter, then, if none of
/// them is a header, the first thousand.
struct Recognition: Sendable {
  /// How many records are looked at for a header before another delimiter is tried.
  static let deepestHeader = 50
  /// How many records are looked at where none of those is a header.
  static let deepestOfAll = 1_000

  /// What a header is, which never changes; an object, since it is handed on file by file.
  private final class Header: Sendable {
    let profile: Profile
    let delimiter: UInt8
    let recordsBefore: Int
    let place: Place
    let places: [Place]
    let plan: ColumnPlan

    init(
      _ profile: Profile, _ delimiter: UInt8, _ recordsBefore: Int, _ place: Place, _ places: [Place],
      _ plan: ColumnPlan
    ) {
      self.profile = profile
      self.delimiter = delimiter
      self.recordsBefore = recordsBefore
      self.place = place
      self.places = places
      self.plan = plan
    }
  }

  private let header: Header
  /// The kind.
  var profile: Profile { header.profile }
  /// What delimits cells.
  var delimiter: UInt8 { header.delimiter }
  /// How many records stand before the header.
  var recordsBefore: Int { header.recordsBefore }
  /// The header's place.
  var place: Place { header.place }
  /// The places of the header's cells.
  var places: [Place] { header.places }
  /// What the columns mean.
  var plan: ColumnPlan { header.plan }
  /// The lines before the header.
  var preamble: [String]
  /// Whether each record as a whole stands in one more pair of quotes.
  var isWrapped = false
  /// The place of a second header line right below the first, in prose or with units, if there is one.
  var secondHeader: Place?
  /// How many rows a line before the header says there are, and where it says so.
  var statedRows: StatedRows?

  /// A header that nearly fits a kind, and what it lacks.
  struct NearMiss: Sendable {
    /// The kind.
    var profile: String
    /// What it lacks: `platform`, `campaign` or `metric`.
    var lacks: String
    /// The header's place.
    var place: Place
    /// Whether it is one of the tool's own forms.
    var isOwn = true
    /// The columns it lacks, in words, though it has a header that only this kind has; then `lacks` says nothing.
    var columns: [String] = []
  }

  /// Whether a number such as `1.234` of what is counted in whole ones is taken for one that can be read in two ways.
  var doubtsLoneThousands = false
  /// Whether money under a header of the platform's API may be in millionths, as far as the rows tell.
  var doubtsMillionths = false

  /// What the rows leave out or repeat, if they are those of a pivot, which only a look at all of them tells.
  var pivot: Pivot?

  /// Names a header that was found.
  init(
    profile: Profile, delimiter: UInt8, recordsBefore: Int, place: Place, places: [Place], plan: ColumnPlan,
    preamble: [String], isWrapped: Bool = false, statedRows: StatedRows? = nil
  ) {
    header = Header(profile, delimiter, recordsBefore, place, places, plan)
    self.preamble = preamble
    self.isWrapped = isWrapped
    self.statedRows = statedRows
  }

  /// What looking gave.
  enum Outcome {
    case found(Recognition)
    case nearly(NearMiss)
    /// Lines about a report without a header; the place is that of the last of them.
    case headless(Place)
    /// Several tables one below the other, each with lines about it and a header of its own.
    case stacked([StackedTable])
    case unknown
  }

  /// Looks for a header with the delimiter a `sep=` line states, then commas, semicolons, tabs and bars.
  static func look(at text: [UInt8], feed: Feed, among kinds: ExportKinds = .builtIn) -> Outcome {
    var nearest: NearMiss?
    for way in Way.all(for: text) where way.makesSense(of: text) {
      switch look(at: text, way, feed: feed, kinds) {
      case .found(let recognition):
        // Rows without comments between them may hold other tables too; whoever comes upon one of these looks again.
        let tables = recognition.mayBeStacked ? recognition.tables(in: text, feed: feed, among: kinds) : []
        return tables.count > 1 ? .stacked(tables) : .found(recognition)
      case .nearly(let miss): nearest = miss.closer(than: nearest)
      case .headless, .stacked, .unknown: break
      }
    }
    if let nearest { return .nearly(nearest) }
    return headless(text).map(Outcome.headless) ?? .unknown
  }

  /// One way of reading a text.
  private struct Way {
    var delimiter: UInt8
    var depth: Int
    var isWrapped = false

    /// All ways, the likeliest first.
    static func all(for text: [UInt8]) -> [Way] {
      let delimiters = Recognition.delimiters(of: text)
      return delimiters.map { Way(delimiter: $0, depth: deepestHeader) }
        + delimiters.map { Way(delimiter: $0, depth: deepestHeader, isWrapped: true) }
        + delimiters.map { Way(delimiter: $0, depth: deepestOfAll) }
    }

    /// Whether the text has the delimiter, and the quotes; asked only when it is this way's turn, since it may take a
    /// look at the whole text.
    func makesSense(of text: [UInt8]) -> Bool {
      text.contains(delimiter) && (!isWrapped || DelimitedReader.looksWrapped(text, delimiter: delimiter))
    }
  }

  /// The delimiters in the order in which they are tried.
  static func delimiters(of text: [UInt8]) -> [UInt8] {
    guard let stated = statedDelimiter(of: text) else { return usualDelimiters }
    return [stated] + usualDelimiters.filter { $0 != stated }
  }

  private static let usualDelimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The delimiter in a first line such as `sep=;`.
  fileprivate static func statedDelimiter(of text: [UInt8]) -> UInt8? {
    // Nearly no file starts so, and each is asked.
    guard let first = text.first, first | 0x20 == 0x73 || first == 0x22 else { return nil }
    let line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != 0x22 }
    guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
      let stated = line.last, usualDelimiters.contains(stated)
    else { return nil }
    return stated
  }

  private static func look(at text: [UInt8], _ way: Way, feed: Feed, _ kinds: ExportKinds) -> Outcome {
    var reader = DelimitedReader(text, delimiter: way.delimiter, isWrapped: way.isWrapped)
    var preamble: [String] = []
    var statedRows: StatedRows?
    var nearest: NearMiss?
    for before in 0..<way.depth {
      guard var record = reader.next() else { break }
      statedRows = statedRows ?? StatedRows(record)
      record = record.withoutBlankTail
      guard record.cells.count > 1, record.cells.count <= 2000 else {
        if before < deepestHeader { preamble.append(contentsOf: record.cells.texts.prefix(1)) }
        continue
      }
      let isShallow = before < deepestHeader
      if isShallow || mayBeHeader(record),
        let (profile, plan) = best(for: record, below: preamble, feed: feed, kinds, nearest: &nearest)
      {
        var recognition = Recognition(
          profile: profile, delimiter: way.delimiter, recordsBefore: before, place: record.place,
          places: record.cells.map(\.place), plan: plan, preamble: preamble, isWrapped: way.isWrapped,
          statedRows: statedRows)
        recognition.secondHeader = reader.next().flatMap(recognition.placeOfSecondHeader)
        return .found(recognition)
      }
      guard isShallow else { continue }
      preamble.append(record.cells.texts.joined(separator: " "))
    }
    return nearest.map(Outcome.nearly) ?? .unknown
  }

  /// The kind that fits best: one built in, unless one of the workspace has the more particular sign.
  static func best(
    for record: DelimitedRecord, below preamble: [String], feed: Feed, _ kinds: ExportKinds, nearest: inout NearMiss?
  ) -> (Profile, ColumnPlan)? {
    let own =
      kinds.own.isEmpty ? nil : best(for: record, below: preamble, feed: feed, of: kinds.own, nearest: &nearest)
    let builtIn = best(for: record, below: preamble, feed: feed, of: Profile.all, nearest: &nearest)
    guard let own, let builtIn else { return own ?? builtIn }
    return own.0.goes(before: builtIn.0, for: record.cells.texts.map(HeaderText.fold)) ? own : builtIn
  }

  private static func best(
    for record: DelimitedRecord, below preamble: [String], feed: Feed, of kinds: [Profile], nearest: inout NearMiss?
  ) -> (Profile, ColumnPlan)? {
    let folded = record.cells.texts.map(HeaderText.fold)
    var best: (Profile, ColumnPlan)?
    for kind in kinds where kind.signs(folded, below: preamble) && kind.fits(feed) {
      guard let profile = kind.titled(by: preamble) else {
        let miss = NearMiss(profile: kind.id, lacks: "metric", place: record.place, isOwn: false)
        nearest = miss.closer(than: nearest)
        continue
      }
      let plan = ColumnPlan(record.cells, profile: profile)
      guard profile.required.allSatisfy({ $0.contains(where: plan.meets) }) else {
        if profile.hasSigns {
          let columns = Inspection.Nearest.needs(of: profile, folded)
          let miss = NearMiss(profile: profile.id, lacks: "", place: record.place, isOwn: false, columns: columns)
          nearest = miss.closer(than: nearest)
        }
        continue
      }
      if profile.isOwn {
        guard plan.knownCount * 2 >= plan.headers.count else { continue }
        if let lacks = lack(plan, feed) {
          nearest = NearMiss(profile: profile.id, lacks: lacks, place: record.place).closer(than: nearest)
          continue
        }
      }
      if profile.isAccountLevel, let lacks = lack(profile, feed) {
        let miss = NearMiss(profile: profile.id, lacks: lacks, place: record.place, isOwn: false)
        nearest = miss.closer(than: nearest)
        continue
      }
      if plan.knownCount > best?.1.knownCount ?? 0 { best = (profile, plan) }
    }
    return best
  }

  /// What one of the tool's own forms must say, and neither the file nor its feed does.
  private static func lack(_ plan: ColumnPlan, _ feed: Feed) -> String? {
    if !plan.namesCampaign, feed.campaign == nil { return "campaign" }
    if plan.column(.platform) == nil, feed.platform == nil { return "platform" }
    return nil
  }

  /// What an export about an account leaves to its feed, and the feed does not state.
  private static func lack(_ profile: Profile, _ feed: Feed) -> String? {
    if feed.campaign == nil { return "campaign" }
    return profile.platform == nil && feed.platform == nil ? "platform" : nil
  }
}

extension Recognition.NearMiss {
  /// Of two the one that says more: one that lacks columns stands back, else the first.
  fileprivate func closer(than other: Self?) -> Self {
    guard let other else { return self }
    return columns.isEmpty && !other.columns.isEmpty ? self : other
  }
}

extension Profile {
  /// The kind with what the lines before a header say about its values; nothing if they say nothing known.
  fileprivate func titled(by preamble: [String]) -> Profile? {
    guard !titles.isEmpty else { return self }
    guard let title = preamble.lazy.compactMap({ titles[HeaderText.fold($0)] }).first else { return nil }
    var copy = self
    copy.columns = columns.mapValues { $0 == .value ? .metric(title.metric) : $0 }
    copy.platform = title.platform ?? platform
    return copy
  }
}

extension Diagnostic {
  /// A file that is no export the tool knows.
  static func exportUnrecognised(
    path: String, _ miss: Recognition.NearMiss
  ) -> Diagnostic {
    let location = Location(path: path, place: miss.place)
    if !miss.columns.isEmpty {
      let columns = miss.columns.joined(separator: " and ")
      return Diagnostic(
        .exportUnrecognised, at: location, "this looks like a `\(miss.profile)` export without \(columns)",
        help: "export it again with the columns it lacks")
    }
    if !miss.isOwn { return exportIncomplete(miss, at: location) }
    return Diagnostic(
      .exportUnrecognised, at: location,
      "this looks like the `\(miss.profile)` form, but nothing names the \(miss.lacks)",
      help: "add a column `\(miss.lacks)`, or state `\(miss.lacks)` for the feed in `campaign-ops.json`")
  }

  /// A file whose likeliest header is that of no kind known.
  static func exportUnrecognised(path: String, _ guess: TableGuess?, among kinds: ExportKinds) -> Diagnostic {
    guard let guess, let place = guess.place else {
      return Diagnostic(.exportUnrecognised, at: Location(path: path), "no line holds the headers of a kind known")
    }
    let shown = guess.headers.prefix(3).map { quoted($0) }.joined(separator: ", ")
    let more = guess.headers.count > 3 ? " and \(guess.headers.count - 3) more" : ""
    let nearest = Inspection.Nearest(headers: guess.headers, among: kinds).map { "; nearest is `\($0.kind)`" } ?? ""
    return Diagnostic(
      .exportUnrecognised, at: Location(path: path, place: place),
      "no kind known has the headers of this line, \(shown)\(more)\(nearest)")
  }

  /// An export of a known kind that leaves out what its feed does not state either.
  private static func exportIncomplete(_ miss: Recognition.NearMiss, at location: Location) -> Diagnostic {
    guard miss.lacks != "metric" else {
      return Diagnostic(
        .exportUnrecognised, at: location,
        "this looks like a `\(miss.profile)` export, but no line above the header names a figure that is known",
        help: "export it again and keep the title line above `Date`")
    }
    return Diagnostic(
      .exportUnrecognised, at: location,
      "this is a `\(miss.profile)` export of a whole account, and nothing names its \(miss.lacks)",
      help: "state `\(miss.lacks)` for the feed in `campaign-ops.json`")
  }
}
