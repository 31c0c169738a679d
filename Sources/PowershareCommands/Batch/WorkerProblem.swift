import Diagnostics

/// Why the process that made a client's pack gave none.
enum WorkerProblem: Problem {
  /// With how, such as "was ended by signal 11 (Segmentation fault)".
  case ended(String)
  case noAnswer
  case tooSlow(seconds: Int)

  var code: DiagnosticCode {
    switch self {
    case .ended, .noAnswer: "PSB-060"
    case .tooSlow: "PSB-061"
    }
  }

  var message: String {
    switch self {
    case .ended(let how): "the worker \(how)"
    case .noAnswer: "the worker gave no answer"
    case .tooSlow(let seconds): "still working after \(seconds) s, and was stopped"
    }
  }

  var help: [String] {
    switch self {
    case .ended, .noAnswer:
      [
        "run 'powershare report' on this audit alone; if that ends in the same way, it is a fault of "
          + "powershare: please report it"
      ]
    case .tooSlow: ["look at this audit alone, or give more time with --timeout"]
    }
  }

  static let pages: [Explanation] = [
    Explanation(
      "PSB-060", "a worker that ended before its pack was made",
      """
      Packs are made by processes of their own, so that what goes wrong with one client costs no
      other. The one that worked on this client ended: somebody or the system ended it, as when
      memory was short, or there is a fault in powershare. The pack of an earlier run is as it was.
      """,
      example: "the worker was ended by signal 9 (Killed)",
      remedy:
        "run 'powershare batch retry', then 'powershare report' on this audit if it ends again."),
    Explanation(
      "PSB-061", "a client that took too long",
      """
      A pack may take as long as --timeout says. Then its worker is ended, and the others go on. The
      pack of an earlier run is as it was.
      """,
      example: "powershare batch clients -o packs --timeout 60",
      remedy: "give it more time with --timeout, or make its report alone with 'powershare report'."
    ),
  ]
}
