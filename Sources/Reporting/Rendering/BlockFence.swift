import CommonMark
import Diagnostics

/// The fence of a code block that stands for a block of the report: `` ```powershare chart levers ``.
struct BlockFence {
  let node: MarkdownNode
  /// Those behind `powershare`, with one space between them.
  let words: [UInt8]
  /// How many headings stand above it.
  let headingsBefore: Int

  private static let keyword = Array("powershare".utf8)

  /// The words behind `powershare`, with one space between them; `nil` for other code blocks.
  static func words(of info: [UInt8]) -> [UInt8]? {
    let space = UInt8(ascii: " ")
    var line: [UInt8] = []
    line.reserveCapacity(info.count + 1)
    for byte in info {
      if byte > space {
        line.append(byte)
      } else if let last = line.last, last != space {
        line.append(space)
      }
    }
    if line.last != space { line.append(space) }
    guard line.starts(with: keyword), line[keyword.count] == space else { return nil }
    return Array(line.dropFirst(keyword.count + 1).dropLast())
  }
}

extension ReportTree {
  func nearestBlock(to name: String) -> String? {
    nearestName(to: name, among: vocabulary.blocks)
  }
}
