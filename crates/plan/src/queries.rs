//! What screens show: one screen a file, reads only.

// The import and its review, import_*.
