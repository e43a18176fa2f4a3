//! The document on paper: one printed form, three files of it. DOCX and HTML are written here, PDF by
//! `vanban-pdf` from the same [`Printed`].

mod docx;
mod html;
mod printed;
mod text;

pub use docx::docx;
pub use html::html;
pub use printed::{Printed, PrintedAddressees, PrintedAnnex, PrintedHead, PrintedUnplaced};
pub use text::text;

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The ZIP around the parts.
    #[error("the ZIP of the DOCX could not be written: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// The bytes inside.
    #[error("a part of the DOCX could not be written: {0}")]
    Part(#[from] std::io::Error),
}

/// The national title (*Quốc hiệu*).
pub(crate) const NATIONAL_TITLE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// The motto (*Tiêu ngữ*).
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// What stands before the recipients.
pub(crate) const RECIPIENTS_HEAD: &str = "Nơi nhận:";
/// What stands before text that has no place in the model.
pub(crate) const UNPLACED_HEAD: &str = "Nội dung chưa xếp chỗ:";

/// Whether the line above a table tells its unit only; such a line stands right and in italics.
pub(crate) fn is_unit(caption: &str) -> bool {
    caption.starts_with("Đơn vị") || caption.starts_with("ĐVT")
}
