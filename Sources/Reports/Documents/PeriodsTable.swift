import Diagnostics
import Formats
public import Metrics
public import Quantities

/// The figures of one campaign that cover more than a day as `periods.csv`.
///
/// They stand apart from `entries.csv`, because adding them to daily figures, or to one another, counts things twice.
public enum PeriodsTable {
  /// The header of the file.
  static let header = [
    "first_day", "last_day", "platform", "metric", "value", "currency", "feed", "rows", "source",
  ]

  /// The file: one line a figure, in their order, an end that is not known blank; nothing if there is no figure.
  public static func file(of figures: [PeriodFigure], campaign: CampaignID) -> OutputFile? {
    guard !figures.isEmpty else { return nil }
    var writer = DelimitedWriter()
    writer.write(header)
    for figure in figures {
      writer.write([
        figure.period.first?.description ?? "", figure.period.last?.description ?? "", figure.platform.description,
        figure.metric.name, figure.value.description, figure.currency?.code ?? "", figure.feed.text,
        String(figure.rows), "\(figure.source.path):\(figure.source.place.line)",
      ])
    }
    return OutputFile(path: GeneratedPaths.periods(of: campaign), bytes: writer.bytes)
  }
}
