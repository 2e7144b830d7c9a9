import Campaigns
import Formats

extension Feed {
  /// The encoding of files whose bytes leave it open, if the feed states one.
  var textEncoding: TextEncoding? {
    switch encoding {
    case nil: nil
    case .utf8: .utf8
    case .utf16LE: .utf16LEBare
    case .utf16BE: .utf16BEBare
    case .windows1252: .windows1252
    case .windows1251: .windows1251
    case .latin1: .latin1
    }
  }
}
