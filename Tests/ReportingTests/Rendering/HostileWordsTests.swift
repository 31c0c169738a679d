import CommonMark
import FoundationEssentials
import Testing

@testable import Reporting

/// Values in every place of a report: nothing becomes markup, no word is lost.
///
/// Rendering already fails if report.md reads differently from the report; these tests add that the
/// report itself is what the template says, with the words in it.
@Suite struct HostileWordsTests {
  /// 8 seeds of 12 documents of 50 texts are 4,800 texts, each in 22 places, in some five seconds;
  /// `POWERSHARE_FUZZ_ROUNDS=40` makes that 192,000.
  private static let documents = 12 * rounds
  private static let wordsInADocument = 50
  private static let rounds =
    ProcessInfo.processInfo.environment["POWERSHARE_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1

  private static let template = """
    {{#l}}
    ## {{.}}

    {{.}}

    a{{.}}b {{.}}

    {{.}}. x

    1{{.}}

    &{{.}}; !{{.}}{{.}}

    {{.}}
    {{.}} c

    - {{.}}
    - d {{.}}

    > {{.}}

    e **{{.}}** *f {{.}}*, (**{{.}} g**)

    `{{.}}` h

    [i](https://a.org/{{.}}) [{{.}}](https://a.org)

    {{/l}}
    """

  @Test(arguments: UInt64(1)...8)
  func wordsStayWordsInEveryPlace(seed: UInt64) throws {
    let template = try reportTemplate(Self.template, schema: .object(["l": .list(.text)]))
    var words = HostileWords(seed: seed)
    for _ in 0..<Self.documents {
      let texts = (0..<Self.wordsInADocument).map { _ in words.next() }
      guard (try? check(texts, in: template)) != true else { continue }
      for text in texts where (try? check([text], in: template)) != true {
        Issue.record("seed \(seed): \(text.debugDescription)")
      }
    }
  }

  /// Whether a report of these words has the elements of the template, and the words.
  private func check(_ texts: [String], in template: ReportTemplate) throws -> Bool {
    let lines = texts.map { PlainText.line($0) }.filter { !$0.isEmpty }
    let empty = texts.filter { PlainText.line($0).isEmpty }
    _ = try template.render(["l": .list(empty.map(TemplateValue.text))])
    let shown = lines.map { TemplateValue.text(String(decoding: $0, as: UTF8.self)) }
    let report = try template.render(["l": .list(shown)])
    let ids = lines.indices.map { $0 + 1 }.map { $0 == 1 ? "section" : "section-\($0)" }
    let expected = zip(lines, ids).map { expectedHTML(of: $0, id: $1) }.joined()
    return report.html == expected
  }

  private func expectedHTML(of line: [UInt8], id: String) -> String {
    let x = String(decoding: HTMLText.escaped(line), as: UTF8.self)
    let url = String(
      decoding: LinkPolicy.encoded(String(decoding: line, as: UTF8.self)), as: UTF8.self)
    return """
      <section aria-labelledby="\(id)">
      <h2><span id="\(id)">\(x)</span></h2>
      <p>\(x)</p>
      <p>a\(x)b \(x)</p>
      <p>\(x). x</p>
      <p>1\(x)</p>
      <p>&amp;\(x); !\(x)\(x)</p>
      <p>\(x)
      \(x) c</p>
      <ul>
      <li>\(x)</li>
      <li>d \(x)</li>
      </ul>
      <blockquote>
      <p>\(x)</p>
      </blockquote>
      <p>e <strong>\(x)</strong> <em>f \(x)</em>, (<strong>\(x) g</strong>)</p>
      <p><code>\(x)</code> h</p>
      <p><a href="https://a.org/\(url)">i</a> <a href="https://a.org">\(x)</a></p>
      </section>

      """
  }

  @Test(arguments: UInt64(1)...4)
  func proseStaysWords(seed: UInt64) throws {
    let template = try reportTemplate("> {{p}}\n\n{{p}}\n", schema: .object(["p": .prose]))
    var words = HostileWords(seed: seed &+ 100)
    for _ in 0..<200 {
      let text = words.next() + "\n\n" + words.next()
      let inner = PlainText.paragraphs(text).map {
        "<p>\(String(decoding: HTMLText.escaped($0), as: UTF8.self))</p>\n"
      }.joined()
      let quote = inner.isEmpty ? "" : "<blockquote>\n\(inner)</blockquote>\n"
      let report = try template.render(["p": .text(text)])
      #expect(report.html == quote + inner, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: UInt64(1)...4, [MarkdownOptions.TableForm.pipes, .list])
  func cellsStayWords(seed: UInt64, form: MarkdownOptions.TableForm) throws {
    let template = try reportTemplate("a\n\n```powershare t\n```\n\nb\n", blocks: ["t"])
    var words = HostileWords(seed: seed &+ 200)
    for _ in 0..<200 {
      let texts = (0..<6).map { _ in words.next() }
      let report = try template.render(
        [:], blocks: ["t": .table(table(of: texts))], options: MarkdownOptions(tables: form))
      let cells = texts.map {
        String(decoding: HTMLText.escaped(PlainText.line($0)), as: UTF8.self)
      }
      #expect(report.html.hasPrefix("<p>a</p>\n<div class"))
      #expect(
        report.html.contains(
          "<th scope=\"row\">\(cells[3])</th><td class=\"number\">\(cells[4])</td>"))
      let again = MarkdownDocument(parsing: report.markdown)
      let kinds = Set(again.nodes.map { again.kind(of: $0) })
      let allowed: Set<MarkdownNodeKind> = [
        .document, .paragraph, .text, .softBreak, .strong, .list, .item,
      ]
      let strange = kinds.subtracting(allowed)
      #expect(strange.isEmpty, "seed \(seed): \(texts.debugDescription)")
      let paragraphs = again.children(of: again.top).map { again.kind(of: $0) }
      #expect(paragraphs.first == .paragraph && paragraphs.last == .paragraph)
      #expect(report.text.hasPrefix("a\n\n") && report.text.hasSuffix("\n\nb\n"))
    }
  }

  private func table(of texts: [String]) -> ReportTable {
    ReportTable(
      id: "t", caption: texts[0], columns: [.init(texts[1]), .init(texts[2], .number)],
      rows: [[.rowHeader(texts[3]), .init(texts[4])], [.rowHeader(texts[5]), .hidden("hidden")]])
  }
}
