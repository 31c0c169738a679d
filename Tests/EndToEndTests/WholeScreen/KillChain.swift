import Diagnostics
import Foundation
import Glibc
import Survey
import TestSupport
import Testing

/// Sittings on the whole screen, one after the other, each of them killed and gone on with.
///
/// What is answered is decided by the seed; when is not. A sheet that is answered to its end is
/// followed by one of another group.
final class KillChain {
  private static let groups = ["frontline", "leaders", "people"]
  private static let fixture = AuditFixture.long

  private let seed: UInt64
  private let folder: TemporaryFolder
  private var generator: SeededGenerator
  private var number = 1
  /// As it lies on disk, journal included.
  private var sheet: AnswerSheet
  /// How long a sitting takes that answers everything, in seconds.
  private var length = 0.0

  private(set) var kills = 0
  /// How many changes the screen showed as taken.
  private(set) var confirmed = 0
  /// How many were on disk and not yet shown.
  private(set) var unconfirmed = 0

  init(seed: UInt64) throws {
    self.seed = seed
    folder = try TemporaryFolder()
    try Self.fixture.write(to: folder)
    generator = SeededGenerator(seed: seed)
    sheet = Self.blank(1, seed: seed)
    let start = Date()
    try answerTheRest()
    length = Date().timeIntervalSince(start)
    begin()
  }

  private static func blank(_ number: Int, seed: UInt64) -> AnswerSheet {
    let group = groups[(number + Int(seed)) % groups.count]
    return AnswerSheet(
      id: AnswerSheet.ID("K\(number)"), questionnaire: fixture.snapshot.reference,
      respondent: Respondent(group: RespondentGroup.ID(group)), language: "en-GB")
  }

  private func begin() {
    number += 1
    sheet = Self.blank(number, seed: seed)
  }

  private var place: String { "seed \(seed), kill \(kills), sheet \(sheet.id)" }
}

// MARK: - Killing

extension KillChain {
  /// When the program is killed.
  fileprivate enum Moment {
    /// So many seconds after its start.
    case after(Double)
    /// So many microseconds after so many more changes were shown as taken.
    case taken(Int, microseconds: UInt32)
  }

  private func moment() -> Moment {
    Bool.random(using: &generator)
      ? .after(Double.random(in: 0...length, using: &generator))
      : .taken(
        Int.random(in: 1...30, using: &generator),
        microseconds: UInt32.random(in: 0...4_000, using: &generator))
  }

  /// One sitting from its start to its death, and a look at what it left.
  func killOnce() throws {
    let answers = PlannedAnswers(after: sheet, of: Self.fixture.snapshot, &generator)
    let resumed = resumed
    let sitting = try start()
    let watch = Watch(answers, moment: moment(), of: sitting.identifier)
    sitting.whenShown = { watch.look(at: $0) }
    var isTyped = false
    while sitting.readMore(milliseconds: 5) {
      guard !isTyped, watch.isBegun else { continue }
      isTyped = true
      sitting.send(keyStrokes("<enter>") + answers.keys)
    }
    #expect(try sitting.wait() == 137, "\(place)")
    kills += 1
    if let said = watch.found { #expect(said.contains(resumed), "\(place): \(said)") }
    try compare(with: answers, shown: watch.taken)
    if sheet.answers.count == Self.fixture.snapshot.questionnaire.questions.count { begin() }
  }

  private func start() throws -> PseudoTerminal {
    try PseudoTerminal(
      .built, ["take", "audit", "--sheet", "\(sheet.id)", "--group", "\(sheet.respondent.group)"],
      in: folder.path)
  }

  /// What the first page says of the sheet.
  private var resumed: String {
    guard folder.exists("audit/sheets/\(sheet.id).answers.json") else { return "60 questions" }
    let answered = sheet.answers.values.count { $0.now != nil }
    return "\(answered) of 60 questions answered"
  }

  private func compare(with answers: PlannedAnswers, shown: Int) throws {
    expectKnownFiles()
    let found = try onDisk()
    let count = found.sequence - sheet.sequence
    #expect(count >= shown, "\(place): \(shown - count) answers are lost")
    #expect(count <= shown + 1, "\(place): \(count) taken and \(shown) shown")
    var wanted = sheet
    for change in answers.changes.prefix(count) { wanted.apply(change) }
    #expect(found.sameAnswers(as: wanted), "\(place)")
    confirmed += shown
    unconfirmed += count - shown
    sheet = found
  }

  /// The sheet with its journal, read without touching either.
  private func onDisk() throws -> AnswerSheet {
    guard folder.exists("audit/sheets/\(sheet.id).answers.json") else { return sheet }
    var found = try Self.fixture.sheet("\(sheet.id)", in: folder)
    let name = "audit/sheets/\(sheet.id).journal.jsonl"
    guard folder.exists(name) else { return found }
    let file = SourceFile(name: name, bytes: try folder.bytes(of: name))
    let journal = Journal.read(file, in: Self.fixture.snapshot)
    #expect(journal.diagnostics.isEmpty, "\(place)")
    for entry in journal.entries where entry.sequence > found.sequence { found.apply(entry.change) }
    return found
  }

  private func expectKnownFiles() {
    let unknown = folder.listing().keys.filter { name in
      !name.hasSuffix("/") && name != "audit/audit.yaml" && !name.hasPrefix("audit/questionnaire/")
        && name.wholeMatch(
          of: /audit\/sheets\/(\.K\d+\.lock|K\d+\.(answers\.json|journal\.jsonl)(\.\d+\.tmp)?)/)
          == nil
    }
    #expect(unknown.isEmpty, "\(place): \(unknown)")
  }

  /// The last sitting is left in peace, finishes the sheet and finds all of it.
  func finish() throws {
    try answerTheRest()
    let complete = try Self.fixture.sheet("\(sheet.id)", in: folder)
    #expect(complete.status == .complete && complete.answers.count == 60, "\(place)")
    #expect(
      !folder.listing().keys.contains {
        $0.hasPrefix("audit/sheets/\(sheet.id)") && $0.hasSuffix(".tmp")
      })
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
  }

  private func answerTheRest() throws {
    let answers = PlannedAnswers(after: sheet, of: Self.fixture.snapshot, &generator)
    let sitting = try start()
    try sitting.waitToSee("Press Enter")
    sitting.send(keyStrokes("<enter>") + answers.keys)
    try sitting.waitToSee("Review, 60 of 60")
    sitting.send("f")
    try sitting.waitToSee("Finish?")
    sitting.send("y")
    #expect(try sitting.wait() == 0, "\(place)")
  }
}

/// Looks at every frame of a sitting, and kills it at its moment.
private final class Watch {
  private let answers: PlannedAnswers
  private let identifier: pid_t
  private var trigger: (count: Int, microseconds: UInt32)?
  /// The most changes that a frame has shown as taken.
  private(set) var taken = 0
  private(set) var isBegun = false
  /// The first page.
  private(set) var found: String?

  init(_ answers: PlannedAnswers, moment: KillChain.Moment, of identifier: pid_t) {
    self.answers = answers
    self.identifier = identifier
    switch moment {
    case .after(let seconds): kill(after: UInt32(seconds * 1_000_000))
    case .taken(let count, let microseconds):
      trigger = (min(count, answers.changes.count), microseconds)
    }
  }

  func look(at screen: ScreenModel) {
    let text = screen.text
    if text.contains("Press Enter") {
      isBegun = true
      found = text
    }
    taken = max(taken, answers.shownAsTaken(on: screen) ?? 0)
    guard let (count, microseconds) = trigger, taken >= count else { return }
    trigger = nil
    kill(after: microseconds)
  }

  private func kill(after microseconds: UInt32) {
    Thread.detachNewThread { [identifier] in
      usleep(microseconds)
      Glibc.kill(identifier, SIGKILL)
    }
  }
}

extension AnswerSheet {
  fileprivate func sameAnswers(as other: AnswerSheet) -> Bool {
    answers.keys == other.answers.keys
      && answers.allSatisfy { id, answer in
        var (mine, theirs) = (answer, other.answers[id])
        mine.fingerprint = nil
        theirs?.fingerprint = nil
        return mine == theirs
      }
  }
}
