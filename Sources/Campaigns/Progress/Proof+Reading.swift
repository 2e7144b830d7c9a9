import Diagnostics
import Formats
import Quantities

extension Proof {
  /// The kinds of proof as records name them.
  enum Kind: String, CaseIterable {
    case url = "URL"
    case text = "TEXT"
    case upload = "UPLOAD"
    case manual = "MANUAL"
  }

  /// Reads the proof of a completed task and checks that it can prove something.
  ///
  /// A file has an object of `type`, `value` and `digest`; a row has the cells `proof_type`, `proof` and `digest`.
  static func read(
    _ reader: inout ObjectReader, of task: Placed<String>?, as form: ProgressReader.Form, _ context: ProgressContext
  ) -> Placed<Proof>? {
    guard form == .document else { return parts("proof_type", "proof", of: task, context, &reader) }
    guard let node = reader.object("proof", required: true) else { return nil }
    var part = ObjectReader(node, path: reader.location.path, what: "proof")
    let proof = parts("type", "value", of: task, context, &part)
    reader.record(part.finish())
    return proof.map { Placed($0.value, at: part.location) }
  }

  /// Reads the proof from its parts, which two of the keys are told for.
  private static func parts(
    _ typeKey: String, _ valueKey: String, of task: Placed<String>?, _ context: ProgressContext,
    _ part: inout ObjectReader
  ) -> Placed<Proof>? {
    let kind = part.word(typeKey, as: Kind.self, required: true)?.value
    let value = part.requiredText(valueKey, maxLength: TextLength.text)
    if kind == nil || kind == .upload { _ = part.node("digest") }
    guard let kind, let value else { return nil }
    return proof(kind, value, of: task, context, &part).map { Placed($0, at: value.location) }
  }

  private static func proof(
    _ kind: Kind, _ value: Placed<String>, of task: Placed<String>?, _ context: ProgressContext,
    _ part: inout ObjectReader
  ) -> Proof? {
    switch kind {
    case .url: url(value, of: task, context, &part)
    case .text: length(value) >= 20 ? .text(value.value) : refuse(.proofTooShort("text", value, 20), &part)
    case .manual:
      length(value) >= 10 ? .manual(reason: value.value) : refuse(.proofTooShort("reason", value, 10), &part)
    case .upload: upload(value, context, &part)
    }
  }

  /// The characters of a text, a run of blanks counted as one.
  fileprivate static func length(_ text: Placed<String>) -> Int {
    text.value.split(whereSeparator: \.isWhitespace).joined(separator: " ").count
  }

  private static func refuse(_ finding: Diagnostic, _ reader: inout ObjectReader) -> Proof? {
    reader.record(finding)
    return nil
  }

  /// An address: `https`, on the platform's hosts, and shaped like one of its items.
  private static func url(
    _ value: Placed<String>, of task: Placed<String>?, _ context: ProgressContext, _ reader: inout ObjectReader
  ) -> Proof? {
    guard let link = WebLink(value.value), link.text.lowercased().hasPrefix("https:") else {
      return refuse(.proofNotSecure(value), &reader)
    }
    guard let facts = platform(of: task).flatMap({ PlatformFacts.of($0, in: context.settings) }) else {
      return .url(link)
    }
    switch facts.proofs.judge(link) {
    case .item: return .url(link)
    case .otherHost: return refuse(.proofOnOtherHost(link, facts, at: value.location), &reader)
    case .notAnItem: return refuse(.proofIsNoItem(link, facts, at: value.location), &reader)
    }
  }

  /// The platform of a task: the second part of `<campaign>/<platform>/<week>/<n>/<step>`.
  private static func platform(of task: Placed<String>?) -> Platform? {
    let parts = task?.value.split(separator: "/", omittingEmptySubsequences: false) ?? []
    return parts.count == 5 ? Platform(String(parts[1])) : nil
  }

  /// A file of the data directory that people put there, with its digest if one is stated.
  private static func upload(
    _ value: Placed<String>, _ context: ProgressContext, _ reader: inout ObjectReader
  ) -> Proof? {
    let digest = reader.text("digest", maxLength: 64)
    let isMade = ["generated/", "audit/", "."].contains { value.value.hasPrefix($0) }
    guard context.paths.contains(value.value), !isMade else { return refuse(.uploadMissing(value), &reader) }
    if reader.node("digest") != nil, digest == nil { return nil }
    guard let digest else { return .upload(path: value.value, digest: nil) }
    guard let actual = context.digest(value.value), actual == digest.value else {
      return refuse(.uploadChanged(value, digest), &reader)
    }
    return .upload(path: value.value, digest: digest.value)
  }
}

extension Diagnostic {
  fileprivate static func proofNotSecure(_ value: Placed<String>) -> Diagnostic {
    Diagnostic(
      .invalidProof, at: value.location, "\(quoted(value.value)) is no absolute `https` address",
      help: "copy the published item's address from the browser")
  }

  fileprivate static func proofOnOtherHost(_ link: WebLink, _ facts: PlatformFacts, at location: Location) -> Diagnostic
  {
    let hosts = facts.proofs.hosts.map { quoted($0.host) }.joined(separator: ", ")
    return Diagnostic(
      .invalidProof, at: location, "\(quoted(link.host)) is no host of \(facts.name)",
      help: "\(facts.name) uses \(hosts)")
  }

  fileprivate static func proofIsNoItem(_ link: WebLink, _ facts: PlatformFacts, at location: Location) -> Diagnostic {
    let shapes = facts.proofs.hosts.compactMap { host in host.pages.first.map { quoted("\(host.host)/\($0)") } }
    return Diagnostic(
      .invalidProof, at: location,
      "\(quoted(link.text)) is a profile, a list or a home page of \(facts.name), not a published item",
      help: "copy the item's own address, such as \(shapes.joined(separator: " or "))")
  }

  fileprivate static func proofTooShort(_ what: String, _ value: Placed<String>, _ least: Int) -> Diagnostic {
    Diagnostic(
      .invalidProof, at: value.location,
      "the \(what) has \(Proof.length(value)) characters, at least \(least) are needed"
    )
  }

  fileprivate static func uploadMissing(_ value: Placed<String>) -> Diagnostic {
    Diagnostic(
      .invalidProof, at: value.location, "there is no file \(quoted(value.value)) among what people put in",
      help: "write the path below the data directory, such as `campaigns/ID/assets/proof.png`")
  }

  fileprivate static func uploadChanged(_ value: Placed<String>, _ digest: Placed<String>) -> Diagnostic {
    Diagnostic(
      .invalidProof, at: digest.location, "the file \(quoted(value.value)) has another SHA-256 than stated",
      help: "restore the file that was uploaded, or state its digest in lower-case hexadecimal")
  }
}
