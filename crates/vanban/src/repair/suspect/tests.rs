use super::suspects;

fn reported(text: &str) -> Vec<(String, String)> {
    let letters: Vec<char> = text.chars().collect();
    suspects(text)
        .into_iter()
        .map(|suspect| {
            let spanned: String = letters[suspect.span.0..suspect.span.1].iter().collect();
            assert_eq!(spanned, suspect.found, "{text}");
            (suspect.found, suspect.suggestion)
        })
        .collect()
}

#[test]
fn misread_words_are_reported_with_a_suggestion() {
    for (text, found, meant) in [
        ("Phần đầu giải thể 20% hợp tác xã.", "Phần đầu", "Phấn đấu"),
        ("- Lòng ghép các nguồn vốn.", "Lòng ghép", "Lồng ghép"),
        ("hỗ trợ HTX tiên hành hợp nhất", "tiên hành", "tiến hành"),
        (
            "- Công Thông tin điện tử tỉnh;",
            "Công Thông tin",
            "Cổng Thông tin",
        ),
        (
            "tổ chức các chuyên khảo sát, học tập",
            "chuyên khảo sát",
            "chuyến khảo sát",
        ),
        (
            "hoặc giải thể, sát nhập theo quy định",
            "sát nhập",
            "sáp nhập",
        ),
        ("KỀ HOẠCH", "KỀ HOẠCH", "KẾ HOẠCH"),
        ("phat triển nông thôn", "phat triển", "phát triển"),
        ("đẩy mạnh thông kê", "thông kê", "thống kê"),
        ("Hổ trợ hợp tác xã", "Hổ trợ", "Hỗ trợ"),
        ("ứng dụng công nghê mới", "công nghê", "công nghệ"),
        ("hỗ trợ l0 hợp tác xã", "l0", "10"),
        ("trong năm 2O23.", "2O23", "2023"),
        ("ngày 0l/02/2023", "0l/02/2023", "01/02/2023"),
        ("nông ngh\u{FFFD}ệp", "ngh\u{FFFD}ệp", ""),
    ] {
        assert_eq!(
            reported(text),
            [(found.to_owned(), meant.to_owned())],
            "{text}"
        );
    }
}

const CLEAN: &str = "
Phần đầu của Kế hoạch nêu mục tiêu chung; phần đầu năm dành cho khảo sát.
Không có sở, ngành nào đề nghị. Giá tăng nhanh, tăng giá bán; công nhân và công nhận sáng kiến.
Sở cấp giấy chứng nhận; số cấp mới. Để xuất khẩu nông sản, để nghị quyết đi vào cuộc sống.
Tỉnh Hòa Bình quan tâm hỗ trợ. Cộng tác viên của cơ quan báo chí. Các công đoạn sản xuất, tổ chức công đoàn.
Qui định, quy định; hàng năm, hằng năm; bảo đảm, đảm bảo; tỉ lệ, tỷ lệ; hoà giải, hòa giải; thuỷ lợi, thủy lợi.
Chi tiêu ngân sách và chỉ tiêu kế hoạch. Thị trưởng thành phố bạn thăm thị trường. Nhà may và nhà máy.
Khóa học về khoa học quản lý. Đại biểu dân cử; dân cư trên địa bàn. Phân bố dân cư, phân bổ ngân sách.
Khả năng cao sẽ hoàn thành; tiềm năng cao. Ưu tiên hành động vì người nghèo. Thực tiễn hành chính.
Người dẫn chương trình nói với người dân. Sách chuyên khảo và chuyên đề. Thi công thông tầng.
Dự án toàn tỉnh; đề án sinh kế; trên địa bàn giao cho xã. Tài sản, tái sản xuất; hộ tiêu dùng, hộ sơ chế.
Quý I/2024, quý II/2024, 10 l nước, 5l xăng, khí CO2, H2O, Luật số 17/2023/QH15, Nghị quyết 20-NQ/TW, 4.0.
Vốn vay ưu đãi cho hộ nghèo; trả nợ đúng hạn; dư nợ bình quân. Kết quả chuyển đề nghị lên cấp trên.
Các sở kết nối cung cầu; sở kết hợp với huyện. Tỉnh hình thành vùng chuyên canh. Tỉnh toàn diện đổi mới.
The meeting of the board; la Société générale; Müller und Söhne.";

#[test]
fn clean_text_raises_no_alarm() {
    for line in CLEAN.lines() {
        assert!(suspects(line).is_empty(), "{line}: {:?}", suspects(line));
    }
}

/// The plans beside the project: the scanned one has six misreadings, the others none.
#[test]
fn the_reference_plan_has_its_known_misreadings() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/plans/binh-phuoc-2023.txt"
    );
    let Ok(text) = std::fs::read_to_string(path) else {
        return;
    };
    let found: Vec<String> = suspects(&text)
        .into_iter()
        .map(|suspect| suspect.suggestion)
        .collect();
    assert_eq!(
        found,
        [
            "chuyến khảo sát",
            "sáp nhập",
            "Phấn đấu",
            "Lồng ghép",
            "tiến hành",
            "Cổng Thông tin"
        ]
    );
}
