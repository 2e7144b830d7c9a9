import Formats

/// A secret under which the hashes of the audit log are HMACs, so that nobody without it can make a line that verifies.
public struct AuditKey: Sendable, Hashable {
  /// The secret.
  let bytes: [UInt8]

  /// Takes a secret of any length.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What segments call the key by, so that a wrong key can be told from an edited log; tells nothing of the secret
  /// beyond what any line of the log tells.
  public var name: String {
    String(HMAC.authenticate(Array("campaign-ops audit key".utf8), key: bytes).hex.prefix(16))
  }
}
