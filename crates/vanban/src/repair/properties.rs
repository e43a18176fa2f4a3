//! Properties of the repairs on invented documents of real sentences.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{Repair, RepairKind, mend, suspects};
use crate::read::{Format, Line, Source, SourceBlock};

/// Sentences as such plans have them, each a paragraph that is whole.
const SENTENCES: [&str; 20] = [
    "- Hỗ trợ thành lập mới 04 hợp tác xã nông nghiệp đi vào sản xuất, chế biến theo chuỗi giá trị.",
    "- Củng cố, tổ chức lại hoạt động của các hợp tác xã yếu kém; giải thể bắt buộc theo quy định.",
    "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành triển khai thực hiện Kế hoạch này.",
    "1. Liên minh Hợp tác xã tỉnh chủ trì, phối hợp với Sở Tài chính thẩm định kinh phí.",
    "a) Đẩy mạnh tuyên truyền, nâng cao nhận thức của người dân về kinh tế tập thể.",
    "Căn cứ Quyết định số 15/QĐ-UBND ngày 06/10/2021 của Ủy ban nhân dân tỉnh;",
    "+ Khuyến khích ứng dụng khoa học - kỹ thuật, chuyển đổi số trong quản lý, điều hành.",
    "Tổng kinh phí: 3.150 triệu đồng, trong đó ngân sách tỉnh 1.400 triệu đồng.",
    "- Rà soát, hướng dẫn hồ sơ, thủ tục vay vốn ưu đãi từ Quỹ hỗ trợ phát triển hợp tác xã.",
    "Thường xuyên kiểm tra, giám sát; báo cáo trước ngày 15 tháng 12 hằng năm.",
    "- Xây dựng nhà kho, kho lạnh, xưởng sơ chế và mua sắm thiết bị phục vụ sản xuất.",
    "Đồng bào dân tộc thiểu số và miền núi được ưu tiên bố trí vốn; tỷ lệ đạt 20%.",
    "2. Ngân hàng Chính sách xã hội tỉnh phổ biến các chính sách ưu đãi tín dụng.",
    "- Huy động nguồn lực hợp pháp khác; không để nợ xấu, nợ quá hạn.",
    "Quý III/2024 hoàn thành 12 lớp bồi dưỡng giám đốc, kế toán hợp tác xã.",
    "- Ký kết hợp đồng liên kết với doanh nghiệp tiêu thụ, xuất khẩu nông sản.",
    "Điều 3. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.",
    "đ) Bưu điện tỉnh đưa sản phẩm OCOP lên sàn thương mại điện tử.",
    "- Khuya mới quay về, nghiêng nghiêng lưỡi xẻng đãi quặng, ngoằn ngoèo đường rừng.",
    "Trưởng thôn Đắk Lắk, Krông Búk và Ea H'leo tham dự hội nghị sơ kết.",
];

fn source(physical_lines: bool, lines: &[String]) -> Source {
    let blocks = lines
        .iter()
        .map(|text| match text.as_str() {
            "" => SourceBlock::Blank,
            "\u{c}" => SourceBlock::PageBreak,
            text => SourceBlock::Line(Line {
                text: text.to_owned(),
                ..Line::default()
            }),
        })
        .collect();
    Source {
        format: Format::Text,
        physical_lines,
        blocks,
        asides: Vec::new(),
    }
}

fn texts<'a>(source: &'a Source) -> Vec<&'a str> {
    let text = |block: &'a SourceBlock| match block {
        SourceBlock::Line(line) => Some(line.text.as_str()),
        SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
    };
    source.blocks.iter().filter_map(text).collect()
}

/// The characters that print, in their order.
fn printed(text: &str) -> String {
    text.nfc().filter(|c| !c.is_whitespace()).collect()
}

fn sentences() -> impl Strategy<Value = Vec<String>> {
    let all: Vec<String> = SENTENCES.iter().map(|text| (*text).to_owned()).collect();
    prop::sample::subsequence(all, 1..12).prop_shuffle()
}

/// Cuts a text at spaces into lines no longer than the width.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The text of what was taken out.
fn taken_out(log: &[Repair]) -> String {
    let out = log
        .iter()
        .filter(|repair| repair.kind == RepairKind::PageFurniture);
    out.map(|repair| printed(&repair.found)).collect()
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters
}

/// A text in TCVN3, as bytes seen as Latin-1.
fn as_tcvn3(text: &str) -> String {
    const FROM: &str = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
    const TO: &str =
        "¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¡¢£¤¥¦§";
    assert_eq!(FROM.chars().count(), TO.chars().count());
    let code = |letter: char| {
        let place = FROM.chars().position(|c| c == letter);
        place
            .and_then(|place| TO.chars().nth(place))
            .unwrap_or(letter)
    };
    text.chars().map(code).collect()
}

/// A text in VNI.
fn as_vni(text: &str) -> String {
    const ROWS: [(&str, &str, &str); 11] = [
        ("a", "àảãáạ", "øûõùï"),
        ("a", "âầẩẫấậăằẳẵắặ", "âàåãáäêèúüéë"),
        ("e", "èẻẽéẹêềểễếệ", "øûõùïâàåãáä"),
        ("o", "òỏõóọôồổỗốộ", "øûõùïâàåãáä"),
        ("u", "ùủũúụ", "øûõùï"),
        ("y", "ỳỷỹý", "øûõù"),
        ("ô", "ờởỡớợ", "øûõùï"),
        ("ö", "ừửữứự", "øûõùï"),
        ("", "ơưđìíỉĩịỵ", "ôöñìíæóòî"),
        ("", "Đ", "Ñ"),
        ("U", "ỦÙŨÚỤ", "ÛØÕÙÏ"),
    ];
    let mut coded = String::new();
    for letter in text.chars() {
        let row = ROWS.iter().find_map(|(base, letters, codes)| {
            let place = letters.chars().position(|c| c == letter)?;
            Some((base, codes.chars().nth(place)?))
        });
        match row {
            Some((base, code)) => {
                coded.push_str(base);
                coded.push(code);
            }
            None => coded.push(letter),
        }
    }
    coded
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn clean_text_stays_as_it_is(lines in sentences(), physical in any::<bool>()) {
        let before = source(physical, &lines);
        let (mended, log) = mend(before.clone());
        prop_assert_eq!(mended, before);
        prop_assert!(log.is_empty());
        for line in lines {
            prop_assert!(suspects(&line).is_empty());
        }
    }

    #[test]
    fn no_printed_character_is_lost_but_what_is_listed(
        lines in sentences(), width in 60_usize..100, page in 3_usize..9,
    ) {
        let mut cut: Vec<String> = Vec::new();
        let all = lines.iter().flat_map(|line| wrapped(line, width));
        for (place, line) in all.enumerate() {
            if place > 0 && place % page == 0 {
                cut.push("\u{c}".to_owned());
                cut.push((place / page + 1).to_string());
            }
            cut.push(line);
        }
        let before: String = cut.iter().map(|line| printed(line)).collect();
        let (mended, log) = mend(source(true, &cut));
        let after: String = texts(&mended).into_iter().map(printed).collect();
        let body: String = lines.iter().map(|line| printed(line)).collect();
        prop_assert_eq!(sorted(&before), sorted(&(after.clone() + &taken_out(&log))));
        prop_assert_eq!(after, body);
        let again = mend(mended.clone());
        prop_assert_eq!(again.0, mended);
    }

    #[test]
    fn decomposed_text_is_composed(lines in sentences()) {
        let apart: Vec<String> = lines.iter().map(|line| line.nfd().collect()).collect();
        let (mended, log) = mend(source(false, &apart));
        prop_assert_eq!(mended, source(false, &lines));
        prop_assert!(log.iter().all(|repair| repair.kind == RepairKind::Composed));
    }

    #[test]
    fn text_in_old_encodings_comes_back(lines in sentences()) {
        for (code, kind) in [
            (as_tcvn3 as fn(&str) -> String, RepairKind::Tcvn3),
            (as_vni, RepairKind::Vni),
        ] {
            let coded: Vec<String> = lines.iter().map(|line| code(line)).collect();
            let (mended, log) = mend(source(false, &coded));
            prop_assert_eq!(mended, source(false, &lines));
            prop_assert!(log.iter().all(|repair| repair.kind == kind));
        }
    }

    #[test]
    fn separating_only_adds_spaces(lines in sentences(), gap in 0_usize..12) {
        let glued: Vec<String> = lines
            .iter()
            .map(|line| {
                let mut words = line.split(' ').enumerate();
                let first = words.next().map_or("", |(_, word)| word).to_owned();
                words.fold(first, |text, (place, word)| {
                    text + if place % 12 == gap { "" } else { " " } + word
                })
            })
            .collect();
        let (mended, _) = mend(source(false, &glued));
        for (before, after) in glued.iter().zip(texts(&mended)) {
            prop_assert_eq!(printed(before), printed(after));
        }
        let again = mend(mended.clone());
        prop_assert_eq!(again.0, mended);
    }

    #[test]
    fn no_text_is_refused_and_every_place_exists(lines in prop::collection::vec("\\PC{0,60}", 0..8), physical in any::<bool>()) {
        let (mended, log) = mend(source(physical, &lines));
        prop_assert!(log.iter().all(|repair| repair.block < mended.blocks.len().max(1)));
        for text in texts(&mended) {
            for suspect in suspects(text) {
                prop_assert!(suspect.span.0 < suspect.span.1 && suspect.span.1 <= text.chars().count());
            }
        }
    }
}
