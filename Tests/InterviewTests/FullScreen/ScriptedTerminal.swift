import Foundation
import Interview

/// A terminal without a screen: keys come from a script, frames are kept.
struct ScriptedTerminal: ScreenTerminal {
  var size: TerminalSize
  var readings: [TerminalReading]
  var frames: [Frame] = []
  /// The frames that stood when the script says `<shot>`.
  private(set) var shots: [Frame] = []
  /// How often the screen was taken and given away.
  private(set) var calls: [String] = []

  init(
    _ keys: String, size: TerminalSize = TerminalSize(columns: 80, rows: 24),
    then last: TerminalReading? = nil
  ) {
    self.size = size
    let parts = keys.components(separatedBy: "<shot>")
    readings = Array(
      parts.map { Self.keys($0).map(TerminalReading.key) }.joined(separator: [.redraw]))
    readings += [last].compactMap { $0 }
  }

  mutating func next() -> TerminalReading {
    let reading = readings.isEmpty ? .end : readings.removeFirst()
    if reading == .redraw, let frame = frames.last { shots.append(frame) }
    return reading
  }

  mutating func show(_ frame: Frame) { frames.append(frame) }
  mutating func suspend() { calls.append("suspend") }
  mutating func leave() { calls.append("leave") }
  mutating func enter() { calls.append("enter") }

  /// Keys with spaces between them; `<enter>` by name, `'several letters'` in quotation marks.
  static func keys(_ script: String) -> [Key] {
    var keys: [Key] = []
    var rest = script[...]
    while let first = rest.first {
      switch first {
      case " ": rest = rest.dropFirst()
      case "'":
        let text = rest.dropFirst().prefix { $0 != "'" }
        keys += text.map(Key.character)
        rest = rest.dropFirst(text.count + 2)
      case "<":
        let name = rest.dropFirst().prefix { $0 != ">" }
        keys.append(named[String(name)] ?? .escape)
        rest = rest.dropFirst(name.count + 2)
      default:
        keys.append(.character(first))
        rest = rest.dropFirst()
      }
    }
    return keys
  }

  private static let named: [String: Key] = [
    "enter": .enter, "tab": .tab, "backtab": .backTab, "esc": .escape, "up": .up, "down": .down,
    "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "bs": .backspace, "del": .delete, "space": .character(" "),
    "c-c": .control("c"), "c-d": .control("d"), "c-e": .control("e"), "c-z": .control("z"),
    "c-u": .control("u"), "c-l": .control("l"), "c-w": .control("w"), "c-k": .control("k"),
    "lt": .character("<"), "quote": .character("'"),
  ]
}

extension Frame {
  /// The frame as text: each line behind the first letters of the styles in it, the cursor below.
  var drawn: String {
    let lines = lines.map { line in
      let styles = line.runs.map(\.style).filter { $0 != .plain }.compactMap(\.rawValue.first)
      return String(styles).padding(to: 3) + "|" + line.text
    }
    return lines.joined(separator: "\n") + "\n   cursor \(cursor.row),\(cursor.column)\n"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
