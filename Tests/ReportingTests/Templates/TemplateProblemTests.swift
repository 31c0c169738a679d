import Diagnostics
import Testing

@testable import Reporting

/// A template with one fault or more and what is said about it.
struct FaultyTemplate: CustomTestStringConvertible {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { expected.joined(separator: ", ") }
}

private let schema = TemplateSchema.object([
  "client": .object(["name": .text]), "levers": .list(.object(["score": .text])),
  "hidden": .flag, "notes": .list(.text), "comment": .prose,
])

@Suite struct TemplateProblemTests {
  @Test(arguments: [
    FaultyTemplate("a {{client.name", "1:3 PSR-101"),
    FaultyTemplate("{{}}", "1:1 PSR-102"),
    FaultyTemplate("{{#}}{{/}}", "1:1 PSR-102"),
    FaultyTemplate("{{client..name}}", "1:1 PSR-102"),
    FaultyTemplate("{{client name}}", "1:1 PSR-102"),
    FaultyTemplate("a\n{{{client.name}}}", "2:1 PSR-103"),
    FaultyTemplate("{{&client.name}}", "1:1 PSR-103"),
    FaultyTemplate("{{=<% %>=}}", "1:1 PSR-104"),
    FaultyTemplate("{{%X}}", "1:1 PSR-105"),
    FaultyTemplate("{{<base}}", "1:1 PSR-106"),
    FaultyTemplate("{{$block}}", "1:1 PSR-106"),
    FaultyTemplate("{{>*name}}", "1:1 PSR-107"),
    FaultyTemplate("{{upper(client.name)}}", "1:1 PSR-108"),
    FaultyTemplate("é {{cleint.name}}", "1:3 PSR-109"),
    FaultyTemplate("{{#levers}}{{scor}}{{/levers}}", "1:12 PSR-109"),
    FaultyTemplate("{{#nothing}}{{inner}}{{/nothing}}", "1:1 PSR-109"),
    FaultyTemplate("{{hidden}}", "1:1 PSR-110"),
    FaultyTemplate("{{client}}", "1:1 PSR-110"),
    FaultyTemplate("{{#last}}{{/last}}", "1:1 PSR-111"),
    FaultyTemplate("{{.}}", "1:1 PSR-112"),
    FaultyTemplate("{{#hidden}}", "1:1 PSR-113"),
    FaultyTemplate("{{/hidden}}", "1:1 PSR-114"),
    FaultyTemplate("{{#hidden}}{{#client}}\n{{/hidden}}", "1:1 PSR-113", "2:1 PSR-115"),
    FaultyTemplate("{{>heda}}", "1:1 PSR-116"),
    FaultyTemplate("a\u{E000}0\u{E001}", "1:2 PSR-120", "1:4 PSR-120"),
    FaultyTemplate("a\u{1B}[31m", "1:2 PSR-120"),
    FaultyTemplate("{{a}}\n{{b}}", "1:1 PSR-109", "2:1 PSR-109"),
  ])
  func faultsAreFoundWithTheirPlaces(_ template: FaultyTemplate) {
    #expect(faults(template.text, schema: schema, partials: ["head": ""]) == template.expected)
  }

  @Test func ringsOfPartialsAreRefused() {
    let found = faults("{{>a}}", schema: schema, partials: ["a": "{{>b}}", "b": "x\n{{>a}}"])
    #expect(found == ["2:1 PSR-117"])
  }

  @Test func partialsThatMultiplyAreRefused() {
    var partials = ["p20": "x"]
    for level in 0..<20 { partials["p\(level)"] = "{{>p\(level + 1)}}a{{>p\(level + 1)}}" }
    let found = faults("{{>p0}}", schema: schema, partials: partials)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasSuffix("PSR-118") })
  }

  @Test func bytesThatAreNotTextAreRefused() {
    let file = SourceFile(name: "t.md", bytes: [0x61, 0xFF])
    let (template, diagnostics) = Template.parse(file, schema: schema)
    #expect(template == nil)
    #expect(diagnostics.map(\.shortForm) == ["PSR-119"])
  }

  @Test func theNearestNameIsSuggested() {
    let (_, diagnostics) = Template.parse(
      SourceFile(name: "board.md", text: "# {{client.nmae}}\n"), schema: schema)
    #expect(
      diagnostics.map { $0.text() } == [
        """
        board.md:1:3: error[PSR-109]: no value is called 'client.nmae'
          |
        1 | # {{client.nmae}}
          |   ^^^^^^^^^^^^^^^
        help: did you mean 'client.name'?

        """
      ])
  }

  @Test func aMismatchNamesBothPlaces() {
    let (_, diagnostics) = Template.parse(
      SourceFile(name: "t.md", text: "{{#hidden}}\n\n{{/hiden}}\n"), schema: schema)
    #expect(diagnostics.first?.notes == ["'hidden' was opened on line 1"])
  }

  @Test func faultsInPartialsNameThePartial() {
    let (_, diagnostics) = Template.parse(
      SourceFile(name: "t.md", text: "{{>head}}{{>head}}"),
      partials: ["head": SourceFile(name: "head.md", text: "\n{{x}}")], schema: schema)
    #expect(diagnostics.map(\.file) == ["head.md"])
    #expect(diagnostics.map(\.shortForm) == ["2:1 PSR-109"])
  }
}

@Suite struct TemplateExplanationTests {
  /// One of each case, so that the compiler asks for a new one here.
  private static let all: [TemplateProblem] = [
    .unclosedTag, .badName(""), .unescapedValue(""), .changedDelimiters, .pragma, .inheritance(""),
    .dynamicPartial(""), .transform(""), .unknownName("", nearest: nil),
    .wrongKind("", isA: "", use: ""), .placeOutsideList(""), .bareDot, .unclosedSection(""),
    .unopenedSection(""),
    .mismatchedSection("", expected: "", opened: SourceSpan(offset: 0, length: 0)),
    .unknownPartial("", nearest: nil), .recursivePartial([]), .tooLarge, .notText,
    .privateCharacter(0), .rawHTML(""), .badAddress(""), .unknownBlock("", nearest: nil),
    .blockInsideOther(""), .valueInTitle, .valueInFence, .crowdedProse, .adjoiningLists,
    .pipeTable, .secondTitle, .badID(""), .touchingEmphasis,
    .changesWhenReadAgain(written: "", read: ""), .blockWithLines(""),
    .pictureFromElsewhere(""),
  ]

  @Test func everyCodeIsExplained() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
    #expect(Set(Self.all.map(\.code)) == Set(TemplateProblem.explanations.keys))
    for (code, text) in TemplateProblem.explanations {
      #expect(text.count > 120, "\(code.rawValue)")
    }
  }

  @Test func messagesAreInTheCompilersManner() {
    for problem in Self.all {
      #expect(!problem.message.hasSuffix("."))
      #expect(problem.message.first?.isUppercase != true || problem.code == "PSR-121")
    }
  }
}
