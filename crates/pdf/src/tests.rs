use vanban::{SampleKind, sample};

use super::*;

fn sample_pdf(kind: SampleKind) -> Vec<u8> {
    pdf(&sample(kind).unwrap()).unwrap()
}

fn text_of(bytes: &[u8]) -> String {
    let text = pdf_extract::extract_text_from_mem(bytes).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_text_of_the_page_can_be_read_out_again() {
    let text = text_of(&sample_pdf(SampleKind::Plan));
    for sentence in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/KH-UBND",
        "Sông Lam, ngày 05 tháng 02 năm 2024",
        "KẾ HOẠCH",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "Trang bị hệ thống tưới nhỏ giọt cho 08 HTX nông nghiệp",
        "Phụ lục II",
        "DANH MỤC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH NĂM 2024",
        "Trần Thị Lam Giang",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
}

#[test]
fn fonts_are_inside_and_the_file_is_tagged_and_vietnamese() {
    let bytes = sample_pdf(SampleKind::Decision);
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(has(b"LiberationSerif-Bold"));
    assert!(has(b"/FontFile2"));
    assert!(has(b"/StructTreeRoot"));
    assert!(has(b"/Lang(vi-VN)"));
    assert!(has(b"/Outlines"));
    assert!(!has(b"/CreationDate"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(
        sample_pdf(SampleKind::Report),
        sample_pdf(SampleKind::Report)
    );
}

#[test]
fn text_that_looks_like_markup_stays_text() {
    let mut document = sample(SampleKind::Report).unwrap();
    document.subject = "*a* _b_ #panic(\"x\") $c$ <d> @e // f".to_owned();
    document.recipients.push("= tiêu đề".to_owned());
    let text = text_of(&pdf(&document).unwrap());
    assert!(
        text.contains("*a* _b_ #panic(\"x\") $c$ <d> @e // f"),
        "{text}"
    );
}

#[test]
fn an_empty_document_is_still_a_page() {
    let empty = Document::new(vanban::model::Kind::OfficialLetter);
    assert!(text_of(&pdf(&empty).unwrap()).contains("Độc lập - Tự do - Hạnh phúc"));
}

#[test]
fn a_character_that_would_be_missing_on_paper_is_refused() {
    let mut document = sample(SampleKind::Report).unwrap();
    document.subject.push('\u{4e2d}');
    assert!(matches!(pdf(&document), Err(PdfError::NoGlyph('\u{4e2d}'))));
}

#[test]
fn a_cell_higher_than_a_page_keeps_its_end() {
    let mut document = sample(SampleKind::Report).unwrap();
    let long = format!("{}hết ô dài", "ô rất dài ".repeat(900));
    let columns = vec![
        vanban::model::Column {
            width: 1,
            align: vanban::model::Align::Left
        };
        3
    ];
    let cell = vanban::model::Cell::new;
    document.body = vec![vanban::model::Block::Table(vanban::model::Table {
        caption: None,
        columns,
        header_rows: 1,
        rows: vec![
            vec![cell("a"), cell("b"), cell("c")],
            vec![cell("d"), cell(&long), cell("e")],
        ],
    })];
    let bytes = pdf(&document).unwrap();
    let text = text_of(&bytes);
    assert!(text.contains("hết ô dài") || text.contains("hết ô dài"));
    assert_eq!(text.matches("dài").count(), 901);
    let pages = pdf_extract::extract_text_from_mem_by_pages(&bytes).unwrap();
    assert!(pages.len() > 5, "{} pages", pages.len());
}
