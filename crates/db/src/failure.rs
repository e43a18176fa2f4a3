//! What the engine complains of, sorted by what a person can do about it.

use kernel::{Fault, Nature};

/// SQLite says that the disk is full (`SQLITE_FULL`).
const SQLITE_FULL: &str = "13";
/// SQLite's primary codes of a file that is locked, cannot be read or is gone.
const SQLITE_GONE: [&str; 5] = ["5", "6", "8", "10", "14"];
/// PostgreSQL's codes of a lost race: serialisation failure, deadlock, and the same new key from two sides.
const POSTGRES_BUSY: [&str; 3] = ["40001", "40P01", "23505"];
/// PostgreSQL's code of a full disk.
const POSTGRES_FULL: &str = "53100";
/// PostgreSQL's classes of a server that has no connection or is going down.
const POSTGRES_GONE: [&str; 3] = ["08", "53", "57"];

/// Sorts an error of the engine.
pub(crate) fn fault(error: sqlx::Error) -> Fault {
    let nature = nature(&error);
    Fault::new(nature, error)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "sqlx may add errors; an unknown one is a bug"
)]
fn nature(error: &sqlx::Error) -> Nature {
    match error {
        sqlx::Error::Database(told) => {
            let code = told.code().unwrap_or_default();
            if told
                .try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
                .is_some()
            {
                postgres(&code)
            } else {
                sqlite(&code)
            }
        }
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Nature::Gone,
        _ => Nature::Bug,
    }
}

fn postgres(code: &str) -> Nature {
    if code == POSTGRES_FULL {
        Nature::Full
    } else if POSTGRES_BUSY.contains(&code) {
        Nature::Busy
    } else if POSTGRES_GONE.iter().any(|class| code.starts_with(class)) {
        Nature::Gone
    } else {
        Nature::Bug
    }
}

/// The code is extended: the primary one is its lowest byte.
fn sqlite(code: &str) -> Nature {
    let primary = code
        .parse::<u32>()
        .map_or(0, |code| code & 0xff)
        .to_string();
    if primary == SQLITE_FULL {
        Nature::Full
    } else if SQLITE_GONE.contains(&primary.as_str()) {
        Nature::Gone
    } else {
        Nature::Bug
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_a_lost_race_and_a_server_that_left_are_told_apart() {
        assert_eq!(sqlite("13"), Nature::Full);
        assert_eq!(sqlite("261"), Nature::Gone, "SQLITE_BUSY_RECOVERY");
        assert_eq!(sqlite("1555"), Nature::Bug, "a key twice");
        assert_eq!(postgres("40001"), Nature::Busy);
        assert_eq!(postgres("53100"), Nature::Full);
        assert_eq!(postgres("57P01"), Nature::Gone);
        assert_eq!(nature(&sqlx::Error::PoolTimedOut), Nature::Gone);
        assert_eq!(nature(&sqlx::Error::RowNotFound), Nature::Bug);
    }
}
