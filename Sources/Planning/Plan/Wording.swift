/// Puts other people's words into sentences without spoiling either.
enum Wording {
  /// One line without blanks around it or in runs inside it.
  static func line(_ text: String) -> String {
    isPlainLine(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text is of plain letters without a blank too many, as most are; that is quickly seen.
  private static func isPlainLine(_ text: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20
  }

  /// A text that ends like a sentence and begins with a capital, with its own mark kept if it has one.
  ///
  /// Texts of scripts that do not write the Latin full stop get none.
  static func sentence(_ text: String) -> String {
    let bare = phrase(text)
    guard let last = bare.last else { return "" }
    let begun = capitalised(bare)
    if let end = line(text).last, "。｡．".contains(end) { return begun + String(end) }
    let closesQuote = "”\"’')」』）".contains(last)
    guard let inner = closesQuote ? bare.dropLast().last : last else { return begun }
    let isEnded = "!?….".contains(inner) || Script.fullWidthEnds.contains(inner)
    return isEnded || !Script.takesFullStop(inner) ? begun : begun + "."
  }

  /// A text without the marks that would end it inside a longer sentence; `!` and `?` are kept.
  static func phrase(_ text: String) -> String {
    let whole = line(text)
    // Most texts end with a letter or a digit of ASCII; that is quickly seen.
    if let byte = whole.utf8.last, (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) { return whole }
    var bare = Substring(whole)
    while let last = bare.last, ".,;: 。｡．、，；：".contains(last) { bare = bare.dropLast() }
    return String(bare)
  }

  /// A phrase to stand inside a sentence: a plain first word loses its capital, a name keeps it.
  static func inner(_ text: String) -> String {
    let bare = phrase(text)
    let words = bare.split(whereSeparator: { !$0.isLetter && $0 != "-" })
    guard let word = words.first, bare.hasPrefix(word) else { return bare }
    // What `that` narrows down is no name.
    let isNarrowed = bare.dropFirst(word.count).hasPrefix(" that ")
    guard isNarrowed || plainWords.contains(word.lowercased()) || isDoing(word) || isManyOf(word, in: bare) else {
      return bare
    }
    guard word.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" }) else { return bare }
    return word.lowercased() + bare.dropFirst(word.count)
  }

  /// Whether a phrase speaks of several before anything else, as `Offices around the market` does.
  private static func isManyOf(_ word: Substring, in text: String) -> Bool {
    let next = text.dropFirst(word.count).split(separator: " ").first
    let narrowing: Set<Substring> = ["of", "in", "at", "around", "with", "without", "over", "under", "who", "near"]
    return isPlural(String(word)) && (next.map(narrowing.contains) ?? false)
  }

  /// Whether a word says what somebody does, as `closing` does, and is no name that ends like it.
  private static func isDoing(_ word: Substring) -> Bool {
    let names: Set = [
      "beijing", "boeing", "chongqing", "kipling", "nanjing", "reading", "sterling", "stirling", "vikings",
    ]
    return word.count > 5 && word.hasSuffix("ing") && !names.contains(word.lowercased())
  }

  /// The text with a capital in front, unless it begins with a link or with a word spelt like a name (`iPhone`, `eBay`).
  static func capitalised(_ text: String) -> String {
    guard let first = text.first, first.isLowercase else { return text }
    let word = text.prefix { $0.isLetter }
    let run = text.prefix { !$0.isWhitespace }
    guard word.dropFirst().allSatisfy(\.isLowercase), !run.contains("/"), !run.dropLast().contains(".") else {
      return text
    }
    return first.uppercased() + text.dropFirst()
  }

  /// A phrase without a word it may already begin with, such as the `for` of `for plant managers`.
  static func dropping(_ words: String..., from text: String) -> String {
    var bare = inner(text)
    while let word = words.first(where: { bare.lowercased() == $0 || bare.lowercased().hasPrefix($0 + " ") }) {
      bare = inner(String(bare.dropFirst(word.count)))
    }
    return bare
  }

  /// A sentence that says what it is about before a colon, or nothing if there is nothing to say.
  ///
  /// A text with a colon of its own follows a dash instead.
  static func labelled(_ label: String, _ text: String) -> String? {
    let bare = phrase(text)
    return bare.isEmpty ? nil : sentence(bare.contains(": ") ? "\(label) – \(bare)" : "\(label): \(bare)")
  }

  /// A noun phrase with `a` or `an`, unless it brings its own article.
  static func withArticle(_ text: String) -> String {
    let bare = inner(text)
    guard !bare.isEmpty, !Script.isOther(bare) else { return bare }
    let lower = bare.lowercased()
    if ["a ", "an ", "the ", "one ", "our ", "your "].contains(where: lower.hasPrefix) || isPlural(bare) {
      return bare
    }
    return (soundsLikeVowel(bare) ? "an " : "a ") + bare
  }

  /// Whether a noun phrase speaks of several, by the last word before what narrows it down: `coats from loden`.
  static func isPlural(_ text: String) -> Bool {
    let narrowing: Set = ["from", "of", "for", "that", "which", "with", "without", "in", "on", "to", "by", "as", "at"]
    let words = phrase(text).lowercased().split(separator: " ")
    guard !Script.isOther(text), let head = words.prefix(while: { !narrowing.contains(String($0)) }).last else {
      return false
    }
    guard !["a", "an", "one"].contains(words[0]), head.count > 3, head.hasSuffix("s") else { return false }
    let singular = ["ss", "us", "is", "ics", "news", "series", "lens", "plus", "sms", "saas", "paas", "iaas"]
    return !singular.contains(where: head.hasSuffix)
  }

  /// `is` or `are`, as a noun phrase asks for it.
  static func verb(for text: String) -> String { isPlural(text) ? "are" : "is" }

  /// A text in quotation marks, those of its script.
  static func quoted(_ text: String) -> String {
    let isWide = text.unicodeScalars.contains {
      (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
    }
    return isWide ? "「\(text)」" : "“\(text)”"
  }

  /// Several phrases as `one, two and three`; phrases with commas inside are parted by semicolons.
  ///
  /// So are all of them, each with its capital, where one may begin with a name.
  static func list(_ phrases: [String]) -> String {
    let parts = phrases.map(inner).filter { !$0.isEmpty }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    if parts.contains(where: Script.isOther) { return parts.joined(separator: " / ") }
    if parts.contains(where: { $0.first?.isUppercase == true }) {
      return parts.map(capitalised).joined(separator: "; ")
    }
    if parts.contains(where: { $0.contains(",") || $0.contains(" and ") }) { return parts.joined(separator: "; ") }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A phrase cut at a word to at most so many characters, with an ellipsis if anything is gone.
  static func shortened(_ text: String, to most: Int) -> String {
    let bare = phrase(text)
    guard bare.utf8.count > most, bare.count > most, most > 1 else { return bare }
    let kept = bare.prefix(most - 1)
    let atWord = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
    return phrase(String(atWord.isEmpty ? kept : atWord)) + "…"
  }

  /// A text as a heading: cut to so many characters, without a last full stop unless it is several sentences.
  static func heading(_ text: String, to most: Int) -> String {
    let bare = shortened(text, to: most)
    return bare == phrase(text) && (bare.contains(". ") || bare.contains("。")) ? sentence(text) : bare
  }

  /// The sentences after one another, leaving empty ones out; one that ends without a mark is parted by a stroke.
  static func paragraph(_ sentences: [String?]) -> String {
    sentences.compactMap { $0 }.filter { !$0.isEmpty }.reduce("") { text, sentence in
      let isOpen = text.last.map { !Script.takesFullStop($0) } ?? false
      return joined(text.isEmpty ? [sentence] : [text, sentence], separator: isOpen ? " / " : " ")
    }
  }

  /// Texts after one another; after a full-width mark, which brings its own room, stands no blank.
  static func joined(_ texts: [String], separator: String) -> String {
    texts.reduce(into: "") { whole, text in
      if let last = whole.last { whole += separator == " " && "。！？｡．".contains(last) ? "" : separator }
      whole += text
    }
  }

  private static func soundsLikeVowel(_ text: String) -> Bool {
    let word = text.prefix { $0.isLetter }
    let lower = word.lowercased()
    // An abbreviation is spelt out, so the name of its first letter decides.
    if word.count > 1, word.count < 5, word.allSatisfy(\.isUppercase) { return "AEFHILMNORSX".contains(text.prefix(1)) }
    if ["hour", "honest", "heir", "honour", "honor"].contains(where: lower.hasPrefix) { return true }
    if ["uni", "use", "usu", "uti", "eu", "one", "once"].contains(where: lower.hasPrefix) {
      return lower.hasPrefix("unin") || lower.hasPrefix("unim")
    }
    return lower.first.map { "aeiou".contains($0) } ?? false
  }

  /// First words that are certainly no names, so that they may lose their capital inside a sentence.
  private static let plainWords: Set<String> = [
    "a", "an", "the", "our", "your", "their", "we", "it", "they", "you", "who", "that", "this", "these", "with",
    "without", "for", "every", "all", "because", "to", "in", "on", "at", "by", "from", "no", "not", "more", "less",
    "most", "many", "unlike", "of", "as", "if", "when", "what", "why", "how", "is", "are", "has", "have", "there",
    "book", "get", "start", "try", "sign", "download", "read", "see", "watch", "join", "register", "subscribe", "apply",
    "buy", "order", "reply", "ask", "talk", "call", "write", "send", "request", "reserve", "save", "learn", "visit",
    "plant", "plants", "operations", "marketing", "sales", "small", "mid-size", "mid-sized", "large", "senior",
    "junior",
    "head", "heads", "people", "teams", "team", "engineering", "engineers", "software", "product", "data", "finance",
    "founders", "managers", "owners", "existing", "new", "current", "former", "first-time", "busy", "young", "local",
    "parents", "students", "teachers", "buyers", "customers", "clients", "developers", "designers", "recruiters",
    "candidates", "homeowners", "retailers", "manufacturers", "readers", "users", "companies", "businesses", "shops",
    "practices", "doctors", "nurses", "lawyers", "accountants", "freelancers", "agencies", "maintenance", "production",
    "factory", "quality", "purchasing", "supply", "hiring", "independent", "early", "experienced", "technical", "women",
    "men", "families", "members", "donors", "volunteers", "leaders", "directors", "executives", "professionals",
    "unplanned", "late", "manual", "slow", "high", "low", "rising", "too", "long", "lost", "missed", "hidden", "wasted",
    "paper", "spreadsheets", "spreadsheet", "doing", "waiting", "hours", "days", "weeks", "time", "money", "cost",
    "costs", "fewer", "win", "grow", "reach", "sell", "fill", "hire", "keep", "make", "raise", "launch", "increase",
    "generate", "build", "drive", "bring", "find", "faster", "better", "predictable", "clear", "simple", "lose",
    "losing", "spend", "need", "want", "bakers", "cooks", "counter", "crew", "crews", "drivers", "electricians",
    "neighbours", "neighbors", "nobody", "one", "overtime", "pay", "rota", "rotas", "shifts", "tips", "staff",
    "technicians", "trainers", "visitors", "workers", "another", "called", "rounds", "everybody", "anybody", "home",
    "oil", "gas", "energy", "heat", "prices", "rents", "receipts", "reminders", "rosters", "tax", "taxes", "orders",
    "returns", "parts", "food", "meals", "stock", "deliveries", "invoices", "deadlines", "meetings", "reports",
    "complaints", "errors", "mistakes", "delays", "downtime", "breakdowns", "noise", "rain", "cold", "tested",
    "repaired",
    "made", "built", "used", "trusted", "proven", "certified", "half", "two", "three", "four", "five", "six", "ten",
    "backend", "frontend", "coastal", "gift", "adults", "schools", "offices", "collect", "receive", "obtain", "give",
    "install", "prove", "protect", "appointments", "works", "each", "lunch", "dinner", "conference", "back", "never",
    "seats", "tides", "access", "certification", "engagement", "awareness", "registrations", "bookings",
    "and", "or", "but", "which", "where", "only", "still", "think", "come", "look", "pick", "show", "take", "tell",
    "use",
  ]
}
