use super::*;
use crate::read::pdf::glyphs::Glyph;

/// Letters of 10 points, 5 points wide, with gaps where blanks stand.
fn set(glyphs: &mut Vec<Glyph>, x: f64, y: f64, text: &str) {
    for (at, letter) in text.chars().enumerate() {
        glyphs.push(Glyph {
            text: letter.to_string(),
            x: x + 5.0 * at as f64,
            y,
            width: 5.0,
            size: 10.0,
            order: glyphs.len(),
        });
    }
}

fn printed(glyphs: Vec<Glyph>) -> Vec<String> {
    lines::blocks(glyphs, Vec::new())
        .into_iter()
        .map(|block| match block {
            SourceBlock::Line(line) if line.centred => format!("C {}", line.text),
            SourceBlock::Line(line) => line.text,
            SourceBlock::Blank => "BLANK".to_owned(),
            SourceBlock::Table(_) | SourceBlock::PageBreak => "OTHER".to_owned(),
        })
        .collect()
}

#[test]
fn glyphs_become_lines_from_the_top_down() {
    let mut glyphs = Vec::new();
    set(&mut glyphs, 0.0, 686.0, "tỉnh Sông Lam");
    set(&mut glyphs, 0.0, 700.0, "Kế hoạch của");
    assert_eq!(printed(glyphs), ["Kế hoạch của", "tỉnh Sông Lam"]);
}

#[test]
fn a_large_gap_parts_columns_and_another_turn_a_smaller_one() {
    let mut glyphs = Vec::new();
    set(&mut glyphs, 0.0, 700.0, "trái");
    set(&mut glyphs, 0.0, 686.0, "dưới cùng");
    set(&mut glyphs, 28.0, 700.0, "phải");
    set(&mut glyphs, 100.0, 700.0, "xa");
    assert_eq!(printed(glyphs), ["trái\tphải\txa", "dưới cùng"]);
}

#[test]
fn raised_figures_stay_in_their_line() {
    let mut glyphs = Vec::new();
    set(&mut glyphs, 0.0, 700.0, "100 m");
    set(&mut glyphs, 25.0, 704.0, "2");
    assert_eq!(printed(glyphs), ["100 m2"]);
}

#[test]
fn a_wide_gap_below_a_line_is_a_blank_line_and_the_middle_is_seen() {
    let mut glyphs = Vec::new();
    set(&mut glyphs, 100.0, 740.0, "KẾ HOẠCH");
    for row in 0..4 {
        let y = 700.0 - 14.0 * f64::from(row);
        set(
            &mut glyphs,
            0.0,
            y,
            "một dòng chữ dài của văn bản hư cấu này",
        );
    }
    let lines = printed(glyphs);
    assert_eq!(&lines[..2], ["KẾ HOẠCH", "BLANK"]);
    let mut centred = Vec::new();
    set(&mut centred, 80.0, 714.0, "KẾ HOẠCH");
    set(
        &mut centred,
        0.0,
        700.0,
        "một dòng chữ dài hai trăm điểm một chữ ạ",
    );
    assert_eq!(printed(centred)[0], "C KẾ HOẠCH");
}

#[test]
fn bullets_of_any_sign_are_dashes() {
    let mut glyphs = Vec::new();
    set(&mut glyphs, 0.0, 700.0, "\u{f0b7}  Hỗ trợ");
    assert_eq!(printed(glyphs), ["- Hỗ trợ"]);
}

fn rule(x0: f64, y0: f64, x1: f64, y1: f64) -> rules::Rule {
    rules::Rule { x0, y0, x1, y1 }
}

#[test]
fn rules_make_cells_and_missing_rules_merge_them() {
    let mut rules: Vec<_> = [0.0, 20.0, 40.0].map(|y| rule(0.0, y, 200.0, y)).to_vec();
    rules.extend([0.0, 200.0].map(|x| rule(x, 0.0, x, 40.0)));
    // The rule in the middle parts the lower row only.
    rules.push(rule(100.0, 0.0, 100.0, 20.0));
    let mut glyphs = Vec::new();
    set(&mut glyphs, 10.0, 26.0, "trên");
    set(&mut glyphs, 10.0, 11.0, "một dòng");
    set(&mut glyphs, 10.0, 2.0, "hai dòng");
    set(&mut glyphs, 110.0, 6.0, "phải");
    set(&mut glyphs, 10.0, 60.0, "ngoài");
    let tables = tables::tables(&rules, &mut glyphs);
    let rows: Vec<Vec<(String, u16)>> = tables[0]
        .table
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| (cell.lines[0].text.clone(), cell.cols))
                .collect()
        })
        .collect();
    assert_eq!(
        rows,
        [
            vec![("trên".to_owned(), 2)],
            vec![("một dòng hai dòng".to_owned(), 1), ("phải".to_owned(), 1)]
        ]
    );
    assert_eq!(printed(glyphs), ["ngoài"]);
}

#[test]
fn letters_drawn_twice_are_read_once() {
    let mut glyphs = Vec::new();
    set(&mut glyphs, 0.0, 700.0, "a");
    set(&mut glyphs, 0.3, 700.0, "a");
    assert_eq!(printed(glyphs), ["a"]);
}

#[test]
fn half_a_pdf_is_truncated() {
    let whole = include_bytes!("../../../tests/files/ke-hoach.pdf");
    let half = &whole[..whole.len() / 2];
    let code = read(half).map_err(|error| error.code());
    assert!(
        matches!(code, Err("read.truncated" | "read.broken")),
        "{code:?}"
    );
}

/// A page with this content, in a font that every reader has.
fn page(content: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>".to_owned(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        format!(
            "<</Length {}>>\nstream\n{content}\nendstream",
            content.len()
        ),
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).as_bytes());
    }
    let start = bytes.len();
    let tail =
        format!("xref\n0 6\n{table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    bytes.extend(tail.as_bytes());
    bytes
}

#[test]
fn borders_filled_as_thin_boxes_make_a_table_as_strokes_do() {
    let boxes = "q 1 0 0 1 50 0 cm 0 600 200 0.5 re f* 0 620 200 0.5 re f* 0 600 0.5 20 re f* \
        100 600 0.5 20 re f* 200 600 0.5 20.5 re f* Q";
    let strokes = "0.5 w 50 600 m 250 600 l S 50 620 m 250 620 l S 50 600 m 50 620 l S \
        150 600 m 150 620 l S 250 600 m 250 620 l S";
    for borders in [boxes, strokes] {
        let content = format!(
            "{borders} BT /F 10 Tf 60 606 Td (van ban hu cau) Tj 100 0 Td (tinh Song Lam) Tj ET"
        );
        let source = read(&page(&content)).unwrap();
        let [SourceBlock::Table(table)] = source.blocks.as_slice() else {
            panic!("{:?}", source.blocks);
        };
        let texts: Vec<&str> = table.rows[0]
            .iter()
            .map(|cell| cell.lines[0].text.as_str())
            .collect();
        assert_eq!(texts, ["van ban hu cau", "tinh Song Lam"]);
        assert_eq!(table.widths, [100, 100]);
    }
}

#[test]
fn a_page_without_a_text_layer_is_scanned() {
    assert_eq!(read(&page("q Q")), Err(ReadError::ScannedPdf));
}

#[test]
fn a_form_that_finds_itself_through_the_page_is_refused() {
    use pdf_extract::{Dictionary, Object, Stream};
    let mut document = Document::load_mem(&page("/A Do")).unwrap();
    assert_eq!(forms::refuse_loops(&document), Ok(()));
    let kind = Dictionary::from_iter([("Subtype", Object::Name(b"Form".to_vec()))]);
    let form = document.add_object(Stream::new(kind, b"/A Do".to_vec()));
    let drawings = Dictionary::from_iter([("A", Object::Reference(form))]);
    let resources = Dictionary::from_iter([("XObject", Object::Dictionary(drawings))]);
    let page = Dictionary::from_iter([("Resources", Object::Dictionary(resources))]);
    document.add_object(page);
    let refused = forms::refuse_loops(&document).map_err(|error| error.code());
    assert_eq!(refused, Err("read.too_deep"));
}
