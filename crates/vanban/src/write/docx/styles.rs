//! The styles: one for each part of Decree 30/2020, so that a clerk changes a look in one place.

use crate::read::Role;

/// One paragraph style: identifier, name in Word's list, the children of its `w:pPr` and `w:rPr` in the
/// schema's order. Built-in English names keep Word's navigation pane working.
struct Look {
    id: String,
    name: String,
    based_on: &'static str,
    next: &'static str,
    paragraph: String,
    run: &'static str,
}

const BODY: &str = "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>\
                    <w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>";
const CENTRED: &str = "<w:jc w:val=\"center\"/>";
const BOLD: &str = "<w:b/><w:bCs/>";
const BOLD_13: &str = "<w:b/><w:bCs/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
const PLAIN_13: &str = "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
const PLAIN_12: &str = "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>";
const ITALIC: &str = "<w:i/><w:iCs/>";

/// The parts that have one style each.
const PARTS: &[(Role, &str, &str, &str)] = &[
    (Role::Superior, "VB Cơ quan chủ quản", CENTRED, PLAIN_13),
    (Role::Issuer, "VB Cơ quan ban hành", CENTRED, BOLD_13),
    (Role::NationalTitle, "VB Quốc hiệu", CENTRED, BOLD_13),
    (Role::Motto, "VB Tiêu ngữ", CENTRED, BOLD),
    (
        Role::Number,
        "VB Số và ký hiệu",
        "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>",
        PLAIN_13,
    ),
    (
        Role::PlaceDate,
        "VB Địa danh và thời gian",
        "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>",
        ITALIC,
    ),
    (
        Role::Type,
        "VB Tên loại",
        "<w:keepNext/><w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
        BOLD,
    ),
    (
        Role::Subject,
        "VB Trích yếu",
        "<w:keepNext/><w:jc w:val=\"center\"/>",
        BOLD,
    ),
    (
        Role::Enclosure,
        "VB Chỉ dẫn kèm theo",
        "<w:keepNext/><w:jc w:val=\"center\"/>",
        ITALIC,
    ),
    (
        Role::IssuedBy,
        "VB Thẩm quyền ban hành",
        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"180\"/><w:jc w:val=\"center\"/>",
        BOLD,
    ),
    (
        Role::Addressee,
        "VB Kính gửi",
        "<w:keepNext/><w:spacing w:before=\"180\" w:after=\"120\"/><w:ind w:left=\"2268\"/>",
        "",
    ),
    (Role::Basis, "VB Căn cứ", BODY, ITALIC),
    (
        Role::Caption,
        "VB Tên bảng",
        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"center\"/>",
        BOLD_13,
    ),
    (
        Role::RecipientsHead,
        "VB Nơi nhận",
        "<w:keepNext/>",
        "<w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    ),
    (
        Role::Recipient,
        "VB Nơi nhận - danh sách",
        "<w:keepNext/>",
        "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
    ),
    (
        Role::Authority,
        "VB Quyền hạn",
        "<w:keepNext/><w:jc w:val=\"center\"/>",
        BOLD,
    ),
    (
        Role::SignerTitle,
        "VB Chức vụ người ký",
        "<w:keepNext/><w:jc w:val=\"center\"/>",
        BOLD,
    ),
    (
        Role::SignerName,
        "VB Họ tên người ký",
        "<w:spacing w:before=\"1600\"/><w:jc w:val=\"center\"/>",
        BOLD,
    ),
    (
        Role::AnnexTitle,
        "VB Tên phụ lục",
        "<w:keepNext/><w:jc w:val=\"center\"/>",
        BOLD,
    ),
    (
        Role::AnnexReference,
        "VB Chỉ dẫn phụ lục",
        "<w:keepNext/><w:jc w:val=\"center\"/>",
        ITALIC,
    ),
];

/// Styles that no reader needs to know, but a clerk does.
const OTHERS: &[(&str, &str, &str, &str)] = &[
    (
        "VbCell",
        "VB Ô bảng",
        "<w:spacing w:before=\"40\" w:after=\"40\"/>",
        "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    ),
    (
        "VbCellHead",
        "VB Ô đầu bảng",
        "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    ),
    (
        super::xml::RULE,
        "VB Kẻ ngang",
        "<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>\
         <w:spacing w:before=\"40\" w:after=\"0\" w:line=\"40\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>",
    ),
    (
        super::xml::GAP,
        "VB Khoảng cách",
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>",
    ),
    ("VbPageNumber", "header", CENTRED, ""),
];

/// Depths with a style of their own.
const DEPTHS: std::ops::RangeInclusive<u8> = 1..=9;

/// The styles part.
pub(super) fn styles() -> String {
    let mut xml = String::from(super::parts::XML_HEAD);
    xml.push_str("<w:styles xmlns:w=\"");
    xml.push_str(super::parts::W);
    xml.push_str("\">");
    xml.push_str(DEFAULTS);
    let body = |id: String, name: String| Look {
        id,
        name,
        based_on: "Normal",
        next: "",
        paragraph: BODY.to_owned(),
        run: "",
    };
    let paragraph = Role::Paragraph.style();
    body(paragraph.to_owned(), "VB Đoạn văn".to_owned()).write(&mut xml);
    body(format!("{paragraph}0"), "VB Đoạn kết".to_owned()).write(&mut xml);
    for depth in DEPTHS {
        heading(depth).write(&mut xml);
    }
    for depth in DEPTHS {
        let id = format!("{}{depth}", Role::Item.style());
        body(id, format!("VB Đầu mục {depth}")).write(&mut xml);
    }
    for (role, name, paragraph, run) in PARTS {
        plain(role.style(), name, paragraph, run).write(&mut xml);
    }
    for (depth, name) in ["VB Phụ lục", "VB Phụ lục trang ngang"]
        .into_iter()
        .enumerate()
    {
        let id = match depth {
            0 => Role::AnnexLabel.style().to_owned(),
            _ => format!("{}2", Role::AnnexLabel.style()),
        };
        let mut label = plain(&id, name, ANNEX_LABEL, BOLD);
        label.next = "VbAnnexTitle";
        label.write(&mut xml);
    }
    let unit = format!("{}2", Role::Caption.style());
    plain(&unit, "VB Đơn vị tính", UNIT, ITALIC_13).write(&mut xml);
    let about = format!("{}2", Role::Subject.style());
    plain(&about, "VB Trích yếu công văn", CENTRED, PLAIN_12).write(&mut xml);
    for (id, name, paragraph, run) in OTHERS {
        plain(id, name, paragraph, run).write(&mut xml);
    }
    for place in 0..=6_u8 {
        let name = Role::Unplaced.style();
        let (id, shown) = match place {
            0 => (name.to_owned(), "VB Chưa xếp chỗ".to_owned()),
            n => (format!("{name}{n}"), format!("VB Chưa xếp chỗ {n}")),
        };
        plain(
            &id,
            &shown,
            "<w:spacing w:before=\"60\"/><w:jc w:val=\"both\"/>",
            ITALIC,
        )
        .write(&mut xml);
    }
    xml.push_str(&tables());
    xml.push_str("</w:styles>");
    xml
}

const UNIT: &str =
    "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"right\"/>";
const ITALIC_13: &str = "<w:i/><w:iCs/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
const ANNEX_LABEL: &str = "<w:keepNext/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>";

fn plain(id: &str, name: &str, paragraph: &str, run: &'static str) -> Look {
    Look {
        id: id.to_owned(),
        name: name.to_owned(),
        based_on: "Normal",
        next: "",
        paragraph: paragraph.to_owned(),
        run,
    }
}

/// Headings carry Word's own names, so that its navigation pane and table of contents know them.
fn heading(depth: u8) -> Look {
    let (before, level) = (if depth == 1 { 180 } else { 60 }, depth.saturating_sub(1));
    Look {
        id: format!("{}{depth}", Role::Heading.style()),
        name: format!("heading {depth}"),
        based_on: "Normal",
        next: "VbParagraph",
        paragraph: format!(
            "<w:keepNext/><w:spacing w:before=\"{before}\" w:after=\"120\" w:line=\"264\" \
             w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>\
             <w:outlineLvl w:val=\"{level}\"/>"
        ),
        run: BOLD,
    }
}

impl Look {
    fn write(&self, xml: &mut String) {
        xml.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:customStyle=\"{}\" w:styleId=\"{}\"><w:name w:val=\"{}\"/>\
             <w:basedOn w:val=\"{}\"/>",
            u8::from(self.name.starts_with("VB ")),
            self.id,
            self.name,
            self.based_on
        ));
        if !self.next.is_empty() {
            xml.push_str(&format!("<w:next w:val=\"{}\"/>", self.next));
        }
        xml.push_str("<w:qFormat/>");
        if !self.paragraph.is_empty() {
            xml.push_str(&format!("<w:pPr>{}</w:pPr>", self.paragraph));
        }
        if !self.run.is_empty() {
            xml.push_str(&format!("<w:rPr>{}</w:rPr>", self.run));
        }
        xml.push_str("</w:style>");
    }
}

const DEFAULTS: &str = "<w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times New Roman\" \
    w:cs=\"Times New Roman\"/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>\
    <w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>\
    </w:pPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
    <w:qFormat/></w:style>\
    <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
    <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>\
    <w:unhideWhenUsed/></w:style>\
    <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
    <w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>\
    <w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>\
    <w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
    <w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>\
    <w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>";

/// The styles of the three sorts of table: head and tail without lines, the body's with.
fn tables() -> String {
    let edge = |side: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
    };
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let lines: String = sides.iter().map(|side| edge(side)).collect();
    let margins = |width: u32| {
        format!(
            "<w:tblCellMar><w:left w:w=\"{width}\" w:type=\"dxa\"/>\
             <w:right w:w=\"{width}\" w:type=\"dxa\"/></w:tblCellMar>"
        )
    };
    let style = |role: Role, name: &str, properties: &str| {
        format!(
            "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"TableNormal\"/><w:tblPr>{properties}</w:tblPr></w:style>",
            role.style()
        )
    };
    let mut xml = style(Role::Head, "VB Phần đầu", &margins(0));
    xml.push_str(&style(Role::Tail, "VB Phần cuối", &margins(0)));
    let table = format!("<w:tblBorders>{lines}</w:tblBorders>{}", margins(85));
    xml.push_str(&style(Role::Table, "VB Bảng", &table));
    xml
}
