import TaizhangModel

extension SectionTitle {
  init(_ words: Located<String>, of table: SheetTable) {
    let subject = table.subject(words.value)
    self.init(words: words, names: sectionNames(words.value), subject: subject)
  }
}

/// What the title of a section may be the name of, the longest first.
///
/// Its number and count are taken off, and one by one the words behind that every such title may have:
/// 一、青山县签约项目（2个） may be of 青山县签约项目, 青山县签约 or 青山县.
private func sectionNames(_ title: String) -> [String] {
  let folded = ColumnName.folded(title)
  let numberless = folded.drop { "(0123456789一二三四五六七八九十".contains($0) }
  let hasNumber = numberless.count < folded.count && numberless.first.map("、.)".contains) == true
  var name = (hasNumber ? numberless.dropFirst() : folded[...]).prefix { !"(:".contains($0) }
  var names = [String(name)]
  while let ending = sectionEndings.first(where: { name.hasSuffix($0) }), name.count > ending.count
  {
    name.removeLast(ending.count)
    names.append(String(name))
  }
  return names
}

private let sectionEndings = ["项目", "类"] + kindWords
