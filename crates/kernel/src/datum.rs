//! What a column holds: the four kinds of value that both engines store alike.

use std::fmt;

/// The kind of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Text, and everything that is spelled as text: ids, days, states.
    Text,
    /// Whole numbers, money in đồng, instants in microseconds.
    Int,
    /// Yes or no.
    Bool,
    /// Hashes and secrets.
    Bytes,
}

/// One value on its way to a column or from it.
#[derive(Clone, PartialEq, Eq)]
pub enum Datum {
    /// Nothing, in a column of this kind.
    Null(Kind),
    /// A text.
    Text(String),
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Bool(bool),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Datum {
    /// What it is, without what it says; for errors.
    fn shape(&self) -> String {
        match self {
            Self::Null(kind) => format!("null of {kind:?}"),
            Self::Text(text) => format!("text of {} characters", text.chars().count()),
            Self::Int(number) => format!("the number {number}"),
            Self::Bool(truth) => format!("{truth}"),
            Self::Bytes(bytes) => format!("{} bytes", bytes.len()),
        }
    }
}

/// Bytes are hashes and secrets, which have no place in a log.
impl fmt::Debug for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null(kind) => write!(f, "Null({kind:?})"),
            Self::Text(text) => write!(f, "Text({text:?})"),
            Self::Int(number) => write!(f, "Int({number})"),
            Self::Bool(truth) => write!(f, "Bool({truth})"),
            Self::Bytes(bytes) => write!(f, "Bytes({} of them)", bytes.len()),
        }
    }
}

/// A value that the column may not hold: the row was not written by this house, or by a newer one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("wanted {wanted}, found {found}")]
pub struct Unstorable {
    /// The type that was to be read.
    pub wanted: &'static str,
    /// What stood in its place; texts of people are described, not quoted.
    pub found: String,
}

impl Unstorable {
    /// The error of reading `wanted` from `datum`.
    pub fn new(wanted: &'static str, datum: &Datum) -> Self {
        Self {
            wanted,
            found: datum.shape(),
        }
    }
}

/// What a column can hold, written and read the same on both engines.
///
/// `T::from_datum(value.to_datum())` gives the value back.
pub trait Stored: Sized {
    /// The kind of column it is kept in.
    const KIND: Kind;

    /// The value as the column holds it.
    fn to_datum(&self) -> Datum;

    /// The value read back.
    fn from_datum(datum: Datum) -> Result<Self, Unstorable>;
}

/// What can stand for a `$1` in a statement: everything stored, and what merely borrows it.
pub trait Bind {
    /// The value as the statement is given it.
    fn bind(&self) -> Datum;
}

impl<T: Stored> Bind for T {
    fn bind(&self) -> Datum {
        self.to_datum()
    }
}

impl Bind for str {
    fn bind(&self) -> Datum {
        Datum::Text(self.to_owned())
    }
}

impl Bind for &str {
    fn bind(&self) -> Datum {
        (**self).bind()
    }
}

impl Bind for [u8] {
    fn bind(&self) -> Datum {
        Datum::Bytes(self.to_vec())
    }
}

impl Bind for Option<&str> {
    fn bind(&self) -> Datum {
        self.map_or(Datum::Null(Kind::Text), Bind::bind)
    }
}

impl Stored for String {
    const KIND: Kind = Kind::Text;

    fn to_datum(&self) -> Datum {
        Datum::Text(self.clone())
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        match datum {
            Datum::Text(text) => Ok(text),
            Datum::Null(_) | Datum::Int(_) | Datum::Bool(_) | Datum::Bytes(_) => {
                Err(Unstorable::new("String", &datum))
            }
        }
    }
}

impl Stored for i64 {
    const KIND: Kind = Kind::Int;

    fn to_datum(&self) -> Datum {
        Datum::Int(*self)
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        match datum {
            Datum::Int(number) => Ok(number),
            Datum::Null(_) | Datum::Text(_) | Datum::Bool(_) | Datum::Bytes(_) => {
                Err(Unstorable::new("i64", &datum))
            }
        }
    }
}

macro_rules! stored_as_int {
    ($($int:ident),+) => {$(
        impl Stored for $int {
            const KIND: Kind = Kind::Int;

            fn to_datum(&self) -> Datum {
                Datum::Int(i64::from(*self))
            }

            fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
                let unstorable = Unstorable::new(stringify!($int), &datum);
                let number = i64::from_datum(datum).map_err(|_| unstorable.clone())?;
                Self::try_from(number).map_err(|_| unstorable)
            }
        }
    )+};
}

stored_as_int!(u8, i16, u16, i32, u32);

impl Stored for bool {
    const KIND: Kind = Kind::Bool;

    fn to_datum(&self) -> Datum {
        Datum::Bool(*self)
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        match datum {
            Datum::Bool(truth) => Ok(truth),
            // A strict table of SQLite has no column of truth values, only 0 and 1.
            Datum::Int(0) => Ok(false),
            Datum::Int(1) => Ok(true),
            Datum::Null(_) | Datum::Text(_) | Datum::Int(_) | Datum::Bytes(_) => {
                Err(Unstorable::new("bool", &datum))
            }
        }
    }
}

impl Stored for Vec<u8> {
    const KIND: Kind = Kind::Bytes;

    fn to_datum(&self) -> Datum {
        Datum::Bytes(self.clone())
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        match datum {
            Datum::Bytes(bytes) => Ok(bytes),
            Datum::Null(_) | Datum::Text(_) | Datum::Int(_) | Datum::Bool(_) => {
                Err(Unstorable::new("Vec<u8>", &datum))
            }
        }
    }
}

impl<T: Stored> Stored for Option<T> {
    const KIND: Kind = T::KIND;

    fn to_datum(&self) -> Datum {
        self.as_ref().map_or(Datum::Null(T::KIND), T::to_datum)
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        match datum {
            Datum::Null(_) => Ok(None),
            Datum::Text(_) | Datum::Int(_) | Datum::Bool(_) | Datum::Bytes(_) => {
                T::from_datum(datum).map(Some)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_too_large_for_its_type_is_refused() {
        let refused = i32::from_datum(Datum::Int(i64::from(i32::MAX) + 1)).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "wanted i32, found the number 2147483648"
        );
        assert!(u32::from_datum(Datum::Int(-1)).is_err());
    }

    #[test]
    fn nothing_is_refused_where_something_is_needed_and_none_where_it_is_not() {
        assert!(String::from_datum(Datum::Null(Kind::Text)).is_err());
        assert!(bool::from_datum(Datum::Null(Kind::Bool)).is_err());
        assert_eq!(Option::<i64>::from_datum(Datum::Null(Kind::Int)), Ok(None));
        assert_eq!(None::<i64>.to_datum(), Datum::Null(Kind::Int));
    }

    #[test]
    fn a_refused_text_is_described_and_not_quoted() {
        let refused = i64::from_datum(Datum::Text("079123456789".to_owned())).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "wanted i64, found text of 12 characters"
        );
        assert_eq!(
            format!("{:?}", Datum::Bytes(vec![1, 2])),
            "Bytes(2 of them)"
        );
    }

    #[test]
    fn zero_and_one_are_read_as_truth_and_two_is_not() {
        assert_eq!(bool::from_datum(Datum::Int(0)), Ok(false));
        assert_eq!(bool::from_datum(Datum::Int(1)), Ok(true));
        assert!(bool::from_datum(Datum::Int(2)).is_err());
    }

    #[test]
    fn borrowed_text_and_bytes_are_bound_without_a_copy_at_the_call() {
        let text = "Bình Minh";
        assert_eq!(text.bind(), Datum::Text(text.to_owned()));
        assert_eq!(Some(text).bind(), Datum::Text(text.to_owned()));
        assert_eq!(None::<&str>.bind(), Datum::Null(Kind::Text));
        assert_eq!([1_u8, 2].as_slice().bind(), Datum::Bytes(vec![1, 2]));
        let number = &7_i64;
        assert_eq!(number.bind(), Datum::Int(7));
    }
}
