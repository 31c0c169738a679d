extension String {
  /// The text as it may be shown on a terminal: no control, escape or bidirectional override.
  ///
  /// Tabs become a space, line ends `⏎`; everything else that could move the cursor, colour the
  /// screen or turn the reading order becomes U+FFFD. Columns stay, as one scalar becomes one.
  package var safeForTerminal: String {
    guard unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      safe.append(scalar.isUnsafeOnTerminal ? scalar.terminalReplacement : scalar)
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// Could move the cursor, colour the screen or turn the reading order.
  package var isUnsafeOnTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  fileprivate var terminalReplacement: Unicode.Scalar {
    switch value {
    case 0x09: " "
    case 0x0A, 0x0D, 0x2028, 0x2029: "\u{23CE}"
    default: "\u{FFFD}"
    }
  }
}
