import Foundation
import TestSupport
import Testing

/// Runs on real disks that are too small: refused beforehand, or stopped in the middle, and never half done.
///
/// Needs the right to mount; `CAMPAIGN_OPS_FAULTS=all` tries every size of a disk instead of every eighth.
@Suite(.serialized, .enabled(if: Privilege.canMount, "left out: only the superuser may mount a small disk"))
struct SmallDiskTests {
  private static let isThorough = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_FAULTS"] == "all"

  /// Runs on a disk that holds so many names and not one more, which no check of free bytes foresees.
  ///
  /// Then the disk grows and the next run follows. The mount is seen by these programs only and goes with them.
  private static let script = """
    sums() { (cd small/data && find . -type f ! -path './.campaign-ops/*' | LC_ALL=C sort | xargs cksum) > "$1"; }
    go() { SOURCE_DATE_EPOCH=1772625600 "$0" run --data small/data --as-of 2026-03-04T12:00:00Z > "$1" 2>&1; }
    mkdir small; names=$(find data | wc -l)
    mount -t tmpfs -o size=64m none small && cp -r data small/data && sums old && go said; sums new; umount small
    more=$1; while [ "$more" -lt "$2" ]; do
      mount -t tmpfs -o size=64m,nr_inodes=$((names + 1 + more)) none small && cp -r data small/data || exit 99
      go said; status=$?; sums after; mount -o remount,nr_inodes=0 small; go again; last=$?; sums end
      state=part; cmp -s old after && state=old; cmp -s new after && state=new
      final=other; cmp -s new end && final=new
      echo "$more $status $state $last $final $(ls small/data/.campaign-ops | tr '\\n' ' ')"
      umount small; more=$((more + $3))
    done
    """

  @Test func aDiskThatFillsUpInTheMiddleIsSetRightByTheNextRun() throws {
    let workspace = try Workspace.crowded()
    let steps = Self.isThorough ? ["0", "130", "1"] : ["1", "130", "16"]
    let outcome = try Command.run(
      "/usr/bin/env",
      ["-C", workspace.folder.path] + Privilege.ownMounts + ["bash", "-c", Self.script, Binary.path()] + steps)
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    #expect(outcome.status == 0)
    var refused = 0
    for line in lines {
      #expect(line.dropFirst(3).joined(separator: " ") == "1 new lock", "\(line)")
      let state = "\(line[1]) \(line[2])"
      // After the commit point the changes are not all in place yet; that is for the next run, which says so.
      #expect(["74 old", "74 part", "74 new", "1 new"].contains(state), "\(line)")
      if line[1] == "74" { refused += 1 }
    }
    #expect(refused > 0)
    #expect(refused < lines.count, "no disk was large enough")
    print("runs on disks that filled up: \(lines.count), \(refused) refused")
  }

  @Test func saysHowMuchRoomIsNeededAndHowMuchIsFree() throws {
    let workspace = try Workspace.crowded()
    let script = """
      mkdir small && mount -t tmpfs -o size=900k none small && cp -r data small/data || exit 99
      "$0" run --data small/data --as-of 2026-03-04T12:00:00Z 2>&1
      """
    let outcome = try Command.run(
      "/usr/bin/env", ["-C", workspace.folder.path] + Privilege.ownMounts + ["sh", "-c", script, Binary.path()])
    #expect(outcome.status == 74)
    let said = String(decoding: outcome.output, as: UTF8.self)
    #expect(
      said.contains(/cannot commit .: no space is left on the disk; \d+ KiB are needed and \d+ KiB are free\n/),
      "\(said)")
  }
}
