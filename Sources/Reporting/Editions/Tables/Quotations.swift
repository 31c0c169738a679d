import Scoring
import Survey

extension ReportSubject {
  /// What people said in their own words, as far as it may be quoted, each with what it is about.
  var quotations: [String] {
    let answers = result.quotes.map { quote in
      quotation(quote.text, of: quote.voice, on: text(of: quote.question))
    }
    let notes = result.modules.notes.flatMap(\.quotes).map { note in
      quotation(note.text, of: note.voice, on: note.quadrant ?? "")
    }
    return answers + notes
  }

  private func quotation(_ text: String, of voice: Voice.ID?, on subject: String) -> String {
    let name = result.voices.first { $0.id == voice }.map { fill($0.name) } ?? ""
    let source = [name, subject].filter { !$0.isEmpty }.joined(separator: ", on: ")
    return source.isEmpty ? text : "\(text)\n\n(\(source))"
  }
}
