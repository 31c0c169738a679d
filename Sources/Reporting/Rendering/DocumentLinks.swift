/// Another document that links may lead to when what they name is not in this one.
package struct OtherDocument: Sendable, Equatable {
  /// The file names beside this one.
  package let htmlFile: String
  package let markdownFile: String
  /// By the id in the page: the anchor in its Markdown.
  package let anchors: [String: String]

  package init(htmlFile: String, markdownFile: String, anchors: [String: String]) {
    self.htmlFile = htmlFile
    self.markdownFile = markdownFile
    self.anchors = anchors
  }
}
