import Diagnostics
import Quantities

/// Everything one file gave.
struct FileResult: Sendable {
  /// How a file's rows divide a platform's figures.
  enum Grain: Sendable {
    /// Each row stands for the platform it names.
    case named
    /// An ad network's file without platforms: a row stands for the network as a whole.
    case whole
    /// An ad network's file broken down by platform: rows stand for parts of the network.
    case parts
  }

  /// The paths that figures are from: its own, then those of files with mended rows.
  var paths: [String]
  /// How it was understood.
  var reading: ExportReading
  /// How new it is.
  var age: ExportAge
  /// How its rows divide a platform's figures.
  var grain: Grain
  /// Its findings, sorted.
  var findings: [Diagnostic]
  /// Its figures.
  var figures: FileFigures
  /// Its figures of longer periods, each by itself.
  var periods: [Period: FileFigures] = [:]
  /// The currency of each campaign's money in it, by the campaign's position.
  var currencies: CampaignCurrencies
  /// Its refused rows.
  var rejects: Rejects
  /// Its rows without a campaign.
  var strays: StrayRows
  /// The files with mended rows, with what was noted of the rows that were read in this file's place.
  var mendedSources: [RowSource]
  /// What its rows are cut by besides campaigns, such as a device: two cuts of one figure never add up.
  var cut: [String] = []
  /// What its rows take over or repeat, if it is a pivot.
  var pivot: Pivot? = nil
  /// Why the file has to be looked at once more as a whole; nothing if it was understood.
  var secondLook: SecondLook? = nil
  /// The rows somebody traces; nothing in an ordinary run.
  var traced: TracedRows? = nil
}
