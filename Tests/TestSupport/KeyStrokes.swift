/// The bytes that a terminal sends for keys, written as `<enter> 2 'several letters' <c-c>`.
///
/// Blanks part the keys; a name in angle brackets is one key, and a text in quotation marks is typed
/// letter by letter.
package func keyStrokes(_ script: String) -> String {
  var bytes = ""
  var rest = script[...]
  while let first = rest.popFirst() {
    switch first {
    case " ": continue
    case "'": bytes += rest.take(until: "'")
    case "<": bytes += bytesOfKey(rest.take(until: ">"))
    default: bytes.append(first)
    }
  }
  return bytes
}

private func bytesOfKey(_ name: Substring) -> String {
  if let bytes = namedKeys[String(name)] { return bytes }
  guard name.hasPrefix("c-"), let letter = name.last?.asciiValue else {
    preconditionFailure("there is no key called \(name)")
  }
  return String(Unicode.Scalar(letter & 0x1F))
}

private let namedKeys = [
  "enter": "\r", "tab": "\t", "backtab": "\u{1B}[Z", "esc": "\u{1B}", "up": "\u{1B}[A",
  "down": "\u{1B}[B", "right": "\u{1B}[C", "left": "\u{1B}[D", "home": "\u{1B}[H",
  "end": "\u{1B}[F", "pgup": "\u{1B}[5~", "pgdn": "\u{1B}[6~", "bs": "\u{7F}", "space": " ",
]

/// A text as a terminal sends it when it is pasted.
package func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

extension Substring {
  fileprivate mutating func take(until end: Character) -> Substring {
    let text = prefix { $0 != end }
    self = dropFirst(text.count + 1)
    return text
  }
}
