//! Ids, money, days, text: the words that every room speaks.
//!
//! A crate of sums and spellings: no clock, no chance, no SQL, no floating point. Time and chance come in as arguments.

#![cfg_attr(not(test), deny(clippy::arithmetic_side_effects))]

mod spelled;

pub mod by;
pub mod clock;
pub mod command;
pub mod datum;
pub mod day;
pub mod dong;
pub mod email;
pub mod enums;
pub mod fault;
pub mod id;
pub mod ids;
pub mod instant;
pub mod period;
pub mod phone;
pub mod refusal;
pub mod text;

pub use by::By;
pub use clock::{Clock, Clocks, FixedClock};
pub use command::Command;
pub use datum::{Bind, Datum, Kind, Stored, Unstorable};
pub use day::{BadDay, Day, Weekday};
pub use dong::{BadDong, BadRate, Dong, RatePpm};
pub use email::{BadEmail, Email};
pub use enums::BadWord;
pub use fault::{Fault, Nature};
pub use id::BadId;
pub use ids::{
    AccountId, AreaId, CommandId, EntryId, JobId, OrganisationId, PersonId, RequestId, SessionId,
};
pub use instant::Instant;
pub use period::{BadPeriod, Period, Quarter, Year};
pub use phone::{BadPhone, Phone};
pub use refusal::{FieldError, Refusal, RefusalKind};
pub use text::BadText;

// The exported macros name these, so that a crate that uses them needs no dependency of its own.
#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use spelled::text_from;
#[doc(hidden)]
pub use uuid::Uuid;
