internal import TaizhangLedger
package import TaizhangModel
internal import TaizhangOffice
internal import TaizhangReading
internal import TaizhangWording

/// `taizhang forms`: a workbook for each place, to be filled in with a month's reports.
///
/// They are written to a folder of the month below `folder`, which must not exist: a form that
/// somebody has begun to fill in is never written over. All of them are written, or none.
/// `month` is nil for the month of the day behind the as-of date.
package func formsCommand(
  _ request: BuildRequest,
  month: Month?,
  to folder: String,
  _ console: Console
) async -> ExitStatus {
  guard let ledger = await readLedger(request, console) else { return .failed }
  let month = month ?? Month(of: ledger.settings.asOf.adding(days: 1))
  let day = min(ledger.settings.asOf, month.lastDay)
  let forms = ledger.reportForms(for: month, on: day)
  guard !forms.isEmpty else {
    console.say(
      chinese: "\(month.iso) 没有要报的记录，没有写出填报表。",
      english: "No record owes a report for \(month.iso); no form was written."
    )
    return .done
  }
  let destination = "\(folder)/\(month.iso)"
  guard FileSystem.kind(destination) == nil else {
    console.complain(
      chinese: "已经有 \(destination)，没有写出任何文件；请先移走，或用 --to 换一个文件夹。",
      english: "\(destination) exists; nothing was written. Move it away, or give another --to."
    )
    return .failed
  }
  let sheets = forms.map { form in
    (name: fileName(form, ledger), sheet: reportFormSheet(form, for: month, on: day, ledger))
  }
  do {
    try write(sheets, to: folder, month, createdAt: Int(ledger.settings.asOf.number) * 86_400)
  } catch {
    let words = writeFaultWords(error)
    console.complain(chinese: "写不出来：\(words)", english: "cannot write: \(words)")
    return .disk
  }
  let records = forms.reduce(0) { $0 + $1.projects.count }
  console.say(
    chinese: "写出 \(destination)：\(forms.count) 份填报表，\(records) 条记录。",
    english: "wrote \(destination); forms: \(forms.count), records: \(records)."
  )
  return .done
}

/// A place's name; its slug where a file of that name could not be stored or sent everywhere.
private func fileName(_ form: ReportForm, _ ledger: Ledger) -> String {
  guard let place = form.place.map({ ledger.places[$0] }) else {
    return FormWords.noPlace + ".xlsx"
  }
  let isPlain =
    place.name.utf8.count <= 200 && place.name.first != "."
    && place.name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "（）()·-".unicodeScalars.contains(scalar)
    }
  return (isPlain ? place.name : place.slug) + ".xlsx"
}

/// Into a folder of another name first, which is renamed once all is written.
private func write(
  _ sheets: [(name: String, sheet: SheetDraft)],
  to folder: String,
  _ month: Month,
  createdAt: Int
) throws {
  let draft = "\(folder)/.taizhang-forms"
  do {
    try FileSystem.removeTree(draft)
    try FileSystem.createFolders(draft)
    for (name, sheet) in sheets {
      try writeWorkbook([sheet], to: "\(draft)/\(name)", createdAt: createdAt)
    }
    try FileSystem.move(draft, to: "\(folder)/\(month.iso)")
  } catch {
    try? FileSystem.removeTree(draft)
    throw error
  }
}
