//! The legal life cycle as a table: which act leads from which status to which, and the rule without which the law of a day
//! does not know the act. What the act asks for besides is judged in `life_case`.

use super::kind::CooperativeKind;
use super::legal_status::LegalStatus;

kernel::text_enum! {
    /// An act in the legal life of a cooperative (*thủ tục*).
    pub enum LifeAct {
        /// Thành lập.
        Found = "found",
        /// Tạm ngừng kinh doanh.
        Suspend = "suspend",
        /// Hoạt động trở lại.
        Resume = "resume",
        /// Bắt đầu giải thể tự nguyện.
        DissolveVoluntarily = "dissolve_voluntarily",
        /// Bắt đầu giải thể bắt buộc.
        DissolveCompulsorily = "dissolve_compulsorily",
        /// Hoàn thành giải thể.
        CompleteDissolution = "complete_dissolution",
        /// Bỏ việc giải thể, hoạt động tiếp.
        AbandonDissolution = "abandon_dissolution",
        /// Sáp nhập vào hợp tác xã khác.
        Merge = "merge",
        /// Hợp nhất thành hợp tác xã mới.
        Consolidate = "consolidate",
        /// Chia.
        Divide = "divide",
        /// Tách.
        Split = "split",
        /// Chuyển đổi.
        Convert = "convert",
        /// Bị tuyên bố phá sản.
        DeclareBankrupt = "declare_bankrupt",
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Passage {
    pub(crate) act: LifeAct,
    /// Whose act it is.
    pub(crate) kinds: &'static [CooperativeKind],
    /// From which status; none where there is nothing yet.
    pub(crate) from: &'static [Option<LegalStatus>],
    /// To which.
    pub(crate) to: LegalStatus,
}

use CooperativeKind as K;
use LegalStatus as S;

const ALL: &[K] = &[K::Cooperative, K::Union, K::Group];
const REGISTERED_BY_LAW: &[K] = &[K::Cooperative, K::Union];
const NOTHING: &[Option<S>] = &[None];
const WORKING: &[Option<S>] = &[Some(S::Registered), Some(S::Split)];
const ALIVE: &[Option<S>] = &[Some(S::Registered), Some(S::Split), Some(S::Suspended)];
const NOT_ENDED: &[Option<S>] = &[
    Some(S::Registered),
    Some(S::Split),
    Some(S::Suspended),
    Some(S::Dissolving),
];
const DISSOLVING: &[Option<S>] = &[Some(S::Dissolving)];
const SUSPENDED: &[Option<S>] = &[Some(S::Suspended)];

/// The life cycle. A group is no registered legal person: it is founded and dissolved by its contract, and may convert.
#[rustfmt::skip]
const TABLE: [Passage; 13] = [
    Passage { act: LifeAct::Found,                kinds: ALL,               from: NOTHING,    to: S::Registered },
    Passage { act: LifeAct::Suspend,              kinds: REGISTERED_BY_LAW, from: WORKING,    to: S::Suspended },
    Passage { act: LifeAct::Resume,               kinds: REGISTERED_BY_LAW, from: SUSPENDED,  to: S::Registered },
    Passage { act: LifeAct::DissolveVoluntarily,  kinds: ALL,               from: ALIVE,      to: S::Dissolving },
    Passage { act: LifeAct::DissolveCompulsorily, kinds: REGISTERED_BY_LAW, from: ALIVE,      to: S::Dissolving },
    Passage { act: LifeAct::CompleteDissolution,  kinds: ALL,               from: DISSOLVING, to: S::Dissolved },
    Passage { act: LifeAct::AbandonDissolution,   kinds: ALL,               from: DISSOLVING, to: S::Registered },
    Passage { act: LifeAct::Merge,                kinds: REGISTERED_BY_LAW, from: ALIVE,      to: S::Merged },
    Passage { act: LifeAct::Consolidate,          kinds: REGISTERED_BY_LAW, from: ALIVE,      to: S::Consolidated },
    Passage { act: LifeAct::Divide,               kinds: REGISTERED_BY_LAW, from: WORKING,    to: S::Divided },
    Passage { act: LifeAct::Split,                kinds: REGISTERED_BY_LAW, from: WORKING,    to: S::Split },
    Passage { act: LifeAct::Convert,              kinds: &[K::Group],       from: WORKING,    to: S::Converted },
    Passage { act: LifeAct::DeclareBankrupt,      kinds: REGISTERED_BY_LAW, from: NOT_ENDED,  to: S::Bankrupt },
];

/// The row of an act.
pub(crate) fn passage(act: LifeAct) -> Option<&'static Passage> {
    TABLE.iter().find(|passage| passage.act == act)
}

impl LifeAct {
    /// The rule that says which papers the act asks for: on a day without it the law does not know the act.
    pub(crate) fn papers_rule(self, kind: K) -> &'static str {
        use rules::key;
        match self {
            Self::Found if kind == K::Group => key::PROCEDURE_FOUND_GROUP_PAPERS,
            Self::DissolveVoluntarily | Self::CompleteDissolution if kind == K::Group => {
                key::PROCEDURE_END_GROUP_PAPERS
            }
            Self::Found => key::PROCEDURE_FOUND_PAPERS,
            Self::Suspend => key::PROCEDURE_SUSPEND_PAPERS,
            Self::Resume => key::PROCEDURE_RESUME_PAPERS,
            Self::DissolveVoluntarily | Self::CompleteDissolution => {
                key::PROCEDURE_DISSOLVE_VOLUNTARILY_PAPERS
            }
            Self::DissolveCompulsorily => key::PROCEDURE_DISSOLVE_COMPULSORILY_PAPERS,
            Self::AbandonDissolution => key::PROCEDURE_ABANDON_DISSOLUTION_PAPERS,
            Self::Merge => key::PROCEDURE_MERGE_PAPERS,
            Self::Consolidate => key::PROCEDURE_CONSOLIDATE_PAPERS,
            Self::Divide => key::PROCEDURE_DIVIDE_PAPERS,
            Self::Split => key::PROCEDURE_SPLIT_PAPERS,
            Self::Convert => key::PROCEDURE_CONVERT_PAPERS,
            Self::DeclareBankrupt => key::PROCEDURE_DECLARE_BANKRUPT_PAPERS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::legal_status::Standing;

    #[test]
    fn nothing_leads_out_of_an_end() {
        for passage in TABLE {
            for from in passage.from.iter().flatten() {
                assert_ne!(from.standing(), Standing::Ended, "{}", passage.act);
            }
        }
    }

    #[test]
    fn every_act_has_one_row_and_every_status_is_reached() {
        for act in LifeAct::ALL {
            assert_eq!(
                TABLE.iter().filter(|row| row.act == *act).count(),
                1,
                "{act}"
            );
        }
        for status in LegalStatus::ALL {
            assert!(TABLE.iter().any(|row| row.to == *status), "{status}");
        }
    }
}
