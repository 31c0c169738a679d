import Glibc
import Testing

/// Compares a text with the file of its name under `Snapshots/` beside the test.
///
/// `RECORD_SNAPSHOTS=1` writes it anew and fails; the difference is read like code.
func compare(_ bytes: [UInt8], with name: String, filePath: String = #filePath) {
  let folder = filePath.prefix(upTo: filePath.lastIndex(of: "/") ?? filePath.startIndex)
  let path = "\(folder)/Snapshots/\(name)"
  if getenv("RECORD_SNAPSHOTS") != nil {
    guard let file = fopen(path, "w") else {
      Issue.record("cannot write \(name)")
      return
    }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    Issue.record("recorded \(name)")
  } else {
    let known = contents(of: path)
    #expect(known != nil, "there is no snapshot \(name)")
    #expect(known == bytes, "\(name) differs at line \(firstDifference(known ?? [], bytes))")
  }
}

private func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
  let same = zip(left, right).prefix { $0 == $1 }
  return 1 + same.count { $0.0 == UInt8(ascii: "\n") }
}
