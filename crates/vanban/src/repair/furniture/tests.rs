use crate::read::{Format, Line, Source, SourceBlock};
use crate::repair::{Repair, RepairKind, mend};

fn source(text: &str) -> Source {
    let mut blocks = Vec::new();
    for (page, lines) in text.split('\u{c}').enumerate() {
        if page > 0 {
            blocks.push(SourceBlock::PageBreak);
        }
        blocks.extend(lines.trim_matches('\n').lines().map(|line| match line {
            "" => SourceBlock::Blank,
            text => SourceBlock::Line(Line {
                text: text.to_owned(),
                ..Line::default()
            }),
        }));
    }
    Source {
        format: Format::Pdf,
        physical_lines: true,
        blocks,
        asides: Vec::new(),
    }
}

fn taken_out(log: &[Repair]) -> Vec<&str> {
    log.iter()
        .filter(|repair| repair.kind == RepairKind::PageFurniture)
        .map(|repair| repair.found.as_str())
        .collect()
}

#[test]
fn page_numbers_and_running_heads_drop_out() {
    let text = "KẾ HOẠCH\nPhát triển hợp tác xã\n1. Mục tiêu\nHỗ trợ các hợp tác xã nông nghiệp tiếp cận\n\
        \u{c}2\nUBND tỉnh - Kế hoạch hợp tác xã\nvốn vay ưu đãi, đất đai và khoa học công nghệ.\n2. Nhiệm vụ\nMột.\n\
        \u{c}3\nUBND tỉnh - Kế hoạch hợp tác xã\n3. Giải pháp\nHai.\nBa.\n\
        \u{c}4\nUBND tỉnh - Kế hoạch hợp tác xã\n4. Kinh phí\nNăm 2024: 10 tỷ đồng.\n2024";
    let (mended, log) = mend(source(text));
    let head = "UBND tỉnh - Kế hoạch hợp tác xã";
    assert_eq!(taken_out(&log), ["2", head, "3", head, "4", head]);
    let left: Vec<&str> = mended
        .blocks
        .iter()
        .filter_map(|block| match block {
            SourceBlock::Line(line) => Some(line.text.as_str()),
            SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
        })
        .collect();
    assert!(left.contains(&"2024") && left.contains(&"3. Giải pháp"));
    let whole =
        "Hỗ trợ các hợp tác xã nông nghiệp tiếp cận vốn vay ưu đãi, đất đai và khoa học công nghệ.";
    assert!(left.contains(&whole), "{left:#?}");
}

#[test]
fn page_numbers_that_say_so_drop_out_wherever_they_count_from() {
    for number in ["Trang 4/12", "- 3 -", "Trang 9", "– 12 –"] {
        let text = format!("Hỗ trợ hợp tác xã.\nMột.\nHai.\n{number}\n\u{c}Ba.\nBốn.\nNăm.");
        assert_eq!(taken_out(&mend(source(&text)).1), [number]);
    }
}

#[test]
fn numbers_that_interrupt_sentences_drop_out_of_text_without_pages() {
    let text = "Phát huy vai trò của các đoàn thể chính trị - xã hội và Liên minh\n\n2\n\n\
        Hợp tác xã tỉnh.\nTăng cường tuyên truyền, phổ biến chính sách của Đảng và pháp luật\n3\ncủa Nhà nước.";
    assert_eq!(taken_out(&mend(source(text)).1), ["2", "3"]);
}

#[test]
fn list_numbers_years_and_table_figures_stay() {
    for text in [
        "Chỉ tiêu\n15\n20\n25\n\u{c}30\n35\n40\nTổng cộng",
        "1.\nMục tiêu\n\u{c}2.\nYêu cầu",
        "Năm\n2023\n\u{c}2024\nTổng",
        "Số hợp tác xã\n12\nthành viên",
    ] {
        assert!(taken_out(&mend(source(text)).1).is_empty(), "{text}");
    }
}
