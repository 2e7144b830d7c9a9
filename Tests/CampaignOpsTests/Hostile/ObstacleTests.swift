import CampaignOps
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Links, pipes, sockets and folders in every place where the program expects something else.
@Suite struct ObstacleTests {
  enum Obstacle: CaseIterable {
    case linkOutside, danglingLink, loopingLink, linkToAFile, linkToADevice, pipe, socket, folder, file, emptyFile
    /// A file that also stands outside the directory, under another name.
    case secondName
    /// Devices that never end, take nothing and are full; only the superuser may make them.
    case zeros, nothing, full

    /// The kernel's number of a device, if it is one.
    var device: (major: UInt32, minor: UInt32)? {
      switch self {
      case .zeros: (1, 5)
      case .nothing: (1, 3)
      case .full: (1, 7)
      default: nil
      }
    }
  }

  /// Those that can be made here.
  private static let obstacles = Obstacle.allCases.filter { obstacle in
    guard obstacle.device != nil else { return true }
    let mayBeMade = (try? TemporaryFolder()).map { make(obstacle, at: $0.path(of: "x")) } ?? false
    if !mayBeMade { print("left out: only the superuser may make a device") }
    return mayBeMade
  }

  /// Makes a device.
  private static func make(_ obstacle: Obstacle, at path: String) -> Bool {
    guard let device = obstacle.device else { return false }
    #if os(Linux)
      return mknod(path, S_IFCHR | 0o666, dev_t(device.major << 8 | device.minor)) == 0
    #else
      // The numbers of devices are others there.
      return false
    #endif
  }

  /// Every place the program reads or writes.
  static let places = [
    "campaign-ops.json", "campaigns", "campaigns/spring.json", "campaigns/spring", "campaigns/spring/content.csv",
    "metrics",
    "metrics/own", "metrics/own/day.csv", "progress", "progress/spring", "progress/spring/1.json", "profiles",
    "profiles/own.json", "platforms", "platforms/linkedin.json", "holidays", "holidays/de.csv", "instructions",
    "instructions/linkedin/post/POST.md", "campaigns/spring/assets", "campaigns/spring/assets/a.png",
    "progress/list.csv", "progress/spring/list.csv", "migrations", "migrations/1-to-2/applied.json",
    "generated/rejects",
    "generated/rejects/own", "generated/calendar.ics", "generated/instructions", "generated/spring/weeks", "README.md",
    "generated", "generated/index.json", "generated/spring", "generated/spring/calendar.json", "generated/spring/plans",
    "generated/spring/plans/v1.json", "audit", "audit/2026", "audit/2026/12", "audit/heads", ".campaign-ops",
    ".campaign-ops/lock",
    ".campaign-ops/journal", ".campaign-ops/journal.new", ".campaign-ops/staging", ".campaign-ops/staging/0",
    ".campaign-ops/incoming", ".campaign-ops/incoming/1-0",
    ".gitignore",
  ]

  /// What is done besides a run, two of them at each obstacle in each place in turn.
  private static let others = [
    ["check"], ["doctor"], ["audit", "verify"], ["show", "spring"], ["audit", "log"], ["export", "--format", "html"],
    ["list"], ["fmt", "--check"], ["init"], ["new", "more", "--template", "newsletter"],
    ["task", "start", Workplace.post],
    ["migrate", "--dry-run"], ["migrate", "--undo"], ["run", "--dry-run"], ["summary", "spring"], ["platforms"],
    ["plan", "spring"],
  ]

  private static func commands(_ place: Int, _ obstacle: Obstacle) -> [[String]] {
    guard Thoroughness.isFull else { return [["run", "--quiet"]] }
    let start = place + 2 * (Obstacle.allCases.firstIndex(of: obstacle) ?? 0)
    return [["run", "--quiet"], others[start % others.count], others[(start + 1) % others.count]]
  }

  /// Every second of the places, or every one; those of the tool's own state always.
  private static let tried = places.enumerated().filter {
    Thoroughness.isFull || $0.element.hasPrefix(".campaign-ops") || $0.offset.isMultiple(of: 2)
  }.map(\.element)

  @Test(.timeLimit(.patience(minutes: 2)), arguments: obstacles)
  func neitherHangsNorLeavesTheDirectory(obstacle: Obstacle) throws {
    let usual = try Workplace()
    #expect(usual.run("run").status == .done)
    var ends: [CampaignOps.ExitStatus: Int] = [:]
    for (number, place) in Self.tried.enumerated() {
      let work = try Workplace()
      for (path, bytes) in try usual.files() { try work.folder.write(bytes, to: "\(work.name)/\(path)") }
      try work.folder.write("secret", to: "outside/secret")
      try put(obstacle, at: work.folder.path(of: "\(work.name)/\(place)"), outside: work.folder.path(of: "outside"))
      for words in Self.commands(number, obstacle) {
        let said = Workplace.run(words + ["--data", work.folder.path(of: work.name)], at: "2026-12-02T08:00:00Z")
        ends[said.status, default: 0] += 1
        #expect(
          said.status != .defect && said.status != .wrongUsage, "\(words) with \(obstacle) at \(place): \(said.errors)")
      }
      let outside = work.folder.path(of: "outside")
      #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["secret"], "\(obstacle) at \(place)")
      #expect(try work.folder.read("outside/secret") == Array("secret".utf8), "\(obstacle) at \(place)")
    }
    #expect(ends.count > 1, "\(ends)")
    print(
      "obstacles tried: \(obstacle) in \(Self.tried.count) of \(Self.places.count) places, \(ends.values.reduce(0, +)) commands"
    )
  }

  private func put(_ obstacle: Obstacle, at path: String, outside: String) throws {
    let files = FileManager.default
    try files.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try? files.removeItem(atPath: path)
    switch obstacle {
    case .linkOutside: try files.createSymbolicLink(atPath: path, withDestinationPath: outside)
    case .danglingLink: try files.createSymbolicLink(atPath: path, withDestinationPath: outside + "/none")
    case .loopingLink: try files.createSymbolicLink(atPath: path, withDestinationPath: path)
    case .linkToAFile: try files.createSymbolicLink(atPath: path, withDestinationPath: outside + "/secret")
    case .linkToADevice: try files.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    case .secondName: #expect(link(outside + "/secret", path) == 0)
    case .zeros, .nothing, .full: #expect(Self.make(obstacle, at: path))
    case .pipe: #expect(mkfifo(path, 0o600) == 0)
    case .socket: try bindSocket(at: path)
    case .folder: try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    case .file: try Data("in the way\n".utf8).write(to: URL(fileURLWithPath: path))
    case .emptyFile: try Data().write(to: URL(fileURLWithPath: path))
    }
  }

  // A socket's path must be short, so it is made elsewhere and moved.
  private func bindSocket(at path: String) throws {
    let short = "/tmp/s\(UInt32.random(in: 0 ... .max))"
    #if os(Linux)
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    defer { _ = close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(short.utf8) + [0]) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let answer = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    try #require(answer == 0)
    try #require(rename(short, path) == 0)
  }
}
