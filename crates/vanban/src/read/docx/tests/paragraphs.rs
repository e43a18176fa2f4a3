use super::*;
use crate::read::{Role, SourceBlock};

#[test]
fn tabs_breaks_hyphens_and_symbols_are_letters() {
    let sample = body(
        "<w:p><w:r><w:t xml:space='preserve'>Số: </w:t><w:tab/><w:t>12/KH</w:t><w:noBreakHyphen/><w:t>UB&amp;ND</w:t>\
         <w:br/><w:t>&#x1EC5;</w:t><w:softHyphen/><w:sym w:font='Symbol' w:char='F0B3'/></w:r></w:p>",
    );
    assert_eq!(sample.printed(), ["Số: \t12/KH-UB&ND\nễ≥"]);
}

#[test]
fn a_page_break_parts_a_paragraph() {
    let blocks = body("<w:p><w:r><w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t></w:r></w:p>")
        .read()
        .blocks;
    assert!(matches!(
        blocks.as_slice(),
        [
            SourceBlock::Line(_),
            SourceBlock::PageBreak,
            SourceBlock::Line(_)
        ]
    ));
}

#[test]
fn headings_bold_and_centre_come_through_styles() {
    let lines = body(&(p("<w:pStyle w:val='H'/>", "Mục tiêu") + &p("<w:pStyle w:val='X'/>", "chú ý")))
        .styles(
            "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='heading 2'/><w:rPr><w:b/></w:rPr></w:style>\
             <w:style w:type='paragraph' w:styleId='H'><w:basedOn w:val='B'/><w:pPr><w:jc w:val='center'/></w:pPr></w:style>\
             <w:style w:type='paragraph' w:styleId='X'><w:basedOn w:val='X'/><w:rPr><w:i/><w:caps/></w:rPr></w:style>",
        )
        .lines();
    let (heading, note) = (&lines[0], &lines[1]);
    assert_eq!((heading.heading, heading.depth), (true, Some(2)));
    assert!(heading.bold && heading.centred && !heading.italic);
    assert_eq!(note.text, "CHÚ Ý");
    assert!(note.italic && !note.heading);
}

#[test]
fn bold_needs_every_letter() {
    let mixed = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Nơi nhận</w:t></w:r><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>:</w:t></w:r></w:p>\
                 <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Nơi</w:t></w:r><w:r><w:t> nhận</w:t></w:r></w:p>";
    let lines = body(mixed).lines();
    assert_eq!((lines[0].bold, lines[1].bold), (true, false));
}

#[test]
fn our_own_styles_give_role_and_depth() {
    let lines = body(&p("<w:pStyle w:val='VbHeading2'/>", "Chung")).lines();
    assert_eq!(
        (lines[0].role, lines[0].depth),
        (Some(Role::Heading), Some(2))
    );
}

#[test]
fn controls_links_and_fields_keep_their_text() {
    let sample = body(
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink><w:r><w:t>một</w:t></w:r></w:hyperlink>\
         <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t> hai</w:t></w:r>\
         <w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple><w:r><w:t> ba</w:t></w:r></w:fldSimple>\
         <w:smartTag><w:r><w:t> bốn</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>",
    );
    assert_eq!(sample.printed(), ["một hai ba bốn"]);
}

#[test]
fn of_alternate_content_one_branch_is_read() {
    let sample = body(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>mới</w:t></mc:Choice>\
         <mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    );
    assert_eq!(sample.printed(), ["mới"]);
}

#[test]
fn a_document_type_declaration_is_refused() {
    let bytes = {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("word/document.xml", SimpleFileOptions::default())
            .unwrap();
        zip.write_all(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
            .unwrap();
        zip.finish().unwrap().into_inner()
    };
    assert_eq!(
        crate::read::read(&bytes).map_err(|e| e.code()),
        Err("read.broken")
    );
}

#[test]
fn nesting_beyond_the_limit_is_refused_and_below_it_is_read() {
    let nested = |depth: usize| {
        let open = "<w:sdt><w:sdtContent>".repeat(depth);
        let close = "</w:sdtContent></w:sdt>".repeat(depth);
        body(&format!(
            "{open}<w:p><w:r><w:t>đáy</w:t></w:r></w:p>{close}"
        ))
    };
    assert_eq!(nested(90).printed(), ["đáy"]);
    assert_eq!(
        nested(5_000).try_read().map_err(|e| e.code()),
        Err("read.too_deep")
    );
}
