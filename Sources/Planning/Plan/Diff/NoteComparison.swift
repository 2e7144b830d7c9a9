import Formats

/// How risks and assumptions are compared: they have no name but what they say.
enum NoteComparison {
  /// What changed; a draft of the same template is the same note with another text.
  static func sentences(_ noun: String, from old: JSON, to new: JSON) -> [String] {
    let (before, after) = (old.elements.map(Note.init), new.elements.map(Note.init))
    var gone = before.filter { note in !after.contains { $0.text == note.text } }
    var sentences: [String] = []
    for note in after {
      if let same = before.first(where: { $0.text == note.text }) {
        if same.owner != note.owner {
          sentences.append("\(noun) \(note.quoted) is now \(note.watch), was \(same.watch)")
        }
      } else if let place = note.template.flatMap({ name in gone.firstIndex { $0.template == name } }) {
        sentences.append("\(noun) is now \(note.quoted), was \(gone.remove(at: place).quoted)")
      } else {
        sentences.append("\(noun) \(note.quoted) is new, \(note.watch)")
      }
    }
    return sentences + gone.map { "\(noun) \($0.quoted) is gone" }
  }

  private struct Note {
    let text: String
    let owner: String?
    /// The template of a draft.
    let template: String?

    init(_ json: JSON) {
      text = PlanText.plain(json["text"]) ?? ""
      owner = PlanText.plain(json["owner"])
      template = PlanText.plain(json["provenance"]).flatMap { $0.hasPrefix("generated:") ? $0 : nil }
    }

    var quoted: String { "“\(text)”" }
    var watch: String { owner.map { "watched by \($0)" } ?? "watched by nobody" }
  }
}
