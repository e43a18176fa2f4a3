use std::collections::BTreeSet;
use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::model::{Kind, Mark, Place, Unplaced, document_from_json};
use crate::samples::{SampleKind, sample};

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn written(json: &str) -> String {
    let document = document_from_json(json).unwrap();
    part(&docx(&document).unwrap(), "word/document.xml")
}

fn samples() -> Vec<Vec<u8>> {
    [SampleKind::Plan, SampleKind::Report, SampleKind::Decision]
        .into_iter()
        .map(|kind| docx(&sample(kind).unwrap()).unwrap())
        .collect()
}

/// Children in the order of the schema (ECMA-376 part 1, 17.3 to 17.9); only what the writer may use.
const ORDER: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:color",
            "w:spacing",
            "w:sz",
            "w:szCs",
            "w:u",
            "w:lang",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
        ],
    ),
    (
        "w:tblBorders",
        &[
            "w:top",
            "w:left",
            "w:bottom",
            "w:right",
            "w:insideH",
            "w:insideV",
        ],
    ),
    ("w:tblCellMar", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    ("w:tc", &["w:tcPr", "w:p"]),
    (
        "w:tcPr",
        &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:vAlign"],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
        ],
    ),
    ("w:abstractNum", &["w:nsid", "w:multiLevelType", "w:lvl"]),
    ("w:num", &["w:abstractNumId", "w:lvlOverride"]),
    (
        "w:lvl",
        &[
            "w:start",
            "w:numFmt",
            "w:suff",
            "w:lvlText",
            "w:lvlJc",
            "w:pPr",
            "w:rPr",
        ],
    ),
    ("w:numbering", &["w:abstractNum", "w:num"]),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
        ],
    ),
    ("w:styles", &["w:docDefaults", "w:style"]),
    (
        "w:settings",
        &[
            "w:zoom",
            "w:defaultTabStop",
            "w:characterSpacingControl",
            "w:compat",
            "w:themeFontLang",
            "w:decimalSymbol",
            "w:listSeparator",
        ],
    ),
    (
        "w:font",
        &["w:altName", "w:panose1", "w:charset", "w:family", "w:pitch"],
    ),
];

/// Names every child that stands before one that the schema wants first, or that the table lacks.
fn misplaced(xml: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut reader = Reader::from_str(xml);
    loop {
        let (name, empty) = match reader.read_event().unwrap() {
            Event::Start(tag) => (tag.name().0.to_owned(), false),
            Event::Empty(tag) => (tag.name().0.to_owned(), true),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Eof => return wrong,
            Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => continue,
        };
        if let Some((parent, reached)) = open.last_mut()
            && let Some((_, order)) = ORDER.iter().find(|(p, _)| p == parent)
        {
            match order.iter().position(|child| *child == name) {
                Some(place) if place >= *reached => *reached = place,
                _ => wrong.push(format!("{name} in {parent}")),
            }
        }
        if !empty {
            open.push((name, 0));
        }
    }
}

#[test]
fn every_element_keeps_the_order_of_the_schema() {
    for bytes in samples() {
        for name in [
            "word/document.xml",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/fontTable.xml",
            "word/header1.xml",
        ] {
            assert_eq!(
                misplaced(&part(&bytes, name)),
                Vec::<String>::new(),
                "{name}"
            );
        }
    }
}

#[test]
fn every_style_and_list_that_is_used_is_there() {
    for bytes in samples() {
        let body = part(&bytes, "word/document.xml");
        let used = |lead: &str| -> BTreeSet<String> {
            let pieces = body.split(lead).skip(1);
            pieces
                .map(|rest| rest.split('"').next().unwrap().to_owned())
                .collect()
        };
        let styles = part(&bytes, "word/styles.xml");
        for style in used("Style w:val=\"") {
            assert!(
                styles.contains(&format!("w:styleId=\"{style}\"")),
                "{style}"
            );
        }
        let lists = part(&bytes, "word/numbering.xml");
        for list in used("<w:numId w:val=\"") {
            assert!(
                lists.contains(&format!("<w:num w:numId=\"{list}\">")),
                "{list}"
            );
        }
    }
}

#[test]
fn no_style_has_a_comma_in_its_name() {
    // The schema parts aliases there, and Word offers to repair the file.
    let styles = part(&samples().remove(0), "word/styles.xml");
    for name in styles.split("<w:name w:val=\"").skip(1) {
        assert!(!name.split('"').next().unwrap().contains(','));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(samples(), samples());
}

#[test]
fn table_widths_fill_the_page_and_heads_repeat() {
    let bytes = docx(&sample(SampleKind::Plan).unwrap()).unwrap();
    let body = part(&bytes, "word/document.xml");
    let mut totals = BTreeSet::new();
    for grid in body.split("<w:tblGrid>").skip(1) {
        let grid = grid.split("</w:tblGrid>").next().unwrap();
        let widths = grid.split("w:w=\"").skip(1);
        let total: u32 = widths
            .map(|w| w.split('"').next().unwrap().parse::<u32>().unwrap())
            .sum();
        totals.insert(total);
    }
    assert_eq!(totals, BTreeSet::from([9354, 14286]));
    assert_eq!(body.matches("<w:tblHeader/>").count(), 4);
}

#[test]
fn a_landscape_annex_has_pages_of_its_own() {
    let bytes = docx(&sample(SampleKind::Plan).unwrap()).unwrap();
    let body = part(&bytes, "word/document.xml");
    assert_eq!(body.matches("<w:sectPr>").count(), 3);
    assert_eq!(body.matches("w:orient=\"landscape\"").count(), 1);
    assert_eq!(body.matches("<w:titlePg/>").count(), 3);
    assert!(body.contains("VbAnnexLabel2"));
}

#[test]
fn markers_are_numbering_and_never_typed() {
    let body = written(
        r#"{"kind":"plan","head":{},"body":[{"type":"section","mark":"I.","title":"MỤC ĐÍCH",
        "body":[{"type":"item","mark":"đ)","text":"năm"}]}]}"#,
    );
    assert!(body.contains(
        "<w:pStyle w:val=\"VbHeading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    ));
    assert!(body.contains("<w:t xml:space=\"preserve\">MỤC ĐÍCH</w:t>"));
    assert!(!body.contains("đ)"));
}

#[test]
fn merged_cells_are_merged_in_word_too() {
    let body = written(
        r#"{"kind":"plan","head":{},"body":[{"type":"table","columns":[{"width":1},{"width":1},{"width":1}],
        "header_rows":2,"rows":[[{"text":"a","rows":2},{"text":"b","cols":2}],[{"text":"c"},{"text":"d"}],
        [{"text":"1"},{},{"text":"3"}]]}]}"#,
    );
    assert_eq!(body.matches("<w:vMerge w:val=\"restart\"/>").count(), 1);
    assert_eq!(body.matches("<w:vMerge/>").count(), 1);
    assert_eq!(body.matches("<w:gridSpan w:val=\"2\"/>").count(), 1);
}

#[test]
fn the_last_sentence_stays_with_the_signature() {
    let body = written(
        r#"{"kind":"plan","head":{},"body":[{"type":"paragraph","text":"Hết./."}],
        "signature":{"authority":[],"title":"CHỦ TỊCH"}}"#,
    );
    assert!(body.contains("<w:pStyle w:val=\"VbParagraph\"/><w:keepNext/></w:pPr>"));
}

#[test]
fn text_without_a_place_is_not_lost() {
    let mut document = Document::new(Kind::Report);
    document.unplaced.push(Unplaced {
        place: Place::Comment,
        text: "một lời ghi bên lề".to_owned(),
    });
    let body = part(&docx(&document).unwrap(), "word/document.xml");
    assert!(body.contains("VbUnplaced5"));
    assert!(body.contains("một lời ghi bên lề"));
}

#[test]
fn marks_beyond_the_alphabet_are_still_printed() {
    let mut numbering = Numbering::default();
    numbering.next(numbering::Family::Item, &Mark::Point(30));
    assert!(numbering.write().contains("<w:lvlText w:val=\"30)\"/>"));
}
