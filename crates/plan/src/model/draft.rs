//! A plan as people confirmed it, not yet running: the one seam between writing a plan and beginning it.

pub use evidence::api::BaselineId;
pub(crate) use evidence::api::{EvidenceId, IndicatorId};
use kernel::{AreaId, Day, OrganisationId};
use library::api::PaperId;
use serde::{Deserialize, Serialize};

kernel::typed_id! {
    /// A plan (*kế hoạch*).
    pub PlanId,
    /// The import of a document (*lần nạp văn bản*).
    pub ImportId,
}

kernel::text_enum! {
    /// What sort of document sets the plan out (*loại văn bản*).
    pub enum PlanKind {
        /// Kế hoạch.
        Plan = "plan",
        /// Đề án.
        Scheme = "scheme",
        /// Chương trình.
        Programme = "programme",
        /// Chỉ thị.
        Directive = "directive",
        /// Quyết định.
        Decision = "decision",
        /// Báo cáo.
        Report = "report",
        /// Tờ trình.
        Submission = "submission",
        /// Another.
        Other = "other",
    }
}

kernel::text_enum! {
    /// How a count is held against its target (*mức so sánh*).
    pub enum Comparator {
        /// Exactly so many; more is met too (*đúng*).
        Exactly = "exactly",
        /// So many or more (*ít nhất*).
        AtLeast = "at_least",
        /// So many or fewer (*không quá*).
        AtMost = "at_most",
        /// About so many (*khoảng*).
        About = "about",
    }
}

kernel::text_enum! {
    /// How a share of a list becomes a whole number (*cách làm tròn*): chosen by an officer, stated by the report.
    pub enum Rounding {
        /// Up (*làm tròn lên*).
        Up = "up",
        /// Down (*làm tròn xuống*).
        Down = "down",
        /// To the nearest, half up (*làm tròn gần nhất*).
        Nearest = "nearest",
    }
}

kernel::text_enum! {
    /// How often a task falls due (*chu kỳ*).
    pub enum Recurrence {
        /// Once.
        Once = "once",
        /// At the end of each month.
        Monthly = "monthly",
        /// At the end of each quarter.
        Quarterly = "quarterly",
        /// At the end of each year.
        Yearly = "yearly",
    }
}

kernel::text_enum! {
    /// What of the evidence is counted (*cách đếm*).
    pub enum Tally {
        /// Entries (*số lượt*).
        Entries = "entries",
        /// Distinct organisations (*số đơn vị khác nhau*).
        Subjects = "subjects",
        /// The sum of quantities (*tổng khối lượng*).
        Quantity = "quantity",
        /// The sum of money (*tổng số tiền*).
        Amount = "amount",
    }
}

kernel::text_enum! {
    /// Whether somebody has decided on a link.
    pub enum LinkStanding {
        /// Proposed by the import (*đề xuất*).
        Proposed = "proposed",
        /// Decided by an officer (*đã quyết*).
        Decided = "decided",
    }
}

/// A plan as confirmed by people, not yet running (*bản nháp kế hoạch*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDraft {
    /// Its title.
    pub title: String,
    /// What sort of document sets it out.
    pub kind: PlanKind,
    /// Its number, where it has one: `153/KH-UBND`.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<OrganisationId>,
    /// When it was issued.
    pub issued_on: Option<Day>,
    /// The first day of its time.
    pub from: Day,
    /// The last day of its time.
    pub to: Day,
    /// Where it holds.
    pub area: AreaId,
    /// The Alliance that leads it.
    pub alliance: OrganisationId,
    /// The document, as a paper of the library.
    pub paper: Option<PaperId>,
    /// The plan of several years that it is part of.
    pub scheme: Option<PlanId>,
    /// The import that it comes from.
    pub source: Option<ImportId>,
    /// Its sections, in reading order.
    pub sections: Vec<DraftSection>,
    /// Its targets.
    pub targets: Vec<DraftTarget>,
    /// Its tasks.
    pub tasks: Vec<DraftTask>,
    /// Items of its content part that name no body.
    pub measures: Vec<DraftMeasure>,
    /// What carries out which measure.
    pub links: Vec<DraftLink>,
}

/// A section (*mục*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSection {
    /// Its label, levels joined by dots: `II.4`.
    pub label: String,
    /// Its title.
    pub title: String,
}

/// A target (*chỉ tiêu*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftTarget {
    /// Its key within the plan: `T1`.
    pub key: String,
    /// Its sentence.
    pub text: String,
    /// The number, in thousandths: of a share 20 000 is 20%.
    pub quantity_thousandths: i64,
    /// What is counted, in words: `HTX`.
    pub unit: String,
    /// How the count is held against the number.
    pub comparator: Comparator,
    /// Whether the number is a share in percent.
    pub percent: bool,
    /// The label of its section.
    pub section: String,
    /// The responsible body.
    pub responsible: Option<OrganisationId>,
    /// By when.
    pub due: Day,
    /// Whether nobody has decided on that day yet.
    pub due_proposed: bool,
    /// Its characters in the text of the document, half open.
    pub span: Option<(u32, u32)>,
    /// What counts it; none until somebody has chosen.
    pub binding: Option<TargetBinding>,
}

/// What counts a target (*cách tính chỉ tiêu*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetBinding {
    /// What is counted.
    pub question: TargetQuestion,
    /// Of a share: the list that it is a share of.
    pub baseline: Option<BaselineId>,
    /// How the share of that list becomes a whole number.
    pub rounding: Rounding,
}

/// What is counted, over which evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetQuestion {
    /// Codes of kinds of evidence, one at least: `cooperative.founded`.
    pub kinds: Vec<String>,
    /// What of them is counted.
    pub tally: Tally,
    /// Only within this area; none is the area of the plan.
    pub area: Option<AreaId>,
    /// Only of this programme.
    pub programme: Option<String>,
    /// Only with these attributes, each `(name, value)`: `("agricultural", "yes")`.
    pub attributes: Vec<(String, String)>,
}

/// A task (*nhiệm vụ*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftTask {
    /// Its key within the plan: `IV.1-3`.
    pub key: String,
    /// The label of its section.
    pub section: String,
    /// Its title, a dozen words at most.
    pub title: String,
    /// Its whole text.
    pub text: String,
    /// Who leads it (*chủ trì*).
    pub leads: Vec<Who>,
    /// Who takes part (*phối hợp*).
    pub partners: Vec<Who>,
    /// By when; none where the document says nothing and nobody proposed a day.
    pub due: Option<Day>,
    /// Whether nobody has decided on that day yet.
    pub due_proposed: bool,
    /// How often.
    pub recurrence: Recurrence,
    /// The key of the target that it serves.
    pub target: Option<String>,
    /// Its characters in the text of the document, half open.
    pub span: Option<(u32, u32)>,
}

/// Who is to do something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// One body.
    Body(OrganisationId),
    /// A class of bodies: each owes it by itself (*UBND các huyện, thị xã, thành phố*).
    Class {
        /// As the document names them.
        text: String,
        /// Who they are on the day of the plan.
        members: Vec<OrganisationId>,
    },
}

/// An item of the content part that names no body (*biện pháp*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftMeasure {
    /// Its key within the plan: `II.3-1`.
    pub key: String,
    /// The label of its section.
    pub section: String,
    /// Its title.
    pub title: String,
    /// Its whole text.
    pub text: String,
    /// Its characters in the text of the document, half open.
    pub span: Option<(u32, u32)>,
}

/// That a task or a target carries out a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftLink {
    /// The key of the measure.
    pub measure: String,
    /// What carries it out.
    pub end: LinkEnd,
    /// Whether somebody has decided on it.
    pub standing: LinkStanding,
}

/// What carries a measure out, by its key within the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkEnd {
    /// A task.
    Task(String),
    /// A target.
    Target(String),
}
