import Campaigns
import Quantities
import TestSupport
import Testing

/// Addresses that look like those of the web, or of a platform, and are not.
@Suite struct WebLinkTests {
  @Test(arguments: [
    ("https://acme.example", "acme.example", ""), ("HTTPS://Acme.Example/A?b#c", "acme.example", "/A"),
    ("http://acme.example:8080/x", "acme.example", "/x"), ("https://bücher.example/é", "bücher.example", "/é"),
    ("https://xn--bcher-kva.example/", "xn--bcher-kva.example", "/"),
    ("https://a_b.acme.example", "a_b.acme.example", ""),
    ("https://acme.example?x=//evil.example", "acme.example", ""),
    ("https://acme.example/@ines", "acme.example", "/@ines"),
  ]) func takesAddressesOfTheWeb(text: String, host: String, path: String) throws {
    let link = try #require(WebLink(text))
    #expect(link.host == host)
    #expect(link.path == path)
    #expect(link.text == text)
  }

  @Test(arguments: [
    // Other schemes, and spellings that browsers mend.
    "javascript://acme.example/%0Aalert(1)", "java\tscript:alert(1)", "javascript:alert(1)//https://acme.example",
    "data:text/html,x",
    "file://acme.example/etc/passwd", "ftp://acme.example", "//acme.example", "https:/acme.example",
    "https:acme.example",
    "https:\\\\acme.example", "\u{1}https://acme.example", " https://acme.example", "https ://acme.example",
    "ｈttps://acme.example", "vbscript://x.y", "https\u{0}://acme.example",
    // Users before the host, ports that are none, dots too many.
    "https://linkedin.com@evil.example", "https://linkedin.com:443@evil.example/posts/a",
    "https://u:p@linkedin.com/posts/a",
    "https://acme.example:", "https://acme.example:0", "https://acme.example:65536", "https://acme.example:80a",
    "https://acme.example:٤٤٣", "https://acme.example:-1", "https://acme.example.", "https://linkedin.com./posts/a",
    "https://.acme.example", "https://acme..example", "https://localhost", "https://[::1]/", "https://",
    "https:///acme.example",
    // Signs that two programs read as two hosts.
    "https://evil.example\\.linkedin.com/posts/a", "https://evil.example%2f.linkedin.com/posts/a",
    "https://linkedin.com%2eevil.example/posts/a", "https://evil.example;.linkedin.com/posts/a",
    "https://evil.example&x.linkedin.com",
    "https://evil。example.linkedin.com", "https://evil．linkedin.com",
    "https://evil.example\u{2044}x.linkedin.com/posts/a",
    "https://linked\u{200B}in.com/posts/a", "https://linked\u{AD}in.com", "https://-acme.example",
    "https://acme-.example",
    // Characters that hide or reorder.
    "https://acme.example/a b", "https://acme.example/a\u{A0}b", "https://acme.example/\u{202E}moc",
    "https://acme.example/a\nb",
    "https://acme.example/\u{85}", "https://acme.example/\u{2028}", "https://acme.example/<b>",
    "https://acme.example/\"x",
    "https://acme.example/`x`", "https://acme.example/{x}", "https://acme.example/a\u{3000}b",
  ]) func refusesWhatOnlyLooksLikeOne(text: String) {
    #expect(WebLink(text) == nil)
  }

  @Test func refusesAddressesThatAreTooLong() {
    let long = String(repeating: "a", count: 64)
    #expect(WebLink("https://\(long).example") == nil)
    #expect(WebLink("https://acme.example/" + String(repeating: "a", count: 2048)) == nil)
    #expect(WebLink("https://" + String(repeating: "abc.", count: 80) + "example") == nil)
  }

  /// Hosts that look like a platform's, or end like it.
  @Test(arguments: [
    "https://linkedin.com.evil.example/posts/a", "https://evillinkedin.com/posts/a", "https://linkedin.co/posts/a",
    "https://lіnkedin.com/posts/a", "https://linkedın.com/posts/a", "https://lin\u{212A}edin.com/posts/a",
    "https://xn--lnkedin-m2f.com/posts/a", "https://evil.example/linkedin.com/posts/a",
    "https://evil.example?linkedin.com/posts/a",
    "https://evil.example#.linkedin.com/posts/a", "https://linkedin.com-evil.example/posts/a",
    "https://linkedin。com/posts/a",
  ]) func takesNoLookAlikeForAPlatformsHost(text: String) throws {
    let facts = try #require(PlatformFacts.all.first { $0.platform.text == "linkedin" })
    #expect(WebLink(text).map { facts.proofs.judge($0) } ?? .otherHost == .otherHost)
    #expect(facts.proofs.judge(try #require(WebLink("https://www.linkedin.com/posts/a"))) == .item)
  }
}
