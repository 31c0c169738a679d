import Scoring
import Survey

/// What people said in their own words, as far as it may be quoted, each with what it is about.
extension ReportSubject {
  var quotations: [String] { result.quotes.map(quotation) + otherQuotations }

  /// Those about the questions of one section.
  func quotations(in section: Section.ID) -> [String] {
    quotes(in: section).map(quotation)
  }

  func hasQuotations(in section: Section.ID) -> Bool { !quotes(in: section).isEmpty }

  private func quotes(in section: Section.ID) -> [AuditResult.Quote] {
    result.quotes.filter { quote in
      place(of: quote.question).map { questionnaire.questions[$0].section } == section
    }
  }

  /// Those that belong to no section.
  var otherQuotations: [String] {
    result.modules.notes.flatMap(\.quotes).map { note in
      quotation(note.text, of: note.voice, on: note.quadrant ?? "")
    }
  }

  private func quotation(_ quote: AuditResult.Quote) -> String {
    quotation(quote.text, of: quote.voice, on: text(of: quote.question))
  }

  private func quotation(_ text: String, of voice: Voice.ID?, on subject: String) -> String {
    let name = result.voices.first { $0.id == voice }.map { fill($0.name) } ?? ""
    let source = [name, subject].filter { !$0.isEmpty }.joined(separator: ", on: ")
    return source.isEmpty ? text : "\(text)\n\n(\(source))"
  }
}
