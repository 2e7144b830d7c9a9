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
    case linkOutside, danglingLink, loopingLink, linkToAFile, pipe, socket, folder, file, emptyFile
  }

  /// Every place the program reads or writes.
  private static let places = [
    "campaign-ops.json", "campaigns", "campaigns/spring.json", "campaigns/spring", "campaigns/spring/content.csv",
    "metrics",
    "metrics/own", "metrics/own/day.csv", "progress", "progress/spring", "progress/spring/1.json", "profiles",
    "profiles/own.json",
    "generated", "generated/index.json", "generated/spring", "generated/spring/calendar.json", "generated/spring/plans",
    "generated/spring/plans/v1.json", "audit", "audit/2026", "audit/2026/12", "audit/heads", ".campaign-ops",
    ".campaign-ops/lock",
    ".campaign-ops/journal", ".campaign-ops/journal.new", ".campaign-ops/staging", ".campaign-ops/incoming",
  ]

  private static let commands =
    [["run", "--quiet"]]
    + (Thoroughness.isFull ? [["check"], ["doctor"], ["audit", "verify"], ["show", "spring"]] : [])

  @Test(.timeLimit(.minutes(2)), arguments: Obstacle.allCases)
  func neitherHangsNorLeavesTheDirectory(obstacle: Obstacle) throws {
    let usual = try Workplace()
    #expect(usual.run("run").status == .done)
    var ends: [CampaignOps.ExitStatus: Int] = [:]
    for place in Self.places {
      let work = try Workplace()
      for (path, bytes) in try usual.files() { try work.folder.write(bytes, to: "\(work.name)/\(path)") }
      try work.folder.write("secret", to: "outside/secret")
      try put(obstacle, at: work.folder.path(of: "\(work.name)/\(place)"), outside: work.folder.path(of: "outside"))
      for words in Self.commands {
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
