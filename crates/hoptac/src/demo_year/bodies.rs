//! The bodies of the plan as they are called in the directory, and who signs in for them.

use authz::{Grant, Place, Role};
use directory::reference::{area_id, organisation_id};
use kernel::{AreaId, Day, OrganisationId};

/// The province.
pub(super) const PROVINCE: &str = "2023/70";
/// An officer of the Alliance.
pub(super) const OFFICER: &str = "chuyen-vien@demo.example";
/// Another, for the four eyes.
pub(super) const COLLEAGUE: &str = "doi-chieu@demo.example";
/// The leader of the Alliance.
pub(super) const LEADER: &str = "lanh-dao@demo.example";
/// The director of the cooperative of the demonstration.
pub(super) const DIRECTOR: &str = "0900000010";
/// The Bank's branch does not sign in: an officer of the Alliance acts by its letters.
pub(super) const BY_LETTER: &str = "nhcsxh";

/// The districts by their codes, each with some of its communes.
pub(super) const DISTRICTS: [(&str, &str, [&str; 2]); 11] = [
    ("688", "UBND thị xã Phước Long", ["25245", "25249"]),
    ("689", "UBND thành phố Đồng Xoài", ["25207", "25213"]),
    ("690", "UBND thị xã Bình Long", ["25333", "25336"]),
    ("691", "UBND huyện Bù Gia Mập", ["25225", "25229"]),
    ("692", "UBND huyện Lộc Ninh", ["25273", "25280"]),
    ("693", "UBND huyện Bù Đốp", ["25310", "25315"]),
    ("694", "UBND huyện Hớn Quản", ["25330", "25342"]),
    ("695", "UBND huyện Đồng Phú", ["25366", "25372"]),
    ("696", "UBND huyện Bù Đăng", ["25399", "25404"]),
    ("697", "UBND thị xã Chơn Thành", ["25435", "25450"]),
    ("698", "UBND huyện Phú Riềng", ["25243", "25250"]),
];

/// The departments and other bodies of the province that sign in, by their slugs.
pub(super) const DEPARTMENTS: [(&str, &str); 11] = [
    ("so-ke-hoach-va-dau-tu", "Sở Kế hoạch và Đầu tư"),
    (
        "so-nong-nghiep-va-phat-trien-nong-thon",
        "Sở Nông nghiệp và PTNT",
    ),
    ("vpdp-nong-thon-moi", "Văn phòng Điều phối nông thôn mới"),
    ("ban-dan-toc", "Ban Dân tộc"),
    ("so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ"),
    ("so-cong-thuong", "Sở Công Thương"),
    (
        "so-thong-tin-va-truyen-thong",
        "Sở Thông tin và Truyền thông",
    ),
    (
        "so-lao-dong-thuong-binh-va-xa-hoi",
        "Sở Lao động - TB và XH",
    ),
    ("so-tai-chinh", "Sở Tài chính"),
    ("dai-pt-th-va-bao", "Đài PT-TH và Báo"),
    ("quy-ho-tro-phat-trien-htx", "Quỹ hỗ trợ phát triển HTX"),
];

/// The body with this slug; of a district its committee, by its code.
pub(super) fn body(slug: &str) -> OrganisationId {
    match is_district(slug) {
        true => organisation_id(&format!("{PROVINCE}/{slug}/ubnd")),
        false => organisation_id(&format!("{PROVINCE}/{slug}")),
    }
}

/// Where what a body writes is kept: of a district in it, of others in the province.
pub(super) fn area(slug: &str) -> AreaId {
    match is_district(slug) {
        true => area_id(&format!("{PROVINCE}/{slug}")),
        false => area_id(PROVINCE),
    }
}

fn is_district(slug: &str) -> bool {
    slug.chars().all(|letter| letter.is_ascii_digit())
}

/// What a body is called on its papers.
pub(super) fn title(slug: &str) -> &'static str {
    let district = DISTRICTS.iter().find(|(code, ..)| *code == slug);
    let department = DEPARTMENTS.iter().find(|(own, _)| *own == slug);
    match (district, department, slug) {
        (Some((_, name, _)), ..) | (None, Some((_, name)), _) => name,
        (None, None, BY_LETTER) => "Ngân hàng Chính sách xã hội tỉnh",
        (None, None, _) => "Liên minh Hợp tác xã tỉnh",
    }
}

/// Who records for a body: those of the known sign-ins who are there for one, else somebody of the year.
pub(super) fn recorder(slug: &str) -> String {
    match slug {
        "lien-minh-htx" => COLLEAGUE.to_owned(),
        BY_LETTER => OFFICER.to_owned(),
        "696" => "bu-dang@demo.example".to_owned(),
        "quy-ho-tro-phat-trien-htx" => "quy@demo.example".to_owned(),
        _ => format!("ghi.{slug}@demo.example"),
    }
}

/// Who verifies for a body.
pub(super) fn verifier(slug: &str) -> String {
    match slug {
        "lien-minh-htx" => OFFICER.to_owned(),
        BY_LETTER => COLLEAGUE.to_owned(),
        "so-ke-hoach-va-dau-tu" => "so-khdt@demo.example".to_owned(),
        _ => format!("xac-nhan.{slug}@demo.example"),
    }
}

/// What an officer of a body may do, since a day.
pub(super) fn grant(slug: &str, since: Day) -> Grant {
    let area = Place::Area(area(slug));
    let (role, place) = match slug {
        "lien-minh-htx" => (Role::AllianceOfficer, area),
        "quy-ho-tro-phat-trien-htx" => (Role::FundOfficer, area),
        code if is_district(code) => (Role::AreaOfficer, area),
        _ => (Role::BodyOfficer, Place::Organisation(body(slug))),
    };
    Grant::since(role, place, since)
}
