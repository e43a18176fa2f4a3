//! Areas: the province, its districts until 2025, its communes.

use kernel::{AreaId, Day};

use super::life::{Basis, Life};

kernel::text_enum! {
    /// Tier of an area (*cấp hành chính*).
    pub enum AreaLevel {
        /// Cấp tỉnh.
        Province = "province",
        /// Cấp huyện, until 30/06/2025.
        District = "district",
        /// Cấp xã.
        Commune = "commune",
    }
}

kernel::text_enum! {
    /// Kind of an area (*loại đơn vị hành chính*).
    pub enum AreaKind {
        /// Tỉnh.
        Province = "province",
        /// Thành phố trực thuộc trung ương.
        City = "city",
        /// Huyện.
        RuralDistrict = "rural_district",
        /// Quận.
        UrbanDistrict = "urban_district",
        /// Thị xã.
        Town = "town",
        /// Thành phố thuộc tỉnh.
        ProvincialCity = "provincial_city",
        /// Xã.
        Commune = "commune",
        /// Phường.
        Ward = "ward",
        /// Thị trấn.
        Township = "township",
        /// Đặc khu.
        SpecialZone = "special_zone",
    }
}

impl AreaKind {
    /// Its tier.
    pub fn level(self) -> AreaLevel {
        match self {
            Self::Province | Self::City => AreaLevel::Province,
            Self::RuralDistrict | Self::UrbanDistrict | Self::Town | Self::ProvincialCity => {
                AreaLevel::District
            }
            Self::Commune | Self::Ward | Self::Township | Self::SpecialZone => AreaLevel::Commune,
        }
    }

    /// Its word before a name, in small letters: `huyện`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Province => "tỉnh",
            Self::City | Self::ProvincialCity => "thành phố",
            Self::RuralDistrict => "huyện",
            Self::UrbanDistrict => "quận",
            Self::Town => "thị xã",
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::Township => "thị trấn",
            Self::SpecialZone => "đặc khu",
        }
    }

    /// How documents shorten that word.
    pub(crate) fn short_words(self) -> &'static [&'static str] {
        match self {
            Self::Province => &["t"],
            Self::City | Self::ProvincialCity => &["tp"],
            Self::RuralDistrict => &["h"],
            Self::UrbanDistrict => &["q"],
            Self::Town => &["tx"],
            Self::Commune => &["x"],
            Self::Ward => &["p"],
            Self::Township => &["tt"],
            Self::SpecialZone => &["đk"],
        }
    }
}

/// An area (*đơn vị hành chính*): one code and one superior for its whole life. Its kind and its name may change within
/// that life; a merger or another superior makes another area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its id, the same in every installation.
    pub id: AreaId,
    /// Its code in the state's list (*mã đơn vị hành chính*); text, for it may begin with a nought.
    pub code: String,
    /// Its tier.
    pub level: AreaLevel,
    /// The area it belongs to.
    pub parent: Option<AreaId>,
    /// Its names, the oldest first; never empty.
    pub names: Vec<AreaName>,
    /// How long it was there.
    pub life: Life,
    /// A point in its middle.
    pub point: Option<Point>,
    /// What the merger named, where the predecessors are not in the list.
    pub merged_from_text: Option<String>,
    /// On what that rests.
    pub basis: Basis,
}

/// A name of an area, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaName {
    /// Its kind while it had this name.
    pub kind: AreaKind,
    /// The name without its kind: `Bù Đăng`.
    pub name: String,
    /// Other spellings that documents use.
    pub aliases: Vec<String>,
    /// How long it had this name.
    pub life: Life,
    /// On what that rests.
    pub basis: Basis,
}

impl AreaName {
    /// Kind and name: `huyện Bù Đăng`.
    pub fn full(&self) -> String {
        format!("{} {}", self.kind.word(), self.name)
    }
}

/// A place on the map, in ten-thousandths of a degree (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Vĩ độ.
    pub latitude: i32,
    /// Kinh độ.
    pub longitude: i32,
}

impl Area {
    /// Its name on that day; outside its life, the nearest it had.
    pub fn name_on(&self, day: Day) -> Option<&AreaName> {
        let mut names = self.names.iter();
        let on_the_day = names.clone().find(|name| name.life.includes(day));
        on_the_day.or_else(|| match self.life.is_over_on(day) {
            true => names.next_back(),
            false => names.next(),
        })
    }

    /// Kind and name on that day: `thành phố Đồng Xoài`.
    pub fn full_name_on(&self, day: Day) -> String {
        self.name_on(day).map(AreaName::full).unwrap_or_default()
    }

    /// Its kind on that day.
    pub fn kind_on(&self, day: Day) -> Option<AreaKind> {
        self.name_on(day).map(|name| name.kind)
    }
}
