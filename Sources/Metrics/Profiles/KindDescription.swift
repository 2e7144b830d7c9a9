import Quantities

/// One form of one kind of export, in words, for the table of kinds.
public struct KindDescription: Sendable, Hashable {
  /// The kind's name, such as `meta_ads`.
  public let kind: String
  /// The form's name, such as `report`.
  public let form: String
  /// What it is.
  public let about: String
  /// The platform its rows count for, if their feed states none.
  public let platform: String
  /// What dates its rows.
  public let dates: String
  /// What its rows are about, from the highest level down.
  public let level: String
  /// The languages of headers that are known, by their codes.
  public let languages: String
  /// How well the format is known: `A`, `B` or `C`.
  public let evidence: String
}

extension ExportKinds {
  /// The forms of the kinds built in, in the order in which they are tried.
  public static let descriptions: [KindDescription] = Profile.all.map(\.description)
}

extension Profile {
  /// The form in words.
  var description: KindDescription {
    KindDescription(
      kind: id, form: form, about: about, platform: platform?.text ?? (refusal == nil ? "as the feed says" : "none"),
      dates: datesInWords, level: levelInWords,
      languages: isOwn ? "en" : words.languages.map(\.rawValue).joined(separator: ", "), evidence: evidence.rawValue)
  }

  private var datesInWords: String {
    if refusal != nil { return "refused" }
    let day = figuresAreLifetime ? "day of publishing" : "day"
    guard columns.values.contains(.day) else { return rangeInWords ?? "none" }
    guard let rangeInWords, !isOwn else { return day }
    return "\(day), else \(rangeInWords)"
  }

  private var rangeInWords: String? {
    switch range {
    case .columns: "range in columns"
    case .preamble: "range above the header"
    case .fileName: "range in the file's name"
    case .none: nil
    }
  }

  private var levelInWords: String {
    var levels = isAccountLevel ? ["account"] : []
    for (meaning, name) in [(ColumnMeaning.campaign, "campaign"), (.group, "ad set"), (.ad, "ad")]
    where columns.values.contains(meaning) && !isAccountLevel {
      levels.append(name)
    }
    if let item { levels.append(item) }
    return levels.isEmpty ? "none" : levels.joined(separator: ", ")
  }
}
