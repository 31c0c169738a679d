/// One client of a run: how it ended there, and its figures.
package struct PortfolioClient: Sendable, Equatable {
  package enum Status: String, Sendable, CaseIterable {
    case made
    /// As an earlier run made it.
    case unchanged
    /// The new reports wait beside some that were edited by hand.
    case held
    case failed
    /// No run has come to it yet.
    case waiting
  }

  /// As the consultant gave it.
  package var id: String
  package var status: Status
  /// Of the newest reports; `nil` where there are none.
  package var figures: ClientFigures?
  /// Whatever tells which audit it is, such as a sum of its answers.
  ///
  /// Clients with one of them in common are one audit under several ids.
  package var signs: [String]

  package init(id: String, status: Status, figures: ClientFigures?, signs: [String] = []) {
    self.id = id
    self.status = status
    self.figures = figures
    self.signs = signs
  }

  /// Its figures where they are of this run's answers.
  var current: ClientFigures? {
    switch status {
    case .made, .unchanged, .held: figures
    case .failed, .waiting: nil
    }
  }

  /// Whether it may be compared, among those with its questionnaire.
  var isFit: Bool { current.map { $0.headline != nil && $0.reachesPublicMinimum } ?? false }
}
