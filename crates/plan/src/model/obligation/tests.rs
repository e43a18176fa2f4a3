use super::*;
use proptest::prelude::*;

fn day(number: i32) -> Day {
    Day::parse("2023-02-01").unwrap().plus_days(number)
}

fn fresh() -> Obligation {
    Obligation::begin(day(0), day(100), false)
}

fn act(kind: ActKind, on: i32) -> Move {
    let day = day(on);
    let due = None;
    Move { kind, day, due }
}

fn to(kind: ActKind, on: i32, due: i32) -> Move {
    Move {
        due: Some(day(due)),
        ..act(kind, on)
    }
}

fn after(acts: &[Move]) -> Result<Obligation, ObligationFault> {
    acts.iter().try_fold(fresh(), |now, act| now.after(*act))
}

#[test]
fn what_was_not_handed_in_is_neither_accepted_nor_returned() {
    for kind in [ActKind::Accept, ActKind::Return] {
        assert_eq!(
            after(&[act(kind, 5)]),
            Err(ObligationFault::NotSubmitted),
            "{kind}"
        );
    }
}

#[test]
fn what_waits_for_the_alliance_is_not_handed_in_again() {
    for kind in [ActKind::Submit, ActKind::Progress] {
        let acts = [act(ActKind::Submit, 5), act(kind, 6)];
        assert_eq!(after(&acts), Err(ObligationFault::Submitted), "{kind}");
    }
    let asks = [act(ActKind::Submit, 5), to(ActKind::AskExtension, 6, 120)];
    assert_eq!(after(&asks), Err(ObligationFault::Submitted));
}

#[test]
fn what_is_accepted_is_done_for_good() {
    for kind in ActKind::ALL {
        let acts = [
            act(ActKind::Submit, 5),
            act(ActKind::Accept, 6),
            to(*kind, 7, 130),
        ];
        assert_eq!(after(&acts), Err(ObligationFault::Accepted), "{kind}");
    }
}

#[test]
fn more_time_is_later_than_before_and_not_past_and_asked_for_first() {
    let (wanted, due) = (day(100), day(100));
    assert_eq!(
        after(&[to(ActKind::AskExtension, 5, 100)]),
        Err(ObligationFault::NotLater { wanted, due })
    );
    let (wanted, today) = (day(120), day(121));
    assert_eq!(
        after(&[to(ActKind::AskExtension, 121, 120)]),
        Err(ObligationFault::Past { wanted, today })
    );
    for kind in [ActKind::GrantExtension, ActKind::RefuseExtension] {
        assert_eq!(
            after(&[to(kind, 5, 120)]),
            Err(ObligationFault::NotAsked),
            "{kind}"
        );
    }
    assert_eq!(
        after(&[act(ActKind::AskExtension, 5)]),
        Err(ObligationFault::NoDay)
    );
}

#[test]
fn a_day_is_decided_once() {
    let due = day(100);
    assert_eq!(
        fresh().after(to(ActKind::DecideDue, 5, 90)),
        Err(ObligationFault::Decided { due })
    );
    let proposed = Obligation::begin(day(0), day(100), true);
    let decided = proposed.after(to(ActKind::DecideDue, 5, 90)).unwrap();
    assert_eq!((decided.due, decided.due_proposed), (day(90), false));
}

#[test]
fn a_proposed_day_makes_nobody_late() {
    assert!(fresh().is_late(day(101)));
    assert!(!fresh().is_late(day(100)));
    assert!(!Obligation::begin(day(0), day(100), true).is_late(day(200)));
    let submitted = after(&[act(ActKind::Submit, 5)]).unwrap();
    assert!(!submitted.is_late(day(200)), "the Alliance holds it");
}

#[test]
fn the_clock_is_on_whoever_holds_it() {
    let acts = [
        act(ActKind::Progress, 10),
        to(ActKind::AskExtension, 20, 130),
        to(ActKind::GrantExtension, 25, 120),
        act(ActKind::Urge, 30),
        act(ActKind::Submit, 60),
        act(ActKind::Return, 67),
        act(ActKind::Submit, 70),
        act(ActKind::Accept, 71),
    ];
    assert_eq!(days_held(fresh(), &acts, day(15)), (15, 0));
    assert_eq!(days_held(fresh(), &acts, day(22)), (20, 2));
    assert_eq!(days_held(fresh(), &acts, day(65)), (55, 10));
    assert_eq!(days_held(fresh(), &acts, day(200)), (58, 13));
    let end = replay(fresh(), &acts, day(200));
    assert_eq!((end.state, end.due), (ObligationState::Accepted, day(120)));
    let between = replay(fresh(), &acts, day(68));
    assert_eq!(between.state, ObligationState::Returned);
}

proptest! {
    #[test]
    fn days_held_are_the_days_that_passed_until_it_was_done(
        steps in prop::collection::vec((0..10_usize, 0..20_i32), 0..30),
    ) {
        let mut now = fresh();
        let mut on = 0;
        let mut done = Vec::new();
        for (which, days) in steps {
            on += days;
            let act = to(ActKind::ALL[which], on, on + 150);
            if let Ok(next) = now.after(act) {
                now = next;
                done.push(act);
            }
        }
        let (body, alliance) = days_held(fresh(), &done, day(on));
        let until = if now.state == ObligationState::Accepted { now.held_since } else { day(on) };
        prop_assert_eq!(body + alliance, day(0).until(until));
        prop_assert_eq!(replay(fresh(), &done, day(on)), now);
    }
}
