//! Classes of bodies: "các sở, ban, ngành", "UBND các huyện, thị xã, thành phố".

use std::sync::LazyLock;

use kernel::OrganisationId;

use super::Asked;
use crate::model::area::AreaLevel;
use crate::model::organisation::BodyKind;
use crate::model::register::Register;
use crate::model::spelling::{Marks, Word, words};

kernel::text_enum! {
    /// A class of bodies that documents name as one (*nhóm cơ quan*).
    pub enum BodyClass {
        /// UBND các huyện, thị xã, thành phố.
        DistrictCommittees = "district_committees",
        /// UBND các xã, phường, thị trấn.
        CommuneCommittees = "commune_committees",
        /// Các sở, ban, ngành.
        Departments = "departments",
        /// Các đoàn thể, tổ chức chính trị - xã hội.
        MassOrganisations = "mass_organisations",
        /// Các địa phương: the districts while there were any, then the communes.
        Localities = "localities",
        /// Các ngân hàng, tổ chức tín dụng.
        Banks = "banks",
        /// Các hợp tác xã.
        Cooperatives = "cooperatives",
        /// Các liên hiệp hợp tác xã.
        Unions = "unions",
        /// Các tổ hợp tác.
        Groups = "groups",
        /// Các doanh nghiệp.
        Enterprises = "enterprises",
        /// Các cơ quan, đơn vị, tổ chức khác: nobody in particular.
        Others = "others",
    }
}

/// The words that tell a class, the longer before those they contain; words told once are not looked at again.
const TOLD_BY: [(&str, BodyClass); 36] = [
    ("phòng ban", BodyClass::Others),
    ("liên hiệp hợp tác xã", BodyClass::Unions),
    ("liên hiệp htx", BodyClass::Unions),
    ("lhhtx", BodyClass::Unions),
    ("tổ hợp tác", BodyClass::Groups),
    ("tht", BodyClass::Groups),
    ("hợp tác xã", BodyClass::Cooperatives),
    ("htx", BodyClass::Cooperatives),
    ("quỹ tín dụng nhân dân", BodyClass::Banks),
    ("tổ chức tín dụng", BodyClass::Banks),
    ("tổ chức chính trị xã hội", BodyClass::MassOrganisations),
    ("xã hội nghề nghiệp", BodyClass::Others),
    ("đoàn thể", BodyClass::MassOrganisations),
    ("hội đoàn thể", BodyClass::MassOrganisations),
    ("hội", BodyClass::MassOrganisations),
    ("ngân hàng", BodyClass::Banks),
    ("doanh nghiệp", BodyClass::Enterprises),
    ("địa phương", BodyClass::Localities),
    ("thị xã", BodyClass::DistrictCommittees),
    ("tx", BodyClass::DistrictCommittees),
    ("thị trấn", BodyClass::CommuneCommittees),
    ("huyện", BodyClass::DistrictCommittees),
    ("quận", BodyClass::DistrictCommittees),
    ("thành phố", BodyClass::DistrictCommittees),
    ("tp", BodyClass::DistrictCommittees),
    ("xã", BodyClass::CommuneCommittees),
    ("phường", BodyClass::CommuneCommittees),
    ("đặc khu", BodyClass::CommuneCommittees),
    ("sở", BodyClass::Departments),
    ("ban", BodyClass::Departments),
    ("ngành", BodyClass::Departments),
    ("cơ quan", BodyClass::Others),
    ("đơn vị", BodyClass::Others),
    ("tổ chức", BodyClass::Others),
    ("cá nhân", BodyClass::Others),
    ("phòng", BodyClass::Others),
];

/// Words with which a class begins.
const BEGINNINGS: [&str; 10] = [
    "các",
    "ủy ban nhân dân các",
    "ubnd các",
    "ủy ban nhân dân cấp",
    "ubnd cấp",
    "lãnh đạo các",
    "thủ trưởng các",
    "những",
    "tất cả các",
    "toàn bộ các",
];

/// Words with which a class begins and is told at once.
const TELLING_BEGINNINGS: [&str; 2] = ["sở ban ngành", "sở ngành"];

/// Words behind which an area is named, not told as the tier of something else.
const NAMERS: [&str; 3] = ["các", "ubnd", "ủy ban nhân dân"];

/// Words behind which nothing tells a class any more: "được giao chủ trì …", "có liên quan", "trên địa bàn tỉnh".
const ENDINGS: [&str; 8] = [
    "được",
    "có",
    "liên quan",
    "trên",
    "thuộc",
    "trực thuộc",
    "cấp tỉnh",
    "của",
];

/// The classes that are named, in their order; none where the text is no class.
pub(super) fn classes(text: &[Word], marks: Marks) -> Option<Vec<BodyClass>> {
    let spelled = &*SPELLED;
    let begins = |beginning: &&Vec<Word>| starts_with(text, beginning, marks);
    let skipped = spelled.beginnings.iter().find(begins).map(Vec::len);
    // "Sở, ban, ngành" begins with what tells it; the other beginnings say nothing themselves.
    let told_at_once = || {
        spelled
            .telling_beginnings
            .iter()
            .any(|words| begins(&words))
    };
    let mut rest = text.get(skipped.or_else(|| told_at_once().then_some(0))?..)?;
    let mut told = Told {
        classes: Vec::new(),
        is_named: true,
        areas: 0,
        areas_are_named: false,
    };
    while let Some((_, behind)) = rest.split_first() {
        if spelled
            .endings
            .iter()
            .any(|ending| starts_with(rest, ending, marks))
        {
            break;
        }
        let starts = |(words, _): &&(Vec<Word>, BodyClass)| starts_with(rest, words, marks);
        rest = match spelled.told_by.iter().find(starts) {
            Some((words, class)) => {
                told.add(*class);
                rest.get(words.len()..)?
            }
            None => {
                told.is_named |= spelled
                    .namers
                    .iter()
                    .any(|words| starts_with(rest, words, marks));
                behind
            }
        };
    }
    tidied(told.into_classes())
}

/// The classes told so far.
struct Told {
    classes: Vec<BodyClass>,
    /// Whether an area told now is one of those that are named, and not the tier of what was told before.
    is_named: bool,
    areas: usize,
    areas_are_named: bool,
}

impl Told {
    fn add(&mut self, class: BodyClass) {
        if is_of_areas(class) {
            self.areas = self.areas.saturating_add(1);
            self.areas_are_named |= self.is_named;
        } else {
            self.is_named = false;
        }
        if !self.classes.contains(&class) {
            self.classes.push(class);
        }
    }

    /// "Các đoàn thể huyện" are of the district, not with it; "các sở, ngành, huyện, thị xã" are a list.
    fn into_classes(mut self) -> Vec<BodyClass> {
        if self.areas == 1 && !self.areas_are_named {
            self.classes.retain(|class| !is_of_areas(*class));
        }
        self.classes
    }
}

fn is_of_areas(class: BodyClass) -> bool {
    match class {
        BodyClass::DistrictCommittees | BodyClass::CommuneCommittees => true,
        BodyClass::Departments
        | BodyClass::MassOrganisations
        | BodyClass::Localities
        | BodyClass::Banks
        | BodyClass::Cooperatives
        | BodyClass::Unions
        | BodyClass::Groups
        | BodyClass::Enterprises
        | BodyClass::Others => false,
    }
}

/// The lists above with their words.
struct Spelled {
    beginnings: Vec<Vec<Word>>,
    telling_beginnings: Vec<Vec<Word>>,
    endings: Vec<Vec<Word>>,
    namers: Vec<Vec<Word>>,
    told_by: Vec<(Vec<Word>, BodyClass)>,
}

static SPELLED: LazyLock<Spelled> = LazyLock::new(|| {
    let all = |texts: &[&str]| texts.iter().map(|text| words(text)).collect();
    let told_by = TOLD_BY.iter().map(|(text, class)| (words(text), *class));
    Spelled {
        beginnings: all(&BEGINNINGS),
        telling_beginnings: all(&TELLING_BEGINNINGS),
        endings: all(&ENDINGS),
        namers: all(&NAMERS),
        told_by: told_by.collect(),
    }
});

/// "Cơ quan, đơn vị" beside a class adds nobody in particular; alone it is the class of others.
fn tidied(mut classes: Vec<BodyClass>) -> Option<Vec<BodyClass>> {
    if classes.iter().any(|class| *class != BodyClass::Others) {
        classes.retain(|class| *class != BodyClass::Others);
    }
    (!classes.is_empty()).then_some(classes)
}

fn starts_with(text: &[Word], beginning: &[Word], marks: Marks) -> bool {
    text.get(..beginning.len()).is_some_and(|begins| {
        let mut pairs = begins.iter().zip(beginning);
        pairs.all(|(a, b)| a.is(b, marks))
    })
}

/// The bodies of a class in a province on a day. Empty for those whose members other rooms know (cooperatives,
/// enterprises) and for nobody in particular.
pub fn members_on(class: BodyClass, asked: &Asked, register: &Register) -> Vec<OrganisationId> {
    let within =
        |level, kinds: &[BodyKind]| register.bodies_within(asked.province, level, kinds, asked.day);
    let committees = |level| within(level, &[BodyKind::Committee]);
    match class {
        BodyClass::DistrictCommittees => committees(AreaLevel::District),
        BodyClass::CommuneCommittees => committees(AreaLevel::Commune),
        BodyClass::Localities => match committees(AreaLevel::District) {
            districts if districts.is_empty() => committees(AreaLevel::Commune),
            districts => districts,
        },
        BodyClass::Departments => within(
            AreaLevel::Province,
            &[
                BodyKind::Department,
                BodyKind::Inspectorate,
                BodyKind::Office,
            ],
        ),
        BodyClass::MassOrganisations => within(
            AreaLevel::Province,
            &[BodyKind::Front, BodyKind::MassOrganisation],
        ),
        BodyClass::Banks => within(AreaLevel::Province, &[BodyKind::Bank]),
        BodyClass::Cooperatives
        | BodyClass::Unions
        | BodyClass::Groups
        | BodyClass::Enterprises
        | BodyClass::Others => Vec::new(),
    }
}
