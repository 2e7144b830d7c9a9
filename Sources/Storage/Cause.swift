#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the disk refused, as a closed vocabulary; every case has its own plain sentence.
public enum Cause: String, Hashable, Sendable, CaseIterable {
  /// Nothing is there (`ENOENT`).
  case missing
  /// Something is there already (`EEXIST`).
  case exists
  /// The process may not (`EACCES`, `EPERM`).
  case denied
  /// The file system is mounted read-only (`EROFS`).
  case readOnly
  /// The disk is full, or would be (`ENOSPC`, or the check before a commit).
  case full
  /// The account's quota is used up (`EDQUOT`).
  case quota
  /// A part of the path is not a folder (`ENOTDIR`).
  case notAFolder
  /// A folder stands where a file is expected (`EISDIR`).
  case isAFolder
  /// A device, pipe or socket stands where a file is expected.
  case notAFile
  /// A symbolic link stands there; links inside the data directory are never followed (`ELOOP`).
  case link
  /// A folder still holds something (`ENOTEMPTY`).
  case notEmpty
  /// A name is longer than the file system allows (`ENAMETOOLONG`).
  case nameTooLong
  /// The file system does not accept the name or the request (`EINVAL`, `EILSEQ`).
  case invalid
  /// A file is larger than the reader's limit (`EFBIG`).
  case tooLarge
  /// Folders lie within folders beyond the limit of a listing.
  case tooDeep
  /// Another program changed the file while it was being read.
  case changedWhileReading
  /// The process or the machine has too many files open (`EMFILE`, `ENFILE`).
  case tooManyOpenFiles
  /// The machine has no memory left (`ENOMEM`).
  case outOfMemory
  /// The device failed (`EIO`).
  case inputOutput
  /// Another program uses the file (`EBUSY`, `ETXTBSY`).
  case busy
  /// The file system went away (`ESTALE`, `ENXIO`, `ENODEV`).
  case gone
  /// The two places lie on different file systems (`EXDEV`).
  case otherFileSystem
  /// The reader at the other end closed the pipe (`EPIPE`).
  case brokenPipe
  /// The file system has no locks, so two runs could not be kept apart (`ENOLCK`, `EOPNOTSUPP` while locking).
  case locksUnsupported
  /// The file system does not offer the operation (`EOPNOTSUPP`, `ENOSYS`).
  case unsupported
  /// Two changes of one commit are about the same path, or one lies below the other.
  case conflictingChanges
  /// A commit may not touch the tool's own state or the version control's.
  case reserved
  /// An earlier commit has not been finished; recovery comes first.
  case unfinishedCommit
  /// The journal does not read as it was written.
  case journalDamaged
  /// The journal was written by a newer version of the tool.
  case journalTooNew
  /// A file the journal promises is neither staged nor in its place.
  case stagedFileLost
  /// The system gave a number that is not in this vocabulary.
  case unknown
}

extension Cause {
  /// What the case means, as the second half of a sentence, in lower case and without a full stop.
  public var sentence: String {
    switch self {
    case .missing: "it does not exist"
    case .exists: "it exists already"
    case .denied: "permission denied"
    case .readOnly: "the file system is read-only"
    case .full: "no space is left on the disk"
    case .quota: "the disk quota is used up"
    case .notAFolder: "a part of the path is not a folder"
    case .isAFolder: "it is a folder"
    case .notAFile: "it is not a regular file"
    case .link: "it is a symbolic link, and links are not followed"
    case .notEmpty: "the folder is not empty"
    case .nameTooLong: "the name is too long"
    case .invalid: "the file system does not accept it"
    case .tooLarge: "it is larger than the limit"
    case .tooDeep: "folders are nested too deep"
    case .changedWhileReading: "it changed while it was being read; try again"
    case .tooManyOpenFiles: "too many files are open"
    case .outOfMemory: "out of memory"
    case .inputOutput: "the device reports an input or output error"
    case .busy: "another program is using it"
    case .gone: "the file system is no longer there"
    case .otherFileSystem: "it lies on another file system"
    case .brokenPipe: "the reader closed the pipe"
    case .locksUnsupported: "the file system does not support locks"
    case .unsupported: "the file system does not support it"
    case .conflictingChanges: "two changes are about the same place"
    case .reserved: "it belongs to the tool or to version control"
    case .unfinishedCommit: "an earlier run has not been finished; recover first"
    case .journalDamaged:
      "the journal is damaged; nothing was changed; compare the directory with version control, then remove the journal"
    case .journalTooNew: "the journal was written by a newer version; nothing was changed; let that version run"
    case .stagedFileLost:
      "the journal promises it, but it is neither staged nor in place; nothing was changed; restore the directory "
        + "from version control, then remove .campaign-ops"
    case .unknown: "the system refused"
    }
  }

  /// Names the system's error number; one that is not known becomes `unknown`.
  public init(number: Int32) {
    self = Self.byNumber[number] ?? (Self.isUnsupported(number) ? .unsupported : .unknown)
  }

  private static let byNumber: [Int32: Cause] = [
    ENOENT: .missing, EEXIST: .exists, EACCES: .denied, EPERM: .denied, EROFS: .readOnly, ENOSPC: .full,
    EDQUOT: .quota, ENOTDIR: .notAFolder, EISDIR: .isAFolder, ELOOP: .link, ENOTEMPTY: .notEmpty,
    ENAMETOOLONG: .nameTooLong, EINVAL: .invalid, EILSEQ: .invalid, EFBIG: .tooLarge, EMFILE: .tooManyOpenFiles,
    ENFILE: .tooManyOpenFiles, ENOMEM: .outOfMemory, EIO: .inputOutput, EBUSY: .busy, ETXTBSY: .busy, ESTALE: .gone,
    ENXIO: .gone, ENODEV: .gone, EXDEV: .otherFileSystem, EPIPE: .brokenPipe, ENOLCK: .locksUnsupported,
  ]

  /// Whether the system says that it does not offer an operation; two of the numbers are one on Linux, two on macOS.
  static func isUnsupported(_ number: Int32) -> Bool {
    [ENOSYS, EOPNOTSUPP, ENOTSUP].contains(number)
  }
}
