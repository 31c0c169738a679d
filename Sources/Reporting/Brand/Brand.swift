/// The looks of whoever makes the reports: colours and a logo.
package struct Brand: Sendable {
  /// Every colour on a light page and on paper, chosen or as shipped.
  package var light = Palette.light
  /// Every colour on a dark page, chosen or as shipped.
  package var dark = Palette.dark
  /// The roles that the pack gives a colour, on a light page or a dark one.
  package var chosen: Set<Palette.Role> = []
  package var logo: PackPicture?

  package init() {}

  /// What is added to the style sheet; nothing for a brand that chooses nothing.
  ///
  /// A colour chosen for light pages alone must not reach dark ones, so both are always written.
  /// Paper stays white in print, as its colour would end at the margins.
  var css: String {
    var css = ""
    if !chosen.isEmpty {
      css += "\n/* Colours of pack.yaml */\n:root {\n\(properties(of: light))}\n"
      css += "@media screen and (prefers-color-scheme: dark) {\n:root {\n"
      css += "\(properties(of: dark))}\n}\n"
      if chosen.contains(.paper) { css += "@media print {\n:root {\n--paper: #ffffff;\n}\n}\n" }
    }
    if logo != nil { css += logoRules }
    return css
  }

  private func properties(of palette: Palette) -> String {
    Palette.Role.allCases.filter(chosen.contains).flatMap { role in
      role.properties.map { "--\($0): \(palette[role].hex);\n" }
    }.joined()
  }

  /// A logo is made for light paper, and keeps it on dark pages.
  ///
  /// Colours stand alone, as some makers of PDFs know no custom properties in shorthands.
  private var logoRules: String {
    """

    /* The logo */
    body > header.with-logo {
      padding: 0;
      border-width: 0;
      background-color: transparent;
    }
    .with-logo p {
      padding: 0.25rem 1rem;
      border-left-style: solid;
      border-left-width: 0.25rem;
      border-left-color: var(--accent);
      background-color: var(--tint);
    }
    img.logo {
      display: block;
      width: auto;
      max-width: 100%;
      height: 4rem;
      margin: 0 0 1rem;
      object-fit: contain;
      object-position: left;
    }
    @media screen and (prefers-color-scheme: dark) {
      img.logo {
        padding: 0.5rem;
        background-color: \(light[.paper].hex);
      }
    }

    """
  }
}
