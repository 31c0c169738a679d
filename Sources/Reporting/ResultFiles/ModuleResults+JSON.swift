package import Documents
import Measures
package import Scoring
import Survey

extension ModuleResults {
  /// Writes the member `modules` of `result.json`: one object a module under its id, in the order
  /// of shapes and then of the questionnaire; nothing when no module has anything to show.
  ///
  /// Shares and ratings are exact fractions, or decimals where the fraction no longer fits 64 bits.
  /// Quotes are left out: the file holds none of the respondents' notes.
  ///
  /// - Parameters:
  ///   - json: What is being written.
  ///   - words: The audit's words for people, for names.
  func writeMember(to json: inout JSONWriter, filling words: Terms) {
    guard hasMembers else { return }
    json.member("modules") { json in
      for module in decisionRights {
        json.writeKey(module.module.rawValue)
        module.write(to: &json, filling: words)
      }
      for module in services { json.member(module.module.rawValue, module) }
      for module in notes { json.member(module.module.rawValue, module) }
      for module in outcomes {
        json.writeKey(module.module.rawValue)
        module.write(to: &json, filling: words)
      }
      writeBodies(to: &json, filling: words)
    }
  }

  private var hasMembers: Bool {
    !decisionRights.isEmpty || !services.isEmpty || !notes.isEmpty || !outcomes.isEmpty
      || bodyModule != nil && !bodies.isEmpty
  }

  private func writeBodies(to json: inout JSONWriter, filling words: Terms) {
    guard let bodyModule, !bodies.isEmpty else { return }
    json.member(bodyModule.rawValue) { json in
      json.member("shape", "bodies")
      json.member("bodies", bodies) { json, body in
        let felt = feltAgainstFormal.first { $0.body == body.name }
        body.write(to: &json, filling: words, felt: felt)
      }
    }
  }
}

extension TableNotes: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("shape", "notes")
    json.write(notes, as: "notes")
    json.member("quadrants", quadrants) { json, quadrant in
      json.writeObject { json in
        json.member("id", quadrant.subject)
        json.member("notes", quadrant.notes)
      }
    }
    json.member("sections", sections) { json, section in
      json.writeObject { json in
        json.member("id", section.subject.rawValue)
        json.member("notes", section.notes)
      }
    }
    json.member("voices", voices) { json, voice in
      json.writeObject { json in
        json.member("id", voice.voice.rawValue)
        json.write(voice.notes, as: "notes")
        json.member("people", voice.people)
      }
    }
  }
}

extension ItemAnswers {
  fileprivate func write(to json: inout JSONWriter, filling words: Terms) {
    json.writeObject { json in
      json.member("shape", "items")
      json.member("answers", answers)
      json.member("items", items) { $1.write(to: &$0, filling: words) }
    }
  }
}

extension ItemResult {
  fileprivate func write(to json: inout JSONWriter, filling words: Terms) {
    json.writeObject { json in
      json.member("id", id.rawValue)
      json.member("text", words.fill(text))
      json.member("typical", typical)
      json.member("overall", shares, or: "percents") { $1.writeWithPercents(to: &$0) }
      json.member("voices", voices) { json, voice in
        json.writeObject { json in
          json.member("id", voice.voice.rawValue)
          json.write(voice.counts, as: "counts")
          json.member("people", voice.people)
        }
      }
    }
  }
}

// MARK: - Parts

extension SharePicture: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeArray(shares) { $0.write(share: $1, to: precision) }
  }

  func writeWithPercents(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("percents", percents)
      json.member("shares", self)
    }
  }
}

extension JSONWriter {
  /// Writes a figure that may be hidden as an object: of its value, or `null` under a name with the
  /// reason beside it.
  mutating func member<Value>(
    _ key: String, _ figure: Disclosed<Value>, or name: String,
    _ value: (inout JSONWriter, Value) -> Void
  ) {
    writeKey(key)
    switch figure {
    case .shown(let shown): value(&self, shown)
    case .absent(let absence): writeObject { $0.missing(name, absence) }
    }
  }

  /// Writes a member of a figure that may be hidden: its value, or `null` and `why`.
  fileprivate mutating func write(_ figure: Disclosed<some JSONWritable>, as key: String) {
    switch figure {
    case .shown(let value): member(key, value)
    case .absent(let absence): missing(key, absence)
    }
  }

  /// Writes a share as an exact fraction, or as a decimal.
  mutating func write(share: Fraction, to precision: SharePrecision) {
    switch precision {
    case .exact: share.write(to: &self)
    case .billionths: write(share.value)
    case .perCents: write(share.value.hundredths)
    }
  }

  mutating func member(_ key: String, share: Fraction?, to precision: SharePrecision) {
    guard let share else { return }
    writeKey(key)
    write(share: share, to: precision)
  }

  /// Writes nothing for what is no number, so that JSON never has to say so.
  mutating func member(
    _ key: String, finite number: Double?, to precision: SharePrecision = .exact
  ) {
    let told = precision == .perCents ? number?.hundredths : number
    member(key, told.flatMap { $0.isFinite ? $0 : nil })
  }
}
