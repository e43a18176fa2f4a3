//! How figures follow the entries: what an entry is to each indicator, the steps that acts add, and the walks that count
//! everything anew. Deciding is the question's; here it is fetched and written.

pub(crate) mod anew;
pub(crate) mod known;
pub(crate) mod recount;
pub(crate) mod steps;
pub(crate) mod stored;
pub(crate) mod together;
pub(crate) mod write;
