/// What is known about the file system that holds the data directory.
public struct Volume: Hashable, Sendable {
  /// The kind of file system as its users call it (`ext4`, `apfs`, `nfs`); `unknown` where the system does not say.
  public let kind: String

  /// Whether other machines can reach it, so that locks and syncs may promise less than on a local disk.
  public let isNetwork: Bool

  /// Whether it is mounted read-only.
  public let isReadOnly: Bool

  /// Bytes an ordinary process may still write, or nothing when the file system does not say.
  public let freeBytes: Int64?

  /// Describes a file system.
  public init(kind: String, isNetwork: Bool, isReadOnly: Bool, freeBytes: Int64?) {
    self.kind = kind
    self.isNetwork = isNetwork
    self.isReadOnly = isReadOnly
    self.freeBytes = freeBytes
  }

  /// Whether other machines can reach file systems of a kind, told by its name.
  ///
  /// File systems in user space count too, as do folders that a virtual machine shares with its host: most are reached
  /// by others, and none promises what a local disk does. A drive of another system in user space (`fuseblk`) is local.
  static func isNetwork(_ kind: String) -> Bool {
    kind != "fuseblk" && families.contains { kind.hasPrefix($0) }
  }

  private static let families = [
    "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "fuse", "gfs", "gpfs", "lustre", "ncp", "nfs", "ocfs",
    "osxfuse",
    "prl_fs", "smb", "vboxsf", "virtiofs", "vmhgfs", "webdav",
  ]
}
