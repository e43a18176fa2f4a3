use super::*;

#[test]
fn tracked_changes_are_accepted() {
    let sample = body(
        "<w:p><w:r><w:t>Hỗ trợ </w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom>\
         <w:moveTo><w:r><w:t> HTX</w:t></w:r></w:moveTo></w:p>",
    );
    assert_eq!(sample.printed(), ["Hỗ trợ 12 HTX"]);
}

#[test]
fn a_deleted_paragraph_end_joins_and_counts_once() {
    let numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
    let deleted = format!("{numbered}<w:rPr><w:del/></w:rPr>");
    let lists = "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>\
        <w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>\
        <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
    let sample =
        body(&(p(&deleted, "một ") + &p(numbered, "hai") + &p(numbered, "ba"))).numbering(lists);
    assert_eq!(sample.printed(), ["1. một hai", "2. ba"]);
}

#[test]
fn a_deleted_paragraph_end_before_a_table_loses_nothing() {
    let sample = body(
        &(p("<w:rPr><w:del/></w:rPr>", "trước")
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
    );
    assert_eq!(sample.printed(), ["trước"]);
    assert_eq!(sample.table().rows[0][0].lines[0].text, "ô");
}

#[test]
fn former_properties_are_ignored() {
    let sample = body(
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:jc w:val='center'/></w:pPr></w:pPrChange></w:pPr>\
         <w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>",
    );
    let line = &sample.lines()[0];
    assert!(!line.bold && !line.centred);
}

#[test]
fn deleted_rows_are_left_out() {
    let row = |properties: &str, text: &str| {
        format!(
            "<w:tr><w:trPr>{properties}</w:trPr><w:tc>{}</w:tc></w:tr>",
            p("", text)
        )
    };
    let sample = body(&format!(
        "<w:tbl>{}{}</w:tbl>",
        row("<w:del/>", "cũ"),
        row("<w:ins/>", "mới")
    ));
    let table = sample.table();
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0][0].lines[0].text, "mới");
}

#[test]
fn a_paragraph_deleted_before_a_table_does_not_count() {
    let place = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
    let lists = "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>\
        <w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>\
        <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
    let gone = format!(
        "<w:p><w:pPr>{place}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    );
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("", "ô"));
    let sample = body(&(gone + &table + &p(place, "một"))).numbering(lists);
    assert_eq!(sample.printed(), ["1. một"]);
}
