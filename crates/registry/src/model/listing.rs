//! What a list of cooperatives is asked for, and by which words each is found.

use kernel::{AreaId, text};

use super::fact::{Activity, Effective, Rank};
use super::kind::CooperativeKind;
use super::legal_status::LegalStatus;

/// Words of a question that count.
const WORDS_MAX: usize = 4;
/// Characters of a question that are read.
const QUESTION_CHARS_MAX: usize = 200;

kernel::text_enum! {
    /// In which order.
    pub enum Order {
        /// By name.
        Name = "name",
        /// By name, the other way round.
        NameDown = "-name",
        /// By first day.
        Began = "began",
        /// The latest first.
        BeganDown = "-began",
    }
}

/// A fact that a list is narrowed to: one word, or that nobody told any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<T> {
    /// This word.
    Is(T),
    /// Nobody told any (*chưa ghi nhận*).
    Nothing,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// One area with all that lies in it.
    pub area: Option<AreaId>,
    /// One kind.
    pub kind: Option<CooperativeKind>,
    /// One legal status.
    pub legal: Option<LegalStatus>,
    /// One activity.
    pub activity: Option<Told<Activity>>,
    /// One rank.
    pub rank: Option<Told<Rank>>,
    /// Effective or not.
    pub effective: Option<Effective>,
    /// Words, as somebody types them.
    pub words: String,
}

/// As a statement takes that nobody told any.
const UNKNOWN: &str = "unknown";

impl Asked {
    pub(crate) fn activity_word(&self) -> &'static str {
        match self.activity {
            None => "",
            Some(Told::Is(activity)) => activity.as_str(),
            Some(Told::Nothing) => UNKNOWN,
        }
    }

    pub(crate) fn rank_word(&self) -> &'static str {
        match self.rank {
            None => "",
            Some(Told::Is(rank)) => rank.as_str(),
            Some(Told::Nothing) => UNKNOWN,
        }
    }

    /// What a column of words must be like: each word begins one of its words; `%` for the places left open.
    pub(crate) fn patterns(&self) -> [String; WORDS_MAX] {
        let typed: String = self.words.chars().take(QUESTION_CHARS_MAX).collect();
        let mut words = split(&typed).into_iter();
        std::array::from_fn(|_| match words.next() {
            Some(word) => format!("% {word}%"),
            None => "%".to_owned(),
        })
    }
}

/// The words of some texts as a column keeps them, each with a blank before it; none stands twice.
pub(crate) fn searched<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in texts.into_iter().flat_map(split) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.iter().map(|word| format!(" {word}")).collect()
}

fn split(written: &str) -> Vec<String> {
    let folded = text::fold(written);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_without_their_marks_and_a_sign_is_no_word() {
        assert_eq!(
            searched(["Hợp tác xã Đồng Tâm", "38-0017", "đồng"]),
            " hop tac xa dong tam 38 0017"
        );
        let asked = Asked {
            words: "  đồng %TÂM ".to_owned(),
            ..Asked::default()
        };
        assert_eq!(asked.patterns(), ["% dong%", "% tam%", "%", "%"]);
    }
}
