import Glibc
import TestSupport
import Testing

/// Who is a client, and which of its audits is reported.
@Suite struct ClientListTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try BatchFixture(2) }

  private func run(_ manifest: String, as name: String) throws -> ProgramRun {
    try folder.write(manifest, to: name)
    return try Program.built.run(["batch", name, "-o", "packs"], in: folder.path)
  }

  @Test func theNewestWaveIsReported() throws {
    try fixture.writeEarlierWave("ca")
    expectStatus(0, try fixture.run())
    #expect(try folder.text(of: "packs/ca/MANIFEST.json").contains("\"wave\": \"2026\""))
    try fixture.write("ca", seed: 50, wave: "2025")
    let two = try fixture.run()
    expectStatus(1, two)
    let failures = try folder.text(of: "packs/failures.md")
    #expect(failures.contains("two waves have one date"))
    #expect(folder.exists("packs/ca/report.html"), "the pack before stays")
  }

  /// Among several waves each is opened, to see which is the newest.
  @Test func aPipeInThePlaceOfAnAuditIsNotWaitedFor() throws {
    try folder.makeFolder("clients/ca/2025")
    #expect(mkfifo(folder("clients/ca/2025/audit.yaml"), 0o600) == 0)
    try folder.makeFolder("clients/cz/2025")
    #expect(mkfifo(folder("clients/cz/2025/audit.yaml"), 0o600) == 0)
    let plan = try Program.built.run(fixture.arguments(["--dry-run"]), limit: 20)
    expectStatus(1, plan)
    #expect(plan.output.contains("ca: cannot be made: "))
    #expect(plan.output.contains("it is not a file"))
    let run = try Program.built.run(fixture.arguments(), limit: 30)
    expectStatus(1, run)
    let failures = try folder.text(of: "packs/failures.md")
    #expect(failures.contains("clients/ca/2025/audit.yaml"))
    #expect(failures.contains("clients/cz/2025/audit.yaml"))
    #expect(!failures.contains("still working"))
  }

  /// Names in another encoding: no path that is text leads there, and silence would look like success.
  @Test func aFolderWhoseNameIsNotUTF8IsNamed() throws {
    func make(_ start: String) {
      let path = (Array(folder(start).utf8) + [0xE9, 0]).map { CChar(bitPattern: $0) }
      #expect(mkdir(path, 0o777) == 0)
    }
    make("clients/ca/2025")
    let wave = try fixture.run()
    expectStatus(1, wave)
    let failures = try folder.text(of: "packs/failures.md")
    #expect(failures.contains("is not UTF-8, and it may be the newest (PSB-018)"), "\(failures)")
    make("clients/trust-")
    let client = try fixture.run()
    expectStatus(65, client)
    #expect(client.codes == ["PSB-010"] && client.errors.contains("it is not text"))
  }

  @Test(arguments: ["- {id: north, path: clients/ca}\n", "clients:\n- {id: n, path: clients/ca}\n"])
  func aListInYAMLSaysHowItBegins(_ list: String) throws {
    let run = try run(list, as: "list.yaml")
    expectStatus(65, run)
    #expect(run.codes == ["PSB-012"])
    #expect(run.errors.contains("write 'format: powershare-clients/1', then 'clients:'"))
  }

  @Test func aTimeoutMaySayThatItIsInSeconds() throws {
    expectStatus(0, try fixture.run(["--timeout", "60s", "--dry-run"]))
    for wrong in ["60m", "s", "0", "86401", "999999999999", "99999999999999999999"] {
      let run = try fixture.run(["--timeout", wrong, "--dry-run"])
      expectStatus(64, run)
      #expect(run.errors.contains("--timeout is a number of seconds from 1 to 86400"))
    }
  }

  /// A pattern stands for characters, whatever the language of the user.
  @Test func aPatternOfIdsGoesByCharacters() throws {
    for name in ["café", "ß"] { try fixture.write(name, seed: 5) }
    let wanted = [
      ("caf?", ["café"]), ("caf??", []), ("[é]*", []), ("[ß]", ["ß"]), ("?", ["ß"]),
      ("??", ["ca", "cb"]), ("ca[!a]é", ["café"]), ("[a-c]*", ["ca", "café", "cb"]),
      ("caf\u{65}\u{301}", ["café"]), ("*f\u{65}\u{301}", ["café"]), ("c*a*f?", ["café"]),
      ("*a", ["ca"]), ("c*a", ["ca"]), ("ca*a", []), ("c[]b-]", ["cb"]), ("\\c\\[", []),
      ("**", ["ca", "café", "cb", "ß"]), ("[ca", []), ("[\\c][z-ab]", ["cb"]), ("", []),
    ]
    for (pattern, names) in wanted {
      let run = try fixture.run(["--dry-run", "--only", pattern])
      expectStatus(names.isEmpty ? 66 : 0, run)
      let found = run.output.split(separator: "\n")
        .filter { !$0.hasPrefix(" ") && $0.hasSuffix(": to make: new") }
      #expect(found.map { String($0.prefix { $0 != ":" }) } == names, "\(pattern)")
    }
  }

  @Test func anAuditRightInTheFolderOfAClientIsFine() throws {
    try AuditFixture.answered.write(to: folder, as: "clients/plain")
    let run = try fixture.run(["--only", "pl*"])
    expectStatus(0, run)
    #expect(folder.exists("packs/plain/report.html"))
    #expect(!folder.exists("packs/ca"))
    expectStatus(66, try fixture.run(["--only", "x*"]))
  }

  @Test func aTableNamesClientsAndWhatTheyWant() throws {
    let run = try run(
      """
      id,path,audience,template,editions
      North,clients/ca/2026,public,,board
      "south, west",clients/cb,,,\r

      """, as: "list.csv")
    expectStatus(0, run)
    #expect(try folder.text(of: "packs/North/MANIFEST.json").contains("\"audience\": \"public\""))
    #expect(!folder.exists("packs/North/report.html"))
    #expect(folder.exists("packs/North/board.html"))
    #expect(folder.exists("packs/south, west/report.html"))
  }

  @Test func soDoesYAML() throws {
    let run = try run(
      """
      format: powershare-clients/1
      clients:
        - {id: north, path: clients/ca, editions: [board, full]}
        - {id: south, path: clients/cb/2026}
      """, as: "list.yaml")
    expectStatus(0, run)
    #expect(folder.exists("packs/north/report.html"))
    #expect(!folder.exists("packs/north/easy-read.html"))
    #expect(folder.exists("packs/south/easy-read.html"))
  }

  @Test(arguments: [
    Case("a table", "id,path\nnorth,clients/ca\nsouth,clients/cb/2026\n"),
    Case(
      "YAML",
      """
      # the north first
      format: powershare-clients/1
      clients: [{id: north, path: clients/ca}, {id: south, path: clients/cb}]
      """),
    Case(
      "JSON",
      """
      {"format": "powershare-clients/1", "clients": [
        {"id": "north", "path": "clients/ca"}, {"id": "south", "path": "clients/cb"}]}
      """),
  ])
  func aListMayComeOnStandardInput(_ example: Case<String>) throws {
    let run = try Program.built.run(
      ["batch", "-", "-o", "packs"] + BatchFixture.quick, input: Array(example.value.utf8),
      in: folder.path)
    expectStatus(0, run)
    #expect(run.output == "2 clients: 2 made\n")
    #expect(folder.exists("packs/north/report.html") && folder.exists("packs/south/report.html"))
  }

  @Test func faultsOnStandardInputHaveTheirPlaces() throws {
    let run = try Program.built.run(
      ["batch", "-", "-o", "packs"], input: Array("id,path\na/b,clients/ca\n".utf8), in: folder.path
    )
    expectStatus(65, run)
    #expect(run.errors.hasPrefix("standard input:2:1: error[PSB-010]: "))
    let nothing = try Program.built.run(["batch", "-", "-o", "packs"], in: folder.path)
    expectStatus(65, nothing)
    #expect(nothing.codes == ["PSB-052"])
  }

  @Test(arguments: [
    Case("leads out", ("id,path\n..,clients/ca", ["PSB-010"])),
    Case("a slash", ("id,path\nsub/ca,clients/ca", ["PSB-010"])),
    Case("a control sign", ("id,path\nc\u{1B}a,clients/ca", ["PSB-010"])),
    Case("a new line", ("id,path\n\"c\na\",clients/ca", ["PSB-010"])),
    Case(
      "300 bytes", ("id,path\n\(String(repeating: "x", count: 300)),clients/ca", ["PSB-010"])),
    Case("hidden", ("id,path\n.tmp,clients/ca", ["PSB-010"])),
    Case("a file of ours", ("id,path\nBatch.jsonl,clients/ca", ["PSB-010"])),
    Case("no id", ("id,path\n,clients/ca", ["PSB-010"])),
    Case("a long id", ("id,path\n\(String(repeating: "ä", count: 101)),clients/ca", ["PSB-010"])),
    Case("capitals", ("id,path\nNorth,clients/ca\nnorth,clients/cb", ["PSB-011"])),
    Case("twice", ("id,path\nnorth,clients/ca\nnorth,clients/cb", ["PSB-011"])),
    Case("cells", ("id,path\nnorth,clients/ca,public", ["PSB-014"])),
    Case("an open quote", ("id,path\nnorth,\"clients/ca\n", ["PSB-013"])),
    Case("words", ("id,path,audience,editions\na,b,all,small", ["PSB-015", "PSB-015"])),
    Case("a column twice", ("id,path,path\nnorth,clients/ca,clients/cb", ["PSB-030"])),
    Case("after a quote", ("id,path\nnorth,\"clients\"/ca", ["PSB-031"])),
    Case("no path", ("id,path\nnorth,", ["PSB-032"])),
    Case("NUL", ("id,path,previous\nnorth,clients/ca\0,a\0", ["PSB-032", "PSB-032"])),
    Case("no template", ("id,path,template\nnorth,clients/ca,nowhere", ["PSB-033"])),
    Case("capitals of columns", ("ID,Path\nnorth,clients/ca", ["PSB-016"])),
    Case("blanks around columns", ("id, path ,colour\nnorth,clients/ca,", ["PSB-016", "PSB-016"])),
    Case("columns", ("name,path\nnorth,clients/ca", ["PSB-016", "PSB-017"])),
    Case(
      "by lines", ("id,path,audience\na,b,all\n.tmp,b,\nc\n", ["PSB-015", "PSB-010", "PSB-014"])),
    Case("empty", ("", ["PSB-052"])),
  ])
  func faultsOfAListStopEverything(_ example: Case<(String, [String])>) throws {
    let run = try run(example.value.0, as: "list.csv")
    expectStatus(65, run)
    #expect(run.codes == example.value.1)
    #expect(run.isCleanForTerminal)
    #expect(!folder.exists("packs"))
  }

  /// As spreadsheets write them where a comma is part of a number.
  @Test(arguments: [";", "\t"]) func otherSignsStandBetweenCells(_ sign: String) throws {
    let lines = [
      ["\u{FEFF}id", "path", "editions"], ["north, east", "clients/ca", "board+full"],
      ["\"south\(sign)west\"", "clients/cb", "full"],
    ]
    let run = try run(
      lines.map { $0.joined(separator: sign) }.joined(separator: "\r\n"), as: "l.csv")
    if sign == ";" {
      expectStatus(0, run)
      #expect(folder.exists("packs/north, east/board.html"))
      #expect(folder.exists("packs/south;west/report.html"))
    } else {
      expectStatus(65, run)
      #expect(run.errors.hasPrefix("l.csv:3:1: error[PSB-010]: "))
    }
  }

  @Test func howColumnsAreSpeltIsOneFault() throws {
    let run = try run("ID, path,Audience\nnorth,clients/ca,public\n", as: "list.csv")
    expectStatus(65, run)
    #expect(
      run.errors.hasPrefix(
        "list.csv:1:1: error[PSB-016]: 'ID', ' path', 'Audience' are not how these columns are called\n"
      ))
    #expect(run.errors.contains("help: write 'id', 'path', 'audience': small letters, no blanks\n"))
    #expect(run.codes == ["PSB-016"])
  }

  /// What speaks in a report is its template pack; a list chooses one for each client.
  @Test func aColumnOfLanguagesIsToldWhatChoosesThem() throws {
    let run = try run("id,path,language\nnorth,clients/ca,cy\n", as: "list.csv")
    expectStatus(65, run)
    #expect(run.codes == ["PSB-016"])
    #expect(run.errors.contains("name one in the column 'template'\n"))
  }

  /// The lines of a list are counted once, not for each client that cannot be found.
  @Test func aLongListOfWhatIsNotThereTakesNoSquare() throws {
    let rows = (0..<6_000).map { "client-\($0),audits/of-the-year/client-\($0)\n" }
    try folder.write("id,path\n" + rows.joined(), to: "list.csv")
    let clock = ContinuousClock()
    let took = try clock.measure {
      let run = try Program.built.run(
        ["batch", "list.csv", "-o", "packs", "--dry-run"], in: folder.path, limit: 300)
      expectStatus(1, run)
      #expect(run.output.hasPrefix("6000 clients\n  6000 cannot be made: the folder of the client"))
    }
    #expect(took < .seconds(20))
  }

  @Test func aClientMayBeCalledLikeTheLogOfWorkers() throws {
    let run = try run("id,path\nworker.log,clients/ca\n", as: "list.csv")
    expectStatus(0, run)
    #expect(folder.exists("packs/worker.log/report.html"))
  }

  @Test func faultsOfAListHaveTheirPlacesAndTrueHelp() throws {
    let template = try run("id,path,template\nnorth,clients/ca,nowhere\n", as: "list.csv")
    #expect(
      template.errors.hasPrefix("list.csv:2:18: error[PSB-033]: 'nowhere' is not a template pack"))
    let twice = try run("id,path\nnorth,clients/ca\nnorth,clients/cb\n", as: "list.csv")
    #expect(twice.errors.contains("help: give one of them another id\n"))
    let cells = try run("id,path\nnorth\n", as: "list.csv")
    #expect(cells.errors.contains("this line has 1 cell, not 2"))
    #expect(cells.errors.contains("help: each line has a cell for each column"))
    let head = try run("id,path\n", as: "list.csv")
    expectStatus(66, head)
    #expect(head.errors.contains("help: the list names none"))
    let yaml = try run("format: powershare-clients/1\nclients: []\n", as: "k.YAML")
    expectStatus(66, yaml)
    #expect(yaml.errors.contains("help: the list names none: write 'format: powershare-clients/1'"))
    #expect(!yaml.errors.contains("north,clients/north"))
  }

  /// What is ASCII in it reads as UTF-8 with zero bytes.
  @Test(arguments: [false, true]) func aListInUTF16IsSaidToBeNoUTF8(_ isBigEndian: Bool) throws {
    let text = Array("id,path\r\nnorth,clients/ca\r\n".utf8)
    let bytes: [[UInt8]] = text.map { isBigEndian ? [0, $0] : [$0, 0] }
    try folder.write(bytes.joined(), to: "list.csv")
    let run = try Program.built.run(["batch", "list.csv", "-o", "packs"], in: folder.path)
    expectStatus(65, run)
    #expect(run.codes == ["PSB-054"])
    #expect(run.errors.contains("this is not UTF-8 text"))
  }

  /// Each is a failure of its client alone, with the line that names it.
  @Test func foldersThatCannotBeUsedAreSaidSo() throws {
    try folder.write("mine", to: "file")
    try folder.makeFolder("none")
    #expect(symlink("loop", folder("loop")) == 0)
    let run = try run(
      """
      id,path
      gone,nowhere
      home,~/audits
      plain,file
      looped,loop
      bare,none
      north,clients/ca
      """, as: "list.csv")
    expectStatus(1, run)
    #expect(run.output.hasPrefix("6 clients: 1 made, 5 failed\n"))
    let failures = try fixture.failures()
    let said = [
      ("the folder of the client is not there (PSB-018)", "gone: list.csv:2"),
      ("leads to a file, not to a folder (PSB-018)", "plain: list.csv:4"),
      ("the folder of the client cannot be read: ", "looped: list.csv:5"),
      ("the folder is empty (PSB-019)", "bare: list.csv:6"),
    ]
    for (cause, place) in said {
      #expect(failures.contains(cause) && failures.contains("- \(place)\n"), "\(place)")
    }
    #expect(failures.contains("'~' is not the home folder in a list"), "another way out")
    #expect(!failures.contains("powershare new nowhere"))
  }

  @Test func aLinkThatLeadsNowhereIsAClientThatFails() throws {
    #expect(symlink("unmounted", folder("clients/north")) == 0)
    let run = try fixture.run()
    expectStatus(1, run)
    #expect(try fixture.failures().contains("the folder of the client is not there"))
  }

  /// Only another user finds a door closed: root passes every one.
  @Test func foldersThatMayNotBeReadAreSaidSo() throws {
    try folder.makeFolder("clients/shut")
    try folder.makeFolder("clients/half/2026")
    try folder.makeFolder("packs")
    for name in ["packs", "clients/ca/2026", "clients/cb/2026"] { chmod(folder(name), 0o777) }
    for name in ["clients/shut", "clients/half/2026"] { chmod(folder(name), 0) }
    defer { for name in ["clients/shut", "clients/half/2026"] { chmod(folder(name), 0o755) } }
    let other = ["--reuid=65534", "--regid=65534", "--clear-groups", Program.built.path]
    let setpriv = Program("/usr/bin/setpriv")
    guard getuid() != 0 || (try? setpriv.run(other + ["--version"]).status) == 0 else { return }
    let run =
      getuid() == 0 ? try setpriv.run(other + fixture.arguments()) : try fixture.run()
    expectStatus(1, run)
    let failures = try fixture.failures()
    #expect(failures.contains("the folder of the client cannot be read: permission is missing"))
    #expect(
      failures.contains("the wave '2026' of the client cannot be read: permission is missing"))
  }

  @Test func idsOfFoldersAreCheckedToo() throws {
    try fixture.write("CA", seed: 1)
    let clash = try fixture.run()
    expectStatus(65, clash)
    try folder.makeFolder("clients/a\nb")
    #expect(try fixture.run().codes == ["PSB-010", "PSB-011"])
    #expect(clash.codes == ["PSB-011"])
    #expect(clash.errors.contains("'ca'") && clash.errors.contains("'CA'"))
  }

  @Test func noClientIsNoSuccess() throws {
    try folder.makeFolder("none")
    for place in ["none", "missing", "clients/ca/2026"] {
      let run = try Program.built.run(["batch", place, "-o", "packs"], in: folder.path)
      expectStatus(66, run)
    }
    let among = try Program.built.run(["batch", "clients", "-o", "clients"], in: folder.path)
    expectStatus(64, among)
  }

  @Test func packsBesideTheClientsAreNoClient() throws {
    for _ in 0..<2 {
      let run = try Program.built.run(["batch", "clients", "-o", "clients/packs"], in: folder.path)
      expectStatus(0, run)
      #expect(run.output.hasPrefix("2 clients: 2"))
    }
  }
}
