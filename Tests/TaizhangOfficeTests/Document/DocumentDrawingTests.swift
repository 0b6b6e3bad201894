import TaizhangOffice
import Testing

/// What hangs on paragraphs: text boxes, pictures, notes, formulas.
struct DocumentDrawingTests {
  private func box(_ blocks: String) -> String {
    "<w:drawing><a:t>名</a:t><a:p/><v:box><w:txbxContent>\(blocks)</w:txbxContent></v:box></w:drawing>"
  }

  private func anchored(_ drawing: String) -> String {
    "<w:p>\(run("前"))<w:r>\(drawing)</w:r>\(run("后"))</w:p>"
  }

  @Test func textBoxesFollowTheirParagraph() throws {
    let inner = "<w:p>\(run("乙"))<w:r>\(box(paragraph("丙")))</w:r></w:p>"
    let draft = DocumentDraft(anchored(box(paragraph("甲") + inner)) + paragraph("末"))
    #expect(try draft.texts() == ["前后", "甲", "乙", "丙", "末"])
    #expect(try draft.omissions() == [:])
  }

  /// Programs write a text box twice, for themselves and for older ones.
  @Test func oneOfTheAlternativesIsRead() throws {
    let old = box(paragraph("旧")).replacing("w:drawing", with: "w:pict")
    let both = """
      <mc:AlternateContent><mc:Choice>\(box(paragraph("新")))</mc:Choice><mc:Choice>\(old)</mc:Choice>\
      <mc:Fallback>\(old)</mc:Fallback></mc:AlternateContent>
      """
    #expect(try DocumentDraft(anchored(both)).texts() == ["前后", "新"])
    let one = "<mc:AlternateContent><mc:Fallback>\(old)</mc:Fallback></mc:AlternateContent>"
    #expect(try DocumentDraft(anchored(one)).texts() == ["前后", "旧"])
    let nested = """
      <mc:AlternateContent><mc:Choice><w:t>甲</w:t><mc:AlternateContent><mc:Choice><w:t>乙</w:t>\
      </mc:Choice><mc:Fallback><w:t>丙</w:t></mc:Fallback></mc:AlternateContent></mc:Choice>\
      <mc:Fallback><mc:AlternateContent><mc:Choice><w:t>丁</w:t></mc:Choice></mc:AlternateContent>\
      </mc:Fallback></mc:AlternateContent>
      """
    #expect(try DocumentDraft(anchored(nested)).texts() == ["前甲乙后"])
  }

  @Test func hiddenTextBoxesAreTold() throws {
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr>\(box(paragraph("甲")))</w:r></w:p>"
    #expect(try DocumentDraft(hidden).texts() == [""])
    #expect(try DocumentDraft(hidden).omissions()[.hiddenText] == 1)
  }

  @Test(
    arguments: [
      ("<w:footnoteReference w:id=\"2\"/>", .footnote), ("<w:endnoteReference/>", .endnote),
      ("<w:commentReference/>", .comment), ("<w:object><w:t>甲</w:t></w:object>", .embeddedObject),
      ("<w:drawing><a:blip/><a:t>甲</a:t></w:drawing>", .picture), ("<w:pict/>", .picture),
      ("<w:contentPart/>", .picture),
      ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", .equation),
    ] as [(String, Omission.Kind)]
  )
  func whatIsNotReadIsCounted(_ xml: String, _ kind: Omission.Kind) throws {
    let draft = DocumentDraft(anchored(xml) + anchored(xml))
    for draft in [draft, draft.strict] {
      #expect(try draft.texts() == ["前后", "前后"])
      #expect(try draft.omissions() == [kind: 2])
    }
  }

  @Test func partsBesideTheTextAreCounted() throws {
    let section =
      "<w:sectPr><w:headerReference/><w:headerReference/><w:footerReference/></w:sectPr>"
    let draft = DocumentDraft(paragraph("甲", section) + "<w:altChunk/><w:subDoc/>" + section)
    #expect(try draft.texts() == ["甲"])
    #expect(try draft.omissions() == [.header: 4, .footer: 2, .embeddedDocument: 2])
    #expect(try draft.read().omissions.map(\.kind) == [.header, .footer, .embeddedDocument])
  }

  /// A text box with a picture beside it in one drawing.
  @Test func picturesBesideTextAreCounted() throws {
    let both = box(paragraph("甲")).replacing("<a:p/>", with: "<a:blip/>")
    #expect(try DocumentDraft(anchored(both)).omissions() == [.picture: 1])
  }

  @Test func deletedOnesAreNot() throws {
    let deleted = "<w:p><w:del><w:r><w:footnoteReference/><w:drawing/></w:r></w:del></w:p>"
    #expect(try DocumentDraft(deleted).omissions() == [:])
  }
}
