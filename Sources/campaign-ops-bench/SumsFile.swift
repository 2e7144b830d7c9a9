import Metrics
import Quantities
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes all sums as `campaign,platform,day,metric,value`, in that order, as a database would.
///
/// Threads format a campaign each and write it where the one before ends.
enum SumsFile {
  static func write(_ ledger: MetricLedger, to path: String, threads: Int) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw BenchCommand.Refusal(description: "cannot write \(path)") }
    defer { close(file) }
    let job = Job(ledger, file)
    var helpers: [pthread_t] = []
    for _ in 1..<max(1, threads) {
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let argument = Unmanaged.passUnretained(job).toOpaque()
      #if canImport(Darwin)
        let error = pthread_create(&thread, nil, { Job.start($0) }, argument)
        if error == 0, let thread { helpers.append(thread) }
      #else
        let error = pthread_create(&thread, nil, { $0.flatMap { Job.start($0) } }, argument)
        if error == 0 { helpers.append(thread) }
      #endif
    }
    job.work()
    for helper in helpers { pthread_join(helper, nil) }
    guard job.failures.load(ordering: .relaxed) == 0 else {
      throw BenchCommand.Refusal(description: "cannot write \(path)")
    }
  }

  /// What the threads share.
  private final class Job: @unchecked Sendable {
    let ledger: MetricLedger
    let file: Int32
    let failures = Atomic<Int>(0)
    private let next = Atomic<Int>(0)
    private let turn = Atomic<Int>(0)
    private let offset = Atomic<Int>(0)

    init(_ ledger: MetricLedger, _ file: Int32) {
      self.ledger = ledger
      self.file = file
    }

    static func start(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Job>.fromOpaque(argument).takeUnretainedValue().work()
      return nil
    }

    func work() {
      var text = SumsText()
      let campaigns = ledger.campaigns
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number <= campaigns.count else { return }
        text.removeAll()
        if number == 0 {
          text.append("campaign,platform,day,metric,value\n")
        } else {
          text.append(ledger.dailyFigures(of: campaigns[number - 1]), campaign: campaigns[number - 1].text)
        }
        // Where this part begins is known when the one before is formatted, not when it is written.
        while turn.load(ordering: .acquiring) != number { sched_yield() }
        let start = offset.add(text.count, ordering: .relaxed).oldValue
        turn.store(number + 1, ordering: .releasing)
        if !text.write(to: file, at: start) { failures.add(1, ordering: .relaxed) }
      }
    }
  }
}

/// The texts of days, made once each.
private struct DayTexts: ~Copyable {
  /// The days that are kept: a hundred years from 1970 on.
  private static let kept = 36_525
  private let texts: UnsafeMutablePointer<SIMD16<UInt8>>

  init() {
    // What is never written to stays zero without being touched.
    let size = MemoryLayout<SIMD16<UInt8>>.size
    guard let memory = calloc(Self.kept, size) else { fatalError("out of memory") }
    texts = memory.bindMemory(to: SIMD16<UInt8>.self, capacity: Self.kept)
  }

  deinit {
    free(texts)
  }

  /// Writes a day to where sixteen bytes have room, of which the last six say nothing.
  @inline(__always)
  func write(_ day: Int, to target: UnsafeMutableRawPointer) {
    let isKept = day >= 0 && day < Self.kept
    target.storeBytes(of: isKept && texts[day][0] != 0 ? texts[day] : make(day), as: SIMD16<UInt8>.self)
  }

  @inline(never)
  private func make(_ day: Int) -> SIMD16<UInt8> {
    var text = SIMD16<UInt8>()
    for (position, byte) in Day(daysSinceEpoch: day).description.utf8.enumerated() where position < 16 {
      text[position] = byte
    }
    if day >= 0, day < Self.kept { texts[day] = text }
    return text
  }
}

/// Memory that is used again and again.
private struct Room<Value: BitwiseCopyable>: ~Copyable {
  private(set) var base = UnsafeMutablePointer<Value>.allocate(capacity: 1)
  private var capacity = 1

  deinit {
    base.deallocate()
  }

  /// Sees to it that there is room for so many, with nothing kept of what stood there.
  mutating func extend(to count: Int) {
    guard count > capacity else { return }
    base.deallocate()
    capacity = count * 2
    base = .allocate(capacity: capacity)
  }
}

/// Lines being formatted.
private struct SumsText: ~Copyable {
  private(set) var count = 0
  private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
  private var capacity = 1 << 16
  private var has = Room<UInt64>()
  private var values = Room<Int64>()
  private var days = DayTexts()
  private var names: [(metric: Metric, text: Piece)] = []

  deinit {
    bytes.deallocate()
  }

  mutating func removeAll() { count = 0 }

  mutating func append(_ text: String) {
    makeRoom(for: text.utf8.count)
    for byte in text.utf8 { put(byte) }
  }

  /// Appends a campaign's figures: platform by platform, all metrics of a day side by side.
  mutating func append(_ figures: [DailyFigures], campaign: String) {
    var first = 0
    while first < figures.count {
      let platform = figures[first].platform
      let end = figures[first...].firstIndex { $0.platform != platform } ?? figures.count
      append(figures[first..<end], Array("\(campaign),\(platform),".utf8))
      first = end
    }
  }

  private mutating func append(_ figures: ArraySlice<DailyFigures>, _ start: [UInt8]) {
    let spans = figures.compactMap(\.span)
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return }
    let width = figures.count
    // A day has a bit for each metric it has a figure of, so that nobody goes through the days and metrics without.
    let words = (width + 63) / 64
    let dayCount = last - first + 1
    has.extend(to: dayCount * words)
    values.extend(to: dayCount * width)
    let (has, values) = (self.has.base, self.values.base)
    has.update(repeating: 0, count: dayCount * words)
    for (column, one) in figures.enumerated() {
      let bit: UInt64 = 1 << UInt64(column % 64)
      one.forEach { day, micros in
        values[(day &- first) &* width &+ column] = micros
        has[(day &- first) &* words &+ column / 64] |= bit
      }
    }
    let names = figures.map { name(of: $0.metric) }
    let longest = names.map(\.count).max() ?? 0
    // The days' texts go into one piece, one after the other.
    let line = Piece(start + Array("0000-00-00".utf8))
    for number in 0..<dayCount {
      var isNew = true
      for word in 0..<words {
        var bits = has[number &* words &+ word]
        if bits != 0, isNew {
          days.write(first &+ number, to: line.bytes + start.count)
          makeRoom(for: (line.count + longest + 64) * width)
          isNew = false
        }
        while bits != 0 {
          let column = word &* 64 &+ bits.trailingZeroBitCount
          bits &= bits &- 1
          put(line)
          put(names[column])
          put(hundredths: values[number &* width &+ column])
          put(0x0A)
        }
      }
    }
  }

  /// A metric between commas; there are few, so each is made once.
  private mutating func name(of metric: Metric) -> Piece {
    if let known = names.first(where: { $0.metric == metric }) { return known.text }
    let made = Piece(Array(",\(metric),".utf8))
    names.append((metric, made))
    return made
  }

  /// Bytes that are copied sixteen at a time; what is copied beyond their end is written over.
  private final class Piece {
    let count: Int
    let bytes: UnsafeMutableRawPointer

    init(_ text: [UInt8]) {
      count = text.count
      bytes = .allocate(byteCount: count + 16, alignment: 16)
      bytes.copyMemory(from: text, byteCount: count)
    }

    deinit {
      bytes.deallocate()
    }
  }

  @inline(__always)
  private mutating func put(_ piece: Piece) {
    let target = UnsafeMutableRawPointer(bytes + count)
    var offset = 0
    while offset < piece.count {
      target.storeBytes(
        of: piece.bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self), toByteOffset: offset,
        as: SIMD16<UInt8>.self)
      offset &+= 16
    }
    count &+= piece.count
  }

  private mutating func makeRoom(for more: Int) {
    guard count + more > capacity else { return }
    capacity = (count + more) * 2
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes[count] = byte
    count &+= 1
  }

  /// Writes millionths with two decimals; what is finer is cut off, as the made-up exports have nothing finer.
  private mutating func put(hundredths micros: Int64) {
    if micros < 0 { put(0x2D) }
    let hundredths = micros.magnitude / 10_000
    var whole = hundredths / 100
    let cents = hundredths &- whole &* 100
    var digits = 1
    var bound: UInt64 = 10
    while digits < 18, whole >= bound {
      digits &+= 1
      bound &*= 10
    }
    var place = count &+ digits
    count = place
    while whole >= 100 {
      let rest = whole / 100
      place &-= 2
      put(pair: Int(truncatingIfNeeded: whole &- rest &* 100), at: place)
      whole = rest
    }
    if whole >= 10 {
      put(pair: Int(truncatingIfNeeded: whole), at: place &- 2)
    } else {
      bytes[place &- 1] = 0x30 &+ UInt8(truncatingIfNeeded: whole)
    }
    put(0x2E)
    put(pair: Int(truncatingIfNeeded: cents), at: count)
    count &+= 2
  }

  /// The digits of the numbers below a hundred, two each.
  private static let pairs: StaticString = """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
    """
  private let pairs = UnsafeRawPointer(SumsText.pairs.utf8Start)

  @inline(__always)
  private func put(pair number: Int, at place: Int) {
    let pair = pairs.loadUnaligned(fromByteOffset: number &* 2, as: UInt16.self)
    UnsafeMutableRawPointer(bytes + place).storeBytes(of: pair, as: UInt16.self)
  }

  /// Writes all of it at an offset of a file.
  func write(to file: Int32, at offset: Int) -> Bool {
    var written = 0
    while written < count {
      let done = pwrite(file, bytes + written, count - written, off_t(offset + written))
      guard done > 0 else { return false }
      written += done
    }
    return true
  }
}
