import Glibc

/// A file or folder that cannot be used, with the system's reason.
struct FileFault: Error, Equatable, CustomStringConvertible {
  enum Deed: String {
    case read, write
    case makeFolder = "make the folder"
    case lock, move
  }

  let deed: Deed
  let path: String
  /// An `errno` value.
  let code: Int32

  init(_ deed: Deed, _ path: String, code: Int32 = errno) {
    self.deed = deed
    self.path = path
    self.code = code
  }

  var description: String { message }
  var message: String { "cannot \(deed.rawValue) \(path): \(reason)" }

  /// The same without the path.
  var words: String {
    let deed =
      switch deed {
      case .read: "a file cannot be read"
      case .write: "a file cannot be written"
      case .makeFolder: "a folder cannot be made"
      case .lock: "a file cannot be locked"
      case .move: "a file cannot be moved"
      }
    return "\(deed): \(reason)"
  }

  /// What to do about it; `nil` where the reason says all there is.
  var remedy: String? {
    switch code {
    case ENOSPC, EDQUOT: "make room on the disk, then run it again"
    case EFBIG: "raise the limit on the size of files (ulimit -f)"
    case EMFILE, ENFILE: "raise the limit on open files (ulimit -n)"
    case EACCES, EPERM: "let the user who runs this do so (chmod, chown), or choose another place"
    default: nil
    }
  }

  var reason: String {
    switch code {
    case EEXIST where deed == .makeFolder: "what stands there is no folder"
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission is missing"
    case EROFS: "the folder is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EEXIST: "it is already there"
    case ELOOP: "a link stands in its place"
    case ESPIPE: "it is not a file"
    case EFBIG: "the file would be too large"
    default: String(cString: strerror(code))
    }
  }
}
