extension Disk {
  /// Writes one new file whole and durable, or not at all; needs no lock, for it can overwrite nothing.
  ///
  /// For commands that add a single file, such as a progress event. Throws `exists` when something stands there.
  public func writeNewFile(_ path: RelativePath, bytes: [UInt8]) throws(StorageError) {
    if let objection = Journal(placements: [], removals: [path]).objection { throw objection }
    var attempts = 0
    while true {
      do {
        return try writeNewFileOnce(path, bytes: bytes)
      } catch {
        // A run that starts meanwhile tidies the incoming file away under our feet; then we begin anew.
        attempts += 1
        guard error.cause == .missing, attempts < 64 else { throw error }
      }
    }
  }

  private func writeNewFileOnce(_ path: RelativePath, bytes: [UInt8]) throws(StorageError) {
    guard try entry(at: path) == nil else { throw StorageError(.write, path, .exists) }
    try makeFolders(StateFolder.incoming)
    if let folder = path.parent { try makeFolders(folder) }
    try syncParents(of: path.ancestors)
    let incoming = try createIncoming(bytes)
    do {
      try moveToNew(incoming, to: path)
    } catch {
      try? removeFile(incoming)
      throw error
    }
  }

  /// The process number keeps two programs apart, the other one two tasks of this program and what a crash left.
  private func createIncoming(_ bytes: [UInt8]) throws(StorageError) -> RelativePath {
    var number = 0
    while true {
      let path = StateFolder.incoming(process: Machine.processID, number: number)
      do {
        try createFile(path, bytes: bytes)
        return path
      } catch {
        guard error.cause == .exists, number < 1000 else {
          if error.cause != .exists { try? removeFile(path) }
          throw error
        }
        number += 1
      }
    }
  }

  /// Finds out whether the data directory can be written to, by writing a small file in it and removing it again.
  public func probeWriting() throws(StorageError) {
    try makeFolders(StateFolder.incoming)
    try removeFileIfThere(createIncoming(Array("probe\n".utf8)))
  }
}
