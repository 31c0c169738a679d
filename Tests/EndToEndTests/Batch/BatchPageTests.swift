import Foundation
import PowershareCommands
import TestSupport
import Testing

/// What a run writes beside the packs: where clients are, and all of them together.
@Suite struct BatchPageTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try BatchFixture(11, people: 10, leaders: 10, frontline: 0) }

  @Test func theIndexLeadsToEveryClient() throws {
    try folder.makeFolder("clients/empty")
    expectStatus(1, try fixture.run())
    let index = try folder.text(of: "packs/index.html")
    for name in fixture.names {
      #expect(index.contains("<a href=\"\(name)/report.html\">\(name)</a>"), "\(name)")
    }
    #expect(index.contains("empty: no reports") && index.contains("href=\"failures.md\""))
    #expect(index.contains("href=\"portfolio.html\""))
    #expect(!index.contains("<script") && !index.contains("style="))
  }

  @Test(arguments: [("md", "report.md"), ("json,csv", "figures.csv"), ("json", "result.json")])
  func theIndexLeadsToTheBestThereIs(_ formats: String, _ page: String) throws {
    let fixture = try BatchFixture(1)
    expectStatus(0, try fixture.run(["--format", formats]))
    let index = try fixture.folder.text(of: "packs/index.html")
    #expect(index.contains("<a href=\"ca/\(page)\">ca</a>"))
  }

  @Test func thePortfolioIsAsTheSchemaSays() throws {
    try folder.makeFolder("clients/empty")
    expectStatus(1, try fixture.run(["--with-names"]))
    let schema = JSONSchema(ShippedSchemas.bytes(of: "portfolio") ?? [])
    let document = try #require(
      JSONSchema.document(try folder.bytes(of: "packs/portfolio.json"), named: "portfolio.json"))
    let outcome = schema.check(document)
    #expect(outcome.faults == [])
    let unused = schema.declared.subtracting(outcome.used)
    let rare = ["draft", "earlier", "separate", "code"]
    #expect(unused.filter { place in !rare.contains { place.hasSuffix("/\($0)") } } == [])
  }

  @Test func fewNewClientsAreNotReadOffTheComparison() throws {
    expectStatus(0, try fixture.run())
    let before = try folder.text(of: "packs/portfolio.md")
    #expect(before.contains("11 clients are compared"))
    try fixture.write("za", seed: 77)
    expectStatus(0, try fixture.run())
    let after = try folder.text(of: "packs/portfolio.md")
    #expect(after.contains("11 clients are compared") && after.contains("of an earlier run"))
    #expect(after.contains("| All clients                                       |      12 |"))
    expectStatus(0, try fixture.run(["--draft"]))
    #expect(try folder.text(of: "packs/portfolio.md").contains("12 clients are compared"))
    for (number, name) in ["zb", "zc", "zd", "ze"].enumerated() {
      try fixture.write(name, seed: UInt64(78 + number))
    }
    expectStatus(0, try fixture.run())
    let last = try folder.text(of: "packs/portfolio.md")
    #expect(last.contains("16 clients are compared") && !last.contains("of an earlier run"))
  }

  /// Another audience in between makes no difference, nor does a file of an older version.
  @Test(arguments: ["--audience=public", "--include-incomplete", "--audience=internal"])
  func noOtherRunBringsANewClientIntoTheComparison(_ other: String) throws {
    expectStatus(0, try fixture.run())
    let before = try folder.text(of: "packs/portfolio.json")
    try fixture.write("za", seed: 77)
    expectStatus(0, try fixture.run())
    expectStatus(0, try fixture.run([other]))
    expectStatus(0, try fixture.run())
    let after = try folder.text(of: "packs/portfolio.json")
    #expect(after.contains("\"earlier\": true"))
    // Neither what is compared nor how questions were answered.
    for part in ["\"headlines\"", "\"answers\""] {
      #expect(Self.part(part, of: after) == Self.part(part, of: before), "\(part)")
    }
  }

  private static func part(_ name: String, of text: String) -> Substring {
    text.firstRange(of: name).map { start in
      text[start.lowerBound...].prefix { $0 != "]" }
    } ?? ""
  }

  @Test func aComparisonOfAnOlderVersionIsKept() throws {
    expectStatus(0, try fixture.run())
    let path = "packs/.powershare/reference.json"
    let data = try JSONSerialization.jsonObject(with: Data(try folder.bytes(of: path)))
    let comparisons = try #require((data as? [String: Any])?["comparisons"] as? [[String: Any]])
    let older: [String: Any] = [
      "format": "powershare-reference/1", "clients": try #require(comparisons.first?["clients"]),
    ]
    let bytes = try JSONSerialization.data(withJSONObject: older)
    try folder.write(String(decoding: bytes, as: UTF8.self), to: path)
    try fixture.write("za", seed: 77)
    expectStatus(0, try fixture.run())
    #expect(try folder.text(of: "packs/portfolio.md").contains("11 clients are compared"))
    #expect(try folder.text(of: path).contains("powershare-reference/3"))
  }

  /// By a list that names its folder twice, by a link, and by a copy, under another name too.
  @Test(arguments: ["path", "link", "copy"])
  func anAuditUnderTwoIDsCountsOnce(_ way: String) throws {
    try folder.remove("clients/ck")
    var path = "clients/ca"
    switch way {
    case "link":
      path = "clients/za"
      try FileManager.default.createSymbolicLink(
        atPath: folder(path), withDestinationPath: "ca")
    case "copy":
      path = "clients/za"
      try fixture.write("za", seed: 0)
    default: break
    }
    let rows = fixture.names.dropLast().map { "\($0),clients/\($0)\n" }.joined()
    try folder.write("id,path\n\(rows)za,\(path)\n", to: "list.csv")
    func run(_ more: [String] = []) throws -> ProgramRun {
      try Program.built.run(
        ["batch", folder("list.csv"), "-o", folder("packs")] + BatchFixture.quick + more)
    }
    let note = "note: one audit under several ids: ca, za\nhelp: each has its pack, and"
    #expect(try run(["--dry-run"]).errors.contains(note) == (way != "copy"))
    let first = try run()
    expectStatus(0, first)
    #expect(first.errors.contains(note) == (way != "copy"))
    #expect(folder.exists("packs/ca/report.html") && folder.exists("packs/za/report.html"))
    let page = try folder.text(of: "packs/portfolio.md")
    #expect(page.contains("Clients are not compared.") && page.contains("Here it is 10 clients."))
    #expect(page.contains("the same audit counts already under another name: 1 client."))
    #expect(try folder.text(of: "packs/portfolio.json").contains("\"same_audit\": 1"))
    // Another edition makes no other audit of it, and the next run remembers.
    try folder.write(
      "id,path,editions\n" + rows.replacing("\n", with: ",\n") + "za,\(path),board\n",
      to: "list.csv")
    expectStatus(0, try run())
    #expect(try folder.text(of: "packs/portfolio.md").contains("Here it is 10 clients."))
    try fixture.write("ck", seed: 10)
    try folder.write("id,path\n\(rows)ck,clients/ck\nza,\(path)\n", to: "list.csv")
    for part in ["1/2", "2/2"] { expectStatus(0, try run(["--shard", part])) }
    expectStatus(0, try fixture.command("merge"))
    let all = try folder.text(of: "packs/portfolio.md")
    #expect(all.contains("11 clients are compared."), "\(all)")
    #expect(all.contains("the same audit counts already under another name: 1 client."))
  }

  /// The same gate as for a comparison.
  @Test func howFewClientsAnsweredIsNotTold() throws {
    try folder.remove("clients/ca")
    expectStatus(0, try fixture.run())
    let data = try folder.text(of: "packs/portfolio.json")
    #expect(data.contains("\"answers\": []") && data.contains("\"with_hidden_voices\": null"))
    #expect(!(try folder.text(of: "packs/portfolio.md")).contains("How questions were answered"))
  }

  @Test func aRunOfSomeClientsTellsOfAll() throws {
    expectStatus(0, try fixture.run(["--only", "c[a-c]"]))
    let index = try folder.text(of: "packs/index.html")
    #expect(index.contains("Not made yet") && !index.contains("href=\"cd/"))
    #expect(try folder.text(of: "packs/portfolio.json").contains("\"waiting\": 8"))
    expectStatus(0, try fixture.run())
    #expect(try folder.text(of: "packs/portfolio.json").contains("\"waiting\": 0"))
  }

  @Test func aPackWithoutTheseTemplatesHasNoPages() throws {
    _ = try Program.built.run(["template", "eject", "default", folder("pack")])
    let text = try folder.text(of: "pack/pack.yaml")
    try folder.write(
      String(text.prefix(upTo: try #require(text.firstRange(of: "batch:")).lowerBound)),
      to: "pack/pack.yaml")
    expectStatus(0, try fixture.run(["--template", folder("pack")]))
    #expect(!folder.exists("packs/index.html") && folder.exists("packs/portfolio.json"))
    try folder.write(
      text.replacing("batch-index.md", with: "batch-indx.md"), to: "pack/pack.yaml")
    let wrong = try fixture.run(["--template", folder("pack")])
    expectStatus(65, wrong)
    #expect(wrong.codes == ["PSR-062"])
  }
}
