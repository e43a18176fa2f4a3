//! What a store writes instead of boilerplate.

/// Declares the statements of a store, each a [`Sql`](crate::Sql), and the list of them all, so that none is missing
/// from the test that prepares them. One text serves both engines; where they must differ, the text for SQLite comes
/// first and the one for PostgreSQL after a comma.
///
/// ```
/// db::statements! {
///     /// The delegation with this id.
///     pub(super) DELEGATION_BY_ID = "select id from identity_delegation where id = $1";
/// }
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $vis:vis $name:ident = $text:expr $(, $postgres:expr)?;)*) => {
        $(
            $(#[$doc])*
            $vis const $name: $crate::Sql =
                $crate::Sql::new(stringify!($name), $text, [$($postgres,)? $text]);
        )*
        /// Every statement of this store.
        pub(crate) const STATEMENTS: &[$crate::Sql] = &[$($name),*];
    };
}

/// Declares a struct whose fields are the columns of a row, read by name.
#[macro_export]
macro_rules! row {
    ($(#[$doc:meta])* $vis:vis struct $name:ident {
        $($(#[$field_doc:meta])* $field_vis:vis $field:ident: $type:ty),* $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis struct $name {
            $($(#[$field_doc])* $field_vis $field: $type),*
        }

        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row) -> Result<Self, $crate::kernel::Fault> {
                Ok(Self { $($field: row.get(stringify!($field))?),* })
            }
        }
    };
}

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        &[$($crate::kernel::Bind::bind(&$value)),*]
    };
}
