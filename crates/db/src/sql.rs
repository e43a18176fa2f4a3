//! A statement: its name for logs and tests, its text for each engine.

use crate::engine::Engine;

/// An SQL statement as text, written out. Made by [`statements!`](crate::statements!) only.
#[derive(Debug, Clone, Copy)]
pub struct Sql {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

impl Sql {
    /// A statement; the last of `postgres` or, where there is but one text, that text serves PostgreSQL.
    #[doc(hidden)]
    pub const fn new<const N: usize>(
        name: &'static str,
        sqlite: &'static str,
        postgres: [&'static str; N],
    ) -> Self {
        let [postgres, ..] = postgres.as_slice() else {
            return Self {
                name,
                sqlite,
                postgres: sqlite,
            };
        };
        Self {
            name,
            sqlite,
            postgres,
        }
    }

    /// The name of its constant.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The text that this engine runs.
    pub fn text(self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    statements! {
        /// The same everywhere.
        BOTH = "select 1";
        /// Not the same.
        EACH = "select 1", "select 2";
    }

    #[test]
    fn each_engine_gets_its_text_and_the_list_is_complete() {
        assert_eq!(BOTH.text(Engine::Postgres), "select 1");
        assert_eq!(EACH.text(Engine::Postgres), "select 2");
        assert_eq!(EACH.text(Engine::Sqlite), "select 1");
        let names: Vec<&str> = STATEMENTS.iter().map(|sql| sql.name()).collect();
        assert_eq!(names, ["BOTH", "EACH"]);
    }
}
