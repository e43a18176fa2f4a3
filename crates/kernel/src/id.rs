//! Ids: unique worldwide, sorted by time, each with a type of its own.

use uuid::{Builder, Uuid};

use crate::instant::Instant;
use crate::refusal::{Refusal, RefusalKind};

/// Characters of an id as text.
const CHARS: usize = 36;

/// Declares ids, each a type of its own over a UUID.
///
/// ```
/// kernel::typed_id! {
///     /// A loan (*khoản vay*).
///     pub LoanId,
///     /// One repayment of it (*lần trả nợ*).
///     pub RepaymentId,
/// }
/// ```
///
/// No id is made from another and none is a number: the wrong one does not compile.
#[macro_export]
macro_rules! typed_id {
    ($($(#[$meta:meta])* $vis:vis $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis struct $name($crate::Uuid);

        impl $name {
            /// A new id: sorts by `at`, told from others of the same millisecond by `chance`.
            $vis fn new(at: $crate::Instant, chance: [u8; 10]) -> Self {
                Self($crate::id::new(at, chance))
            }

            /// The id of reference data that has a name: the same everywhere, for ever.
            $vis fn named(name: &str) -> Self {
                Self($crate::id::named(stringify!($name), name))
            }

            /// Reads the one spelling that is written: 36 characters, lower-case.
            $vis fn parse(text: &str) -> ::std::result::Result<Self, $crate::BadId> {
                $crate::id::parse(stringify!($name), text).map(Self)
            }
        }

        // A crate need not use every door that its ids have.
        const _: fn($crate::Instant, [u8; 10]) -> $name = $name::new;
        const _: fn(&str) -> $name = $name::named;

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::BadId;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::BadId> {
                Self::parse(text)
            }
        }

        $crate::travels_as_text!($name);
    )+};
}

/// A text that is no id of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is no {wanted}")]
pub struct BadId {
    /// The type that was wanted.
    pub wanted: &'static str,
    /// The beginning of what was given.
    pub found: String,
}

impl Refusal for BadId {
    fn code(&self) -> &'static str {
        "kernel.id.malformed"
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        vec![("found", self.found.clone())]
    }
}

/// A UUID of version 7 (RFC 9562, 5.7): milliseconds first, then chance.
#[doc(hidden)]
pub fn new(at: Instant, chance: [u8; 10]) -> Uuid {
    // Before 1970 there is nothing to sort: such an instant only comes from a test.
    let millis = u64::try_from(at.micros().div_euclid(1000)).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}

/// A UUID of version 5 (RFC 9562, 5.5) in a namespace of the type's own.
#[doc(hidden)]
pub fn named(type_name: &str, name: &str) -> Uuid {
    let house = format!("urn:hoptac:{type_name}");
    let namespace = Uuid::new_v5(&Uuid::NAMESPACE_URL, house.as_bytes());
    Uuid::new_v5(&namespace, name.as_bytes())
}

/// Reads the canonical spelling; the others a UUID may have are refused, or one id would be two texts in a column.
#[doc(hidden)]
pub fn parse(wanted: &'static str, text: &str) -> Result<Uuid, BadId> {
    let bad = || BadId {
        wanted,
        found: text.chars().take(CHARS).collect(),
    };
    if text.len() != CHARS || text.contains(|c: char| c.is_ascii_uppercase()) {
        return Err(bad());
    }
    Uuid::try_parse(text).map_err(|_| bad())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::datum::{Datum, Stored};

    crate::typed_id! {
        /// A loan.
        pub(crate) LoanId,
        /// A cooperative.
        pub(crate) CoopId,
    }

    fn at(micros: i64) -> Instant {
        Instant::of_micros(micros)
    }

    #[test]
    fn other_spellings_of_an_id_are_refused() {
        let id = LoanId::new(at(1_694_741_400_000_000), [0xab; 10]).to_string();
        for bad in [
            "",
            "1",
            &id.to_uppercase(),
            &id.replace('-', ""),
            &format!("{{{id}}}"),
            &format!("urn:uuid:{id}"),
            &format!("{id} "),
            "018a9655-2fc0-7bab-abab-abababababgg",
            "018a96552-fc0-7bab-abab-abababababab",
            "ạạạạạạạạạạạạ",
        ] {
            let refused = LoanId::parse(bad).unwrap_err();
            assert_eq!(refused.wanted, "LoanId", "{bad}");
            assert_eq!(refused.code(), "kernel.id.malformed");
        }
        assert!(LoanId::from_datum(Datum::Text("x".to_owned())).is_err());
        assert!(LoanId::from_datum(Datum::Int(1)).is_err());
        assert!(serde_json::from_str::<LoanId>("\"x\"").is_err());
    }

    #[test]
    fn a_new_id_is_a_uuid_of_version_7() {
        let id = LoanId::new(at(1_694_741_400_000_999), [0xff; 10]);
        assert_eq!(id.to_string(), "018a9675-89c0-7fff-bfff-ffffffffffff");
        assert_eq!(format!("{id:?}"), format!("LoanId({id})"));
    }

    #[test]
    fn a_named_id_is_the_same_every_time_and_another_for_another_type() {
        let coop = CoopId::named("HTX-48-0123");
        assert_eq!(coop, CoopId::named("HTX-48-0123"));
        assert_ne!(coop, CoopId::named("HTX-48-0124"));
        assert_ne!(coop.to_string(), LoanId::named("HTX-48-0123").to_string());
        assert_eq!(coop.to_string().chars().nth(14), Some('5'));
    }

    proptest! {
        #[test]
        fn an_id_comes_back_from_text_column_and_json(micros in 0..4_000_000_000_000_000_i64, chance: [u8; 10]) {
            let id = LoanId::new(at(micros), chance);
            prop_assert_eq!(LoanId::parse(&id.to_string()), Ok(id));
            prop_assert_eq!(LoanId::from_datum(id.to_datum()), Ok(id));
            let json = serde_json::to_string(&id).unwrap();
            prop_assert_eq!(&json, &format!("\"{id}\""));
            prop_assert_eq!(serde_json::from_str::<LoanId>(&json).unwrap(), id);
        }

        #[test]
        fn ids_sort_by_the_millisecond_they_were_made_in(
            micros in 0..4_000_000_000_000_000_i64, later in 1_000..1_000_000_000_i64, a: [u8; 10], b: [u8; 10],
        ) {
            let (first, second) = (LoanId::new(at(micros), a), LoanId::new(at(micros + later), b));
            prop_assert!(first < second);
            prop_assert!(first.to_string() < second.to_string());
        }

        #[test]
        fn no_text_makes_parsing_fall_over(text in ".{0,50}") {
            if let Ok(id) = LoanId::parse(&text) {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }
}
