/// A program that makes a PDF of a page.
enum PDFEngine: String, CaseIterable {
  /// Preferred: the same page gives the same bytes.
  case weasyprint
  case chromium

  /// The names it has in PATH.
  var names: [String] {
    switch self {
    case .weasyprint: ["weasyprint"]
    case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    }
  }

  /// What makes a tagged PDF of a page, without asking the network for anything.
  ///
  /// - Parameters:
  ///   - page: The path of the page.
  ///   - pdf: The path of what it makes.
  ///   - scratch: A folder for what it keeps while it works.
  ///   - isRoot: Chromium's sandbox refuses to work for root.
  /// - Returns: Its arguments.
  func arguments(
    page: String, pdf: String, scratch: String, isRoot: Bool
  ) -> [String] {
    switch self {
    case .weasyprint: ["--pdf-variant", "pdf/ua-1", page, pdf]
    case .chromium:
      [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-default-apps", "--disable-extensions", "--disable-breakpad",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(scratch)/profile",
        "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
        "--print-to-pdf=\(pdf)",
      ] + (isRoot ? ["--no-sandbox"] : []) + [page]
    }
  }
}
