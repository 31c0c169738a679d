package import Diagnostics

extension TemplateProblem {
  /// What `powershare explain` says about each code: what it means, an example, what to do.
  package static let explanations: [DiagnosticCode: String] = [
    "PSR-101": """
    A tag begins with '{{' and ends with '}}'. Here the end is missing, so the rest of the file
    would belong to the tag.

        wrong   Report for {{client.name}
        right   Report for {{client.name}}

    To write two braces as words, put something between them: '{ {'.
    """,
    "PSR-102": """
    A tag holds one name: parts of letters, digits, '-' and '_', each beginning with a letter, with
    a dot between them. A single dot stands for the element of a list of texts.

        wrong   {{client name}}   {{client..name}}   {{2026}}
        right   {{client.name}}   {{#notes}}{{.}}{{/notes}}
    """,
    "PSR-103": """
    In other mustache engines '{{{name}}}' and '{{&name}}' print a value as it is, so that its signs
    become HTML or Markdown. Values here come from questionnaires and must stay words; they are
    protected in every place, and there is no tag to turn that off.

        wrong   {{{client.name}}}
        right   {{client.name}}

    A table, chart or list of quotations is not a value but a block; see PSR-123.
    """,
    "PSR-104": """
    In other mustache engines '{{=<% %>=}}' changes the signs around tags. A template that changes
    them cannot be checked line by line, so it is not understood here. Write tags with '{{' and '}}'.
    """,
    "PSR-105": """
    '{{%...}}' switches features on in some mustache engines, among them the one that turns
    protection off. There is nothing to switch on here. Remove the tag.
    """,
    "PSR-106": """
    '{{<name}}' and '{{$name}}' let a template inherit from another and replace parts of it. Include
    what templates share instead:

        {{>method}}

    and put the file 'method' into the pack.
    """,
    "PSR-107": """
    '{{>*name}}' takes the name of the partial from a value. Which files a report consists of would
    then depend on answers, and the pack could not be checked before the first client. Name each
    partial in a section of its own:

        {{#is-board}}{{>board}}{{/is-board}}
        {{^is-board}}{{>full}}{{/is-board}}
    """,
    "PSR-108": """
    A tag names a value and does nothing with it: no functions, no filters, no code. Numbers arrive
    formatted, sentences arrive chosen.

        wrong   {{uppercased(client.name)}}   {{score | round}}
        right   {{client.name}}               {{score}}
    """,
    "PSR-109": """
    The report has no value of this name at this place. Inside a section the names of its elements
    come first, then those around it; after a dot only the names of that group count.

        {{#levers}}{{score}}{{/levers}}     the score of each lever
        {{score}}                           outside: there is none

    Other engines print nothing for such a name, and nobody notices.
    """,
    "PSR-110": """
    Texts are printed; yes-or-no values, lists and groups open sections.

        {{client.name}}                     a text
        {{#has-previous}}...{{/has-previous}}   a yes or no
        {{#levers}}...{{/levers}}           a list: once for each element
    """,
    "PSR-111": """
    'first' and 'last' ask whether the element of a list is its first or last, to put commas between
    elements. Outside a list there is no answer.

        {{#notes}}{{.}}{{^last}}, {{/last}}{{/notes}}
    """,
    "PSR-112": """
    '{{.}}' prints the element itself in a list of texts. Here the innermost section is no such
    list: its elements have names. Use one of them.

        {{#notes}}{{.}}{{/notes}}           a list of texts
        {{#levers}}{{name}}{{/levers}}      a list of groups
    """,
    "PSR-113": """
    A section lasts from '{{#name}}' or '{{^name}}' to '{{/name}}'. The end of this one is missing in
    the file it begins in; a partial cannot close it.
    """,
    "PSR-114": """
    '{{/name}}' ends a section, and none is open here. Either its beginning is missing, or the
    section was closed before.

        wrong   {{#levers}}...{{/levers}}{{/levers}}
        right   {{#levers}}...{{/levers}}
    """,
    "PSR-115": """
    Sections lie inside each other like brackets: what was opened last is closed first.

        wrong   {{#a}} {{#b}} {{/a}} {{/b}}
        right   {{#a}} {{#b}} {{/b}} {{/a}}
    """,
    "PSR-116": """
    '{{>name}}' includes the file of that name from the same pack, and only from there. The pack has
    none of this name. The help line shows the nearest one.
    """,
    "PSR-117": """
    A partial that includes itself, directly or by way of others, would never end. The message
    shows the ring. Sections over lists repeat text without it.
    """,
    "PSR-118": """
    Partials that include partials several times each grow beyond any report. More than 100,000
    pieces are refused. Use a section over a list to repeat text.
    """,
    "PSR-119": """
    Templates are text in UTF-8, the usual encoding of every editor today. This file is something
    else: perhaps it was saved in an older encoding, or is no text. Save it as UTF-8.
    """,
    "PSR-120": """
    The file holds a character that has no agreed meaning: a control character, one from a private
    range of Unicode, or one that is reserved for ever. Some of them can move a terminal's cursor,
    and private ones could be mistaken for values. They come in with text pasted from other
    programs. Delete the character; it cannot be seen, so delete what is around it and type it anew.
    """,
    "PSR-121": """
    Templates are Markdown. HTML in them would stand in the Markdown report as it is, where nothing
    checks it. Write Markdown, or use a block for what Markdown cannot say.

        wrong   <b>{{client.name}}</b>      <br>
        right   **{{client.name}}**         a new paragraph

    To show a sign as a word, put a backslash before it: '\\<'.
    """,
    "PSR-122": """
    Links may lead to 'http:', 'https:' and 'mailto:' addresses, to a place in the report ('#gap')
    and to files of the report. Other addresses, such as 'javascript:', run code or
    open files on the reader's machine. A value may be part of an address, but not its beginning.

        wrong   [more]({{link}})
        right   [more](https://example.org/{{client.id}})
    """,
    "PSR-123": """
    Tables, charts and other blocks are put into a report by a fence with their name:

        ```powershare chart levers
        ```

    There is no block of this name. A value in the name stands for the part that differs from
    element to element: '```powershare table questions {{id}}'.
    """,
    "PSR-124": """
    Tables and charts stand at the top level of a report: inside a list or quotation the Markdown
    would not be read as a table any more. Begin the fence in the first column and end the list
    before it.
    """,
    "PSR-125": """
    A link can have a title in quotes, which few readers ever see and no telephone shows. Values are
    not allowed in it, because Markdown has no safe way to write them there. Say it in the text.
    """,
    "PSR-126": """
    The words behind the fence of a code block name its language. A value there has no use, apart
    from the names of blocks (PSR-123).
    """,
    "PSR-127": """
    This value is a longer text that may have paragraphs of its own, such as a comment. Its tag
    stands alone in a paragraph or quotation, which then becomes several.

        wrong   They said: {{comment}}
        right   They said:

                > {{comment}}
    """,
    "PSR-128": """
    Two lists with nothing between them, such as one of points and one of numbers, run into each
    other when the Markdown is read. Put a sentence or a heading between them. Sections count: if
    the words between the lists stand in a section, they can be missing.
    """,
    "PSR-129": """
    Plain Markdown has no tables; a line of pipes would be a paragraph of pipes on the web page.
    Tables are blocks, which know how to write themselves in both documents:

        ```powershare table levers
        ```
    """,
    "PSR-130": """
    A document has one title, which readers with a screen reader use to know where they are. Use
    '##' for its parts and '###' for theirs.
    """,
    "PSR-131": """
    '{#id}' at the end of a heading gives the id that links use. It has lower-case letters, digits
    and hyphens and stands once in a document. In a list add a value: '{#lever-{{id}}}'.
    """,
    "PSR-132": """
    Emphasis that begins or ends with a value needs a blank or a sign outside. If the value happens
    to end in a bracket, stars between it and a letter would be printed as stars.

        wrong   **{{name}}**s plan
        right   the plan of **{{name}}**
    """,
    "PSR-133": """
    The report is written as Markdown, read again and compared, so that what is in the Markdown is
    what is on the page. This template fails that test even with harmless values. The help line
    shows the first line that differs. Say it in simpler Markdown: no blanks by '&#32;', headings on
    one line, emphasis around whole words.
    """,
    "PSR-134": """
    The fences of a block stand on two lines with nothing between them. If there are words, the
    closing fence is probably missing, and the block has swallowed the text behind it.

        ```powershare chart levers
        ```
    """,
    "PSR-135": """
    A picture with a web address would be asked for by every reader, and whoever owns the address
    could see who reads the report. Pictures are files that stand beside the report.

        wrong   ![Our levers](https://example.org/levers.png)
        right   ![Our levers](charts/levers-chart.svg)
    """,
  ]
}
