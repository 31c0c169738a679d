import Digests

/// A style sheet with the hash by which the page's security policy admits it.
package struct PageStyle: Sendable, Equatable {
  package let css: [UInt8]
  /// SHA-256 of `css` in base 64.
  package let hash: String

  /// Takes a style sheet; `nil` if it could end the style element early.
  package init?(css: [UInt8]) {
    guard !css.contains(UInt8(ascii: "<")) else { return nil }
    self.css = css
    var digest = SHA256()
    digest.update(css)
    hash = base64(digest.finalize())
  }
}
