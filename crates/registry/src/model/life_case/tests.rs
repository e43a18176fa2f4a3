//! The life cycle as a table of cases under the law of 2012 and that of 2023, and what no sequence of acts can do.

use proptest::prelude::*;

use super::*;
use crate::model::ground::GroundKind;
use crate::model::legal_status::Standing;
use CooperativeKind as K;
use LegalStatus as S;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn book() -> Rulebook<'static> {
    Rulebook::with(&[])
}

/// A day under the law of 2012, and one under that of 2023.
const OLD: &str = "2023-09-15";
const NEW: &str = "2024-09-16";

fn code(act: LifeAct, known: &Known, on: &str) -> &'static str {
    use kernel::Refusal;
    judge(act, known, day(on), &book()).map_or_else(|fault| fault.code(), |_| "allowed")
}

#[test]
fn what_is_no_more_does_nothing_under_either_law() {
    for status in S::ALL.iter().filter(|it| it.standing() == Standing::Ended) {
        for on in [OLD, NEW] {
            let known = Known::of(K::Cooperative, Some(*status));
            assert_eq!(allowed(&known, day(on), &book()).unwrap(), [], "{status}");
            let told = code(LifeAct::Suspend, &known, on);
            assert_eq!(told, "registry.life.ended", "{status}");
        }
    }
}

/// Kind, status, act; what comes of it under the law of 2012, and of 2023.
type CaseRow = (K, Option<S>, LifeAct, [&'static str; 2]);

const GOOD: [&str; 2] = ["allowed"; 2];
const NOT_FROM_HERE: [&str; 2] = ["registry.life.not_from_here"; 2];
const NOT_OF_KIND: [&str; 2] = ["registry.life.not_of_kind"; 2];

#[rustfmt::skip]
const CASES: &[CaseRow] = &[
    (K::Cooperative, None,                LifeAct::Found,               GOOD),
    (K::Cooperative, Some(S::Registered), LifeAct::Found,               NOT_FROM_HERE),
    (K::Cooperative, None,                LifeAct::Suspend,             NOT_FROM_HERE),
    (K::Cooperative, Some(S::Registered), LifeAct::Suspend,             GOOD),
    (K::Cooperative, Some(S::Split),      LifeAct::Suspend,             GOOD),
    (K::Cooperative, Some(S::Suspended),  LifeAct::Suspend,             NOT_FROM_HERE),
    (K::Cooperative, Some(S::Suspended),  LifeAct::Resume,              GOOD),
    (K::Cooperative, Some(S::Registered), LifeAct::Resume,              NOT_FROM_HERE),
    (K::Cooperative, Some(S::Registered), LifeAct::DissolveVoluntarily, GOOD),
    (K::Cooperative, Some(S::Suspended),  LifeAct::DissolveVoluntarily, GOOD),
    (K::Cooperative, Some(S::Registered), LifeAct::CompleteDissolution, NOT_FROM_HERE),
    (K::Cooperative, Some(S::Dissolving), LifeAct::CompleteDissolution, GOOD),
    (K::Cooperative, Some(S::Dissolving), LifeAct::AbandonDissolution,  GOOD),
    (K::Cooperative, Some(S::Dissolving), LifeAct::Merge,               NOT_FROM_HERE),
    (K::Cooperative, Some(S::Registered), LifeAct::Merge,               GOOD),
    (K::Cooperative, Some(S::Registered), LifeAct::Consolidate,         GOOD),
    (K::Cooperative, Some(S::Registered), LifeAct::Split,               GOOD),
    (K::Cooperative, Some(S::Suspended),  LifeAct::Divide,              NOT_FROM_HERE),
    (K::Cooperative, Some(S::Dissolving), LifeAct::DeclareBankrupt,     GOOD),
    (K::Union,       Some(S::Registered), LifeAct::Suspend,             GOOD),
    // The law of 2012 turned nothing into anything; that of 2023 turns groups into cooperatives.
    (K::Group,       Some(S::Registered), LifeAct::Convert, ["registry.life.not_in_law", "allowed"]),
    (K::Cooperative, Some(S::Registered), LifeAct::Convert,             NOT_OF_KIND),
    (K::Group,       Some(S::Registered), LifeAct::Suspend,             NOT_OF_KIND),
    (K::Group,       Some(S::Registered), LifeAct::DissolveVoluntarily, GOOD),
];

#[test]
fn the_life_cycle_case_by_case() {
    for (kind, status, act, wanted) in CASES {
        let known = Known::of(*kind, *status);
        let told = [OLD, NEW].map(|on| code(*act, &known, on));
        assert_eq!(told, *wanted, "{kind} {status:?} {act}");
    }
}

#[test]
fn before_the_law_of_2012_nothing_here_is_known() {
    let known = Known::of(K::Cooperative, None);
    assert_eq!(
        code(LifeAct::Found, &known, "2010-05-01"),
        "registry.life.not_in_law"
    );
}

#[test]
fn fewer_founders_than_the_law_of_the_day_asks_are_refused_and_an_unverified_number_is_only_told() {
    let known = |kind, founders| Known {
        founders: Some(founders),
        ..Known::of(kind, None)
    };
    let few = "registry.life.too_few_founders";
    // Article 3 of the law of 2012: seven; article 4 of that of 2023: five.
    assert_eq!(code(LifeAct::Found, &known(K::Cooperative, 6), OLD), few);
    assert_eq!(
        code(LifeAct::Found, &known(K::Cooperative, 7), OLD),
        "allowed"
    );
    assert_eq!(code(LifeAct::Found, &known(K::Cooperative, 4), NEW), few);
    assert_eq!(
        code(LifeAct::Found, &known(K::Cooperative, 5), NEW),
        "allowed"
    );
    assert_eq!(code(LifeAct::Found, &known(K::Union, 3), OLD), few);
    // Three members of a union are remembered, not read: nobody is refused for two.
    let told = judge(LifeAct::Found, &known(K::Union, 2), day(NEW), &book()).unwrap();
    assert!(matches!(
        told.doubts.as_slice(),
        [LifeFault::TooFewFounders { wanted: 3, .. }]
    ));
    // Of a group no number is known at all.
    assert_eq!(code(LifeAct::Found, &known(K::Group, 2), NEW), "allowed");
}

#[test]
fn compulsory_dissolution_needs_a_ground_that_has_lasted_as_long_as_the_law_says() {
    let act = LifeAct::DissolveCompulsorily;
    let bare = Known::of(K::Cooperative, Some(S::Registered));
    assert_eq!(code(act, &bare, OLD), "registry.life.no_ground");
    let kinds = |known: &Known, on: &str| -> Vec<GroundKind> {
        let told = grounds(known, day(on), &book()).unwrap();
        told.iter().map(|ground| ground.kind).collect()
    };
    let stopped = Known {
        stopped_since: Some(day("2022-09-16")),
        ..bare.clone()
    };
    assert_eq!(kinds(&stopped, "2023-09-15"), []);
    assert_eq!(kinds(&stopped, "2023-09-16"), [GroundKind::Stopped]);
    let small = Known {
        under_minimum_since: Some(day("2022-08-31")),
        ..bare.clone()
    };
    assert_eq!(kinds(&small, "2023-08-30"), []);
    assert_eq!(kinds(&small, "2023-08-31"), [GroundKind::UnderMinimum]);
    let silent = Known {
        last_meeting: Some(day("2022-03-31")),
        ..bare
    };
    assert_eq!(kinds(&silent, "2023-09-29"), []);
    assert_eq!(kinds(&silent, "2023-09-30"), [GroundKind::NoMeeting]);
    let told = judge(act, &silent, day("2023-09-30"), &book()).unwrap();
    let ground = &told.grounds[0];
    assert_eq!((ground.months, ground.verified), (18, true));
    assert!(
        ground.basis.starts_with("Điều 54 khoản 2"),
        "{}",
        ground.basis
    );
    let told = grounds(&silent, day(NEW), &book()).unwrap();
    assert!(told[0].basis.starts_with("Điều 103"), "{}", told[0].basis);
}

#[test]
fn papers_that_are_missing_and_days_that_run_are_told_with_their_article() {
    let known = Known {
        papers: vec!["Nghị quyết của đại hội thành viên về giải thể".to_owned()],
        ..Known::of(K::Cooperative, Some(S::Registered))
    };
    let told = judge(LifeAct::DissolveVoluntarily, &known, day(OLD), &book()).unwrap();
    assert_eq!(told.missing.len(), 4);
    assert!(told.basis.starts_with("Điều 54 khoản 1"), "{}", told.basis);
    let days: Vec<_> = told
        .deadlines
        .iter()
        .map(|it| (it.due, it.verified))
        .collect();
    assert_eq!(days, [(day("2023-11-14"), true)]);
    let told = judge(LifeAct::DissolveVoluntarily, &known, day(NEW), &book()).unwrap();
    assert!(told.basis.starts_with("Điều 98"), "{}", told.basis);
    let days: Vec<_> = told.deadlines.iter().map(|it| it.due).collect();
    // Seven working days from a Monday; six months.
    assert_eq!(days, [day("2024-09-25"), day("2025-03-16")]);
}

fn any_act() -> impl Strategy<Value = LifeAct> {
    (0..LifeAct::ALL.len()).prop_map(|place| LifeAct::ALL[place])
}

fn any_kind() -> impl Strategy<Value = CooperativeKind> {
    (0..CooperativeKind::ALL.len()).prop_map(|place| CooperativeKind::ALL[place])
}

proptest! {
    #[test]
    fn no_sequence_of_acts_reaches_a_status_that_the_law_of_its_day_does_not_know(
        kind in any_kind(),
        acts in prop::collection::vec((any_act(), 0_i32..400, 1_u32..12, 0_i32..1000), 1..40),
    ) {
        let mut known = Known::of(kind, None);
        let mut on = day("2013-01-01");
        for (act, gap, founders, stopped) in acts {
            on = on.plus_days(gap);
            known.founders = Some(founders);
            known.stopped_since = Some(on.plus_days(-stopped));
            let before = known.status;
            let told = judge(act, &known, on, &book());
            let ended = before.is_some_and(|it| it.standing() == Standing::Ended);
            prop_assert!(!(ended && told.is_ok()), "{act} after {before:?}");
            if let Ok(judged) = told {
                // Whatever is reached stands in the law of the day, and what it asked for was there.
                prop_assert!(!judged.basis.is_empty());
                let rule = book().rule(act.papers_rule(kind), on).unwrap();
                prop_assert!(rule.period.contains(on));
                prop_assert!(judged.to != S::Converted || kind == K::Group);
                prop_assert!(judged.to != S::Suspended || kind != K::Group);
                prop_assert!(act != LifeAct::DissolveCompulsorily || !judged.grounds.is_empty());
                prop_assert!((act == LifeAct::Found) == before.is_none());
                known.status = Some(judged.to);
            } else {
                prop_assert_eq!(known.status, before);
            }
        }
    }

    #[test]
    fn the_list_of_what_is_allowed_is_what_is_judged_one_by_one(
        kind in any_kind(), place in 0..=S::ALL.len(), days in 0_i32..6000,
    ) {
        let known = Known::of(kind, S::ALL.get(place).copied());
        let on = day("2012-01-01").plus_days(days);
        let listed: Vec<_> = allowed(&known, on, &book()).unwrap();
        for act in LifeAct::ALL {
            let one = judge(*act, &known, on, &book()).ok();
            prop_assert_eq!(listed.iter().find(|it| it.act == *act), one.as_ref());
        }
    }
}
