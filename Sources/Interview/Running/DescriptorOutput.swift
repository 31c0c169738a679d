import Glibc

/// Writes to an open descriptor, at once and whole.
package struct DescriptorOutput: InterviewOutput {
  private let descriptor: Int32

  package init(descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

  /// What can no longer be shown is dropped: a terminal that has gone must not stop the saving.
  package mutating func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        return
      }
    }
  }
}
