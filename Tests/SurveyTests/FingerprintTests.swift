import Survey
import TestSupport
import Testing

/// The expected values were made with Python 3 from the same file, by the rules alone.
///
///     def norm(t):
///         t = re.sub(r"\s+", " ", unicodedata.normalize("NFC", t)).strip()
///         return t.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
///     def fp(lines):
///         return hashlib.sha256("".join(l + "\n" for l in lines).encode()).hexdigest()
///     fp(["powershare-question/1", q["type"], " ".join(q["slots"]), norm(q["text"])]
///        + [f"{rung}\t{norm(t)}" for rung, t in zip(rungs, q["levels"])])
///     fp(["powershare-rung/1", rung, norm(text)])
@Suite struct FingerprintTests {
  @Test(arguments: [
    ("people-presence", "bee538040431360681acddca4e77a34b77601cec59afc5a063eb476dc7cd01ee"),
    ("capacity-flex", "3e188dfeba0299fd1887368e73545a2906f1edbc2c08fc561be243e9811c6537"),
  ])
  func aLadderQuestionHasThePublishedFingerprint(_ id: String, _ hex: String) throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    let question = try #require(bank.question(Question.ID(id)))
    #expect(question.fingerprint(ladder: bank.ladder) == hex)
    #expect(question.shortFingerprint(ladder: bank.ladder) == hex.prefix(8))
  }

  @Test func aRungHasItsOwn() throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    let question = try #require(bank.question("people-presence"))
    let ladder = try #require(bank.ladder)
    #expect(
      question.rungFingerprints(ladder: ladder).last
        == "08e265d6a617606c3cb71218609c0d65bd4ca465b871a692ce2e8c759377fae4")
  }

  @Test func whiteSpaceQuotesAndCompositionDoNotCount() {
    let options = [
      Question.Option(id: "tea", text: " Te\u{301} "),
      Question.Option(id: "coffee", text: "Cafe\u{301}"),
    ]
    let question = Question(
      id: "drink", section: "one", kind: .choice(options), audience: [],
      text: "  Cafe\u{301}\u{A0} or \u{201C}te\u{301}\u{201D},\n\tit\u{2019}s  yours? ")
    #expect(
      question.fingerprint(ladder: nil)
        == "b792f1cdc431c429322690622e905d904644f856da522bdd3a9ffdf918991355")
  }

  @Test func helpTagsAndTheIdDoNotCount() {
    let plain = Question(id: "a", section: "one", kind: .text, audience: [], text: "What else?")
    let other = Question(
      id: "b", section: "two", kind: .text, audience: ["x"], text: "What else?", help: "Think.",
      tags: [.init(vocabulary: "stage", words: ["design"])])
    #expect(plain.fingerprint(ladder: nil) == other.fingerprint(ladder: nil))
    #expect(
      plain.fingerprint(ladder: nil)
        == "7a518e3751c36275d87fa2de7ec237a32f58d4519d0b9ca9f6c5924df11680db")
  }
}
