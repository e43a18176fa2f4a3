//! The only door for other crates.
//!
//! [`begin_plan`] is the one way from a draft to a plan that runs; [`status`] is the object of `hoptac plan status --json`, and has
//! the same numbers as every screen.

pub use crate::model::draft::{
    BaselineId, Comparator, DraftLink, DraftMeasure, DraftSection, DraftTarget, DraftTask,
    ImportId, LinkEnd, LinkStanding, PlanDraft, PlanId, PlanKind, Recurrence, Rounding, Tally,
    TargetBinding, TargetQuestion, Who,
};

pub use crate::model::check_draft::{
    AFTER_END_DAYS_MAX, CLASS_MEMBERS_MAX, DraftFault, ITEM_CHARS_MAX, LABEL_CHARS_MAX,
    MEASURES_MAX, OBLIGATIONS_MAX, PARTIES_MAX, TARGETS_MAX, TASKS_MAX, TITLE_CHARS_MAX, check,
};
pub use crate::model::difficulty::{DifficultyFault, DifficultyId, DifficultyLevel};
pub use crate::model::follow::{CalendarId, DigestId, DigestRhythm};
pub use crate::model::forecast::TargetState;
pub use crate::model::obligation::{ActKind, ObligationFault, ObligationId};
pub use crate::model::scheme::SchemeFault;
pub use crate::model::task::{LinkId, MeasureId, TargetId, TaskId, TaskState};
pub use crate::model::writing::{WritingChange, WritingHead, WritingId};
pub use crate::queries::desk::{
    DeskDifficulty, DeskMeasure, DeskObligation, DeskPlan, DeskTarget, desk,
};
pub use crate::queries::plan_status::{
    PlanStatus, Status, StatusError, TargetStatus, TaskStatus, status,
};
pub use crate::queries::writing_page::writing_draft;
pub use crate::use_cases::act_on_obligation::{
    ActOnObligation, ActOnObligationError, ObligationMoved, act_on_obligation,
};
pub use crate::use_cases::begin_plan::{
    BeginPlan, BeginPlanError, PlanBegun, PlanFault, begin_plan,
};
pub use crate::use_cases::bind_target::{BindError, BindTarget, TargetBound, bind_target};
pub use crate::use_cases::change_link::{
    ChangeLink, ChangeLinkError, LinkChange, LinkChanged, change_link,
};
pub use crate::use_cases::choose_digest::{ChooseDigest, ChooseDigestError, choose_digest};
pub use crate::use_cases::close_plan::{ClosePlan, ClosePlanError, PlanClosed, close_plan};
pub use crate::use_cases::decide_due::{DaysDecided, DecideDue, DecideDueError, decide_due};
pub use crate::use_cases::end_digest::{EndDigest, EndDigestError, end_digest};
pub use crate::use_cases::end_following::{EndFollowing, EndFollowingError, end_following};
pub use crate::use_cases::follow_body::{BodyFollowed, FollowBody, FollowBodyError, follow_body};
pub use crate::use_cases::open_rounds::{OpenRounds, OpenRoundsError, RoundsOpened, open_rounds};
pub use crate::use_cases::publish_plan::{
    PlanPublished, PublishPlan, PublishPlanError, publish_plan,
};
pub use crate::use_cases::raise_difficulty::{
    DifficultyRaised, RaiseDifficulty, RaiseDifficultyError, raise_difficulty,
};
pub use crate::use_cases::settle_difficulty::{
    DifficultySettled, SettleDifficulty, SettleDifficultyError, Settling, settle_difficulty,
};
pub use crate::use_cases::start_writing::{StartWriting, start_writing};
pub use crate::use_cases::under_scheme::UnderSchemeError;
pub use crate::use_cases::withdraw_plan::{PlanWithdrawn, WithdrawPlan, withdraw_plan};
pub use crate::use_cases::write_head::{WriteHead, write_head};
pub use crate::use_cases::write_item::{ItemWritten, WriteItem, write_item};
pub use crate::use_cases::write_plan::{
    BeginWriting, ChangeWriting, WritePlanError, Written, begin_writing, change_writing,
};
pub use crate::use_cases::written_bodies::Unknown;

/// A document that is read, looked through and brought to life.
pub mod import {
    pub use crate::model::draft::ImportId;
    pub use crate::model::import::{HeadFault, Import, ImportHead, ImportState, Resembles};
    pub use crate::model::import_body::{Meaning, Named, NamedId, Naming};
    pub use crate::model::import_draft::OpenPoint;
    pub use crate::model::import_finding::{Finding, FindingId};
    pub use crate::model::import_item::{Decision, Doubt, Item, ItemFault, ItemId};
    pub use crate::model::import_likeness::Differences;
    pub use crate::model::import_links::{LinkDecision, ProposedLink};
    pub use crate::model::item_facts::{
        FactsFault, ItemFacts, ItemKind, MeasureFacts, TargetFacts, TaskFacts,
    };
    pub use crate::queries::import_list::{ImportListError, alliances, imports};
    pub use crate::queries::import_review::{
        BodyLine, ImportReview, Shown, differing, import_review,
    };
    pub use crate::reader::{ReadDocument, Reader, Reading, Unread};
    pub use crate::use_cases::accept_sure_items::{AcceptSure, SureAccepted, accept_sure_items};
    pub use crate::use_cases::begin_import::{
        BeginImport, BeginImportError, ImportBegun, begin_import,
    };
    pub use crate::use_cases::change_import_head::{ChangeHead, HeadChanged, change_import_head};
    pub use crate::use_cases::choose_import_body::{
        BodyChoice, BodyChosen, ChooseBody, choose_import_body,
    };
    pub use crate::use_cases::confirm_import_links::{
        ConfirmLinks, LinksConfirmed, confirm_import_links,
    };
    pub use crate::use_cases::decide_import_item::{
        DecideItem, ItemDecided, Verdict, decide_import_item,
    };
    pub use crate::use_cases::drop_import::{DropImport, ImportDropped, drop_import};
    pub use crate::use_cases::edit_import_item::{EditItem, edit_import_item};
    pub use crate::use_cases::import_document::{
        DocumentImported, ImportDocument, ImportDocumentError, import_document,
    };
    pub use crate::use_cases::import_review::ReviewError;
    pub use crate::use_cases::merge_import_item::{MergeItem, merge_import_item};
    pub use crate::use_cases::settle_import_finding::{
        FindingSettled, SettleFinding, settle_import_finding,
    };
    pub use crate::use_cases::split_import_item::{SplitItem, split_import_item};
}

/// What everybody may read of a plan that a leader laid open.
pub mod public {
    pub use crate::model::public::{PublicBody, PublicProgress, PublicTarget, PublicTask};
    pub use crate::queries::public_progress::{public_plans, public_progress};
}

/// What a report says of a plan on a day, with the words in which it stands.
pub mod report {
    pub use crate::model::difficulty::{
        DaysAtLevel, DifficultyId, DifficultyLevel, DifficultyState,
    };
    pub use crate::model::forecast::TargetState;
    pub use crate::model::obligation::{Holder, ObligationId, ObligationState};
    pub use crate::model::report_facts::{
        DifficultyFact, GroupFact, MeasureFact, OwedFact, ReportFacts, TargetFact, TaskFact,
    };
    pub use crate::model::shortened::{shortened, task_title};
    pub use crate::model::task::{TargetId, TaskId, TaskState};
    pub use crate::queries::report_facts::{plan_before, plan_choices, plan_place, report_facts};
}
