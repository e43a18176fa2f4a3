use super::*;

fn level(at: u8, format: &str, text: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/></w:lvl>"
    )
}

fn list(id: u8, levels: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId='{id}'>{levels}</w:abstractNum>\
         <w:num w:numId='{id}'><w:abstractNumId w:val='{id}'/></w:num>"
    )
}

fn item(list: u8, at: u8, text: &str) -> String {
    let numbering = format!("<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{list}'/></w:numPr>");
    p(&numbering, text)
}

#[test]
fn levels_count_and_start_anew_below_the_next_one() {
    let levels = level(0, "upperRoman", "%1.")
        + &level(1, "decimal", "%1.%2.")
        + &level(2, "lowerLetter", "%3)");
    let text = [
        (0, "a"),
        (1, "b"),
        (2, "c"),
        (2, "d"),
        (1, "e"),
        (2, "f"),
        (0, "g"),
        (1, "h"),
    ];
    let xml: String = text.iter().map(|(at, text)| item(1, *at, text)).collect();
    let sample = body(&xml).numbering(&list(1, &levels));
    assert_eq!(
        sample.printed(),
        [
            "I. a", "I.1. b", "a) c", "b) d", "I.2. e", "a) f", "II. g", "II.1. h"
        ]
    );
    assert_eq!(sample.lines()[2].depth, Some(3));
}

#[test]
fn legal_levels_print_figures() {
    let legal = level(1, "decimal", "%1.%2").replace("<w:start", "<w:isLgl/><w:start");
    let levels = level(0, "upperRoman", "%1.") + &legal;
    let sample = body(&(item(1, 0, "a") + &item(1, 1, "b"))).numbering(&list(1, &levels));
    assert_eq!(sample.printed(), ["I. a", "1.1 b"]);
}

#[test]
fn all_number_formats_that_matter_are_written() {
    let cases = [
        ("decimalZero", "01."),
        ("lowerRoman", "i."),
        ("upperLetter", "A."),
        ("lowerLetter", "a."),
        ("ordinal", "1."),
        ("none", "."),
    ];
    for (format, mark) in cases {
        let sample = body(&item(1, 0, "x")).numbering(&list(1, &level(0, format, "%1.")));
        assert_eq!(sample.lines()[0].mark.as_deref(), Some(mark), "{format}");
    }
}

#[test]
fn bullets_of_any_sign_are_dashes_but_plus_stays() {
    for (sign, mark) in [
        ("\u{f0b7}", "-"),
        ("-", "-"),
        ("–", "-"),
        ("o", "-"),
        ("+", "+"),
    ] {
        let sample = body(&item(1, 0, "x")).numbering(&list(1, &level(0, "bullet", sign)));
        assert_eq!(sample.lines()[0].mark.as_deref(), Some(mark), "{sign}");
    }
}

#[test]
fn a_second_list_goes_on_unless_its_start_is_set() {
    let lists = list(1, &level(0, "decimal", "%1."))
        + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>\
           <w:num w:numId='3'><w:abstractNumId w:val='1'/>\
           <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";
    let xml = item(1, 0, "a") + &item(2, 0, "b") + &item(3, 0, "c") + &item(3, 0, "d");
    assert_eq!(
        body(&xml).numbering(&lists).printed(),
        ["1. a", "2. b", "1. c", "2. d"]
    );
}

#[test]
fn numbering_comes_through_styles_and_can_be_switched_off() {
    let levels = level(0, "decimal", "Điều %1.")
        + &level(1, "decimal", "%2.").replace("<w:start", "<w:pStyle w:val='K'/><w:start");
    let styles = "<w:style w:type='paragraph' w:styleId='D'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
         <w:style w:type='paragraph' w:styleId='E'><w:basedOn w:val='D'/></w:style>\
         <w:style w:type='paragraph' w:styleId='K'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    let xml = p("<w:pStyle w:val='E'/>", "Phạm vi")
        + &p("<w:pStyle w:val='K'/>", "Khoản")
        + &p(
            "<w:pStyle w:val='E'/><w:numPr><w:numId w:val='0'/></w:numPr>",
            "trơn",
        )
        + &p("<w:pStyle w:val='E'/>", "Đối tượng");
    assert_eq!(
        body(&xml)
            .styles(styles)
            .numbering(&list(1, &levels))
            .printed(),
        ["Điều 1. Phạm vi", "1. Khoản", "trơn", "Điều 2. Đối tượng"]
    );
}

#[test]
fn a_list_bullet_style_without_numbering_is_a_bullet() {
    let styles =
        "<w:style w:type='paragraph' w:styleId='L'><w:name w:val='List Bullet'/></w:style>";
    let sample = body(&p("<w:pStyle w:val='L'/>", "x")).styles(styles);
    assert_eq!(sample.printed(), ["- x"]);
}

#[test]
fn a_list_that_points_to_a_style_counts_with_its_levels() {
    let lists = format!(
        "<w:abstractNum w:abstractNumId='7'><w:styleLink w:val='S'/>{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId='8'><w:numStyleLink w:val='S'/></w:abstractNum>\
         <w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>",
        level(0, "decimal", "%1)")
    );
    assert_eq!(body(&item(2, 0, "x")).numbering(&lists).printed(), ["1) x"]);
}

#[test]
fn letters_go_on_after_z_as_in_word() {
    let xml: String = (0..28).map(|_| item(1, 0, "x")).collect();
    let lines = body(&xml)
        .numbering(&list(1, &level(0, "lowerLetter", "%1)")))
        .lines();
    assert_eq!(lines[25].mark.as_deref(), Some("z)"));
    assert_eq!(lines[27].mark.as_deref(), Some("bb)"));
}
