/// Which bytes 0xA3 of a text are the sign of the pound.
///
/// In Central Europe the byte is `Ł`, in Serbia `Ј`, and so `Hala Ł4` may be meant. It is the sign for certain at the
/// start or end of a number in a cell without letters, and alone in parentheses in the first line, where headers stand.
struct PoundEvidence: Sendable {
  /// How many are the sign for certain, in the cells that have ended.
  private(set) var signs = 0
  /// How many stand in cells without letters or are such signs: more of them make it likely.
  private(set) var plausible = 0
  /// How many stand in the cell looked at.
  private var all = 0
  /// How many of them stand beside a number.
  private var besideNumber = 0
  private var hasDigit = false
  private var hasLetter = false
  private var isQuoted = false
  private var isFirstLine = true

  /// Looks at a byte between its neighbours.
  mutating func look(at byte: UInt8, before: UInt8, next: UInt8) {
    switch byte {
    case 0xA3:
      all += 1
      if SureByte.isBesideNumber(before, next) {
        besideNumber += 1
      } else if isFirstLine, SureByte.isInBrackets(before, next) {
        signs += 1
        plausible += 1
      }
    case 0x0A, 0x0D:
      endCell()
      (isQuoted, isFirstLine) = (false, false)
    case 0x22: isQuoted.toggle()
    case 0x09, 0x3B: if !isQuoted { endCell() }
    // Behind a comma with a blank the sentence goes on.
    case 0x2C: if !isQuoted, next != 0x20 { endCell() }
    case 0x30...0x39: hasDigit = true
    case 0x41...0x5A, 0x61...0x7A, 0x80...: hasLetter = hasLetter || !isBlankOrSign(byte)
    default: break
    }
  }

  /// Ends the cell looked at.
  mutating func endCell() {
    if !hasLetter {
      plausible += all
      if hasDigit { signs += besideNumber }
    }
    (all, besideNumber, hasDigit, hasLetter) = (0, 0, false, false)
  }

  /// The wide blank and the sign of the euro.
  private func isBlankOrSign(_ byte: UInt8) -> Bool { byte == 0xA0 || byte == 0x80 }
}
