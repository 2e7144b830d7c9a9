import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities
import Reports

/// `metrics`: the figures of a campaign, the lines behind one of them, or how one came about.
struct MetricsCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let request = try FigureRequest(context)
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(let session, let pipeline):
      context.show(pipeline.pastFindings, of: session)
      let selection = FigureSelection(pipeline: pipeline, words: request.words)
      switch selection.resolve() {
      case .unknown(let what, let name, let suggestion):
        return context.notFound(what, name, suggestion: suggestion, in: pipeline)
      case .found(let figure): return answer(request, figure, session, pipeline)
      }
    }
  }

  private func answer(
    _ request: FigureRequest, _ figure: FigureSelection.Figure, _ session: Session, _ pipeline: Pipeline
  ) -> ExitStatus {
    switch request.aim {
    case .table: return showTable(request, figure, pipeline)
    case .history(let day): return showHistory(request, figure, day, session, pipeline)
    case .why(let period):
      if case .day(let day) = period, case .metric(let metric)? = figure.columns?.first {
        return showLines(
          request, figure,
          FigureQuestion(campaign: figure.campaign, platform: figure.platform, day: day, metric: metric), session,
          pipeline)
      }
      return showWorking(request, figure, period, pipeline)
    }
  }

  private func showTable(_ request: FigureRequest, _ figure: FigureSelection.Figure, _ pipeline: Pipeline) -> ExitStatus
  {
    let table = FigureTable(
      of: pipeline.ledger, campaign: figure.campaign, platform: figure.platform, days: request.days,
      columns: figure.columns, by: request.step)
    guard !table.rows.isEmpty else { return nothing(figure, pipeline, days: request.days) }
    switch request.format {
    case "json": context.console.say(bytes: table.json.pretty)
    case "csv": context.console.say(bytes: table.csv)
    case "markdown": context.console.say(bytes: Array(table.markdown.utf8))
    default:
      for (position, block) in table.blocks.enumerated() {
        if position > 0 { context.console.say("") }
        context.console.say(block.title)
        for line in TextTable.lines(table.block(block.rows), indent: "  ") { context.console.say(line) }
      }
    }
    return .done
  }

  private func showLines(
    _ request: FigureRequest, _ figure: FigureSelection.Figure, _ question: FigureQuestion, _ session: Session,
    _ pipeline: Pipeline
  ) -> ExitStatus {
    guard let trace = pipeline.trace(question, in: session.contents), !trace.isEmpty else {
      return nothing(figure, pipeline, days: DayRange(first: question.day, last: question.day))
    }
    if request.format == "json" {
      context.console.say(bytes: TraceDocument.json(of: trace).pretty)
    } else {
      for line in TraceText(trace: trace).lines { context.console.say(line) }
    }
    return .done
  }

  private func showHistory(
    _ request: FigureRequest, _ figure: FigureSelection.Figure, _ day: Day, _ session: Session, _ pipeline: Pipeline
  ) -> ExitStatus {
    guard case .metric(let metric)? = figure.columns?.first else { return .wrongUsage }
    let question = FigureQuestion(campaign: figure.campaign, platform: figure.platform, day: day, metric: metric)
    guard let trace = pipeline.trace(question, in: session.contents), !trace.isEmpty else {
      return nothing(figure, pipeline, days: DayRange(first: day, last: day))
    }
    let history = FigureHistory(trace: trace, recorded: session.exportRecords)
    if request.format == "json" {
      context.console.say(bytes: history.json.pretty)
    } else {
      for line in history.lines { context.console.say(line) }
    }
    return .done
  }

  private func showWorking(
    _ request: FigureRequest, _ figure: FigureSelection.Figure, _ period: FigurePeriod, _ pipeline: Pipeline
  ) -> ExitStatus {
    let ledger = pipeline.ledger
    guard let column = figure.columns?.first else { return .wrongUsage }
    let working =
      switch column {
      case .metric(let metric):
        ledger.working(of: metric, campaign: figure.campaign, platform: figure.platform, days: period.days)
      case .kpi(let kpi):
        ledger.working(of: kpi, campaign: figure.campaign, platform: figure.platform, days: period.days)
      }
    guard !working.isEmpty else { return nothing(figure, pipeline, days: period.days) }
    let text = WorkingText(
      working: working, column: column, campaign: figure.campaign, platform: figure.platform, period: period,
      currency: ledger.currency(of: figure.campaign))
    if request.format == "json" {
      context.console.say(bytes: text.json.pretty)
    } else {
      for line in text.lines { context.console.say(line) }
    }
    return .done
  }

  /// Says that there is no such figure, and what there is nearby.
  private func nothing(_ figure: FigureSelection.Figure, _ pipeline: Pipeline, days: DayRange?) -> ExitStatus {
    context.console.warn("campaign-ops: \(TerminalText.safe(figure.absence(in: pipeline.ledger, days: days)))")
    return .nothingFound
  }
}

extension Pipeline {
  /// The lines behind a figure, from the exports that the figures were made of.
  func trace(_ question: FigureQuestion, in contents: DirectoryContents) -> FigureTrace? {
    Tracing.trace(
      question, in: ledger, settings: book.settings, campaigns: book.campaigns, held: book.held,
      asOf: book.settings.zone.local(at: asOf).day, kinds: kinds, bytes: { contents.exportBytes(at: $0) })
  }
}
