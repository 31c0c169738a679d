import Foundation

/// A text that differs from its snapshot, or has just become it.
package struct SnapshotMismatch: Error, CustomStringConvertible {
  package let description: String
}

/// Compares a text with the file of that name in `Snapshots/` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is rewritten, and the test fails all the
/// same: the difference is to be read like code.
///
/// - Throws: ``SnapshotMismatch`` with the first line that differs.
package func expectSnapshot(
  _ text: String, named name: String, from here: String = #filePath
) throws {
  let file = URL(fileURLWithPath: here).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    throw SnapshotMismatch(description: "\(name) is recorded; run again without recording")
  }
  guard let data = try? Data(contentsOf: file) else {
    throw SnapshotMismatch(description: "there is no snapshot \(name); RECORD_SNAPSHOTS=1 makes it")
  }
  guard data != Data(text.utf8) else { return }
  throw SnapshotMismatch(
    description: difference(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      from: String(decoding: data, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false), name))
}

private func difference(
  _ lines: [Substring], from expected: [Substring], _ name: String
) -> String {
  let shared = zip(lines, expected).prefix { $0 == $1 }.count
  func line(_ all: [Substring]) -> Substring { shared < all.count ? all[shared] : "(the end)" }
  return "\(name), line \(shared + 1): '\(line(lines))' instead of '\(line(expected))'"
}
