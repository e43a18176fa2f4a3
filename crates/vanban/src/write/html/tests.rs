use html5gum::{Token, Tokenizer};

use super::*;
use crate::samples::{SampleKind, sample};

/// Elements that have no end.
const VOID: [&str; 4] = ["meta", "br", "col", "link"];

#[test]
fn every_element_is_closed_where_it_was_opened() {
    for kind in [SampleKind::Plan, SampleKind::Report, SampleKind::Decision] {
        let page = html(&sample(kind).unwrap());
        let mut open = Vec::new();
        for token in Tokenizer::new(&page) {
            match token.unwrap() {
                Token::StartTag(tag) => {
                    let name = String::from_utf8(tag.name.0.clone()).unwrap();
                    if !VOID.contains(&name.as_str()) {
                        open.push(name);
                    }
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8(tag.name.0.clone()).unwrap();
                    assert_eq!(open.pop(), Some(name));
                }
                Token::Error(error) => panic!("{error:?}"),
                Token::String(_) | Token::Comment(_) | Token::Doctype(_) => {}
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn headings_markers_and_tables_say_what_they_are() {
    let page = html(&sample(SampleKind::Plan).unwrap());
    for piece in [
        "<html lang=\"vi\">",
        "<h1 class=\"VbType\">KẾ HOẠCH</h1>",
        "<h2 class=\"VbHeading1\"><span class=\"VbMark\">I.</span> MỤC ĐÍCH, YÊU CẦU</h2>",
        "<h3 class=\"VbHeading2\"><span class=\"VbMark\">1.</span> Mục đích</h3>",
        "<p class=\"VbItem1\"><span class=\"VbMark\">-</span> ",
        "<caption class=\"VbCaption\">Bảng 1.",
        "<caption class=\"VbCaption2\">Đơn vị tính: HTX</caption>",
        "<th rowspan=\"2\">STT</th>",
        "<section class=\"VbAnnex VbLandscape\">",
        "<h1 class=\"VbAnnexLabel2\">Phụ lục I</h1>",
        "<p class=\"VbRecipient\"><span class=\"VbMark\">-</span> Lưu: VT, KT.</p>",
    ] {
        assert!(page.contains(piece), "{piece}");
    }
}

#[test]
fn a_page_is_whole_in_itself() {
    let page = html(&sample(SampleKind::Report).unwrap());
    for outside in ["<script", "<link", "http://", "https://", "url(", "@import"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn text_is_never_markup() {
    let mut document = Document::new(crate::model::Kind::Plan);
    document.subject = "<b>&\"x\"</b>\ny".to_owned();
    let page = html(&document);
    assert!(page.contains("&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;<br>y"));
}
