//! The pages of imports, from outside.
