import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// Audits at random in which it is known beforehand which cells are hidden.
///
/// What is said in shown cells comes from one seed, what is said in hidden ones from another, and
/// how many say it from the first.
private struct RandomModules {
  let seed: UInt64
  let hiddenSeed: UInt64

  private static let groups: [RespondentGroup.ID] = ["people", "staff", "leaders", "funders"]

  func audit() -> ModuleAudit {
    var audit = ModuleAudit()
    for (place, group) in Self.groups.enumerated() {
      var sizes = generator(place)
      let size = Int.random(in: 0...14, using: &sizes)
      let isHidden = Int.random(in: 0...3, using: &sizes) == 0
      audit.people[group] = isHidden ? 4 : 12
      add(size, group, place: place, isHidden: isHidden, to: &audit)
    }
    return audit
  }

  private func generator(_ place: Int, isHidden: Bool = false) -> SeededGenerator {
    SeededGenerator(seed: (isHidden ? hiddenSeed : seed) &* 1_000 &+ UInt64(place))
  }

  private func add(
    _ size: Int, _ group: RespondentGroup.ID, place: Int, isHidden: Bool,
    to audit: inout ModuleAudit
  ) {
    var parts: [[Module.ID: ModuleAnswer]] = []
    for cell in 0..<5 {
      var counts = generator(100 + 10 * place + cell)
      let saying = Int.random(in: 0...size, using: &counts)
      var content = generator(200 + 10 * place + cell, isHidden: isHidden || saying < 5)
      for person in 0..<size {
        if parts.count <= person { parts.append([:]) }
        guard person < saying else { continue }
        say(cell, to: &parts[person], group, using: &content)
      }
    }
    for part in parts { audit.add(group, part) }
  }

  private func say(
    _ cell: Int, to part: inout [Module.ID: ModuleAnswer], _ group: RespondentGroup.ID,
    using random: inout SeededGenerator
  ) {
    func rating() -> Int { Int.random(in: 1...5, using: &random) }
    switch cell {
    case 0: part["rights"] = .plan(points(using: &random), could: points(using: &random))
    case 1:
      part["where"] = .service(
        "Day centre", ease: [rating(), rating()], salience: rating(),
        enduring: .random(using: &random),
        together: .random(using: &random))
    case 2:
      // A name that nobody else writes.
      guard case .records(let records)? = part["where"] else { return }
      let name = "\(group) \(UInt64.random(in: 0...UInt64.max, using: &random))"
      part["where"] = .records(records + [.service(name, ease: [rating()], salience: rating())])
    case 3:
      part["notes"] = .note(
        Bool.random(using: &random) ? "strength" : "threat",
        in: Bool.random(using: &random) ? "power" : "money")
    default:
      let word = ["none-seen", "said", "shown"].randomElement(using: &random) ?? "said"
      part["signs"] = .items(["lives": word])
    }
  }

  private func points(using random: inout SeededGenerator) -> [Int] {
    var points = [0, 0, 0, 0]
    for _ in 0..<10 { points[Int.random(in: 0..<4, using: &random)] += 1 }
    return points
  }
}

/// Nothing that is shown depends on what somebody in a hidden cell said.
@Test(arguments: 1...60)
func hiddenAnswersLeaveNoTrace(_ seed: Int) {
  let known = RandomModules(seed: UInt64(seed), hiddenSeed: 1).audit()
  for other in 2...6 {
    let changed = RandomModules(seed: UInt64(seed), hiddenSeed: UInt64(other * 77)).audit()
    #expect(known.results() == changed.results())
  }
}

/// The property above would hold of a scoring that shows nothing.
@Test func theRandomAuditsShowMuchAndHideMuch() {
  let results = (1...60).map { RandomModules(seed: UInt64($0), hiddenSeed: 1).audit() }
  let changed = (1...60).map { RandomModules(seed: UInt64($0), hiddenSeed: 154).audit() }
  #expect(zip(results, changed).count { $0.sheets != $1.sheets } > 40)
  let pictures = results.flatMap { $0.results().decisionRights }.flatMap(\.decisions)
  #expect(pictures.count { $0.now.overall.value != nil } > 15)
  #expect(results.count { !$0.results().services.isEmpty } > 15)
  #expect(results.count { $0.results().outcomes.first?.items[0].typical != nil } > 15)
  #expect(results.count { $0.results().notes.first?.notes.value != nil } > 15)
}

@Test(arguments: 1...30)
func theOrderOfSheetsChangesNoModule(_ seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed))
  let audit = RandomModules(seed: UInt64(seed), hiddenSeed: 1).audit()
  var shuffled = audit
  shuffled.sheets.shuffle(using: &random)
  #expect(shuffled.results() == audit.results())
}

/// Who is called what changes nothing either.
@Test(arguments: 1...30)
func theNamesOfSheetsChangeNoModule(_ seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed))
  let audit = RandomModules(seed: UInt64(seed), hiddenSeed: 1).audit()
  var renamed = audit
  for (place, id) in audit.sheets.map(\.id).shuffled(using: &random).enumerated() {
    renamed.sheets[place].id = id
  }
  #expect(renamed.results() == audit.results())
}

@Test(arguments: 1...30)
func noModuleShowsFewerPeopleThanTheMinimum(_ seed: Int) {
  let results = RandomModules(seed: UInt64(seed), hiddenSeed: 1).audit().results()
  let decisions = results.decisionRights.flatMap(\.decisions).flatMap {
    $0.now.voices + $0.couldOfLeaders.voices + $0.couldOfOthers.voices
  }
  let people =
    decisions.compactMap(\.people) + results.notes.flatMap(\.voices).compactMap(\.people)
    + results.outcomes.flatMap(\.items).flatMap(\.voices).compactMap(\.people)
    + results.services.flatMap(\.services).flatMap(\.voices).flatMap {
      [$0.ease.value?.people, $0.salience.value?.people].compactMap(\.self)
    }
  #expect(people.allSatisfy { $0 >= 5 })
}

@Test(arguments: 1...30)
func sharesAddUpToOne(_ seed: Int) {
  let results = RandomModules(seed: UInt64(seed), hiddenSeed: 1).audit().results()
  let pictures =
    results.decisionRights.flatMap(\.decisions).compactMap(\.now.overall.value?.picture)
    + results.outcomes.flatMap(\.items).compactMap(\.shares.value)
  for picture in pictures {
    #expect(picture.percents.reduce(0, +) == 100)
    #expect(abs(picture.shares.reduce(0.0) { $0 + $1.value } - 1) < 1e-12)
  }
}
