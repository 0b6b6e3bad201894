import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `print/<set>/body.html`: the text of a document, in the parts of an official one.
struct PrintBody: Viewable {
  var frame: Frame
  var title: String
  var day: String
  /// The page that says the same on screen.
  var screen: Link
  var opening: String
  var note: HTML
  var sections: [PrintSection]
  var annexes: [AnnexLine]

  static let fields: [Field<PrintBody>] = [
    .view("frame") { $0.frame },
    .text("title") { $0.title },
    .text("day") { $0.day },
    .view("screen") { $0.screen },
    .text("opening") { $0.opening },
    .html("note") { $0.note },
    .list("sections") { $0.sections },
    .list("annexes") { $0.annexes },
    .flag("hasAnnexes") { !$0.annexes.isEmpty },
  ]

  init(_ set: PrintSet, _ context: SiteContext) {
    title = set.title
    day = set.day.chinese
    frame = context.frame(
      "\(set.title)（打印稿）",
      .print,
      depth: 2,
      crumbs: [Link(text: "打印稿", href: "print/index.html")]
    )
    opening = "现将截至\(day)的项目推进情况通报如下。"
    annexes = AnnexLine.all(set)
    if let index = set.bulletin {
      let bulletin = context.bulletins[index]
      screen = Link(text: set.shortTitle, href: "bulletins/\(bulletin.month.iso).html")
      note = context.note(bulletin.month)
      sections = bulletinSections(bulletin, context.bulletinLists[index], set, context)
    } else {
      screen = Link(text: "首页", href: "index.html")
      note = HTML(trusted: "")
      sections = meetingSections(set, context)
    }
    for index in sections.indices { sections[index].number = chineseNumeral(index + 1) }
  }
}

/// A section under a heading of the first level.
struct PrintSection: Viewable {
  /// 一.
  var number = ""
  var heading: String
  var paragraphs: [PrintParagraph]

  static let fields: [Field<PrintSection>] = [
    .text("number") { $0.number },
    .text("heading") { $0.heading },
    .list("paragraphs") { $0.paragraphs },
  ]

  init(_ heading: String, _ paragraphs: [PrintParagraph]) {
    self.heading = heading
    self.paragraphs = paragraphs
  }
}

/// A paragraph; with a head it opens a second level （一）, with a number alone a third 1.
struct PrintParagraph: Viewable {
  var mark = ""
  var head: Link?
  var sentence: Sentence

  static let fields: [Field<PrintParagraph>] = [
    .text("mark") { $0.mark },
    .view("head") { $0.head },
    .list("pieces") { $0.sentence.pieces.map(PaperPiece.init) },
  ]

  init(_ sentence: Sentence) {
    self.sentence = sentence
  }

  init(_ text: String, to href: String = "") {
    sentence = Sentence(text, to: href)
  }

  /// （一）莎车县。 and what is said of it.
  init(second number: Int, _ head: Link, _ sentence: Sentence) {
    mark = "（\(chineseNumeral(number))）"
    self.head = head
    self.sentence = sentence
  }

  init(third number: Int, _ sentence: Sentence) {
    mark = "\(number)."
    self.sentence = sentence
  }
}

/// A piece of a sentence; its runs may stand on two lines.
///
/// A browser breaks no line between a sign of percent and a bracket: 100.00%（3/3 would be carried over
/// whole, and the line before it stretched.
struct PaperPiece: Viewable {
  var text: String
  var href: String
  var runs: [Run]

  struct Run: Viewable {
    var text: String
    var isFirst: Bool

    static let fields: [Field<Run>] = [.text("text") { $0.text }, .flag("isFirst") { $0.isFirst }]
  }

  static let fields: [Field<PaperPiece>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .list("runs") { $0.runs },
  ]

  init(_ piece: Sentence.Piece) {
    text = piece.text
    href = piece.href
    runs = []
    var start = text.startIndex
    for percent in text.utf8.indices where text.utf8[percent] == UInt8(ascii: "%") {
      let end = text.utf8.index(after: percent)
      guard text.utf8[end...].starts(with: "（".utf8) else { continue }
      runs.append(Run(text: String(text[start..<end]), isFirst: runs.isEmpty))
      start = end
    }
    runs.append(Run(text: String(text[start...]), isFirst: runs.isEmpty))
  }
}

/// An annex in the list below the text.
struct AnnexLine: Viewable {
  /// 1. or, of an only one, empty.
  var number: String
  var title: String
  /// Its files: one, or the parts.
  var parts: [Link]

  static let fields: [Field<AnnexLine>] = [
    .text("number") { $0.number },
    .text("title") { $0.title },
    .text("href") { $0.parts[0].href },
    .list("parts") { $0.parts.count > 1 ? $0.parts : [] },
    .flag("hasParts") { $0.parts.count > 1 },
  ]

  static func all(_ set: PrintSet) -> [AnnexLine] {
    var lines: [AnnexLine] = []
    let isOnly = set.annexes.last?.number == 1
    for annex in set.annexes {
      if annex.part <= 1 {
        let number = isOnly ? "" : "\(annex.number)."
        lines.append(AnnexLine(number: number, title: annex.title, parts: []))
      }
      lines[lines.count - 1].parts.append(Link(text: String(annex.part), href: annex.path))
    }
    return lines
  }
}

extension Sentence {
  /// As it stands on paper, with links from the site's folder; `page` is where local ones lead.
  func onPaper(_ page: String) -> Sentence {
    var sentence = self
    for index in sentence.pieces.indices {
      let piece = sentence.pieces[index]
      sentence.pieces[index].text = paperText(piece.text)
      if piece.href.hasPrefix("#") { sentence.pieces[index].href = page + piece.href }
    }
    return sentence
  }

  mutating func add(_ other: Sentence) {
    pieces += other.pieces
  }
}

/// 甲项目（青山县，本月未报）、乙项目（南河市，连续2个月未报）.
///
/// At most `mostNamed`; where there are more their projects are told, and the annex lists them. They
/// may be thousands: a lazy list words those it names alone.
func namedRecords(
  _ records: some RandomAccessCollection<(link: Link, details: [String])>,
  of projects: Int,
  annex: PrintSet.Annex?
) -> Sentence {
  var sentence = Sentence()
  for (index, record) in records.prefix(mostNamed).enumerated() {
    if index > 0 { sentence.add("、") }
    sentence.add(record.link.text, to: record.link.href)
    let details = record.details.filter { !$0.isEmpty }.joined(separator: "，")
    if !details.isEmpty { sentence.add("（\(details)）", to: record.link.href) }
  }
  if records.count > mostNamed, let annex {
    sentence.add("等")
    sentence.add("\(projects)个，全部见附件\(annex.number)", to: annex.path)
  }
  sentence.add("。")
  return sentence
}

/// The places without records in one paragraph; none where there are none.
func emptyPlaces(_ places: [(link: Link, listed: Int)]) -> [PrintParagraph] {
  places.isEmpty ? [] : [PrintParagraph(emptyPlacesSentence(places).onPaper(""))]
}

/// Records a paragraph names before it points to its annex.
let mostNamed = 10
