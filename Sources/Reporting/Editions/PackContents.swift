/// What stands in the folder of a report, for the page that leads to it.
package struct PackContents: Sendable {
  package var editions: Set<Edition>
  package var hasMarkdown: Bool
  package var hasPDF: Bool
  package var hasResult: Bool
  package var hasFigures: Bool

  package init(
    editions: Set<Edition> = [], hasMarkdown: Bool = false, hasPDF: Bool = false,
    hasResult: Bool = false, hasFigures: Bool = false
  ) {
    self.editions = editions
    self.hasMarkdown = hasMarkdown
    self.hasPDF = hasPDF
    self.hasResult = hasResult
    self.hasFigures = hasFigures
  }

  static let schema: TemplateSchema = .object([
    "board": .flag, "full": .flag, "easy_read": .flag, "markdown": .flag, "pdf": .flag,
    "result": .flag, "figures": .flag, "change": .flag,
  ])

  var value: TemplateValue {
    [
      "board": .flag(editions.contains(.board)), "full": .flag(editions.contains(.full)),
      "easy_read": .flag(editions.contains(.easyRead)), "markdown": .flag(hasMarkdown),
      "pdf": .flag(hasPDF), "result": .flag(hasResult), "figures": .flag(hasFigures),
      "change": .flag(editions.contains(.change)),
    ]
  }
}
