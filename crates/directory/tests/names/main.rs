//! Names as documents write them, and the bodies and areas they mean on a day.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on fails"
)]

mod areas;
mod bodies;
mod classes;
mod plans;
mod reference;

use directory::model::register::Register;
use directory::model::resolve::{Asked, Resolution, Why, resolve};
use directory::reference::{area_id, organisation_id, register};
use kernel::{Day, OrganisationId};

/// A document of Bình Phước in 2023.
const BINH_PHUOC: (&str, &str) = ("2023/70", "2023-06-15");
/// A document of Lâm Đồng in 2024.
const LAM_DONG: (&str, &str) = ("2023/68", "2024-02-05");
/// A document of the new Đồng Nai, before it became a city.
const DONG_NAI: (&str, &str) = ("2025/75", "2026-02-01");
/// A document of Đồng Nai as a city.
const DONG_NAI_CITY: (&str, &str) = ("2025/75", "2026-06-01");

fn everybody() -> Register {
    register(&["75", "68"]).unwrap()
}

fn asked((province, day): (&str, &str)) -> Asked {
    Asked {
        day: Day::parse(day).unwrap(),
        province: area_id(province),
    }
}

/// What each name means, as the path of one body.
fn check_one(register: &Register, place: (&str, &str), cases: &[(&str, &str)]) {
    for (name, path) in cases {
        match resolve(name, &asked(place), register) {
            Resolution::One(id, _) if id == organisation_id(path) => {}
            other => panic!("{name} as {path}: {other:?}"),
        }
    }
}

/// The bodies that a name may mean, which is taken for none of them.
fn candidates(register: &Register, place: (&str, &str), name: &str) -> Vec<(OrganisationId, Why)> {
    let found = match resolve(name, &asked(place), register) {
        Resolution::Several(found) | Resolution::Nothing(found) => found,
        other => panic!("{name} is taken: {other:?}"),
    };
    found.into_iter().map(|one| (one.id, one.why)).collect()
}
