#if arch(x86_64)
  import _Builtin_intrinsics.intel
#endif

/// Which of sixteen neighbouring bytes are a wanted one, as bits.
///
/// Every type is said aloud: left to inference, the comparison is the generic one, which is fifty times slower.
enum ByteMask {
  typealias Bytes = SIMD16<UInt8>

  /// All ones in place of each byte that is equal, nothing in place of the others.
  @inline(__always)
  static func bytes(_ bytes: Bytes, equal wanted: Bytes) -> Bytes {
    let mask: SIMDMask<SIMD16<Int8>> = bytes .== wanted
    return unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  /// One bit for each of the bytes that are below a bound, the first byte lowest.
  @inline(__always)
  static func below(_ bytes: Bytes, _ bound: Bytes) -> UInt64 {
    let mask: SIMDMask<SIMD16<Int8>> = bytes .< bound
    return bits(unsafeBitCast(mask, to: SIMD16<UInt8>.self))
  }

  /// One bit for each of the bytes that are equal, the first byte lowest.
  @inline(__always)
  static func equal(_ bytes: Bytes, _ wanted: Bytes) -> UInt64 {
    let mask: SIMDMask<SIMD16<Int8>> = bytes .== wanted
    return bits(unsafeBitCast(mask, to: SIMD16<UInt8>.self))
  }

  /// One bit for each of the bytes that are equal to either, the first byte lowest.
  @inline(__always)
  static func equal(_ bytes: Bytes, _ first: Bytes, or second: Bytes) -> UInt64 {
    let one: SIMDMask<SIMD16<Int8>> = bytes .== first
    let other: SIMDMask<SIMD16<Int8>> = bytes .== second
    return bits(unsafeBitCast(one, to: SIMD16<UInt8>.self) | unsafeBitCast(other, to: SIMD16<UInt8>.self))
  }

  /// The top bits of sixteen bytes.
  @inline(__always)
  static func bits(_ bytes: SIMD16<UInt8>) -> UInt64 {
    #if arch(x86_64)
      return UInt64(UInt32(bitPattern: _mm_movemask_epi8(unsafeBitCast(bytes, to: __m128i.self))))
    #else
      let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
      return gather(words[0]) | gather(words[1]) << 8
    #endif
  }

  /// The top bits of eight bytes, brought together by one multiplication.
  @inline(__always)
  private static func gather(_ word: UInt64) -> UInt64 {
    ((word & 0x8080_8080_8080_8080) &* 0x0002_0408_1020_4081) >> 56
  }
}
