// swift-tools-version: 6.2
import PackageDescription

/// Every target is checked alike: Swift 6 mode, warnings are errors, imports are said aloud.
let checks: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: it may import only what is named here, and the build refuses anything else.
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, exclude: ["README.md"], swiftSettings: checks)
}

/// The tests of one room.
///
/// Golden files and sample directories are reached by path, not bundled.
func tests(of name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + imports,
    exclude: exclude,
    swiftSettings: checks
  )
}

let package = Package(
  name: "campaign-ops",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "campaign-ops", targets: ["campaign-ops"])],
  targets: [
    room("Diagnostics"),
    room("Quantities"),
    room("Formats", imports: ["Diagnostics", "Quantities"]),
    room("Campaigns", imports: ["Diagnostics", "Quantities", "Formats"]),
    room("Metrics", imports: ["Diagnostics", "Quantities", "Formats", "Campaigns"]),
    room("Planning", imports: ["Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics"]),
    room(
      "Reports",
      imports: ["Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Planning"]),
    room(
      "Migration",
      imports: ["Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Planning", "Reports"]),
    room("Storage"),
    room(
      "CampaignOps",
      imports: [
        "Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Planning", "Reports", "Migration", "Storage",
      ]),
    .executableTarget(name: "campaign-ops", dependencies: ["CampaignOps"], swiftSettings: checks),
    .executableTarget(
      name: "campaign-ops-bench",
      dependencies: ["Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Reports", "Storage"],
      swiftSettings: checks),

    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Quantities", "Formats", "Storage"],
      path: "Tests/TestSupport",
      swiftSettings: checks),
    tests(of: "Diagnostics"),
    tests(of: "Quantities"),
    tests(of: "Formats", imports: ["Diagnostics", "Quantities"]),
    tests(of: "Campaigns", imports: ["Diagnostics", "Quantities", "Formats"]),
    tests(of: "Metrics", imports: ["Diagnostics", "Quantities", "Formats", "Campaigns"]),
    tests(of: "Planning", imports: ["Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics"]),
    tests(
      of: "Reports",
      imports: ["Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Planning"],
      exclude: ["Golden", "Differences/Golden"]),
    tests(
      of: "Migration",
      imports: ["Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Planning", "Reports"]),
    tests(of: "Storage"),
    tests(
      of: "CampaignOps",
      imports: [
        "Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Planning", "Reports", "Migration", "Storage",
      ], exclude: ["Commands/Golden", "Output/Golden"]),
    tests(of: "campaign-ops", imports: ["Diagnostics", "Formats"], exclude: ["Errors", "Golden", "Workspace"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzz targets have no `main` of their own and link only with the fuzzer, so they are there only when asked for.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Diagnostics", "Quantities", "Formats", "Campaigns", "Metrics", "Planning", "Reports", "Migration", "Storage",
        "CampaignOps",
      ],
      path: "Tests/Fuzz", exclude: ["Corpus", "words.dict"],
      swiftSettings: checks + [.unsafeFlags(["-parse-as-library"])]))
}
