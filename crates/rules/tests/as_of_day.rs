//! Rules asked for as of a day, alone and with the papers of an Alliance.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use kernel::{Day, Period, Refusal, RefusalKind};
use rules::{Override, Rule, RuleError, Rulebook, Source, Value, ValueKind, Word, key, rule};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// From this day on; with a value, or to confirm what ships.
fn paper(key: &str, value: Option<Value>, from: &str) -> Override {
    let shipped = || rule(key, day(from)).map_or(Value::Count(0), |rule| rule.value);
    Override {
        key: key.to_owned(),
        word: value.map_or_else(|| Word::Confirms(shipped()), Word::Sets),
        period: Period::since(day(from)),
        paper: "Quyết định 12/QĐ-LMHTX ngày 05/01/2025".to_owned(),
    }
}

fn ask(papers: &[Override], key: &str, on: &str) -> Result<Rule, RuleError> {
    Rulebook::with(papers).rule(key, day(on))
}

fn code(refused: Result<Rule, RuleError>) -> &'static str {
    refused.unwrap_err().code()
}

#[test]
fn a_key_that_nobody_wrote_is_refused() {
    let refused = rule("cooperative.members.minimun", day("2024-07-01")).unwrap_err();
    assert_eq!(refused.code(), "rules.unknown");
    assert_eq!(refused.kind(), RefusalKind::NotFound);
}

#[test]
fn a_day_without_a_value_is_refused_and_never_defaulted() {
    let refused = rule(key::COOPERATIVE_MEMBERS_MINIMUM, day("2013-06-30")).unwrap_err();
    assert_eq!(refused.code(), "rules.missing");
    assert_eq!(refused.kind(), RefusalKind::Conflict);
    assert_eq!(
        refused.facts(),
        [
            ("key", "cooperative.members.minimum".to_owned()),
            ("title", "Số thành viên tối thiểu của hợp tác xã".to_owned()),
            ("day", "30/06/2013".to_owned()),
        ]
    );
}

#[test]
fn a_rating_scheme_that_was_repealed_is_missing_from_that_day_on() {
    let good = |on| rule(key::APPRAISAL_RANK_GOOD_MINIMUM, day(on));
    assert_eq!(good("2025-09-17").unwrap().count(), Ok(80));
    assert_eq!(code(good("2025-09-18")), "rules.missing");
}

#[test]
fn a_threshold_that_nobody_has_read_is_missing_and_its_gap_says_why() {
    let key = key::SIZE_FINANCE_SMALL_MEMBERS_MINIMUM;
    assert_eq!(code(rule(key, day("2025-01-01"))), "rules.missing");
    assert!(rules::heading(key).unwrap().gap.is_some());
}

#[test]
fn two_papers_for_one_day_are_refused_even_if_they_agree() {
    let key = key::QUESTION_ANSWER_WORKING_DAYS;
    let papers = [
        paper(key, None, "2025-01-01"),
        paper(key, Some(Value::WorkingDays(2)), "2025-06-01"),
    ];
    assert!(ask(&papers, key, "2025-05-31").is_ok());
    let refused = ask(&papers, key, "2025-06-01").unwrap_err();
    assert_eq!(refused.code(), "rules.ambiguous");
    assert_eq!(refused.kind(), RefusalKind::Conflict);
    assert!(refused.facts().contains(&("how_many", "2".to_owned())));
}

#[test]
fn a_value_asked_for_as_what_it_is_not_is_refused() {
    let minimum = rule(key::COOPERATIVE_MEMBERS_MINIMUM, day("2024-07-01")).unwrap();
    let refused = minimum.days().unwrap_err();
    assert_eq!(refused.code(), "rules.wrong_type");
    assert_eq!(refused.kind(), RefusalKind::Invalid);
    assert_eq!(
        refused.to_string(),
        "rule cooperative.members.minimum is count, not days"
    );
    // Two working days are not two days.
    let answer = rule(key::QUESTION_ANSWER_WORKING_DAYS, day("2026-01-05")).unwrap();
    assert!(answer.days().is_err());
    assert_eq!(answer.working_days(), Ok(2));
}

#[test]
fn a_paper_that_cannot_be_taken_is_refused_when_stored_and_when_asked() {
    let key = key::COOPERATIVE_MEMBERS_MINIMUM;
    let wrong_type = paper(key, Some(Value::Days(5)), "2025-01-01");
    let no_paper = Override {
        paper: " ".to_owned(),
        ..paper(key, None, "2025-01-01")
    };
    for (wrong, expected) in [
        (wrong_type, "rules.wrong_type"),
        (no_paper, "rules.no_paper"),
    ] {
        assert_eq!(wrong.check().unwrap_err().code(), expected);
        assert_eq!(code(ask(&[wrong], key, "2025-01-01")), expected);
    }
    let unknown = paper("cooperative.members", None, "2025-01-01");
    assert_eq!(unknown.check().unwrap_err().code(), "rules.unknown");
    let nothing = paper(key::SIZE_TRADE_LARGE_REVENUE_MINIMUM, None, "2025-01-01");
    assert_eq!(nothing.check().unwrap_err().code(), "rules.missing");
}

#[test]
fn the_law_of_2012_holds_to_its_last_day_and_that_of_2023_from_the_next() {
    let minimum = |on| rule(key::COOPERATIVE_MEMBERS_MINIMUM, day(on)).unwrap();
    let old = minimum("2024-06-30");
    assert_eq!(old.count(), Ok(7));
    assert_eq!(old.basis.to_string(), "Điều 3, 23/2012/QH13");
    assert_eq!(old.period.to, Some(day("2024-06-30")));
    let new = minimum("2024-07-01");
    assert_eq!(new.count(), Ok(5));
    assert_eq!(new.basis.to_string(), "Điều 4, 17/2023/QH15");
    assert_eq!(new.to_vietnamese(), "5 thành viên");
    assert!(new.verified && new.source == Source::Law);
}

#[test]
fn a_paper_with_a_value_wins_on_its_days_only() {
    let key = key::QUESTION_ANSWER_WORKING_DAYS;
    let three = Override {
        period: Period::of(day("2025-01-01"), Some(day("2025-12-31"))).unwrap(),
        ..paper(key, Some(Value::WorkingDays(3)), "2025-01-01")
    };
    let papers = [three];
    assert!(papers[0].check().is_ok());
    for (on, days, source, verified) in [
        ("2024-12-31", 2, Source::House, false),
        ("2025-01-01", 3, Source::Alliance, true),
        ("2025-12-31", 3, Source::Alliance, true),
        ("2026-01-01", 2, Source::House, false),
    ] {
        let rule = ask(&papers, key, on).unwrap();
        let found = (rule.working_days().unwrap(), rule.source, rule.verified);
        assert_eq!(found, (days, source, verified), "{on}");
    }
    let rule = ask(&papers, key, "2025-01-01").unwrap();
    assert_eq!(rule.basis.text, "Quyết định 12/QĐ-LMHTX ngày 05/01/2025");
    assert_eq!(rule.to_vietnamese(), "3 ngày làm việc");
}

#[test]
fn a_paper_fills_a_threshold_that_nobody_has_read() {
    let key = key::SIZE_FINANCE_SMALL_MEMBERS_MINIMUM;
    let papers = [paper(key, Some(Value::Count(50)), "2025-01-01")];
    assert_eq!(ask(&papers, key, "2025-01-01").unwrap().count(), Ok(50));
    assert_eq!(code(ask(&papers, key, "2024-12-31")), "rules.missing");
}

#[test]
fn a_confirmation_verifies_the_shipped_value_with_the_paper_as_its_basis() {
    let key = key::UNION_MEMBERS_MINIMUM;
    assert!(!rule(key, day("2025-01-01")).unwrap().verified);
    let papers = [paper(key, None, "2025-01-01")];
    let confirmed = ask(&papers, key, "2025-03-01").unwrap();
    assert_eq!(confirmed.count(), Ok(3));
    assert!(confirmed.verified && confirmed.source == Source::Alliance);
    assert_eq!(
        confirmed.basis.text,
        "Quyết định 12/QĐ-LMHTX ngày 05/01/2025"
    );
    assert_eq!(confirmed.period, Period::since(day("2025-01-01")));
}

#[test]
fn a_confirmation_does_not_follow_the_key_into_a_later_law() {
    let key = key::UNION_MEMBERS_MINIMUM;
    let papers = [paper(key, None, "2024-01-01")];
    let before = ask(&papers, key, "2024-06-30").unwrap();
    assert_eq!(before.source, Source::Alliance);
    assert_eq!(before.period.to, Some(day("2024-06-30")));
    let after = ask(&papers, key, "2024-07-01").unwrap();
    assert!(!after.verified && after.source == Source::Law);
}

#[test]
fn a_confirmation_of_a_value_that_a_release_corrected_asks_again() {
    let key = key::UNION_MEMBERS_MINIMUM;
    let papers = [Override {
        word: Word::Confirms(Value::Count(4)),
        ..paper(key, None, "2025-01-01")
    }];
    assert!(papers[0].check().is_ok() && papers[0].is_overtaken());
    let shipped = ask(&papers, key, "2025-03-01").unwrap();
    assert_eq!((shipped.count(), shipped.source), (Ok(3), Source::Law));
    assert!(!shipped.verified);
    assert!(!paper(key, None, "2025-01-01").is_overtaken());
}

#[test]
fn every_type_of_the_data_has_a_door() {
    let used: std::collections::BTreeSet<ValueKind> =
        rules::all().iter().map(|heading| heading.kind).collect();
    assert_eq!(used.len(), ValueKind::ALL.len());
    let on = day("2023-06-15");
    let opened = |key| rule(key, on).unwrap();
    assert!(
        opened(key::FUND_CHARTER_CAPITAL_PROVINCIAL_MINIMUM)
            .dong()
            .is_ok()
    );
    assert!(
        opened(key::FUND_BORROWER_OWN_CAPITAL_SHARE_MINIMUM)
            .rate()
            .is_ok()
    );
    assert!(
        opened(key::FUND_OVERDUE_RATE_MULTIPLE_MAXIMUM)
            .factor()
            .is_ok()
    );
    assert!(opened(key::FUND_WRITE_OFF_YEARS_MINIMUM).years().is_ok());
    assert!(
        opened(key::DISSOLUTION_COMPULSORY_NO_MEETING_MONTHS)
            .months()
            .is_ok()
    );
    assert!(
        opened(key::DISSOLUTION_VOLUNTARY_NOTICE_DAYS)
            .days()
            .is_ok()
    );
    assert!(
        opened(key::APPRAISAL_DEADLINE_COOPERATIVE)
            .day_in_year()
            .is_ok()
    );
    assert!(opened(key::APPRAISAL_BAND_C01A).steps().is_ok());
    assert!(opened(key::APPRAISAL_FORM_SELF_SCORE).text().is_ok());
    assert!(opened(key::COOPERATIVE_RECORDS_KEPT).texts().is_ok());
    assert_eq!(
        rule(key::EXPORT_EUDR_CUTOFF, day("2026-01-01"))
            .unwrap()
            .day(),
        Ok(day("2020-12-31"))
    );
}
