#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Every fuzz target, in one program, since building the whole package anew for each takes longer than fuzzing it.
///
/// The environment names the one to run: `FUZZ_TARGET=FuzzJSON`. `.ci/fuzz` does that.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "FuzzAudit": FuzzAudit.take, "FuzzDates": FuzzDates.take, "FuzzDefinitions": FuzzDefinitions.take,
  "FuzzDelimited": FuzzDelimited.take, "FuzzJSON": FuzzJSON.take, "FuzzMigration": FuzzMigration.take,
  "FuzzNumbers": FuzzNumbers.take, "FuzzProgress": FuzzProgress.take, "FuzzRecognition": FuzzRecognition.take,
  "FuzzSettings": FuzzSettings.take, "FuzzZones": FuzzZones.take,
]

private let chosen: @Sendable ([UInt8]) -> Void = {
  guard let name = getenv("FUZZ_TARGET").map({ String(cString: $0) }), let target = targets[name] else {
    preconditionFailure("FUZZ_TARGET names none of \(targets.keys.sorted())")
  }
  return target
}()

/// One input of libFuzzer's, whose name and form libFuzzer fixes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
