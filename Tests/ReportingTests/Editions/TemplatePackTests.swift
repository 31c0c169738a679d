import Diagnostics
import Survey
import TestSupport
import Testing

@testable import Reporting

@Suite struct TemplatePackTests {
  private static let name = "Templates/default"

  private func read(
    _ change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) -> (pack: TemplatePack?, diagnostics: [Diagnostic]) {
    var files = SmallReport.packFiles
    change(&files)
    return TemplatePack.read(Self.name, files: files)
  }

  private func pack(_ old: String, _ new: String) -> [UInt8] {
    let text = String(decoding: SmallReport.packFiles["pack.yaml"] ?? [], as: UTF8.self)
    #expect(text.contains(old))
    return Array(text.replacing(old, with: new).utf8)
  }

  @Test func theShippedPackIsWithoutFault() throws {
    let reading = read()
    #expect(reading.diagnostics.map { $0.text() } == [])
    let pack = try #require(reading.pack)
    #expect(pack.name == "default" && pack.version == Version(1, 2, 0) && pack.language == "en-GB")
    #expect(Set(pack.templates.keys) == Set(Edition.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    PackFault("format: powershare-templates/1", "format: powershare-templates/9", "PSR-060", 9),
    PackFault("schema: 2", "schema: 9", "PSR-061", 9),
    PackFault("style: style.css", "style: styles.css", "PSR-062", 8),
    PackFault("full: full.md.mustache", "full: ../full.md", "PSR-062", 9),
    PackFault("version: 1.2.0", "version: 1.1", "PSR-065", 10),
    PackFault("name: default", "nam: default", "PSR-003", 1),
    PackFault("full: full", "ful: full", "PSR-003", 3),
  ])
  func eachFaultOfAPackIsNamedAtItsPlace(_ fault: PackFault) {
    let reading = read { $0["pack.yaml"] = pack(fault.old, fault.new) }
    #expect(reading.pack == nil)
    let found = reading.diagnostics.first { $0.code.rawValue == fault.code }
    #expect(found?.file == "\(Self.name)/pack.yaml")
    #expect(found?.excerpt?.location.column == fault.column)
    #expect(found?.excerpt?.line.contains(fault.new) == true)
  }

  @Test func aPackFromBeforeYearsWereComparedIsStillRead() throws {
    let reading = read { files in
      files["pack.yaml"] = self.pack("  change: change.md.mustache\n", "")
      files["change.md.mustache"] = nil
      let sentences = String(decoding: files["sentences.yaml"] ?? [], as: UTF8.self)
      let older = sentences.split(separator: "\n").filter { !$0.hasPrefix("change-") }
      files["sentences.yaml"] = Array(older.joined(separator: "\n").utf8)
    }
    #expect(reading.diagnostics.isEmpty)
    let pack = try #require(reading.pack)
    #expect(pack.has(.full) && !pack.has(.change))
    #expect(throws: RenderFault.missingEdition("change")) {
      _ = try ChangeReportWriter(SmallChange().subject, in: pack).report()
    }
  }

  @Test func anUnsafeStyleSheetIsRefused() {
    let reading = read { $0["style.css"] = Array("a { content: \"</style>\" }".utf8) }
    #expect(reading.pack == nil)
    #expect(reading.diagnostics.map(\.code) == ["PSR-064"])
    #expect(reading.diagnostics.map(\.file) == ["\(Self.name)/style.css"])
  }

  @Test func faultsOfAllFilesAreToldTogether() {
    let reading = read {
      $0["sentences.yaml"] = Array("headline: \"{x}\"\n".utf8)
      $0["full.md.mustache"] = Array("# {{organisatoin}}\n".utf8)
      $0["pack.yaml"] = pack("schema: 2", "schema: 9")
    }
    #expect(reading.pack == nil)
    #expect(
      Set(reading.diagnostics.map(\.file)).map { $0.dropFirst(Self.name.count + 1) }.sorted()
        == ["full.md.mustache", "pack.yaml", "sentences.yaml"])
  }

  @Test func aPackWithoutItsFileIsRefused() {
    #expect(read { $0["pack.yaml"] = nil }.pack == nil)
    #expect(read { $0 = [:] }.diagnostics.map(\.code) == ["PSR-052"])
  }

  @Test func everyFaultOfAPackHasAPage() {
    let problems: [PackProblem] = [
      .wrongFormat(""), .wrongVersion(""), .wrongSchema(found: "", expected: 1),
      .missingFile("", known: []), .unknownPlaceholder("", known: []), .unsafeStyle,
      .addressInStyle(""), .notAColour(""),
      .lowContrast(ContrastFault(Palette.light.pairs[0], isDark: false)), .notAPicture(""),
      .largePicture("", bytes: 0), .pictureReachesOut(""), .notAFile(""), .tooManyFiles(limit: 0),
      .largeFile(bytes: 0, limit: 0), .deepFolder(limit: 0),
    ]
    for problem in problems {
      let page = TemplateExplanations.explanation(of: problem.code)
      #expect(page?.hasPrefix(problem.code.rawValue) == true, "\(problem.code.rawValue)")
    }
    #expect(Set(problems.map(\.code)).count == problems.count)
  }
}

struct PackFault: CustomStringConvertible {
  let old: String
  let new: String
  let code: String
  let column: Int

  init(_ old: String, _ new: String, _ code: String, _ column: Int) {
    (self.old, self.new, self.code, self.column) = (old, new, code, column)
  }

  var description: String { new }
}
