//! Values that travel as text: in a column, in JSON, in an address.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Deserializer, Error, Visitor};

/// Stores and serialises a type by its `Display` and reads it back by its `FromStr`.
#[doc(hidden)]
#[macro_export]
macro_rules! travels_as_text {
    ($type:ident) => {
        impl $crate::Stored for $type {
            const KIND: $crate::Kind = $crate::Kind::Text;

            fn to_datum(&self) -> $crate::Datum {
                $crate::Datum::Text(::std::string::ToString::to_string(self))
            }

            fn from_datum(datum: $crate::Datum) -> ::std::result::Result<Self, $crate::Unstorable> {
                let unstorable = $crate::Unstorable::new(stringify!($type), &datum);
                match <::std::string::String as $crate::Stored>::from_datum(datum) {
                    Ok(text) => text.parse().map_err(|_| unstorable),
                    Err(_) => Err(unstorable),
                }
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::text_from(deserializer, stringify!($type))
            }
        }
    };
}

/// Reads a value from its text, borrowed or owned.
#[doc(hidden)]
pub fn text_from<'de, D, T>(deserializer: D, wanted: &'static str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: fmt::Display>,
{
    deserializer.deserialize_str(Spelling {
        wanted,
        read: PhantomData,
    })
}

struct Spelling<T> {
    wanted: &'static str,
    read: PhantomData<T>,
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Spelling<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} as text", self.wanted)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}
