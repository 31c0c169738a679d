import TestSupport
import Testing

/// A consultant makes the reports look and sound like theirs, with a text editor alone.
@Suite struct RebrandingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.answered.write(to: folder)
  }

  private func run(_ arguments: String...) throws {
    expectStatus(0, try Program.built.run(arguments, in: folder.path))
  }

  private func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.text(of: "acme/\(file)")
    #expect(text.contains(old), "\(file): \(old)")
    try folder.write(text.replacing(old, with: new), to: "acme/\(file)")
  }

  @Test func aConsultantRebrands() throws {
    try run("template", "eject", "default", "acme")
    try edit("pack.yaml", "name: default", "name: acme")
    try edit("pack.yaml", "version: 1.2.0", "version: 3.1.4")
    let pack = try folder.text(of: "acme/pack.yaml")
    try folder.write(
      pack + """
        brand:
          colours:
            ink: "#22181c"
            accent: "#7a1f5c"
            dark: {accent: "#e59ac8"}
          logo: {file: pictures/logo.svg, alt: Acme Consulting}

        """, to: "acme/pack.yaml")
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"><path d=\"M0 0h90v30z\"/></svg>",
      to: "acme/pictures/logo.svg")
    try edit(
      "sentences.yaml", "Power sits at {points} out of 100: {band}.",
      "On our ladder: {points}, {band}.")
    try edit(
      "_not-a-mark.md.mustache", "The number is a place on a ladder, not a mark.",
      "Acme reads this number as a place on a ladder.")
    try run("template", "check", "acme")
    try run("report", "audit", "-o", "before")
    try run("report", "audit", "-o", "after", "--template", "acme")

    let page = try folder.text(of: "after/report.html")
    for words in [
      "--accent: #7a1f5c;", "--accent: #e59ac8;", "--ink: #22181c;",
      "src=\"data:image/svg+xml;base64,", "alt=\"Acme Consulting\"", "On our ladder: ",
      "Acme reads this number as a place on a ladder.", "with the template pack acme 3.1.4 from",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    for file in ["result.json", "figures.csv"] {
      #expect(try folder.bytes(of: "before/\(file)") == folder.bytes(of: "after/\(file)"))
    }
    try expectOnlyTheseLinesChanged()
    #expect(try figures("before").count > 20 && figures("before") == figures("after"))
  }

  private func expectOnlyTheseLinesChanged() throws {
    let lines = try ["before", "after"].map {
      try folder.text(of: "\($0)/report.md").split(
        separator: "\n", omittingEmptySubsequences: false)
    }
    let changes = lines[1].difference(from: lines[0])
    let added = changes.insertions.map { change in
      if case .insert(_, let line, _) = change { String(line) } else { "" }
    }
    #expect(changes.removals.count == 3 && added.count == 3)
    #expect(added.contains { $0.contains("On our ladder: ") })
    #expect(added.contains { $0.hasPrefix("Acme reads this number as a place on a ladder.") })
  }

  /// Every table of the page.
  private func figures(_ name: String) throws -> [String] {
    try folder.text(of: "\(name)/report.html").matches(of: /<table id=[^\0]*?<\/table>/)
      .map { String($0.output) }
  }
}
