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
    FaultyTemplate("a\n\n<div>\n", "3:1 PST-021"),
    FaultyTemplate("a {{a}} b<br>c\n", "1:10 PST-021"),
    FaultyTemplate("{{#f}}\n{{^f}}\nx <b>\n{{/f}}\n{{/f}}\n", "3:3 PST-021"),
    FaultyTemplate("[x](javascript:alert)\n", "1:5 PST-022"),
    FaultyTemplate("[x]({{a}})\n", "1:5 PST-022"),
    FaultyTemplate("[x](java{{a}})\n", "1:5 PST-022"),
    FaultyTemplate("[x](//evil.org)\n", "1:5 PST-022"),
    FaultyTemplate("[x](../secret)\n", "1:5 PST-022"),
    FaultyTemplate("![x](data:image/png;base64,x)\n", "1:6 PST-022"),
    FaultyTemplate("<file:///etc/passwd>\n", "1:2 PST-022"),
    FaultyTemplate("```powershare chart lever\n```\n", "1:15 PST-023"),
    FaultyTemplate("- ```powershare chart levers\n  ```\n", "1:17 PST-024"),
    FaultyTemplate("[x](#a \"{{a}}\")\n", "1:1 PST-025"),
    FaultyTemplate("```{{a}}\n```\n", "1:1 PST-026"),
    FaultyTemplate("a {{p}}\n", "1:1 PST-027"),
    FaultyTemplate("- {{p}}\n", "1:3 PST-027"),
    FaultyTemplate("- a\n\n1. b\n", "3:1 PST-028"),
    FaultyTemplate("| a | b |\n|---|---|\n", "1:1 PST-029"),
    FaultyTemplate("# a\n\n# b\n", "3:1 PST-030"),
    FaultyTemplate("# a {#A b}\n", "1:7 PST-031"),
    FaultyTemplate("# a {#x}\n\n## b {#x}\n", "3:8 PST-031"),
    FaultyTemplate("a **{{a}}**s\n", "1:1 PST-032"),
    FaultyTemplate("{{a}}*{{a}}* s\n", "1:1 PST-032"),
    FaultyTemplate("&#32;&#32;&#32;&#32;a\n", "PST-033"),
    FaultyTemplate("```powershare chart levers\nx\n```\n", "1:15 PST-034"),
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
    #expect(diagnostics.map(\.shortForm) == ["5:1 PST-028"])
  }
}
