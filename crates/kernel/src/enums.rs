//! States and kinds that are words in a column.

use crate::refusal::{Refusal, RefusalKind};

/// Declares an enum whose every variant is one word, in a column, in JSON and in an address.
///
/// ```
/// kernel::text_enum! {
///     /// State of a loan (*tình trạng khoản vay*).
///     pub enum LoanState {
///         /// Approved (*đã duyệt*).
///         Approved = "approved",
///         /// Paid back (*đã tất toán*).
///         Closed = "closed",
///     }
/// }
/// assert_eq!(LoanState::parse("closed"), Some(LoanState::Closed));
/// ```
///
/// The words are stored: they are never changed, only added to.
#[macro_export]
macro_rules! text_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $word:literal),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$variant_meta])* $variant),+
        }

        impl $name {
            /// Every one of them, in the order of their declaration.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word.
            $vis const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// The one with this word.
            $vis fn parse(word: &str) -> ::std::option::Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        // A crate need not use every door that its enums have.
        const _: &[$name] = $name::ALL;

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::BadWord;

            fn from_str(word: &str) -> ::std::result::Result<Self, $crate::BadWord> {
                Self::parse(word).ok_or_else(|| $crate::BadWord::new(stringify!($name), word))
            }
        }

        $crate::travels_as_text!($name);
    };
}

/// Characters of a wrong word that an error keeps.
const FOUND_CHARS_MAX: usize = 40;

/// A word that none of the variants has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is no {wanted}")]
pub struct BadWord {
    /// The enum that was wanted.
    pub wanted: &'static str,
    /// The beginning of what was given.
    pub found: String,
}

impl BadWord {
    /// The error of reading `wanted` from `word`.
    pub fn new(wanted: &'static str, word: &str) -> Self {
        Self {
            wanted,
            found: word.chars().take(FOUND_CHARS_MAX).collect(),
        }
    }
}

impl Refusal for BadWord {
    fn code(&self) -> &'static str {
        "kernel.word.unknown"
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        vec![("found", self.found.clone())]
    }
}

#[cfg(test)]
mod tests {
    use crate::datum::{Datum, Kind, Stored};

    crate::text_enum! {
        /// State of a loan.
        pub(crate) enum LoanState {
            /// Approved.
            Approved = "approved",
            /// Paid back.
            PaidBack = "paid_back",
        }
    }

    #[test]
    fn a_word_that_is_none_of_them_is_refused() {
        assert_eq!(LoanState::parse("Approved"), None);
        let refused = "lost".parse::<LoanState>().unwrap_err();
        assert_eq!(refused.to_string(), "\"lost\" is no LoanState");
        assert!(LoanState::from_datum(Datum::Text("lost".to_owned())).is_err());
        assert!(LoanState::from_datum(Datum::Null(Kind::Text)).is_err());
        assert!(serde_json::from_str::<LoanState>("\"lost\"").is_err());
        assert!(serde_json::from_str::<LoanState>("3").is_err());
    }

    #[test]
    fn every_variant_comes_back_from_text_column_and_json() {
        assert_eq!(LoanState::ALL.len(), 2);
        for &state in LoanState::ALL {
            assert_eq!(LoanState::parse(state.as_str()), Some(state));
            assert_eq!(LoanState::from_datum(state.to_datum()), Ok(state));
            let json = serde_json::to_string(&state).unwrap();
            assert_eq!(json, format!("\"{state}\""));
            assert_eq!(serde_json::from_str::<LoanState>(&json).unwrap(), state);
        }
    }
}
