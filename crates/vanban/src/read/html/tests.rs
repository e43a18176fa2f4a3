use super::*;
use crate::read::{Line, Role, SourceBlock};

fn lines(html: &str) -> Vec<Line> {
    read(html.as_bytes())
        .unwrap()
        .blocks
        .into_iter()
        .filter_map(|block| match block {
            SourceBlock::Line(line) => Some(line),
            SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
        })
        .collect()
}

fn printed(html: &str) -> Vec<String> {
    lines(html).iter().map(tables::printed).collect()
}

#[test]
fn white_space_collapses_and_scripts_are_silent() {
    assert_eq!(
        printed(
            "<title>x</title><script>if(a<b)</script><p>Kế\n   hoạch&nbsp;<b>năm</b>\t2031</p>một<br>hai"
        ),
        ["Kế hoạch năm 2031", "một\nhai"]
    );
}

#[test]
fn headings_and_classes_give_depth_and_role() {
    let found = lines("<h2>Mục tiêu</h2><p class='VbHeading2' align=center>Chung</p>");
    assert_eq!((found[0].heading, found[0].depth), (true, Some(2)));
    assert_eq!(
        (found[1].role, found[1].depth),
        (Some(Role::Heading), Some(2))
    );
    assert!(found[1].centred);
}

#[test]
fn lists_print_the_markers_of_browsers() {
    assert_eq!(
        printed(
            "<ol type=I start=2><li>hai<ol type=a><li><p>một</p><li value=4>bốn</ol><li>ba</ol><ul><li>gạch</ul>"
        ),
        ["II. hai", "a. một", "d. bốn", "III. ba", "- gạch"]
    );
}

#[test]
fn markers_that_word_wrote_as_text_are_markers() {
    let html = "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]>\
        <span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Hỗ trợ</p>\
        <p><span style='mso-list: Ignore'>a)<span>&nbsp;</span></span>Vốn</p>";
    assert_eq!(printed(html), ["- Hỗ trợ", "a) Vốn"]);
    assert_eq!(lines(html)[0].depth, Some(2));
}

#[test]
fn tables_keep_spans_heads_and_nested_text() {
    let source = read(
        b"<table class=VbTable><thead><tr><th rowspan=2>TT<th colspan=2>B</tr></thead>\
        <tr><td align=right>1<td><table><tr><td>x<td>y</table></table>",
    )
    .unwrap();
    let SourceBlock::Table(table) = &source.blocks[0] else {
        panic!("no table");
    };
    assert_eq!((table.header_rows, table.rows.len()), (1, 2));
    assert_eq!((table.rows[0][0].rows, table.rows[0][1].cols), (2, 2));
    assert_eq!(table.rows[1][1].lines[0].text, "x\ty");
    assert_eq!(table.role, Some(Role::Table));
}

#[test]
fn a_page_in_old_windows_letters_is_read_as_it_says() {
    let mut bytes = b"<meta charset=windows-1258><p>".to_vec();
    bytes.extend(b"\xF0\xF4\xCCng");
    let source = read(&bytes).unwrap();
    let SourceBlock::Line(line) = &source.blocks[0] else {
        panic!("no line");
    };
    assert_eq!(line.text, "đô\u{300}ng");
}

#[test]
fn nesting_without_end_is_refused() {
    let html = "<div>".repeat(10_000);
    assert_eq!(
        read(html.as_bytes()).map_err(|e| e.code()),
        Err("read.too_deep")
    );
}

#[test]
fn signs_that_filtered_html_leaves_are_bullets() {
    let html = "<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>Hỗ trợ</p><p>Ở đây</p>";
    assert_eq!(printed(html), ["- Hỗ trợ", "Ở đây"]);
}
