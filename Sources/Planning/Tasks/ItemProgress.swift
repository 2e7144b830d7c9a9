public import Campaigns
public import Quantities

/// What became of one calendar item: the side of it that people write, beside the slot that the plan fixes.
public struct ItemProgress: Sendable, Hashable {
  /// A moment with the time the clocks of the campaign's zone show at it.
  public struct Moment: Sendable, Hashable {
    /// The local time.
    public var local: LocalTime
    /// The moment.
    public var instant: Instant

    /// Pairs a moment with its local time.
    public init(local: LocalTime, instant: Instant) {
      self.local = local
      self.instant = instant
    }
  }

  /// The status of its post.
  public var status: TaskStatus
  /// When it is to be published, if a person moved its post away from the slot's time.
  public var movedTo: Moment?
  /// When it was published.
  public var publishedAt: Moment?
  /// What proves that it was published.
  public var proof: Proof?
  /// Whether it may be published, if the campaign asks for approval.
  public var approval: ItemApproval?
  /// A number that rises with whatever people or the clock do to its post, and never falls.
  public var changes = 0

  /// States what became of an item; without more, nothing did.
  public init(
    status: TaskStatus = .pending, movedTo: Moment? = nil, publishedAt: Moment? = nil, proof: Proof? = nil,
    approval: ItemApproval? = nil
  ) {
    self.status = status
    self.movedTo = movedTo
    self.publishedAt = publishedAt
    self.proof = proof
    self.approval = approval
  }

  /// Where it can be seen, if its proof is an address.
  public var publishedLink: WebLink? {
    if case .url(let link)? = proof { link } else { nil }
  }
}

extension TaskList {
  /// What became of each calendar item, by its id: an item is done when its post is.
  public var itemProgress: [String: ItemProgress] {
    let posts = tasks.filter { $0.type == .post }
    return Dictionary(posts.map { ($0.item, ItemProgress(of: $0, closings)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The status of each calendar item by its id: that of its post, since an item is done when it is published.
  public var itemStatuses: [String: TaskStatus] { itemProgress.mapValues(\.status) }
}

extension ItemProgress {
  /// What a post says about its item.
  fileprivate init(of post: OperatorTask, _ closings: Int) {
    self.init(status: post.status, proof: post.proof, approval: post.approval)
    // A missed post can be taken up again only by a record, which counts for more.
    changes = 2 * (post.revision + closings) + (post.status == .missed ? 1 : 0)
    if post.movedFrom != nil { movedTo = Moment(local: post.dueLocal, instant: post.dueAt) }
    if let at = post.completedAt, let local = post.completedLocal {
      publishedAt = Moment(local: local, instant: at)
    }
  }
}
