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

  var reason: String {
    switch code {
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
