import Diagnostics
import Formats
import Reports
import Storage

extension AuditVerification {
  /// Why nothing may be added to the log: whoever extends one that does not verify makes its damage part of it.
  ///
  /// A log under a key takes no segment without the key either, since that could never verify.
  var objections: [Diagnostic] {
    isGood ? [] : findings.filter { $0.severity == .error || $0.code == .auditKeyMissing }
  }

  /// Checks a log that is about to be added to.
  ///
  /// One that was kept without a key so far may come under one: the first segment with the key vouches for those before.
  static func beforeAdding(
    to segments: [(path: String, bytes: [UInt8])], heads: [(path: String, bytes: [UInt8])], key: AuditKey?
  ) -> AuditVerification {
    let result = AuditVerification(segments: segments, heads: heads, key: key)
    guard key != nil, !result.isGood else { return result }
    let plain = AuditVerification(segments: segments, heads: heads, key: nil)
    return plain.isGood ? plain : result
  }
}

extension Session {
  /// What keeps a run from adding to the log; asked only where there is something to add.
  func objectionsToAppending(key: [UInt8]?) -> [Diagnostic] {
    let segments = segments
    var result = AuditVerification.beforeAdding(to: segments, heads: auditHeads, key: key.map(AuditKey.init))
    result.findings += unreadSegments(among: segments.map(\.path))
    return result.objections
  }

  /// The bytes of a segment, to quote a line of it.
  func segmentBytes(at path: String) -> [UInt8]? {
    guard FileRole(of: path) == .segment, let path = RelativePath(validating: path) else { return nil }
    return try? disk.read(path, limit: ReadLimit.generated)
  }
}

extension OldDirectory {
  /// What keeps a migration from adding to the log that the directory has.
  func objectionsToAppending(_ disk: any Disk, key: [UInt8]?) throws(StorageError) -> [Diagnostic] {
    var segments: [(path: String, bytes: [UInt8])] = []
    var heads: [(path: String, bytes: [UInt8])] = []
    for path in paths.sorted() {
      let isHead = path.hasPrefix(AuditHeads.folder + "/") && FileRole(of: path) == .audit
      guard isHead || FileRole(of: path) == .segment else { continue }
      let bytes = try disk.read(RelativePath(stringLiteral: path), limit: ReadLimit.generated)
      if isHead { heads.append((path, bytes)) } else { segments.append((path, bytes)) }
    }
    guard !segments.isEmpty || !heads.isEmpty else { return [] }
    return AuditVerification.beforeAdding(to: segments, heads: heads, key: key.map(AuditKey.init)).objections
  }
}
