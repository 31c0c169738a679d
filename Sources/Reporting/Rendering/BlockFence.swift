import Diagnostics

/// The fence of a code block that stands for a block of the report: `` ```powershare chart levers ``.
enum BlockFence {
  private static let keyword = Array("powershare".utf8)

  /// The words behind `powershare`, with one space between them; `nil` for other code blocks.
  static func words(of info: [UInt8]) -> [UInt8]? {
    let words = info.split { $0 <= UInt8(ascii: " ") }
    guard let first = words.first, first.elementsEqual(keyword) else { return nil }
    return Array(words.dropFirst().joined(separator: [UInt8(ascii: " ")]))
  }
}

extension ReportTree {
  func nearestBlock(to name: String) -> String? {
    nearestName(to: name, among: vocabulary.blocks)
  }
}
