//! Part III: which money there was, by its sources.

use crate::model::facts::{Facts, MoneyFact, MoneyLine, source_words};
use crate::model::official;
use crate::model::wording::listed;

/// Which money there was.
pub(super) fn money(facts: &Facts) -> Vec<String> {
    let known = |fact: &&MoneyFact| fact.recorded.is_some_and(|sum| sum > 0);
    let line = |line: &MoneyLine| {
        let mut own = facts.money.iter().filter(|fact| fact.line == *line);
        let whole = own.find(|fact| fact.source.is_none()).filter(known)?;
        let own = facts.money.iter().filter(|fact| fact.line == *line);
        let sources: Vec<&MoneyFact> = own
            .filter(|fact| fact.source.is_some())
            .filter(known)
            .collect();
        Some(format!(
            "- {}: {}{}.",
            line.title(),
            sum(whole),
            of_sources(&sources)
        ))
    };
    let mut lines: Vec<String> = MoneyLine::ALL.iter().filter_map(line).collect();
    if lines.is_empty() {
        lines.push(format!(
            "Kinh phí thực hiện kế hoạch: {}.",
            official::UNKNOWN
        ));
    }
    lines.push("{? Nêu dự toán, nguồn vốn và đánh giá việc giao, giải ngân.}".to_owned());
    lines
}

/// What is verified, and what is recorded where that is more.
fn sum(money: &MoneyFact) -> String {
    let key = money.key();
    match money.recorded == money.verified {
        true => format!("{{{key}.verified}} triệu đồng"),
        false => format!(
            "đã xác nhận {{{key}.verified}} triệu đồng, đã ghi nhận {{{key}.recorded}} triệu đồng"
        ),
    }
}

/// From which sources it is: of one, its name; of several, each with its part.
fn of_sources(sources: &[&MoneyFact]) -> String {
    let name = |money: &MoneyFact| money.source.map_or("", source_words);
    match sources {
        [] => String::new(),
        [one] => format!(", từ nguồn {}", name(one)),
        several => {
            let parts = several
                .iter()
                .map(|one| format!("{} {}", name(one), sum(one)));
            format!("; trong đó {}", listed(&parts.collect::<Vec<String>>()))
        }
    }
}
