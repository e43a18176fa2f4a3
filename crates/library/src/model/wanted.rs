//! What somebody looks for in the list of papers.

use kernel::Day;
use kernel::text::fold;

use crate::model::paper::{Direction, PaperKind};

/// The longest text to look for, in characters; what is longer is cut.
pub const SOUGHT_CHARS_MAX: usize = 100;

kernel::text_enum! {
    /// In which order papers are listed.
    pub enum PaperOrder {
        /// Ngày ban hành, mới nhất trước.
        Newest = "newest",
        /// Ngày ban hành, cũ nhất trước.
        Oldest = "oldest",
        /// Số, ký hiệu.
        Number = "number",
        /// Số, ký hiệu, ngược lại.
        NumberDown = "number_down",
        /// Trích yếu.
        Summary = "summary",
        /// Trích yếu, ngược lại.
        SummaryDown = "summary_down",
    }
}

/// Which papers are looked for (bộ lọc); what is none lets all through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperFilter {
    /// Words of number, abstract, issuer or another name, with or without marks, in the order in which they stand.
    pub text: String,
    /// Loại văn bản.
    pub kind: Option<PaperKind>,
    /// Chiều văn bản.
    pub direction: Option<Direction>,
    /// Còn hiệu lực vào ngày.
    pub in_force_on: Option<Day>,
}

impl PaperFilter {
    /// The text as `like` takes it: the words in their order, whatever stands between them.
    pub(crate) fn pattern(&self) -> String {
        let text: String = self.text.chars().take(SOUGHT_CHARS_MAX).collect();
        let escaped: String = fold(&text)
            .chars()
            .flat_map(|c| {
                let escape = matches!(c, '%' | '_' | '\\').then_some('\\');
                escape.into_iter().chain([c])
            })
            .collect();
        let words: Vec<&str> = escaped.split_whitespace().collect();
        if words.is_empty() {
            "%".to_owned()
        } else {
            format!("%{}%", words.join("%"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> String {
        let text = text.to_owned();
        PaperFilter {
            text,
            ..PaperFilter::default()
        }
        .pattern()
    }

    #[test]
    fn signs_of_the_engine_are_letters_like_others() {
        assert_eq!(check("100% a_b \\"), r"%100\%%a\_b%\\%");
        assert_eq!(check("  "), "%");
        assert_eq!(check(&"ă".repeat(200)).len(), SOUGHT_CHARS_MAX + 2);
    }

    #[test]
    fn words_are_found_without_marks_and_with_others_between() {
        assert_eq!(check("Hợp tác  xã"), "%hop%tac%xa%");
    }
}
