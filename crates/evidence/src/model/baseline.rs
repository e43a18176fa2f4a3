//! A frozen list: named members as of a day, by which a share is told. It is never changed; another list is another list.

use std::collections::BTreeSet;

use kernel::{AreaId, BadText, Day, Instant, OrganisationId, text};
use library::api::PaperId;
use serde::{Deserialize, Serialize};

kernel::typed_id! {
    /// A frozen list (*danh sách gốc*).
    pub BaselineId
}

/// Members of a list at most.
pub const MEMBERS_MAX: usize = 5_000;
/// Characters of a title.
pub const BASELINE_TITLE_CHARS_MAX: usize = 200;
/// Characters of what is said of the source.
pub const BASELINE_SOURCE_CHARS_MAX: usize = 500;

/// A list to be frozen (chốt danh sách gốc).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewBaseline {
    /// Tên danh sách.
    pub title: String,
    /// The day as of which the list is (ngày chốt).
    pub day: Day,
    /// The area whose list it is (địa bàn).
    pub area: AreaId,
    /// Its members.
    pub members: Vec<OrganisationId>,
    /// The query or file it came from, in words (nguồn).
    pub source: String,
    /// The paper behind it.
    pub paper: Option<PaperId>,
}

impl NewBaseline {
    /// The same with its words checked and each member once.
    ///
    /// # Errors
    /// See [`BaselineFault`].
    pub(crate) fn checked(self, today: Day) -> Result<Self, BaselineFault> {
        let title =
            text::line(&self.title, BASELINE_TITLE_CHARS_MAX).map_err(BaselineFault::Title)?;
        let source = text::paragraph(&self.source, BASELINE_SOURCE_CHARS_MAX)
            .map_err(BaselineFault::Source)?;
        let members: BTreeSet<OrganisationId> = self.members.iter().copied().collect();
        if self.day > today {
            return Err(BaselineFault::Future { day: self.day });
        }
        if members.is_empty() {
            return Err(BaselineFault::Empty);
        }
        if members.len() > MEMBERS_MAX {
            return Err(BaselineFault::TooMany {
                count: members.len(),
            });
        }
        let members = members.into_iter().collect();
        Ok(Self {
            title,
            source,
            members,
            ..self
        })
    }
}

/// Why a list cannot be frozen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BaselineFault {
    /// Its title.
    #[error("title: {0}")]
    Title(BadText),
    /// What is said of its source.
    #[error("source: {0}")]
    Source(BadText),
    /// Its day has not come.
    #[error("{day} has not come")]
    Future {
        /// The day.
        day: Day,
    },
    /// It has no members.
    #[error("no members")]
    Empty,
    /// It has too many.
    #[error("{count} members")]
    TooMany {
        /// How many.
        count: usize,
    },
    /// A member is no organisation of the directory.
    #[error("no organisation {member}")]
    NoMember {
        /// Which.
        member: OrganisationId,
    },
}

kernel::refusal! { BaselineFault from [] {
    Self::Title(_) => Invalid "evidence.baseline.title" at "title" { "most": BASELINE_TITLE_CHARS_MAX };
    Self::Source(_) => Invalid "evidence.baseline.source" at "source" { "most": BASELINE_SOURCE_CHARS_MAX };
    Self::Future { day } => Invalid "evidence.baseline.future" at "day" { "day": day.to_vietnamese() };
    Self::Empty => Invalid "evidence.baseline.empty" at "members";
    Self::TooMany { count } => Limited "evidence.baseline.too_many" at "members" { "count": count, "most": MEMBERS_MAX };
    Self::NoMember { .. } => Invalid "evidence.baseline.no_member" at "members";
} }

/// A frozen list, its members by their names on its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// Its id.
    pub id: BaselineId,
    /// Tên danh sách.
    pub title: String,
    /// Ngày chốt.
    pub day: Day,
    /// Địa bàn.
    pub area: AreaId,
    /// Nguồn.
    pub source: String,
    /// The paper behind it.
    pub paper: Option<PaperId>,
    /// Who froze it.
    pub frozen_by_name: String,
    /// When, by the business clock.
    pub frozen_at: Instant,
    /// How many members it has.
    pub size: u64,
    /// Its members, by name in the order of the alphabet.
    pub members: Vec<BaselineMember>,
}

/// A member of a frozen list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineMember {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its name on the day of the list.
    pub name: String,
}
