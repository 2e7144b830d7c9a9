/// Documents that have every key there is, in whole numbers and texts.
enum SchemaSpecimens {
  static let settings = #"""
    {
      "$schema": "../schemas/settings.schema.json", "x-own": null, "schemaVersion": 2,
      "workspace": { "name": "Northlight", "timeZone": "Europe/Berlin", "currency": "EUR", "enabled": true },
      "feeds": {
        "ads": {
          "platform": "x", "campaign": "spring", "account": "a", "currency": "USD", "dateOrder": "dmy", "decimal": "comma",
          "encoding": "cp1252", "zone": "America/New_York", "provisionalDays": 3, "provisionalDaysOf": { "clicks": 28 },
          "freshness": { "warnAfterDays": 2, "errorAfterDays": 5 }, "privateData": "refuse", "description": "d"
        },
        "own": { "freshness": { "warnAfterHours": 30, "errorAfterHours": 50 } }
      },
      "platforms": {
        "podcast": { "name": "Podcast", "textLimit": 20, "cadence": 2, "hosts": ["pod.example"], "types": ["video"] }
      },
      "accounts": { "Northlight": { "spacing": "90m", "perDay": 2 } },
      "holidays": ["de"], "ownHosts": ["northlight.example"],
      "clashes": { "within": "30m", "copyDays": 14, "alikePercent": 80, "tasksPerHour": 12 },
      "tasks": {
        "dueAhead": "60m", "grace": "60m", "missedAfter": "7d",
        "missedAfterByType": {
          "DRAFT": "1d", "DESIGN": "1d", "REVIEW": "1d", "POST": "1d", "ENGAGE": "1d", "FOLLOW_UP": "1d", "ANALYZE": "1d",
          "MANUAL": "1d"
        },
        "escalation": { "ladder": ["24h", "3d"], "listed": 20 }
      },
      "pacing": { "onPacePercent": 5, "actPercent": 15 },
      "anomalies": {
        "weeks": 8, "minimumHistory": 4, "spread": 4, "minimumVolume": 50, "minimumChangePercent": 25,
        "persistenceDays": 2, "metrics": ["clicks"]
      },
      "learning": false,
      "instructions": { "linkedin/post/POST": "Publish it." }
    }
    """#

  static let campaigns = [
    campaign(
      budget: #""curve": "weekly", "days": { "mon": 1, "tue": 1, "wed": 1, "thu": 1, "fri": 1, "sat": 0, "sun": 0 }"#),
    Sample.definition(#""budget": { "total": 1200, "curve": "custom", "weights": [1, 2, 1, 1] }"#),
  ]

  private static func campaign(budget: String) -> String {
    let steps = #""steps": [{ "type": "DRAFT", "offset": "-2d", "owner": "Cy" }, { "type": "POST", "offset": "0" }]"#
    let byType = ["post", "reel"].map { "\"\($0)\": { \(steps) }" }.joined(separator: ", ")
    return #"""
      {
        "$schema": "s", "id": "spring", "name": "Spring launch", "client": "Acme", "venture": "Acme Cloud",
        "description": "d", "status": "ACTIVE",
        "objective": { "statement": "s", "type": "leads", "metric": "leads", "target": 40, "by": "2026-12-15" },
        "platforms": ["linkedin", "x"], "start": "2026-11-23", "end": "2026-12-20", "timeZone": "America/New_York",
        "cadence": { "linkedin": 3, "x": 7 }, "callToAction": "Book a call", "link": "https://acme.example/spring",
        "leadCapture": "form",
        "audience": [{
          "name": "CTOs", "role": "r", "pains": ["p"], "outcomes": ["o"], "objections": ["j"], "channels": ["c"],
          "language": "English", "timeZone": "UTC"
        }],
        "positioning": {
          "for": "f", "need": "n", "offer": "o", "category": "c", "benefit": "b", "alternative": "a", "reason": "r"
        },
        "proofPoints": ["40 % faster"], "angles": [{ "type": "how-to", "line": "l", "pillar": "Trust" }],
        "pillars": [{
          "name": "Trust", "message": "m", "support": ["s"], "proof": "p", "audience": "CTOs", "do": ["d"], "dont": ["n"]
        }],
        "messages": [{ "platform": "x", "pillar": "Trust", "text": "t" }],
        "themes": [{ "week": "2026-W48", "stage": "awareness", "title": "Why", "asset": "a", "goal": "g" }],
        "funnel": { "awareness": 50, "consideration": 30, "conversion": 20 },
        "rates": [{ "rate": "ctr", "percent": 2, "source": "s" }],
        "targets": [{ "metric": "leads", "value": 40, "platform": "linkedin" }],
        "budget": {
          "total": 1200, "currency": "USD", "reserve": 100, "shares": { "linkedin": 60, "x": 40 }, "stopRule": "s",
          \#(budget)
        },
        "channels": { "x": { "account": "@acme", "role": "r" } },
        "compliance": {
          "disclosures": [{ "text": "Ad", "platforms": ["x"] }, "Also"], "requiredLines": ["Acme", { "text": "t", "platforms": ["x"] }],
          "bannedWords": ["cheap"], "approvers": ["Ann"]
        },
        "risks": [{ "text": "t", "owner": "o" }, "u"], "assumptions": ["a", { "text": "t", "owner": "o" }], "learning": true,
        "calendar": {
          "workingDays": ["mon", "tue"],
          "windows": [
            { "platforms": ["x"], "days": ["tue"], "from": "09:00", "to": "11:30" }, { "at": "15:00" }
          ],
          "quietHours": { "from": "21:00", "to": "07:00" },
          "blackouts": ["2026-11-26", { "from": "2026-12-01", "to": "2026-12-02", "platforms": ["x"], "reason": "fair" }],
          "spacing": "90m",
          "mix": { "x": { "post": 3, "thread": 1 } },
          "accounts": { "x": "Acme" }, "perDay": { "x": 2 }, "holidays": ["de"],
          "recurring": [{
            "name": "tips", "platforms": ["x"], "every": "14d", "first": "2026-11-24", "until": "2026-12-18",
            "at": "10:00", "count": 2, "cooldown": "7d", "title": "t", "copy": "c", "asset": "assets/a.png",
            "callToAction": "Go", "link": "https://acme.example/tips", "type": "post"
          }],
          "fillFrom": "2026-11-23", "fillTo": "2026-12-20"
        },
        "workflow": {
          \#(steps), "byType": { \#(byType) },
          "missedAfter": {
            "DRAFT": "1d", "DESIGN": "1d", "REVIEW": "1d", "POST": "1d", "ENGAGE": "1d", "FOLLOW_UP": "1d",
            "ANALYZE": "1d", "MANUAL": "1d"
          }
        },
        "approval": {
          "roles": ["legal"], "people": { "legal": ["Ann"] }, "expiresAfter": "30d", "types": ["post"],
          "from": "2026-11-23"
        },
        "tracking": { "ids": ["120"], "names": ["Spring*"], "utm": ["spring"] },
        "owner": "Eve", "owners": { "x": "Ann" }, "notes": "n"
      }
      """#
  }

  private static let seal =
    "sha256:\(String(repeating: "a", count: 64)).copy-aaaaaaaa.title-none.asset-none.link-none.action-none.time-aaaaaaaa"

  static let progress: [String] = [
    about("start"), about("unblock"), about("block", #""reason": "r""#), about("cancel", #""reason": "r""#),
    about("reschedule", #""to": "2026-11-26T10:00:00Z", "reason": "r""#), about("assign", #""assignee": "Bo""#),
    about("approve", #""role": "legal", "content": "\#(seal)", "expires": "2026-12-01T00:00:00Z""#),
    about("reject", #""role": "legal", "content": "\#(seal)", "reason": "r""#),
    complete(#"{ "type": "URL", "value": "https://x.com/acme/status/1234567890" }"#),
    complete(#"{ "type": "TEXT", "value": "published by hand at ten o'clock" }"#),
    complete(#"{ "type": "MANUAL", "value": "the platform was down" }"#),
    complete(
      #"{ "type": "UPLOAD", "value": "campaigns/spring/assets/a.png", "digest": "\#(String(repeating: "a", count: 64))" }"#
    ),
    record("complete", #""outcome": "o", "role": "r", "content": "\#(seal)", "reason": "r""#), record("activate"),
    record("pause", #""reason": "r""#), record("resume"), record("reopen", #""reason": "r""#),
  ]

  private static func record(_ word: String, _ more: String = "") -> String {
    let rest = more.isEmpty ? "" : ", \(more)"
    return #"{ "action": "\#(word)", "at": "2026-11-25T10:00:00Z", "actor": "Ann", "notes": "n"\#(rest) }"#
  }

  private static func about(_ word: String, _ more: String = "") -> String {
    let rest = more.isEmpty ? "" : ", \(more)"
    return record(word, #""task": "spring/x/2026-W48/1/post"\#(rest)"#)
  }

  private static func complete(_ proof: String) -> String {
    about(
      "complete",
      #""proof": \#(proof), "figures": "comments=12", "outcome": "o", "role": "legal", "content": "\#(seal)""#)
  }

  static let platform: String = {
    let stated = #""source": "s", "confidence": "high", "reviewedOn": "2026-11-20", "effectiveFrom": "2026-01-01""#
    let limit = #""counting": "bytes", "most": 300, "mostBytes": 900, "without": "<>""#
    let types = [
      "post", "carousel", "reel", "thread", "story", "video", "short", "pin", "quote", "article", "newsletter", "email",
      "dm", "other",
    ].map { "\"\($0)\": 1" }.joined(separator: ", ")
    let facts = [
      #""fact": "text", \#(limit)"#, #""fact": "field", "field": "title", "refused": false, \#(limit)"#,
      #""fact": "hashtags", "most": 3, "mostCharacters": 50"#,
      #""fact": "media", "images": 4, "videos": 1, "required": true, "eitherOr": true, "note": "n""#,
      #""fact": "cap", "posts": 25, "hours": 24"#, #""fact": "cadence", "usual": 5, "warnAbove": 20"#,
      #""fact": "hours", "windows": [{ "days": ["mon"], "from": "09:00", "to": "11:00" }]"#,
      #""fact": "types", "types": { \#(types) }"#, #""fact": "hosts", "hosts": ["threads.net"]"#,
      #""fact": "rule", "text": "No links in captions.""#,
    ]
    let list = facts.map { "{ \($0), \(stated) }" }.joined(separator: ",\n")
    return #"{ "$schema": "s", "platform": "threads", "name": "Threads", "facts": [\#(list)] }"#
  }()
}
