//! Words of the pages for what accounts are.

use ::web::Visit;
use authz::Role;

use crate::model::session::Means;

/// The name of a role.
pub(super) fn role(visit: &Visit, role: Role) -> String {
    visit.say(match role {
        Role::AllianceOfficer => "identity-role-alliance_officer",
        Role::AllianceLeader => "identity-role-alliance_leader",
        Role::ProvinceLeader => "identity-role-province_leader",
        Role::BodyOfficer => "identity-role-body_officer",
        Role::AreaOfficer => "identity-role-area_officer",
        Role::FundOfficer => "identity-role-fund_officer",
        Role::CooperativeDirector => "identity-role-cooperative_director",
        Role::CooperativeAccountant => "identity-role-cooperative_accountant",
        Role::TeamHead => "identity-role-team_head",
        Role::Administrator => "identity-role-administrator",
    })
}

/// By which means somebody signed in.
pub(super) fn means(visit: &Visit, means: Means) -> String {
    visit.say(match means {
        Means::Password => "identity-means-password",
        Means::Code => "identity-means-code",
        Means::Oidc => "identity-means-oidc",
    })
}
