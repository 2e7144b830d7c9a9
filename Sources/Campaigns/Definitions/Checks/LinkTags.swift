import Diagnostics
import Formats
import Quantities

extension DefinitionCheck {
  /// Links carry no tags of their own, and no faulty ones.
  static let linkTags: Check = { definition, _ in
    let links = [definition.link].compactMap(\.self) + definition.calendar.recurring.compactMap(\.content.link)
    return links.flatMap { Diagnostic.linkTags($0, of: definition.id?.value) }
  }
}

extension Diagnostic {
  /// What is wrong with a link's `utm_` tags; the campaign's own `utm_campaign` is no fault.
  static func linkTags(_ link: Placed<WebLink>, of campaign: CampaignID?) -> [Diagnostic] {
    let tags = UTMTag.tags(of: link.value)
    guard !tags.isEmpty else { return [] }
    var found: [Diagnostic] = []
    var seen: Set<String> = []
    var faults: [String] = []
    for tag in tags {
      faults += tag.faults
      if !seen.insert(tag.name.lowercased()).inserted { faults.append("\(quoted(tag.name)) stands twice") }
    }
    if !faults.isEmpty {
      found.append(
        Diagnostic(.linkTagsFaulty, at: link.location, "the link's tags are faulty: \(faults.joined(separator: ", "))"))
    }
    let foreign = tags.filter { tag in
      let name = tag.name.lowercased()
      return ["utm_source", "utm_medium", "utm_campaign", "utm_content"].contains(name)
        && !(name == "utm_campaign" && tag.value == campaign?.text)
    }
    if !foreign.isEmpty {
      let names = foreign.map { quoted("\($0.name)=\($0.value)") }.joined(separator: ", ")
      found.append(
        Diagnostic(
          .linkTagged, at: link.location, "the link has \(names) already, so items do not get their own tags there"))
    }
    return found
  }
}

/// One parameter of a link's query whose name begins with `utm_`.
struct UTMTag {
  /// The name as written.
  let name: String
  /// The value as written, percent signs and all.
  let value: String

  /// The tags of a link in their order.
  static func tags(of link: WebLink) -> [UTMTag] {
    let address = link.text.prefix { $0 != "#" }
    guard let mark = address.firstIndex(of: "?") else { return [] }
    return address[address.index(after: mark)...].split(separator: "&").compactMap { pair in
      let name = String(pair.prefix { $0 != "=" })
      guard name.lowercased().hasPrefix("utm_") else { return nil }
      return UTMTag(name: name, value: String(pair.dropFirst(name.count + 1)))
    }
  }

  /// What is wrong with the tag by itself.
  var faults: [String] {
    var faults: [String] = []
    if (name + bareValue).contains(where: \.isUppercase) { faults.append("\(quoted("\(name)=\(value)")) has capitals") }
    if value.isEmpty { faults.append("\(quoted(name)) is empty") }
    if value.contains("+") || value.lowercased().contains("%20") {
      faults.append("\(quoted("\(name)=\(value)")) has a space")
    }
    return faults
  }

  /// The value without its escapes, whose hexadecimal digits may be capitals.
  private var bareValue: String {
    var bare = ""
    var rest = value[...]
    while let character = rest.popFirst() {
      if character == "%" { rest = rest.dropFirst(2) } else { bare.append(character) }
    }
    return bare
  }
}
