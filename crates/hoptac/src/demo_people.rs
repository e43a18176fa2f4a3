//! The people of the demonstration. They are invented, and so are their numbers.

use authz::{Grant, Place, Role};
use directory::reference::{area_id, organisation_id};
use kernel::{Day, OrganisationId};

/// Somebody of the demonstration.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) name: &'static str,
    /// What they are, in words.
    pub(crate) what: &'static str,
    pub(crate) email: Option<&'static str>,
    pub(crate) phone: Option<&'static str>,
    role: Role,
    place: At,
}

/// Where somebody's role reaches.
#[derive(Debug)]
enum At {
    Installation,
    Area(&'static str),
    Body(&'static str),
    /// The cooperative of the demonstration.
    Cooperative,
}

impl Person {
    /// Their role, from this day on, where the demonstration's cooperative has this id.
    pub(crate) fn grant(&self, since: Day, cooperative: OrganisationId) -> Grant {
        let place = match self.place {
            At::Installation => Place::Installation,
            At::Area(path) => Place::Area(area_id(path)),
            At::Body(path) => Place::Organisation(organisation_id(path)),
            At::Cooperative => Place::Organisation(cooperative),
        };
        Grant::since(self.role, place, since)
    }
}

/// The province of Bình Phước until 30/06/2025.
const PROVINCE: At = At::Area("2023/70");

/// One for every role.
pub(crate) const PEOPLE: [Person; 10] = [
    Person {
        name: "Nguyễn Thị Minh An",
        what: "chuyên viên Liên minh HTX tỉnh",
        email: Some("chuyen-vien@demo.example"),
        phone: Some("0900000001"),
        role: Role::AllianceOfficer,
        place: PROVINCE,
    },
    Person {
        name: "Trần Văn Lãnh",
        what: "lãnh đạo Liên minh HTX tỉnh",
        email: Some("lanh-dao@demo.example"),
        phone: Some("0900000002"),
        role: Role::AllianceLeader,
        place: PROVINCE,
    },
    Person {
        name: "Lê Quốc Tỉnh",
        what: "lãnh đạo UBND tỉnh",
        email: Some("lanh-dao-tinh@demo.example"),
        phone: Some("0900000003"),
        role: Role::ProvinceLeader,
        place: PROVINCE,
    },
    Person {
        name: "Phạm Thị Đầu Mối",
        what: "đầu mối Sở Kế hoạch và Đầu tư",
        email: Some("so-khdt@demo.example"),
        phone: Some("0900000004"),
        role: Role::BodyOfficer,
        place: At::Body("2023/70/so-ke-hoach-va-dau-tu"),
    },
    Person {
        name: "Điểu Văn Huyện",
        what: "cán bộ huyện Bù Đăng",
        email: Some("bu-dang@demo.example"),
        phone: Some("0900000005"),
        role: Role::AreaOfficer,
        place: At::Area("2023/70/696"),
    },
    Person {
        name: "Võ Thị Quỹ",
        what: "cán bộ Quỹ hỗ trợ phát triển HTX",
        email: Some("quy@demo.example"),
        phone: Some("0900000006"),
        role: Role::FundOfficer,
        place: PROVINCE,
    },
    Person {
        name: "Ngô Quản Trị",
        what: "quản trị viên",
        email: Some("quan-tri@demo.example"),
        phone: Some("0900000007"),
        role: Role::Administrator,
        place: At::Installation,
    },
    Person {
        name: "Bùi Thị Kế Toán",
        what: "kế toán HTX Mẫu 017",
        email: Some("ke-toan@demo.example"),
        phone: Some("0900000008"),
        role: Role::CooperativeAccountant,
        place: At::Cooperative,
    },
    Person {
        name: "Hồ Văn Tổ Trưởng",
        what: "tổ trưởng HTX Mẫu 017",
        email: Some("to-truong@demo.example"),
        phone: Some("0900000009"),
        role: Role::TeamHead,
        place: At::Cooperative,
    },
    Person {
        name: "Đặng Văn Giám",
        what: "giám đốc HTX Mẫu 017",
        email: None,
        phone: Some("0900000010"),
        role: Role::CooperativeDirector,
        place: At::Cooperative,
    },
];
