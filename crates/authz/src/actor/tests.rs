use super::*;
use crate::role::Role;
use kernel::{AreaId, OrganisationId, Period, RequestId};

fn day() -> Day {
    Day::of(2025, 9, 1).unwrap()
}

fn actor(grants: Vec<Grant>) -> Actor {
    let account = AccountId::named("officer");
    let by = By::account(account, RequestId::named("request"));
    Actor::signed_in(by, "Cán bộ mẫu".to_owned(), grants, day())
}

fn grant(role: Role, place: Place) -> Grant {
    let period = Period::since(Day::of(2025, 1, 1).unwrap());
    Grant {
        role,
        place,
        period,
        delegated_by: None,
    }
}

fn commune() -> Located {
    Located::nowhere()
        .under_area(AreaId::named("commune"))
        .under_area(AreaId::named("province"))
}

#[test]
fn a_stranger_and_a_role_that_does_not_reach_are_refused() {
    let by = By::public(RequestId::named("request"));
    let stranger = Actor::anonymous(by, day());
    let wanted = Action::ViewOrganisations;
    assert_eq!(
        require(&stranger, wanted, &commune()),
        Err(Denied::Anonymous(wanted))
    );

    let elsewhere = actor(vec![grant(
        Role::AreaOfficer,
        Place::Area(AreaId::named("other")),
    )]);
    assert_eq!(
        require(&elsewhere, wanted, &commune()),
        Err(Denied::NotAllowed(wanted))
    );

    let director = actor(vec![grant(
        Role::CooperativeDirector,
        Place::Organisation(OrganisationId::named("cooperative")),
    )]);
    assert!(director.scope(Action::ViewAudit).is_err());
}

#[test]
fn a_grant_counts_on_its_days_only() {
    let mut past = grant(Role::AllianceOfficer, Place::Installation);
    past.period = Period::of(
        Day::of(2025, 1, 1).unwrap(),
        Some(Day::of(2025, 8, 31).unwrap()),
    )
    .unwrap();
    let officer = actor(vec![past]);
    assert!(require(&officer, Action::ViewOrganisations, &commune()).is_err());
    assert!(officer.scope(Action::ViewOrganisations).is_err());
}

#[test]
fn an_officer_of_the_province_reaches_its_communes() {
    let officer = actor(vec![grant(
        Role::AllianceOfficer,
        Place::Area(AreaId::named("province")),
    )]);
    assert_eq!(
        require(&officer, Action::ManageOrganisations, &commune()),
        Ok(())
    );
    assert!(may(&officer, Action::ViewAreas, &Located::nowhere()));
}

#[test]
fn what_is_ones_own_is_nobody_elses() {
    let officer = actor(vec![grant(Role::AllianceOfficer, Place::Installation)]);
    let own = Located::nowhere().of_account(AccountId::named("officer"));
    let other = Located::nowhere().of_account(AccountId::named("colleague"));
    assert_eq!(require(&officer, Action::ManageOwnAccount, &own), Ok(()));
    assert!(require(&officer, Action::ManageOwnAccount, &other).is_err());
    assert!(require(&officer, Action::ManageOwnAccount, &Located::nowhere()).is_err());
}

#[test]
fn ones_own_grant_goes_before_one_that_was_handed_over() {
    let place = Place::Area(AreaId::named("province"));
    let mut lent = grant(Role::AllianceOfficer, place);
    lent.delegated_by = Some(AccountId::named("absent"));
    let both = actor(vec![lent.clone(), grant(Role::AllianceOfficer, place)]);
    let used = both
        .permit(Action::ManagePapers, &commune())
        .unwrap()
        .unwrap();
    assert_eq!(used.delegated_by, None);
    let lent_only = actor(vec![lent]);
    let used = lent_only
        .permit(Action::ManagePapers, &commune())
        .unwrap()
        .unwrap();
    assert_eq!(used.delegated_by, Some(AccountId::named("absent")));
}
