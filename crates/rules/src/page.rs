//! All that ships on one page, for the lawyer who must agree to it. `tests/golden/rules.txt` is that page.

use kernel::Period;

use crate::heading::{Heading, all};
use crate::rule::Rule;
use crate::rule_error::RuleError;

/// Every shipped rule by key: value, days, whether it was verified, basis and note; then what is blank.
pub fn page() -> Result<String, RuleError> {
    let mut blocks = Vec::new();
    let (mut rules, mut verified, mut blank) = (0, 0, 0);
    for heading in all() {
        let held = heading.rules()?;
        rules += held.len();
        verified += held.iter().filter(|rule| rule.verified).count();
        blank += usize::from(held.is_empty());
        blocks.push(block(heading, &held));
    }
    Ok(format!(
        "{rules} mức quy định, {verified} đã kiểm chứng; {blank} mức chưa đọc được.\n{}",
        blocks.concat()
    ))
}

fn block(heading: &Heading, rules: &[Rule]) -> String {
    let mut lines = vec![format!("\n{} · {}", heading.key, heading.title)];
    for rule in rules {
        let verified = if rule.verified {
            "đã kiểm chứng"
        } else {
            "CHƯA kiểm chứng"
        };
        let (value, days) = (rule.to_vietnamese(), days(&rule.period));
        lines.push(format!("  {value} | {days} | {verified} | {}", rule.basis));
        if !rule.note.is_empty() {
            lines.push(format!("    {}", rule.note));
        }
    }
    lines.extend(heading.gap.map(|gap| format!("  chưa có mức | {gap}")));
    lines.push(String::new());
    lines.join("\n")
}

fn days(period: &Period) -> String {
    let from = period.from.to_vietnamese();
    match period.to {
        Some(to) => format!("{from} – {}", to.to_vietnamese()),
        None => format!("từ {from}"),
    }
}
