//! The policy: one table, action by role. `tests/policy.txt` prints it for those who must agree to it.

use crate::action::Action;
use crate::role::Role;

/// How far a role reaches with an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Not at all.
    Nowhere,
    /// What is one's own.
    Own,
    /// What lies at the place of the grant or below it.
    Place,
    /// Everything in the installation: what is no secret among those who sign in.
    Everywhere,
}

use Reach::{Everywhere as E, Nowhere as N, Own as O, Place as P};

/// The roles in the order of the table's columns.
const COLUMNS: [Role; 10] = [
    Role::AllianceOfficer,
    Role::AllianceLeader,
    Role::ProvinceLeader,
    Role::BodyOfficer,
    Role::AreaOfficer,
    Role::FundOfficer,
    Role::CooperativeDirector,
    Role::CooperativeAccountant,
    Role::TeamHead,
    Role::Administrator,
];

/// Every action once. A missing row does not compile the test that looks for it, and refuses everybody.
#[rustfmt::skip]
const TABLE: [(Action, [Reach; 10]); 46] = [
    //                                officer leader province body area fund director accountant team admin
    (Action::ViewOwnWork,            [O, O, O, O, O, O, O, O, O, O]),
    (Action::ManageOwnAccount,       [O, O, O, O, O, O, O, O, O, O]),
    (Action::DelegateOwnRoles,       [O, O, O, O, O, O, O, N, N, N]),
    (Action::ListAccounts,           [P, P, N, N, P, N, N, N, N, P]),
    (Action::InviteAccount,          [N, N, N, N, N, N, N, N, N, P]),
    (Action::GrantRole,              [N, N, N, N, N, N, N, N, N, P]),
    (Action::ManageAccount,          [N, N, N, N, N, N, N, N, N, P]),
    (Action::IssueCode,              [P, N, N, N, P, N, N, N, N, P]),
    (Action::ViewAreas,              [E, E, E, E, E, E, E, E, E, E]),
    (Action::ViewOrganisations,      [P, P, P, P, P, P, P, P, P, P]),
    (Action::ManageOrganisations,    [P, N, N, N, N, N, N, N, N, P]),
    (Action::RecordSuccession,       [P, N, N, N, N, N, N, N, N, P]),
    (Action::ViewPersons,            [P, P, N, N, P, P, P, P, N, P]),
    (Action::ManagePersons,          [P, N, N, N, P, N, N, N, N, P]),
    (Action::MergeRecords,           [P, N, N, N, N, N, N, N, N, P]),
    (Action::ViewPapers,             [P, P, P, P, P, P, P, P, P, N]),
    (Action::ViewConfidentialPapers, [P, P, N, N, N, N, N, N, N, N]),
    (Action::ManagePapers,           [P, P, N, P, P, P, N, N, N, N]),
    (Action::ViewRules,              [E, E, E, E, E, E, E, E, E, E]),
    (Action::ConfirmRule,            [N, P, N, N, N, N, N, N, N, N]),
    (Action::ViewJobs,               [N, N, N, N, N, N, N, N, N, E]),
    (Action::ManageJobs,             [N, N, N, N, N, N, N, N, N, E]),
    (Action::ViewAudit,              [N, P, N, N, N, N, N, N, N, E]),
    (Action::ViewEvidence,           [P, P, P, P, P, P, P, P, N, P]),
    (Action::RecordEvidence,         [P, N, N, P, P, P, N, N, N, N]),
    (Action::VerifyEvidence,         [P, P, N, P, P, P, N, N, N, N]),
    (Action::ActByLetter,            [P, P, N, N, N, N, N, N, N, N]),
    (Action::FreezeBaselines,        [P, P, N, N, N, N, N, N, N, N]),
    (Action::ViewCooperatives,       [P, P, E, E, P, E, P, P, N, N]),
    (Action::ManageCooperatives,     [P, N, N, N, N, N, N, N, N, N]),
    (Action::ReviewCooperatives,     [P, N, N, N, P, N, N, N, N, N]),
    (Action::FileYearlyReports,      [P, N, N, N, P, N, P, P, N, N]),
    (Action::ViewMembers,            [P, N, N, N, P, N, P, P, N, N]),
    (Action::ManageMembers,          [P, N, N, N, P, N, N, N, N, N]),
    (Action::ViewPlans,              [E, E, E, E, E, E, E, E, E, E]),
    (Action::ManagePlans,            [P, P, N, N, N, N, N, N, N, N]),
    (Action::ReportProgress,         [P, N, N, P, P, P, P, N, N, N]),
    (Action::SupervisePlans,         [P, P, P, N, N, N, N, N, N, N]),
    (Action::RaiseDifficulties,      [P, P, N, P, P, P, P, N, N, N]),
    (Action::AnswerDifficulties,     [P, P, P, P, P, N, N, N, N, N]),
    (Action::FollowBodies,           [P, P, N, P, P, P, P, P, N, N]),
    (Action::ClosePlans,             [N, P, N, N, N, N, N, N, N, N]),
    (Action::PublishPlans,           [N, P, N, N, N, N, N, N, N, N]),
    (Action::ViewReports,            [P, P, P, P, P, N, N, N, N, N]),
    (Action::DraftReports,           [P, P, N, N, N, N, N, N, N, N]),
    (Action::IssueReports,           [N, P, N, N, N, N, N, N, N, N]),
];

/// How far this role reaches with this action.
pub fn reach(role: Role, action: Action) -> Reach {
    let row = TABLE.iter().find(|(known, _)| *known == action);
    let column = COLUMNS.iter().position(|known| *known == role);
    let cell = row
        .zip(column)
        .and_then(|((_, cells), column)| cells.get(column));
    cell.copied().unwrap_or(Reach::Nowhere)
}

/// The table as text that a client can read: an action a line, a role a column.
pub fn print() -> String {
    let width = Action::ALL
        .iter()
        .map(|action| action.as_str().len())
        .max()
        .unwrap_or(0);
    let numbered: String = (1..)
        .zip(COLUMNS)
        .map(|(n, role)| format!("{n:>2} = {role}\n"))
        .collect();
    let head: String = (1..=COLUMNS.len())
        .map(|number| format!(" {number:>2}"))
        .collect();
    let line = |action: &Action| {
        let cells: String = COLUMNS
            .iter()
            .map(|role| sign(reach(*role, *action)))
            .collect();
        format!("{:width$}{cells}\n", action.as_str())
    };
    let lines: String = Action::ALL.iter().map(line).collect();
    format!("{LEGEND}\n{numbered}\n{:width$}{head}\n{lines}", "")
}

const LEGEND: &str =
    "Ai được làm gì. ✔ ở mọi nơi · ▣ trong phạm vi được giao · ○ của chính mình · ✘ không\n";

fn sign(reach: Reach) -> &'static str {
    match reach {
        Reach::Everywhere => "  ✔",
        Reach::Place => "  ▣",
        Reach::Own => "  ○",
        Reach::Nowhere => "  ✘",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_has_one_row_and_every_role_one_column() {
        for action in Action::ALL {
            assert_eq!(
                TABLE.iter().filter(|(known, _)| known == action).count(),
                1,
                "{action}"
            );
        }
        for role in Role::ALL {
            assert_eq!(
                COLUMNS.iter().filter(|known| *known == role).count(),
                1,
                "{role}"
            );
        }
    }

    #[test]
    fn an_administrator_sees_no_papers() {
        assert_eq!(
            reach(Role::Administrator, Action::ViewPapers),
            Reach::Nowhere
        );
    }

    #[test]
    fn the_printed_table_is_the_one_agreed_upon() {
        let agreed = include_str!("../tests/policy.txt");
        assert_eq!(
            print(),
            agreed,
            "print it with `cargo run -p authz --example policy`"
        );
    }
}
