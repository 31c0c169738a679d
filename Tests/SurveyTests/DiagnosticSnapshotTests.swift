import Diagnostics
import Survey
import Testing

/// What the author of a faulty questionnaire sees, whole.
@Test func aDozenFaultsAreShownInOneRun() {
  let text = #"""
    format: powershare-questionnaire/1
    id: test
    version: 1.0
    status: published
    language: en
    title: "Where {power} sits"
    groups:
      - {id: people, name: People, voice: lived}
      - {id: leaders, name: Leaders, voice: leader}
    voices:
      - {id: lived, name: Lived experience, role: lived}
      - {id: leaders, name: Leaders, role: leads}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: shared, level: 2, name: Shared}
    sections:
      - {id: power, name: Power, asks: Who decides?}
    questions:
      - id: who
        section: power
        text: Who decides # about money
        quesion: Is this a key?
        levels:
          - Staff decide.
          - because: we share
      - id: who
        section: powr
        text: Again
        levels: [One, Two]
        when: who.now = shared
      - id: next
        section: power
        text: Next
        text: Next again
        levels: [One, Two]
        when: (whom >= shared
    forms:
      - {id: full, questions: [who, nxet]}
    """#
  let reading = Questionnaire.read(SourceFile(name: "survey/faulty.yaml", text: text))
  let expected = #"""
    survey/faulty.yaml:3:10: error[PSQ-011]: '1.0' is not a version
      |
    3 | version: 1.0
      |          ^^^
    help: write three numbers with dots between them, such as 1.0.0
    survey/faulty.yaml:6:15: error[PSQ-013]: '{power}' is not a placeholder
      |
    6 | title: "Where {power} sits"
      |               ^^^^^^^
    help: texts may hold {people} and {People} and no other braces
    survey/faulty.yaml:9:41: error[PSQ-008]: no voice is called 'leader'
      |
    9 |   - {id: leaders, name: Leaders, voice: leader}
      |                                         ^^^^^^
    help: did you mean 'leaders' (line 12)?
    survey/faulty.yaml:15:25: error[PSQ-012]: this rung has the level 2, the next would be 1
       |
    15 |   - {id: shared, level: 2, name: Shared}
       |                         ^
    help: number the rungs 0, 1, 2 and so on, lowest first
    survey/faulty.yaml:17:36: warning[PSQ-042]: the text 'Who decides?' stands unquoted between braces
       |
    17 |   - {id: power, name: Power, asks: Who decides?}
       |                                    ^^^^^^^^^^^^
    help: some YAML readers refuse this: put the text between quotation marks
    survey/faulty.yaml:21:23: warning[PSQ-045]: the text ends before '# about money', which is read as a comment
       |
    21 |     text: Who decides # about money
       |                       ^^^^^^^^^^^^^
    help: put the text between quotation marks, or move the comment to a line of its own
    survey/faulty.yaml:22:5: error[PSQ-003]: a question has no key 'quesion'
       |
    22 |     quesion: Is this a key?
       |     ^^^^^^^
    help: known here: id, section, type, theme, ask, slots, text, help, levels, options, rating, points, min, max, limits, evidence, recommend, tags, easy_read, when, reversed, since, reworded, succeeds
    survey/faulty.yaml:25:9: error[PSQ-043]: a text with ': ' in it is read as a key and a value
       |
    25 |       - because: we share
       |         ^^^^^^^
    help: put the whole text between double quotation marks
    survey/faulty.yaml:26:9: error[PSQ-007]: two questions are called 'who'
       |
    26 |   - id: who
       |         ^^^
    note: first given on line 19
    help: give one of them another name
    survey/faulty.yaml:27:14: error[PSQ-008]: no section is called 'powr'
       |
    27 |     section: powr
       |              ^^^^
    help: did you mean 'power' (line 17)?
    survey/faulty.yaml:30:19: error[PSQ-020]: '=' does not belong in a condition
       |
    30 |     when: who.now = shared
       |                   ^
    help: write  ==  to ask whether two are equal
    survey/faulty.yaml:34:5: error[PSQ-002]: the key 'text' is given twice
       |
    34 |     text: Next again
       |     ^^^^
    note: first given on line 33
    help: keep one of the two
    survey/faulty.yaml:36:11: error[PSQ-022]: this bracket is never closed
       |
    36 |     when: (whom >= shared
       |           ^
    help: add the closing ')', or take this bracket out
    survey/faulty.yaml:38:33: error[PSQ-014]: no question is called 'nxet'
       |
    38 |   - {id: full, questions: [who, nxet]}
       |                                 ^^^^
    help: did you mean 'next' (line 31)?

    """#
  #expect(reading.diagnostics.map { $0.text() }.joined() == expected)
}
