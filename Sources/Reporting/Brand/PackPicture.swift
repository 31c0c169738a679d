/// A picture of a template pack, to be put into the page whole.
package struct PackPicture: Sendable, Equatable {
  /// A form of picture that every browser shows.
  package enum Kind: String, Sendable {
    case svg = "image/svg+xml"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case gif = "image/gif"
    case webp = "image/webp"

    /// Tells the form from the first bytes, whatever the file is called.
    package init?(of bytes: [UInt8]) {
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        self = .png
      } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        self = .jpeg
      } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
        self = .gif
      } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
        self = .webp
      } else if Self.isSVG(bytes) {
        self = .svg
      } else {
        return nil
      }
    }

    /// Text in UTF-8 that begins like XML and soon names its root.
    private static func isSVG(_ bytes: [UInt8]) -> Bool {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let text = (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...])
        .drop { $0 <= UInt8(ascii: " ") }
      guard text.first == UInt8(ascii: "<") else { return false }
      return String(decoding: text.prefix(4_096), as: UTF8.self).contains("<svg")
    }
  }

  /// A page with a larger picture is slow to send and to open.
  package static let sizeLimit = 200_000

  package let kind: Kind
  package let bytes: [UInt8]
  /// What it shows, for those who do not see it; empty when it only decorates.
  package let alternative: String

  package init(kind: Kind, bytes: [UInt8], alternative: String) {
    (self.kind, self.bytes, self.alternative) = (kind, bytes, alternative)
  }

  /// The picture as an address that needs no request.
  package var dataAddress: String { "data:\(kind.rawValue);base64,\(base64(bytes))" }
}
