//! How a job goes on and when a schedule has its turn, without database or clock.

pub(crate) mod backoff;
pub(crate) mod job_state;
pub(crate) mod rhythm;
