/// What a file under `progress/` is read as, told from its path.
enum ProgressFile {
  /// One record: `progress/<campaign>/<name>.json`.
  case record
  /// A filled-in worklist: `progress/<name>.csv`, or the same in a campaign's folder.
  case worklist

  /// Tells the form; nothing for hidden files and for files that nobody reads.
  init?(path: String) {
    let parts = path.split(separator: "/")
    guard parts.first == "progress", let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else {
      return nil
    }
    switch parts.count {
    case 3 where name.hasSuffix(".json"): self = .record
    case 2...3 where name.hasSuffix(".csv"): self = .worklist
    default: return nil
    }
  }
}
