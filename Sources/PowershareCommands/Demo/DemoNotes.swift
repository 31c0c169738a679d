import Survey

/// A remark that somebody left beside an answer.
struct DemoNote {
  let writer: String
  let question: Question.ID
  let text: String
  /// The writer's consent.
  var mayBeQuoted = false
  /// Read by a person and cleared for the report; only with consent.
  var isCleared = false
  var years: [DemoYear] = DemoYear.allCases

  var written: Note { Note(text: text, mayBeQuoted: mayBeQuoted) }
}

/// The remarks of the example audit.
///
/// Some are words as people write them, in several scripts; some look like markup, templates or
/// commands to a terminal, and must come out of every format as the plain words they are.
enum DemoNotes {
  static func notes(of year: DemoYear) -> [DemoNote] {
    (plain + scripts + markup).filter { $0.years.contains(year) }
  }

  private static let plain = [
    DemoNote(
      writer: "otter", question: "politics-timing",
      text: "We were shown three plans. Nobody asked if we wanted a fourth.", mayBeQuoted: true,
      isCleared: true, years: [.first]),
    DemoNote(
      writer: "otter", question: "politics-timing",
      text: "This year we saw the blank page first. It felt odd, and then it felt right.",
      mayBeQuoted: true, isCleared: true, years: [.second]),
    DemoNote(
      writer: "ash", question: "principles-room-to-act",
      text: "I can change a visit time. I cannot change why I visit.", mayBeQuoted: true,
      isCleared: true),
    DemoNote(
      writer: "wren", question: "profit-cuts",
      text: "We were told the figure in January and had six weeks. That is no excuse.",
      mayBeQuoted: true, isCleared: true),
    DemoNote(
      writer: "heron", question: "people-own-plan",
      text: "My plan says what I eat. It does not say what I want."),
    DemoNote(
      writer: "ford", question: "profit-payment",
      text: "Paid in vouchers, four months late. I would rather not be named.", mayBeQuoted: true),
    DemoNote(
      writer: "harbour", question: "partners-table",
      text: "People's seat was moved to the sub-group. Nobody wrote down who decided that.",
      years: [.second]),
  ]

  private static let scripts = [
    DemoNote(
      writer: "reed", question: "principles-language",
      text: "Maen nhw'n siarad amdana i, nid gyda fi. Ŵyr a ŷd."),
    DemoNote(
      writer: "ferry", question: "principles-listening",
      text: "Zażółć gęślą jaźń – nikt nie pyta, czego chcemy."),
    DemoNote(
      writer: "willow", question: "people-information",
      text: "المعلومات تصل متأخرة، وبلغة لا نفهمها."),
    DemoNote(
      writer: "bridge", question: "people-terms-of-taking-part",
      text: "बैठक का समय हमारे लिए ठीक नहीं है।"),
    DemoNote(writer: "quay", question: "partners-joined-up", text: "每次都要重新讲一遍自己的故事。"),
    DemoNote(
      writer: "pier", question: "partners-community",
      text: "Η γειτονιά ξέρει τι χρειάζεται."),
    DemoNote(
      writer: "minnow", question: "capacity-gifts",
      text: "I sing 🎶 in the choir 👩🏽‍🦽 and no one asked 🤷"),
  ]

  private static let markup = [
    DemoNote(
      writer: "rook", question: "people-priority",
      text: "</script><script>alert(1)</script>", mayBeQuoted: true),
    DemoNote(
      writer: "finch", question: "politics-agenda", text: "{{organisation}} and {{{x}}} {{/a}}"),
    DemoNote(writer: "robin", question: "politics-influence", text: "~~~\nnot code\n~~~"),
    DemoNote(
      writer: "swift", question: "people-presence",
      text: "# Not a heading\n\n[not a link](https://example.org \"title\") ![x](y.png)"),
    DemoNote(
      writer: "slate", question: "profit-budget", text: "| a | table | row |\n|---|---|---|"),
    DemoNote(
      writer: "flint", question: "principles-skills", text: "[click](javascript:alert(1))"),
    DemoNote(
      writer: "oak", question: "people-challenge",
      text: "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7} \u{1B}[2J", years: [.first]),
    DemoNote(
      writer: "elm", question: "people-who-takes-part", text: "right to left \u{202E}txet\u{202C}"),
    DemoNote(writer: "birch", question: "people-choosing-staff", text: "    four spaces, not code"),
    DemoNote(
      writer: "granite", question: "politics-purpose",
      text: "<!-- --> <img src=x onerror=alert(1)> &amp; &lt;b&gt;", mayBeQuoted: true),
    DemoNote(
      writer: "north", question: "profit-value", text: "=1+1 @SUM(A1) \"quoted\", 'single'; -2"),
    DemoNote(
      writer: "marble", question: "capacity-hopes",
      text: "1. one\n2. two\n\n> quote `code` **bold** \\ \u{E000}0\u{E001}"),
  ]
}
