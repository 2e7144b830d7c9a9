import Campaigns
import Quantities
import Testing

@Suite("Addresses as proof")
struct ProofHostsTests {
  /// A platform, an address below `https://`, and what it is to the platform.
  static let rows: [(String, String, ProofHosts.Verdict)] = [
    ("linkedin", "www.linkedin.com/posts/acme_launch-activity-7123", .item),
    ("linkedin", "www.linkedin.com/feed/update/urn:li:activity:7123/", .item),
    ("linkedin", "lnkd.in/eAbC", .item),
    ("linkedin", "www.linkedin.com/in/ann", .notAnItem), ("linkedin", "linkedin.com/company/acme/posts/", .notAnItem),
    ("linkedin", "linkedin.com/feed/", .notAnItem), ("linkedin", "linkedin.com", .notAnItem),
    ("linkedin", "linkedin.com/posts/", .notAnItem), ("linkedin", "lnkd.in/", .notAnItem),
    ("linkedin", "linkedin.com.evil.example/posts/a", .otherHost), ("linkedin", "notlinkedin.com/posts/a", .otherHost),
    ("instagram", "www.instagram.com/p/Cx1/", .item), ("instagram", "instagram.com/acme/reel/Cx1/", .item),
    ("instagram", "instagram.com/stories/acme/321/", .item), ("instagram", "instagram.com/acme/", .notAnItem),
    ("instagram", "instagram.com/acme/reels/", .notAnItem),
    ("facebook", "www.facebook.com/acme/posts/123", .item),
    ("facebook", "m.facebook.com/story.php?story_fbid=1&id=2", .item),
    ("facebook", "facebook.com/watch/?v=12", .item), ("facebook", "fb.watch/abc/", .item),
    ("facebook", "facebook.com/watch/?v=", .notAnItem), ("facebook", "facebook.com/acme", .notAnItem),
    ("facebook", "facebook.com/profile.php?id=12", .notAnItem), ("facebook", "facebook.com/groups/12", .notAnItem),
    ("x", "x.com/acme/status/17", .item), ("x", "mobile.twitter.com/acme/status/17?s=20", .item),
    ("x", "x.com/acme", .notAnItem), ("x", "x.com/acme/with_replies", .notAnItem),
    ("x", "box.com/a/status/1", .otherHost),
    ("tiktok", "www.tiktok.com/@acme/video/71", .item), ("tiktok", "vm.tiktok.com/ZM1/", .item),
    ("tiktok", "www.tiktok.com/@acme", .notAnItem),
    ("youtube", "www.youtube.com/watch?t=1&v=abc", .item), ("youtube", "youtu.be/abc", .item),
    ("youtube", "youtube.com/shorts/abc", .item), ("youtube", "youtube.com/@acme/videos", .notAnItem),
    ("youtube", "youtube.com/watch", .notAnItem), ("youtube", "youtube.com/watch#?v=abc", .notAnItem),
    ("pinterest", "www.pinterest.de/pin/12/", .item), ("pinterest", "www.pinterest.co.uk/pin/12/", .item),
    ("pinterest", "pin.it/abc", .item), ("pinterest", "pinterest.com/acme/board/", .notAnItem),
    ("pinterest", "pinterest.evil.example/pin/12", .otherHost),
    ("pinterest", "evil.com/pinterest.com/pin/1", .otherHost),
    ("threads", "www.threads.net/@acme/post/C1", .item), ("threads", "threads.com/@acme/post/C1", .item),
    ("threads", "threads.com/@acme", .notAnItem),
    ("bluesky", "bsky.app/profile/acme.example/post/3k", .item),
    ("bluesky", "bsky.app/profile/acme.example", .notAnItem),
    ("email", "mail.acme.example/", .item), ("blog", "acme.example/news/launch", .item),
  ]

  @Test(arguments: rows.indices)
  func areItemsOnlyInTheirOwnShapes(row: Int) throws {
    let (platform, address, verdict) = Self.rows[row]
    let facts = try #require(PlatformFacts.all.first { $0.platform.text == platform })
    let link = try #require(WebLink("https://" + address))
    #expect(facts.proofs.judge(link) == verdict, "\(address)")
  }
}
