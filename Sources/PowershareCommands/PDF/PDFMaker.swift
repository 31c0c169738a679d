import Diagnostics
import Glibc
import Survey

/// Makes PDFs of pages with a program that is installed.
struct PDFMaker {
  let engine: PDFEngine
  private let program: OtherProgram
  /// After so many seconds something is wrong with it: a report takes a few.
  private let limit: Int

  /// Looks for a program.
  ///
  /// - Parameters:
  ///   - wanted: The one to use; the first that is installed without it.
  ///   - limit: How many seconds it may take.
  /// - Throws: 69 when it is not installed.
  init(_ wanted: PDFEngine? = nil, limit: Int = 120) throws(CommandFailure) {
    self.limit = limit
    let engines = wanted.map { [$0] } ?? PDFEngine.allCases
    for engine in engines {
      guard let program = OtherProgram.find(engine.names) else { continue }
      (self.engine, self.program) = (engine, program)
      return
    }
    let names = engines.map(\.rawValue)
    throw CommandFailure(
      .missingProgram,
      wanted.map { "\($0.rawValue) is not installed, or not in PATH" }
        ?? "nothing is installed that makes a PDF: neither WeasyPrint nor Chromium is in PATH",
      help: [
        "apt-get install \(names[0])",
        "report.html looks the same in a browser, and prints from there",
      ])
  }

  /// A page as a tagged PDF.
  ///
  /// - Parameters:
  ///   - html: A page that needs no other file.
  ///   - date: The day that dates it.
  /// - Returns: The PDF's bytes.
  /// - Throws: 73 with the program's last words when it fails or takes too long; nothing is left
  ///   behind then. The signal's status when we are told to end meanwhile.
  func pdf(of html: [UInt8], date: CalendarDate) throws(CommandFailure) -> [UInt8] {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    try scratch.write(html, to: "report.html")
    let ending = program.run(
      engine.arguments(
        page: scratch("report.html"), pdf: scratch("report.pdf"), scratch: scratch.path,
        isRoot: geteuid() == 0),
      environment: environment(date, in: scratch), log: scratch("log.txt"), seconds: limit)
    let bytes = (try? Folder.read(scratch("report.pdf"))) ?? []
    guard ending == .status(0), bytes.starts(with: "%PDF-".utf8) else {
      throw failure(ending, lastWords: lastWords(in: scratch("log.txt")))
    }
    return bytes
  }

  /// Chromium puts a socket there, whose whole path has at most 107 bytes; nothing of a report is in it.
  private static let longestSocketFolder = 60

  /// What it is told of our surroundings: where things are, no time and no language.
  private func environment(_ date: CalendarDate, in scratch: ScratchFolder) -> [String: String] {
    var environment = [
      "LANG": "C.UTF-8", "TZ": "UTC",
      "TMPDIR": scratch.path.utf8.count <= Self.longestSocketFolder ? scratch.path : "/tmp",
      "SOURCE_DATE_EPOCH": "\(date.secondsSince1970)",
    ]
    for name in ["PATH", "HOME", "XDG_RUNTIME_DIR", "FONTCONFIG_FILE", "FONTCONFIG_PATH"] {
      environment[name] = environmentValue(name)
    }
    return environment
  }

  private func failure(_ ending: OtherProgram.Ending, lastWords: [String]) -> CommandFailure {
    let program = Folder.lastName(of: program.path)
    let why =
      switch ending {
      case .status(0): "it made no PDF"
      case .status(let status): "it ended with status \(status)"
      case .tooSlow: "it was still working after \(limit) s, and was stopped"
      case .notStarted(let code): "it cannot be started: \(String(cString: strerror(code)))"
      case .signal: "it was stopped"
      }
    if case .signal(let signal) = ending {
      return CommandFailure(ExitStatus(stoppedBy: signal))
    }
    return CommandFailure(
      .cannotWrite, "\(program) could not make the PDF: \(why); nothing was written",
      help: lastWords.map { "it said: \($0)" } + ["the other formats need no such program"])
  }

  private func lastWords(in log: String) -> [String] {
    let bytes = (try? Folder.read(log, limit: 1_000_000)) ?? []
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n").suffix(5).map { String($0.prefix(300)) }
  }
}
