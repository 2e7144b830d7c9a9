// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

extension Templates {
  /// The template `newsletter`.
  static let newsletter = #"""
    // Newsletter: one letter every second week for a year, to people who asked for it.
    //
    // The example is the letter of a garden nursery. There is no money in it and no funnel: the reader decides with every
    // issue whether to open the next one. Replace what is in quotes.
    {
      "id": "newsletter",
      "name": "Newsletter",
      "client": "Example Client",
      "objective": {
        "statement": "1,800 clicks in the year, from a list that grows by itself.",
        // Retention, not sales: a letter that sells every time is unsubscribed from by summer.
        "type": "retention",
        // Opens are half guessed by mail programs, and unique ones do not add up over days: the target stands on clicks.
        "metric": "clicks",
        "target": 1800,
        "by": "2027-12-17",
      },
      "platforms": ["email"],
      "start": "2027-01-04",
      "end": "2027-12-17",
      "timeZone": "Europe/Berlin",
      // 0.5 is every second week. Once a week needs somebody whose job it is.
      "cadence": { "email": 0.5 },
      "callToAction": "Read on",
      // The archive: a letter without a page of its own cannot be passed on.
      "link": "https://www.example.com/letter",
      "leadCapture": "Sign-up form with confirmation by e-mail; one click to leave.",

      "audience": [
        {
          "name": "Balcony gardeners",
          "role": "People with six square metres and no shed",
          "pains": ["Advice is written for gardens with a lawn"],
          "outcomes": ["One thing to do this weekend that works on a balcony"],
          "objections": ["I get too many letters"],
          "channels": ["email"],
        },
      ],
      // The promise of every issue. If you cannot say it in one sentence, the reader cannot either.
      "positioning": {
        "for": "balcony gardeners",
        "need": "want to know what to do this weekend",
        "offer": "The Six Square Metres letter",
        "category": "fortnightly letter",
        "benefit": "names one job for the weekend, with what it costs",
        "alternative": "a gardening magazine",
        "reason": "it is written on a balcony",
      },
      // The sections, in turn. Readers come back for a section, not for an issue.
      "pillars": [
        { "name": "This weekend", "message": "One job, one hour, one price." },
        { "name": "What died", "message": "What went wrong with us, and why." },
        { "name": "Ask Vera", "message": "A reader's question, answered with a photograph." },
      ],
      "angles": [
        { "type": "how-to", "line": "One hour, four pots, until Sunday evening.", "pillar": "This weekend" },
        { "type": "story", "line": "We drowned the rosemary. Here is how.", "pillar": "What died" },
        { "type": "contrarian", "line": "Stop watering in the evening.", "pillar": "Ask Vera" },
        { "type": "data", "line": "Six square metres gave 14 kg. Most of it was courgettes.", "pillar": "This weekend" },
      ],
      // Few and broad: the year has fifty weeks, and the weather writes the rest. When the list ends it starts again.
      "themes": [
        { "title": "Sowing on the windowsill" },
        { "title": "The first mild weekend" },
        { "title": "Too early, too late" },
        { "title": "Water" },
        { "title": "Harvest and gaps" },
        { "title": "Ready for frost" },
      ],
      "targets": [
        { "metric": "clicks", "value": 1800 },
        { "metric": "deliveries", "value": 40000 },
      ],
      "calendar": {
        // The same hour every time: a letter is a habit. Friday morning, because the job is for the weekend.
        "windows": [{ "days": ["fri"], "at": "06:45" }],
        "blackouts": [{ "from": "2027-08-02", "to": "2027-08-13", "reason": "Summer break, as announced" }],
        "mix": { "email": { "newsletter": 1 } },
      },
      "workflow": {
        "steps": [
          { "type": "DRAFT", "offset": "-4d" },
          // Send it to yourself, on a phone, and click every link.
          { "type": "REVIEW", "offset": "-1d" },
          { "type": "POST", "offset": "0" },
          // Replies to a letter are answered by a person.
          { "type": "ENGAGE", "offset": "24h" },
          { "type": "ANALYZE", "offset": "3d" },
        ],
      },
      // The mailing tool's own campaign names.
      "tracking": { "names": ["Six Square Metres*"], "utm": ["newsletter"] },
      "owner": "Editor",
    }

    """#
}
