import Campaigns
import Diagnostics
import Quantities

extension Planner {
  /// One line for each platform; a person's windows and mix win over the platform's usual ones.
  static func channels(of campaign: Campaign, settings: Settings) -> [ChannelPlan] {
    let counts = campaign.platforms.map { posts(on: $0.value, of: campaign) }
    let all = counts.reduce(0, +)
    return zip(campaign.platforms.map(\.value), counts).map { platform, count in
      let facts = PlatformFacts.of(platform, in: settings)
      let brief = campaign.extras.channels[platform]
      let mix = mix(of: platform, facts, campaign)
      return ChannelPlan(
        platform: platform, name: facts?.name ?? platform.text,
        account: brief?.account.map(Wording.line),
        role: role(of: platform, facts, brief, mix.value, (count, all), campaign),
        cadence: campaign.cadence[platform]?.value ?? Cadence(perWeek: .zero),
        cadenceProvenance: isUsual(platform, campaign) ? .generated(template: "platform-cadence/1") : .authored,
        cadenceWarnAbove: facts?.cadenceWarnAbove ?? 50,
        owner: campaign.owner(of: platform),
        mix: mix,
        hours: hours(of: platform, facts, campaign),
        limit: facts?.limit ?? TextLimit(counting: .characters, most: nil),
        rules: rules(facts))
    }
  }

  // Where the definition states no cadence, the usual one has the place at which the platform is listed.
  private static func isUsual(_ platform: Platform, _ campaign: Campaign) -> Bool {
    guard let stated = campaign.cadence[platform]?.location else { return true }
    return campaign.platforms.contains { $0.value == platform && $0.location == stated }
  }

  /// Which facts stand behind the channels.
  static func facts(of campaign: Campaign, settings: Settings) -> PlanFacts {
    let platforms = campaign.platforms.map(\.value)
    let found = platforms.compactMap { PlatformFacts.of($0, in: settings, on: campaign.flight.first) }.flatMap(\.facts)
    return PlanFacts(
      reviewedOn: found.map(\.reviewedOn).filter { $0 < .latest }.min(),
      own: platforms.filter { settings.facts[$0] != nil || settings.platforms[$0] != nil })
  }

  /// What a platform is there for: the author's words, else whom the brief finds there, and its part of the work.
  ///
  /// How much is published says nothing of what a channel is worth; only a person can say that.
  private static func role(
    of platform: Platform, _ facts: PlatformFacts?, _ brief: ChannelBrief?, _ mix: [ContentWeight],
    _ posts: (own: Int, all: Int), _ campaign: Campaign
  ) -> PlanPart<String> {
    if let written = brief?.role.map(Wording.sentence), !written.isEmpty { return PlanPart(written, .authored) }
    let provenance = Provenance.generated(template: "channel-role/2")
    guard posts.own > 0 else {
      if campaign.calendar.recurring.contains(where: { $0.platforms.contains(platform) }) {
        return PlanPart("Carries recurring posts only.", provenance)
      }
      if campaign.content.contains(where: { $0.platform == platform }) {
        return PlanPart("Carries what content.csv names; the cadence plans nothing beside it.", provenance)
      }
      return PlanPart("No posts are planned; it is measured and paid for only.", provenance)
    }
    let readers = readers(on: platform, facts?.name, campaign)
    let formats = Wording.listed(mix.map(\.type.plural))
    let pieces = posts.own == 1 ? "1 piece" : "\(posts.own) pieces"
    let work =
      posts.own == posts.all
      ? "Carries the whole campaign: \(pieces), as \(formats)." : "Carries \(pieces) over the flight, as \(formats)."
    return PlanPart(Wording.paragraph([readers, work]), provenance)
  }

  /// How many pieces the cadence gives a platform over the flight.
  static func posts(on platform: Platform, of campaign: Campaign) -> Int {
    let rules = campaign.calendar
    return WeekCounts(
      flight: campaign.flight, workingDays: rules.workingDays, hundredths: campaign.hundredths(of: platform),
      from: rules.fillFrom, to: rules.fillTo
    ).counts.reduce(0, +)
  }

  /// Whom the brief finds on a platform; nothing where it does not say where people are found.
  private static func readers(on platform: Platform, _ name: String?, _ campaign: Campaign) -> String? {
    let places = campaign.audience.map { Set($0.channels.map { Wording.line($0).lowercased() }) }
    guard places.contains(where: { !$0.isEmpty }) else { return nil }
    let names = Set([platform.text, name?.lowercased() ?? platform.text])
    let found = zip(campaign.audience, places).filter { !$1.isDisjoint(with: names) }.map { Wording.inner($0.0.name) }
    if found.isEmpty { return places.contains(where: \.isEmpty) ? nil : "The brief finds none of the readers here." }
    return Script.isOther(found.joined(separator: " "))
      ? Wording.labelled("For", Wording.list(found)) : Wording.sentence("Reaches \(Wording.list(found))")
  }

  /// The rules of a platform, with what follows from its limits.
  private static func rules(_ facts: PlatformFacts?) -> [String] {
    guard let facts else { return [] }
    var rules = facts.rules
    if facts.limit.counting == .weighted, let most = facts.limit.most {
      rules.append("A link takes \(WeightedLink.weight) of the \(most), however long it is.")
    }
    if let most = facts.hashtags?.most {
      rules.append(most == 1 ? "One hashtag at most." : "\(most) hashtags at most.")
    }
    if let media = facts.media, media.isRequired {
      rules.append("No post without \(media.mostImages == 0 ? "a video" : "an image or a video").")
    }
    if let cap = facts.cap { rules.append("An account may publish \(cap.posts) items in \(cap.hours) hours.") }
    return rules
  }

  private static func mix(
    of platform: Platform, _ facts: PlatformFacts?, _ campaign: Campaign
  ) -> PlanPart<[ContentWeight]> {
    let written = campaign.calendar.mix[platform]?.filter { $0.weight > 0 } ?? []
    if !written.isEmpty { return PlanPart(written, .authored) }
    let usual = facts?.defaultMix ?? [ContentWeight(type: .post, weight: 1)]
    return PlanPart(usual, .generated(template: "platform-mix/1"))
  }

  private static func hours(
    of platform: Platform, _ facts: PlatformFacts?, _ campaign: Campaign
  ) -> PlanPart<[ChannelHours]> {
    let days = campaign.calendar.workingDays.sorted()
    let windows = campaign.calendar.windows(for: platform)
    guard windows.isEmpty else {
      let hours = days.flatMap { day in
        windows.filter { $0.days.isEmpty || $0.days.contains(day) }
          .map { ChannelHours(day: day, from: $0.from, to: $0.to) }
          .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      }
      return PlanPart(hours, .authored)
    }
    let usual = days.compactMap { day -> ChannelHours? in
      guard let hours = facts?.hours(on: day) ?? UsualHours.working.times else { return nil }
      return ChannelHours(day: day, from: hours.from, to: hours.to)
    }
    return PlanPart(usual, .generated(template: "platform-hours/1"))
  }
}

extension ContentType {
  /// Several of the type, as a sentence names them.
  var plural: String {
    switch self {
    case .story: "stories"
    case .dm: "direct messages"
    case .other: "other pieces"
    case .quote: "quote posts"
    case .email: "single mails"
    default: rawValue + "s"
    }
  }
}

extension CalendarRules {
  /// The author's windows for a platform: those that name it, else those for all; empty means the usual hours.
  func windows(for platform: Platform) -> [PostingWindow] {
    let own = windows.filter { $0.platforms.contains(platform) }
    return own.isEmpty ? windows.filter(\.platforms.isEmpty) : own
  }
}
