/// Whether a word is a tag of BCP 47 such as `cy` or `en-GB`.
package func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let language = parts.first else { return false }
  return (2...3).contains(language.utf8.count) && language.utf8.allSatisfy(\.isASCIILetter)
    && parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { $0.isASCIILetter || (0x30...0x39).contains($0) }
    }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
