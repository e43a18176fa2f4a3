//! Texts as a page speaks them.

use std::sync::Arc;

use super::{Fact, Language, Texts, grouped};

/// The texts in one language: what a page, a component, a mail speaks with. Cheap to copy.
#[derive(Clone, Debug)]
pub struct Words {
    texts: Arc<Texts>,
    language: Language,
}

impl Words {
    /// Texts spoken in one language.
    pub fn new(texts: Arc<Texts>, language: Language) -> Self {
        Self { texts, language }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same texts in another language.
    pub fn in_language(&self, language: Language) -> Self {
        Self::new(Arc::clone(&self.texts), language)
    }

    /// The text of a key.
    pub fn say(&self, key: &str) -> String {
        self.texts.say(self.language, key)
    }

    /// The text of a key with values: `words.say_with("web-rows", &[("n", 4_i64.into())])`.
    pub fn say_with(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        self.texts.say_with(self.language, key, facts)
    }

    /// The sentence of a code of a refusal: `fund.disburse.insufficient` is found as `fund-disburse-insufficient`.
    pub fn sentence(&self, code: &str, facts: &[(&'static str, String)]) -> String {
        let facts: Vec<(&str, Fact)> = facts
            .iter()
            .map(|(name, fact)| (*name, Fact::from(fact)))
            .collect();
        self.say_with(&key_of(code), &facts)
    }

    /// Whether there is a sentence for a code.
    pub fn has_sentence(&self, code: &str) -> bool {
        self.texts.has(self.language, &key_of(code))
    }

    /// A count with the marks of the language.
    pub fn count(&self, count: i64) -> String {
        grouped(&count.to_string(), self.language.marks().0)
    }
}

/// The key under which the sentence of a code is kept.
pub fn key_of(code: &str) -> String {
    code.replace('.', "-")
}
