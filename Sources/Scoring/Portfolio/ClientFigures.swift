import Measures
package import Survey

/// What a portfolio keeps of one client's result: figures of the whole organisation, and no answer
/// or word of anyone.
package struct ClientFigures: Sendable, Equatable {
  /// A lever, or what is scored apart like one.
  package struct Part: Sendable, Equatable {
    package var id: Section.ID
    /// In the questionnaire's words.
    package var name: String
    package var isSeparate: Bool
    /// 0 through 1,000 tenths of a point; `nil` without a score.
    package var tenths: Int?
    package var band: Band.ID?
    /// A voice has no score on it, as fewer than half of those who could answered.
    package var isHalfAnswered: Bool
    /// Over the shown cells of the shown voices; `nil` when there is none.
    package var coverage: Coverage?

    package init(
      id: Section.ID, name: String, isSeparate: Bool = false, tenths: Int?, band: Band.ID?,
      isHalfAnswered: Bool = false, coverage: Coverage? = nil
    ) {
      self.id = id
      self.name = name
      self.isSeparate = isSeparate
      self.tenths = tenths
      self.band = band
      self.isHalfAnswered = isHalfAnswered
      self.coverage = coverage
    }
  }

  /// A band of the questionnaire, lowest first.
  package struct BandName: Sendable, Equatable {
    package var id: Band.ID
    package var name: String

    package init(id: Band.ID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Such as `powershare-5p@1.0.0`.
  package var questionnaire: String
  /// 0 through 1,000 tenths of a point; `nil` unless every lever has a score.
  package var headline: Int?
  package var band: Band.ID?
  /// The standard error of the headline in tenths of a point, 1 or more (MEASUREMENT.md, 1.6); `nil`
  /// where it has no range.
  ///
  /// No finer, as it is kept and handed on: the exact one would tell of people's answers.
  package var standardErrorTenths: Int?
  /// Every voice of the headline has as many people as a public report asks for.
  package var reachesPublicMinimum: Bool
  /// Disclosure control hid a voice.
  package var hidesVoices: Bool
  /// The levers in questionnaire order, then what is scored apart.
  package var parts: [Part]
  package var bands: [BandName]

  package init(
    questionnaire: String, headline: Int?, band: Band.ID?, standardErrorTenths: Int?,
    reachesPublicMinimum: Bool, hidesVoices: Bool, parts: [Part], bands: [BandName]
  ) {
    self.questionnaire = questionnaire
    self.headline = headline
    self.band = band
    self.standardErrorTenths = standardErrorTenths
    self.reachesPublicMinimum = reachesPublicMinimum
    self.hidesVoices = hidesVoices
    self.parts = parts
    self.bands = bands
  }
}

extension ClientFigures {
  /// The figures of a result.
  ///
  /// - Parameters:
  ///   - result: Of the audit, for any audience.
  ///   - audit: The one it was made from.
  package init(of result: AuditResult, in audit: Audit) {
    let headline = result.headline
    let behind = result.voices.filter { headline.voices.contains($0.id) }
    let minimum = audit.questionnaire.settings.minimumPublic
    self.init(
      questionnaire: audit.questionnaire.reference, headline: headline.now.tenths,
      band: headline.band,
      standardErrorTenths: headline.variance.map { max(1, Int((10 * $0.squareRoot()).rounded())) },
      reachesPublicMinimum: !behind.isEmpty && behind.allSatisfy { ($0.people ?? 0) >= minimum },
      hidesVoices: result.voices.contains(where: \.isHidden),
      parts: result.sections.map { section in
        Part(
          id: section.id, name: audit.terms.fill(section.name), isSeparate: section.isSeparate,
          tenths: section.now.tenths, band: section.band,
          isHalfAnswered: section.voices.contains { $0.now.absence == .notEnoughAnswers },
          coverage: section.coverage)
      },
      bands: audit.questionnaire.bands.map {
        BandName(id: $0.id, name: audit.terms.fill($0.name))
      })
  }
}
