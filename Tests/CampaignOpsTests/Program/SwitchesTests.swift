import Diagnostics
import Formats
import Foundation
import Storage
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct SwitchesTests {
  @Test("D20: the flag switches everything off", arguments: ["false", "0", "no", "OFF"])
  func doesNothingWhenTheEnvironmentSaysSo(flag: String) throws {
    let place = try Workplace()
    let before = try place.folder.files()
    let said = place.run("run", "--quiet", environment: ["CAMPAIGN_OPS_ENABLED": flag])
    #expect(said.status == .done)
    #expect(
      said.output == "campaign-ops is switched off (CAMPAIGN_OPS_ENABLED=\(flag.lowercased())); nothing was done\n")
    #expect(try place.folder.files() == before)
  }

  @Test(arguments: ["true", "1", "", "yes"]) func runsWhenTheEnvironmentSaysSo(flag: String) throws {
    let place = try Workplace()
    place.run("run", environment: ["CAMPAIGN_OPS_ENABLED": flag])
    #expect(try place.files()["generated/index.json"] != nil)
  }

  /// Another clock than the one that was set would date everything wrongly, and nobody would notice.
  @Test(arguments: ["abc", "-1", "+5", "1.5", "1e9", " 5", "253402300800", "99999999999999999999", "٣"])
  func refusesAClockThatCannotBeRead(text: String) throws {
    let place = try Workplace()
    let said = place.run("run", environment: ["SOURCE_DATE_EPOCH": text])
    #expect(said.status == .wrongUsage)
    #expect(said.errors.hasPrefix("campaign-ops: '\(text)' is no SOURCE_DATE_EPOCH: expected seconds since 1970"))
    #expect(try place.files(below: "generated/").count == 1)
  }

  @Test(arguments: ["", "0", "1795420800", "253402300799"]) func takesAClockThatCanBeRead(text: String) throws {
    let place = try Workplace()
    #expect(place.run("run", environment: ["SOURCE_DATE_EPOCH": text]).status == .done)
  }

  @Test func doesNothingWhenTheSettingsSaySo() throws {
    let place = try Workplace(with: ["spring": "{ broken"])
    let settings = Workplace.settings.replacing("\"name\"", with: "\"enabled\": false, \"name\"")
    try place.write(settings, to: "campaign-ops.json")
    let before = try place.files()
    for words in [["run"], ["run", "--dry-run", "--detailed-exit-code"], ["run", "--strict"]] {
      let said = Workplace.run(words + ["--data", place.folder.path(of: place.name)])
      #expect(said.status == .done, "\(words): \(said.errors)")
      #expect(said.output == "campaign-ops is switched off (`enabled` in campaign-ops.json); nothing was done\n")
      #expect(said.errors.isEmpty)
    }
    #expect(try place.files() == before)
  }

  @Test func rehearsesWithoutWriting() throws {
    let place = try Workplace()
    let before = try place.folder.files()
    let said = place.run("run", "--dry-run")
    #expect(said.status == .done)
    #expect(said.output.contains("would change:\n  write   generated/calendar.ics\n  write   generated/exports.json\n"))
    #expect(place.run("run", "--dry-run", "--detailed-exit-code").status == .changesPending)
    #expect(try place.folder.files() == before, "not even a lock")
    place.run("run")
    #expect(place.run("run", "--dry-run", "--detailed-exit-code").status == .done)
  }

  @Test func writesNothingWhenStrictAndAnythingIsWrong() throws {
    let place = try Workplace()
    try place.write("?", to: "notes.txt")
    let before = try place.files()
    let strict = place.run("run", "--strict")
    #expect(strict.status == .dataErrors)
    #expect(strict.errors.hasSuffix("campaign-ops: nothing was written, because of --strict\n"))
    let rehearsed = place.run("run", "--strict", "--dry-run")
    #expect(rehearsed.status == .dataErrors)
    #expect(rehearsed.output.hasSuffix("nothing would be written, because of --strict\n"))
    #expect(place.run("check", "--strict").status == .dataErrors)
    #expect(try place.files() == before)
    #expect(place.run("run").status == .done, "a warning alone is no error")
    #expect(try place.files().count > before.count)
  }

  @Test func saysOnlyWhatWasAskedForWhenQuiet() throws {
    let place = try Workplace()
    let run = place.run("run", "--quiet")
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(place.run("list", "-q").output.hasPrefix("ID "))
  }

  @Test func coloursOnlyATerminalThatWantsIt() throws {
    let place = try Workplace()
    try place.write("?", to: "notes.txt")
    func colored(_ words: [String], _ environment: [String: String], terminal: Bool) -> Bool {
      let data = ["check", "--data", place.folder.path(of: place.name)]
      return Workplace.run(data + words, environment: environment, terminal: terminal).errors.contains("\u{1B}[")
    }
    #expect(!colored([], [:], terminal: false))
    #expect(colored([], [:], terminal: true))
    #expect(!colored([], ["NO_COLOR": "1"], terminal: true))
    #expect(colored([], ["NO_COLOR": ""], terminal: true))
    #expect(colored(["--color", "always"], ["NO_COLOR": "1"], terminal: false))
    #expect(!colored(["--color", "never"], [:], terminal: true))
  }

  @Test func showsFindingsAsLinesOfJSON() throws {
    let place = try Workplace(with: ["spring": "{", "other": "{"])
    let said = place.run("check", "--format", "json")
    #expect(said.status == .dataErrors)
    let lines = said.errors.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let finding = JSONReader.read(Array(line.utf8), path: "x").output
      #expect(finding?["severity"]?.string == "error")
    }
  }

  @Test func keysTheAuditLogUnlessTheKeyIsEmpty() throws {
    func lastHash(_ environment: [String: String]) throws -> String? {
      let place = try Workplace()
      place.run("run", environment: environment)
      let line = try #require(try place.auditLines().last)
      return JSONReader.read(Array(line.utf8), path: "x").output?["hash"]?.string
    }
    let plain = try lastHash([:])
    #expect(plain != nil)
    #expect(try lastHash(["CAMPAIGN_OPS_AUDIT_KEY": ""]) == plain)
    #expect(try lastHash(["CAMPAIGN_OPS_AUDIT_KEY": "secret"]) != plain)
  }

  @Test func triesLaterWhenAnotherRunIsAtWork() throws {
    let place = try Workplace()
    let before = try place.files()
    let disk = try PosixDisk(root: place.folder.path(of: place.name))
    let owner = LockOwner(processID: 4711, host: "batch", started: "2026-12-01T07:59:00Z", command: "campaign-ops run")
    guard case .taken(let lock) = try disk.lock(for: owner) else {
      Issue.record("the lock of a new folder is held")
      return
    }
    let said = place.run("run")
    lock.release()
    #expect(said.status == .locked)
    #expect(
      said.errors == """
        campaign-ops: another run holds the lock: campaign-ops run on batch, process 4711, \
        since 2026-12-01T07:59:00Z; try again later

        """)
    #expect(try place.files() == before)
    #expect(place.run("run").status == .done)
  }

  @Test func refusesDirectoriesItCannotWorkOn() throws {
    let place = try Workplace()
    let missing = Workplace.run(["run", "--data", place.folder.path(of: "none")])
    #expect(missing.status == .nothingFound)
    #expect(missing.errors.contains("[data-directory-missing]"))
    for (settings, code) in [
      ("{\"schemaVersion\": 3}", "schema-version-too-new"), ("{\"schemaVersion\": 1}", "schema-version-too-old"),
      ("{}", "schema-version-missing"), ("{", "schema-version-unreadable"),
    ] {
      try place.write(settings, to: "campaign-ops.json")
      let before = try place.folder.files()
      let said = place.run("run")
      #expect(said.status == .schemaMismatch)
      #expect(said.errors.contains("[\(code)]"))
      #expect(try place.folder.files() == before)
    }
  }

  @Test func startsADirectoryAndLeavesOneAlone() throws {
    let folder = try TemporaryFolder()
    let data = folder.path(of: "new/data")
    let made = Workplace.run([
      "init", "--data", data, "--name", "Ours", "--time-zone", "Asia/Tokyo", "--currency", "JPY",
    ])
    #expect(made.status == .done)
    #expect(made.output.hasPrefix("made \(data)/campaign-ops.json\n"))
    let settings = String(decoding: try folder.read("new/data/campaign-ops.json"), as: UTF8.self)
    #expect(settings.contains("\"schemaVersion\": 2"))
    #expect(settings.contains("\"timeZone\": \"Asia/Tokyo\""))
    let again = Workplace.run(["init", "--data", data, "--name", "Others"])
    #expect(again.output == "\(data): everything is there already\n")
    #expect(String(decoding: try folder.read("new/data/campaign-ops.json"), as: UTF8.self) == settings)
    let doctor = Workplace.run(["doctor", "--data", data])
    #expect(doctor.status == .done)
    #expect(doctor.output.contains("ok  collections     6/6 collections\n"))
    #expect(doctor.output.contains("ok  last run        none yet\n"))
    try folder.write("{\"schemaVersion\": 3}", to: "new/data/campaign-ops.json")
    #expect(Workplace.run(["init", "--data", data]).status == .schemaMismatch)
    #expect(Workplace.run(["doctor", "--data", data]).status == .schemaMismatch)
  }

  @Test(arguments: ["run", "check", "list"]) func refusesWhatIsNoPartOfADirectory(command: String) throws {
    let folders = try Workplace()
    try folders.remove("campaign-ops.json")
    try folders.write("", to: "campaign-ops.json/inside.txt")
    let links = try Workplace()
    try links.write(Workplace.settings, to: "settings.txt")
    try links.remove("campaign-ops.json")
    try FileManager.default.createSymbolicLink(
      atPath: links.folder.path(of: "data/campaign-ops.json"), withDestinationPath: "settings.txt")
    let files = try Workplace()
    try files.remove("campaigns")
    try files.write("", to: "campaigns")
    for (place, code) in [
      (folders, "schema-version-unreadable"), (links, "schema-version-unreadable"), (files, "collection-missing"),
    ] {
      let said = place.run(command)
      #expect(said.status == .schemaMismatch)
      #expect(said.errors.contains("[\(code)]"), "\(said.errors)")
      #expect(try place.folder.files().allSatisfy { !$0.contains("generated/index") && !$0.contains("lock") })
    }
  }
}
