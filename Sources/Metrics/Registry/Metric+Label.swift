extension Metric {
  /// The name as people read it in tables: `Link clicks`.
  public var label: String {
    switch self {
    case .videoViews3s: return "Video views (3 s)"
    case .followersNew: return "New followers"
    case .followersNet: return "Net followers"
    default:
      let words = name.split(separator: "_").joined(separator: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }
}
