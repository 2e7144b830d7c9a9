import Quantities

extension KindSample {
  /// Exports of accounts, sites and shops.
  static let analytics: [KindSample] = [
    KindSample(
      kind: "linkedin_page", form: "report",
      text: """
        Date,Impressions (organic),Impressions (sponsored),Impressions (total),Clicks (organic),Clicks (sponsored),Clicks (total),Reactions (total),Engagement rate (total)
        06/18/2026,70,30,100,4,1,5,6,0.1

        """,
      figures: ["Impressions (total) = impressions", "Clicks (total) = clicks", "Reactions (total) = likes"],
      values: ["clicks = 5", "impressions = 100", "likes = 6"].map { "2026-06-18 linkedin \($0)" },
      findings: ["column-twin"]),
    KindSample(
      kind: "linkedin_page", form: "report",
      text:
        "Date,Impressions (organic),Impressions (sponsored),Clicks (organic),Clicks (sponsored)\n06/18/2026,70,30,4,1\n",
      figures: [
        "Impressions (organic) + Impressions (sponsored) = impressions",
        "Clicks (organic) + Clicks (sponsored) = clicks",
      ],
      values: ["clicks = 5", "impressions = 100"].map { "2026-06-18 linkedin \($0)" }),
    KindSample(
      kind: "linkedin_page", form: "report",
      text: "Date,Impressions (organic),Clicks (organic),Clicks (sponsored)\n06/18/2026,70,4,\n",
      figures: ["Impressions (organic) = impressions", "Clicks (organic) + Clicks (sponsored) = clicks"],
      values: ["clicks = 4", "impressions = 70"].map { "2026-06-18 linkedin \($0)" }),
    KindSample(
      kind: "tiktok_organic", form: "account",
      text: """
        \u{FEFF}Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone number clicks ,Leads submission,Net growth,New followers,Lost followers
        2025/10/31,715,NAN,25,26,4,7,0,0,-2,10,12

        """,
      figures: [
        "Video views = video_views", "Reached audience = reach", "Profile views = profile_visits", "Likes = likes",
        "Shares = shares", "Comments = comments", "Leads submission = leads", "Net growth = followers_net",
        "New followers = followers_new",
      ],
      values: [
        "comments = 7", "followers_net = -2", "followers_new = 10", "leads = 0", "likes = 26", "profile_visits = 25",
        "shares = 4", "video_views = 715",
      ].map { "2025-10-31 tiktok \($0)" }),
    KindSample(
      kind: "tiktok_organic", form: "audience",
      text: "Date,New followers,Total followers,Reached audience,Engaged audience\n2025/10/31,5,905,400,30\n",
      figures: ["New followers = followers_new", "Total followers = followers", "Reached audience = reach"],
      values: ["followers = 905", "followers_new = 5", "reach = 400"].map { "2025-10-31 tiktok \($0)" }),
    KindSample(
      kind: "tiktok_organic", form: "overview",
      text: "Date,Video Views,Profile Views,Likes,Comments,Shares\n2025-03-08,9,3,2,1,0\n",
      figures: [
        "Video Views = video_views", "Profile Views = profile_visits", "Likes = likes", "Comments = comments",
        "Shares = shares",
      ],
      values: ["comments = 1", "likes = 2", "profile_visits = 3", "shares = 0", "video_views = 9"].map {
        "2025-03-08 tiktok \($0)"
      }),
    KindSample(
      kind: "tiktok_organic", form: "followers",
      text:
        "\"Date\",\"Followers\",\"Difference in followers from previous day\"\n\"2025-03-25\",\"undefined\",\"0\"\n\"2025-07-09\",\"3047\",\"-1\"\n",
      figures: ["Followers = followers", "Difference in followers from previous day = followers_net"],
      values: [
        "2025-03-25 tiktok followers_net = 0", "2025-07-09 tiktok followers = 3047",
        "2025-07-09 tiktok followers_net = -1",
      ]),
    KindSample(
      kind: "tiktok_organic", form: "videos",
      text: """
        "Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"
        "2026-02-28","Tea","https://example.com/1","2025-07-16","533","32","16","191265"

        """,
      figures: [
        "Total likes = likes", "Total comments = comments", "Total shares = shares", "Total views = video_views",
      ],
      values: ["comments = 32", "likes = 533", "shares = 16", "video_views = 191265"].map {
        "2025-07-16 tiktok \($0)"
      }),
    KindSample(
      kind: "tiktok_organic", form: "videos",
      text: """
        Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to Favorites
        Tea,https://example.com/1,2025/10/31 18:19:10,900,80,7,6,5

        """,
      figures: [
        "Video views = video_views", "Likes = likes", "Comments = comments", "Shares = shares",
        "Add to Favorites = saves",
      ],
      values: ["comments = 7", "likes = 80", "saves = 5", "shares = 6", "video_views = 900"].map {
        "2025-10-31 tiktok \($0)"
      }),
    KindSample(
      kind: "x_analytics", form: "overview",
      text: """
        Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views
        "Tue, Feb 18, 2025",62,1,3,2,4,5,6,7,8,9,10,11,12

        """,
      figures: [
        "Impressions = impressions", "Likes = likes", "Engagements = engagements", "Bookmarks = saves",
        "Shares = shares", "New follows = followers_new", "Replies = comments", "Profile visits = profile_visits",
        "Video views = video_views",
      ],
      values: [
        "comments = 7", "engagements = 3", "followers_new = 5", "impressions = 62", "likes = 1", "profile_visits = 9",
        "saves = 2", "shares = 4", "video_views = 11",
      ].map { "2025-02-18 x \($0)" }, findings: ["column-twin"]),
    KindSample(
      kind: "x_analytics", form: "posts",
      text: """
        Post id,Date,Post text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New follows,Replies,Reposts,Profile visits,Detail expands,Url clicks,Hashtag clicks,Permalink clicks\r
        1891500000000000001,Mon Feb 17 2025,"Tea ""now"" &amp; then",https://example.com,100,9,8,7,6,5,4,3,2,1,11,0,0\r

        """,
      figures: [
        "Impressions = impressions", "Likes = likes", "Engagements = engagements", "Bookmarks = saves",
        "Share = shares", "New follows = followers_new", "Replies = comments", "Profile visits = profile_visits",
        "Url clicks = link_clicks",
      ],
      values: [
        "comments = 4", "engagements = 8", "followers_new = 5", "impressions = 100", "likes = 9", "link_clicks = 11",
        "profile_visits = 2", "saves = 7", "shares = 6",
      ].map { "2025-02-17 x \($0)" }, findings: ["column-twin"]),
    KindSample(
      kind: "x_analytics", form: "tweets",
      text: """
        "Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets","replies","likes","user profile clicks","url clicks","media views","media engagements","promoted impressions","promoted engagements","promoted likes"
        "1223000000000000001","https://example.com","Two
        lines","2020-01-31 16:59 +0000","1010.0","20.0","0.0198","3.0","2.0","9.0","4.0","5.0","0","0","-","-","-"

        """,
      figures: [
        "impressions = impressions", "engagements = engagements", "retweets = shares", "replies = comments",
        "likes = likes", "user profile clicks = profile_visits", "url clicks = link_clicks",
        "media views = video_views",
      ],
      values: [
        "comments = 2", "engagements = 20", "impressions = 1010", "likes = 9", "link_clicks = 5",
        "profile_visits = 4", "shares = 3", "video_views = 0",
      ].map { "2020-01-31 x \($0)" }, findings: ["column-twin"]),
    KindSample(
      kind: "x_analytics", form: "tweets by day",
      text: """
        "Date","Tweets published","impressions","engagements","engagement rate","retweets","replies","likes","user profile clicks","url clicks","promoted impressions"
        "2020-01-31","2","1010","20","0.0198","3","2","9","4","5","-"

        """,
      figures: [
        "impressions = impressions", "engagements = engagements", "retweets = shares", "replies = comments",
        "likes = likes", "user profile clicks = profile_visits", "url clicks = link_clicks",
      ],
      values: [
        "comments = 2", "engagements = 20", "impressions = 1010", "likes = 9", "link_clicks = 5",
        "profile_visits = 4", "shares = 3",
      ].map { "2020-01-31 x \($0)" }, findings: ["column-twin"]),
    KindSample(
      kind: "ga4", form: "report",
      text: """
        # ----------------------------------------
        # Events: Event name
        # Account: Tea
        # Property: Tea GA4
        # ----------------------------------------
        #\u{20}
        # All Users
        # Start date: 20260101
        # End date: 20260131
        Event name,Event count,Total users,Event count per active user,Total revenue
        page_view,40242,14950,2.7018933798845173,0

        """,
      figures: ["Event count = events", "Total users = users", "Total revenue = conversion_value"]),
    KindSample(
      kind: "ga4", form: "report",
      text: """
        # ----------------------------------------
        # Pages and screens: Page path and screen class
        # Account: Tea
        # Property: Tea GA4
        # ----------------------------------------
        #\u{20}
        # All Users
        # Start date: 20260101
        # End date: 20260131
        Page path and screen class,Views,Active users,Views per active user,Average engagement time per active user,Event count,Key events,Total revenue
        /tea,10,8,1.25,12.5,40,2,19.8

        """,
      figures: [
        "Views = views", "Active users = users", "Event count = events", "Key events = conversions",
        "Total revenue = conversion_value",
      ]),
    KindSample(
      kind: "ga4", form: "report",
      text: """
        # ----------------------------------------
        # tea.example.com - GA4
        # Events: Event name-Tab 3
        # 20251213-20260312
        # ----------------------------------------

        Page path + query string,Event count
        ,775,Grand total
        /tea/,765
        /coffee/,10

        """,
      figures: ["Event count = events"]),
    KindSample(
      kind: "ga4", form: "report",
      text: """
        # ----------------------------------------
        # Own exploration
        # 20260101-20260103
        # ----------------------------------------

        Date,Sessions,Total users
        20260101,7,5
        20260102,9,6

        """,
      figures: ["Sessions = sessions", "Total users = users"],
      values: [
        "2026-01-01 ga4 sessions = 7", "2026-01-01 ga4 users = 5", "2026-01-02 ga4 sessions = 9",
        "2026-01-02 ga4 users = 6",
      ]),
    KindSample(
      kind: "ga4", form: "campaigns",
      text: """
        # ----------------------------------------
        # Own exploration
        # 20260101-20260103
        # ----------------------------------------

        Date,Session campaign,Sessions,Key events
        20260101,spring,7,2

        """,
      figures: ["Sessions = sessions", "Key events = conversions"],
      values: ["2026-01-01 ga4 conversions = 2", "2026-01-01 ga4 sessions = 7"]),
    KindSample(
      kind: "ga4", form: "day index",
      text: """
        # ----------------------------------------
        # Users by day
        # Account: Tea
        # Property: Tea GA4
        # ----------------------------------------
        #\u{20}
        # All Users
        # Start date: 20260131
        # End date: 20260201
        Nth day,Active users,New users,Event count
        0000,12,3,40
        0001,15,4,50

        """,
      figures: ["Active users = users", "New users = new_users", "Event count = events"],
      values: [
        "2026-01-31 ga4 events = 40", "2026-01-31 ga4 new_users = 3", "2026-01-31 ga4 users = 12",
        "2026-02-01 ga4 events = 50", "2026-02-01 ga4 new_users = 4", "2026-02-01 ga4 users = 15",
      ]),
    KindSample(
      kind: "ga4", form: "day index",
      text: """
        # ----------------------------------------
        # User acquisition
        # Account: Tea
        # Property: Tea GA4
        # ----------------------------------------
        #\u{20}
        # All Users
        # Start date: 20260131
        # End date: 20260201
        Nth day,New users
        0000,3
        0001,4

        """,
      figures: ["New users = new_users"],
      values: ["2026-01-31 ga4 new_users = 3", "2026-02-01 ga4 new_users = 4"]),
    KindSample(
      kind: "ga4", form: "campaigns by day index",
      text: """
        # ----------------------------------------
        # Own exploration
        # 20260101-20260102
        # ----------------------------------------

        Nth day,Session campaign,Sessions
        0001,spring,7
        0000,spring,5

        """,
      figures: ["Sessions = sessions"],
      values: ["2026-01-01 ga4 sessions = 5", "2026-01-02 ga4 sessions = 7"]),
    KindSample(
      kind: "search_console", form: "chart",
      text: "Date,Clicks,Impressions,CTR,Position\n2025-01-01,161,13456,1.2%,32.6",
      figures: ["Clicks = clicks", "Impressions = impressions"],
      values: ["clicks = 161", "impressions = 13456"].map { "2025-01-01 search-console \($0)" }),
    KindSample(
      kind: "search_console", form: "chart",
      text: "Date,Clics,Impressions,CTR,Position\n2025-01-01,161,13456,1.2%,32.6",
      figures: ["Clics = clicks", "Impressions = impressions"],
      values: ["clicks = 161", "impressions = 13456"].map { "2025-01-01 search-console \($0)" }),
    KindSample(
      kind: "search_console", form: "table",
      text: "Top queries,Clicks,Impressions,CTR,Position\nspring tea,344,5317,6.47%,2.64",
      figures: ["Clicks = clicks", "Impressions = impressions"]),
    KindSample(
      kind: "search_console", form: "table",
      text: "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\nthé,344,5317,6.47%,2.64",
      figures: ["Clics = clicks", "Impressions = impressions"]),
    KindSample(
      kind: "search_console", form: "table",
      text: "Device,Clicks,Impressions,CTR,Position\nMobile,344,5317,6.47%,2.64",
      figures: ["Clicks = clicks", "Impressions = impressions"]),
    KindSample(
      kind: "youtube_studio", form: "totals", text: "Date,Views\n2025-06-13,1224\n", figures: ["Views = views"],
      values: ["2025-06-13 youtube views = 1224"]),
    KindSample(
      kind: "youtube_studio", form: "totals", text: "Datum,Auf\u{AD}ru\u{AD}fe\n2025-06-13,1224\n",
      figures: ["Auf\u{AD}ru\u{AD}fe = views"], values: ["2025-06-13 youtube views = 1224"]),
    KindSample(
      kind: "youtube_studio", form: "table",
      text: """
        Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)
        Total,,,,300,24.5,9,5000,1.68
        abc,Tea,"Aug 28, 2025",9,100,10.5,4,456,3.51

        """,
      figures: [
        "Views = views", "Watch time (hours) = watch_hours", "Subscribers = followers_net",
        "Impressions = impressions",
      ]),
    KindSample(
      kind: "youtube_studio", form: "table",
      text: """
        Video,Vi\u{AD}deo\u{AD}ti\u{AD}tel,Veröffentlichungszeitpunkt des Videos,Auf\u{AD}ru\u{AD}fe,Wiedergabezeit (Stunden),Abonnenten,Impressionen,Klickrate der Impressionen (%)
        Ge\u{AD}samt,,,405712,7807.6061,730,3645609,6.27
         -VdePwcODwE,Tee,"Jun 25, 2013",1132,34.8967,1,10130,6.61

        """,
      figures: [
        "Auf\u{AD}ru\u{AD}fe = views", "Wiedergabezeit (Stunden) = watch_hours", "Abonnenten = followers_net",
        "Impressionen = impressions",
      ]),
    KindSample(
      kind: "meta_business_suite", form: "card",
      text: "sep=,\n\"Instagram follows\"\n\"Date\",\"Primary\"\n\"2025-03-10T01:00:00\",\"4\"\n\n",
      figures: ["Primary = followers_new"], values: ["2025-03-10 instagram followers_new = 4"]),
    KindSample(
      kind: "meta_business_suite", form: "card",
      text: "sep=,\n\"Alcance do Instagram\"\n\"Data\",\"Primary\"\n\"2025-03-10T00:00:00\",\"4\"\n\n",
      figures: ["Primary = reach"], values: ["2025-03-10 instagram reach = 4"]),
    KindSample(
      kind: "meta_content_export", form: "instagram",
      text: """
        \u{FEFF}"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,"Post type","Data comment",Date,Views,Reach,Likes,Shares,Comments,Saves,Follows
        18355151116178767,17841446494080465,tea_sa,Tea,"Spring
        is here",30,"03/18/2025 09:48",https://example.com,"IG reel",,Lifetime,166,152,9,2,1,4,

        """,
      figures: [
        "Views = views", "Reach = reach", "Likes = likes", "Shares = shares", "Comments = comments", "Saves = saves",
        "Follows = followers_new",
      ],
      values: ["comments = 1", "likes = 9", "reach = 152", "saves = 4", "shares = 2", "views = 166"].map {
        "2025-03-18 instagram \($0)"
      }),
    KindSample(
      kind: "meta_content_export", form: "facebook",
      text: """
        "Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time","Caption type",Permalink,"Is crosspost","Is share","Post type",Languages,"Custom labels","Funded content status","Data comment",Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks","Link Clicks","Other Clicks","Matched Audience Targeting Consumption (Photo Click)","Seconds viewed","Average Seconds viewed","Estimated earnings (USD)","Ad impressions",Views
        939005954986064,100066300057039,Tea,"Spring, now",,0,"02/16/2025 05:14",N/A,https://example.com,0,0,Photos,,,,,Lifetime,40,15,3,2,1,0,6,4,2,,,,,,40

        """,
      figures: [
        "Views = views", "Reach = reach", "Reactions, Comments and Shares = engagements", "Reactions = likes",
        "Comments = comments", "Shares = shares", "Total clicks = clicks", "Link Clicks = link_clicks",
      ],
      values: [
        "clicks = 6", "comments = 1", "engagements = 3", "likes = 2", "link_clicks = 4", "reach = 15", "shares = 0",
        "views = 40",
      ].map { "2025-02-16 facebook \($0)" }, findings: ["column-twin"]),
    KindSample(
      kind: "google_business_profile", form: "report",
      text: """
        Store code,Business name,Address,Labels,Google Search - Mobile,Google Search - Desktop,Google Maps - Mobile,Google Maps - Desktop,Calls,Messages,Bookings,Directions,Website clicks,Food orders,Food menu clicks,Hotel bookings
        ,,,,Number of people that viewed,Number of people that viewed,Number of people that viewed,Number of people that viewed,Number of interactions,Number of conversations,Number of bookings,Number of requests,Number of interactions,Number of orders,Number of interactions,Number of bookings
        A1,Tea - Berlin,"Street 1, Berlin",,123,21,28,1,5,0,0,3,24,0,0,0

        """,
      figures: ["Calls = calls", "Website clicks = link_clicks"]),
    KindSample(
      kind: "hootsuite", form: "account metrics",
      text: """
        Date (GMT),"Page Reactions by Type - Wow (Daily aggregated values for Facebook pages: Tea, Coffee)","Page Reactions by Type - Like (Daily aggregated values for Facebook pages: Tea, Coffee)"
        2026-07-01,82.0,514.0

        """,
      figures: [
        "Page Reactions by Type - Like (Daily aggregated values for Facebook pages: Tea, Coffee) = likes"
      ], values: ["2026-07-01 facebook likes = 514"], platform: .facebook),
    KindSample(
      kind: "hootsuite", form: "posts",
      text: """
        Date (GMT),Facebook Page,Post ID,Post Permalink,Post Type,Post Message,Tags,Campaign,Author,Clicks,Comments,Engagement Rate,Impressions,Link Clicks,Organic Impressions,Reach,Reactions,Shares,Video Views,Viral Reach
        2026-09-11 21:30:11,Tea,1_2,https://example.com,photo,Spring,,Spring,Mira,9,2,3.5,400,4,390,300,12,1,0,5

        """,
      figures: [
        "Clicks = clicks", "Comments = comments", "Impressions = impressions", "Link Clicks = link_clicks",
        "Reach = reach", "Reactions = likes", "Shares = shares", "Video Views = video_views",
      ],
      values: [
        "clicks = 9", "comments = 2", "impressions = 400", "likes = 12", "link_clicks = 4", "reach = 300",
        "shares = 1", "video_views = 0",
      ].map { "2026-09-11 facebook \($0)" }, findings: ["column-twin"]),
    KindSample(
      kind: "shopify", form: "sessions",
      text:
        "\"Day\",\"Online store visitors\",\"Sessions\",\"Day (previous_period)\",\"Online store visitors (previous_period)\",\"Sessions (previous_period)\",\"Online store visitors (previous_period) \",\"Sessions (previous_period) \"\n\"2026-06-01\",116,157,\"2026-05-31\",123,184,-5.6079323797139145,-14.8\n",
      figures: ["Online store visitors = users", "Sessions = sessions"],
      values: ["2026-06-01 shopify sessions = 157", "2026-06-01 shopify users = 116"], findings: ["column-twin"]),
    KindSample(
      kind: "shopify", form: "sessions",
      text: "\"Day\",\"Online store visitors\",\"Sessions\"\n\"2026-06-01\",935,1071\n",
      figures: ["Online store visitors = users", "Sessions = sessions"],
      values: ["sessions = 1071", "users = 935"].map { "2026-06-01 shopify \($0)" }),
    KindSample(
      kind: "shopify", form: "sales",
      text: """
        "Day","Product title","Product variant SKU","Month","Net items sold","Gross sales","Discounts","Returns","Net sales","Taxes","Total sales","Orders"
        "2026-06-01","Tea","T1","2026-06-01",2,20.00,-1.00,0,19.00,3.61,22.61,1
        "2026-06-01","","","2026-06-01",0,0,0,0,0,0,4.90,0

        """,
      figures: ["Total sales = conversion_value", "Orders = conversions"],
      values: ["2026-06-01 shopify conversion_value = 27.51", "2026-06-01 shopify conversions = 1"]),
  ]
}
