//! Texts of the screens: one fluent file a context and language, composed into one set.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

mod fact;
mod language;
mod source;
mod words;

pub use fact::Fact;
pub use language::Language;
pub(crate) use language::grouped;
pub use words::{Words, key_of};

use fact::{fluent, number};

/// Why texts could not be loaded; found when the program starts and by the tests.
#[derive(Debug, thiserror::Error)]
pub enum BadTexts {
    /// A file is not fluent.
    #[error("{language} texts, near {near:?}: {problem}")]
    Syntax {
        /// Language of the file.
        language: &'static str,
        /// The line at fault.
        near: String,
        /// What the parser says.
        problem: String,
    },
    /// Two files give the same key.
    #[error("{language} texts give {key} twice")]
    Twice {
        /// Language of the files.
        language: &'static str,
        /// The key.
        key: String,
    },
}

/// All texts in all languages.
pub struct Texts {
    vietnamese: Tongue,
    english: Tongue,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("keys", &self.vietnamese.keys.len())
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// Composes the files of every context.
    pub fn load(files: &[(Language, &str)]) -> Result<Self, BadTexts> {
        let mut texts = Self {
            vietnamese: Tongue::new(Language::Vietnamese),
            english: Tongue::new(Language::English),
        };
        for (language, file) in files {
            match language {
                Language::Vietnamese => texts.vietnamese.add(file)?,
                Language::English => texts.english.add(file)?,
            }
        }
        Ok(texts)
    }

    fn tongue(&self, language: Language) -> &Tongue {
        match language {
            Language::Vietnamese => &self.vietnamese,
            Language::English => &self.english,
        }
    }

    /// The text of a key. A missing one shows its key, is counted and logged.
    pub fn say(&self, language: Language, key: &str) -> String {
        self.say_with(language, key, &[])
    }

    /// The text of a key with values set into it.
    pub fn say_with(&self, language: Language, key: &str, facts: &[(&str, Fact)]) -> String {
        let tongue = self.tongue(language);
        tongue.say(key, facts).unwrap_or_else(|| {
            metrics::counter!("web_texts_missing_total").increment(1);
            tracing::warn!(
                key,
                language = language.code(),
                "text is missing or wants another value"
            );
            key.to_owned()
        })
    }

    /// Whether a language has a key.
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.tongue(language).keys.contains_key(key)
    }

    /// The keys of a language, each with the values it sets in. Equal for all languages: a test says so.
    pub fn keys(&self, language: Language) -> &BTreeMap<String, BTreeSet<String>> {
        &self.tongue(language).keys
    }

    /// What one language has and another lacks, or has with other values: empty where all is well.
    pub fn gaps(&self) -> Vec<String> {
        let (one, two) = (&self.vietnamese.keys, &self.english.keys);
        let all: BTreeSet<&String> = one.keys().chain(two.keys()).collect();
        let differs = all.into_iter().filter(|key| one.get(*key) != two.get(*key));
        differs.cloned().collect()
    }
}

/// One language: its bundle and its keys.
struct Tongue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeMap<String, BTreeSet<String>>,
}

impl Tongue {
    fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks of isolation are for scripts that run both ways; here they would only end up in copied text.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Vietnamese => |value, _| number(value, '.'),
            Language::English => |value, _| number(value, ','),
        }));
        Self {
            language,
            bundle,
            keys: BTreeMap::new(),
        }
    }

    fn add(&mut self, file: &str) -> Result<(), BadTexts> {
        let language = self.language.code();
        let resource = FluentResource::try_new(file.to_owned()).map_err(|(_, problems)| {
            let first = problems.first();
            let at = first.map_or(0, |problem| problem.pos.start);
            BadTexts::Syntax {
                language,
                near: source::line_at(file, at),
                problem: first.map_or_else(String::new, ToString::to_string),
            }
        })?;
        for (key, values) in source::keys(file) {
            if self.keys.insert(key.clone(), values).is_some() {
                return Err(BadTexts::Twice { language, key });
            }
        }
        // Twice within one file: the sets of keys above do not see that.
        self.bundle
            .add_resource(resource)
            .map_err(|errors| BadTexts::Twice {
                language,
                key: errors.first().map_or_else(String::new, ToString::to_string),
            })
    }

    fn say(&self, key: &str, facts: &[(&str, Fact)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::with_capacity(facts.len());
        for (name, fact) in facts {
            args.set((*name).to_owned(), fluent(fact));
        }
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }
}

#[cfg(test)]
mod tests;
