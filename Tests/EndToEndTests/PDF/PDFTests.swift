import Foundation
import Reporting
import TestSupport
import Testing

/// `report --format pdf`, with programs that only pretend and with those that are installed.
@Suite struct PDFTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.answered.write(to: folder)
    try folder.makeFolder("bin")
    try folder.makeFolder("tmp")
  }

  /// A program of that name, which notes what it is told and then does as the script says.
  ///
  /// In `$out` is the path of the PDF, in `$page` that of the page.
  private func install(_ name: String, _ script: String) throws {
    try folder.writeProgram(
      """
      #!/bin/bash
      for last; do :; done
      case $0 in *weasyprint) page=$3; out=$4;; *) page=$last;; esac
      for word; do case $word in --print-to-pdf=*) out=${word#*=};; esac; done
      printf '%s\\n' "$@" > "\(folder.path)/arguments"
      /usr/bin/env > "\(folder.path)/environment"
      \(script)
      """, to: "bin/\(name)")
  }

  private func report(_ options: [String] = [], path: String? = nil) throws -> ProgramRun {
    try Program.built.run(
      ["report", "audit", "-o", "out", "--edition", "full", "--format", "pdf"] + options,
      environment: ["PATH": path ?? folder("bin"), "TMPDIR": folder("tmp")], in: folder.path)
  }

  private func expectNothingLeft() {
    #expect(!folder.exists("out"))
    #expect(!folder.exists("audit/releases.jsonl"))
    #expect(!folder.listing().keys.contains { $0.hasPrefix("tmp/") && $0 != "tmp/" })
  }

  // MARK: - What is asked of a program

  @Test func weasyPrintIsAskedForATaggedPDF() throws {
    try install("weasyprint", "printf '%%PDF-1.7 %s' \"$(/bin/cat $page)\" > \"$out\"")
    try install("chromium", "exit 1")
    expectStatus(0, try report(["--format", "pdf,html"]))
    let arguments = try folder.text(of: "arguments").split(separator: "\n")
    #expect(arguments.prefix(2) == ["--pdf-variant", "pdf/ua-1"])
    #expect(arguments.last?.hasPrefix(folder("tmp")) == true)
    let environment = try folder.text(of: "environment")
    #expect(environment.contains("SOURCE_DATE_EPOCH=1780185600\n"))  // 2026-05-31 in UTC
    #expect(environment.contains("TZ=UTC\n"))
    let pdf = try folder.text(of: "out/report.pdf")
    let page = PaperPage.page(from: Array(try folder.text(of: "out/report.html").utf8))
    #expect("\(pdf.dropFirst(9))\n" == String(decoding: page, as: UTF8.self))
    #expect(!folder.listing().keys.contains { $0.hasPrefix("tmp/") && $0 != "tmp/" })
  }

  @Test(arguments: ["chromium", "chromium-browser", "google-chrome"])
  func chromiumIsUsedWhereThereIsNothingElse(_ name: String) throws {
    try install(name, "echo %PDF-1.4 > \"$out\"")
    let run = try report()
    expectStatus(0, run)
    #expect(run.output == "out/report.pdf\nout/MANIFEST.json\n")
    let arguments = try folder.text(of: "arguments").split(separator: "\n")
    for word in ["--headless", "--no-pdf-header-footer", "--disable-background-networking"] {
      #expect(arguments.contains { $0 == word }, "\(word)")
    }
    #expect(arguments.contains { $0.hasPrefix("--user-data-dir=\(folder("tmp"))/powershare-") })
    #expect(arguments.contains("--no-sandbox") == (geteuid() == 0))
  }

  @Test func theEngineAskedForIsUsed() throws {
    try install("weasyprint", "exit 1")
    try install("chromium", "echo %PDF-1.4 > \"$out\"")
    expectStatus(0, try report(["--pdf-engine", "chromium"]))
    #expect(try folder.bytes(of: "out/report.pdf") == Array("%PDF-1.4\n".utf8))
  }

  @Test func aPDFIsMadeOnlyWhenItIsAskedFor() throws {
    try install("weasyprint", "exit 1")
    let run = try Program.built.run(
      ["report", "audit", "-o", "out"], environment: ["PATH": folder("bin")], in: folder.path)
    expectStatus(0, run)
    #expect(!folder.exists("out/report.pdf") && !folder.exists("arguments"))
  }

  // MARK: - What can go wrong

  @Test(arguments: ["", "empty"])
  func withoutAProgramItSaysWhatToInstall(_ path: String) throws {
    try folder.makeFolder("empty")
    let run = try report(path: path.isEmpty ? "" : folder("empty"))
    expectStatus(69, run)
    #expect(run.errors.contains("apt-get install weasyprint"))
    #expect(run.stdout.isEmpty)
    expectNothingLeft()
  }

  @Test func theProgramAskedForMustBeThere() throws {
    try install("weasyprint", "echo %PDF-1.7 > \"$out\"")
    let run = try report(["--pdf-engine", "chromium"])
    expectStatus(69, run)
    #expect(run.errors.contains("chromium is not installed"))
    #expect(run.errors.contains("apt-get install chromium"))
    expectNothingLeft()
  }

  @Test(arguments: [
    Case("echo one; echo two >&2; exit 3", ["status 3", "it said: one", "it said: two"]),
    Case("kill -SEGV $$", ["status 139"]),
    Case("echo done", ["made no PDF", "it said: done"]),
    Case("echo '<html>' > \"$out\"", ["made no PDF"]),
    Case("echo %PDF-1.7 > \"$out\"; exit 1", ["status 1"]),
    Case("printf '\\033[31mred\\n'; exit 1", ["red"]),
  ])
  func aFailureIsSaidWithTheProgramsLastWords(_ script: Case<[String]>) throws {
    try install("weasyprint", script.name)
    let run = try report(["--format", "html,pdf,json"])
    expectStatus(73, run)
    for words in script.value { #expect(run.errors.contains(words), "\(run.errors)") }
    #expect(run.isCleanForTerminal && run.stdout.isEmpty)
    expectNothingLeft()
  }

  @Test func aFileThatCannotBeRunIsSaid() throws {
    try install("weasyprint", "")
    try folder.write("no program", to: "bin/weasyprint")
    let run = try report()
    expectStatus(73, run)
    #expect(run.errors.contains("cannot be started") || run.errors.contains("status 127"))
    expectNothingLeft()
  }

  @Test func aProgramThatHangsIsStopped() throws {
    try install("weasyprint", "echo working; /bin/sleep 300")
    let run = try Program.built.run(
      [
        "report", "audit", "-o", "out", "--edition", "full", "--format", "pdf", "--pdf-timeout",
        "1",
      ],
      environment: ["PATH": folder("bin"), "TMPDIR": folder("tmp")], in: folder.path, limit: 30)
    expectStatus(73, run)
    #expect(run.errors.contains("still working after 1 s,"))
    expectNothingLeft()
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func whoIsToldToEndLeavesNothing(_ signal: Int32, _ status: Int32) throws {
    try install("weasyprint", "echo $$ > \"\(folder.path)/started\"; exec /bin/sleep 300")
    let script = """
      "$0" report audit -o out --format pdf & child=$!
      for _ in {1..200}; do [ -s started ] && break; /bin/sleep 0.05; done
      kill -\(signal) $child; wait $child; status=$?
      kill -0 "$(<started)" 2>/dev/null && echo left
      exit $status
      """
    let run = try Program("/bin/bash").run(
      ["-c", script, Program.built.path],
      environment: ["PATH": folder("bin"), "TMPDIR": folder("tmp")], in: folder.path, limit: 40)
    expectStatus(status, run)
    #expect(run.stdout.isEmpty)
    expectNothingLeft()
  }

  // MARK: - The real ones

  private static func isInstalled(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  @Test(.enabled(if: isInstalled("weasyprint")))
  func weasyPrintMakesTheSameBytesTwice() throws {
    var pdfs: [[UInt8]] = []
    for _ in 0..<2 {
      expectStatus(0, try report(["--pdf-engine", "weasyprint"], path: "/usr/bin:/bin"))
      pdfs.append(try folder.bytes(of: "out/report.pdf"))
    }
    #expect(pdfs[0] == pdfs[1])
    try expectTagged(pdfs[0])
  }

  @Test(.enabled(if: isInstalled("chromium")))
  func chromiumMakesATaggedPDF() throws {
    expectStatus(0, try report(["--pdf-engine", "chromium"], path: "/usr/bin:/bin"))
    try expectTagged(try folder.bytes(of: "out/report.pdf"))
    #expect(!folder.listing().keys.contains { $0.hasPrefix("tmp/") && $0 != "tmp/" })
  }

  private func expectTagged(_ pdf: [UInt8]) throws {
    #expect(pdf.starts(with: "%PDF-".utf8))
    guard Self.isInstalled("pdfinfo") else { return }
    let facts = try Program("/usr/bin/pdfinfo").run([folder("out/report.pdf")]).output
    #expect(facts.contains(/Tagged: +yes/) && facts.contains("(A4)"))
    #expect(facts.contains("North Trust: power-sharing audit 2026"))
  }
}
