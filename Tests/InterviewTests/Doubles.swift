import Interview
import Survey

/// Keeps in memory what a store would put on disk, and fails when told to.
final class MemoryStore: SheetStore {
  var changes: [SheetChange] = []
  var sequences: [Int] = []
  var saved: AnswerSheet?
  var completed: AnswerSheet?
  var failures = 0

  struct DiskFull: Error {}

  func record(_ change: SheetChange, sequence: Int) throws {
    try failIfTold()
    changes.append(change)
    sequences.append(sequence)
  }

  func checkpoint(_ sheet: AnswerSheet) throws {
    try failIfTold()
    saved = sheet
  }

  func complete(_ sheet: AnswerSheet) throws {
    try failIfTold()
    completed = sheet
  }

  private func failIfTold() throws {
    guard failures > 0 else { return }
    failures -= 1
    throw DiskFull()
  }
}

struct MemoryOutput: InterviewOutput {
  var text = ""
  mutating func write(_ text: String) { self.text += text }
}

/// Gives the readings one by one, then the end.
struct ListedInput: InterviewInput {
  var readings: [InterviewReading]

  init(_ lines: [String], then last: InterviewReading? = nil) {
    readings = lines.enumerated().map { .line($1, number: $0 + 1) } + [last].compactMap { $0 }
  }

  mutating func next() -> InterviewReading { readings.isEmpty ? .end : readings.removeFirst() }
}

struct Generator: RandomNumberGenerator {
  var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Leaves every text as it was told to.
struct FixedEditor: InterviewEditor {
  var left: String?
  mutating func edit(_ text: String) throws -> String? { left }
}
