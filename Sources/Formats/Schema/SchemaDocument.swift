/// The schema of one kind of file, ready to be written for editors and validators.
public struct SchemaDocument: Sendable {
  /// The short name, as in `campaign`.
  public let name: String
  /// Which files it is for, as paths below the data directory with `*` for any name.
  public let files: [String]
  /// What those files are, in a sentence without a full stop.
  public let about: String
  /// Whether people write such files; others are written by the tool alone.
  public let isAuthored: Bool
  /// What such a file may hold.
  public let root: Schema

  /// Describes a kind of file.
  public init(_ name: String, files: [String], about: String, isAuthored: Bool, root: Schema) {
    self.name = name
    self.files = files
    self.about = about
    self.isAuthored = isAuthored
    self.root = root
  }

  /// The dialect of all schemas.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The name of the schema's own file.
  public var fileName: String { "\(name).schema.json" }

  /// The schema as a document of its own.
  public var json: JSON {
    let head: [JSON.Field] = [
      JSON.Field("$schema", .string(Self.dialect)),
      JSON.Field("$id", .string("urn:campaign-ops:schema:\(name)")),
      JSON.Field("title", .string("campaign-ops: \(name)")),
      JSON.Field("description", .string("\(about). Files: \(files.joined(separator: ", ")).")),
    ]
    return .object(head + root.keywords)
  }
}
