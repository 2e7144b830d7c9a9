import Formats

/// Compares what the settings say, key by key.
enum SettingsComparison {
  static func differences(_ old: JSON, _ new: JSON) -> [Difference] {
    let (before, after) = (leaves(of: old), leaves(of: new))
    return Set(before.keys).union(after.keys).sorted().compactMap { path in
      switch (before[path], after[path]) {
      case (let was, let now) where was == now: nil
      case (nil, let now): Difference(.settings, path, .added, to: now)
      case (let was, nil): Difference(.settings, path, .removed, from: was)
      case (let was, let now): Difference(.settings, path, .changed, from: was, to: now)
      }
    }
  }

  /// Every value that is no object, by the keys that lead to it, joined with dots.
  private static func leaves(of document: JSON, below path: String = "") -> [String: String] {
    guard case .object(let fields) = document else {
      return path.isEmpty ? [:] : [path: document.words ?? "null"]
    }
    if fields.isEmpty, !path.isEmpty { return [path: "{}"] }
    return fields.reduce(into: [:]) { leaves, field in
      let below = path.isEmpty ? field.key : "\(path).\(field.key)"
      leaves.merge(Self.leaves(of: field.value, below: below)) { first, _ in first }
    }
  }
}
