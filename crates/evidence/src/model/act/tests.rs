use super::*;

fn somebody(name: &str) -> Option<AccountId> {
    Some(AccountId::named(name))
}

fn held(state: EntryState) -> Held {
    Held {
        state,
        recorded_by: somebody("thu"),
        by_letter: false,
        letter_by: None,
        last_by: "Thu".to_owned(),
        last_at: Instant::of_micros(7),
    }
}

fn check(held: &Held, kind: ActKind, who: &str, wanted: Result<EntryState, &str>) {
    use kernel::Refusal;
    let came = decide(held, kind, somebody(who));
    let told = came.as_ref().map(|state| *state).map_err(Refusal::code);
    assert_eq!(told, wanted, "{kind} by {who} of {held:?}");
}

#[test]
fn one_does_not_verify_what_one_recorded_nor_countersign_what_one_did_by_letter() {
    use ActKind::{Countersign, Verify, VerifyByLetter};
    check(
        &held(EntryState::Recorded),
        Verify,
        "thu",
        Err("evidence.act.own_entry"),
    );
    check(
        &held(EntryState::Recorded),
        ActKind::Return,
        "thu",
        Err("evidence.act.own_entry"),
    );
    check(
        &held(EntryState::Recorded),
        VerifyByLetter,
        "thu",
        Err("evidence.act.own_entry"),
    );
    let by_letter = Held {
        letter_by: somebody("hoa"),
        ..held(EntryState::AwaitingCountersign)
    };
    check(
        &by_letter,
        Countersign,
        "hoa",
        Err("evidence.act.own_letter"),
    );
    check(
        &by_letter,
        Countersign,
        "thu",
        Err("evidence.act.own_entry"),
    );
    check(
        &held(EntryState::Recorded),
        Countersign,
        "lam",
        Err("evidence.act.no_letter"),
    );
}

#[test]
fn what_is_verified_returned_or_reversed_is_told_with_who_and_when() {
    use ActKind::{Countersign, Resubmit, Return, Reverse, Verify};
    for kind in [Verify, Countersign, Return] {
        check(
            &held(EntryState::Verified),
            kind,
            "lam",
            Err("evidence.act.verified"),
        );
        check(
            &held(EntryState::Reversed),
            kind,
            "lam",
            Err("evidence.act.reversed"),
        );
        check(
            &held(EntryState::Returned),
            kind,
            "lam",
            Err("evidence.act.returned"),
        );
    }
    check(
        &held(EntryState::Reversed),
        Reverse,
        "thu",
        Err("evidence.act.reversed"),
    );
    check(
        &held(EntryState::Reversed),
        Resubmit,
        "thu",
        Err("evidence.act.reversed"),
    );
    check(
        &held(EntryState::Recorded),
        Resubmit,
        "thu",
        Err("evidence.act.not_returned"),
    );
}

#[test]
fn another_verifies_returns_or_reverses_and_by_letter_a_third_countersigns() {
    use ActKind::{Countersign, Resubmit, Return, Reverse, Verify, VerifyByLetter};
    check(
        &held(EntryState::Recorded),
        Verify,
        "lam",
        Ok(EntryState::Verified),
    );
    check(
        &held(EntryState::Recorded),
        Return,
        "lam",
        Ok(EntryState::Returned),
    );
    check(
        &held(EntryState::Returned),
        Resubmit,
        "thu",
        Ok(EntryState::Recorded),
    );
    check(
        &held(EntryState::Verified),
        Reverse,
        "thu",
        Ok(EntryState::Reversed),
    );
    check(
        &held(EntryState::Recorded),
        VerifyByLetter,
        "hoa",
        Ok(EntryState::AwaitingCountersign),
    );
    let by_letter = Held {
        letter_by: somebody("hoa"),
        ..held(EntryState::AwaitingCountersign)
    };
    check(&by_letter, Countersign, "lam", Ok(EntryState::Verified));
    check(&by_letter, Verify, "lam", Ok(EntryState::Verified));
}

#[test]
fn the_state_is_that_of_the_acts_in_their_order() {
    use ActKind::{Countersign, Resubmit, Return, Reverse, Verify, VerifyByLetter};
    let check =
        |acts: &[ActKind], wanted| assert_eq!(state_after(false, acts.iter().copied()), wanted);
    check(&[], EntryState::Recorded);
    check(&[Verify], EntryState::Verified);
    check(&[Return, Resubmit], EntryState::Recorded);
    check(
        &[VerifyByLetter, Countersign, Reverse],
        EntryState::Reversed,
    );
    assert_eq!(state_after(true, []), EntryState::AwaitingCountersign);
    assert_eq!(
        state_after(true, [Return, Resubmit]),
        EntryState::AwaitingCountersign
    );
}
