//! Whether a figure commits somebody: not the past, not a norm, not a condition.

use std::ops::Range;

use super::super::quantity::Figure;
use super::super::role::Role;

/// What was or is, not what shall be.
pub(super) fn tells_the_past(sentence: &str, role: Role) -> bool {
    let lower = sentence.to_lowercase();
    let future = ["phấn đấu", "mục tiêu", "sẽ "]
        .iter()
        .any(|word| lower.contains(word));
    let due = lower.contains("đến năm") || lower.contains("đến hết năm");
    let dated = lower.starts_with("đến ngày")
        || lower.starts_with("đến cuối năm") && lower.contains(" đã ");
    // Among targets "toàn tỉnh có 34 chuỗi" is what shall be.
    let stands = role != Role::Targets
        && !due
        && ["toàn tỉnh có", "toàn huyện có", "toàn xã có"]
            .iter()
            .any(|word| lower.contains(word));
    let counted = lower.match_indices("hiện có").any(|(at, word)| {
        let next: String = lower
            .get(at + word.len()..)
            .unwrap_or_default()
            .chars()
            .take(10)
            .collect();
        next.chars().any(|c| c.is_ascii_digit())
    });
    dated || counted || !future && (stands || PAST.iter().any(|word| lower.contains(word)))
}

/// Words of what has been done.
const PAST: [&str; 19] = [
    "đến nay",
    "hiện nay",
    "hiện tại",
    "tính đến",
    "tính từ",
    "trong năm qua",
    "thời gian qua",
    "đã có",
    "đã hỗ trợ",
    "đã thành lập",
    "đã tổ chức",
    "đã xây dựng",
    "đã đạt",
    "đã triển khai",
    "đã giải thể",
    "đã giải ngân",
    "chỉ mới đạt",
    "mới chỉ đạt",
    "năm trước",
];

/// Bounds on each of many: a norm.
const EACH: [&str; 10] = [
    "mỗi lớp",
    "mỗi khóa",
    "mỗi khoá",
    "mỗi cuộc",
    "mỗi hộ",
    "mỗi dự án",
    "mỗi mô hình",
    "mỗi htx tối đa",
    "mỗi buổi",
    "mỗi học viên",
];

/// Rates and conditions of support promise nothing by themselves.
pub(super) fn sets_a_norm(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let norm = [
        "mức hỗ trợ",
        "định mức",
        "mức chi",
        "mức vay",
        "lãi suất",
        "hỗ trợ tối đa",
        "ngân sách hỗ trợ",
        "nhà nước hỗ trợ",
        "vốn điều lệ tối thiểu",
        "theo tỷ lệ",
        "kinh phí thực hiện",
        "tổng kinh phí",
        "kinh phí dự kiến",
        "dự toán",
    ];
    norm.iter().any(|word| lower.contains(word)) || lower.starts_with("ưu tiên")
}

pub(super) fn commits(text: &str, sentence: &Range<usize>, figure: &Figure, role: Role) -> bool {
    let before = text
        .get(sentence.start..figure.number.start)
        .unwrap_or_default()
        .to_lowercase();
    let clause = before.rsplit(';').next().unwrap_or(&before);
    let after = text
        .get(figure.phrase.end..sentence.end)
        .unwrap_or_default();
    if is_condition(clause, figure)
        || clause.trim_end().ends_with("so với")
        || clause.contains("năm 20") && clause.contains("là ") && clause.contains('(')
    {
        return false;
    }
    if is_rate(clause, figure, after) {
        return false;
    }
    let segment = clause.rsplit(',').next().unwrap_or(clause);
    if clause.contains("thời lượng") {
        return false;
    }
    if EACH.iter().any(|word| segment.contains(word)) {
        return false;
    }
    // "tăng từ 20 lên 35": the second is the promise.
    if clause.trim_end().ends_with(" từ") && after.trim_start().starts_with("lên ") {
        return false;
    }
    let money = ["triệu đồng", "tỷ đồng", "tỉ đồng", "đồng"]
        .iter()
        .any(|unit| figure.unit.starts_with(unit));
    if money {
        let earns = [
            "doanh thu",
            "thu nhập",
            "giá trị",
            "lợi nhuận",
            "dư nợ",
            "vốn",
            "huy động",
            "cho vay",
            "giải ngân",
            "kim ngạch",
        ];
        return earns.iter().any(|word| clause.contains(word))
            && (role == Role::Targets
                || figure.bound
                || clause.contains("đạt")
                || clause.contains("tăng")
                || clause.contains("bổ sung"));
    }
    if figure.unit.starts_with("lần") && !figure.bound {
        return false;
    }
    role == Role::Targets || figure.bound || acts(clause)
}

/// "mức không quá 500 triệu đồng/công trình", "hỗ trợ 50% chi phí": what each gets, not what shall be.
fn is_rate(clause: &str, figure: &Figure, after: &str) -> bool {
    let each = [
        "/công trình",
        "/htx",
        "/mô hình",
        "/dự án",
        "/lớp",
        "/hộ",
        "/người",
        "/lượt",
        "/đơn vị",
    ];
    let unit = figure.unit.to_lowercase();
    let level =
        clause.contains("mức ") || clause.contains("tối đa") || clause.contains("không quá");
    let costs = [
        "chi phí",
        "kinh phí",
        "giá trị",
        "lãi",
        "học phí",
        "tổng mức",
        "tiền",
    ];
    let of_costs = figure.unit == "%"
        && clause.contains("hỗ trợ")
        && costs
            .iter()
            .any(|word| after.trim_start().starts_with(word));
    let often = ["mỗi tuần", "hằng tuần", "hàng tuần", "mỗi ngày"]
        .iter()
        .any(|word| clause.contains(word));
    of_costs
        || often
        || level && unit.contains("đồng") && each.iter().any(|word| unit.contains(word))
}

/// "HTX có từ 07 thành viên trở lên", "các xã có từ 500 ha": which ones, not how many shall be.
fn is_condition(clause: &str, figure: &Figure) -> bool {
    let tail = clause.trim_end();
    let relative = tail.ends_with("có từ")
        || tail.ends_with("quy mô từ")
        || tail.ends_with("diện tích từ")
        || tail.ends_with("có quy mô")
        || tail.ends_with("quy mô");
    let picks = [
        "các xã có",
        "những xã có",
        "đối với",
        "các htx có",
        "htx có từ",
        "hợp tác xã có từ",
        "vùng có",
        "hộ có",
    ];
    let members = figure.unit.starts_with("thành viên") && relative;
    if relative && clause.chars().any(|c| c.is_ascii_digit()) {
        return true;
    }
    members || relative && picks.iter().any(|word| clause.contains(word))
}

/// A verb of doing before the number.
fn acts(clause: &str) -> bool {
    const ACTS: [&str; 55] = [
        "hỗ trợ",
        "thành lập",
        "xây dựng",
        "tổ chức",
        "giải thể",
        "đào tạo",
        "bồi dưỡng",
        "tập huấn",
        "phấn đấu",
        "đạt",
        "mở",
        "phát triển",
        "củng cố",
        "cấp",
        "thu hút",
        "kết nối",
        "hình thành",
        "duy trì",
        "nhân rộng",
        "triển khai",
        "tư vấn",
        "đưa",
        "tuyển chọn",
        "lựa chọn",
        "khảo sát",
        "kiểm tra",
        "sản xuất",
        "phát sóng",
        "đăng tải",
        "cho vay",
        "chuyển đổi",
        "nâng cấp",
        "đầu tư",
        "trang bị",
        "công nhận",
        "tham gia",
        "thí điểm",
        "rút ngắn",
        "giảm",
        "tăng",
        "hoàn thành",
        "trồng",
        "chứng nhận",
        "ký kết",
        "vận động",
        "in ",
        "phát hành",
        "biên soạn",
        "phục hồi",
        "bổ sung",
        "kết nạp",
        "thực hiện",
        "lấy mẫu",
        "xuất bản",
        "cắt giảm",
    ];
    ACTS.iter().any(|word| clause.contains(word))
}
