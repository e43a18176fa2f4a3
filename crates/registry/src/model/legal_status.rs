//! How the law sees a cooperative. Nothing else is a legal status: not whether it works, nor how well.

kernel::text_enum! {
    /// Legal status (*tình trạng pháp lý*).
    pub enum LegalStatus {
        /// Đang hoạt động theo giấy chứng nhận đăng ký.
        Registered = "registered",
        /// Tạm ngừng kinh doanh.
        Suspended = "suspended",
        /// Đang làm thủ tục giải thể.
        Dissolving = "dissolving",
        /// Đã giải thể.
        Dissolved = "dissolved",
        /// Đã bị sáp nhập.
        Merged = "merged",
        /// Đã bị hợp nhất.
        Consolidated = "consolidated",
        /// Đã bị chia.
        Divided = "divided",
        /// Đã bị tách, vẫn hoạt động.
        Split = "split",
        /// Đã chuyển đổi.
        Converted = "converted",
        /// Đã phá sản.
        Bankrupt = "bankrupt",
    }
}

/// How far one can act under a legal status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Everything that a living cooperative does.
    Alive,
    /// It only brings its end about.
    Ending,
    /// It is no more.
    Ended,
}

impl LegalStatus {
    /// How far one can act under it.
    pub fn standing(self) -> Standing {
        match self {
            Self::Registered | Self::Suspended | Self::Split => Standing::Alive,
            Self::Dissolving => Standing::Ending,
            Self::Dissolved
            | Self::Merged
            | Self::Consolidated
            | Self::Divided
            | Self::Converted
            | Self::Bankrupt => Standing::Ended,
        }
    }
}
