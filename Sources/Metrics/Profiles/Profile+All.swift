extension Profile {
  /// All forms of all kinds, the particular ones before the general ones.
  static let all: [Profile] =
    [metaAds, googleAds, googleAdsAccount] + googleAdsOverview + linkedinAds + [
      linkedinPage, linkedinPagePosts, tiktokAds, tiktokAdsAPI,
    ]
    + tiktokOrganic
    + xAnalytics + xAds + [pinterestAds] + microsoftAds + [snapchatAds] + redditAds + amazonAds + [spotifyAds] + ga4
    + searchConsole + youtubeStudio + [businessSuite] + metaContentExport
    + [googleBusinessProfile, mailchimp, klaviyo, hubspot] + hootsuite + shopify + notReports + [long, wide]

  /// The names of the kinds of which something is used, each once, in the order of their first forms.
  static let readable: [String] = all.reduce(into: []) { kinds, profile in
    if profile.refusal == nil, !kinds.contains(profile.id) { kinds.append(profile.id) }
  }
}
