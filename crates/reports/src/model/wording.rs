//! Names and sentences of the plan as an officer says them in a report: short, and never cut in the middle of a thought.

use plan::api::report::{ReportFacts, shortened, task_title};

use super::letterhead;

/// The longest sentence of the plan that is told within one of ours, in characters.
const SAID_CHARS_MAX: usize = 240;
/// Words that are always abbreviated in running text.
const ABBREVIATED: [(&str, &str); 4] = [
    ("Ủy ban nhân dân", "UBND"),
    ("Uỷ ban nhân dân", "UBND"),
    ("Hợp tác xã", "HTX"),
    ("hợp tác xã", "HTX"),
];
/// Bodies of a province that are named without it.
const WITHOUT_PROVINCE: [&str; 2] = ["Sở ", "Ban "];
/// Words that a shorter word ends a sentence with, where it does not: `TP. Long Xuyên`.
const WORD_CHARS_MIN: usize = 3;

/// The plan as a report tells it: names within the province, tasks and measures by their own sentence, targets without the
/// full stop of the document.
pub(crate) fn worded(mut plan: ReportFacts) -> ReportFacts {
    let place = letterhead::place(&plan.alliance.1);
    let short = |name: &mut String| *name = short_name(name, &place);
    for target in &mut plan.targets {
        target.text = target.text.trim().trim_end_matches(['.', ';']).to_owned();
        target.unit = short_unit(&target.unit);
        if target.percent.is_some() && target.unit == "%" {
            "đơn vị".clone_into(&mut target.unit);
        }
        target.responsible.as_mut().map(short);
    }
    for task in &mut plan.tasks {
        task.title = said(&task.title, &task.text);
        task.leads.iter_mut().for_each(short);
        for owed in &mut task.owed {
            short(&mut owed.body.1);
        }
    }
    for measure in &mut plan.measures {
        measure.title = said(&measure.title, &measure.text);
    }
    for one in &mut plan.difficulties {
        short(&mut one.body);
    }
    plan
}

/// The name of the Alliance in running text.
pub(crate) fn alliance(plan: &ReportFacts) -> String {
    let name = &plan.alliance.1;
    short_name(name, &letterhead::place(name))
}

/// A name as it is said inside its province: `Sở Tài chính`, `Liên minh HTX tỉnh`, `UBND huyện Thượng`.
fn short_name(name: &str, place: &str) -> String {
    let mut short = name.trim().to_owned();
    for word in ["tỉnh", "thành phố"] {
        let Some(own) = short.strip_suffix(&format!(" {word} {place}")) else {
            continue;
        };
        short = match WITHOUT_PROVINCE.iter().any(|begin| own.starts_with(begin)) {
            true => own.to_owned(),
            false => format!("{own} {word}"),
        };
        break;
    }
    for (long, abbreviation) in ABBREVIATED {
        short = short.replace(long, abbreviation);
    }
    short
}

/// What is counted, in the words of a table: of `HTX nông nghiệp dùng phần mềm` it is `HTX`.
fn short_unit(unit: &str) -> String {
    let words: Vec<&str> = unit.split_whitespace().collect();
    let end = words.iter().position(|word| *word == "HTX");
    let kept = end.map_or(words.len(), |end| end + 1);
    let kept: Vec<&str> = words.into_iter().take(kept).collect();
    kept.join(" ")
}

/// The sentence of a task or measure up to its first natural end; the title where somebody wrote one of their own.
fn said(title: &str, text: &str) -> String {
    let whole = task_title(title, text, usize::MAX);
    shortened(first_thought(&whole), SAID_CHARS_MAX)
}

/// Up to the first semicolon or full stop.
fn first_thought(text: &str) -> &str {
    let clause = text.split(';').next().unwrap_or(text);
    let mut ends = clause.match_indices(". ");
    let end = ends.find(|(at, _)| {
        let before = clause.get(..*at).unwrap_or_default();
        let word = before.split_whitespace().last().unwrap_or_default();
        word.chars().count() >= WORD_CHARS_MIN
    });
    end.and_then(|(at, _)| clause.get(..at)).unwrap_or(clause)
}

/// The same with a small first letter, unless its word is in capitals: `HTX`.
pub(crate) fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let first: String = first.to_lowercase().collect();
            format!("{first}{second}{}", letters.as_str())
        }
        _ => text.to_owned(),
    }
}

/// A heading in capitals as a sentence; another as it is.
pub(crate) fn sentence_case(title: &str) -> String {
    if title.chars().any(char::is_lowercase) {
        return title.to_owned();
    }
    let small = title.to_lowercase();
    let mut letters = small.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let first: String = first.collect();
    format!("{first}{}", letters.as_str()).replace("htx", "HTX")
}

/// Names in a row: `Sở A, Sở B và Sở C`.
pub(crate) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} và {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_named_as_it_is_inside_its_province() {
        let check = |name, wanted: &str| assert_eq!(short_name(name, "Sông Lam"), wanted);
        check("Sở Tài chính tỉnh Sông Lam", "Sở Tài chính");
        check("Ban Dân tộc tỉnh Sông Lam", "Ban Dân tộc");
        check("Liên minh Hợp tác xã tỉnh Sông Lam", "Liên minh HTX tỉnh");
        check("Ủy ban nhân dân huyện Thượng", "UBND huyện Thượng");
        check("Hợp tác xã Mẫu 026", "HTX Mẫu 026");
        check("Sở Tài chính tỉnh Sông Hồng", "Sở Tài chính tỉnh Sông Hồng");
    }

    #[test]
    fn a_sentence_is_told_to_its_first_natural_end() {
        let text = "Tư vấn hồ sơ cho nhóm hộ có nhu cầu; trong năm vận động khoảng 30 HTX.";
        assert_eq!(
            said("Tư vấn hồ sơ cho", text),
            "Tư vấn hồ sơ cho nhóm hộ có nhu cầu"
        );
        let text = "Mở lớp tại TP. Long Xuyên cho HTX. Kinh phí do tỉnh cấp.";
        assert_eq!(
            said("Mở lớp tại", text),
            "Mở lớp tại TP. Long Xuyên cho HTX"
        );
        assert_eq!(
            said("Tập huấn", text),
            "Tập huấn",
            "a title of their own stays"
        );
    }

    #[test]
    fn a_unit_is_short_and_a_heading_is_a_sentence() {
        assert_eq!(short_unit("HTX nông nghiệp dùng phần mềm"), "HTX");
        assert_eq!(short_unit("mô hình HTX nông nghiệp"), "mô hình HTX");
        assert_eq!(short_unit("HTX/năm"), "HTX/năm");
        assert_eq!(sentence_case("QUẢN LÝ HTX"), "Quản lý HTX");
        assert_eq!(sentence_case("Vốn và tín dụng"), "Vốn và tín dụng");
        assert_eq!(lower("Mở lớp"), "mở lớp");
        assert_eq!(lower("HTX mới"), "HTX mới");
        let names = ["Sở A", "Sở B", "Sở C"].map(str::to_owned);
        assert_eq!(listed(&names), "Sở A, Sở B và Sở C");
    }
}
