import Diagnostics
import Formats
import Quantities

extension SettingsReader {
  /// Reads when money and targets count as off their pace.
  static func readPacing(_ reader: inout ObjectReader) -> PacingSettings {
    let usual = PacingSettings()
    let fine = reader.integer("onPacePercent", in: 0...100)
    let act = reader.integer("actPercent", in: 0...1000)
    let settings = PacingSettings(
      onPacePercent: fine?.value ?? usual.onPacePercent, actPercent: act?.value ?? usual.actPercent)
    if settings.actPercent < settings.onPacePercent, let place = act?.location ?? fine?.location {
      reader.record(.bandsCrossed(settings, at: place))
    }
    return settings
  }

  /// Reads when a day's figure counts as unusual.
  static func readAnomalies(_ reader: inout ObjectReader) -> AnomalySettings {
    var settings = AnomalySettings()
    let weeks = reader.integer("weeks", in: 2...52)
    let least = reader.integer("minimumHistory", in: 2...52)
    settings.weeks = weeks?.value ?? settings.weeks
    settings.minimumHistory = least?.value ?? settings.minimumHistory
    settings.spread = reader.amount("spread", decimals: 2, from: 1, to: 100)?.value ?? settings.spread
    settings.minimumVolume =
      reader.amount("minimumVolume", from: 0, to: 1_000_000_000)?.value ?? settings.minimumVolume
    settings.minimumChangePercent =
      reader.integer("minimumChangePercent", in: 0...1000)?.value ?? settings.minimumChangePercent
    settings.persistenceDays = reader.integer("persistenceDays", in: 1...28)?.value ?? settings.persistenceDays
    settings.metrics = reader.texts("metrics") ?? []
    if settings.minimumHistory > settings.weeks, let place = least?.location ?? weeks?.location {
      reader.record(.historyBeyondWeeks(settings, at: place))
    }
    return settings
  }
}

extension Diagnostic {
  fileprivate static func bandsCrossed(_ settings: PacingSettings, at location: Location) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: location,
      "`actPercent` is \(settings.actPercent), but must be at least `onPacePercent`, which is \(settings.onPacePercent)"
    )
  }

  fileprivate static func historyBeyondWeeks(_ settings: AnomalySettings, at location: Location) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: location,
      "`minimumHistory` is \(settings.minimumHistory), but only \(settings.weeks) weeks are looked at")
  }
}
