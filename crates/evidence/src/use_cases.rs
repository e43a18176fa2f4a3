//! What people do here: one verb a file.

pub(crate) mod act_on_entry;
pub(crate) mod countersign_evidence;
pub(crate) mod define_indicator;
pub(crate) mod fold_changes;
pub(crate) mod freeze_baseline;
pub(crate) mod rebuild_figures;
pub(crate) mod record_evidence;
pub(crate) mod resubmit_evidence;
pub(crate) mod return_evidence;
pub(crate) mod reverse_evidence;
pub(crate) mod verify_evidence;
