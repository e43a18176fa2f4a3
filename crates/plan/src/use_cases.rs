//! What people do here: one verb a file.

// The plan itself.

// The import and its review, import_*.
