//! Texts of the screens: one fluent file a context and language, composed into one set.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

mod source;

/// A language of the screens. Vietnamese comes first; the law and the officers speak it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Tiếng Việt.
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// Every language of the house.
    pub const ALL: [Self; 2] = [Self::Vietnamese, Self::English];

    /// Its code, as in `lang="vi"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The language of a code; none for others.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// Its name in itself, for the switch.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Vietnamese => "Tiếng Việt",
            Self::English => "English",
        }
    }

    /// The marks of numbers: between thousands, before the fraction.
    pub fn marks(self) -> (char, char) {
        match self {
            Self::Vietnamese => ('.', ','),
            Self::English => (',', '.'),
        }
    }
}

/// A value inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Words, set as they are.
    Text(String),
    /// A count, set with the marks of the language; English chooses singular or plural by it.
    Count(i64),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Fact {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Fact {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<usize> for Fact {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

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

/// Digits of a text are a number to choose a plural by, but keep their form: "2023" is a year as often as a count.
fn fluent(fact: &Fact) -> FluentValue<'static> {
    let (count, use_grouping) = match fact {
        Fact::Count(count) => (*count, true),
        Fact::Text(text) => match text.parse::<i64>() {
            Ok(count) if count.to_string() == *text => (count, false),
            _ => return FluentValue::from(text.clone()),
        },
    };
    let options = FluentNumberOptions {
        use_grouping,
        ..FluentNumberOptions::default()
    };
    FluentValue::Number(FluentNumber::new(count as f64, options))
}

fn number(value: &FluentValue, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = format!("{}", number.value);
    Some(if number.options.use_grouping {
        grouped(&digits, mark)
    } else {
        digits
    })
}

/// Digits with a mark between thousands; the sign is the long one of print.
pub(crate) fn grouped(digits: &str, mark: char) -> String {
    let bare = digits.trim_start_matches('-');
    let count = bare.chars().count();
    let mut out = String::with_capacity(digits.len() + count / 3 + 2);
    if bare.len() < digits.len() {
        out.push('−');
    }
    for (place, digit) in bare.chars().enumerate() {
        if place > 0 && (count - place).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

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

#[cfg(test)]
mod tests;
