import Diagnostics
import Documents

/// How many columns a text takes where every letter is equally wide; ASCII is looked at sixteen
/// bytes at once.
func displayWidth(of text: Span<UInt8>) -> Int {
  text.isPrintableASCII ? text.count : Diagnostics.displayWidth(of: text)
}

func displayWidth(of text: [UInt8]) -> Int { displayWidth(of: text.span) }
