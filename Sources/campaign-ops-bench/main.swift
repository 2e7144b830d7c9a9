import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Makes large exports and measures how fast they are read; `Tests/Peers` compares that with other tools.
do {
  try BenchCommand(arguments: Array(CommandLine.arguments.dropFirst())).run()
} catch {
  try StandardStream.error.write(Array("campaign-ops-bench: \(error)\n".utf8))
  exit(64)
}
