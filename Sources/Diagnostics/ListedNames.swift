extension Collection<String> {
  /// The first of them with commas, and how many more there are.
  package func listed(first count: Int) -> String {
    let shown = prefix(count).joined(separator: ", ")
    return self.count > count ? "\(shown) and \(self.count - count) more" : shown
  }
}
