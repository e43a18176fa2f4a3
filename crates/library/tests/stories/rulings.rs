//! A leader of an Alliance confirms and replaces rules of law by papers of its own.

use authz::{Actor, Place, Role};
use kernel::{AreaId, OrganisationId, Period, Refusal, RefusalKind};
use library::api::confirm_rule::{ConfirmRule, RulingError, RulingMade, confirm_rule};
use library::api::end_ruling::{EndRuling, EndRulingError, RulingEnded, end_ruling};
use library::api::override_rule::{OverrideRule, override_rule};
use library::api::ruling_list::{ruling_list, ruling_list_of};
use library::api::{Confidentiality, PaperContent, PaperId, RulingEnd, RulingId, rulebook};
use rules::{Rule, RuleError, Source, Value, key};

use crate::house::{House, alliance, commune, day, decision, house, province};

const KEY: &str = key::UNION_MEMBERS_MINIMUM;

/// The leader of the Alliance.
fn leader(house: &House) -> Actor {
    let place = Place::Organisation(alliance());
    house.test.actor_at(Role::AllianceLeader, place)
}

fn confirmation(paper: PaperId) -> ConfirmRule {
    ConfirmRule {
        key: KEY.to_owned(),
        place: Place::Organisation(alliance()),
        paper,
        period: Period::since(day("2025-01-10")),
        seen: Value::Count(3),
    }
}

fn replacement(paper: PaperId, value: Value) -> OverrideRule {
    OverrideRule {
        key: KEY.to_owned(),
        place: Place::Organisation(alliance()),
        paper,
        period: Period::since(day("2025-01-10")),
        value,
    }
}

async fn confirm(
    house: &House,
    actor: &Actor,
    wish: ConfirmRule,
) -> Result<RulingMade, RulingError> {
    confirm_rule(&house.test.db, actor, &house.test.command(wish)).await
}

async fn replace(
    house: &House,
    actor: &Actor,
    wish: OverrideRule,
) -> Result<RulingMade, RulingError> {
    override_rule(&house.test.db, actor, &house.test.command(wish)).await
}

async fn end(
    house: &House,
    actor: &Actor,
    (ruling, seen_version): (RulingId, i64),
    end: RulingEnd,
) -> Result<RulingEnded, EndRulingError> {
    let reason = "ghi nhầm".to_owned();
    let wish = EndRuling {
        ruling,
        end,
        reason,
        seen_version,
    };
    end_ruling(&house.test.db, actor, &house.test.command(wish)).await
}

/// The rule for things of this area and Alliance.
async fn asked(
    house: &House,
    (area, alliance): (Option<AreaId>, Option<OrganisationId>),
    on: &str,
) -> Result<Rule, RuleError> {
    let mut rx = house.test.db.read().await.unwrap();
    let book = rulebook(&mut rx, area, alliance).await.unwrap();
    book.rule(KEY, day(on))
}

async fn paper(house: &House) -> PaperId {
    house.paper(decision("12/QD-LMHTX", "2025-01-05")).await
}

#[tokio::test]
async fn only_a_leader_of_the_place_speaks_and_a_refused_word_writes_nothing() {
    let house = house().await;
    let paper = paper(&house).await;
    let elsewhere = Place::Organisation(OrganisationId::named("other body"));
    let before = house.test.counts().await;
    for actor in [
        house.officer(),
        house.stranger(),
        house.test.actor_at(Role::AllianceLeader, elsewhere),
        house.everywhere(Role::Administrator),
    ] {
        let refused = confirm(&house, &actor, confirmation(paper))
            .await
            .unwrap_err();
        assert_eq!(refused.code(), "authz.not_allowed", "{}", actor.name);
        let wish = replacement(paper, Value::Count(4));
        let refused = replace(&house, &actor, wish).await.unwrap_err();
        assert_eq!(refused.code(), "authz.not_allowed");
    }
    // Who speaks for the Alliance does not speak for the province around it.
    let wish = ConfirmRule {
        place: Place::Area(province()),
        ..confirmation(paper)
    };
    let refused = confirm(&house, &leader(&house), wish).await.unwrap_err();
    assert_eq!(refused.kind(), RefusalKind::Denied);
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_word_without_a_paper_that_can_be_read_is_refused() {
    let house = house().await;
    let secret = house
        .paper(PaperContent {
            confidentiality: Confidentiality::Confidential,
            ..decision("13/QD-LMHTX", "2025-01-05")
        })
        .await;
    let before = house.test.counts().await;
    for (paper, code) in [
        (PaperId::named("none"), "library.ruling.no_paper"),
        (secret, "library.ruling.confidential_paper"),
    ] {
        let refused = confirm(&house, &leader(&house), confirmation(paper)).await;
        let refused = refused.unwrap_err();
        assert_eq!((refused.code(), refused.fields()[0].field), (code, "paper"));
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn what_does_not_fit_the_rule_is_refused() {
    let house = house().await;
    let paper = paper(&house).await;
    let leader = leader(&house);
    let before = house.test.counts().await;
    let mut unknown = confirmation(paper);
    unknown.key = "union.members".to_owned();
    let mut other = confirmation(paper);
    other.seen = Value::Count(4);
    for (wish, code) in [
        (unknown, "rules.unknown"),
        (other, "library.ruling.seen_other"),
    ] {
        assert_eq!(
            confirm(&house, &leader, wish).await.unwrap_err().code(),
            code
        );
    }
    let wrong = replacement(paper, Value::Days(4));
    let refused = replace(&house, &leader, wrong).await.unwrap_err();
    assert_eq!(refused.code(), "rules.wrong_type");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn two_words_for_one_day_are_refused_at_places_that_touch_and_taken_at_others() {
    let house = house().await;
    let paper = paper(&house).await;
    let everywhere = house.everywhere(Role::AllianceLeader);
    let at = |place| OverrideRule {
        place,
        ..replacement(paper, Value::Count(4))
    };
    replace(&house, &everywhere, at(Place::Area(commune())))
        .await
        .unwrap();
    for place in [
        Place::Area(province()),
        Place::Area(commune()),
        Place::Installation,
    ] {
        let refused = replace(&house, &everywhere, at(place)).await.unwrap_err();
        assert_eq!(refused.code(), "library.ruling.told", "{place:?}");
        assert_eq!(refused.kind(), RefusalKind::Conflict);
    }
    let apart = Place::Area(AreaId::named("another province"));
    replace(&house, &everywhere, at(apart)).await.unwrap();
}

#[tokio::test]
async fn a_confirmed_rule_is_verified_for_those_of_the_alliance_only() {
    let house = house().await;
    let paper = paper(&house).await;
    let of_alliance = (None, Some(alliance()));
    assert!(
        !asked(&house, of_alliance, "2025-09-15")
            .await
            .unwrap()
            .verified
    );
    let wish = house.test.command(confirmation(paper));
    let db = &house.test.db;
    let made = confirm_rule(db, &leader(&house), &wish).await.unwrap();
    let again = confirm_rule(db, &leader(&house), &wish).await.unwrap();
    assert_eq!(made, again, "the same command gives the first result");
    let rule = asked(&house, of_alliance, "2025-09-15").await.unwrap();
    assert!(rule.verified && rule.source == Source::Alliance);
    assert_eq!(
        rule.basis.text,
        "Văn bản số 12/QD-LMHTX ngày 05/01/2025 của Liên minh Hợp tác xã tỉnh"
    );
    assert!(
        !asked(&house, of_alliance, "2025-01-09")
            .await
            .unwrap()
            .verified
    );
    let of_another = (Some(commune()), Some(OrganisationId::named("other body")));
    assert!(
        !asked(&house, of_another, "2025-09-15")
            .await
            .unwrap()
            .verified
    );
}

#[tokio::test]
async fn a_word_for_a_province_holds_in_its_communes() {
    let house = house().await;
    let paper = paper(&house).await;
    let wish = OverrideRule {
        place: Place::Area(province()),
        ..replacement(paper, Value::Count(4))
    };
    let everywhere = house.everywhere(Role::AllianceLeader);
    replace(&house, &everywhere, wish).await.unwrap();
    let in_commune = asked(&house, (Some(commune()), None), "2025-09-15")
        .await
        .unwrap();
    assert_eq!(in_commune.count(), Ok(4));
    let apart = (Some(AreaId::named("another province")), None);
    assert_eq!(
        asked(&house, apart, "2025-09-15").await.unwrap().count(),
        Ok(3)
    );
    assert_eq!(
        asked(&house, (None, None), "2025-09-15")
            .await
            .unwrap()
            .count(),
        Ok(3)
    );
}

#[tokio::test]
async fn a_word_ends_once_by_who_may_and_as_it_was_seen() {
    let house = house().await;
    let paper = paper(&house).await;
    let made = confirm(&house, &leader(&house), confirmation(paper))
        .await
        .unwrap();
    let after = RulingEnd::After(day("2025-06-30"));
    let before = house.test.counts().await;
    let refused = end(&house, &house.officer(), (made.id, 1), after).await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    let stale = end(&house, &leader(&house), (made.id, 2), after).await;
    assert_eq!(stale.unwrap_err().kind(), RefusalKind::Conflict);
    let none = end(&house, &leader(&house), (RulingId::named("none"), 1), after).await;
    assert_eq!(none.unwrap_err().kind(), RefusalKind::NotFound);
    let early = RulingEnd::After(day("2025-01-09"));
    let backwards = end(&house, &leader(&house), (made.id, 1), early).await;
    assert_eq!(backwards.unwrap_err().code(), "library.ruling.backwards");
    assert_eq!(house.test.counts().await, before);

    let ended = end(&house, &leader(&house), (made.id, 1), after)
        .await
        .unwrap();
    assert_eq!(ended.last_day, Some(day("2025-06-30")));
    let of_alliance = (None, Some(alliance()));
    assert!(
        asked(&house, of_alliance, "2025-06-30")
            .await
            .unwrap()
            .verified
    );
    assert!(
        !asked(&house, of_alliance, "2025-07-01")
            .await
            .unwrap()
            .verified
    );
    let again = end(&house, &leader(&house), (made.id, 2), after).await;
    assert_eq!(again.unwrap_err().code(), "library.ruling.ended");
}

#[tokio::test]
async fn a_word_that_was_an_error_never_held_and_stays_in_view() {
    let house = house().await;
    let paper = paper(&house).await;
    let leader = leader(&house);
    let wish = replacement(paper, Value::Count(40));
    let made = replace(&house, &leader, wish).await.unwrap();
    end(&house, &leader, (made.id, 1), RulingEnd::Never)
        .await
        .unwrap();
    let of_alliance = (None, Some(alliance()));
    assert_eq!(
        asked(&house, of_alliance, "2025-09-15")
            .await
            .unwrap()
            .count(),
        Ok(3)
    );
    let right = replacement(paper, Value::Count(4));
    replace(&house, &leader, right).await.unwrap();
    assert_eq!(
        asked(&house, of_alliance, "2025-09-15")
            .await
            .unwrap()
            .count(),
        Ok(4)
    );
    let officer = house.officer();
    let all = ruling_list(&house.test.db, &officer).await.unwrap();
    let of_key = ruling_list_of(&house.test.db, &officer, KEY).await.unwrap();
    assert_eq!(all, of_key);
    let withdrawn: Vec<bool> = all.iter().map(|ruling| ruling.withdrawn).collect();
    assert_eq!(withdrawn.iter().filter(|it| **it).count(), 1);
    let anonymous = house.test.anonymous();
    assert!(ruling_list(&house.test.db, &anonymous).await.is_err());
}
