import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A file of no kind known says which of its lines looked most like a header, and what that lacks.
@Suite struct UnknownHeaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// The finding, as `line:column code: message`.
    var expected: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "headers nobody knows", text: "fruit,weight\npear,2\n",
      expected: "1:1 export-unrecognised: no kind known has the headers of this line, `fruit`, `weight`"),
    Case(
      name: "an upload sheet",
      text: "Row Type,Action,Ad group,Campaign,Keyword\nKeyword,Add,a,b,c\nKeyword,Add,d,e,f\n",
      expected:
        "1:1 export-unrecognised: no kind known has the headers of this line, `Row Type`, `Action`, `Ad group` and 2 more; nearest is `google_ads`"
    ),
    Case(
      name: "below a title", text: "Our fruit\n\nfruit,weight\npear,2\nplum,3\n",
      expected: "3:1 export-unrecognised: no kind known has the headers of this line, `fruit`, `weight`"),
    Case(
      name: "no table at all", text: "Dear all,\nwe had a good week.\n",
      expected: "1:1 export-unrecognised: no line holds the headers of a kind known"),
    Case(
      name: "one word", text: "hello\n", expected: "1:1 export-unrecognised: no line holds the headers of a kind known"),
    Case(
      name: "a report of settings only",
      text: "Campaign report\nAll time\nCampaign status,Campaign,Budget\nEnabled,A,5\n",
      expected: "3:1 export-unrecognised: this looks like a `google_ads` export without a column for a figure"),
    Case(
      name: "a report of settings only, and empty",
      text: "Campaign report\nAll time\nCampaign status,Campaign,Budget\n\n",
      expected: "3:1 export-empty: this looks like a `google_ads` export without rows and without a column for a figure"
    ),
    Case(
      name: "a report without the column of days", text: "Ad name,Amount spent (EUR)\nA,5\n",
      expected:
        "1:1 export-unrecognised: this looks like a `meta_ads` export without a column for the day or the first day or the last day"
    ),
  ]

  @Test(arguments: cases) func saysWhatItLacks(given: Case) throws {
    let space = try Workspace().with("spring").with(feed: "a") { _ in }
    let found = space.read(["metrics/a/a.csv": given.text]).diagnostics.filter {
      $0.code == .exportUnrecognised || $0.code == .exportEmpty
    }
    let words = found.map { finding in
      let place = finding.location.map { "\($0.place.line):\($0.place.column) " } ?? ""
      return "\(place)\(finding.code.rawValue): \(finding.message)"
    }
    #expect(words == [given.expected])
  }
}
