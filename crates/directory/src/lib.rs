//! Areas, organisations of every kind and persons, with their succession in time.
//!
//! - `model`: what an area, an organisation and a person are; how a written name finds its body as of a day. Pure.
//! - `reference`: the areas and public bodies that every installation knows, read from `data/`.

pub mod model;
pub mod reference;
