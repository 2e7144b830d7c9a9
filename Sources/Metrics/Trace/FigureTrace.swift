public import Diagnostics
public import Quantities

/// Where a figure comes from: the feeds that add up to it, in each its files, in each every line.
public struct FigureTrace: Sendable, Hashable {
  /// What was asked.
  public var question: FigureQuestion
  /// The figure as reports have it; nothing if there is none, or if several that never add up.
  public var value: Amount?
  /// Its currency, for money only.
  public var currency: Currency?
  /// The cells, ordered by feed and platform; those without a figure are there for what was left out.
  public var cells: [TracedCell]

  /// Whether no file has anything to do with the figure.
  public var isEmpty: Bool { cells.isEmpty }
}

/// One feed's figure for one platform, with the files that have rows for it.
public struct TracedCell: Sendable, Hashable {
  /// The feed.
  public var feed: FeedID
  /// The platform.
  public var platform: Platform
  /// The feed's part of the figure, if it has one that counts.
  public var value: Amount?
  /// The currency of the file that decides, for money only.
  public var currency: Currency?
  /// The currency the campaign's money is in, where this feed's was left out for being in another.
  public var leftOutFor: CampaignCurrency?
  /// The files from the newest to the oldest.
  public var files: [TracedFile]

  /// The file that decides, if one does.
  public var deciding: TracedFile? { files.first { $0.standing == .decides } }
}

/// The currency a campaign's money is in; there may be one that nobody states.
public struct CampaignCurrency: Sendable, Hashable {
  /// The currency, if it is known.
  public var currency: Currency?
}

/// What one export says about a figure.
public struct TracedFile: Sendable, Hashable {
  /// What became of what an export says.
  public enum Standing: Sendable, Hashable {
    /// It decides the figure.
    case decides
    /// A newer file of the feed covers the figure, for the reason given.
    case superseded(Precedence)
    /// A newer file of the same ad network, broken down in another way, stands for the whole day.
    case otherGrain(Precedence)
    /// It covers the figure with a blank cell, so that there is none, whatever older files say.
    case blank
    /// Several of its rows give a figure that never adds up, so that none is known.
    case void
    /// None of its rows for the figure could be used.
    case refused
  }

  /// The export's path.
  public var path: String
  /// The day it was exported, if it tells.
  public var exportedOn: Day?
  /// Where that day is known from.
  public var exportedOnFrom: ExportDateOrigin?
  /// What became of it.
  public var standing: Standing
  /// What its rows add up to, the largest of them for a level; nothing without rows.
  public var value: Amount?
  /// How many of its rows give a value.
  public var rows: Int
  /// The lines behind the value, in the order of the file; of a great many only the first are listed.
  public var lines: [TracedLine]
  /// The rows of that day and campaign that were refused, so that they are missing from the value.
  public var refused: [RefusedLine]
  /// How many refused rows of the file have no day that can be read, so that they may or may not belong here.
  public var refusedWithoutDay: Int

  /// How many lines there are besides those listed.
  public var unlisted: Int { rows - lines.count }
}

/// One line that a figure is made of.
public struct TracedLine: Sendable, Hashable {
  /// The cell with the number, in the file where it stands.
  public var location: Location
  /// The line of the export that a mended row stands in for; nothing for the export's own rows.
  public var mends: Int?
  /// The cell as written.
  public var written: String
  /// The value read from it.
  public var value: Amount
  /// The campaign's name as the row has it, or what else names it.
  public var name: String
  /// How the row found its campaign.
  public var rule: AttributionRule
}

/// One row that could not be used.
public struct RefusedLine: Sendable, Hashable {
  /// The cell at fault, in the file where it stands.
  public var location: Location
  /// The code of the finding.
  public var code: Code
  /// The finding's message.
  public var reason: String
  /// The platform the row names, if that can be told.
  public var platform: Platform?
}
