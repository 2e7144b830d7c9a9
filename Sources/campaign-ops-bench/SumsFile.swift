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

/// Lines being formatted.
private struct SumsText: ~Copyable {
  private(set) var count = 0
  private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
  private var capacity = 1 << 16
  private var values: [Int64] = []

  /// What stands for no figure.
  private static let none = Int64.min

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
    var days = (first: Int.max, last: Int.min)
    for one in figures {
      one.forEach { day, _ in days = (min(days.first, day), max(days.last, day)) }
    }
    guard days.first <= days.last else { return }
    let width = figures.count
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(SumsText.none, count: (days.last - days.first + 1) * width))
    values.withUnsafeMutableBufferPointer { values in
      for (column, one) in figures.enumerated() {
        one.forEach { day, micros in values[(day - days.first) * width + column] = micros }
      }
    }
    let names = figures.map { Array(",\($0.metric),".utf8) }
    let longest = names.map(\.count).max() ?? 0
    let line = start.count + longest + 64
    for day in days.first...days.last {
      let row = (day - days.first) * width
      guard (0..<width).contains(where: { values[row + $0] != SumsText.none }) else { continue }
      let date = Array(Day(daysSinceEpoch: day).description.utf8)
      makeRoom(for: line * width)
      for column in 0..<width {
        let micros = values[row + column]
        if micros == SumsText.none { continue }
        put(start)
        put(date)
        put(names[column])
        put(hundredths: micros)
        put(0x0A)
      }
    }
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

  @inline(__always)
  private mutating func put(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      if let base = text.baseAddress { (bytes + count).update(from: base, count: text.count) }
      count &+= text.count
    }
  }

  /// Writes millionths with two decimals; what is finer is cut off, as the made-up exports have nothing finer.
  private mutating func put(hundredths micros: Int64) {
    if micros < 0 { put(0x2D) }
    let hundredths = micros.magnitude / 10_000
    var whole = hundredths / 100
    let cents = hundredths % 100
    let digits = 20
    let end = count + digits
    var start = end
    repeat {
      start -= 1
      bytes[start] = 0x30 + UInt8(truncatingIfNeeded: whole % 10)
      whole /= 10
    } while whole > 0
    (bytes + count).update(from: bytes + start, count: end - start)
    count += end - start
    put(0x2E)
    put(0x30 + UInt8(truncatingIfNeeded: cents / 10))
    put(0x30 + UInt8(truncatingIfNeeded: cents % 10))
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
