import Formats
import TestSupport
import Testing

@Suite struct MarkdownTextTests {
  static let corpus: [(String, String)] = [
    ("plain words, 3.5 % & more", "plain words, 3.5 % &amp; more"), ("a | b", "a \\| b"), ("[x](y)", "\\[x\\](y)"),
    ("![x](y)", "\\!\\[x\\](y)"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"), ("# 1", "\\# 1"), ("a\\|b", "a\\\\\\|b"),
    ("one\ntwo\r\nthree", "one two  three"), ("a\u{2028}b\u{2029}c\u{85}d\te", "a b c d e"),
    ("a\u{202E}b\u{2066}c\u{2069}\u{200F}d", "abcd"), ("\u{FEFF}a\u{61C}b", "ab"),
    ("a\u{0}\u{1B}[31m\u{7F}\u{9B}b", "a\\[31mb"),
    ("\u{1F600} é ＡＢ", "\u{1F600} é ＡＢ"), ("", ""),
    (
      "@mira, @desk/team, jo@desk.example",
      "@&ZeroWidthSpace;mira, @&ZeroWidthSpace;desk/team, jo@&ZeroWidthSpace;desk.example"
    ),
    (
      "see #12, desk/shop#7, GH-3 and # 4",
      "see \\#&ZeroWidthSpace;12, desk/shop\\#&ZeroWidthSpace;7, GH-&ZeroWidthSpace;3 and \\# 4"
    ),
    ("see !12, desk/shop!7 and ! 4", "see \\!&ZeroWidthSpace;12, desk/shop\\!&ZeroWidthSpace;7 and \\! 4"),
    ("from $24, &3, & 3", "from $24, &amp;&ZeroWidthSpace;3, &amp; 3"),
    ("~5 or ~ 5, /a%20b", "\\~&ZeroWidthSpace;5 or \\~ 5, /a%20b"),
    ("GL-3, gl-x, égl-3", "GL-&ZeroWidthSpace;3, gl-x, égl-&ZeroWidthSpace;3"),
    ("&\u{202E}7", "&amp;&ZeroWidthSpace;7"),
    ("#\u{202E}12 @\u{200E}mira", "\\#&ZeroWidthSpace;12 @&ZeroWidthSpace;mira"), ("#\u{301}1", "\\#\u{301}1"),
    ("https://a.example:80/x www.b.example wWw.c", "https\\://a.example:80/x www\\.b.example wWw\\.c"),
    ("x:/\u{301}/y ://\u{301}y", "x:/\u{301}/y \\://\u{301}y"), ("ww.a aghb-1", "ww.a aghb-1"),
    ("- x", "\\- x"), ("+ x", "\\+ x"), ("===", "\\==="), ("---", "\\---"), ("-", "\\-"), ("  - x", "\\- x"),
    ("1. x", "1\\. x"), ("23) x", "23\\) x"), ("1.", "1\\."), ("1.5 x", "1.5 x"), ("-5 x", "-5 x"), ("+1", "+1"),
    ("<!-- x -->", "&lt;\\!-- x --&gt;"), ("[x](javascript:y)", "\\[x\\](javascript:y)"), ("```", "\\`\\`\\`"),
    ("one\n===\ntwo", "one === two"), ("\n# one", " \\# one"),
  ]

  @Test(arguments: corpus) func escapesWhatMarkdownWouldTakeForMarkup(text: String, expected: String) {
    #expect(MarkdownText.inline(text) == expected)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func neverLetsATextLeaveItsCell(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "|", "\\", "\n", "\r", "`", "<", "a", " ", "\u{202E}", "\u{2028}", "\\|", "*", "\u{0B}", "@", "#", "1", "w", ".",
      "!", "$",
      "&", "~",
    ]
    let text = (0..<30).map { _ in random.pick(pieces) ?? "" }.joined()
    let result = MarkdownText.inline(text)
    #expect(!result.contains { $0.isNewline || $0 == "<" })
    #expect(!result.contains(/@[A-Za-z0-9]|[#!&~][0-9]|www\./), "\(result)")
    // Every bar is behind an odd number of backslashes, so no cell ends early.
    var backslashes = 0
    for character in result {
      if character == "|" { #expect(!backslashes.isMultiple(of: 2)) }
      backslashes = character == "\\" ? backslashes + 1 : 0
    }
  }
}
