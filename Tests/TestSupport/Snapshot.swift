import Foundation
package import Testing

/// Compares a text with the file of that name in `Snapshots/` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is rewritten, and the test fails all the
/// same: the difference is to be read like code.
package func expectSnapshot(
  _ text: String, named name: String, from here: String = #filePath,
  location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: here).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) is recorded; run again without recording", sourceLocation: location)
  } else if let data = try? Data(contentsOf: file) {
    guard data != Data(text.utf8) else { return }
    let expected = String(decoding: data, as: UTF8.self)
    Issue.record("\(name), \(difference(text, from: expected))", sourceLocation: location)
  } else {
    Issue.record(
      "there is no snapshot \(name); RECORD_SNAPSHOTS=1 makes it", sourceLocation: location)
  }
}

private func difference(_ text: String, from expected: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let shared = zip(lines, wanted).prefix { $0 == $1 }.count
  func line(_ all: [Substring]) -> Substring { shared < all.count ? all[shared] : "(the end)" }
  return "line \(shared + 1): '\(line(lines))' instead of '\(line(wanted))'"
}
