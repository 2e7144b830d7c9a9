// Generated from samples/templates; do not edit. A test fails when it is stale and says how to renew it.

/// The definitions that `new` starts from.
enum Templates {
  /// The templates by name.
  static let all: [String: String] = [
    "always-on": #"""
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
          "pains": ["Think they know what is in it"],
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

    """#,
    "hiring": #"""
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
      },
      "tracking": { "names": ["Hiring_*", "Facebook post: *weekend*"], "utm": ["hiring"] },
      "owners": { "linkedin": "Owner of the firm", "other": "Office" },
    }

    """#,
    "newsletter": #"""
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

    """#,
    "product-launch": #"""
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
      },

      // How rows of exports find this campaign. Agree on a prefix before the first ad is booked.
      "tracking": { "names": ["TR1_*"], "utm": ["product-launch"] },
      // "other" is everybody and everything not named.
      "owners": { "email": "Editor", "other": "Campaign lead" },
    }

    """#,
    "webinar": #"""
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
        "curve": "back-loaded",
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
      },
      "tracking": { "names": ["Webinar_*"], "utm": ["webinar"] },
      "owners": { "email": "Editor", "other": "Campaign lead" },
    }

    """#,
  ]
}
