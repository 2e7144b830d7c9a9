// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

extension Templates {
  /// The template `webinar`.
  static let webinar = #"""
    // Webinar: four weeks of invitations, one date, and a week for those who could not come.
    //
    // The example teaches small firms to read an electricity bill. Replace what is in quotes; the comments say what for.
    {
      "id": "webinar",
      "name": "Webinar",
      "client": "Example Client",
      "description": "Put day, hour and length of the webinar here: everybody who writes for it looks here first.",

      // Count registrations, not viewers: registrations can still be steered while the campaign runs.
      // About a third to a half of those who register will come.
      "objective": {
        "statement": "150 registrations for 22 April 2027, 11:00.",
        "type": "leads",
        "metric": "conversions",
        "target": 150,
        // The day of the webinar, not the end of the campaign.
        "by": "2027-04-22",
      },
      "platforms": ["linkedin", "email"],
      // Invitations before four weeks ahead are forgotten. The last week belongs to the recording.
      "start": "2027-03-22",
      "end": "2027-04-30",
      "timeZone": "Europe/London",
      "cadence": { "linkedin": 3, "email": 1 },
      "callToAction": "Save my seat",
      "link": "https://www.example.com/webinar",
      "leadCapture": "Registration form: name, firm, address, one question to the speaker.",

      "audience": [
        {
          "name": "Owners of small firms",
          "role": "Owner or office manager, up to 30 people, pays the bill without reading it",
          "pains": ["The bill grew by a third and nobody can say why"],
          "outcomes": ["Know the three lines that can be changed"],
          "objections": ["An hour is long", "They only want to sell me a contract"],
          "channels": ["linkedin", "email"],
        },
      ],
      "positioning": {
        "for": "owners of small firms",
        "need": "pay more for electricity and do not know why",
        "offer": "The 45-minute bill",
        "category": "free webinar",
        "benefit": "shows the three lines of a bill that can be changed",
        "alternative": "a broker's sales call",
        "reason": "you bring your own bill and nothing is sold",
      },
      "proofPoints": [
        "Last year 61 of 80 participants changed at least one line",
        "The speaker audited bills for eleven years",
      ],

      // The question people ask themselves is "is it worth 45 minutes?": every angle answers it.
      "angles": [
        { "type": "data", "line": "Three lines of your bill can be changed. Nineteen cannot.", "pillar": "What you learn" },
        { "type": "problem", "line": "Your bill grew by a third. Your consumption did not.", "pillar": "What you learn" },
        { "type": "story", "line": "The bakery that paid for a transformer it never had.", "pillar": "Who speaks" },
        { "type": "offer", "line": "Bring your bill. 45 minutes, nothing for sale.", "pillar": "No pitch" },
      ],
      "pillars": [
        { "name": "What you learn", "message": "Three lines of the bill that you can change." },
        { "name": "Who speaks", "message": "Somebody who has read four thousand bills." },
        { "name": "No pitch", "message": "45 minutes, questions answered, nothing for sale." },
      ],
      // In order, one a week. The last two weeks before the date bring most registrations: keep the plainest for them.
      "themes": [
        { "title": "Why the bill grew", "stage": "awareness" },
        { "title": "Three lines out of twenty-two", "stage": "awareness" },
        { "title": "Meet the speaker", "stage": "consideration" },
        { "title": "Your questions so far", "stage": "consideration" },
        { "title": "This Thursday at eleven", "stage": "conversion" },
        { "title": "The recording", "stage": "conversion" },
      ],
      "targets": [
        { "metric": "conversions", "value": 150 },
        { "metric": "clicks", "value": 400, "platform": "email" },
      ],
      "budget": {
        "total": "1500.00",
        "currency": "GBP",
        // Week by week, most before the date; the week of the recording costs nothing.
        "curve": "custom",
        "weights": [1, 2, 3, 5, 5, 0],
        "shares": { "linkedin": 80, "email": 20 },
      },

      "calendar": {
        "windows": [
          { "platforms": ["linkedin"], "days": ["tue", "wed", "thu"], "from": "08:30", "to": "11:30" },
          // Tuesday, so that a reminder on the day itself does not fall on top of it.
          { "platforms": ["email"], "days": ["tue"], "at": "10:00" },
        ],
        "blackouts": [
          // Easter 2027. Move these with the dates: a black-out outside the flight has no effect and is reported.
          { "from": "2027-03-26", "to": "2027-03-29", "reason": "Easter" },
          // While you are on air nobody can answer comments.
          { "from": "2027-04-22", "to": "2027-04-22", "platforms": ["linkedin"], "reason": "The webinar itself" },
        ],
        "mix": { "linkedin": { "post": 3, "video": 1 }, "email": { "newsletter": 1 } },
      },
      // Who asks a question under an invitation is half registered: answer within two hours, come back after three days.
      "workflow": {
        "steps": [
          { "type": "DRAFT", "offset": "-4d" },
          { "type": "REVIEW", "offset": "-1d" },
          { "type": "POST", "offset": "0" },
          { "type": "ENGAGE", "offset": "2h" },
          { "type": "FOLLOW_UP", "offset": "3d" },
        ],
        // An invitation that is two days late invites to the week after: give it up and let the next one do the work.
        "missedAfter": { "POST": "2d" },
      },
      "tracking": { "names": ["Webinar_*"], "utm": ["webinar"] },
      "owners": { "email": "Editor", "other": "Campaign lead" },
    }

    """#
}
