/// Sheets in their canonical form that together hold everything a sheet can.
enum WholeSheets {
  /// Each with the name of its file.
  static let all = [leader, room, hidden]

  static let leader = Named(
    "L3",
    """
    {
      "format": "powershare-answers/1",
      "sheet": "L3",
      "questionnaire": {"id": "test", "version": "1.2.0"},
      "respondent": {"group": "leaders", "kind": "individual", "code": "K7"},
      "language": "cy",
      "wording": "easy-read",
      "answers_offered": 4,
      "form": "full",
      "status": "in-progress",
      "revises": {"sheet": "L2", "reason": "A line was missed"},
      "seq": 41,
      "at": "words",
      "answers": {
        "ladder": {
          "now": {"level": 2},
          "prepared": {"level": 2, "reason": "law", "detail": "Ends\\nin March"},
          "evidence": {"text": "Minutes \\"A\\"", "strength": 1},
          "note": {"text": "{{x}} </script> \u{1F44D}", "quote": true},
          "seen_earlier": true
        },
        "again": {"now": {"special": "not-applicable", "reason": "We hold no plans"}},
        "one": {"now": {"choice": "blue"}},
        "many": {"now": {"choices": ["red", "blue"]}},
        "rate": {"now": {"rating": 5}},
        "count": {"now": {"number": -5}},
        "words": {"now": {"text": "A\\tB"}},
        "day": {"now": {"date": "2024-02-29"}},
        "truth": {"now": {"yes": false}},
        "share": {"now": {"points": {"red": 7, "blue": 3}}},
        "number-each": {"now": {"counts": {"blue": 40}}},
        "for-leaders": {"now": {"special": "prefer-not-to-say"}}
      },
      "modules": {
        "bodies": [
          {
            "name": "Board",
            "status": "decides",
            "stage": ["design", "delivery"],
            "seats": {"people": 3, "leaders": 6},
            "quota": "majority",
            "chair": "leaders",
            "casting-vote": true,
            "veto": ["leaders"],
            "attendance": {"people": 100},
            "meetings": 12,
            "ease": 4,
            "section": "power",
            "questions": ["ladder", "day"],
            "voice": "lived"
          },
          {"name": "Panel", "quota": 5, "casting-vote": false, "veto": []}
        ],
        "decisions": {
          "budget": {
            "now": {"points": {"leaders": 10}},
            "could": {"points": {"people": 4, "leaders": 6}}
          },
          "plan": {"now": {"roles": {"last-word": ["leaders"], "asked": ["people"]}}},
          "hiring": {"now": {"special": "dont-know"}}
        },
        "outcomes": {"better": "examples", "cheaper": "none-seen"}
      }
    }
    """)

  static let room = Named(
    "P1",
    """
    {
      "format": "powershare-answers/1",
      "sheet": "P1",
      "questionnaire": {"id": "test", "version": "1.2.0"},
      "respondent": {"group": "people", "kind": "group", "people": 6, "agreed": "vote", "dissent": "Two said less"},
      "language": "en-GB",
      "wording": "standard",
      "form": "pulse",
      "status": "complete",
      "seq": 0,
      "answers": {"ladder": {"now": {"special": "dont-know"}, "wanted": {"special": "left"}}}
    }
    """)

  static let hidden = Named(
    "H1",
    """
    {
      "format": "powershare-answers/1",
      "sheet": "H1",
      "questionnaire": {"id": "test", "version": "1.2.0"},
      "respondent": {"group": "people", "kind": "individual"},
      "language": "en-GB",
      "wording": "standard",
      "form": "full",
      "status": "complete",
      "seq": 3,
      "answers": {
        "ladder": {"now": {"level": 0}},
        "again": {"now": {"level": 2}, "hidden": true}
      }
    }
    """)

  struct Named: CustomStringConvertible {
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }

    var description: String { name }
    var fileName: String { "sheets/\(name).answers.json" }
  }
}
