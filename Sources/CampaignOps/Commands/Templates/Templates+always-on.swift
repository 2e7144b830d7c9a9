// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

extension Templates {
  /// The template `always-on`.
  static let alwaysOn = #"""
    // Always on: the quiet presence between campaigns, a year long, light enough to survive every busy week.
    //
    // The example is a small museum. No funnel, no push: the point is that somebody who looks finds a living place.
    // Campaigns come on top of it, with definitions of their own. Replace what is in quotes.
    {
      "id": "always-on",
      "name": "Always on",
      "client": "Example Client",
      "objective": {
        "statement": "Be talked with: 9,000 reactions, comments and shares in the year.",
        "type": "engagement",
        "metric": "engagements",
        "target": 9000,
        "by": "2027-12-31",
      },
      // As few as can be answered. An account that posts and never replies does harm.
      "platforms": ["instagram", "facebook", "bluesky", "blog"],
      "start": "2027-01-04",
      "end": "2027-12-31",
      "timeZone": "Europe/London",
      "cadence": {
        "instagram": 2,
        "facebook": 1,
        "bluesky": 3,
        // One long text a month feeds all the rest. 0.25 is every fourth week.
        "blog": 0.25,
      },
      "callToAction": "Come and see it",
      "link": "https://www.example.org/visit",

      "audience": [
        {
          "name": "Neighbours",
          "role": "People within half an hour who have not been in for years",
          "pains": ["Nothing has changed since the school trip, they suppose"],
          "outcomes": ["A reason to come in on a wet Saturday"],
          "channels": ["facebook", "instagram"],
        },
        {
          "name": "People who know more than we do",
          "role": "Collectors, makers and historians",
          "outcomes": ["To be asked"],
          "channels": ["bluesky", "blog"],
        },
      ],
      // Formats that can be repeated without a meeting. If one of them needs approval each time, it will not last.
      "pillars": [
        { "name": "From the store", "message": "One object nobody has seen for years." },
        { "name": "Ask us", "message": "A question from a visitor, answered with the object in hand." },
        { "name": "Hands at work", "message": "What conservation looks like on a Tuesday." },
      ],
      "angles": [
        { "type": "story", "line": "Found in drawer 41, with a note.", "pillar": "From the store" },
        { "type": "how-to", "line": "How to clean a clock without stopping it.", "pillar": "Hands at work" },
        { "type": "contrarian", "line": "This label is wrong, and we like it.", "pillar": "From the store" },
        { "type": "data", "line": "96 of 100 objects are never shown. Here is one.", "pillar": "From the store" },
        { "type": "problem", "line": "We do not know what this is. Do you?", "pillar": "Ask us" },
      ],
      // Seasons, not weeks: they fill the first weeks in order, and later weeks take theirs from the pillars. No stages,
      // since nobody is being led anywhere.
      "themes": [
        { "title": "Winter store" },
        { "title": "What visitors ask" },
        { "title": "Tools and hands" },
        { "title": "Out of the drawer" },
      ],
      "targets": [
        { "metric": "engagements", "value": 9000 },
        { "metric": "sessions", "value": 6000, "platform": "blog" },
      ],
      // Small and even; the shares of a platform without paid posts are zero by leaving it out.
      "budget": { "total": "1200.00", "currency": "GBP", "curve": "even", "shares": { "instagram": 50, "facebook": 50 } },
      "calendar": {
        "workingDays": ["tue", "wed", "thu", "fri", "sat"],
        "quietHours": { "from": "20:00", "to": "08:00" },
        "blackouts": [
          { "from": "2027-08-09", "to": "2027-08-20", "reason": "Everybody is away and nobody could answer" },
          "2027-12-24",
          "2027-12-25",
        ],
        // Never two in one morning.
        "spacing": "4h",
        // Comes round again beside the cadence, with a pause in between that moving it may not shorten. Write the copy once.
        "recurring": [
          {
            "name": "opening-hours",
            "platforms": ["facebook"],
            "every": "28d",
            "first": "2027-01-08",
            "at": "10:00",
            "until": "2027-12-17",
            "cooldown": "21d",
            "title": "When we are open",
            "copy": "Open Tuesday to Saturday, ten to five. The store can be seen on the first Saturday of the month, at two.",
          },
        ],
        "mix": {
          "instagram": { "post": 2, "carousel": 1, "reel": 1 },
          "facebook": { "post": 1 },
          "bluesky": { "post": 4, "thread": 1 },
          "blog": { "article": 1 },
        },
      },
      // The lightest workflow there is: publish, and talk to whoever answers.
      "workflow": {
        "steps": [
          { "type": "POST", "offset": "0" },
          { "type": "ENGAGE", "offset": "2h" },
          { "type": "ENGAGE", "offset": "24h" },
        ],
      },
      "tracking": { "names": ["AlwaysOn_*"], "utm": ["always-on"] },
      "owners": { "blog": "Curator", "other": "Front desk" },
    }

    """#
}
