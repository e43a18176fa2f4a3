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
