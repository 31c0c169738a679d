/// A small questionnaire for random audits: three voices, one of them of two groups; levers of one to
/// four questions; a lens.
package let solverText = """
  format: powershare-questionnaire/1
  id: solver
  version: 1.0.0
  status: published
  language: en-GB
  title: Solver
  groups:
    - {id: people, name: People, voice: lived}
    - {id: carers, name: Carers, voice: lived}
    - {id: staff, name: Staff, voice: staff}
    - {id: leaders, name: Leaders, voice: leads}
  voices:
    - {id: lived, name: Lived experience, role: lived}
    - {id: staff, name: Staff}
    - {id: leads, name: Leaders, role: leads}
  slots:
    prepared: {asked_of: [leaders], text: "How far would you go?", if_not_higher_ask_reason: true}
    wanted: {asked_of: [people, carers], text: "How far should it go?"}
  reasons_not_shared:
    - {id: law, text: Law, kind: cannot}
    - {id: money, text: Money, kind: cannot-yet}
    - {id: enough, text: Enough, kind: will-not}
  evidence_strength:
    - {level: 0, id: none, text: None}
    - {level: 1, id: said, text: Said}
    - {level: 2, id: written, text: Written}
    - {level: 3, id: happened, text: Happened}
    - {level: 4, id: confirmed, text: Confirmed}
  scale:
    - {id: held, level: 0, name: Held}
    - {id: told, level: 1, name: Told}
    - {id: asked, level: 2, name: Asked}
    - {id: shaping, level: 3, name: Shaping}
    - {id: shared, level: 4, name: Shared}
    - {id: led, level: 5, name: Led}
  vocabulary:
    stage: [design, delivery]
  sections:
    - {id: people, name: People, asks: "a"}
    - {id: politics, name: Politics, asks: "b"}
    - {id: money, name: Money, asks: "c"}
    - {id: capacity, name: Capacity, asks: "d", separate_score: true}
  questions:
    - {id: p1, section: people, slots: [now, prepared, wanted], text: "P1", levels: [a, b, c, d, e, f], tags: {stage: [design]}}
    - {id: p2, section: people, slots: [now, prepared, wanted], text: "P2", levels: [a, b, c, d, e, f], tags: {stage: [design, delivery]}}
    - {id: p3, section: people, slots: [now, prepared, wanted], text: "P3", levels: [a, b, c, d, e, f], tags: {stage: [delivery]}}
    - {id: p4, section: people, slots: [now, prepared, wanted], text: "P4", levels: [a, b, c, d, e, f], tags: {stage: [design]}}
    - {id: q1, section: politics, slots: [now, prepared, wanted], text: "Q1", levels: [a, b, c, d, e, f], tags: {stage: [delivery]}}
    - {id: q2, section: politics, slots: [now, prepared, wanted], text: "Q2", levels: [a, b, c, d, e, f], tags: {stage: [design]}}
    - {id: m1, section: money, slots: [now, prepared, wanted], text: "M1", levels: [a, b, c, d, e, f], tags: {stage: [design]}}
    - {id: c1, section: capacity, slots: [now, prepared], text: "C1", levels: [a, b, c, d, e, f]}
    - {id: c2, section: capacity, slots: [now, prepared], text: "C2", levels: [a, b, c, d, e, f]}
  lenses:
    - {id: stage, title: "Stages", group_by: stage}
  """
