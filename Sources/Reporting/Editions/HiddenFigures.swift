import Scoring
import Survey

/// What disclosure control hid, in words, without saying more than that it is hidden.
struct HiddenFigures {
  private let subject: ReportSubject

  init(_ subject: ReportSubject) { self.subject = subject }

  var rows: [TemplateValue] {
    (voiceRows + breakdownRows + sectionRows).map { row in
      ["what": .text(row.what), "why": .text(row.why)]
    }
  }

  private typealias Row = (what: String, why: String)

  private var minimum: Int { subject.result.rules.minimum }

  private var voiceRows: [Row] {
    subject.result.voices.filter(\.isHidden).map { voice in
      (
        subject.fill(voice.name),
        voice.standing == .hidden
          ? "fewer than \(minimum) people answered"
          : "fewer than \(minimum) people answered beside one room, which knows its own answers"
      )
    }
  }

  private var breakdownRows: [Row] {
    subject.result.voices.filter { $0.isShown && !$0.isBrokenDown && $0.groups.count > 1 }
      .map { voice in
        (
          "\(subject.fill(voice.name)) by group",
          "the voice is broken down only when two or more of its groups answered and every one of "
            + "them has at least \(minimum) people"
        )
      }
  }

  private var sectionRows: [Row] {
    let voices = subject.result.voices.enumerated().filter(\.element.isShown)
    return subject.result.sections.flatMap { section in
      let figures = section.questions.map { subject.figures(of: $0.id) }
      return voices.compactMap { place, voice in
        row(for: voice, figures.map { $0[place] }, in: section)
      }
    }
  }

  private func row(
    for voice: VoiceStanding, _ figures: [Figure], in section: SectionResult
  ) -> Row? {
    let place = "\(subject.fill(section.name)), \(subject.fill(voice.name))"
    if let absence = section.figure(of: voice.id).absence, absence.isHidden {
      return (place, subject.words(for: absence))
    }
    let hidden = figures.compactMap(\.absence).filter(\.isHidden)
    guard !hidden.isEmpty else { return nil }
    return ("\(place): \(counted(hidden.count))", cellReason)
  }

  /// Said of all hidden questions alike: which of them is the small one would tell something.
  private var cellReason: String {
    let isPublic = subject.result.rules.audience == .public
    let first =
      isPublic
      ? "fewer than \(minimum) people answered, or all gave the same answer;"
      : "fewer than \(minimum) people answered;"
    return "\(first) where that was so for one question, another is hidden with it, so that the "
      + "first cannot be worked out"
  }

  private func counted(_ questions: Int) -> String {
    questions == 1 ? "1 question" : "\(questions) questions"
  }
}
