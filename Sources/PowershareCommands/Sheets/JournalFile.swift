import Glibc
import Survey

/// The journal of one open sheet: lines are appended and synced, whole or not at all.
struct JournalFile {
  let path: String
  private let descriptor: Int32
  /// Up to the end of the last whole line; what a failed write left behind it is cut off.
  private var length: Int
  private var sum: String

  /// Goes on with the whole lines that were found in the file.
  init(_ path: String, after reading: JournalReading) throws(FileFault) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    length = reading.wholeLength
    sum = reading.sum
  }

  /// Starts anew, in place of what was there.
  init(_ path: String, header: Journal.Header) throws(FileFault) {
    let first = Journal.firstLine(header)
    let bytes = first.bytes + [UInt8(ascii: "\n")]
    try Folder.write(bytes, to: path)
    self.path = path
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    length = bytes.count
    sum = first.sum
  }

  /// Puts one change on disk; when this returns it is there to stay.
  mutating func append(
    _ change: SheetChange, replacing previous: SheetChange?, sequence: Int, time: String?,
    in questionnaire: Questionnaire
  ) throws(FileFault) {
    let line = Journal.line(
      for: change, replacing: previous, sequence: sequence, time: time, after: sum,
      in: questionnaire)
    let bytes = line.bytes + [UInt8(ascii: "\n")]
    guard Folder.exists(path) else { throw FileFault(.write, path, code: ENOENT) }
    guard ftruncate(descriptor, off_t(length)) == 0,
      lseek(descriptor, off_t(length), SEEK_SET) >= 0
    else { throw FileFault(.write, path) }
    try Folder.writeAll(bytes, to: descriptor, named: path)
    guard fdatasync(descriptor) == 0 else { throw FileFault(.write, path) }
    length += bytes.count
    sum = line.sum
  }

  func closeFile() { close(descriptor) }
}
