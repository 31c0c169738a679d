import Diagnostics
import Testing

@testable import Reporting

private let vocabulary = ReportVocabulary(
  schema: .object(["a": .text, "l": .list(.text), "p": .prose, "f": .flag]),
  blocks: ["chart levers", "table questions *"], files: ["charts/c1.svg"])

private func lint(_ text: String) -> [Diagnostic] {
  ReportTemplate.read(SourceFile(name: "t.md", text: text), vocabulary: vocabulary).diagnostics
}

@Suite struct ReportTemplateLintTests {
  @Test(arguments: [
    FaultyTemplate("a\n\n<div>\n", "3:1 PSR-121"),
    FaultyTemplate("a {{a}} b<br>c\n", "1:10 PSR-121"),
    FaultyTemplate("{{#f}}\n{{^f}}\nx <b>\n{{/f}}\n{{/f}}\n", "3:3 PSR-121"),
    FaultyTemplate("[x](javascript:alert)\n", "1:5 PSR-122"),
    FaultyTemplate("[x]({{a}})\n", "1:5 PSR-122"),
    FaultyTemplate("[x](java{{a}})\n", "1:5 PSR-122"),
    FaultyTemplate("[x](//evil.org)\n", "1:5 PSR-122"),
    FaultyTemplate("[x](../secret)\n", "1:5 PSR-122"),
    FaultyTemplate("![x](data:image/png;base64,x)\n", "1:6 PSR-122"),
    FaultyTemplate("![x](https://x.example/a.png)\n", "1:6 PSR-135"),
    FaultyTemplate("<file:///etc/passwd>\n", "1:2 PSR-122"),
    FaultyTemplate("```powershare chart lever\n```\n", "1:15 PSR-123"),
    FaultyTemplate("- ```powershare chart levers\n  ```\n", "1:17 PSR-124"),
    FaultyTemplate("[x](#a \"{{a}}\")\n", "1:1 PSR-125"),
    FaultyTemplate("```{{a}}\n```\n", "1:1 PSR-126"),
    FaultyTemplate("a {{p}}\n", "1:1 PSR-127"),
    FaultyTemplate("- {{p}}\n", "1:3 PSR-127"),
    FaultyTemplate("- a\n\n1. b\n", "3:1 PSR-128"),
    FaultyTemplate("| a | b |\n|---|---|\n", "1:1 PSR-129"),
    FaultyTemplate("# a\n\n# b\n", "3:1 PSR-130"),
    FaultyTemplate("# a {#A b}\n", "1:7 PSR-131"),
    FaultyTemplate("# a {#x}\n\n## b {#x}\n", "3:8 PSR-131"),
    FaultyTemplate("a **{{a}}**s\n", "1:1 PSR-132"),
    FaultyTemplate("{{a}}*{{a}}* s\n", "1:1 PSR-132"),
    FaultyTemplate("&#32;&#32;&#32;&#32;a\n", "PSR-133"),
    FaultyTemplate("```powershare chart levers\nx\n```\n", "1:15 PSR-134"),
  ])
  func faultsInTheMarkdownAreFound(_ template: FaultyTemplate) {
    #expect(lint(template.text).map(\.shortForm) == template.expected)
  }

  @Test(arguments: [
    "[x](https://a.org) [y](mailto:a@b.org) [z](#a) ![c](charts/c1.svg)\n",
    "```powershare table questions {{a}}\n```\n",
    "{{#f}}\n- a\n{{/f}}\n{{^f}}\n1. b\n{{/f}}\n",
    "{{#f}}\n# a\n{{/f}}\n{{^f}}\n# b\n{{/f}}\n",
    "**{{a}}**, (*{{a}}*) ***{{a}}***\n",
    "{{p}}\n\n> {{p}}\n",
    "```\n<b>{{a}}</b>\n```\n",
  ])
  func goodMarkdownIsAccepted(_ text: String) {
    #expect(lint(text).map { $0.text() } == [])
  }

  @Test func faultsThatNeedValuesAreFoundLater() throws {
    let template = try reportTemplate(
      "{{#f}}\n- a\n\n{{^g}}\n1. b\n{{/g}}\n{{/f}}\n",
      schema: .object(["f": .flag, "g": .flag]))
    let fault = #expect(throws: RenderFault.self) {
      try template.render(["f": true, "g": false])
    }
    guard case .template(let diagnostics)? = fault else {
      Issue.record("no diagnostics")
      return
    }
    #expect(diagnostics.map(\.shortForm) == ["5:1 PSR-128"])
  }
}
