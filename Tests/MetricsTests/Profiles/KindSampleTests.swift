import Campaigns
import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct KindSampleTests {
  /// A feed whose files are all about the campaign `spring`, so that exports about an account can be read.
  private static func feed(_ platform: Platform?) throws -> Feed {
    var feed = Feed(id: try #require(FeedID("own")))
    feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    feed.platform = platform
    return feed
  }

  private static func look(at bytes: [UInt8], as sample: KindSample) throws -> Recognition? {
    guard case .found(let recognition) = Recognition.look(at: bytes, feed: try feed(sample.platform)) else {
      return nil
    }
    return recognition
  }

  private static func name(_ recognition: Recognition?) -> String {
    recognition.map { "\($0.profile.id) \($0.profile.form)" } ?? "nothing"
  }

  @Test(arguments: KindSample.all)
  func isRecognisedWithItsFigures(sample: KindSample) throws {
    let recognition = try #require(try Self.look(at: sample.bytes, as: sample))
    #expect(Self.name(recognition) == "\(sample.kind) \(sample.form)")
    let plan = recognition.plan
    #expect(plan.figures.map { "\(plan.header(of: $0)) = \($0.metric)" } == sample.figures)
    #expect(plan.meanings.allSatisfy { $0 != nil }, "every column of a platform's own export is known")
  }

  @Test(arguments: KindSample.all)
  func givesItsFigures(sample: KindSample) throws {
    let space = try Workspace().with("spring", ids: ["77"], names: ["spring*"], currency: nil)
      .with(feed: "own") { feed in feed = try Self.feed(sample.platform) }
    let reading = space.read(["metrics/own/a.csv": sample.text])
    let kind = reading.ledger.readings.first
    #expect(kind?.kind == sample.kind)
    if let values = sample.values {
      let cells = reading.ledger.cells.map { "\($0.key.day) \($0.key.platform) \($0.key.metric) = \($0.value)" }
      #expect(cells == values)
      #expect(kind?.totalRows == sample.totals)
      let codes = Set(reading.diagnostics.map(\.code.rawValue)).subtracting(["precision-reduced"])
      #expect(codes == sample.findings)
    } else {
      #expect(reading.ledger.cells.isEmpty, "no row has a day of its own")
      for code in [Code.exportNotAReport, .exportComesAlong] {
        let refuses = sample.findings.contains(code.rawValue)
        #expect(reading.diagnostics.contains { $0.code == code } == refuses)
      }
    }
  }

  @Test(arguments: KindSample.all)
  func isRecognisedInAnyOrderOfColumns(sample: KindSample) throws {
    for seed in 0..<5 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let records = sample.records
      let header = try Self.headerPosition(of: sample)
      let order = records[header].indices.shuffled(using: &random)
      let mixed = records.enumerated().map { position, record in
        position >= header && record.count == order.count ? order.map { record[$0] } : record
      }
      let text = DelimitedWriter.text(mixed, delimiter: sample.delimiter)
      #expect(Self.name(try Self.look(at: text, as: sample)) == "\(sample.kind) \(sample.form)")
    }
  }

  /// Without one of its columns an export is of its kind still, or the tool's own form, or nothing: never of another
  /// platform's kind.
  @Test(arguments: KindSample.all)
  func isTakenForNoOtherKindWithoutAColumn(sample: KindSample) throws {
    let records = sample.records
    let header = try Self.headerPosition(of: sample)
    let width = records[header].count
    let kind = Profile.all.first { $0.id == sample.kind && $0.form == sample.form }
    for dropped in 0..<width {
      let narrower = records.enumerated().map { position, record in
        guard position >= header, record.count == width else { return record }
        return record.indices.filter { $0 != dropped }.map { record[$0] }
      }
      let text = DelimitedWriter.text(narrower, delimiter: sample.delimiter)
      guard let found = try Self.look(at: text, as: sample)?.profile, !found.isOwn else { continue }
      let isAlike = found.id == sample.kind || found.platform == kind?.platform
      #expect(isAlike, "\(found.id) without \(records[header][dropped])")
    }
  }

  /// No kind but its own has a sign in a sample and all it needs.
  @Test(arguments: KindSample.all)
  func fitsNoOtherKind(sample: KindSample) throws {
    let recognition = try #require(try Self.look(at: sample.bytes, as: sample))
    var reader = DelimitedReader(sample.bytes, delimiter: sample.delimiter)
    for _ in 0..<recognition.recordsBefore { _ = reader.next() }
    let header = reader.next()
    let record = try #require(header)
    let folded = record.cells.texts.map(HeaderText.fold)
    for other in Profile.all where other.id != sample.kind && !other.isOwn {
      guard other.signs(folded, below: recognition.preamble) else { continue }
      let plan = ColumnPlan(record.cells, profile: other)
      #expect(!other.required.allSatisfy { $0.contains(where: plan.meets) }, "\(other.id) \(other.form) fits as well")
    }
  }

  @Test func everyFormHasASample() {
    let own = ["long report", "wide report"]
    let samples = Set(KindSample.all.map { "\($0.kind) \($0.form)" }).union(own)
    #expect(Profile.all.map { "\($0.id) \($0.form)" }.filter { !samples.contains($0) } == [])
  }

  private static func headerPosition(of sample: KindSample) throws -> Int {
    try #require(try look(at: sample.bytes, as: sample)).recordsBefore
  }
}
