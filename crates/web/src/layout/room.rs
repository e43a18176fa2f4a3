//! The rooms of the back office, in the order of the menu.

/// An entry of the menu (mục của menu). Only rooms that hoptac opened are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// Việc của tôi.
    Mine,
    /// Kế hoạch.
    Plans,
    /// Hợp tác xã.
    Cooperatives,
    /// Đánh giá.
    Appraisal,
    /// Hỗ trợ.
    Support,
    /// Đào tạo.
    Training,
    /// Quỹ.
    Fund,
    /// Ngân sách.
    Budget,
    /// Thị trường.
    Market,
    /// Báo cáo.
    Reports,
    /// Văn bản.
    Documents,
    /// Quản trị.
    Administration,
}

impl Room {
    /// Key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mine => "web-room-mine",
            Self::Plans => "web-room-plans",
            Self::Cooperatives => "web-room-cooperatives",
            Self::Appraisal => "web-room-appraisal",
            Self::Support => "web-room-support",
            Self::Training => "web-room-training",
            Self::Fund => "web-room-fund",
            Self::Budget => "web-room-budget",
            Self::Market => "web-room-market",
            Self::Reports => "web-room-reports",
            Self::Documents => "web-room-documents",
            Self::Administration => "web-room-administration",
        }
    }

    /// Its address.
    pub fn path(self) -> &'static str {
        match self {
            Self::Mine => "/lam-viec",
            Self::Plans => "/lam-viec/ke-hoach",
            Self::Cooperatives => "/lam-viec/hop-tac-xa",
            Self::Appraisal => "/lam-viec/danh-gia",
            Self::Support => "/lam-viec/ho-tro",
            Self::Training => "/lam-viec/dao-tao",
            Self::Fund => "/lam-viec/quy",
            Self::Budget => "/lam-viec/ngan-sach",
            Self::Market => "/lam-viec/thi-truong",
            Self::Reports => "/lam-viec/bao-cao",
            Self::Documents => "/lam-viec/van-ban",
            Self::Administration => "/lam-viec/quan-tri",
        }
    }

    /// Administration stands apart from the daily work.
    pub fn stands_apart(self) -> bool {
        self == Self::Administration
    }
}
