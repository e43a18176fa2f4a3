//! Between the type and the body: what it is about, and the legal bases.

use super::line::Candidate;
use crate::model::Kind;

/// Whether a line begins a legal basis.
pub(super) fn is_basis(line: &Candidate) -> bool {
    let text = line.text.as_str();
    const SURE: [&str; 8] = [
        "Căn cứ ",
        "Theo đề nghị",
        "Theo đề xuất",
        "Theo Tờ trình",
        "Xét đề nghị",
        "Xét đề xuất",
        "Xét Tờ trình",
        "Theo Công văn",
    ];
    const CITING: [&str; 7] = [
        "Thực hiện ",
        "Triển khai ",
        "Trên cơ sở ",
        "Theo ",
        "Tiếp tục thực hiện ",
        "Xét ",
        "Để triển khai ",
    ];
    SURE.iter().any(|word| text.starts_with(word))
        || CITING
            .iter()
            .any(|word| text.strip_prefix(word).is_some_and(cites))
}

/// Whether the words that follow name a legal text.
fn cites(rest: &str) -> bool {
    let head: String = rest.chars().take(160).collect();
    Kind::at_start_of(rest).is_some() || head.contains(" số ") && head.contains('/')
}

/// Whether a line can still belong to the title, given the title line before it.
pub(super) fn continues_subject(line: &Candidate, before: &Candidate) -> bool {
    line.mark.is_none()
        && line.table.is_none()
        && !is_basis(line)
        && !line.text.starts_with('(')
        && line.words() <= 60
        && !line.text.ends_with(':')
        && !line.text.ends_with("./.")
        && !line.capitals()
        && line.centred == before.centred
        && (line.centred || line.bold && before.bold && !line.after_gap)
}
