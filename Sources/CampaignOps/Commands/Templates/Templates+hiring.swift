// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

extension Templates {
  /// The template `hiring`.
  static let hiring = #"""
    // Hiring: eight weeks to fill a few posts, on the platforms where the people are rather than where the firm is.
    //
    // The example looks for four electricians. Replace what is in quotes.
    {
      "id": "hiring",
      "name": "Hiring",
      "client": "Example Client",
      "objective": {
        // Work backwards: posts to fill × applications per hire. Ten to one is a cautious start for a trade.
        "statement": "40 applications, of which four become colleagues by May.",
        "type": "leads",
        "metric": "leads",
        "target": 40,
        "by": "2027-03-26",
      },
      "platforms": ["facebook", "instagram", "linkedin"],
      "start": "2027-02-01",
      "end": "2027-03-26",
      "timeZone": "America/Chicago",
      "cadence": {
        "facebook": 3,
        "instagram": 2,
        // Good for the foreman's post, not for the other three.
        "linkedin": 1,
      },
      // No CV, no account, no letter: each asks half of the people to leave.
      "callToAction": "Apply in three minutes",
      "link": "https://www.example.com/jobs",
      "leadCapture": "Form with name, telephone number and licence; the foreman calls back within two days.",

      "audience": [
        {
          "name": "Electricians with a job",
          "role": "Licensed, two to ten years in the trade, not looking",
          "pains": ["On call every second weekend", "Overtime that is paid late"],
          "outcomes": ["Home at four", "A van that starts"],
          "objections": ["Better the boss I know", "They all promise that"],
          "channels": ["facebook", "instagram"],
        },
        {
          "name": "A foreman",
          "role": "Leads a crew of five and would like to lead one properly",
          "outcomes": ["Chooses own crew"],
          "channels": ["linkedin"],
        },
      ],
      // Pay, hours, place: what is not said is assumed to be bad.
      "proofPoints": [
        "From $34 an hour, overtime paid the same week",
        "On call one weekend in six",
        "Eleven of fourteen have been here for more than five years",
      ],
      "pillars": [
        { "name": "Plain terms", "message": "Pay, hours and weekends, in figures." },
        { "name": "The crew", "message": "The people you would work with, in their own words." },
        { "name": "The work", "message": "What a Tuesday looks like." },
      ],
      "angles": [
        { "type": "offer", "line": "$34 an hour, and you are home at four.", "pillar": "Plain terms" },
        { "type": "data", "line": "One weekend in six.", "pillar": "Plain terms" },
        { "type": "story", "line": "Luis wanted to stay for a year. That was in 2014.", "pillar": "The crew" },
        { "type": "contrarian", "line": "Do not quit yet. Come for one day first.", "pillar": "The work" },
        { "type": "how-to", "line": "From form to first day: four steps, nine days.", "pillar": "Plain terms" },
      ],
      "themes": [
        { "title": "Terms in figures", "stage": "awareness" },
        { "title": "A Tuesday", "stage": "awareness" },
        { "title": "The crew", "stage": "consideration" },
        { "title": "Weekends", "stage": "consideration" },
        { "title": "The van", "stage": "consideration" },
        { "title": "One day on trial", "stage": "conversion" },
        { "title": "Two posts left", "stage": "conversion" },
        { "title": "Last call", "stage": "conversion" },
      ],
      "targets": [{ "metric": "leads", "value": 40 }],
      "budget": {
        "total": "2400.00",
        "currency": "USD",
        // Early: notice periods run, and whoever applies in the last week starts in summer.
        "curve": "front-loaded",
        "shares": { "facebook": 60, "instagram": 30, "linkedin": 10 },
      },
      "calendar": {
        "workingDays": ["mon", "tue", "wed", "thu", "sun"],
        "windows": [
          // After work and on Sunday evening: nobody looks for work from the ladder.
          { "platforms": ["facebook", "instagram"], "days": ["mon", "tue", "wed", "thu"], "from": "17:00", "to": "20:00" },
          { "platforms": ["facebook", "instagram"], "days": ["sun"], "from": "16:00", "to": "19:00" },
          { "platforms": ["linkedin"], "days": ["tue", "wed"], "at": "07:30" },
        ],
        "quietHours": { "from": "21:00", "to": "06:30" },
        "blackouts": [{ "from": "2027-02-15", "to": "2027-02-15", "reason": "Presidents' Day" }],
        "mix": {
          "facebook": { "post": 3, "video": 1 },
          "instagram": { "reel": 2, "post": 1 },
          "linkedin": { "post": 1 },
        },
      },
      // A comment under a notice is an application by somebody who is shy: answer it the same evening.
      "workflow": {
        "steps": [
          { "type": "DRAFT", "offset": "-3d" },
          { "type": "REVIEW", "offset": "-1d", "owner": "Foreman" },
          { "type": "POST", "offset": "0" },
          { "type": "ENGAGE", "offset": "2h" },
          { "type": "FOLLOW_UP", "offset": "2d" },
        ],
        // A film needs a day in the yard and somebody who cuts it.
        "byType": {
          "reel": {
            "steps": [
              { "type": "DRAFT", "offset": "-8d" },
              { "type": "DESIGN", "offset": "-4d" },
              { "type": "REVIEW", "offset": "-1d", "owner": "Foreman" },
              { "type": "POST", "offset": "0" },
              { "type": "ENGAGE", "offset": "2h" },
              { "type": "FOLLOW_UP", "offset": "2d" },
            ],
          },
        },
      },
      "tracking": { "names": ["Hiring_*", "Facebook post: *weekend*"], "utm": ["hiring"] },
      "owners": { "linkedin": "Owner of the firm", "other": "Office" },
    }

    """#
}
