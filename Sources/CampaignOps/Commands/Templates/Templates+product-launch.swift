// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

extension Templates {
  /// The template `product-launch`.
  static let productLaunch = #"""
    // Product launch: seven weeks from "never heard of it" to "ordered", on LinkedIn, X and by e-mail.
    //
    // The example sells a folding bicycle trailer. Replace what is in quotes, keep the shape, delete what you do not need:
    // only id, name, client, objective, platforms, start, end and callToAction are required.
    {
      // Same as the file name. It becomes part of every task id and of utm_campaign, so choose it once and keep it.
      "id": "product-launch",
      "name": "Product launch",
      "client": "Example Client",
      "venture": "Trailer One",
      "description": "Launch of the folding trailer for city households without a car.",

      // One objective, with a number and a day. A launch with two objectives is judged by whichever did better.
      "objective": {
        "statement": "Sell 400 trailers from the first batch before it ships.",
        "type": "sales",
        "metric": "conversions",
        "target": 400,
        "by": "2027-04-16",
      },

      "platforms": ["linkedin", "x", "email"],
      // Six to eight weeks: two to become known, three to be compared, two to sell. Begin on a Monday, so that the first
      // week gets its full cadence; a part of a week gets its share of it.
      "start": "2027-03-01",
      "end": "2027-04-16",
      // The readers' zone. Windows, quiet hours and weeks are meant in it.
      "timeZone": "Europe/Berlin",
      // Posts per full week. Half of what you think you can do is what you will do well.
      "cadence": { "linkedin": 3, "x": 5, "email": 1 },

      // Three or four words that fit on a button.
      "callToAction": "Reserve yours",
      // Without tracking parameters: each item gets its own when the calendar is made.
      "link": "https://www.example.com/trailer",
      "leadCapture": "Reservation form with a deposit of 20 euros.",

      // One or two groups, in words they would use of themselves. Objections are worth the most: each is a post.
      "audience": [
        {
          "name": "Families without a car",
          "role": "Parents in cities with two children and two bicycles",
          "pains": ["The weekly shop does not fit on a bicycle", "A cargo bike costs as much as a used car"],
          "outcomes": ["One trip instead of three", "Something that fits in the hall"],
          "objections": ["It will be stolen", "It will be heavy on the hill"],
          "channels": ["x", "email"],
        },
        {
          "name": "Bicycle dealers",
          "role": "Owners of independent bicycle shops",
          "pains": ["Trailers take up the floor of three bicycles"],
          "objections": ["One more brand to keep parts for"],
          "channels": ["linkedin"],
        },
      ],

      // Reads as one sentence: for … who … our … is a … that … unlike … because ….
      "positioning": {
        "for": "families without a car",
        "need": "want to do the weekly shop in one trip",
        "offer": "Trailer One",
        "category": "folding bicycle trailer",
        "benefit": "carries 40 kg and hangs on a coat hook",
        "alternative": "a cargo bike",
        "reason": "it folds to 18 cm and couples without tools",
      },
      // Only what you can show. A claim without one of these behind it should not be published.
      "proofPoints": [
        "Carries 40 kg, tested over 1,000 km of cobbles",
        "Folds to 18 cm in nine seconds",
        "Every part can be ordered on its own for ten years",
      ],

      // Three to seven ways to open the subject, of different types; the calendar takes turns.
      "angles": [
        { "type": "problem", "line": "Three trips for one weekly shop.", "pillar": "One trip" },
        { "type": "contrarian", "line": "You do not need a cargo bike.", "pillar": "Fits your hall" },
        { "type": "how-to", "line": "How to load 40 kg so that the hill does not notice.", "pillar": "One trip" },
        { "type": "data", "line": "18 centimetres, nine seconds, one hook.", "pillar": "Fits your hall" },
        { "type": "proof", "line": "What 1,000 km of cobbles did to the first axle.", "pillar": "Made to be mended" },
        { "type": "offer", "line": "400 in the first batch, 20 euros to keep one.", "pillar": "One trip" },
      ],
      // What you return to, again and again. Two to four; more cannot be remembered, not even by you.
      "pillars": [
        {
          "name": "One trip",
          "message": "The weekly shop in one trip.",
          "support": ["40 kg", "Couples without tools"],
          // The audience it is for, by its name; what proves it; what writers should and should not do.
          "audience": "Families without a car",
          "proof": "Carries 40 kg, tested over 1,000 km of cobbles",
          "do": ["Show a full trailer on a wet street"],
          "dont": ["No studio pictures"],
        },
        { "name": "Fits your hall", "message": "It hangs on a coat hook.", "support": ["18 cm folded"] },
        { "name": "Made to be mended", "message": "Every part for ten years.", "support": ["Parts list on the site"] },
      ],
      // Key sentences that must come out as you wrote them. Leave the platform out for all of them.
      "messages": [
        { "pillar": "One trip", "text": "The weekly shop in one trip, on the bicycle you already have." },
        { "platform": "x", "pillar": "Fits your hall", "text": "18 cm. It hangs beside your coat." },
      ],
      // One a week, in order. Add "week": "2027-W09" to tie one to its week; without it the list moves with the dates.
      "themes": [
        { "title": "Three trips", "stage": "awareness" },
        { "title": "Why a trailer and not a cargo bike", "stage": "awareness" },
        {
          "title": "Nine seconds",
          "stage": "consideration",
          "asset": "One film of nine seconds, without a cut",
          "goal": "500 reservations pages opened",
        },
        { "title": "The cobbles test", "stage": "consideration" },
        { "title": "Questions about hills, thieves and rain", "stage": "consideration" },
        { "title": "The first batch", "stage": "conversion" },
        { "title": "Last reservations", "stage": "conversion" },
      ],

      // The stages' shares of the weeks in percent; leave it out for 50, 30 and 20.
      "funnel": { "awareness": 30, "consideration": 40, "conversion": 30 },

      // What you expect until there are own figures; the plan works targets out backwards with them.
      "rates": [
        { "rate": "cvr", "percent": "4", "source": "reservations of the first prototype" },
      ],

      // Figures to steer by on the way to the objective. Use figures that add up over days, or a rate such as ctr.
      "targets": [
        { "metric": "conversions", "value": 400 },
        { "metric": "link_clicks", "value": 9000 },
        { "metric": "clicks", "value": 1200, "platform": "email" },
      ],
      "budget": {
        "total": "8000.00",
        "currency": "EUR",
        // Kept back for what works. Ten percent is usual; without a reserve the best post of the launch goes unpaid.
        "reserve": "800.00",
        // Most of the money when people can buy.
        "curve": "back-loaded",
        // Percent, 100 in all.
        "shares": { "linkedin": 50, "x": 20, "email": 30 },
        // When to stop. Without it, at twice the price that the goal allows.
        "stopRule": "Pause a platform at 60 euros for a reservation and ask the client",
      },

      // The pages and lists that publish, and what each is there for.
      "channels": {
        "linkedin": { "account": "Company page", "role": "Where dealers read" },
        "email": { "account": "Newsletter list", "role": "Everybody who asked once" },
      },

      // Copy in content.csv is held to this: a row that breaks it is refused.
      "compliance": {
        "bannedWords": ["unbreakable", "theft-proof"],
        "requiredLines": [{ "text": "Ships from May.", "platforms": ["email"] }],
        "approvers": ["Client, for every claim about load and safety"],
      },
      "risks": [{ "text": "The first batch ships later than promised", "owner": "Campaign lead" }],
      "assumptions": [{ "text": "Dealers may show the trailer from March on", "owner": "Client" }],
      // true unless you say otherwise: the plan looks at what the client's own posts got. See the README.
      "learning": true,

      "calendar": {
        "workingDays": ["mon", "tue", "wed", "thu", "fri"],
        // Leave windows out to start from each platform's usual hours; put your own in as soon as you have figures.
        "windows": [
          { "platforms": ["linkedin"], "days": ["tue", "wed", "thu"], "from": "08:00", "to": "11:00" },
          { "platforms": ["email"], "days": ["wed"], "at": "09:30" },
        ],
        "quietHours": { "from": "20:00", "to": "07:00" },
        "blackouts": [
          { "from": "2027-03-26", "to": "2027-03-29", "reason": "Easter" },
        ],
        "spacing": "2h",
        // The most items of one day on an account.
        "perDay": { "x": 2 },
        // Campaigns that name the same account keep out of each other's way; without a name it is the venture's.
        "accounts": { "linkedin": "Example company page" },
        "mix": { "linkedin": { "post": 2, "carousel": 1 }, "x": { "post": 4, "thread": 1 } },
      },

      // Before publishing: negative. After it: counted from the proof, not from the plan. Exactly one POST, at "0".
      "workflow": {
        "steps": [
          { "type": "DRAFT", "offset": "-5d" },
          { "type": "DESIGN", "offset": "-3d" },
          { "type": "REVIEW", "offset": "-1d", "owner": "Client" },
          { "type": "POST", "offset": "0" },
          { "type": "ENGAGE", "offset": "2h" },
          { "type": "ENGAGE", "offset": "24h" },
          { "type": "ANALYZE", "offset": "7d" },
        ],
        // Other steps for single formats, as whole lists: nobody comments on a letter, but somebody has to read the replies.
        "byType": {
          "newsletter": {
            "steps": [
              { "type": "DRAFT", "offset": "-5d" },
              { "type": "REVIEW", "offset": "-2d", "owner": "Client" },
              { "type": "POST", "offset": "0" },
              { "type": "ENGAGE", "offset": "24h" },
              { "type": "ANALYZE", "offset": "3d" },
            ],
          },
        },
        // How long after its time an open task is given up as missed; a week if you leave it out.
        "missedAfter": { "POST": "3d", "ENGAGE": "2d" },
      },
      // Who has to say yes to each item before it is published. What they saw is kept: a later change of copy, picture, link
      // or time makes the yes void. Delete it if nobody has to.
      "approval": { "roles": ["client"], "people": { "client": ["Head of product"] }, "expiresAfter": "21d" },

      // How rows of exports find this campaign. Agree on a prefix before the first ad is booked.
      "tracking": { "names": ["TR1_*"], "utm": ["product-launch"] },
      // "other" is everybody and everything not named.
      "owners": { "email": "Editor", "other": "Campaign lead" },
    }

    """#
}
