import Diagnostics

extension TemplateExplanations {
  /// The pages on what a pack looks like and on its folder.
  static let looksPages: [Explanation] = [
    Explanation(
      PackProblem.addressInStyle("").code, "a style sheet that asks for something else",
      """
      A report is one file and asks for nothing, so that nobody can see who reads it and it looks
      the same in ten years. Addresses, imports and expressions are refused in style sheets, also
      in comments and behind backslashes.
      """,
      example: "body { background: url(https://example.org/paper.png) }",
      remedy: "remove it. A logo is named in 'pack.yaml'; fonts are those that readers have."),
    Explanation(
      PackProblem.notAColour("").code, "not a colour",
      """
      Colours of a brand are written as '#' and six hex digits, red, green and blue. In YAML a '#'
      that is not in quotes begins a comment, and the colour would be lost.
      """,
      example: "accent: #12436d",
      remedy: "write \"#12436d\", with the quotes."),
    Explanation(
      PackProblem.lowContrast(ContrastFault(Palette.light.pairs[0], isDark: false)).code,
      "colours that can hardly be told apart",
      """
      Words need a contrast of 4.5:1 with what they stand on, and marks of charts 3:1, on light and
      on dark pages (Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11). Where 'pack.yaml'
      gives one colour of a pair, it is held against the shipped one of the other.
      """,
      example: "colours: {ink: \"#999999\"}",
      remedy: "take a darker or lighter colour; the help names the nearest that would do."),
    Explanation(
      PackProblem.notAPicture("").code, "not a picture",
      """
      Pictures are SVG in UTF-8, PNG, JPEG, GIF or WebP. What counts is how the file begins, not
      what it is called.
      """,
      example: "logo: {file: logo.pdf, alt: North Trust}",
      remedy: "save the picture in one of these forms."),
    Explanation(
      PackProblem.largePicture("", bytes: 0).code, "a picture too large for a page",
      """
      Pictures are put into every page whole, so that a report is one file. At most 200,000 bytes
      each keep it quick to open and small enough for a mail.
      """,
      example: "logo: {file: photograph.png, alt: North Trust}",
      remedy: "make it smaller: 600 points across are enough for a logo."),
    Explanation(
      PackProblem.pictureReachesOut("").code, "a picture that asks for something else",
      """
      An SVG may hold scripts and addresses of other files. Browsers ignore them in a picture; other
      programs, such as makers of PDF, may not. Only parts of the picture itself ('#shape') and
      pictures inside it ('data:image/png') are allowed.
      """,
      example: "<image href=\"https://example.org/logo.png\"/>",
      remedy: "save it as plain SVG with its pictures embedded."),
    Explanation(
      PackProblem.notAFile("").code, "something in a pack that is no file",
      """
      A pack reaches nothing outside its own folder, so links are not followed. Pipes, sockets and
      devices are not read either.
      """,
      example: "logo.svg -> /home/me/pictures/logo.svg",
      remedy: "put a copy of the file into the pack, or remove it."),
    Explanation(
      PackProblem.tooManyFiles(limit: 0).code, "too many files in a pack",
      """
      A pack is read whole, at most 200 files of it. A folder with more is probably not the one that
      was meant.
      """,
      example: "powershare template check ~/documents",
      remedy: "keep only what the reports need in the pack's folder."),
    Explanation(
      PackProblem.largeFile(bytes: 0, limit: 0).code, "a file too large for a pack",
      """
      Each file of a pack is read whole, and has at most 2,000,000 bytes.
      """,
      example: "brochure.pdf of 8 MB beside pack.yaml",
      remedy: "make it smaller, or move it out of the pack."),
    Explanation(
      PackProblem.deepFolder(limit: 0).code, "a folder too deep inside a pack",
      """
      A pack has folders, such as 'pictures', and folders in them; deeper ones are not read.
      """,
      example: "pictures/people/old/2019/board.png",
      remedy: "move the files up, or out of the pack."),
  ]
}
