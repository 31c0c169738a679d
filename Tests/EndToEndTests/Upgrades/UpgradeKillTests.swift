import Diagnostics
import Glibc
import Survey
import TestSupport
import Testing

/// `kill -9` at any moment of an upgrade: each sheet is the old one or the new one, whole, and the
/// next run ends where the first would have.
@Suite struct UpgradeKillTests {
  private static let changes: [SheetChange] = [
    .slot("say-1", .now, .level(0)), .slot("money-2", .prepared, .level(1)),
  ]

  private static func fixture() throws -> UpgradeFixture {
    var fixture = try UpgradeFixture()
    fixture.audit.sheets = fixture.audit.sheets(12, of: "leaders", status: .inProgress)
    try fixture.audit.write(to: fixture.folder)
    for sheet in fixture.audit.sheets {
      try fixture.writeJournal(of: sheet.id.rawValue, changes)
    }
    try fixture.folder.remove("audit/sheets/F1.answers.json")
    return fixture
  }

  /// Without the locks, half-written files of the killed, and a second copy in `set-aside/`.
  private static func files(_ fixture: UpgradeFixture) -> [String: [UInt8]] {
    fixture.files.filter { !$0.key.hasSuffix(".tmp") }
  }

  @Test(arguments: UInt64(1)...40)
  func eachSheetIsTheOldOneOrTheNewOne(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let fixture = try Self.fixture()
    let child = try Program.built.start([
      "upgrade", fixture.folder("audit"), "--to", fixture.folder("small@1.1.0.yaml"),
    ])
    let limit = UInt32(400_000)
    // The first step that shows, then a moment more: most of the run is reading.
    var waited = UInt32(0)
    while !fixture.folder.exists("audit/questionnaire/small@1.1.0.yaml"), waited < limit {
      usleep(500)
      waited += 500
    }
    usleep(UInt32.random(in: 0...30_000, using: &generator))
    child.kill(SIGKILL)
    _ = child.wait()
    child.closeOutputs()
    try expectOldOrNew(fixture)
    let again = try fixture.upgrade("audit --to 1.1.0")
    expectStatus(0, again)
    try expectSameAsUndisturbed(fixture)
  }

  private func expectOldOrNew(_ fixture: UpgradeFixture) throws {
    let plan = try fixture.folder.text(of: "audit/audit.yaml")
    let isMoved = plan.contains("small@1.1.0")
    #expect(plan == fixture.audit.plan.replacing("@1.0.0", with: isMoved ? "@1.1.0" : "@1.0.0"))
    for sheet in fixture.audit.sheets {
      let text = try fixture.folder.text(of: "audit/sheets/\(sheet.id).answers.json")
      if text.contains(#""version": "1.1.0""#) {
        #expect(isMoved)
        let new = try fixture.newSheet(sheet.id.rawValue)
        #expect(new.answers["say-1"]?.now == .level(0) && new.answers.count == 3)
        #expect(fixture.folder.exists("audit/set-aside/\(sheet.id)@1.0.0.answers.json"))
      } else {
        let old = try fixture.audit.sheet(sheet.id.rawValue, in: fixture.folder)
        #expect(old.answers.count == sheet.answers.count)
      }
    }
  }

  private func expectSameAsUndisturbed(_ fixture: UpgradeFixture) throws {
    let other = try Self.fixture()
    expectStatus(0, try other.upgrade("audit --to 1.1.0"))
    let (found, wanted) = (Self.files(fixture), Self.files(other))
    #expect(found.keys.sorted() == wanted.keys.sorted())
    for (name, bytes) in wanted { #expect(found[name] == bytes, "\(name)") }
    expectStatus(0, try Program.built.run(["check", "audit"], in: fixture.folder.path))
    expectStatus(75, try TakeCommand(fixture.folder, "--sheet L1").script("5", "5", "q"))
  }
}
