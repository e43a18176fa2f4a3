//! What a file may cost. Everything has a limit, named with its unit.

/// The largest file that is read.
pub const FILE_BYTES_MAX: usize = 50 * 1024 * 1024;
/// The largest part of a DOCX, unpacked.
pub(crate) const PART_BYTES_MAX: u64 = 32 * 1024 * 1024;
/// All parts of a DOCX that are read, unpacked.
pub(crate) const EXPANDED_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// How many times larger a part may be unpacked than packed…
pub(crate) const EXPANSION_TIMES_MAX: u64 = 400;
/// …once it is larger than this; small parts of blanks pack very well.
pub(crate) const EXPANSION_FREE_BYTES: u64 = 4 * 1024 * 1024;
/// Files in a DOCX.
pub(crate) const ZIP_ENTRIES_MAX: usize = 10_000;
/// Elements inside elements, in XML and HTML; Word itself stays below 100.
pub(crate) const NESTING_DEPTH_MAX: usize = 200;
/// Elements, attributes and texts of one XML part.
pub(crate) const XML_NODES_MAX: usize = 1_000_000;
/// Cells of all tables.
pub(crate) const CELLS_MAX: usize = 200_000;
/// Columns or rows that one cell covers.
pub(crate) const SPAN_MAX: u16 = 1_000;
/// Styles based on styles.
pub(crate) const STYLE_CHAIN_MAX: usize = 20;
/// Pages of a PDF.
pub(crate) const PAGES_MAX: usize = 2_000;
/// Glyphs on one page of a PDF.
pub(crate) const PAGE_GLYPHS_MAX: usize = 200_000;
