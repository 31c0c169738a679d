/// What goes into the page around a rendered report.
package struct PageParts: Sendable {
  /// The fixed words of the page, in the report's language.
  package struct Words: Sendable {
    package var skipToMain = "Skip to the report"
    package var contents = "Contents"

    package init() {}
  }

  /// A BCP 47 tag, such as `en-GB`.
  package var language: String
  package var title: String
  /// What kind of page it is, a class of its body; letters and hyphens.
  package var kind: String
  /// Who made it for whom, and for whose eyes; a line each.
  package var banner: [String]
  /// Above the banner.
  package var logo: PackPicture?
  package var document: RenderedDocument
  /// Hash, versions, how it was made; a paragraph each.
  package var footer: [String]
  package var style: PageStyle
  package var words: Words

  package init(
    language: String, title: String, kind: String = "", banner: [String] = [],
    logo: PackPicture? = nil, document: RenderedDocument, footer: [String] = [], style: PageStyle,
    words: Words = Words()
  ) {
    self.language = language
    self.title = title
    self.kind = kind
    self.banner = banner
    self.logo = logo
    self.document = document
    self.footer = footer
    self.style = style
    self.words = words
  }
}
