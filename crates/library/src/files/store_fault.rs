//! What a store of files complains of, sorted by what a person can do about it.

use std::error::Error;
use std::io::{self, ErrorKind};

use kernel::{Fault, Nature};

/// Sorts an error of the store by its first cause.
pub(super) fn store_fault(error: object_store::Error) -> Fault {
    Fault::new(nature(&error), error)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the standard library may add kinds; an unknown one is a bug"
)]
fn nature(error: &(dyn Error + 'static)) -> Nature {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return match error.kind() {
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                    Nature::Full
                }
                ErrorKind::NotFound
                | ErrorKind::PermissionDenied
                | ErrorKind::ReadOnlyFilesystem
                | ErrorKind::TimedOut
                | ErrorKind::StaleNetworkFileHandle => Nature::Gone,
                _ => Nature::Bug,
            };
        }
        next = error.source();
    }
    Nature::Bug
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: ErrorKind) -> Nature {
        let source = Box::new(io::Error::from(kind));
        let error = object_store::Error::Generic {
            store: "test",
            source,
        };
        store_fault(error).nature()
    }

    #[test]
    fn a_full_disk_and_one_that_is_away_are_told_apart() {
        assert_eq!(check(ErrorKind::StorageFull), Nature::Full);
        assert_eq!(check(ErrorKind::QuotaExceeded), Nature::Full);
        assert_eq!(check(ErrorKind::ReadOnlyFilesystem), Nature::Gone);
        assert_eq!(check(ErrorKind::InvalidData), Nature::Bug);
    }
}
