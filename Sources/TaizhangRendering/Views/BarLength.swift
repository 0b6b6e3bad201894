/// `longest` times part of whole, rounded half up; the whole is greater than zero and no less than
/// the part.
func barLength(_ part: UInt64, of whole: UInt64, longest: Int) -> Int {
  let (high, low) = part.multipliedFullWidth(by: UInt64(longest))
  let (quotient, remainder) = whole.dividingFullWidth((high, low))
  return Int(quotient) + (remainder >= whole - remainder ? 1 : 0)
}
