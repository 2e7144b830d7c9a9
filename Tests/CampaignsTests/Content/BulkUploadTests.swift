import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

/// Files as other tools' bulk uploads want them, dropped as `content.csv`.
@Suite("Bulk uploads as content")
struct BulkUploadTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var time: String? = "2026-11-24T09:30"
  }

  static let forms = [
    Form(
      testDescription: "Hootsuite, with a header",
      text: "Date and time,Message,Link\n24/11/2026 09:30,Hello,https://a.example\n"),
    Form(testDescription: "Hootsuite, without", text: "11/24/2026 09:30,Hello,https://a.example\n"),
    Form(testDescription: "with semicolons", text: "date;time;copy;link\n24.11.2026;09:30;Hello;https://a.example\n"),
    Form(testDescription: "without a header, with semicolons", text: "11/24/2026 09:30;Hello;https://a.example\n"),
    Form(testDescription: "with tabs", text: "Message\tDate\nHello\t2026-11-24 09:30\n"),
    Form(
      testDescription: "Ayrshare",
      text: "post,platforms,mediaUrls,scheduleDate\nHello,linkedin,https://a.example/1.png,2026-11-24T08:30:00Z\n",
      time: "2026-11-24T08:30:00Z"),
    Form(
      testDescription: "plain",
      text: "content,image_url,scheduled_time\nHello,https://a.example/1.png,2026-11-24 09:30\n"),
    Form(
      testDescription: "Kyrios",
      text:
        "postAtSpecificTime,content,OGmetaURL,imageUrls,gifUrl,videoUrls\n2026-11-24 09:30:00,Hello,https://a.example,,,\n"
    ),
    Form(
      testDescription: "MagicSync", text: "content,image_url,scheduled_time,comments\nHello,,2026-11-24 9:30 AM,note\n"),
    Form(
      testDescription: "Sprout Social", text: "date,time_24hr,message_text\n24/11/2026,09:30,Hello\n"),
    Form(
      testDescription: "SocialBee",
      text: "text,link,imageUrls,gifUrls,videoUrls,postAtSpecificTime\nHello,https://a.example,,,,2026-11-24 09:30:00\n"
    ),
    Form(
      testDescription: "Kyrios's own template",
      text:
        "postAtSpecificTime (yyyy-MM-dd HH:mm:ss),content,link (OGmetaURL)\n2026-11-24 09:30:00,Hello,https://a.example\n"
    ),
    Form(
      testDescription: "Publer, newer",
      text: "Date,Text,Link(s),Media URL(s)\n2026-11-24 09:30,Hello,https://a.example,https://a.example/1.png\n"),
    Form(
      testDescription: "Schedulin",
      text: "channel,caption,media_url,scheduled_at\nlinkedin,Hello,https://a.example/1.png,2026-11-24T08:30:00Z\n",
      time: "2026-11-24T08:30:00Z"),
    Form(testDescription: "Publer", text: "Date,Message\n2026/11/24 09:30,Hello\n"),
    Form(
      testDescription: "PostFast",
      text: "scheduled_at,content,media_urls,first_comment\n2026-11-24T08:30:00Z,Hello,https://a.example/1.png,Hi\n",
      time: "2026-11-24T08:30:00Z"),
    Form(
      testDescription: "Buffer", text: "Text,Image URL,Posting Time\nHello,https://a.example/1.png,2026-11-24 09:30\n"),
    Form(testDescription: "day and time apart", text: "Platform,Date,Time,Copy\nLinkedIn,24.11.2026,9:30,Hello\n"),
    Form(testDescription: "no time", text: "platform,copy\nlinkedin,Hello\n", time: nil),
  ]

  private static func read(_ text: String, platforms: String = #"["linkedin"]"#) -> (
    rows: [ContentRow]?, found: [Diagnostic]
  ) {
    let definition = Sample.definition(replacing: ["platforms": platforms])
    let book = Sample.book(["campaigns/spring.json": definition, "campaigns/spring/content.csv": text])
    return (book.output?.campaigns.first?.content, book.diagnostics)
  }

  @Test(arguments: forms)
  func areReadByTheirOwnColumns(form: Form) throws {
    let (rows, found) = Self.read(form.text)
    expectNoFindings(found)
    let row = try #require(rows?.first)
    #expect(rows?.count == 1 && row.slot == nil && row.platform == .linkedin && row.copy?.value == "Hello")
    #expect(row.time?.value.description == form.time)
  }

  @Test func aRowForSeveralPlatformsIsReadForEach() {
    let (rows, found) = Self.read("post,platforms\nHello,\"twitter, LinkedIn\"\n", platforms: #"["linkedin", "x"]"#)
    expectNoFindings(found)
    #expect(rows?.map(\.platform) == [.x, .linkedin] && Set(rows?.map(\.key) ?? []).count == 2)
  }

  @Test func severalAssetsAreKept() {
    let (rows, found) = Self.read(
      "post,mediaUrls,videoUrls\nHello,\"https://a.example/1.png,https://a.example/2.png\",https://a.example/3.mp4\n")
    expectNoFindings(found)
    #expect(rows?.first?.asset?.value == "https://a.example/1.png https://a.example/2.png https://a.example/3.mp4")
  }

  /// A cell of the column `date`, and what comes of it: a time, or the code of the finding.
  static let cells: [(String, String)] = [
    ("2026-11-24T09:30:00+01:00", "2026-11-24T08:30:00Z"), ("2026-11-24 09:30 -0500", "2026-11-24T14:30:00Z"),
    ("2026/11/24 09:30", "2026-11-24T09:30"), ("24/11/2026 9:05 pm", "2026-11-24T21:05"),
    ("11/24/2026, 12:00 AM", "2026-11-24T00:00"), ("07/07/2026 10:00", "2026-07-07T10:00"),
    ("05/06/2026 09:30", "invalid-time"), ("2026-11-24", "invalid-time"), ("2026-02-30 09:30", "invalid-time"),
    ("24:11:2026 09:30", "invalid-time"), ("2026-11-24 25:00", "invalid-time"), ("2026-11-24 13:00 PM", "invalid-time"),
    ("soon", "invalid-time"), ("2026-11-24 09:30 CET", "invalid-time"), ("26-11-24 09:30", "invalid-time"),
  ]

  @Test(arguments: cells)
  func timesAreReadExactlyOrRefused(cell: String, wanted: String) {
    let (rows, found) = Self.read("date,copy\n\"\(cell)\",Hello\n")
    #expect((found.first?.code.rawValue ?? rows?.first?.time?.value.description) == wanted)
  }

  @Test func oneClearDayShowsTheOrderOfAllOthers() {
    let (rows, found) = Self.read("date,copy\n05/06/2026 09:30,One\n13/06/2026 09:30,Two\n")
    expectNoFindings(found)
    #expect(rows?.compactMap { $0.time?.value.description } == ["2026-06-05T09:30", "2026-06-13T09:30"])
  }

  @Test(
    arguments: [
      ("copy\n①Hello\n", Code.contentInvalid), ("platform,copy\n①mastodon,Hello\n", .unknownPlatform),
      ("platform,copy\n①tiktok,Hello\n", .platformNotListed),
      ("slot,platform,copy\nx/2026-W48/1,①linkedin,Hello\n", .contentInvalid),
    ] as [(MarkedText, Code)])
  func aRowThatIsForNothingIsFound(text: MarkedText, code: Code) {
    let (rows, found) = Self.read(text.text, platforms: #"["linkedin", "x"]"#)
    expectFindings(found, in: text, ["①": code])
    #expect(rows == [])
  }
}
