/// Where the rows and cells of a piece of delimited text lie, found 64 bytes at a time.
///
/// It understands LF and CRLF, and quotes as RFC 4180 has them. Whatever else there is (a quote inside an unquoted
/// cell, text behind a closing quote, a line end inside a cell, a lone CR) stops it at the row that has it, which is
/// then for the careful reader to take apart.
struct RowIndex: ~Copyable {
  /// The positions of delimiters and LFs outside quotes.
  let separators: UnsafeMutablePointer<UInt32>
  /// For each row, where its LF stands among the separators.
  let rowEnds: UnsafeMutablePointer<UInt32>
  /// For each row, the position of its first byte.
  let rowStarts: UnsafeMutablePointer<UInt32>
  /// Stretches of 64 bytes that are not all ASCII, by their first position.
  let wideStretches: UnsafeMutablePointer<UInt32>
  private(set) var rowCount = 0
  private(set) var separatorCount = 0
  private(set) var wideCount = 0
  /// Whether an `@` stands anywhere.
  private(set) var hasSign = false
  /// How many bytes it has room for.
  let capacity: Int

  /// Makes room for a piece of so many bytes; memory is used only as far as there are cells.
  init(capacity: Int) {
    self.capacity = capacity
    separators = .allocate(capacity: capacity + 128)
    rowEnds = .allocate(capacity: capacity + 128)
    rowStarts = .allocate(capacity: capacity + 128)
    wideStretches = .allocate(capacity: capacity / 8 + 128)
  }

  deinit {
    separators.deallocate()
    rowEnds.deallocate()
    rowStarts.deallocate()
    wideStretches.deallocate()
  }

  /// Where the cells are, for as long as the index is not changed.
  var places: CellPlaces { CellPlaces(separators: separators, rowEnds: rowEnds, rowStarts: rowStarts) }

  /// Forgets everything.
  mutating func removeAll() {
    rowCount = 0
    separatorCount = 0
    wideCount = 0
    hasSign = false
  }

  /// Indexes whole rows from the start of one; gives where the first row starts that it left, and whether at a fault.
  ///
  /// 64 bytes behind the end must be readable.
  mutating func addRows(
    _ text: UnsafePointer<UInt8>, from start: Int, to end: Int, delimiter: UInt8
  ) -> (rest: Int, isFault: Bool) {
    let raw = UnsafeRawPointer(text)
    let delimiters = ByteMask.Bytes(repeating: delimiter)
    let lineFeeds = ByteMask.Bytes(repeating: 0x0A)
    let quotes = ByteMask.Bytes(repeating: 0x22)
    let returns = ByteMask.Bytes(repeating: 0x0D)
    let sign = ByteMask.Bytes(repeating: 0x40)
    var signs = ByteMask.Bytes()
    var rowStart = start
    var rows = rowCount
    var count = separatorCount
    var seam = Seam()
    var block = start
    while block < end {
      let a = raw.loadUnaligned(fromByteOffset: block, as: ByteMask.Bytes.self)
      let b = raw.loadUnaligned(fromByteOffset: block &+ 16, as: ByteMask.Bytes.self)
      let c = raw.loadUnaligned(fromByteOffset: block &+ 32, as: ByteMask.Bytes.self)
      let d = raw.loadUnaligned(fromByteOffset: block &+ 48, as: ByteMask.Bytes.self)
      let valid: UInt64 = end &- block >= 64 ? ~0 : (1 << UInt64(end &- block)) &- 1
      var marks = Marks(
        separators: valid
          & (ByteMask.equal(a, delimiters, or: lineFeeds) | ByteMask.equal(b, delimiters, or: lineFeeds) << 16
            | ByteMask.equal(c, delimiters, or: lineFeeds) << 32 | ByteMask.equal(d, delimiters, or: lineFeeds) << 48),
        lineFeeds: valid
          & (ByteMask.equal(a, lineFeeds) | ByteMask.equal(b, lineFeeds) << 16 | ByteMask.equal(c, lineFeeds) << 32
            | ByteMask.equal(d, lineFeeds) << 48))
      // Most stretches have neither of these, which one look for both together tells.
      var rare = ByteMask.bytes(a, equal: quotes) | ByteMask.bytes(b, equal: quotes)
      rare |= ByteMask.bytes(c, equal: quotes) | ByteMask.bytes(d, equal: quotes)
      rare |= ByteMask.bytes(a, equal: returns) | ByteMask.bytes(b, equal: returns)
      rare |= ByteMask.bytes(c, equal: returns) | ByteMask.bytes(d, equal: returns)
      signs |= ByteMask.bytes(a, equal: sign) | ByteMask.bytes(b, equal: sign)
      signs |= ByteMask.bytes(c, equal: sign) | ByteMask.bytes(d, equal: sign)
      if ByteMask.bits(a | b | c | d) != 0 {
        wideStretches[wideCount] = UInt32(truncatingIfNeeded: block)
        wideCount &+= 1
      }
      var fault: UInt64 = 0
      if ByteMask.bits(rare) != 0 || seam.isOpen {
        marks.quotes =
          valid
          & (ByteMask.equal(a, quotes) | ByteMask.equal(b, quotes) << 16 | ByteMask.equal(c, quotes) << 32
            | ByteMask.equal(d, quotes) << 48)
        marks.returns =
          valid
          & (ByteMask.equal(a, returns) | ByteMask.equal(b, returns) << 16 | ByteMask.equal(c, returns) << 32
            | ByteMask.equal(d, returns) << 48)
        fault = seam.check(&marks) & valid
      } else {
        seam.close(at: marks.separators)
      }
      if fault != 0 {
        let below = (fault & (0 &- fault)) &- 1
        marks.separators &= below
        marks.lineFeeds &= below
      }
      var lineFeeds = marks.lineFeeds
      while lineFeeds != 0 {
        let bit = UInt64(truncatingIfNeeded: lineFeeds.trailingZeroBitCount)
        rowEnds[rows] = UInt32(
          truncatingIfNeeded: count &+ (marks.separators & ((1 &<< bit) &- 1)).nonzeroBitCount)
        rowStarts[rows] = UInt32(truncatingIfNeeded: rowStart)
        rowStart = block &+ Int(truncatingIfNeeded: bit) &+ 1
        rows &+= 1
        lineFeeds &= lineFeeds &- 1
      }
      count = write(marks.separators, at: block, count)
      if fault != 0 {
        hasSign = hasSign || ByteMask.bits(signs) != 0
        return finish(rows, rowStart, isFault: true)
      }
      block &+= 64
    }
    hasSign = hasSign || ByteMask.bits(signs) != 0
    return finish(rows, rowStart, isFault: false)
  }

  /// Separators behind the last whole row are dropped.
  private mutating func finish(_ rows: Int, _ rest: Int, isFault: Bool) -> (rest: Int, isFault: Bool) {
    rowCount = rows
    separatorCount = rows == 0 ? 0 : Int(rowEnds[rows - 1]) + 1
    return (rest, isFault)
  }

  /// Writes the positions of the bits, eight at a time, of which those beyond the last are written over later.
  @inline(__always)
  private func write(_ bits: UInt64, at block: Int, _ count: Int) -> Int {
    var rest = bits
    let base = UInt32(truncatingIfNeeded: block)
    let found = bits.nonzeroBitCount
    var written = 0
    repeat {
      let target = separators + (count &+ written)
      target[0] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      target[1] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      target[2] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      target[3] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      target[4] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      target[5] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      target[6] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      target[7] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      written &+= 8
    } while written < found
    return count &+ found
  }
}

/// Where cells stand on their lines.
struct CellPlaces {
  let separators: UnsafeMutablePointer<UInt32>
  let rowEnds: UnsafeMutablePointer<UInt32>
  let rowStarts: UnsafeMutablePointer<UInt32>

  /// Where a cell of a row stands on its line, from 1.
  @inline(__always)
  func column(of column: Int, in row: Int) -> Int {
    guard column > 0 else { return 1 }
    let first = row == 0 ? 0 : Int(rowEnds[row &- 1]) &+ 1
    return Int(separators[first &+ column &- 1]) &+ 2 &- Int(rowStarts[row])
  }
}

/// What stands where in 64 bytes, one bit a byte.
private struct Marks {
  var separators: UInt64
  var lineFeeds: UInt64
  var quotes: UInt64 = 0
  var returns: UInt64 = 0
}

/// What one block of 64 bytes has to know of the one before it.
private struct Seam {
  /// All ones inside quotes.
  private var inside: UInt64 = 0
  /// Whether the last byte was a separator or the start of the text.
  private var afterSeparator: UInt64 = 1
  /// Whether the last byte was a closing quote.
  private var afterClosing: UInt64 = 0
  /// Whether the last byte was a carriage return outside quotes.
  private var afterReturn: UInt64 = 0

  /// Whether a block without quotes and carriage returns must be looked at all the same.
  var isOpen: Bool {
    @inline(__always) get { inside | afterClosing | afterReturn != 0 }
  }

  /// Goes past a block with nothing but plain text and separators.
  @inline(__always)
  mutating func close(at separators: UInt64) { afterSeparator = separators >> 63 }

  /// Takes out what stands inside quotes; gives a bit for each byte that cannot stand where it does.
  mutating func check(_ marks: inout Marks) -> UInt64 {
    let within = prefixXor(marks.quotes) ^ inside
    let opening = marks.quotes & within
    let closing = marks.quotes & ~within
    // Line ends inside a cell count as lines, and the careful reader counts them.
    var fault = (marks.lineFeeds | marks.returns) & within
    marks.separators &= ~within
    let lineFeeds = marks.lineFeeds & ~within
    let returns = marks.returns & ~within
    marks.lineFeeds = lineFeeds
    let behindSeparator = marks.separators << 1 | afterSeparator
    let behindClosing = closing << 1 | afterClosing
    let behindReturn = returns << 1 | afterReturn
    fault |= opening & ~(behindSeparator | behindClosing)
    fault |= behindClosing & ~(marks.separators | opening | returns)
    fault |= behindReturn & ~lineFeeds
    inside = UInt64(bitPattern: Int64(bitPattern: within) >> 63)
    afterSeparator = marks.separators >> 63
    afterClosing = closing >> 63
    afterReturn = returns >> 63
    return fault
  }

  /// Each bit becomes the parity of itself and all bits below it.
  @inline(__always)
  private func prefixXor(_ bits: UInt64) -> UInt64 {
    var parity = bits
    parity ^= parity << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    parity ^= parity << 32
    return parity
  }
}
