use crate::read::{Format, Line, Source, SourceBlock};
use crate::repair::{RepairKind, mend};

fn source(physical_lines: bool, text: &str) -> Source {
    let blocks = text
        .lines()
        .map(|line| match line {
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

fn paragraphs(source: &Source) -> Vec<&str> {
    source
        .blocks
        .iter()
        .filter_map(|block| match block {
            SourceBlock::Line(line) => Some(line.text.as_str()),
            SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
        })
        .collect()
}

const WRAPPED: &str = "\
ỦY BAN NHÂN DÂN
TỈNH BÌNH AN
Số: 15/KH-UBND
Bình An, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Hỗ trợ hợp tác xã nông nghiệp chuyển đổi số năm 2024
trên địa bàn tỉnh
Thực hiện Quyết định số 12/QĐ-UBND ngày 03/01/2024 của Ủy ban nhân dân
tỉnh về việc phê duyệt Đề án hỗ trợ hợp tác xã, Ủy ban nhân dân tỉnh ban hành
Kế hoạch với các nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nâng cao hiệu quả hoạt động của các hợp tác xã trên địa bàn tỉnh; phát triển kinh tế -
xã hội của địa phương, bảo đảm đúng quy định của Luật Hợp tác xã và các văn bản
hướng dẫn thi hành.
- Hỗ trợ thành lập mới 04 hợp tác xã nông nghiệp đi vào sản xuất, chế biến sản phẩm
theo chuỗi giá trị;
- Phối hợp với Sở Nông nghiệp và Phát triển nông thôn, Sở Kế hoạch và Đầu tư, Liên minh
Hợp tác xã tỉnh triển khai.
II. NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN
ĐẾN NĂM 2025
1. Liên minh Hợp tác xã tỉnh
a) Chủ trì, phối hợp với các sở, ngành và các địa phương triển khai thực hiện Kế hoạch;
b) Tổng hợp kết quả thực hiện, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2024.
Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn B";

#[test]
fn lines_cut_by_page_width_are_joined() {
    let (mended, log) = mend(source(true, WRAPPED));
    let text = paragraphs(&mended);
    for whole in [
        "Hỗ trợ hợp tác xã nông nghiệp chuyển đổi số năm 2024 trên địa bàn tỉnh",
        "Thực hiện Quyết định số 12/QĐ-UBND ngày 03/01/2024 của Ủy ban nhân dân tỉnh về việc phê duyệt Đề án hỗ trợ hợp tác xã, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "Nâng cao hiệu quả hoạt động của các hợp tác xã trên địa bàn tỉnh; phát triển kinh tế - xã hội của địa phương, bảo đảm đúng quy định của Luật Hợp tác xã và các văn bản hướng dẫn thi hành.",
        "- Hỗ trợ thành lập mới 04 hợp tác xã nông nghiệp đi vào sản xuất, chế biến sản phẩm theo chuỗi giá trị;",
        "- Phối hợp với Sở Nông nghiệp và Phát triển nông thôn, Sở Kế hoạch và Đầu tư, Liên minh Hợp tác xã tỉnh triển khai.",
        "II. NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN ĐẾN NĂM 2025",
        "ỦY BAN NHÂN DÂN",
        "KẾ HOẠCH",
        "CHỦ TỊCH",
        "Trần Văn B",
    ] {
        assert!(text.contains(&whole), "{whole}\nin {text:#?}");
    }
    assert!(log.iter().all(|r| r.kind == RepairKind::LinesJoined));
    for repair in &log {
        assert!(text[repair.block].contains(&repair.now), "{repair:?}");
    }
    assert_eq!(mend(mended.clone()), (mended, Vec::new()));
}

#[test]
fn a_page_break_inside_a_sentence_is_mended() {
    let text = "Phối hợp giữa các cấp, các ngành để triển khai Đề án. Nhằm bảo đảm hoàn thành\n\n\
                các nhiệm vụ, mục tiêu đặt ra trong năm.\n\n- Hỗ trợ thành lập mới;\n- Củng cố tổ chức;";
    let (mended, log) = mend(source(true, text));
    assert_eq!(
        paragraphs(&mended)[0],
        "Phối hợp giữa các cấp, các ngành để triển khai Đề án. Nhằm bảo đảm hoàn thành các nhiệm vụ, mục tiêu đặt ra trong năm."
    );
    assert_eq!(paragraphs(&mended).len(), 3);
    assert_eq!(log.len(), 1);
    assert_eq!(log[0].found, "đảm hoàn thành\ncác nhiệm vụ,");
}

#[test]
fn paragraphs_that_an_author_ended_stay_apart() {
    let text = "Các sản phẩm chủ lực\ngạo\nngô\nkhoai\nHợp tác xã có trách nhiệm sau đây theo quy định:\nbáo cáo;";
    let (mended, log) = mend(source(false, text));
    assert_eq!(paragraphs(&mended).len(), 6);
    assert!(log.is_empty());
    let cut =
        "Hợp tác xã có trách nhiệm thực hiện đầy đủ các quy định của\n\u{c}\npháp luật về đất đai.";
    assert_eq!(paragraphs(&mend(source(false, cut)).0).len(), 1);
}

#[test]
fn text_between_the_columns_of_a_pdf_is_left_alone() {
    let text = "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BÌNH AN\tĐộc lập - Tự do - Hạnh phúc";
    let before = source(true, text);
    assert_eq!(mend(before.clone()), (before, Vec::new()));
}

/// The paragraphs of the reference plan as its careful reader found them.
#[test]
fn every_paragraph_of_the_reference_plan_is_whole() {
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/plans/");
    let Ok(text) = std::fs::read_to_string(format!("{plans}binh-phuoc-2023.txt")) else {
        return;
    };
    let gold = std::fs::read_to_string(format!("{plans}binh-phuoc-2023.gold.json")).unwrap();
    let gold: serde_json::Value = serde_json::from_str(&gold).unwrap();
    let (mended, log) = mend(source(true, &text));
    let log: Vec<_> = log
        .iter()
        .filter(|r| r.kind == RepairKind::LinesJoined)
        .collect();
    let found: Vec<String> = paragraphs(&mended)
        .iter()
        .map(|p| p.trim_start_matches(['-', ' ']).to_owned())
        .collect();
    for item in gold["tasks"].as_array().unwrap() {
        let text = item["text"]
            .as_str()
            .unwrap()
            .trim_start_matches(['-', ' ']);
        assert!(found.iter().any(|p| p == text), "{text}");
    }
    let cut: Vec<_> = found
        .iter()
        .filter(|p| p.starts_with(char::is_lowercase))
        .collect();
    assert!(cut.is_empty(), "{cut:#?}");
    assert_eq!(log.len(), 6, "{log:#?}");
}
