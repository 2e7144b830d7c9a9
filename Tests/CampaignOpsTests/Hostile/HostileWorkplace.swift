import Formats

/// A workspace with one text wherever people may write what they like.
enum HostileWorkplace {
  static func made(of text: String) throws -> Workplace {
    let word = String(decoding: JSON.string(text).line.dropLast(), as: UTF8.self)
    let cell = "\"\(text.replacing("\"", with: "\"\""))\""
    let work = try Workplace(with: ["spring": definition(word)])
    try work.write(
      """
      {"schemaVersion": 2, "workspace": {"name": \(word), "timeZone": "Europe/Berlin", "currency": "EUR"},
       "feeds": {"own": {"account": \(word), "description": \(word), "privateData": "allow"}}}
      """, to: "campaign-ops.json")
    try work.write(
      "date,campaign,platform,clicks,\(cell)\n2026-11-30,\(cell),linkedin,5,1\n2026-11-30,spring,linkedin,\(cell),2\n"
        + "2026-12-01,spring,\(cell),7,3\n\(cell),spring,linkedin,1,1\n", to: "metrics/own/week.csv")
    try work.write(
      "slot,title,copy,cta,alt,notes\nlinkedin/2026-W49/1,\(cell),\(cell),\(cell),\(cell),\(cell)\n",
      to: "campaigns/spring/content.csv")
    for (number, record) in records(word).enumerated() {
      let (task, action) = record
      try work.write(
        """
        {"task": "spring/linkedin/2026-\(task)/post", "at": "2026-12-01T0\(number):00:00Z", "actor": \(word),
         "notes": \(word), \(action)}
        """, to: "progress/spring/\(number).json")
    }
    return work
  }

  /// What was recorded of some tasks.
  ///
  /// A proof in words has at least twenty characters, so the text stands at its start.
  private static func records(_ word: String) -> [(task: String, action: String)] {
    [
      ("W49/1", #""action": "start", "reason": \#(word)"#), ("W49/2", #""action": "block", "reason": \#(word)"#),
      ("W49/3", #""action": "cancel", "reason": \#(word)"#),
      (
        "W50/1",
        #""action": "complete", "outcome": \#(word), "proof": {"type": "TEXT", "value": \#(word.dropLast()) and more words"}"#
      ),
      ("W50/2", #""action": "assign", "assignee": \#(word)"#),
    ]
  }

  private static func definition(_ word: String) -> String {
    """
    {"id": "spring", "name": \(word), "client": \(word), "venture": \(word), "description": \(word),
     "objective": {"statement": \(word)}, "status": "ACTIVE", "platforms": ["linkedin", "email"],
     "start": "2026-11-30", "end": "2026-12-13", "callToAction": \(word), "leadCapture": \(word),
     "audience": [{"name": \(word), "role": \(word), "pains": [\(word)], "outcomes": [\(word)], "objections": [\(word)],
      "channels": [\(word)], "language": \(word)}],
     "positioning": {"for": \(word), "need": \(word), "offer": \(word), "category": \(word), "benefit": \(word),
      "alternative": \(word), "reason": \(word)},
     "proofPoints": [\(word)], "owners": {"linkedin": \(word), "other": \(word)},
     "channels": {"linkedin": {"account": \(word), "role": \(word)}},
     "risks": [{"text": \(word), "owner": \(word)}], "assumptions": [\(word)],
     "pillars": [{"name": \(word), "message": \(word), "support": [\(word)], "proof": \(word), "audience": \(word),
      "do": [\(word)], "dont": [\(word)]}],
     "angles": [{"type": "problem", "line": \(word), "pillar": \(word)}],
     "themes": [{"title": \(word), "asset": \(word), "goal": \(word)}],
     "messages": [{"platform": "email", "text": \(word)}],
     "budget": {"total": 1000, "stopRule": \(word)},
     "compliance": {"disclosures": [\(word)], "requiredLines": [{"text": \(word)}], "bannedWords": [\(word)],
      "approvers": [\(word)]},
     "calendar": {"blackouts": [{"from": "2026-12-06", "reason": \(word)}],
      "recurring": [{"name": "hours", "platforms": ["linkedin"], "every": "7d", "title": \(word), "copy": \(word),
       "callToAction": \(word)}]},
     "workflow": {"steps": [{"type": "POST", "offset": "0", "owner": \(word)},
      {"type": "FOLLOW_UP", "offset": "1d", "owner": \(word)}]},
     "approval": {"roles": [\(word)], "people": {\(word): [\(word)]}, "types": ["email"]},
     "cadence": {"linkedin": 3, "email": 1}}

    """
  }
}
