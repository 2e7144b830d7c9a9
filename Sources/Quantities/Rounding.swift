/// Ten to a power of 0 to 19; other powers give the nearest of those.
func powerOfTen(_ exponent: Int) -> UInt64 {
  (0..<min(max(exponent, 0), 19)).reduce(1) { power, _ in power * 10 }
}

/// A quotient of magnitudes rounded to the nearest whole number, and to the even one of two equally near.
///
/// The divisor is above zero. The result never overflows: it exceeds the number only if the divisor is one, and then
/// there is nothing to round.
func roundHalfToEven<Number: UnsignedInteger & FixedWidthInteger>(
  _ number: Number, dividedBy divisor: Number
) -> Number {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  // Comparing with what is missing to the next whole avoids doubling, which could overflow.
  let missing = divisor - remainder
  let goesUp = remainder > missing || (remainder == missing && quotient % 2 == 1)
  return goesUp ? quotient + 1 : quotient
}
