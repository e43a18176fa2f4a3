//! The only door for other crates.

pub use crate::model::asset::{
    Certificate, CertificateKind, Field, NAME_CHARS_MAX, Officer, Post, Product,
    QUANTITY_THOUSANDTHS_MAX, read_certificates, read_fields, read_officers, read_products,
    thousandths,
};
pub use crate::model::capital::CapitalFault;
pub use crate::model::deadline::{Deadline, Span};
pub use crate::model::dossier::{
    Done, DossierId, DossierKind, DossierState, Holder, Step, StepFault, StepId, StepRow,
};
pub use crate::model::fact::{Activity, Effective, Facet, FactFault, FactId, Rank, Signal, Word};
pub use crate::model::ground::{Ground, GroundKind};
pub use crate::model::kind::CooperativeKind;
pub use crate::model::legal_status::{LegalStatus, Standing};
pub use crate::model::life_case::{Judged, Known, LifeFault};
pub use crate::model::life_table::LifeAct;
pub use crate::model::member::{
    COUNT_MAX, Contribution, CountFault, MemberCount, MemberId, MemberKind,
};
pub use crate::model::record::{
    ADDRESS_CHARS_MAX, ENTRIES_MAX, NUMBER_CHARS_MAX, Point, Record, RecordFault,
};
pub use crate::model::yearly_report::{
    Certainty, ReportFault, ReportId, WORDS_CHARS_MAX, YearlyReport,
};
