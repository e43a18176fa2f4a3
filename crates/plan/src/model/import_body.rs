//! Bodies that a document names, and what they mean in the directory as of the document's day.

use directory::api::{BodyClass, Candidate, Resolution};
use kernel::OrganisationId;
use serde::{Deserialize, Serialize};

use super::draft::Who;

kernel::typed_id! {
    /// A name of a body in an import (*tên cơ quan trong bản đọc*).
    pub NamedId
}

kernel::text_enum! {
    /// How far a name has come.
    pub enum Naming {
        /// The directory told what it means (*đã khớp*).
        Found = "found",
        /// Somebody has to say (*cần chọn*).
        Open = "open",
        /// Somebody said (*đã chọn*).
        Chosen = "chosen",
    }
}

/// What a name means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Meaning {
    /// One body.
    Body {
        /// Which.
        id: OrganisationId,
    },
    /// A class of bodies, or several named together; may be nobody in particular yet.
    Class {
        /// The classes, by their words; none where bodies were merely named together.
        classes: Vec<BodyClass>,
        /// Who they are.
        members: Vec<OrganisationId>,
    },
    /// A body that is not in the directory: its tasks are told of by letter.
    ByLetter,
}

impl Meaning {
    /// As the plan names it.
    pub(crate) fn who(&self, written: &str) -> Who {
        match self {
            Self::Body { id } => Who::Body(*id),
            Self::Class { members, .. } => Who::Class {
                text: written.to_owned(),
                members: members.clone(),
            },
            Self::ByLetter => Who::Class {
                text: written.to_owned(),
                members: Vec::new(),
            },
        }
    }

    /// The body, where it is one.
    pub(crate) fn body(&self) -> Option<OrganisationId> {
        match self {
            Self::Body { id } => Some(*id),
            Self::Class { .. } | Self::ByLetter => None,
        }
    }
}

/// A name as the directory understands it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Understood {
    /// What it means, where that is clear.
    pub(crate) meaning: Option<Meaning>,
    /// Bodies that it may mean.
    pub(crate) candidates: Vec<OrganisationId>,
}

/// What a resolution says, with the members of every class looked up before.
pub(crate) fn understood(
    resolution: &Resolution,
    members: &[(BodyClass, Vec<OrganisationId>)],
) -> Understood {
    let clear = |meaning| Understood {
        meaning: Some(meaning),
        candidates: Vec::new(),
    };
    let open = |candidates: &[Candidate]| Understood {
        meaning: None,
        candidates: candidates.iter().map(|candidate| candidate.id).collect(),
    };
    match resolution {
        Resolution::One(id, _) => clear(Meaning::Body { id: *id }),
        Resolution::Class(classes) => clear(Meaning::Class {
            classes: classes.clone(),
            members: members_of(classes, members),
        }),
        Resolution::Joint(parts) => joint(parts, members),
        Resolution::Several(candidates) | Resolution::Nothing(candidates) => open(candidates),
    }
}

/// Several bodies named together are clear where each of them is.
fn joint(
    parts: &[(String, Resolution)],
    members: &[(BodyClass, Vec<OrganisationId>)],
) -> Understood {
    let mut together = Vec::new();
    let mut candidates = Vec::new();
    let mut is_clear = true;
    for (_, part) in parts {
        let part = understood(part, members);
        candidates.extend(part.candidates);
        match part.meaning {
            Some(Meaning::Body { id }) => together.push(id),
            Some(Meaning::Class { members, .. }) => together.extend(members),
            Some(Meaning::ByLetter) | None => is_clear = false,
        }
    }
    let meaning = is_clear.then(|| Meaning::Class {
        classes: Vec::new(),
        members: each_once(together),
    });
    Understood {
        meaning,
        candidates,
    }
}

/// The classes that a resolution speaks of, wherever they stand in it.
pub(crate) fn classes_in(resolution: &Resolution) -> Vec<BodyClass> {
    match resolution {
        Resolution::Class(classes) => classes.clone(),
        Resolution::Joint(parts) => parts
            .iter()
            .flat_map(|(_, part)| classes_in(part))
            .collect(),
        Resolution::One(..) | Resolution::Several(_) | Resolution::Nothing(_) => Vec::new(),
    }
}

fn members_of(
    classes: &[BodyClass],
    members: &[(BodyClass, Vec<OrganisationId>)],
) -> Vec<OrganisationId> {
    let own = members.iter().filter(|(class, _)| classes.contains(class));
    each_once(own.flat_map(|(_, members)| members.clone()).collect())
}

fn each_once(ids: Vec<OrganisationId>) -> Vec<OrganisationId> {
    let mut once: Vec<OrganisationId> = Vec::with_capacity(ids.len());
    for id in ids {
        if !once.contains(&id) {
            once.push(id);
        }
    }
    once
}

/// A name as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: NamedId,
    /// As the document writes it.
    pub written: String,
    /// How far it has come.
    pub naming: Naming,
    /// What it means.
    pub meaning: Option<Meaning>,
    /// Bodies that it may mean.
    pub candidates: Vec<OrganisationId>,
    /// Counts the changes.
    pub version: i64,
    /// Who chose.
    pub decided_by_name: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use directory::api::{How, Why};

    fn id(name: &str) -> OrganisationId {
        OrganisationId::named(name)
    }

    fn one(name: &str) -> Resolution {
        Resolution::One(id(name), How::Name)
    }

    #[test]
    fn what_may_mean_two_bodies_means_none_until_somebody_says() {
        let candidates = ["a", "b"].map(|name| Candidate {
            id: id(name),
            name: name.to_owned(),
            place: String::new(),
            why: Why::FitsAsWell,
        });
        let understood = understood(&Resolution::Several(candidates.to_vec()), &[]);
        assert_eq!(understood.meaning, None);
        assert_eq!(understood.candidates, [id("a"), id("b")]);
    }

    #[test]
    fn a_class_is_its_members_and_bodies_named_together_are_each_once() {
        let districts = BodyClass::DistrictCommittees;
        let members = [(districts, vec![id("a"), id("b")])];
        let class = Resolution::Class(vec![districts]);
        let parts = vec![
            ("Sở X".to_owned(), one("b")),
            ("UBND các huyện".to_owned(), class),
        ];
        let understood = understood(&Resolution::Joint(parts), &members);
        let Some(Meaning::Class { members, .. }) = understood.meaning else {
            panic!("it is clear");
        };
        assert_eq!(members, [id("b"), id("a")]);
    }

    #[test]
    fn bodies_named_together_are_open_while_one_of_them_is() {
        let parts = vec![
            ("Sở X".to_owned(), one("b")),
            ("Sở Y".to_owned(), Resolution::Nothing(Vec::new())),
        ];
        assert_eq!(understood(&Resolution::Joint(parts), &[]).meaning, None);
    }

    #[test]
    fn a_body_that_is_not_in_the_directory_is_named_and_nobody_in_particular() {
        let who = Meaning::ByLetter.who("Hiệp hội điều");
        let Who::Class { text, members } = who else {
            panic!("a name");
        };
        assert_eq!((text.as_str(), members.len()), ("Hiệp hội điều", 0));
    }
}
