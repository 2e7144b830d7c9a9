public import Diagnostics

extension DelimitedReader {
  /// What was wrong with the text read so far, as findings about a file.
  public func findings(path: String) -> [Diagnostic] {
    faults.map { fault in
      switch fault {
      case .unclosedQuote(let place): .unclosedQuote(at: Location(path: path, place: place))
      case .cellTooLarge(let place): tooLarge("cell", limits.cell, Location(path: path, place: place))
      case .recordTooLarge(let place): tooLarge("row", limits.record, Location(path: path, place: place))
      case .tooManyCells(let place):
        Diagnostic(
          .valueTooLong, at: Location(path: path, place: place),
          "the row that starts here has more than \(limits.cells) cells", help: "look for a line end that is missing")
      }
    }
  }

  private func tooLarge(_ what: String, _ limit: Int, _ location: Location) -> Diagnostic {
    Diagnostic(
      .valueTooLong, at: location, "the \(what) that starts here has more than \(limit) bytes",
      help: "look for a quote that is never closed")
  }
}

extension Diagnostic {
  /// A quoted cell whose end never comes; the location is that of its opening quote.
  public static func unclosedQuote(at location: Location) -> Diagnostic {
    Diagnostic(.exportUnclosedQuote, at: location, "the quote opened here is never closed")
  }
}
