//! What an area, an organisation and a person are, and who follows whom; pure.

pub mod area;
pub mod area_by_hand;
pub mod area_map;
pub mod closure;
pub mod event;
pub mod item;
pub mod life;
pub mod listing;
pub mod merger;
pub mod organisation;
pub mod person;
pub mod register;
pub mod resolve;
pub mod succession;

mod spelling;
pub(crate) mod words;
