extension KindSample {
  /// Exports of the smaller advertising platforms.
  static let networks: [KindSample] = [
    KindSample(
      kind: "tiktok_ads", form: "report",
      text: """
        Campaign name,Primary status,Cost,Impressions,CPM,Clicks (destination),CPC (destination),CTR (destination),2-second video views,6-second video views,Video views at 25%,Average play time per user
        Spring,Active,"£1,234.56",50000,24.69,900,1.37,1.80%,12000,4000,9000,2.1
        Total of 1 results,-,"£1,234.56",50000,24.69,900,1.37,1.80%,12000,4000,9000,2.1

        """,
      figures: ["Cost = spend", "Impressions = impressions", "Clicks (destination) = link_clicks"]),
    KindSample(
      kind: "tiktok_ads", form: "report",
      text: """
        Date,Advertiser ID,Campaign ID,Campaign name,Ad group ID,Ad group name,Ad ID,Ad name,Reach,Impressions,Frequency,CPM,CTR,Cost,Video views,6-second video views (focused view),Results,Cost per result,Paid likes,Paid shares,Paid comments,Paid follows
        2026-06-01,1,77,Spring,5,Group,9,Ad,90,100,1.11,2,1%,3.50,80,20,2,1.75,4,3,2,1

        """,
      figures: [
        "Reach = reach", "Impressions = impressions", "Frequency = frequency", "Cost = spend",
        "Video views = video_views", "Results = results", "Paid likes = likes", "Paid shares = shares",
        "Paid comments = comments", "Paid follows = followers_new",
      ],
      values: [
        "2026-06-01 tiktok-ads comments = 2", "2026-06-01 tiktok-ads followers_new = 1",
        "2026-06-01 tiktok-ads frequency = 1.11", "2026-06-01 tiktok-ads impressions = 100",
        "2026-06-01 tiktok-ads likes = 4", "2026-06-01 tiktok-ads reach = 90", "2026-06-01 tiktok-ads results = 2",
        "2026-06-01 tiktok-ads shares = 3", "2026-06-01 tiktok-ads spend = 3.5",
        "2026-06-01 tiktok-ads video_views = 80",
      ]),
    KindSample(
      kind: "tiktok_ads_api", form: "report",
      text: """
        campaign_id,clicks,conversion,conversion_rate,cpc,currency,gross_impressions,impressions,spend,stat_time_day
        "77","6","2","0.00","0.00","EUR","1603","1346","1200.50","2024-01-02 00:00:00"

        """,
      figures: ["clicks = clicks", "conversion = conversions", "impressions = impressions", "spend = spend"],
      values: ["clicks = 6", "conversions = 2", "impressions = 1346", "spend = 1200.5"].map {
        "2024-01-02 tiktok-ads \($0)"
      }, findings: ["column-twin"]),
    KindSample(
      kind: "x_ads", form: "report",
      text: """
        Time period,Date start,Date stop,Campaign name,Objective,Impressions,clicks,Spend,Results,Result type,Cost per Result
        Custom,2026-06-01,2026-06-30,Spring,Clicks,1000,20,15.00,5,Link clicks,3.00

        """,
      figures: ["Impressions = impressions", "clicks = clicks", "Spend = spend", "Results = results"]),
    KindSample(
      kind: "x_ads", form: "period",
      text: """
        Time period,Campaign,Campaign ID,Status,Impressions,Spend,Clicks,Link clicks,Results,Result type,Cost per result
        2026-06-01,Spring,77,Active,1000,15.00,20,12,5,Link clicks,3.00
        2026-06-02 - 2026-06-03,Spring,77,Active,400,5.00,9,4,1,Link clicks,5.00

        """,
      figures: [
        "Impressions = impressions", "Spend = spend", "Clicks = clicks", "Link clicks = link_clicks",
        "Results = results",
      ],
      values: ["clicks = 20", "impressions = 1000", "link_clicks = 12", "results = 5", "spend = 15"].map {
        "2026-06-01 x-ads \($0)"
      }, findings: ["export-period"]),
    KindSample(
      kind: "tiktok_ads", form: "report",
      text: """
        By Day,Campaign Name,Total Cost,Impression,Click,CTR,CPC,CPM,Conversion,CPA
        2026-06-01,Spring,3.10,1000,12,1.2%,0.26,3.1,2,1.55

        """,
      figures: ["Total Cost = spend", "Impression = impressions", "Click = clicks", "Conversion = conversions"],
      values: ["clicks = 12", "conversions = 2", "impressions = 1000", "spend = 3.1"].map {
        "2026-06-01 tiktok-ads \($0)"
      }),
    KindSample(
      kind: "snapchat_ads", form: "report",
      text: """
        Date,Campaign ID,Campaign Name,Spend,Impressions,Swipes,Swipe Up Rate,2 Second Video Views,Paid eCPM,eCPSU,Purchases
        2026-06-01,77,Spring,12.34,1000,12,1.2%,300,12.34,1.03,1

        """,
      figures: [
        "Spend = spend", "Impressions = impressions", "Swipes = clicks", "2 Second Video Views = video_views",
        "Purchases = conversions",
      ],
      values: ["clicks = 12", "conversions = 1", "impressions = 1000", "spend = 12.34", "video_views = 300"].map {
        "2026-06-01 snapchat-ads \($0)"
      }),
    KindSample(
      kind: "spotify_ads", form: "report",
      text: """
        Report Name: One
        Report Granularity: Lifetime
        Report Primary Entity: Campaign
        Report Date Range: 2026-05-27 - 2026-06-25 (UTC)
        Report Data as of: 2026-06-26

        Campaign id,Campaign name,Impressions,Reach,Frequency,Clicks,CTR,Spend,CPC,CPM
        77,Spring,11.00,9.00,1.22,1.00,.09,.22,.22,20.00

        """,
      figures: [
        "Impressions = impressions", "Reach = reach", "Frequency = frequency", "Clicks = clicks", "Spend = spend",
      ]),
    KindSample(
      kind: "linkedin_page", form: "posts",
      text: """
        Post title,Post link,Post type,Campaign name,Posted by,Created date,Campaign start date,Campaign end date,Audience,Impressions,Views,Offsite Views,Clicks,Click through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate,Content Type
        "We launched, finally",https://www.linkedin.example/71,Organic,,Mira,06/13/2026,,,All followers,1200,,,30,0.025,40,5,2,1,0.064,Image

        """,
      figures: [
        "Impressions = impressions", "Views = video_views", "Clicks = clicks", "Likes = likes",
        "Comments = comments", "Reposts = shares", "Follows = followers_new",
      ],
      values: [
        "clicks = 30", "comments = 5", "followers_new = 1", "impressions = 1200", "likes = 40", "shares = 2",
      ].map { "2026-06-13 linkedin \($0)" }),
    KindSample(
      kind: "pinterest_ads", form: "report",
      text: """
        Date,Campaign name,Ad group name,Ad name,Ad entity status,Ad ID,Spend in account currency,Impressions,Reach,Frequency,CPM,Result,Cost per result,Pin clicks,CTR,CPC,Outbound clicks,Saves,Engagements,Engagement rate,Total CPA (Checkout),Total ROAS (Checkout),Total conversions (Checkout),Total order value (Checkout),Total conversions (Add to cart),Earned saves,Organic pin ID
        2026-06-18,Spring | 2026-06-14,Group,One,ACTIVE,PP68,1.25,100,90,1.11,12.5,[9],[0.138],4,0.04,0.3125,3,2,9,0.09,1.25,40,1,50.00,7,0,P1130

        """,
      figures: [
        "Spend in account currency = spend", "Impressions = impressions", "Reach = reach", "Frequency = frequency",
        "Pin clicks = clicks", "Outbound clicks = link_clicks", "Saves = saves", "Engagements = engagements",
        "Total conversions (Checkout) = conversions", "Total order value (Checkout) = conversion_value",
      ],
      values: [
        "clicks = 4", "conversion_value = 50", "conversions = 1", "engagements = 9", "frequency = 1.11",
        "impressions = 100", "link_clicks = 3", "reach = 90", "saves = 2", "spend = 1.25",
      ].map { "2026-06-18 pinterest-ads \($0)" }),
    KindSample(
      kind: "microsoft_ads", form: "grid",
      text: """
        \u{FEFF}Campaign ID,Status,Campaign,Budget,Budget Type,Spend,Optimization Score,Delivery,Campaign Type,Bid Strategy Name,Bid Strategy Type,Labels,Clicks,Impr.,CTR,Avg. CPC,Conv.,Top impr. rate,Abs. top impr. rate
        [436534626],Enabled,Spring,15,DailyBudgetStandard,484.12,100%,Limited by budget,Search,,MaxClicks,,361,28435,1.27%,1.34,0,82.96%,60.47%
        Search total,-,-,-,-,484.12,-,-,-,-,-,-,361,28435,1.27%,1.34,0,82.96%,60.47%
        Audience total,-,-,-,-,0,-,-,-,-,-,-,0,0,0%,0,0,0%,0%

        """,
      figures: ["Spend = spend", "Clicks = clicks", "Impr. = impressions", "Conv. = conversions"]),
    KindSample(
      kind: "microsoft_ads", form: "report",
      text: """
        "Report Name: Spring"
        "Report Time: 10/5/2026,10/11/2026"
        "Time Zone: (GMT+01:00) Berlin"
        "Last Completed Available Day: 10/12/2026"
        "Last Completed Available Hour: 10/12/2026 9:00:00"
        "Report Aggregation: Daily"
        "Report Filter: "
        "Potential Incomplete Data: true"
        "Rows: 1"

        "TimePeriod","AccountId","CampaignName","CampaignId","Impressions","Clicks","Spend","Conversions"
        "2026-10-05","1","Spring","501","100","3","1.50","1"

        """,
      figures: ["Impressions = impressions", "Clicks = clicks", "Spend = spend", "Conversions = conversions"],
      values: ["clicks = 3", "conversions = 1", "impressions = 100", "spend = 1.5"].map {
        "2026-10-05 microsoft-ads \($0)"
      }),
    KindSample(
      kind: "microsoft_ads", form: "report",
      text: """
        Gregorian date,Account name,Campaign name,Ad group,Impressions,Clicks,Spend
        2026-10-05,Account,Spring,Group,100,3,1.50

        """,
      figures: ["Impressions = impressions", "Clicks = clicks", "Spend = spend"],
      values: ["clicks = 3", "impressions = 100", "spend = 1.5"].map { "2026-10-05 microsoft-ads \($0)" }),
    KindSample(
      kind: "snapchat_ads", form: "report",
      text: """
        Start Time,End Time,Age,Gender,Campaign Start Time,Campaign End Time,Amount Spent,Swipe Ups,Purchases,Purchases Value,Total Impressions,Paid Impressions,Adds to Cart Web,Campaign Name\r
        2026-04-21 00:00:00 AST,2026-04-22 00:00:00 AST,25-34,Female,x,y,1.56,17,0,0,6600,6576,0,Spring Sale\r

        """,
      figures: [
        "Amount Spent = spend", "Swipe Ups = clicks", "Purchases = conversions",
        "Purchases Value = conversion_value", "Paid Impressions = impressions",
      ],
      values: ["clicks = 17", "conversion_value = 0", "conversions = 0", "impressions = 6576", "spend = 1.56"].map {
        "2026-04-21 snapchat-ads \($0)"
      }, findings: ["column-twin"]),
    KindSample(
      kind: "reddit_ads", form: "report",
      text:
        "date,campaign_id,campaign_name,impressions,clicks,spend,ecpm,ctr,cpc\n2026-06-01,77,Spring,100,3,1.50,15,0.03,0.5\n",
      figures: ["impressions = impressions", "clicks = clicks", "spend = spend"],
      values: ["clicks = 3", "impressions = 100", "spend = 1.5"].map { "2026-06-01 reddit-ads \($0)" }),
    KindSample(
      kind: "amazon_ads", form: "report",
      text: """
        Date,Campaign Name,Ad Group Name,Targeting,Match Type,Customer Search Term,Impressions,Clicks,Cost Per Click (CPC),Spend,7 Day Total Sales ,7 Day Total Orders (#),7 Day Total Units (#),14 Day Total Sales
        2026-06-01,Spring,Group,tea,BROAD,spring tea,100,3,0.50,1.50,20.00,2,3,25.00

        """,
      figures: [
        "Impressions = impressions", "Clicks = clicks", "Spend = spend", "7 Day Total Sales  = conversion_value",
        "7 Day Total Orders (#) = conversions",
      ],
      values: ["clicks = 3", "conversion_value = 20", "conversions = 2", "impressions = 100", "spend = 1.5"].map {
        "2026-06-01 amazon-ads \($0)"
      }, findings: ["column-twin"]),
    KindSample(
      kind: "amazon_ads", form: "report",
      text: """
        Date,Start Date,End Date,Portfolio name,Campaign Type,Campaign Name,Status,Currency,Budget,Targeting Type,Bidding strategy,Impressions,Last Year Impressions,Clicks,Click-Thru Rate (CTR),Spend,Cost Per Click (CPC),14 Day Total Orders (#),Total Advertising Cost of Sales (ACoS),14 Day Total Sales (₹)
        "Feb 1, 2026","Jan 18, 2026",,No Portfolio,Sponsored Products,Spring oil,ENABLED,INR,Rs.1000.0,Manual targeting,Dynamic bids - up and down,782,,13,1.66%,Rs.201.68,Rs.15.5138462,3,20.97%,Rs.961.62
        "Feb 1, 2026","Nov 24, 2025",,No Portfolio,Sponsored Products,Spring sun,ENABLED,INR,Rs.2968.0,Manual targeting,Dynamic bids - down only,3893,,18,0.46%,Rs.255.92,Rs.14.217777799999999,0,0.00%,Rs.0.0

        """,
      figures: [
        "Impressions = impressions", "Clicks = clicks", "Spend = spend", "14 Day Total Orders (#) = conversions",
        "14 Day Total Sales (₹) = conversion_value",
      ],
      values: [
        "clicks = 31", "conversion_value = 961.62", "conversions = 3", "impressions = 4675", "spend = 457.6",
      ].map { "2026-02-01 amazon-ads \($0)" }, findings: ["column-twin"]),
    KindSample(
      kind: "amazon_ads", form: "report",
      text: """
        Nome campagna;Impressioni;Clic;Spesa;Vendite totali (€) 7 giorni;Totale ordini (#) 7 giorni
        Spring;100;3;1,50;20,00;2

        """,
      figures: [
        "Impressioni = impressions", "Clic = clicks", "Spesa = spend",
        "Vendite totali (€) 7 giorni = conversion_value", "Totale ordini (#) 7 giorni = conversions",
      ]),
    KindSample(
      kind: "amazon_ads", form: "console",
      text: """
        Campaigns,Status,Impressions,Clicks,Spend(USD),Sales(USD),Budget(USD),CTR,CPC(USD),ROAS,ACOS
        Spring,Running,100,3,1.50,20.00,10,0.03,0.50,13.3,0.075

        """,
      figures: ["Impressions = impressions", "Clicks = clicks", "Spend(USD) = spend", "Sales(USD) = conversion_value"]),
    KindSample(
      kind: "spotify_ads", form: "report",
      text: """
        Report Name: One
        Report Granularity: Daily
        Report Primary Entity: Ad
        Report Date Range: 2026-05-27 - 2026-06-25 (UTC)
        Report Data as of: 2026-06-26 14:13:30 (UTC)

        Campaign id,Campaign name,Ad set id,Ad set name,Ad id,Ad name,Ad format,Date,Impressions,Reach,Frequency,Clicks,CTR,Spend,CPC,CPM,completion rate,Ad played to: 25%,Purchases,Attributed revenue
        a1,Spring,b1,Set,c1, Ad one,AUDIO,2026/05/27,11.00,9.00,1.22,1.00,.09,.22,.22,20.00,.95,3,-,-

        """,
      figures: [
        "Impressions = impressions", "Reach = reach", "Frequency = frequency", "Clicks = clicks", "Spend = spend",
        "Purchases = conversions", "Attributed revenue = conversion_value",
      ],
      values: ["clicks = 1", "frequency = 1.22", "impressions = 11", "reach = 9", "spend = 0.22"].map {
        "2026-05-27 spotify-ads \($0)"
      }),
  ]
}
