internal import TaizhangLedger
package import TaizhangModel
internal import TaizhangOffice
internal import TaizhangReading
internal import TaizhangWording

/// `taizhang forms`: a workbook for each place, to be filled in with a month's reports.
///
/// They are written to a folder of the month below `folder`, which must not exist: a form that
/// somebody has begun to fill in is never written over. All of them are written, or none.
///
/// `month` is nil for the month of the day behind the as-of date. The ledger is taken as of the
/// month's end, so that whoever has reported is not asked again, or of an earlier day that the
/// request names.
package func formsCommand(
  _ request: BuildRequest,
  month: Month?,
  to folder: String,
  _ console: Console
) async -> ExitStatus {
  guard !liesInSources(folder, of: request.source, console) else { return .usage }
  let asked = month ?? request.asOf.map(monthAhead)
  var request = request
  if let last = asked?.lastDay { request.asOf = min(request.asOf ?? last, last) }
  let ledger = await readLedger(request, console) { monthAhead($0).lastDay }
  guard let ledger else { return .failed }
  let month = asked ?? Month(of: ledger.settings.asOf)
  let forms = ledger.reportForms(for: month)
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
  let sheets = zip(fileNames(forms, ledger), forms).map { name, form in
    (name: name, sheet: reportFormSheet(form, for: month, ledger))
  }
  do {
    try write(sheets, to: folder, month, createdAt: Int(ledger.settings.asOf.number) * 86_400)
  } catch {
    console.complain(error)
    return .disk
  }
  let records = forms.reduce(0) { $0 + $1.projects.count }
  console.say(
    chinese: "写出 \(destination)：\(forms.count) 份填报表，\(records) 条记录。",
    english: "wrote \(destination); forms: \(forms.count), records: \(records)."
  )
  return .done
}

/// The month that is reported on next: that of the day behind.
private func monthAhead(_ day: Day) -> Month {
  let month = Month(of: day.adding(days: 1))
  return Month(year: month.year, month: month.month) ?? Month(of: day)
}

/// By form: its place's name, or its slug where a file of that name could not be stored or sent
/// everywhere, or another form has it; systems differ in whether they tell capitals apart.
private func fileNames(_ forms: [ReportForm], _ ledger: Ledger) -> [String] {
  var taken: Set<String> = []
  return forms.map { form in
    let place = form.place.map { ledger.places[$0] }
    let names = [place?.name ?? FormWords.noPlace, place?.slug].compactMap { $0 }
    let name =
      names.first { isFileName($0) && !taken.contains($0.lowercased()) }
      ?? "\(place?.slug ?? FormWords.noPlace)_\(taken.count + 1)"  // no slug holds _
    taken.insert(name.lowercased())
    return name + ".xlsx"
  }
}

private func isFileName(_ text: String) -> Bool {
  text.utf8.count <= 200 && text.first != "."
    && text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "（）()·-".unicodeScalars.contains(scalar)
    }
}

/// Into a folder of another name first, which is renamed once all is written.
private func write(
  _ sheets: [(name: String, sheet: SheetDraft)],
  to folder: String,
  _ month: Month,
  createdAt: Int
) throws {
  try FileSystem.createFolders(folder)
  let draft = try FileSystem.createTemporaryFolder(in: folder, named: ".taizhang-")
  do {
    try FileSystem.allowReading(draft)
    for (name, sheet) in sheets {
      try writeWholeWorkbook([sheet], to: "\(draft)/\(name)", createdAt: createdAt)
    }
    // A folder that is not empty is never replaced.
    try FileSystem.move(draft, to: "\(folder)/\(month.iso)")
  } catch {
    try? FileSystem.removeTree(draft)
    throw error
  }
}
