//! What people decide about jobs: one verb a file.

pub mod give_up_job;
pub mod retry_job;
