//! The bodies of each tier as their data file has them.

use kernel::Day;
use serde::Deserialize;

use super::{BadReference, read};
use crate::model::area::AreaKind;
use crate::model::organisation::BodyKind;
use crate::model::succession::LineKind;

/// The data file, for errors.
pub(super) const FILE: &str = "bodies.toml";

/// The patterns, read.
pub(super) fn patterns() -> Result<Patterns, BadReference> {
    read(FILE, include_str!("../../data/bodies.toml"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Patterns {
    pub(super) seen_on: Day,
    pub(super) seen_source: String,
    pub(super) pattern_source: String,
    pub(super) province: Vec<Pattern>,
    pub(super) district: Vec<Pattern>,
    pub(super) commune: Vec<Pattern>,
    pub(super) central: Vec<Pattern>,
}

/// A body as every area of its tier has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pattern {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) city_name: Option<String>,
    #[serde(default)]
    pub(super) place: Place,
    pub(super) kind: BodyKind,
    pub(super) parent: Option<String>,
    #[serde(default)]
    pub(super) area_kinds: Vec<AreaKind>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default)]
    pub(super) city_aliases: Vec<String>,
    pub(super) from: Option<Day>,
    pub(super) until: Option<Day>,
    #[serde(default)]
    pub(super) only: Vec<String>,
    #[serde(default)]
    pub(super) except: Vec<String>,
    #[serde(default)]
    pub(super) seen: Vec<String>,
    pub(super) note: Option<String>,
    #[serde(default)]
    pub(super) next: Vec<Next>,
}

/// How the area is written behind the name.
#[derive(Deserialize, Clone, Copy, Default)]
#[serde(rename_all = "snake_case")]
pub(super) enum Place {
    #[default]
    KindAndName,
    Name,
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Next {
    pub(super) into: String,
    pub(super) how: LineKind,
    pub(super) on: Day,
    pub(super) basis: String,
    #[serde(default)]
    pub(super) verified: bool,
}
