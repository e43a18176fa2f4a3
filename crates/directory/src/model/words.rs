//! Words to be found by: without marks, each with a blank before it.

use kernel::text;

/// Words of a question that count; the others narrow nothing any more.
pub(crate) const QUERY_WORDS_MAX: usize = 6;
/// Characters of a question that are read.
const QUERY_CHARS_MAX: usize = 200;

/// The words of some texts as a column keeps them: ` so nn ptnt tinh binh phuoc`. None stands twice.
pub(crate) fn searched<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut words: Vec<String> = Vec::new();
    for text in texts {
        for word in split(text) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    words.iter().map(|word| format!(" {word}")).collect()
}

/// What a column of words must be like to answer a question: each word begins one of its words. `%` for the places that the
/// question leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    patterns: [String; QUERY_WORDS_MAX],
    /// The question as it was typed.
    typed: String,
}

impl Wanted {
    /// What somebody types, in whatever form.
    pub(crate) fn parse(question: &str) -> Self {
        let question: String = question.chars().take(QUERY_CHARS_MAX).collect();
        let mut words = split(&question).into_iter();
        let patterns = std::array::from_fn(|_| match words.next() {
            Some(word) => format!("% {word}%"),
            None => "%".to_owned(),
        });
        Self {
            patterns,
            typed: question.trim().to_owned(),
        }
    }

    /// Whether nothing is asked.
    pub(crate) fn is_empty(&self) -> bool {
        self.patterns.iter().all(|pattern| pattern == "%")
    }

    /// The question as it was typed, which may be a code.
    pub(crate) fn typed(&self) -> &str {
        &self.typed
    }

    /// Its words in their order.
    pub(crate) fn phrase(&self) -> String {
        split(&self.typed).join(" ")
    }

    /// A pattern for each place of the statement.
    pub(crate) fn patterns(&self) -> [&str; QUERY_WORDS_MAX] {
        self.patterns.each_ref().map(String::as_str)
    }

    /// The same question put to words in memory.
    pub(crate) fn fits(&self, words: &str) -> bool {
        let mut wanted = self
            .patterns
            .iter()
            .map(|pattern| pattern.trim_matches('%'));
        wanted.all(|word| words.contains(word))
    }
}

/// Letters and digits only, so that no word holds a sign that a pattern would take for its own.
fn split(text: &str) -> Vec<String> {
    let folded = text::fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_of_signs_asks_nothing_and_cannot_widen_itself() {
        assert!(Wanted::parse(" %_% -- ").is_empty());
        let words = searched(["Sở NN&PTNT tỉnh Bình Phước"]);
        assert!(!Wanted::parse("b%c").fits(&words), "b and c are two words");
    }

    #[test]
    fn each_word_begins_a_word_whatever_its_marks_and_order() {
        let words = searched(["Hợp tác xã Bình Minh", "HTX Bình Minh"]);
        assert_eq!(words, " hop tac xa binh minh htx");
        for found in ["binh minh", "MINH bình", "hop ta", "htx", ""] {
            assert!(Wanted::parse(found).fits(&words), "{found}");
        }
        assert!(!Wanted::parse("inh").fits(&words), "the middle of a word");
        assert!(!Wanted::parse("binh phuoc").fits(&words));
    }
}
