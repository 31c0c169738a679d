import Diagnostics
import Yams

/// Turns libyaml's lines and columns into offsets of the file.
///
/// libyaml ends a line where editors do and at U+0085, U+2028 and U+2029 as well. Nodes come in the
/// order of the file, so going on from the last place keeps one long line from costing its square.
struct YAMLPlaces {
  private let bytes: [UInt8]
  private let starts: [Int]
  private var last = (line: 0, column: 1, offset: 0)

  /// - Complexity: One pass over the file.
  init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"): starts.append(offset + 1)
      case UInt8(ascii: "\r"):
        if offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n") {
          starts.append(offset + 1)
        }
      case 0x85 where offset >= 1 && bytes[offset - 1] == 0xC2: starts.append(offset + 1)
      case 0xA8, 0xA9:
        if offset >= 2, bytes[offset - 2] == 0xE2, bytes[offset - 1] == 0x80 {
          starts.append(offset + 1)
        }
      default: break
      }
    }
    self.starts = starts
  }

  /// The offset of a mark, the end of the file for one behind it.
  mutating func offset(of mark: Mark?) -> Int {
    guard let mark, mark.line >= 1 else { return 0 }
    guard mark.line <= starts.count else { return bytes.count }
    if mark.line != last.line || mark.column < last.column {
      last = (mark.line, 1, starts[mark.line - 1])
    }
    while last.column < mark.column, last.offset < bytes.count {
      last.offset += 1
      while last.offset < bytes.count, bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
      last.column += 1
    }
    return last.offset
  }
}
