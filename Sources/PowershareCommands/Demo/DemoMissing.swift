import Survey

/// Where somebody gives no rung, and why.
struct DemoMissing {
  let question: Question.ID
  let writers: [String]
  let answer: MissingAnswer

  /// Why somebody gives no rung on a question; `nil` where they give one.
  static func answer(of writer: String, to question: Question.ID) -> MissingAnswer? {
    table.first { $0.question == question && $0.writers.contains(writer) }?.answer
  }

  private static let table = [
    // Money is out of sight of those who live with what it buys.
    DemoMissing(
      question: "profit-budget", writers: ["heron", "willow", "minnow", "bridge", "green table"],
      answer: .dontKnow),
    DemoMissing(
      question: "profit-payment", writers: ["kingfisher", "dipper", "minnow", "ferry"],
      answer: .dontKnow),
    DemoMissing(
      question: "profit-cuts", writers: ["otter", "willow", "ford", "lantern"],
      answer: .dontKnow),
    DemoMissing(
      question: "profit-ownership", writers: ["heron", "reed", "bridge", "lantern"],
      answer: .dontKnow),
    DemoMissing(
      question: "profit-budget", writers: ["oak", "elm", "rowan", "quay"], answer: .dontKnow),
    DemoMissing(question: "profit-value", writers: ["ash", "birch"], answer: .dontKnow),
    DemoMissing(question: "profit-cuts", writers: ["lark"], answer: .dontKnow),
    DemoMissing(question: "politics-answerable", writers: ["minnow", "ferry"], answer: .dontKnow),
    DemoMissing(question: "partners-table", writers: ["heron", "ford"], answer: .dontKnow),
    DemoMissing(question: "capacity-brokers", writers: ["reed", "oak"], answer: .dontKnow),
    // A question that has no object here.
    DemoMissing(
      question: "people-own-plan", writers: ["jetty"],
      answer: .notApplicable(reason: "We run a community kitchen. Nobody has a plan with us.")),
    DemoMissing(
      question: "principles-risk", writers: ["lantern"],
      answer: .notApplicable(reason: "The person I care for is four years old.")),
    DemoMissing(
      question: "people-choosing-staff", writers: ["otter", "ash"],
      answer: .notApplicable(reason: "No one has been appointed since the service opened.")),
    DemoMissing(
      question: "partners-contracts", writers: ["robin"],
      answer: .notApplicable(reason: "The housing arm, which I lead, has no contracts.")),
    DemoMissing(
      question: "people-challenge", writers: ["bridge", "elm"], answer: .preferNotToSay),
    DemoMissing(question: "politics-disagreement", writers: ["birch"], answer: .preferNotToSay),
    DemoMissing(question: "politics-interests", writers: ["rook"], answer: .preferNotToSay),
    DemoMissing(question: "capacity-flex", writers: ["willow", "marble"], answer: .left),
    DemoMissing(question: "partners-purpose", writers: ["minnow"], answer: .left),
  ]
}
