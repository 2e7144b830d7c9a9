import Diagnostics
import Quantities

/// One definition as far as it could be read: what the checks look at, and what a campaign is made of.
struct Definition {
  /// The file's name without its ending.
  let stem: String
  /// The place of the opening brace.
  let location: Location
  var id: Placed<CampaignID>?
  var name: Placed<String>?
  var client: Placed<String>?
  var venture: String?
  var description: String?
  var status = CampaignStatus.planned
  var objective: Objective?
  /// The known platforms, each once.
  var platforms: [Placed<Platform>] = []
  /// Whether `platforms` could be read at all, so that what it lacks can be held against other keys.
  var hasPlatforms = false
  var start: Placed<Day>?
  var end: Placed<Day>?
  var zone: Zone?
  var cadence: [Platform: Placed<Cadence>] = [:]
  var callToAction: Placed<String>?
  var link: Placed<WebLink>?
  var leadCapture: String?
  var audience: [Audience] = []
  var positioning: Positioning?
  var proofPoints: [String] = []
  var angles: [Angle] = []
  var pillars: [Pillar] = []
  var messages: [AuthoredMessage] = []
  var themes: [Theme] = []
  var targets: [Target] = []
  var budget: Budget?
  var calendar = CalendarRules()
  var workflow = Workflow.usual
  var approval: ApprovalRules?
  var tracking = Tracking()
  var owners = Owners()
  var notes: String?
  var extras = BriefExtras()
  /// What it refers to.
  var references: References

  init(stem: String, location: Location, references: References) {
    self.stem = stem
    self.location = location
    self.references = references
  }

  /// The flight, if both days are there and in order.
  var flight: DayRange? {
    guard let start, let end else { return nil }
    return DayRange(first: start.value, last: end.value)
  }

  /// The campaign, if everything required could be read; defaults fill the rest.
  func campaign(content: [ContentRow]) -> Campaign? {
    guard let id, let name, let client, let objective, let flight, let zone, let callToAction, let start, let end
    else { return nil }
    var campaign = Campaign(
      id: id.value, location: location, name: name.value, client: client.value, venture: venture,
      description: description, initialStatus: status, objective: objective, platforms: platforms, flight: flight,
      flightLocations: (start.location, end.location), zone: zone, cadence: fullCadence,
      callToAction: callToAction.value, link: link, leadCapture: leadCapture, audience: audience,
      positioning: positioning, proofPoints: proofPoints, angles: angles, pillars: pillars, messages: messages,
      themes: themes, targets: targets, budget: budget, calendar: calendar, workflow: workflow, approval: approval,
      tracking: tracking,
      owners: owners, content: content, notes: notes)
    campaign.extras = extras
    return campaign
  }

  /// The cadence with each listed platform's usual one where none is stated.
  private var fullCadence: [Platform: Placed<Cadence>] {
    var full = cadence
    for platform in platforms where full[platform.value] == nil {
      let usual = PlatformFacts.of(platform.value, in: references.settings)?.cadence ?? 1
      full[platform.value] = Placed(Cadence(perWeek: Amount(whole: usual) ?? .zero), at: platform.location)
    }
    return full
  }
}
