extension KindSample {
  /// Exports of mailing tools, a row for each mailing.
  static let mailings: [KindSample] = [
    KindSample(
      kind: "mailchimp", form: "report",
      text: """
        Title,Subject,Audience,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Total Bounces,Times Forwarded,Forwarded Opens,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Unique Id
        Spring letter,Tea,List,"Jun 01, 2026 09:46 pm",Monday,68,66,2,0,2,0,0,18,27.27%,19,2,3.03%,4,3,0,77

        """,
      figures: [
        "Total Recipients = sends", "Successful Deliveries = deliveries", "Total Bounces = bounces",
        "Unique Opens = unique_opens", "Total Opens = opens", "Unique Clicks = unique_clicks",
        "Total Clicks = clicks", "Unsubscribes = unsubscribes",
      ],
      values: [
        "bounces = 2", "clicks = 4", "deliveries = 66", "opens = 19", "sends = 68", "unique_clicks = 2",
        "unique_opens = 18", "unsubscribes = 3",
      ].map { "2026-06-01 email \($0)" }),
    KindSample(
      kind: "mailchimp", form: "report",
      text: """
        Title,Subject,List,Send_Date,Send_Weekday,Total_Recipients,Successful_Deliveries,Soft_Bounces,Hard_Bounces,Total_Bounces,Unique_Opens,Open_Rate,Total_Opens,Unique_Clicks,Click_Rate,Total_Clicks,Unsubscribes,Abuse_Complaints,Folder_Id,Unique_Id,Campaign_Cost\r
        Spring letter,Tea,List,3/14/2026 13:02,Saturday,68,66,2,0,2,18,27.27,19,2,3.03%,4,3,0,0,77,n/a\r

        """,
      figures: [
        "Total_Recipients = sends", "Successful_Deliveries = deliveries", "Total_Bounces = bounces",
        "Unique_Opens = unique_opens", "Total_Opens = opens", "Unique_Clicks = unique_clicks",
        "Total_Clicks = clicks", "Unsubscribes = unsubscribes",
      ],
      values: [
        "bounces = 2", "clicks = 4", "deliveries = 66", "opens = 19", "sends = 68", "unique_clicks = 2",
        "unique_opens = 18", "unsubscribes = 3",
      ].map { "2026-03-14 email \($0)" }),
    KindSample(
      kind: "mailchimp", form: "report",
      text:
        "Title,Subject,Audience,Send Date,Send Weekday,Total Recipients,Unique Id\nSpring,Tea,L,\"Jun 18, 2026 10:34 am\",Thursday,51,77\n",
      figures: ["Total Recipients = sends"], values: ["2026-06-18 email sends = 51"]),
    KindSample(
      kind: "klaviyo", form: "report",
      text: """
        Campaign Name,Variant Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,Revenue,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Spam Complaints,Spam Complaints Rate,Successful Deliveries,Bounces,Bounce Rate,Campaign ID,Campaign Channel,Winning Variant?
        Spring,,,Tea,Main,2026-06-01 08:00:00,Monday,100,2,0.02,40.00,50,0.5034,60,9,0.09,11,1,0,0,98,2,0.02,77,email,n/a

        """,
      figures: [
        "Total Recipients = sends", "Unique Placed Order = conversions", "Revenue = conversion_value",
        "Unique Opens = unique_opens", "Total Opens = opens", "Unique Clicks = unique_clicks",
        "Total Clicks = clicks", "Unsubscribes = unsubscribes", "Successful Deliveries = deliveries",
        "Bounces = bounces",
      ],
      values: [
        "bounces = 2", "clicks = 11", "conversion_value = 40", "conversions = 2", "deliveries = 98", "opens = 60",
        "sends = 100", "unique_clicks = 9", "unique_opens = 50", "unsubscribes = 1",
      ].map { "2026-06-01 email \($0)" }),
    KindSample(
      kind: "hubspot", form: "report",
      text: """
        Email Name,Send Date (Your time zone),Campaign,Sent,Not Sent,Delivered,Opened,Clicked,Hard Bounced,Soft Bounced,Unsubscribed,Spam reports,Spam rate,Reply Rate
        "Tea, now",2026-06-26 08:00:55,Spring,100,1,98,60,11,1,1,2,0,0,0

        """,
      figures: [
        "Sent = sends", "Delivered = deliveries", "Opened = opens", "Clicked = clicks",
        "Hard Bounced + Soft Bounced = bounces", "Unsubscribed = unsubscribes",
      ],
      values: ["bounces = 2", "clicks = 11", "deliveries = 98", "opens = 60", "sends = 100", "unsubscribes = 2"].map {
        "2026-06-26 email \($0)"
      }),
  ]

  /// Files that hold no figures to use.
  static let refused: [KindSample] = [
    KindSample(
      kind: "search_console", form: "filters",
      text: "Filter,Value\nSearch type,Web\nDate,1 Jan 2025-31 Dec 2025\nPage,+/blog/", figures: [],
      findings: ["export-comes-along"]),
    KindSample(
      kind: "youtube_studio", form: "chart",
      text: """
        Date,Content,Video title,Video publish time,Duration,Views
        2025-06-13,abc,Tea,"Aug 28, 2025",9,100

        """, figures: ["Views = views"], findings: ["export-not-a-report"]),
    KindSample(
      kind: "google_ads_overview", form: "optimisation score", text: "Optimisation score,Campaign Name\n0.9,Spring\n",
      figures: [], findings: ["export-not-a-report"]),
    KindSample(
      kind: "linkedin_ads", form: "demographics",
      text:
        "Job Function Segment\tImpressions\tClicks\nMarketing\t100\t3\n\nCountry Segment\tImpressions\tClicks\nGermany\t100\t3\n",
      figures: ["Impressions = impressions", "Clicks = clicks"], findings: ["export-not-a-report"]),
    KindSample(
      kind: "search_console", form: "comparison",
      text:
        "Top queries,Last 3 months Clicks,Previous 3 months Clicks,Last 3 months Impressions,Previous 3 months Impressions,Last 3 months CTR,Previous 3 months CTR,Last 3 months Position,Previous 3 months Position\ntea,10,8,100,90,10%,9%,3.2,3.3\n",
      figures: [], findings: ["export-not-a-report"]),
    KindSample(
      kind: "shopify", form: "longer periods",
      text:
        "\"Month\",\"Online store visitors\",\"Sessions\",\"Month (previous_year)\",\"Online store visitors (previous_year)\",\"Sessions (previous_year)\",\"Online store visitors (previous_year) \",\"Sessions (previous_year) \"\n\"2026-01-01\",116,157,\"2025-01-01\",123,184,-5.6079323797139145,-14.8\n",
      figures: [], findings: ["export-not-a-report"]),
    KindSample(
      kind: "google_ads_editor", form: "report",
      text:
        "Campaign\tLabels\tCampaign Type\tNetworks\tBudget\tBudget type\tLanguages\tAd Group\nSpring\t\tSearch\tGoogle search\t10\tDaily\ten\tGroup\n",
      figures: [], findings: ["export-not-a-report"]),
    KindSample(
      kind: "google_ads_billing", form: "report",
      text:
        "Relatório de atividade de faturamento\n1 de maio de 2026 - 31 de maio de 2026\nData\tTipo\tDescrição\tValor\n5 de mai.\tCampanhas\t4 cliques\t\"-R$20,30\"\n",
      figures: [], findings: ["export-not-a-report"]),
    KindSample(
      kind: "google_ads_api", form: "report",
      text: """
        "CAMPAIGN_PERFORMANCE_REPORT (May 1, 2013-May 10, 2013)"
        Campaign,Day,Impressions,Clicks,Cost
        Spring,2013-05-01,100,3,1500000
        Total, --,100,3,1500000

        """, figures: [], findings: ["export-not-a-report"]),
    KindSample(
      kind: "meta_ads_api", form: "report",
      text:
        "date_start,date_stop,campaign_name,impressions,spend,actions\n2026-03-02,2026-03-02,spring,900,12.50,\"[{'action_type': 'link_click'}]\"\n",
      figures: [], findings: ["export-not-a-report"]),
    KindSample(
      kind: "meta_business_suite", form: "stacked tables",
      text:
        "Views;;;\nReels;Multi-photo;Links;Photos\n572681;86208;79536;22287\n;;;\nContent interactions;;;\nReels;Multi-photo;Photos;Links\n3687;2013;569;144\n",
      figures: [], findings: ["export-not-a-report"]),
  ]
}
