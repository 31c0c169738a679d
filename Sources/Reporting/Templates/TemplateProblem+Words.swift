extension TemplateProblem {
  package var message: String {
    switch self {
    case .unclosedTag: "this tag is not closed with '}}'"
    case .badName(let name): "'\(name)' cannot be a name"
    case .unescapedValue(let tag): "'\(tag)' asks for a value without protection"
    case .changedDelimiters: "'{{=' would change the signs of tags"
    case .pragma: "'{{%' is not understood"
    case .inheritance(let tag): "'\(tag)' is not understood: templates do not inherit"
    case .dynamicPartial(let name): "'{{>\(name)}}' would choose a partial by a value"
    case .transform(let name): "'\(name)' would run code; tags hold names only"
    case .unknownName(let name, _): "no value is called '\(name)'"
    case .wrongKind(let name, let kind, let use): "'\(name)' is \(kind) and cannot be \(use)"
    case .placeOutsideList(let name): "'\(name)' asks for a place in a list, and this is not in one"
    case .bareDot: "'{{.}}' stands where there is no single text"
    case .unclosedSection(let name): "section '\(name)' is not closed"
    case .unopenedSection(let name): "'{{/\(name)}}' closes nothing"
    case .mismatchedSection(let name, let expected, _):
      "'{{/\(name)}}' stands where '\(expected)' has to be closed first"
    case .unknownPartial(let name, _): "the pack has no partial called '\(name)'"
    case .recursivePartial(let names):
      "partials include each other in a ring: \(names.joined(separator: " > "))"
    case .tooLarge: "with all its partials the template is too large"
    case .notText: "the file is not text in UTF-8"
    case .privateCharacter(let value):
      "character U+\(String(value, radix: 16, uppercase: true)) has no agreed meaning"
    case .rawHTML(let html): "raw HTML is not allowed: '\(html)'"
    case .badAddress(let address): "a link may not lead to '\(address)'"
    case .pictureFromElsewhere(let address): "a picture may not come from '\(address)'"
    case .unknownBlock(let name, _): "no block is called '\(name)'"
    case .blockInsideOther(let name): "block '\(name)' stands inside a list or quotation"
    case .valueInTitle: "a value stands in the title of a link"
    case .valueInFence: "a value stands beside the fence of a code block"
    case .crowdedProse: "a value that may have several paragraphs does not stand alone"
    case .adjoiningLists: "two lists follow each other without a word between them"
    case .pipeTable: "a table is written by hand"
    case .secondTitle: "the document has a second heading of level 1"
    case .badID(let id): "'\(id)' cannot be the id of a heading"
    case .touchingEmphasis: "emphasis that begins or ends with a value touches a letter or a value"
    case .changesWhenReadAgain: "report.md made from this template would read differently"
    case .blockWithLines(let name): "block '\(name)' has lines between its fences"
    }
  }

  package var help: [String] {
    switch self {
    case .unknownName(_, let nearest?), .unknownPartial(_, let nearest?),
      .unknownBlock(_, let nearest?):
      ["did you mean '\(nearest)'?"]
    default: advice.map { [$0] } ?? []
    }
  }

  private var advice: String? {
    switch self {
    case .badName: "names are letters, digits, '-' and '_', joined by dots"
    case .unescapedValue: "write '{{name}}'; values are always protected"
    case .changedDelimiters, .pragma: "remove the tag"
    case .inheritance: "use a partial: '{{>name}}'"
    case .dynamicPartial: "use a section for each case and name the partial in it"
    case .transform: "values are ready to print; use the name alone"
    case .wrongKind(let name, _, "a value"): "use a section: '{{#\(name)}}...{{/\(name)}}'"
    case .wrongKind(let name, _, _): "use a value: '{{\(name)}}'"
    case .unclosedSection(let name), .mismatchedSection(_, let name, _):
      "add '{{/\(name)}}'"
    case .rawHTML: "write Markdown, or a block: '```powershare ...'"
    case .badAddress: "use http, https, mailto, '#id' or a file of the pack"
    case .pictureFromElsewhere: "name a file of the report, such as 'charts/levers-chart.svg'"
    case .unknownName: "'powershare template eject default DIR' writes a pack with all names"
    case .unknownPartial: "'{{>name}}' includes the file '_name.md.mustache' of this pack alone"
    case .unknownBlock: "'powershare template eject default DIR' writes a pack with all blocks"
    case .blockInsideOther: "begin the fence in the first column, outside lists and quotations"
    case .adjoiningLists: "put a sentence or a heading between them"
    case .pipeTable: "use a block: '```powershare table ...'"
    case .secondTitle: "use '##' for the parts of the document"
    case .badID: "use lower-case letters, digits and hyphens, each id once"
    case .touchingEmphasis: "put a space or a comma between them"
    case .crowdedProse: "put the tag alone in a paragraph or in a quotation"
    case .valueInTitle, .valueInFence: "put the value into the text"
    case .changesWhenReadAgain(let written, let read):
      "it is written as '\(written)' and read as '\(read)'; say it in simpler Markdown"
    case .blockWithLines: "remove them, or add the closing fence if it is missing"
    default: nil
    }
  }
}
