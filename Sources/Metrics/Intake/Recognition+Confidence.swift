extension Recognition {
  /// How sure the kind is: by its own headers, by how many columns are known, and by how well the kind is.
  var confidence: Confidence {
    let known = plan.knownCount
    let all = plan.headers.count
    let share = "\(known) of \(all) columns are known"
    if profile.isOwn { return Confidence(known == all ? .high : .medium, because: "the tool's own form, \(share)") }
    guard let mark = plan.headers.first(where: isMark) else {
      let isNearlyAll = known * 4 >= all * 3
      return Confidence(isNearlyAll ? .medium : .low, because: "no header that only this kind has, \(share)")
    }
    let reason = "\"\(mark)\" stands in this kind only, \(share)"
    if profile.evidence == .reported {
      return Confidence(.medium, because: "\(reason), the kind is known from descriptions only")
    }
    return Confidence(known * 2 >= all ? .high : .medium, because: reason)
  }

  /// Whether only this kind has a header.
  private func isMark(_ header: String) -> Bool {
    let folded = HeaderText.fold(header)
    let own = profile.signature.union(profile.wholeSignatures.joined())
    return own.contains(folded) || HeaderText.base(of: folded).map(own.contains) ?? false
  }
}
