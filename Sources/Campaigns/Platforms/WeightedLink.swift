/// Finds what X takes for a link.
///
/// With `http://` or `https://` in front any host is one that ends like a name: letters of every script, and at its end
/// letters, so `localhost` and addresses of digits are none. Without, the host is in ASCII and has an ending listed
/// here, because X's own list of top-level domains changes; a name of two parts in a country, as `acme.de`, is then a
/// link only with a path, as the platform's own library has it.
public enum WeightedLink {
  /// The weight of any link, however long it is.
  public static let weight = 23

  /// The part of a text without blanks that X would shorten to a link: the first, without the marks around it.
  ///
  /// `run` is all of it, so that what stands before the rest is known.
  static func first(in rest: Substring, of run: Substring) -> Range<Substring.Index>? {
    guard rest.utf8.contains(0x2E) else { return nil }
    var index = rest.startIndex
    while index < rest.endIndex {
      let before = index > run.startIndex ? run[run.index(before: index)] : nil
      if rest[index].isWordOfASCII, before.map({ !$0.isWordOfASCII && !"@$#＃".contains($0) }) ?? true {
        let part = rest[index...]
        if let end = schemed(part) ?? (before.map { "-_./".contains($0) } == true ? nil : bare(part)) {
          return index..<end
        }
      }
      index = rest.index(after: index)
    }
    return nil
  }

  /// The end of a link that begins with its scheme.
  private static func schemed(_ text: Substring) -> Substring.Index? {
    let head = text.prefix(8).lowercased()
    let length = head == "https://" ? 8 : head.hasPrefix("http://") ? 7 : 0
    guard length > 0 else { return nil }
    let host = text.dropFirst(length).prefix { $0.isPartOfHost }
    return hostEnd(host).map { pathEnd(text[$0...]) }
  }

  /// The end of a host: behind the last label that may end one, nothing if there is none.
  private static func hostEnd(_ host: Substring) -> Substring.Index? {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let whole = labels.prefix { !$0.isEmpty && $0.first != "-" && $0.last != "-" }.count
    // Behind the first label that is none, no later one ends a host either.
    for label in labels.prefix(whole + 1).dropFirst().reversed() {
      let latin = label.prefix { $0.isASCII && $0.isLetter }
      // Behind the ending, text of another script may follow without a blank; a digit or hyphen would go on with it.
      let next = label[latin.endIndex...].first
      if latin.count > 1, next.map({ !$0.isASCII }) ?? true { return latin.endIndex }
      let other = label.prefix { $0.isLetter && !$0.isASCII }
      if other.count > 1, other.endIndex == label.endIndex { return other.endIndex }
    }
    return nil
  }

  /// The end of a link without a scheme.
  private static func bare(_ text: Substring) -> Substring.Index? {
    var host = text.prefix { $0.isWordOfASCII || $0 == "." || $0 == "-" }
    while let last = host.last, last == "." || last == "-" { host.removeLast() }
    let next = text[host.endIndex...].first
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard next != "@", labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return nil }
    let ending = last.lowercased()
    if Self.endings.contains(ending) { return pathEnd(text[host.endIndex...]) }
    guard countries.contains(ending), labels.count > 2 || next == "/" else { return nil }
    return pathEnd(text[host.endIndex...])
  }

  /// The end of what follows a host, if it is a port, a path or a question: before closing marks, and before a bracket
  /// that the link did not open.
  private static func pathEnd(_ text: Substring) -> Substring.Index {
    var rest = text
    let port = rest.first == ":" ? rest.dropFirst().prefix { $0.isASCII && $0.isNumber } : rest.prefix(0)
    if !port.isEmpty { rest = rest[port.endIndex...] }
    guard let first = rest.first, first == "/" || first == "?" else { return rest.startIndex }
    var path = rest.prefix { $0.isPartOfPath }
    var unopened = path.reduce(0) { $0 + ($1 == ")" ? 1 : $1 == "(" ? -1 : 0) }
    while let last = path.last {
      guard last == ")" ? unopened > 0 : ".,;:!?'*]}".contains(last) else { break }
      if last == ")" { unopened -= 1 }
      path.removeLast()
    }
    return path.endIndex
  }

  /// Endings that make a bare host a link wherever it stands.
  private static let endings: Set<String> = words(
    """
    com org net edu gov mil int info biz name pro app dev blog shop store online site website web page tech cloud news
    club life live world agency studio design digital media network systems solutions services email events group
    company team space art xyz top link fun games academy school center community foundation energy farm finance fund
    gallery guide health house jobs marketing photo pub restaurant tools travel video vip wiki wine work works zone
    berlin hamburg koeln bayern wien london paris amsterdam nyc tokyo co tv
    """)

  /// The countries' endings.
  private static let countries: Set<String> = words(
    """
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
    cg ch ci ck cl cm cn cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh
    gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp
    kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc
    ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si
    sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tw tz ua ug uk us uy uz va vc ve vg vi
    vn vu wf ws ye yt za zm zw
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

extension Character {
  fileprivate var isWordOfASCII: Bool { isASCII && (isLetter || isNumber) }

  /// Whether it may stand in a host: letters and digits of every script, symbols as `☃`, dots and hyphens.
  fileprivate var isPartOfHost: Bool {
    isLetter || isNumber || "-_.".contains(self) || (!isASCII && isSymbol && !isShownAsEmoji)
  }

  /// Whether it may stand behind a host: what an address may hold, and letters of Latin and Cyrillic script.
  fileprivate var isPartOfPath: Bool {
    if isASCII { return isWordOfASCII || "!*';:=+,.$/%#[]-_~@|&()?".contains(self) }
    return unicodeScalars.first.map { (0xC0...0x24F).contains($0.value) || (0x400...0x4FF).contains($0.value) } == true
      && isLetter
  }
}
