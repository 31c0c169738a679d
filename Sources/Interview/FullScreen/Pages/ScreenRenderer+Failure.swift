extension ScreenRenderer {
  /// What is shown while an answer cannot be put on disk.
  func frame(of failure: FailureView, hasElsewhere: Bool) -> Frame {
    var page = ScreenPage(title: words.text(.screenNotSavedTitle))
    page.add(.fixed, lines(words.text(.notSaved, ["error": failure.error]), .notice))
    var kept = lines(words.text(.screenKeptInMemory))
    if failure.path == nil, !kept.isEmpty { kept[0].cursor = 0 }
    page.add(.fixed, kept)
    page.hints = hints(words.keysOfFailure(hasElsewhere: hasElsewhere))
    if let path = failure.path {
      page.add(.fixed, lines(words.text(.screenElsewhereAsked)))
      page.add(.list, fieldLines(path, isHere: true))
      page.hints = hints(words.keysOfElsewhere)
    }
    return frame(of: page)
  }
}
