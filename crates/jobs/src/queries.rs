//! What the screens of jobs show: one screen a file, reads only.

pub mod job_detail;
pub mod job_list;
