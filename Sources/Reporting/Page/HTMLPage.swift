import Documents

/// The page around a report: one file without scripts and without requests.
package enum HTMLPage {
  /// Writes the page.
  ///
  /// Its policy allows the one style sheet by its hash and nothing else; hence no `style` attribute
  /// may stand anywhere in the report.
  package static func write(_ parts: PageParts) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(parts.document.bodyHTML.count + parts.style.css.count + 8_192)
    appendHead(of: parts, to: &output)
    output.append(constant: parts.kind.isEmpty ? "<body>" : "<body class=\"")
    if !parts.kind.isEmpty {
      output.appendHTML(parts.kind)
      output.append(constant: "\">")
    }
    output.append(constant: "\n<a class=\"skip\" href=\"#page-main\">")
    output.appendHTML(parts.words.skipToMain)
    output.append(constant: "</a>\n")
    appendBanner(of: parts, to: &output)
    appendContents(of: parts, to: &output)
    appendMain(of: parts, to: &output)
    appendFooter(of: parts, to: &output)
    output.append(constant: "</body>\n</html>\n")
    return output
  }

  private static func appendHead(of parts: PageParts, to output: inout [UInt8]) {
    output.append(constant: "<!DOCTYPE html>\n<html lang=\"")
    output.appendHTML(parts.language)
    output.append(constant: "\">\n<head>\n<meta charset=\"utf-8\">\n")
    output +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy(parts.style))\">\n".utf8
    output.append(
      constant: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    output.appendHTML(parts.title)
    output.append(constant: "</title>\n<style>")
    output += parts.style.css
    output.append(constant: "</style>\n</head>\n")
  }

  private static func policy(_ style: PageStyle) -> String {
    "default-src 'none'; style-src 'sha256-\(style.hash)'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
  }

  private static func appendBanner(of parts: PageParts, to output: inout [UInt8]) {
    let lines = parts.banner.filter { !$0.isEmpty }
    guard !lines.isEmpty || parts.logo != nil else { return }
    if let logo = parts.logo {
      output.append(constant: "<header class=\"with-logo\">\n<img class=\"logo\" src=\"")
      output.append(plain: logo.dataAddress)
      output.append(constant: "\" alt=\"")
      output.appendHTML(logo.alternative)
      output.append(constant: "\">\n")
    } else {
      output.append(constant: "<header>\n")
    }
    for line in lines { appendParagraph(line, to: &output) }
    output.append(constant: "</header>\n")
  }

  private static func appendContents(of parts: PageParts, to output: inout [UInt8]) {
    let headings = parts.document.headings.filter { $0.level == 2 }
    guard headings.count > 1 else {
      // Figures lead back here from any page.
      output.append(constant: "<span id=\"page-contents\"></span>\n")
      return
    }
    output.append(constant: "<nav aria-labelledby=\"page-contents\">\n<p id=\"page-contents\">")
    output.appendHTML(parts.words.contents)
    output.append(constant: "</p>\n<ol>\n")
    for heading in headings {
      output.append(constant: "<li><a href=\"#")
      output.append(plain: heading.id)
      output.append(constant: "\">")
      HTMLText.append(heading.words, to: &output)
      output.append(constant: "</a></li>\n")
    }
    output.append(constant: "</ol>\n</nav>\n")
  }

  private static func appendMain(of parts: PageParts, to output: inout [UInt8]) {
    output.append(constant: "<main id=\"page-main\" tabindex=\"-1\">\n")
    if !parts.document.headings.contains(where: { $0.level == 1 }) {
      output.append(constant: "<h1>")
      output.appendHTML(parts.title)
      output.append(constant: "</h1>\n")
    }
    output += parts.document.bodyHTML
    output.append(constant: "</main>\n")
  }

  private static func appendFooter(of parts: PageParts, to output: inout [UInt8]) {
    guard !parts.footer.isEmpty else { return }
    output.append(constant: "<footer>\n")
    for line in parts.footer { appendParagraph(line, to: &output) }
    output.append(constant: "</footer>\n")
  }

  private static func appendParagraph(_ words: String, to output: inout [UInt8]) {
    output.append(constant: "<p>")
    output.appendHTML(words)
    output.append(constant: "</p>\n")
  }
}
