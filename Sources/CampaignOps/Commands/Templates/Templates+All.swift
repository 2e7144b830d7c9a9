// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

/// The definitions that `new` starts from.
enum Templates {
  /// The templates by name.
  static let all: [String: String] = [
    "always-on": alwaysOn,
    "hiring": hiring,
    "newsletter": newsletter,
    "product-launch": productLaunch,
    "webinar": webinar,
  ]
}
