//! The areas and public bodies that every installation knows, read from the data files of this crate.
//!
//! Their ids are made from their place in these lists, so they are the same in every installation.

use kernel::{AreaId, OrganisationId};

use crate::model::area_map::AreaMap;
use crate::model::register::Register;

mod areas;
mod bodies;
mod patterns;

pub use areas::areas;

/// Why the reference data cannot be read: a mistake in a data file, found by the tests before anybody else.
#[derive(Debug, thiserror::Error)]
pub enum BadReference {
    /// The file is not written as it should be.
    #[error("{file}: {found}")]
    Written {
        /// The file.
        file: &'static str,
        /// What the reader found.
        found: String,
    },
    /// An entry names another that is not there.
    #[error("{file}: {name} is not there")]
    Missing {
        /// The file.
        file: &'static str,
        /// What is named.
        name: String,
    },
}

/// The register of the centre and of these provinces, each by the code it has since 01/07/2025: `75` is Đồng Nai with its
/// predecessors Bình Phước and the former Đồng Nai.
pub fn register(province_codes: &[&str]) -> Result<Register, BadReference> {
    let map = areas()?;
    let (organisations, lines) = bodies::bodies(&map, province_codes)?;
    Ok(Register::new(map, organisations, lines))
}

/// The id of a province of 2025 by its code.
pub fn province(map: &AreaMap, code: &str) -> Option<AreaId> {
    let mut provinces = map.all().iter().filter(|area| area.parent.is_none());
    provinces
        .find(|area| area.code == code && area.life.ended.is_none())
        .map(|area| area.id)
}

/// The id of an area by its path in the lists: `2023/70/696/25404`, `2025/75/25396`.
pub fn area_id(path: &str) -> AreaId {
    AreaId::named(&format!("vn/{path}"))
}

/// The id of a body by its area's path and its slug: `2023/70/so-tai-chinh`; of the centre: `tw/bo-tai-chinh`.
pub fn organisation_id(path: &str) -> OrganisationId {
    OrganisationId::named(&format!("vn/{path}"))
}

fn read<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, BadReference> {
    toml::from_str(text).map_err(|error| BadReference::Written {
        file,
        found: error.to_string(),
    })
}
