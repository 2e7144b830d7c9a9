import Campaigns
import Quantities

extension PlatformFacts {
  /// The most posts the platform takes from one account in a day; nothing where no figure is published.
  ///
  /// LinkedIn: 150 (Ayrshare's LinkedIn page); Instagram: 100 through its interface (developers.facebook.com, content
  /// publishing); Threads: 250 (developers.facebook.com, Threads overview).
  var publishCap: Int? {
    switch platform {
    case .linkedin: 150
    case .instagram: 100
    case .threads: 250
    default: nil
    }
  }
}
