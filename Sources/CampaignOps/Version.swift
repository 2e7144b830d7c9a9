/// The version of this campaign-ops.
public enum Version {
  /// As `version` prints it; semantic versioning.
  public static let text = "0.1.0"
}
