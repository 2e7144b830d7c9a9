/// The history of a directory that lies in a git work tree, read by the `git` program and never written.
///
/// `git` is started without a shell, with the arguments that stand here and nothing else; a revision's name is only ever
/// given behind `--end-of-options`. No hook, alias, filter or text conversion runs, and nothing is fetched. Attributes such
/// as `export-subst` have no effect, since the files come from `cat-file` as they were committed.
public struct GitHistory: Sendable {
  /// Why a history cannot be read.
  public enum Refusal: Error, Sendable, Hashable {
    /// The `git` program cannot be started.
    case noGit(String)
    /// The directory does not lie in a git work tree; with what git says.
    case noWorkTree(String)
    /// There is no such commit.
    case noRevision
    /// git failed otherwise; with what it says.
    case failed(String)
  }

  /// One file of a commit.
  private struct File {
    var path: RelativePath
    var hash: [UInt8]
    var size: Int
  }

  private let folder: String
  private let git: ForeignProgram

  /// Looks at a directory; throws where it does not lie in a git work tree.
  public init(of folder: String) throws(Refusal) {
    self.folder = folder
    git = ForeignProgram(name: "git", environment: Self.environment)
    let answer = try run(["rev-parse", "--is-inside-work-tree"])
    guard answer.status == 0, Self.text(answer.output) == "true" else {
      throw .noWorkTree(Self.text(answer.errors))
    }
  }

  /// The full name of the commit that a revision means, such as `main`, `HEAD~1` or a tag.
  public func commit(named revision: String) throws(Refusal) -> String {
    guard !revision.hasPrefix("-"), !revision.utf8.contains(0) else { throw .noRevision }
    let answer = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
    let name = Self.text(answer.output)
    guard answer.status == 0, !name.isEmpty, name.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }) else {
      throw .noRevision
    }
    return name
  }

  /// The directory as it was at a commit, in memory.
  ///
  /// Only files that are `wanted` have their bytes; the others are there and empty. Links and submodules are links.
  public func disk(at commit: String, wanted: (String) -> Bool) throws(Refusal) -> MemoryDisk {
    let listing = try run(["ls-tree", "-r", "-z", "--long", "--full-name", commit])
    guard listing.status == 0 else { throw .failed(Self.text(listing.errors)) }
    let prefix = try self.prefix()
    var asked: [File] = []
    do {
      let disk = try MemoryDisk()
      for record in listing.output.split(separator: 0) {
        guard let (file, isFile) = Self.file(record, below: prefix) else { continue }
        if !isFile {
          try disk.putObstacle(.link, at: file.path)
        } else if wanted(file.path.text) {
          asked.append(file)
        } else {
          try disk.put([], at: file.path)
        }
      }
      for (file, bytes) in zip(asked, try contents(of: asked)) { try disk.put(bytes, at: file.path) }
      return disk
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .failed("\(error)")
    }
  }

  /// Where the directory lies in its work tree, ended by a slash; empty for the work tree itself.
  private func prefix() throws(Refusal) -> [UInt8] {
    let answer = try run(["rev-parse", "--show-prefix"])
    guard answer.status == 0 else { throw .failed(Self.text(answer.errors)) }
    return Array(answer.output.prefix { $0 != UInt8(ascii: "\n") })
  }

  /// One record of the listing: `mode type hash size`, a tab, the path; and whether it is a regular file.
  private static func file(_ record: ArraySlice<UInt8>, below prefix: [UInt8]) -> (File, isFile: Bool)? {
    guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
    let words = record[..<tab].split(separator: UInt8(ascii: " "))
    let path = record[record.index(after: tab)...]
    guard words.count == 4, path.starts(with: prefix), let below = RelativePath(bytes: path.dropFirst(prefix.count))
    else { return nil }
    let size = Int(String(decoding: words[3], as: UTF8.self)) ?? 0
    let isFile = words[0].starts(with: Array("100".utf8))
    return (File(path: below, hash: Array(words[2]), size: size), isFile)
  }

  /// The bytes of files, in their order.
  private func contents(of files: [File]) throws(Refusal) -> [[UInt8]] {
    guard !files.isEmpty else { return [] }
    let input = files.flatMap { $0.hash + [UInt8(ascii: "\n")] }
    let answer = try run(["cat-file", "--batch"], input: input)
    guard answer.status == 0 else { throw .failed(Self.text(answer.errors)) }
    var found: [[UInt8]] = []
    var rest = answer.output[...]
    for file in files {
      // Each answer is `hash type size`, a line end, the bytes, and another line end.
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")), rest.count >= end - rest.startIndex + file.size + 2,
        rest[..<end].starts(with: file.hash)
      else { throw .failed("git does not give \(file.path.text)") }
      let start = end + 1
      found.append(Array(rest[start..<(start + file.size)]))
      rest = rest[(start + file.size + 1)...]
    }
    return found
  }

  private func run(_ arguments: [String], input: [UInt8] = []) throws(Refusal) -> ForeignProgram.Outcome {
    do {
      return try git.run(
        ["-C", folder, "--no-replace-objects", "--literal-pathspecs", "--no-pager"] + arguments, input: input)
    } catch {
      throw .noGit(error.cause.sentence)
    }
  }

  /// What git needs of the process's own environment; nothing that leads it to another repository or lets it ask or fetch.
  private static var environment: [String] {
    let kept = [
      "PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "LD_LIBRARY_PATH", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
      "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH",
      "GIT_CONFIG_COUNT",
    ]
    // Jobs say in this way that a work tree of another user may be read.
    let pairs = (0..<(Machine.environment("GIT_CONFIG_COUNT").flatMap { Int($0) }.map { min(max(0, $0), 64) } ?? 0))
      .flatMap { ["GIT_CONFIG_KEY_\($0)", "GIT_CONFIG_VALUE_\($0)"] }
    let own = (kept + pairs).compactMap { name in Machine.environment(name).map { "\(name)=\($0)" } }
    return own + ["GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"]
  }

  /// The first line of what git says, without its blanks.
  private static func text(_ bytes: [UInt8]) -> String {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self)
  }
}
