//! A written name finds its body as of a day, or one is told which candidates there are.
//!
//! Nothing is guessed: another tone, a wrong letter, a body that has ended are candidates for a person to choose from.

use kernel::{AreaId, Day, OrganisationId};

use super::register::Register;
use super::spelling::{Marks, is_without_marks, words};

mod body;
mod class;
mod joint;
mod nearest;
mod place;

pub use class::{BodyClass, members_on};
pub use place::{AreaCandidate, AreaResolution, resolve_area};

/// Characters of a written name; a longer text is none.
pub const WRITTEN_CHARS_MAX: usize = 400;
/// Candidates that are told.
pub const CANDIDATES_MAX: usize = 12;

/// Where and when a name was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The day as of which it is meant: that of the document.
    pub day: Day,
    /// The province whose document it is: "tỉnh" means this one.
    pub province: AreaId,
}

/// What a written name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// One body.
    One(OrganisationId, How),
    /// More than one that it may mean equally well.
    Several(Vec<Candidate>),
    /// A class of bodies, or several: "các sở, ban, ngành", "UBND các huyện, thị xã, thành phố".
    Class(Vec<BodyClass>),
    /// Several bodies named together, each understood; their parts as written.
    Joint(Vec<(String, Resolution)>),
    /// No body of that day; the nearest, of which none is taken for it.
    Nothing(Vec<Candidate>),
}

kernel::text_enum! {
    /// How a name was recognised, the surest first.
    pub enum How {
        /// By its own name.
        Name = "name",
        /// By another name that is recorded for it.
        Alias = "alias",
        /// By an abbreviation.
        Abbreviation = "abbreviation",
        /// By a name it had before.
        FormerName = "former_name",
        /// By its letters, in a text written without any mark.
        WithoutMarks = "without_marks",
    }
}

/// A body that a name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The body.
    pub id: OrganisationId,
    /// Its whole name on the day.
    pub name: String,
    /// Where it is: the area and those above.
    pub place: String,
    /// Why it is none but a candidate.
    pub why: Why,
}

/// Why a candidate is not simply taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Others fit as well.
    FitsAsWell,
    /// It follows the body that has this name.
    Follows(OrganisationId),
    /// It had ended by then.
    Ended(Day),
    /// It did not yet exist.
    NotYet(Day),
    /// The area has that name but is of another kind: "huyện Chơn Thành" where it is a town.
    OtherKind,
    /// So many letters or tones differ.
    Letters(usize),
}

/// What a written name means, as of a day, in a province.
pub fn resolve(written: &str, asked: &Asked, register: &Register) -> Resolution {
    if written.chars().count() > WRITTEN_CHARS_MAX {
        return Resolution::Nothing(Vec::new());
    }
    let joint = || joint::resolve(written, asked, register).map(Resolution::Joint);
    // "Các sở: NN và PTNT; TC" is a list, although it begins like a class.
    if let Some(list) = written.contains(':').then(joint).flatten() {
        return list;
    }
    settle(written, asked, register).unwrap_or_else(|hits| {
        joint().unwrap_or_else(|| {
            let nearest = nearest::nearest(&words(written), &hits, asked, register);
            Resolution::Nothing(nearest)
        })
    })
}

/// The same for a name of one body or class, which is not taken apart; else the bodies that have the name but cannot be
/// meant on the day.
fn settle<'a>(
    written: &str,
    asked: &Asked,
    register: &'a Register,
) -> Result<Resolution, Vec<body::Hit<'a>>> {
    let text = words(&without_gloss(written));
    if let Some(classes) = class::classes(&text, marks_of(written)) {
        return Ok(Resolution::Class(classes));
    }
    let mut marks = Marks::Kept;
    let mut hits = body::hits(&text, asked, register, marks);
    if hits.is_empty() && is_without_marks(written) {
        marks = Marks::Absent;
        hits = body::hits(&text, asked, register, marks);
    }
    let there: Vec<&body::Hit> = hits.iter().filter(|hit| hit.is_taken(asked.day)).collect();
    let surest = there.iter().find(|hit| {
        let mut others = there.iter().filter(|other| !std::ptr::eq(**hit, **other));
        others.all(|other| hit.is_surer_than(other))
    });
    match surest {
        Some(hit) => Ok(Resolution::One(hit.organisation.id, hit.how(marks))),
        None if there.is_empty() => Err(hits),
        None => Ok(Resolution::Several(nearest::as_good(
            &there, asked, register,
        ))),
    }
}

/// "Liên minh hợp tác xã (HTX) tỉnh": an abbreviation that is introduced in passing is not part of the name.
fn without_gloss(written: &str) -> String {
    let mut rest = written;
    let mut kept = String::new();
    while let Some((before, behind)) = rest.split_once('(') {
        kept.push_str(before);
        match behind.split_once(')') {
            Some((inside, after)) if inside.chars().all(char::is_uppercase) => rest = after,
            Some(_) | None => {
                kept.push('(');
                rest = behind;
            }
        }
    }
    kept.push_str(rest);
    kept
}

fn marks_of(written: &str) -> Marks {
    match is_without_marks(written) {
        true => Marks::Absent,
        false => Marks::Kept,
    }
}
