package import Survey

/// Notes of small groups: how many there are, and those that may be quoted.
///
/// Counts hold the notes of voices in which enough people wrote; others go uncounted.
package struct TableNotes: Sendable, Equatable {
  package let module: Module.ID
  /// All counted notes.
  package let notes: Disclosed<Int>
  /// In the order of the questionnaire; empty where no notes are counted.
  package let quadrants: [NoteCount<String>]
  /// The sections that notes are about, in questionnaire order; empty where no notes are counted.
  package let sections: [NoteCount<Section.ID>]
  package let voices: [NoteVoice]
  /// For reports, never for `result.json`: by quadrant, then by sheet.
  package let quotes: [NoteQuote]
}

package struct NoteCount<Subject: Sendable & Equatable>: Sendable, Equatable {
  package let subject: Subject
  package let notes: Int
}

package struct NoteVoice: Sendable, Equatable {
  package let voice: Voice.ID
  package let notes: Disclosed<Int>
  /// Who wrote them; `nil` when they are not counted.
  package let people: Int?
}

/// A note that its writer allows to be quoted and that a person has read and cleared.
package struct NoteQuote: Sendable, Equatable {
  /// One of the questionnaire's words, such as strength; `nil` where the writer chose none.
  package let quadrant: String?
  package let section: Section.ID?
  /// The small group, as its members wrote it.
  package let table: String?
  /// How many at the table agreed; `nil` below the minimum.
  package let support: Int?
  package let text: String
  /// Only when the voice has 10 people or more.
  package let voice: Voice.ID?

  /// From how many people a quote may carry its voice's name (MEASUREMENT.md, 6.2.8).
  package static let peopleForALabel = 10
}

extension [VoiceStanding] {
  /// Whether a quote from one of these voices that goes without a name keeps its voice to itself.
  ///
  /// It can only be from those that get no name. Together they must be as many people as a name
  /// needs, or where the quote stands is its name.
  var hideWhoseAQuoteIs: Bool {
    compactMap(\.people).filter { $0 < NoteQuote.peopleForALabel }.reduce(0, +)
      >= NoteQuote.peopleForALabel
  }
}
