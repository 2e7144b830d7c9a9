import Diagnostics
import Quantities

/// All definitions of a directory, read and checked, each by itself and against the others.
struct DefinitionShelf {
  /// Every definition that is JSON, ordered by path.
  let all: [Definition]
  /// Those without an error.
  let sound: [Definition]
  /// The ids of the others, by their files' names and as they state them, ordered.
  let broken: [CampaignID]
  /// Everything found.
  let diagnostics: [Diagnostic]

  /// What could be read of the others; of two files with one id the first speaks for it.
  var held: [HeldCampaign] {
    broken.map { id in
      let definition = all.first { $0.stem == id.text }
      return HeldCampaign(
        id: id, name: definition?.name?.value, tracking: definition?.tracking ?? Tracking(),
        owner: definition?.venture ?? definition?.client?.value, accounts: definition?.calendar.accounts ?? [:])
    }
  }

  /// Every id that has a file.
  let known: Set<CampaignID>

  /// Reads and checks the files; a definition that is there but cannot be read is broken like one with an error.
  static func read(
    _ files: [SourceFile], unread: [String] = [], _ context: DefinitionContext, sharing: WorkSharing = .inTurn
  ) -> DefinitionShelf {
    let ordered = files.sorted { $0.path < $1.path }
    let readings = sharing.map(ordered) { file in
      let reading = DefinitionReader.read(file, context)
      let found = reading.output.map { DefinitionCheck.check($0, context) } ?? []
      return Checked(reading.output, reading.diagnostics + found)
    }
    let definitions = readings.compactMap(\.output)
    let found =
      readings.flatMap(\.diagnostics) + DefinitionCheck.duplicateCampaign(definitions)
      + DefinitionCheck.trackingOverlap(definitions)
    let faulty = Set(found.filter { $0.severity == .error }.compactMap { $0.location?.path })
    let stems = ordered.filter { faulty.contains($0.path) }.map { DefinitionReader.stem(of: $0.path) }
    let closed = unread.compactMap { CampaignID(DefinitionReader.stem(of: $0)) }
    let named = Set(ordered.compactMap { CampaignID(DefinitionReader.stem(of: $0.path)) } + closed)
    // A file under another name than its id still speaks of that campaign: it is in error, not gone.
    let stated = definitions.filter { faulty.contains($0.location.path) }.compactMap { $0.id?.value }
      .filter { !named.contains($0) }
    let broken = Set(stems.compactMap { CampaignID($0) } + closed + stated)
    // Of `x.json` beside `x.jsonc` only the later is at fault, but nobody can say which of the two is meant.
    let sound = definitions.filter { definition in
      !faulty.contains(definition.location.path) && definition.id.map { !broken.contains($0.value) } ?? false
    }
    return DefinitionShelf(
      all: definitions, sound: sound, broken: broken.sorted(), diagnostics: found,
      known: named.union(stated))
  }
}
