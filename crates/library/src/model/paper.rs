//! A paper: what it is, who wrote it, to whom it belongs.

use kernel::text::{BadText, fold, line, paragraph};
use kernel::{AccountId, AreaId, Day, Instant, OrganisationId};
use serde::{Deserialize, Serialize};

use crate::model::number::PaperNumber;
use crate::model::standing::InForce;

/// The longest abstract, in characters.
pub const SUMMARY_CHARS_MAX: usize = 1_000;
/// The longest name of who wrote it, in characters.
pub const ISSUER_CHARS_MAX: usize = 200;
/// The longest of its other names, in characters.
pub const ALIAS_CHARS_MAX: usize = 200;
/// Other names that one paper has.
pub const ALIASES_MAX: usize = 20;
/// The longest note, in characters.
pub const NOTE_CHARS_MAX: usize = 2_000;

kernel::typed_id! {
    /// A paper (văn bản).
    pub PaperId
}

kernel::text_enum! {
    /// What sort of paper it is (loại văn bản). The list may grow.
    pub enum PaperKind {
        /// Luật.
        Law = "law",
        /// Pháp lệnh.
        Ordinance = "ordinance",
        /// Nghị quyết.
        Resolution = "resolution",
        /// Nghị định.
        Decree = "decree",
        /// Thông tư, thông tư liên tịch.
        Circular = "circular",
        /// Quyết định.
        Decision = "decision",
        /// Chỉ thị.
        Directive = "directive",
        /// Kế hoạch.
        Plan = "plan",
        /// Chương trình.
        Programme = "programme",
        /// Đề án.
        Scheme = "scheme",
        /// Công văn.
        OfficialLetter = "official_letter",
        /// Tờ trình.
        Submission = "submission",
        /// Báo cáo.
        Report = "report",
        /// Thông báo.
        Notice = "notice",
        /// Biên bản.
        Minutes = "minutes",
        /// Hợp đồng.
        Contract = "contract",
        /// Giấy chứng nhận, giấy phép.
        Certificate = "certificate",
        /// Hoá đơn, chứng từ.
        Voucher = "voucher",
        /// Giấy tờ khác.
        Other = "other",
    }
}

kernel::text_enum! {
    /// Which way a paper went (chiều văn bản).
    pub enum Direction {
        /// Văn bản đến.
        Incoming = "incoming",
        /// Văn bản đi, do đơn vị ban hành.
        Issued = "issued",
        /// Văn bản quy phạm pháp luật: of nobody here, for everybody.
        Law = "law",
    }
}

kernel::text_enum! {
    /// Who may see a paper (mức độ phổ biến). State secrets have no place in this house at all.
    pub enum Confidentiality {
        /// Công khai.
        Open = "open",
        /// Lưu hành nội bộ.
        Internal = "internal",
        /// Hạn chế: only those who decide and those who keep the papers.
        Confidential = "confidential",
    }
}

/// Who wrote a paper (cơ quan ban hành).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// The organisation of the directory, where one is known.
    pub organisation: Option<OrganisationId>,
    /// Its name as it stands on the paper: names change, papers do not.
    pub name: String,
}

/// What a paper says of itself and where it belongs: all that a form gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperContent {
    /// Số, ký hiệu; a contract or minutes may have none.
    pub number: Option<PaperNumber>,
    /// Loại văn bản.
    pub kind: PaperKind,
    /// Văn bản đến, đi hay pháp luật.
    pub direction: Direction,
    /// Cơ quan ban hành.
    pub issuer: Issuer,
    /// Ngày ban hành.
    pub issued: Option<Day>,
    /// Trích yếu.
    pub summary: String,
    /// Other names by which it is called, for the search.
    pub aliases: Vec<String>,
    /// Mức độ phổ biến.
    pub confidentiality: Confidentiality,
    /// Hiệu lực.
    pub in_force: InForce,
    /// The area that it belongs to.
    pub area: Option<AreaId>,
    /// The organisation that it belongs to.
    pub organisation: Option<OrganisationId>,
    /// What else is to be known.
    pub note: Option<String>,
    /// Whether number and days were read in a source that can be named; what was not, refuses nobody anything.
    pub verified: bool,
}

/// A paper (văn bản) as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its id.
    pub id: PaperId,
    /// What it says.
    pub content: PaperContent,
    /// Counts the changes.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Instant,
    /// Who did; none where the house itself did.
    pub changed_by: Option<AccountId>,
    /// The name of who did.
    pub changed_by_name: String,
}

/// Why a paper cannot say what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperFault {
    /// The abstract.
    #[error("abstract: {0}")]
    Summary(BadText),
    /// Who wrote it.
    #[error("issuer: {0}")]
    Issuer(BadText),
    /// One of its other names.
    #[error("other name: {0}")]
    Alias(BadText),
    /// Too many other names.
    #[error("{count} other names")]
    TooManyAliases {
        /// How many there are.
        count: usize,
    },
    /// The note.
    #[error("note: {0}")]
    Note(BadText),
    /// A letter and a decision have a day, once they are issued.
    #[error("no day of issue")]
    NoDay,
    /// It would be issued after today.
    #[error("issued on {issued}, after today, {today}")]
    IssuedLater {
        /// The day given.
        issued: Day,
        /// The business day.
        today: Day,
    },
    /// The last day in force is before the first.
    #[error("in force from {from} to {to}")]
    Backwards {
        /// The first.
        from: Day,
        /// The last.
        to: Day,
    },
    /// Law is open to everybody.
    #[error("law that is not open")]
    HiddenLaw,
    /// It belongs nowhere, so nobody who works at a place would see it.
    #[error("belongs to no area and no organisation")]
    Nowhere,
}

kernel::refusal! { PaperFault from [] {
    Self::Summary(_) => Invalid "library.paper.summary" at "summary" { "most": SUMMARY_CHARS_MAX };
    Self::Issuer(_) => Invalid "library.paper.issuer" at "issuer_name" { "most": ISSUER_CHARS_MAX };
    Self::Alias(_) => Invalid "library.paper.alias" at "aliases" { "most": ALIAS_CHARS_MAX };
    Self::TooManyAliases { count } => Invalid "library.paper.too_many_aliases" at "aliases"
        { "count": count, "most": ALIASES_MAX };
    Self::Note(_) => Invalid "library.paper.note" at "note" { "most": NOTE_CHARS_MAX };
    Self::NoDay => Invalid "library.paper.no_day" at "issued";
    Self::IssuedLater { issued, today } => Invalid "library.paper.issued_later" at "issued"
        { "issued": issued.to_vietnamese(), "today": today.to_vietnamese() };
    Self::Backwards { from, to } => Invalid "library.paper.backwards" at "in_force_to"
        { "from": from.to_vietnamese(), "to": to.to_vietnamese() };
    Self::HiddenLaw => Invalid "library.paper.hidden_law" at "confidentiality";
    Self::Nowhere => Invalid "library.paper.nowhere" at "organisation";
} }

impl PaperContent {
    /// The same with its texts composed and checked.
    ///
    /// # Errors
    /// The first reason that stands against it.
    pub(crate) fn checked(self, today: Day) -> Result<Self, PaperFault> {
        let content = self.with_clean_texts()?;
        content.check_place()?;
        content.check_days(today)?;
        Ok(content)
    }

    fn with_clean_texts(self) -> Result<Self, PaperFault> {
        let count = self.aliases.len();
        if count > ALIASES_MAX {
            return Err(PaperFault::TooManyAliases { count });
        }
        let alias = |text: &String| line(text, ALIAS_CHARS_MAX).map_err(PaperFault::Alias);
        let aliases: Result<Vec<String>, PaperFault> = self.aliases.iter().map(alias).collect();
        let note = |text: String| paragraph(&text, NOTE_CHARS_MAX).map_err(PaperFault::Note);
        Ok(Self {
            issuer: Issuer {
                organisation: self.issuer.organisation,
                name: line(&self.issuer.name, ISSUER_CHARS_MAX).map_err(PaperFault::Issuer)?,
            },
            summary: line(&self.summary.replace('\n', " "), SUMMARY_CHARS_MAX)
                .map_err(PaperFault::Summary)?,
            aliases: aliases?,
            note: self.note.map(note).transpose()?,
            ..self
        })
    }

    fn check_place(&self) -> Result<(), PaperFault> {
        match self.direction {
            Direction::Law if self.confidentiality != Confidentiality::Open => {
                Err(PaperFault::HiddenLaw)
            }
            Direction::Incoming | Direction::Issued
                if self.area.is_none() && self.organisation.is_none() =>
            {
                Err(PaperFault::Nowhere)
            }
            Direction::Law | Direction::Incoming | Direction::Issued => Ok(()),
        }
    }

    /// Law of another year is known on every business day, so its days are not measured by today's.
    fn check_days(&self, today: Day) -> Result<(), PaperFault> {
        if let (Some(from), Some(to)) = (self.in_force.from, self.in_force.to)
            && to < from
        {
            return Err(PaperFault::Backwards { from, to });
        }
        match (self.direction, self.issued) {
            (Direction::Law, _) => Ok(()),
            // A draft of a plan goes round before it has its day, and says that nobody has verified it.
            (Direction::Incoming | Direction::Issued, None) if self.is_draft() => Ok(()),
            (Direction::Incoming | Direction::Issued, None) => Err(PaperFault::NoDay),
            (Direction::Incoming | Direction::Issued, Some(issued)) if issued > today => {
                Err(PaperFault::IssuedLater { issued, today })
            }
            (Direction::Incoming | Direction::Issued, Some(_)) => Ok(()),
        }
    }

    /// Whether it may be a draft: of a kind that is sent round before it is signed, and said to be unverified.
    fn is_draft(&self) -> bool {
        let goes_round = matches!(
            self.kind,
            PaperKind::Plan | PaperKind::Programme | PaperKind::Scheme
        );
        goes_round && !self.verified
    }

    /// What may be there once only: the number with its issuer and day, at the place that keeps it. Two bodies that got
    /// the same letter keep a copy each, since neither may know of the other's. A law is there once for all.
    pub(crate) fn once_key(&self) -> Option<String> {
        let number = self.number.as_ref()?.key();
        let issuer = fold(&self.issuer.name);
        let place = match self.direction {
            Direction::Law => String::new(),
            Direction::Incoming | Direction::Issued => [
                self.issued.map(|day| day.to_string()),
                // The area of an organisation follows from it, and tells no two copies apart.
                self.area
                    .filter(|_| self.organisation.is_none())
                    .map(|area| area.to_string()),
                self.organisation
                    .map(|organisation| organisation.to_string()),
            ]
            .map(Option::unwrap_or_default)
            .join("|"),
        };
        let law = self.direction == Direction::Law;
        let kept = if law { "law" } else { "paper" };
        Some(format!("{kept}|{number}|{issuer}|{place}"))
    }

    /// What a search looks through, in the order in which people say it.
    pub(crate) fn search(&self) -> String {
        let number = self.number.as_ref().map_or("", PaperNumber::as_str);
        let parts = [
            number,
            &self.summary,
            &self.aliases.join(" "),
            &self.issuer.name,
        ];
        fold(&parts.join(" "))
    }

    /// Whether only those who decide may see it.
    pub(crate) fn is_confidential(&self) -> bool {
        match self.confidentiality {
            Confidentiality::Confidential => true,
            Confidentiality::Open | Confidentiality::Internal => false,
        }
    }
}

#[cfg(test)]
mod tests;
