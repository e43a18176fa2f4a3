//! Whether two commitments speak of the same thing.

use std::collections::BTreeSet;

/// Words too common in the field to tell one commitment from another.
const COMMON: [&str; 45] = [
    "htx", "nông", "nghiệp", "số", "các", "của", "và", "cho", "trên", "địa", "bàn", "tỉnh",
    "huyện", "là", "có", "được", "đạt", "năm", "mỗi", "bình", "quân", "khoảng", "ít", "nhất",
    "tối", "thiểu", "trong", "tổng", "hỗ", "trợ", "phấn", "đấu", "từ", "trở", "lên", "đến",
    "những", "mới", "cả", "toàn", "tăng", "cường", "khuyến", "khích", "về",
];

/// The words that tell what a commitment is about.
pub(super) fn key(subject: &str) -> BTreeSet<String> {
    let lower = subject.to_lowercase().replace("hợp tác xã", "htx");
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 && !COMMON.contains(word))
        .filter(|word| !word.chars().all(|c| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

/// How much of the shorter one stands in the longer, in parts of a hundred.
pub(super) fn overlap(a: &BTreeSet<String>, b: &BTreeSet<String>) -> usize {
    let shorter = a.len().min(b.len());
    if shorter == 0 {
        return 0;
    }
    a.intersection(b).count() * 100 / shorter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_commitment_said_shorter_is_the_same() {
        let a = key("sử dụng phần mềm kế toán hoặc phần mềm quản trị");
        let b = key("sử dụng phần mềm");
        assert_eq!(overlap(&a, &b), 100);
    }

    #[test]
    fn different_supports_are_different() {
        let a = key("tiếp cận ứng dụng chuyển đổi số vào hoạt động quản lý sản xuất, kinh doanh");
        let b = key("ứng dụng công nghệ tưới nhỏ giọt vào hoạt động sản xuất");
        assert!(overlap(&a, &b) < 75);
    }
}
