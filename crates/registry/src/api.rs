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
pub use crate::model::duty::{Duty, DutyKind};
pub use crate::model::fact::{Activity, Effective, Facet, FactFault, FactId, Rank, Signal, Word};
pub use crate::model::ground::{Ground, GroundKind};
pub use crate::model::kind::CooperativeKind;
pub use crate::model::legal_status::{LegalStatus, Standing};
pub use crate::model::life_case::{Judged, Known, LifeFault};
pub use crate::model::life_table::LifeAct;
pub use crate::model::listing::{Asked, Order, Told};
pub use crate::model::member::{
    COUNT_MAX, Contribution, CountFault, MemberCount, MemberId, MemberKind,
};
pub use crate::model::record::{
    ADDRESS_CHARS_MAX, ENTRIES_MAX, NUMBER_CHARS_MAX, Point, Record, RecordFault,
};
pub use crate::model::yearly_report::{
    Certainty, ReportFault, ReportId, WORDS_CHARS_MAX, YearlyReport,
};
pub use crate::queries::candidates::{Candidate, CandidatesError, candidates};
pub use crate::store::cooperative::{Cooperative, Now};
pub use crate::store::cooperative_list::CooperativeLine;
pub use crate::store::dossier::{Dossier, StepDone};
pub use crate::store::fact::Fact;
pub use crate::store::member::Member;
pub use crate::store::member_count::Counted;
pub use crate::store::yearly_report::Reported;
pub use crate::use_cases::add_member::{AddMember, AddMemberError, MemberAdded, Who, add_member};
pub use crate::use_cases::change_cooperative::{
    ChangeCooperative, ChangeCooperativeError, CooperativeChanged, change_cooperative,
};
pub use crate::use_cases::change_legal_status::{
    ChangeLegalStatus, ChangeLegalStatusError, LegalStatusChanged, StatusAct, change_legal_status,
};
pub use crate::use_cases::count_members::{
    CountMembers, CountMembersError, MembersCounted, count_members,
};
pub use crate::use_cases::do_step::{CertificateWords, DoStep, DoStepError, StepTaken, do_step};
pub use crate::use_cases::enter_cooperative::{
    CooperativeEntered, EnterCooperative, EnterCooperativeError, Identity, enter_cooperative,
};
pub use crate::use_cases::file_report::{FileReport, FileReportError, ReportFiled, file_report};
pub use crate::use_cases::freeze_candidates::{
    CandidatesFrozen, FreezeCandidates, FreezeCandidatesError, freeze_candidates,
};
pub use crate::use_cases::give_up_dossier::{
    DossierGivenUp, GiveUpDossier, GiveUpDossierError, give_up_dossier,
};
pub use crate::use_cases::known::{CooperativeFault, KnownError};
pub use crate::use_cases::let_member_go::{
    LetMemberGo, LetMemberGoError, MemberGone, let_member_go,
};
pub use crate::use_cases::open_dossier::{
    DossierOpened, OpenDossier, OpenDossierError, open_dossier,
};
pub use crate::use_cases::place::PlaceFault;
pub use crate::use_cases::tell_fact::{FactTold, TellFact, TellFactError, Telling, tell_fact};
