import Foundation
import TaizhangModel
import TaizhangTestSupport
import TaizhangWording

/// The reference of findings in a language: what each says, an example of it, and what to do.
///
/// The examples are the gallery's, which is compared with the program by tests of its own.
func findingsDocument(in language: Language) throws -> String {
  let isChinese = language == .chinese
  var lines = introduction(isChinese)
  for subject in FindingSubject.all {
    lines += ["## \(isChinese ? subject.chinese : subject.english)", ""]
    for id in subject.findings { lines += try section(id, language) }
  }
  return lines.dropLast().joined(separator: "\n") + "\n"
}

private func introduction(_ isChinese: Bool) -> [String] {
  isChinese
    ? [
      "# 发现一览", "",
      "`taizhang check` 和 `taizhang build` 说的每一种发现：规则、一个例子、怎样改。", "",
      "每条发现先写文件、行、列和等级，方括号里是它的编号；下面照录那一行，`^` 指着有问题的字。", "",
      "- **错误**：不改正就不生成网页，上一次的网页原样保留。",
      "- **存疑**：印在核对单上；加 `--strict` 时与错误同样对待。",
      "- **提示**：只供参考。", "",
      "存疑和提示看过以后决定保留的，在 `Content/acceptances.yaml` 里写明谁、哪天、为什么接受；"
        + "它仍旧列出，并注明是谁接受的。", "",
      "这份文件由 `make docs` 从程序和测试用的例子生成，不要手改。", "",
    ]
    : [
      "# Findings", "",
      "Every kind of finding of `taizhang check` and `taizhang build`: the rule, an example, and "
        + "what to do.", "",
      "A finding begins with file, line, column and grade, and ends with its id in brackets; below "
        + "it is the line itself, with `^` under the words in question.", "",
      "- **error**: no site is written until it is put right; the last one stays as it was.",
      "- **doubt**: stands on the page of findings; `--strict` treats it as an error.",
      "- **note**: for information.", "",
      "A doubt or note that is to stay is accepted in `Content/acceptances.yaml`, with who, when "
        + "and why. It is listed all the same, with who accepted it.", "",
      "`make docs` writes this file from the program and the examples of its tests.", "",
    ]
}

private func section(_ id: Diagnostic.ID, _ language: Language) throws -> [String] {
  let isChinese = language == .chinese
  let remedy = (isChinese ? chineseRemedies : englishRemedies)[id] ?? ""
  let example = try galleryText(id, language)
  return [
    "### \(id.rawValue)", "",
    "**\(id.severity.word(in: language))**\(isChinese ? "：" : ": ")"
      + escaped(id.ruleOutline(in: language)), "",
    "```text",
  ] + example + ["```", "", escaped(remedy), ""]
}

/// What the console says of the gallery's example, without the line that counts.
private func galleryText(_ id: Diagnostic.ID, _ language: Language) throws -> [String] {
  let path = "\(ProjectFolder.path)/Tests/GalleryTests/Findings/\(id.rawValue)"
  let file = URL(fileURLWithPath: "\(path)/expected.\(language.rawValue).txt")
  let text = try String(contentsOf: file, encoding: .utf8)
  return text.split(separator: "\n").dropLast().map(String.init)
}
