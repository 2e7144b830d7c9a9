import Campaigns

extension TaskList {
  /// The status of each calendar item by its id: that of its post, since an item is done when it is published.
  public var itemStatuses: [String: TaskStatus] {
    let posts = tasks.filter { $0.type == .post }
    return Dictionary(posts.map { ($0.item, $0.status) }, uniquingKeysWith: { first, _ in first })
  }
}
