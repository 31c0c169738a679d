import Diagnostics
import Survey
import TestSupport
import Testing

/// A small questionnaire with a text of every kind that a question has.
private let small = SourceFile(
  name: "small.yaml",
  text: QuestionnaireText.with {
    $0.questions = """
      questions:
        - id: power-one
          section: power
          slots: [now, prepared]
          text: Where are {people}?
          help: Think of today.
          levels: [a, b, c]
        - {id: power-two, section: power, type: choice, text: Two, options: [{id: red, text: R}, {id: blue, text: B}]}
        - {id: power-three, section: power, type: yesno, text: Three}
      """
    $0.tail = "terms: {people: {default: people, alternatives: [patients]}}"
  })

private func questionnaire(_ file: SourceFile = small) throws -> Questionnaire {
  let reading = Questionnaire.read(file)
  return try #require(reading.questionnaire, "\(reading.diagnostics.map { $0.text() })")
}

private func overlay(_ lines: String, of version: String = "1.1.0") -> String {
  """
  format: powershare-overlay/1
  questionnaire: test
  of: \(version)
  language: cy
  name: Cymraeg
  english_name: Welsh
  status: draft
  texts:
  \(lines)

  """
}

private func read(_ text: String, _ questionnaire: Questionnaire) -> OverlayReading {
  QuestionnaireOverlay.read(
    SourceFile(name: "small.cy.yaml", text: text), of: questionnaire, in: small)
}

@Suite struct OverlayTests {
  @Test func everyTextOfTheBankHasOneKey() throws {
    let texts = try questionnaire(bankFile).texts
    #expect(Set(texts.map(\.key)).count == texts.count)
    #expect(texts.allSatisfy { !$0.text.isEmpty })
    let keys = Set(texts.map(\.key))
    for key in [
      "title", "terms.people", "group.people.name", "rung.led.name", "slot.prepared.text",
      "special.left.text", "reason.law.follow-up", "strength.said.word", "section.capacity.name",
      "easy-read.intro.6", "people-presence.level.5", "people-presence.easy-read.answer.0",
      "people-own-plan.limits", "people-own-plan.word", "module.bodies.field.quota.option.majority",
      "module.decision-rights.role.last-word", "module.outcomes.answer.none-seen",
      "module.focus.step.5", "module.swot.record",
    ] { #expect(keys.contains(key), "\(key)") }
  }

  @Test func changingNothingChangesNothing() throws {
    let source = try questionnaire(bankFile)
    var copy = source
    copy.changeTexts { _, _ in }
    #expect(copy == source)
  }

  @Test func everyTextCanBeReplaced() throws {
    var copy = try questionnaire(bankFile)
    let before = copy.texts
    copy.changeTexts { key, text in text = "<\(key)>\(text)" }
    #expect(copy.texts.map(\.text) == before.map { "<\($0.key)>\($0.text)" })
    #expect(copy.word(of: Question.ID("people-presence")) == "<people-presence.word>presence")
    #expect(copy.word(of: Module.ID("bodies")) == "<module.bodies.word>bodies")
  }

  @Test func aTranslationKeepsIdsAndFingerprints() throws {
    let source = try questionnaire()
    let of = textFingerprint("Where are {people}?")
    let reading = read(
      overlay("  power-one.text: {is: \"Ble mae {people}?\", of: \(of)}"), source)
    let translated = source.translated(by: try #require(reading.overlay))
    #expect(reading.translated == 1 && reading.total == source.texts.count)
    #expect(reading.missing.first == "title" && !reading.missing.contains("power-one.text"))
    #expect(translated.questions[0].text == "Ble mae {people}?")
    #expect(translated.questions[0].help == "Think of today.")
    for (before, after) in zip(source.questions, translated.questions) {
      #expect(after.fingerprint(ladder: source.ladder) == before.fingerprint(ladder: source.ladder))
      #expect(after.id == before.id)
    }
  }

  @Test func wordsForPeopleFollowTheAudit() throws {
    let source = try questionnaire()
    let lines = [
      ("terms.people", "people", "pobl"), ("terms.alternatives.1", "patients", "cleifion"),
    ]
    .map { "  \($0): {is: \($2), of: \"\(textFingerprint($1))\"}" }.joined(separator: "\n")
    let translated = source.translated(by: try #require(read(overlay(lines), source).overlay))
    #expect(source.people("people", in: translated) == "pobl")
    #expect(source.people("patients", in: translated) == "cleifion")
    #expect(source.people("tenants", in: translated) == "tenants")
  }

  @Test func aStaleTextSaysWhereTheNewOneStands() throws {
    let source = try questionnaire()
    let text = overlay("  power-one.help: {is: Meddyliwch am heddiw., of: 0123abcd}")
    let reading = read(text, source)
    #expect(
      reading.diagnostics.map { $0.text() } == [
        """
        small.cy.yaml:9:3: warning[PST-004]: the Welsh for 'power-one.help' was made from an older English text
          |
        9 |   power-one.help: {is: Meddyliwch am heddiw., of: 0123abcd}
          |   ^^^^^^^^^^^^^^
        note: English is now 'Think of today.' (small.yaml:25)
        help: until it is translated again, with  of: \(textFingerprint("Think of today."))  English is shown

        """
      ])
    #expect(reading.overlay?.texts.isEmpty == true)
    #expect(reading.given["power-one.help"]?.text == "Meddyliwch am heddiw.")
  }

  @Test func theFingerprintIsWrittenDown() {
    // printf 'powershare-text/1\nThink of today.\n' | sha256sum
    #expect(textFingerprint("Think of today.") == textFingerprint("  Think  of\ntoday. "))
    #expect(textFingerprint("Think of today.") == "c263f76c")
  }
}

// MARK: - Faults

private let faults = [
  FaultCase(
    "a head of faults",
    """
    7️⃣format: 1️⃣powershare-overlay/2
    questionnaire: 2️⃣tset
    of: 3️⃣1.1
    language: cy
    name: Cymraeg
    english_name: Welsh
    5️⃣stats: draft
    texts:
    """, "7 PSW-004 an overlay needs the key 'status'",
    "7 PSW-004 an overlay needs the key 'texts'",
    "1 PSW-010 the format 'powershare-overlay/2' is not known",
    "2 PST-002 these are texts of 'tset', and the questionnaire is 'test'",
    "3 PST-007 '1.1' is not a version", "5 PSW-003 an overlay has no key 'stats'"),
  FaultCase(
    "the questionnaire's own language",
    overlay("  title: {is: \"\"}").replacing("language: cy", with: "language: 1️⃣en"),
    "1 PST-006 the questionnaire itself is in 'en'"),
  FaultCase(
    "an unknown text", overlay("  1️⃣power-one.txet: {is: a, of: 00000000}"),
    "1 PST-001 the questionnaire has no text 'power-one.txet'"),
  FaultCase(
    "an unknown text of another version",
    overlay("  2️⃣power-four.text: {is: a, of: 00000000}", of: "1️⃣1.0.0"),
    "1 PST-003 these texts were made for version 1.0.0, and the questionnaire is 1.1.0",
    "2 PST-001 the questionnaire has no text 'power-four.text'"),
  FaultCase(
    "no digits", overlay("  power-two.text: {is: Dau, of: 1️⃣1.1.0}"),
    "1 PST-005 '1.1.0' does not name the text that 'power-two.text' was made from"),
  FaultCase(
    "digits that are missing", overlay("  power-two.text: 1️⃣{is: Dau}"),
    "1 PSW-004 a translation needs the key 'of'"),
  FaultCase(
    "placeholders",
    overlay(
      """
        power-one.text: {is: 1️⃣"Ble mae {pobl}?", of: \(textFingerprint("Where are {people}?"))}
        power-two.text: {is: "{People}", of: \(textFingerprint("Two"))}
      """), "1 PSW-015 nothing is filled in for '{pobl}'", "1 PSW-016 '{people}' is missing"),
  FaultCase(
    "not a translation", overlay("  title: 1️⃣Teitl\n  power-two.text: {2️⃣iss: a, of: 00000000}"),
    "1 PSW-005 expected a translation as a mapping, found text",
    "2 PSW-003 a translation has no key 'iss'"),
  FaultCase(
    "an escape", overlay("  title: {is: 1️⃣\"\\e]0;\", of: 00000000}"),
    "1 PSW-050 a text holds the control character U+001B"),
  FaultCase(
    "texts not written yet", overlay("  title: {is: \"\", of: 00000000}\n  power-two.text: {is: }")),
]

extension OverlayTests {
  @Test(arguments: faults)
  func faultsAreFoundWhereTheyAre(_ fault: FaultCase) throws {
    let file = SourceFile(name: "small.cy.yaml", text: fault.marked.text)
    let reading = QuestionnaireOverlay.read(file, of: try questionnaire(), in: small)
    #expect(fault.marked.found(reading.diagnostics, in: file) == fault.expected)
  }

  @Test func everyCodeHasAPage() {
    for code in WordsCode.allCases.map(\.code) + TranslationCode.allCases.map(\.code) {
      #expect(SurveyExplanations.explanation(of: code)?.contains("What to do: ") == true)
    }
  }

  /// Any change of bytes gives an overlay or an error, and an overlay can be used.
  @Test(arguments: 0..<8)
  func changedOverlaysAreReadOrRefused(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let source = try questionnaire()
    let lines = source.texts.map { text in
      "  \(text.key): {is: \"\(text.text)\", of: \(textFingerprint(text.text))}"
    }
    let bytes = Array(overlay(lines.joined(separator: "\n")).utf8)
    for _ in 0..<60 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let place = Int.random(in: 0..<changed.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: changed[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: changed.remove(at: place)
        case 2: changed.insert(contentsOf: Array("{}: \"\n'&*".utf8), at: place)
        default: changed.removeSubrange(place..<min(place + 90, changed.count))
        }
      }
      let reading = QuestionnaireOverlay.read(
        SourceFile(name: "small.cy.yaml", bytes: changed), of: source, in: small)
      #expect((reading.overlay == nil) == reading.diagnostics.contains(where: \.isError))
      guard let overlay = reading.overlay else { continue }
      #expect(source.translated(by: overlay).questions.map(\.id) == source.questions.map(\.id))
      #expect(reading.translated == overlay.texts.count)
    }
  }
}
