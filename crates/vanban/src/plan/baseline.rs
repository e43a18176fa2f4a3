//! Shares of lists of organisations or people need the list and its day.

use super::contract::Target;

/// Whether a share lacks the day and list it is a share of.
pub(super) fn is_missing(target: &Target) -> bool {
    let Some(of) = &target.percent_of else {
        return false;
    };
    let lower = of.to_lowercase();
    let listed = [
        "htx",
        "hợp tác xã",
        "tổ hợp tác",
        "thành viên",
        "cán bộ",
        "hộ ",
        "doanh nghiệp",
        "giám đốc",
        "người",
        "học viên",
    ];
    let counts = listed.iter().any(|word| lower.contains(word))
        && !lower.starts_with("hồ sơ")
        && !lower.starts_with("thời gian")
        && !lower.starts_with("phụ phẩm");
    let dated = [
        "tính đến",
        "thời điểm",
        "tại ngày",
        "danh sách",
        "ngày 31",
        "cuối năm",
        "31/12",
        "phụ lục",
    ];
    counts
        && !dated
            .iter()
            .any(|word| lower.contains(word) || target.text.to_lowercase().contains(word))
}
