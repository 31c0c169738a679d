/// Makes lines of bytes as they come, whatever they hold.
struct LineSplitter {
  /// No answer is longer; a line that is, is dropped whole and said so.
  static let longestLine = 1 << 16

  private var bytes: [UInt8] = []
  private var isTooLong = false
  private var number = 0
  private var ready: [InterviewReading] = []

  mutating func append(_ chunk: some Sequence<UInt8>) {
    for byte in chunk {
      if byte == UInt8(ascii: "\n") {
        endLine()
      } else if bytes.count < Self.longestLine {
        bytes.append(byte)
      } else {
        isTooLong = true
      }
    }
  }

  /// Takes what has no line end, when nothing more will come.
  mutating func finish() {
    if !bytes.isEmpty { endLine() }
  }

  mutating func next() -> InterviewReading? {
    ready.isEmpty ? nil : ready.removeFirst()
  }

  private mutating func endLine() {
    number += 1
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if number == 1, bytes.starts(with: Self.mark) { bytes.removeFirst(Self.mark.count) }
    ready.append(isTooLong ? .tooLong(number: number) : reading)
    bytes = []
    isTooLong = false
  }

  /// What some editors put before the first line.
  private static let mark = Array("\u{FEFF}".utf8)

  private var reading: InterviewReading {
    String(validating: bytes, as: UTF8.self).map { .line($0, number: number) }
      ?? .notText(number: number)
  }
}
