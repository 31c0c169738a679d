package import Survey

/// What the modules of an audit come to, as far as it may be shown; empty for those nobody used.
package struct ModuleResults: Sendable, Equatable {
  /// What seats and votes are worth, by body.
  package let bodies: [BodyResult]

  package init(bodies: [BodyResult] = []) {
    self.bodies = bodies
  }

  /// The modules of the sheets that count.
  package init(of sheets: [AnswerSheet], in questionnaire: Questionnaire) {
    self.init(bodies: BodyResult.all(in: sheets, of: questionnaire))
  }
}
