public import Diagnostics

/// What was decided about how a file writes numbers or dates, and what decided it.
public struct GrammarDecision<Choice: Sendable & Hashable>: Sendable, Hashable {
  /// What decided.
  public enum Basis: String, Sendable, Hashable {
    /// A cell that can be read in one way only.
    case cell
    /// The kind of export always writes so.
    case kind
    /// The settings of the feed.
    case feed
    /// The days that the file says it covers, within which all of its dates must lie.
    case range
    /// It is usual in the language of the headers.
    case language
    /// Nothing, or cells that contradict each other.
    case nothing
  }

  /// What was decided, or nothing.
  public let choice: Choice?
  /// What decided it.
  public let basis: Basis
  /// The deciding cell, if one did.
  public let cell: GrammarCell?
  /// What the file says it covers, if that decided.
  public let stated: String?

  /// States a decision.
  public init(_ choice: Choice?, _ basis: Basis, cell: GrammarCell? = nil, stated: String? = nil) {
    self.choice = choice
    self.basis = basis
    self.cell = cell
    self.stated = stated
  }

  /// Nothing decided, as in a file without such cells.
  public static var none: GrammarDecision { GrammarDecision(nil, .nothing) }
}

/// A cell that shows how a file writes numbers or dates.
public struct GrammarCell: Sendable, Hashable {
  /// Its content.
  public let text: String
  /// Where it stands.
  public let place: Place

  /// Names a cell.
  public init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}
