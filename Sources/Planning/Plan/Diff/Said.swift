/// A change of one entry, or of several alike.
struct Said {
  /// The parts of the entry's name.
  let name: [String]
  /// What is said of it, after its name.
  let text: String

  /// What is said, once for all entries it is true of, in the order of the first.
  ///
  /// Entries named by platform and subject are put together: platforms of one subject, then subjects on the same ones.
  static func together(_ all: [Said], hasGroups: Bool) -> [(names: String, text: String)] {
    guard hasGroups else { return all.map { ($0.name.joined(separator: ", "), $0.text) } }
    var bySubject: [(subject: String, text: String, platforms: [String])] = []
    for said in all {
      let (platform, subject) = (said.name.first ?? "", said.name.dropFirst().joined(separator: ", "))
      if let place = bySubject.firstIndex(where: { $0.subject == subject && $0.text == said.text }) {
        bySubject[place].platforms.append(platform)
      } else {
        bySubject.append((subject, said.text, [platform]))
      }
    }
    var groups: [(platforms: [String], text: String, subjects: [String])] = []
    for one in bySubject {
      if let place = groups.firstIndex(where: { $0.platforms == one.platforms && $0.text == one.text }) {
        groups[place].subjects.append(one.subject)
      } else {
        groups.append((one.platforms, one.text, [one.subject]))
      }
    }
    return groups.map { group in
      (
        [Wording.listed(group.platforms), Wording.listed(group.subjects)].filter { !$0.isEmpty }.joined(
          separator: ", "),
        group.text
      )
    }
  }
}
