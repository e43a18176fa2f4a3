//! How figures follow the entries: what an entry is to each indicator, the steps that acts add, and the walk that counts
//! everything anew. Deciding is the question's; here it is fetched and written.

pub(crate) mod anew;
pub(crate) mod known;
pub(crate) mod steps;
pub(crate) mod stored;
