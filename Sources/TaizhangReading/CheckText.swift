package import TaizhangModel

/// The largest size of a file, in bytes: 2 MiB of Markdown, 8 MiB of anything else.
///
/// A build's time and memory follow from it, whatever stands in the files.
package func largestSize(ofFileAt path: String) -> Int { (path.hasSuffix(".md") ? 2 : 8) << 20 }

/// The finding that a file is larger than it may be.
package func fileTooLarge(_ path: String, size: Int) -> Diagnostic {
  var diagnostic = Diagnostic(.fileTooLarge, at: .path(path))
  // Rounded up, so that it is never the size that is allowed.
  diagnostic.arguments = [
    String((size - 1) >> 20 + 1), String(largestSize(ofFileAt: path) >> 20),
  ]
  return diagnostic
}

/// Whether a file is UTF-8 text of a bearable size; a finding where it is not.
func checkText(_ source: SourceFile, in context: inout ReadingContext) -> Bool {
  if source.bytes.count > largestSize(ofFileAt: source.path) {
    context.report(fileTooLarge(source.path, size: source.bytes.count))
    return false
  }
  guard let offset = firstInvalidByte(source.bytes) else {
    return !source.path.hasSuffix(".md") || checkMarkdown(source, in: &context)
  }
  reportBadByte(at: offset, in: &context)
  return false
}

/// The finding that a file is not UTF-8.
func reportBadByte(at offset: Int, in context: inout ReadingContext) {
  let digits = String(context.bytes[offset], radix: 16, uppercase: true)
  let byte = digits.count == 1 ? "0" + digits : digits
  // Its mark, or the half of each letter and comma that is nothing.
  let isWide =
    context.bytes.starts(with: [0xFF, 0xFE]) || context.bytes.starts(with: [0xFE, 0xFF])
    || context.bytes.prefix(200).count(where: { $0 == 0 }) > 2
  var finding = Diagnostic(.badBytes, at: context.spot(SourceRange(offset, offset + 1)), byte)
  finding.arguments += [String(offset + 1)] + (isWide ? ["UTF-16"] : [])
  context.report(finding)
}

/// The offset of the first byte that is not part of well-formed UTF-8; nil where all are.
///
/// Overlong forms, surrogates and values above U+10FFFF are not well-formed (Unicode 15, table
/// 3-7).
func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
