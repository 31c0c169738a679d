package import Survey

/// What was passed on of an audit before, and the salt of the marks in it.
///
/// What one release hides inside a mean another may show, and the two are one equation for what is
/// left. So scoring is told what was told before. MEASUREMENT.md, 6.2.4.
package struct EarlierReleases: Sendable {
  /// The oldest first.
  package let releases: [Release]
  package let salt: ReleaseSalt

  package init(_ releases: [Release], salt: ReleaseSalt) {
    self.releases = releases
    self.salt = salt
  }
}
