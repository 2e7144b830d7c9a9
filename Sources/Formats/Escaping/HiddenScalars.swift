extension Unicode.Scalar {
  /// Whether it steers what shows a text instead of being shown: controls, and marks that reorder or annotate text.
  ///
  /// Escape sequences of terminals begin with a control; marks of direction let a line read other than it is written
  /// (Unicode Technical Report 36). Joiners stay, since emoji and several scripts need them.
  public var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Whether it ends a line for any reader of text.
  var endsLine: Bool { [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(value) }
}
