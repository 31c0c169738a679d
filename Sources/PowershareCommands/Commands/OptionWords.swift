import Survey

extension String {
  /// The words of an option that is a list with commas, as `html, md` has two.
  var wordsBetweenCommas: [String] {
    split(separator: ",").map { String($0).withoutOuterBlanks }.filter { !$0.isEmpty }
  }

  /// Whether a comma of such a list has nothing before or behind it.
  var hasEmptyWord: Bool {
    split(separator: ",", omittingEmptySubsequences: false)
      .contains { String($0).withoutOuterBlanks.isEmpty }
  }
}
