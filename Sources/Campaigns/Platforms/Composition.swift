/// Unicode normalisation form C, as far as weighing a character needs it.
///
/// The standard library compares and hashes strings by canonical equivalence but offers no normalised form, and
/// Foundation is too large a dependency for one platform's counting. So a set of all composed characters is asked
/// whether it holds something equivalent: the member found is the composed form.
enum Composition {
  /// The scalars of a character in normalisation form C; their order after the first may differ from it.
  static func scalars(of character: Character) -> [Unicode.Scalar] {
    let scalars = Array(character.unicodeScalars)
    guard let first = scalars.first, scalars.count > 1 || first.properties.isFullCompositionExclusion else {
      return scalars
    }
    if scalars.count == 1 { return expanded(first) }
    for length in stride(from: scalars.count, to: 1, by: -1) {
      if let single = composed(scalars[..<length]) { return [single] + scalars[length...] }
    }
    return scalars
  }

  /// The one scalar equivalent to a sequence, if there is one that composition yields.
  private static func composed(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard scalars.count <= 4 else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    if let syllable = hangul(scalars) { return syllable }
    guard let index = composites.firstIndex(of: String(text)) else { return nil }
    return composites[index].unicodeScalars.first
  }

  /// The decomposition of a scalar that form C never keeps, as stand-ins of the same weight.
  private static func expanded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let index = composites.firstIndex(of: String(Character(scalar))) {
      return Array(composites[index].unicodeScalars)
    }
    // Source: CompositionExclusions.txt of Unicode 15. Ideographs keep one scalar of weight 2.
    return switch scalar.value {
    case 0x0900...0x0FFF: ["a", "a"]
    case 0xFB2C, 0xFB2D: ["a", "a", "a"]
    case 0xFB1D...0xFB4E: ["a", "a"]
    default: [scalar]
    }
  }

  /// The syllable of two or three Hangul letters, by the arithmetic of the Unicode Standard, section 3.12.
  private static func hangul(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let values = scalars.map { Int($0.value) }
    guard values.count == 2 || values.count == 3 else { return nil }
    guard (0x1100...0x1112).contains(values[0]), (0x1161...0x1175).contains(values[1]) else { return nil }
    let last = values.count == 3 ? values[2] - 0x11A7 : 0
    guard (0...27).contains(last), values.count == 2 || last > 0 else { return nil }
    return Unicode.Scalar(UInt32(0xAC00 + ((values[0] - 0x1100) * 21 + values[1] - 0x1161) * 28 + last))
  }

  /// Every scalar outside Hangul and the ideographs that composition can yield, each as a string.
  private static let composites: Set<String> = {
    let ranges: [ClosedRange<UInt32>] = [0xA8...0x1FFF, 0x2190...0x22FF, 0x3040...0x30FF, 0x11080...0x11940]
    var found: Set<String> = []
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let properties = scalar.properties
      guard properties.generalCategory != .unassigned, !properties.isFullCompositionExclusion else { continue }
      found.insert(String(Character(scalar)))
    }
    return found
  }()
}
