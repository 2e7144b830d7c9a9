import Diagnostics
import Formats
public import Metrics
public import Quantities

/// The normalised metric entries of one campaign as `entries.csv`.
public enum EntriesTable {
  /// The header of the file.
  static let header = ["date", "platform", "metric", "value", "currency", "feed", "rows", "source"]

  /// The file: one line a cell, in the order of the cells, values exact, the source as `path:line`.
  public static func file(of cells: some Sequence<Cell>, campaign: CampaignID) -> OutputFile {
    var writer = DelimitedWriter()
    writer.write(header)
    for cell in cells {
      writer.write([
        cell.key.day.description, cell.key.platform.description, cell.key.metric.name, cell.value.description,
        cell.currency?.code ?? "", cell.key.feed.text, String(cell.rows),
        "\(cell.source.path):\(cell.source.place.line)",
      ])
    }
    return OutputFile(path: GeneratedPaths.entries(of: campaign), bytes: writer.bytes)
  }
}
