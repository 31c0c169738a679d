/// What has no text but its id is shown by the words of the id, or by those of the language asked.
extension Questionnaire {
  /// `who takes part`: without the first word, which names the section.
  package func word(of id: Question.ID) -> String { words["\(id).word"] ?? id.shortName }

  package func word(of id: RespondentGroup.ID) -> String {
    words["group.\(id).word"] ?? id.rawValue
  }

  package func word(of id: Reason.ID) -> String {
    words["reason.\(id).word"] ?? id.rawValue.spaced
  }

  package func word(of id: EvidenceStrength.ID) -> String {
    words["strength.\(id).word"] ?? id.rawValue.spaced
  }

  package func word(of id: Module.ID) -> String { words["module.\(id).word"] ?? id.rawValue.spaced }

  package func word(of field: ModuleField.ID, in id: Module.ID) -> String {
    words["module.\(id).field.\(field).word"] ?? field.rawValue.spaced
  }

  /// One of the words that a field offers.
  package func word(_ option: String, of field: ModuleField.ID, in id: Module.ID) -> String {
    words["module.\(id).field.\(field).option.\(option)"] ?? option.spaced
  }

  package func word(of role: AllocationForm.QuickRole, in id: Module.ID) -> String {
    words["module.\(id).role.\(role.id)"] ?? role.id.spaced
  }

  /// One of the answers of a module with items.
  package func word(ofAnswer answer: String, in id: Module.ID) -> String {
    words["module.\(id).answer.\(answer)"] ?? answer.spaced
  }
}

extension Identifier {
  /// Its words without the first, which names the section: `who takes part`.
  package var shortName: String {
    let words = rawValue.split(separator: "-")
    return (words.count > 1 ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}

extension String {
  /// A word from data as it is shown: `none-seen` as `none seen`.
  package var spaced: String { split(separator: "-").joined(separator: " ") }
}
