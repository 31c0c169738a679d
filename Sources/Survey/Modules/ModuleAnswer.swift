/// The answers to one module, in the module's own shape.
package enum ModuleAnswer: Sendable, Equatable {
  case records([ModuleRecord])
  case allocations([AllocationForm.Decision.ID: AllocationAnswer])
  /// The answer's word for each item.
  case items([Question.Option.ID: String])
}

/// One body, service or note: what was said in each field.
package struct ModuleRecord: Sendable, Equatable {
  package var fields: [ModuleField.ID: FieldValue]

  package init(fields: [ModuleField.ID: FieldValue] = [:]) { self.fields = fields }

  package subscript(id: ModuleField.ID) -> FieldValue? {
    get { fields[id] }
    set { fields[id] = newValue }
  }
}

package enum FieldValue: Sendable, Equatable {
  case text(String)
  /// An option, a group, a section, a voice, or a named voting rule.
  case word(String)
  /// Tags, groups or questions.
  case words([String])
  case number(Int)
  case flag(Bool)
  /// By respondent group, in questionnaire order; groups with nothing are left out.
  case numbers([GroupNumber])

  package struct GroupNumber: Sendable, Equatable {
    package var group: RespondentGroup.ID
    package var number: Int

    package init(_ group: RespondentGroup.ID, _ number: Int) {
      self.group = group
      self.number = number
    }
  }
}

/// One picture of who decides.
package enum Allocation: Sendable, Equatable {
  /// For each actor in the order of the module; they add up to the module's points.
  case points([Int])
  /// Quick form: the actors in each role, by role; both in the order of the module.
  case roles([[Question.Option.ID]])
  case dontKnow
}

/// How a decision is made, and how it could be.
package struct AllocationAnswer: Sendable, Equatable {
  package var now: Allocation?
  package var could: Allocation?

  package init(now: Allocation? = nil, could: Allocation? = nil) {
    self.now = now
    self.could = could
  }
}
