//! The shape of the data file. What is not named here is refused.

use serde::Deserialize;

/// The data file as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    /// What a stamped attribute may be.
    #[serde(default)]
    pub(super) attribute: Vec<Attribute>,
    /// What a quantity is counted in.
    pub(super) unit: Vec<Unit>,
    /// What can be recorded.
    pub(super) kind: Vec<Kind>,
}

/// An attribute that the acting context stamps.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attribute {
    pub(super) key: String,
    pub(super) title_vi: String,
    pub(super) title_en: String,
    /// The words it may have; none for free ones.
    #[serde(default)]
    pub(super) values: Vec<String>,
}

/// A unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unit {
    pub(super) code: String,
    pub(super) title_vi: String,
    pub(super) title_en: String,
    /// Whether parts of one are counted.
    pub(super) divisible: bool,
}

/// A kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kind {
    pub(super) code: String,
    pub(super) title_vi: String,
    pub(super) title_en: String,
    pub(super) unit: Option<String>,
    pub(super) subject: Need,
    pub(super) quantity: Need,
    pub(super) amount: Need,
    pub(super) papers: Need,
    pub(super) recorded_by: Recorder,
    pub(super) verified_by: Verifier,
}

/// Whether something must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Need {
    Required,
    Optional,
    Never,
}

/// Who records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Recorder {
    Form,
    Context,
}

/// Who verifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Verifier {
    Body,
    Alliance,
}
