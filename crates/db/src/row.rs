//! A row of either engine, read by name.

use kernel::{Datum, Fault, Kind, Nature, Stored};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{ColumnIndex, Decode, Row as _, Type};

/// A row as the engine gave it.
#[derive(Debug)]
pub struct Row(pub(crate) Cells);

pub(crate) enum Cells {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl std::fmt::Debug for Cells {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What stands in a row is nobody's business in a log.
        match self {
            Self::Sqlite(row) => write!(f, "{} columns of SQLite", row.len()),
            Self::Postgres(row) => write!(f, "{} columns of PostgreSQL", row.len()),
        }
    }
}

impl Row {
    /// The value of a column.
    ///
    /// # Errors
    /// No such column, or what it holds is no such value: the database and the program disagree.
    pub fn get<T: Stored>(&self, column: &str) -> Result<T, Fault> {
        self.read(column, column)
    }

    /// The value at a place, from 0.
    ///
    /// # Errors
    /// As [`Row::get`].
    pub fn at<T: Stored>(&self, place: usize) -> Result<T, Fault> {
        self.read(place, &place.to_string())
    }

    /// Every value, where the kinds of the columns are known.
    ///
    /// # Errors
    /// A column holds what is not of its kind.
    pub(crate) fn data(&self, kinds: impl Iterator<Item = Kind>) -> Result<Vec<Datum>, Fault> {
        let read = |(place, kind)| match &self.0 {
            Cells::Sqlite(row) => datum(row, place, kind),
            Cells::Postgres(row) => datum(row, place, kind),
        };
        let values = kinds.enumerate().map(read);
        let values: Result<Vec<Datum>, sqlx::Error> = values.collect();
        values.map_err(crate::failure::fault)
    }

    fn read<T: Stored, I>(&self, index: I, name: &str) -> Result<T, Fault>
    where
        I: ColumnIndex<SqliteRow> + ColumnIndex<PgRow>,
    {
        let datum = match &self.0 {
            Cells::Sqlite(row) => datum(row, index, T::KIND),
            Cells::Postgres(row) => datum(row, index, T::KIND),
        };
        let datum = datum.map_err(crate::failure::fault)?;
        T::from_datum(datum).map_err(|error| {
            Fault::new(
                Nature::Bug,
                Unreadable {
                    column: name.to_owned(),
                    error,
                },
            )
        })
    }
}

/// A column holds what its type may not be.
#[derive(Debug, thiserror::Error)]
#[error("column {column}: {error}")]
struct Unreadable {
    column: String,
    error: kernel::Unstorable,
}

fn datum<R, I>(row: &R, index: I, kind: Kind) -> Result<Datum, sqlx::Error>
where
    R: sqlx::Row,
    I: ColumnIndex<R>,
    for<'r> String: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> i64: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> bool: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
{
    Ok(match kind {
        Kind::Text => row.try_get::<Option<String>, _>(index)?.map(Datum::Text),
        Kind::Int => row.try_get::<Option<i64>, _>(index)?.map(Datum::Int),
        Kind::Bool => row.try_get::<Option<bool>, _>(index)?.map(Datum::Bool),
        Kind::Bytes => row.try_get::<Option<Vec<u8>>, _>(index)?.map(Datum::Bytes),
    }
    .unwrap_or(Datum::Null(kind)))
}

/// What a row becomes. Written by [`row!`](crate::row!).
pub trait FromRow: Sized {
    /// Reads the row.
    ///
    /// # Errors
    /// The database and the program disagree on a column.
    fn from_row(row: &Row) -> Result<Self, Fault>;
}

macro_rules! tuple {
    ($($letter:ident $place:literal),*) => {
        impl<$($letter: Stored),*> FromRow for ($($letter,)*) {
            fn from_row(row: &Row) -> Result<Self, Fault> {
                Ok(($(row.at::<$letter>($place)?,)*))
            }
        }
    };
}

tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
