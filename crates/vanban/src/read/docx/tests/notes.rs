use super::*;
use crate::model::Place;

fn asides(sample: &Sample) -> Vec<(Place, String)> {
    let asides = sample.read().asides.into_iter();
    asides.map(|aside| (aside.place, aside.text)).collect()
}

#[test]
fn headers_footers_notes_and_comments_stand_beside() {
    let sample = body(&p("", "x"))
        .part("header", "hdr", &p("", "HỎA TỐC"))
        .part("footer", "ftr", &p("", "2"))
        .part(
            "footnotes",
            "footnotes",
            &format!(
                "<w:footnote w:type='separator'>{}</w:footnote><w:footnote>{}</w:footnote>",
                p("", "---"),
                p("", "Theo báo cáo.")
            ),
        )
        .part(
            "comments",
            "comments",
            &format!("<w:comment>{}</w:comment>", p("", "Xem lại.")),
        );
    assert_eq!(
        asides(&sample),
        [
            (Place::Header, "HỎA TỐC".to_owned()),
            (Place::Footer, "2".to_owned()),
            (Place::Footnote, "Theo báo cáo.".to_owned()),
            (Place::Comment, "Xem lại.".to_owned()),
        ]
    );
}

#[test]
fn a_text_box_stands_beside_once() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", p("", "DỰ THẢO"));
    let sample = body(&format!(
        "<w:p><w:r><w:t>x</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ));
    assert_eq!(asides(&sample), [(Place::TextBox, "DỰ THẢO".to_owned())]);
    assert_eq!(sample.printed(), ["x"]);
}

#[test]
fn an_old_text_box_stands_beside_too() {
    let sample = body(&format!(
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        p("", "MẬT")
    ));
    assert_eq!(asides(&sample), [(Place::TextBox, "MẬT".to_owned())]);
}

#[test]
fn hidden_text_is_never_lost() {
    let sample = body(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>",
    );
    assert_eq!(asides(&sample), [(Place::Body, "ẩn".to_owned())]);
    assert_eq!(sample.printed(), ["hiện"]);
}

#[test]
fn an_automatic_table_of_contents_stands_beside() {
    let sample = body(&(p("<w:pStyle w:val='M'/>", "I. MỤC TIÊU 3") + &p("", "thân")))
        .styles("<w:style w:type='paragraph' w:styleId='M'><w:name w:val='toc 1'/></w:style>");
    assert_eq!(sample.printed(), ["thân"]);
    assert_eq!(asides(&sample), [(Place::Body, "I. MỤC TIÊU 3".to_owned())]);
}
