import Glibc
import TestSupport
import Testing

/// `powershare template`, and packs that would like to reach further than their folder.
@Suite struct TemplateCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    expectStatus(0, try run("template", "eject", "default", "our"))
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try Program.built.run(arguments, in: folder.path)
  }

  private func edit(_ file: String, _ change: (inout String) -> Void) throws {
    var text = try folder.text(of: "our/\(file)")
    change(&text)
    try folder.write(text, to: "our/\(file)")
  }

  // MARK: - eject

  @Test func whatIsEjectedIsTheShippedPack() throws {
    try AuditFixture.answered.write(to: folder)
    expectStatus(0, try run("report", "audit", "-o", "plain"))
    expectStatus(0, try run("report", "audit", "-o", "with", "--template", "our"))
    for file in ["report.html", "report.md", "result.json"] {
      #expect(try folder.bytes(of: "plain/\(file)") == folder.bytes(of: "with/\(file)"))
    }
  }

  @Test func nothingIsWrittenOver() throws {
    let before = folder.listing()
    let again = try run("template", "eject", "default", "our")
    expectStatus(73, again)
    #expect(again.errors.contains("not empty") && again.stdout.isEmpty)
    try folder.write("mine", to: "file")
    expectStatus(73, try run("template", "eject", "default", "file"))
    try folder.remove("file")
    #expect(folder.listing() == before)
    try folder.makeFolder("empty")
    expectStatus(0, try run("template", "eject", "default", "empty"))
  }

  @Test func anUnknownPackGivesTheNearestName() throws {
    let run = try run("template", "eject", "defualt", "other")
    expectStatus(66, run)
    #expect(run.errors.contains("did you mean 'default'?"))
    #expect(!folder.exists("other"))
  }

  // MARK: - check

  @Test func aSoundPackHasNoFaults() throws {
    for arguments in [
      ["template", "check", "our"], ["check", "our"], ["check", "our/pack.yaml"],
    ] {
      let run = try Program.built.run(arguments, in: folder.path)
      expectStatus(0, run)
      #expect(run.output == "our: the template pack default 1.2.0, no faults\n")
      #expect(run.errors.isEmpty)
    }
    #expect(try run("template", "check", "our/", "--json").output == "[]\n")
  }

  @Test func whereThereIsNoPackItSaysSo() throws {
    try folder.makeFolder("empty")
    for path in ["nowhere", "empty"] {
      let run = try run("template", "check", path)
      expectStatus(66, run)
      #expect(run.errors.contains("is not a template pack") && run.stdout.isEmpty)
    }
  }

  @Test func allFaultsAreToldWithTheirPlaces() throws {
    try edit("full.md.mustache") { $0 += "\n{{organisatoin}}\n\n```powershare chart lever\n```\n" }
    try edit("sentences.yaml") { $0.replace("{points} out of 100: {band}", with: "{piont}") }
    try edit("pack.yaml") { $0 += "brand: {colours: {ink: \"#aaaaaa\"}}\n" }
    for command in [["template", "check", "our"], ["check", "our"]] {
      let run = try Program.built.run(command, in: folder.path)
      expectStatus(1, run)
      for words in [
        "our/full.md.mustache:", "did you mean 'organisation'?", "our/sentences.yaml:", "'{piont}'",
        "our/pack.yaml:", "contrast of 2.32:1",
      ] {
        #expect(run.errors.contains(words), "\(words)")
      }
      #expect(run.output.contains("errors, 0 warnings"))
    }
    let json = try run("template", "check", "--json", "our")
    expectStatus(1, json)
    #expect(json.output.contains("\"code\": \"PSR-068\"") && json.errors.isEmpty)
  }

  // MARK: - What a template may not do

  @Test(arguments: [
    Case("{{{organisation}}}", "PSR-103"), Case("{{&organisation}}", "PSR-103"),
    Case("{{%PRAGMA}}", "PSR-105"), Case("{{=<% %>=}}", "PSR-104"),
    Case("{{>../secret}}", "PSR-116"), Case("{{>/etc/passwd}}", "PSR-116"),
    Case("{{now}}", "PSR-109"), Case("{{env.HOME}}", "PSR-109"),
    Case("```powershare file /etc/passwd\n```", "PSR-123"),
    Case("<script>alert(1)</script>", "PSR-121"), Case("<img src=x>", "PSR-121"),
    Case("[x](javascript:alert)", "PSR-122"), Case("[x](file:///etc/passwd)", "PSR-122"),
    Case("![x](../secret.png)", "PSR-122"), Case("![x](https://x.example/a.png)", "PSR-135"),
  ])
  func aTemplateThatReachesOutIsRefused(_ line: Case<String>) throws {
    try AuditFixture.answered.write(to: folder)
    try folder.write("secret", to: "secret.md.mustache")
    var last = 0
    try edit("full.md.mustache") {
      last = $0.split(separator: "\n", omittingEmptySubsequences: false).count + 1
      $0 += "\n\(line.name)\n"
    }
    let check = try run("template", "check", "our")
    expectStatus(1, check)
    #expect(check.errors.contains("our/full.md.mustache:\(last):"), "\(check.errors)")
    #expect(check.codes.contains(line.value), "\(check.errors)")
    #expect(check.errors.contains("\nhelp: "))
    let report = try run("report", "audit", "-o", "out", "--template", "our")
    expectStatus(65, report)
    #expect(!folder.exists("out"))
  }

  @Test(arguments: [
    "p { background: url(http://x.example/) }", "@import 'x.css';", "p { width: expression(1) }",
    "p { background: \\75 rl(//x.example/) }",
  ])
  func aStyleSheetThatReachesOutIsRefused(_ rule: String) throws {
    try edit("style.css") { $0 += "\(rule)\n" }
    let run = try run("template", "check", "our")
    expectStatus(1, run)
    #expect(run.codes == ["PSR-066"])
    #expect(run.errors.contains("our/style.css:") && run.errors.contains("help: remove it"))
  }

  // MARK: - The folder

  @Test func nothingOutsideTheFolderIsReached() throws {
    try folder.write("secret", to: "secret.txt")
    try folder.makeFolder("outside")
    #expect(symlink("../secret.txt", folder("our/_link.md.mustache")) == 0)
    #expect(symlink("../outside", folder("our/pictures")) == 0)
    #expect(mkfifo(folder("our/pipe"), 0o600) == 0)
    let run = try Program.built.run(["template", "check", "our"], in: folder.path, limit: 20)
    expectStatus(1, run)
    #expect(run.codes == ["PSR-072", "PSR-072", "PSR-072"])
    #expect(run.errors.contains("our/_link.md.mustache") && run.errors.contains("symbolic link"))
    #expect(!run.errors.contains("secret\n"))
    try AuditFixture.answered.write(to: folder)
    expectStatus(65, try self.run("report", "audit", "--template", "our"))
  }

  @Test func foldersInsideAreReadTwoDeep() throws {
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    try folder.write(logo, to: "our/pictures/small/logo.svg")
    try edit("pack.yaml") { $0 += "brand: {logo: {file: pictures/small/logo.svg, alt: x}}\n" }
    expectStatus(0, try run("template", "check", "our"))
    try folder.write(logo, to: "our/pictures/small/old/logo.svg")
    let deep = try run("template", "check", "our")
    expectStatus(1, deep)
    #expect(deep.codes == ["PSR-075"])
  }

  @Test func aPackHasItsLimits() throws {
    try folder.write([UInt8](repeating: 0x20, count: 2_000_001), to: "our/large.txt")
    for number in 0...200 { try folder.write("x", to: "our/more/\(number).txt") }
    let run = try run("template", "check", "our")
    expectStatus(1, run)
    #expect(Set(run.codes).isSuperset(of: ["PSR-073", "PSR-074"]))
    #expect(run.codes.count { $0 == "PSR-073" } == 1)
  }

  // MARK: - preview

  @Test func aPreviewIsADraftAndNoRelease() throws {
    try AuditFixture.answered.write(to: folder)
    let before = folder.listing()
    let run = try run("template", "preview", "our", "audit", "-o", "look")
    expectStatus(0, run)
    #expect(
      run.output.hasPrefix("look/board.html\nlook/board.md\nlook/report.html\nlook/report.md\n"))
    #expect(try folder.text(of: "look/report.html").contains("Draft. Not to be passed on."))
    #expect(folder.listing().filter { !$0.key.hasPrefix("look") } == before)
    let nowhere = try self.run("template", "preview", "our", "nowhere")
    expectStatus(66, nowhere)
  }

  @Test func withEarlierAuditsAPreviewComparesYears() throws {
    try AuditFixture.answered.write(to: folder)
    let run = try run("template", "preview", "our", "audit", "audit", "-o", "look")
    expectStatus(0, run)
    #expect(run.output.contains("look/change.html\nlook/change.md\n"))
    let text = try folder.text(of: "look/change.md")
    #expect(text.contains("**Draft. Not to be passed on.**"))
    #expect(text.contains("**Both hold the same figures: nothing moved.**"))
    #expect(try folder.text(of: "look/index.html").contains("href=\"change.html\""))
    #expect(try folder.text(of: "look/MANIFEST.json").contains("\"change\""))
  }
}
