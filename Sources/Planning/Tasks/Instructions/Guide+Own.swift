import Campaigns
import Formats

extension PlatformGuide {
  /// What holds for a platform that the workspace defines: the general texts with its name, its limit and its hosts.
  ///
  /// The name may be any text, and the guide's texts are Markdown.
  static func own(_ facts: PlatformFacts) -> PlatformGuide {
    let name = MarkdownText.inline(facts.name)
    let hosts = facts.proofs.hosts.map(\.host)
    let place = hosts.isEmpty ? "" : ", on \(hosts.joined(separator: " or "))"
    return PlatformGuide(
      platform: facts.platform, name: name,
      publishing: Publishing(
        place:
          "\(name), signed in with the account that the campaign's plan names for it. "
          + "If none is named, ask the task's owner and have it added under `channels` in the definition.",
        check: general.publishing.check, mistake: general.publishing.mistake,
        proof:
          "URL: the published item's own address\(place), opened once in a private window; an overview or profile does "
          + "not count. UPLOAD: a screenshot that shows account, item and date, where items have no address.",
        otherwise: general.publishing.otherwise),
      answering: Answering(
        place:
          "The item on \(name), opened by its proof link, and the inbox and notifications of the account that "
          + "published it.", step: general.answering.step, mistake: general.answering.mistake),
      figures: Figures(
        place:
          "The statistics that \(name) itself shows for the item, and the analytics of the page it leads to.",
        read: general.figures.read, mistake: general.figures.mistake),
      making: Making(
        text: [limit(facts), general.making.text[1]], media: media(facts) + general.making.media, review: review(facts),
        isLimited: facts.limit.most != nil),
      items: general.items)
  }

  private static func limit(_ facts: PlatformFacts) -> String {
    guard let most = facts.limit.most else {
      return "There is no limit to keep to here; the point comes in the first line."
    }
    return "Keep to \(words(of: facts.limit, most)); the point comes in the first line."
  }

  private static func review(_ facts: PlatformFacts) -> String {
    guard let most = facts.limit.most else { return "The first line of the text holds the point." }
    return "The text keeps to \(words(of: facts.limit, most)); its first line holds the point."
  }

  private static func words(of limit: TextLimit, _ most: Int) -> String {
    let unit = limit.counting == .weighted ? ", \(limit.counting.words)" : " \(limit.counting.words)"
    return NumberWords.grouped(most) + unit
  }

  private static func media(_ facts: PlatformFacts) -> [String] {
    guard let rule = facts.media else { return [] }
    let images = rule.mostImages == 1 ? "one image" : "\(rule.mostImages) images"
    let videos = rule.mostVideos == 1 ? "one video" : "\(rule.mostVideos) videos"
    return ["At most \(images) \(rule.isEitherOr ? "or" : "and") \(videos) go into one item."]
  }
}
