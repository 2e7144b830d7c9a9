/// How the program ends; every status has one meaning, and scripts may rely on it.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done, and nothing was wrong.
  case done = 0
  /// The data has errors; what could be done was done, unless `--strict`.
  case dataErrors = 1
  /// Changes are pending, as asked for by `--detailed-exit-code`.
  case changesPending = 2
  /// The command line makes no sense; `EX_USAGE` of `sysexits.h`.
  case wrongUsage = 64
  /// There is no data directory, or the selection matched nothing; `EX_NOINPUT`.
  case nothingFound = 66
  /// A defect of the tool; `EX_SOFTWARE`.
  case defect = 70
  /// The disk refused; `EX_IOERR`.
  case diskRefused = 74
  /// Another run holds the lock, try later; `EX_TEMPFAIL`.
  case locked = 75
  /// The schema version or the migration chain is not right; `EX_CONFIG`.
  case schemaMismatch = 78
  /// `SIGINT` stopped a run between two stages; 128 and the signal's number, as shells count.
  case interrupted = 130
  /// `SIGTERM` stopped a run between two stages.
  case terminated = 143

  /// What it means, in one line; the README's table is made of these.
  public var meaning: String {
    switch self {
    case .done: "done, nothing wrong"
    case .dataErrors: "the data has errors (what could be done was done, unless `--strict`); `check` found errors"
    case .changesPending:
      "changes pending (`run --dry-run --detailed-exit-code`, `fmt --check`), or something differs (`diff --detailed-exit-code`)"
    case .wrongUsage: "wrong usage"
    case .nothingFound: "no data directory, or the selection matched nothing"
    case .defect: "a defect of the tool"
    case .diskRefused: "the disk refused; the directory is as it was or will be completed by the next run"
    case .locked: "another run holds the lock, try later"
    case .schemaMismatch: "schema version or migration chain, or a required part of the directory is missing"
    case .interrupted: "stopped by `SIGINT` between two stages; nothing was written"
    case .terminated: "stopped by `SIGTERM` between two stages; nothing was written"
    }
  }
}
