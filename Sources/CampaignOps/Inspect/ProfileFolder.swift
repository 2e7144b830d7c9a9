import Campaigns
import Storage

/// The profiles in a folder that somebody names, outside any data directory.
enum ProfileFolder {
  /// Reads the files directly in a folder that end as profiles do; hidden ones are left alone.
  static func read(_ folder: String) throws(StorageError) -> [SourceFile] {
    let disk = try PosixDisk(root: folder)
    var files: [SourceFile] = []
    for entry in try disk.entries(in: .root) where entry.kind == .file && isProfile(entry.path.text) {
      let bytes = try disk.read(entry.path, limit: ReadLimit.document)
      files.append(SourceFile(path: "\(folder)/\(entry.path.text)", bytes: bytes))
    }
    return files
  }

  private static func isProfile(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".json") || name.hasSuffix(".jsonc"))
  }
}
