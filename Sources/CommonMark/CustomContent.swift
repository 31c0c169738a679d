/// What a custom node writes before and after its children, in one format.
///
/// It is written as it stands, without any escaping; zero bytes are dropped.
package struct CustomContent: Sendable, Equatable {
  package var enter: [UInt8]
  package var exit: [UInt8]

  package init(enter: [UInt8] = [], exit: [UInt8] = []) {
    self.enter = enter
    self.exit = exit
  }

  /// The content that writes nothing.
  package static let nothing = CustomContent()
}

/// The two contents of a custom node, one for each document that is written.
package struct CustomContents: Sendable, Equatable {
  /// How the two belong together.
  package enum Role: Sendable {
    /// The same words, escaped for each.
    case words
    /// Only for HTML: an element around what is there anyhow.
    case frame
    /// A table or chart, which Markdown shows in its own way.
    case block
  }

  package var html: CustomContent
  package var markdown: CustomContent
  package var role: Role

  package init(
    html: CustomContent = .nothing, markdown: CustomContent = .nothing, role: Role = .words
  ) {
    self.html = html
    self.markdown = markdown
    self.role = role
  }
}
