use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn letter() -> PaperContent {
    PaperContent {
        number: Some(PaperNumber::parse("12/LMHTX").unwrap()),
        kind: PaperKind::OfficialLetter,
        direction: Direction::Incoming,
        issuer: Issuer {
            organisation: None,
            name: "Sở Tài chính".to_owned(),
        },
        issued: Some(day("2025-09-01")),
        summary: "Về việc góp ý dự thảo".to_owned(),
        aliases: Vec::new(),
        confidentiality: Confidentiality::Internal,
        in_force: InForce::default(),
        area: None,
        organisation: Some(OrganisationId::named("alliance")),
        note: None,
        verified: true,
    }
}

fn check(change: impl FnOnce(&mut PaperContent)) -> Result<PaperContent, PaperFault> {
    let mut content = letter();
    change(&mut content);
    content.checked(day("2025-09-15"))
}

#[test]
fn texts_that_are_missing_or_too_long_are_refused() {
    let long = "ư".repeat(SUMMARY_CHARS_MAX + 1);
    let empty = check(|paper| paper.summary = " ".to_owned());
    assert_eq!(empty, Err(PaperFault::Summary(BadText::Empty)));
    assert!(matches!(
        check(|paper| paper.summary = long),
        Err(PaperFault::Summary(BadText::TooLong { .. }))
    ));
    let nobody = check(|paper| paper.issuer.name = String::new());
    assert_eq!(nobody, Err(PaperFault::Issuer(BadText::Empty)));
    let many = check(|paper| paper.aliases = vec!["a".to_owned(); ALIASES_MAX + 1]);
    assert_eq!(many, Err(PaperFault::TooManyAliases { count: 21 }));
    let note = check(|paper| paper.note = Some("\u{1}".to_owned()));
    assert_eq!(note, Err(PaperFault::Note(BadText::Control)));
}

#[test]
fn days_that_cannot_be_are_refused_and_those_of_law_are_taken() {
    let draft = |verified| {
        check(|paper| {
            (paper.kind, paper.issued, paper.verified) = (PaperKind::Plan, None, verified);
        })
    };
    assert_eq!(draft(true), Err(PaperFault::NoDay));
    assert!(draft(false).is_ok(), "a plan that is not signed yet");
    assert_eq!(check(|paper| paper.issued = None), Err(PaperFault::NoDay));
    let (issued, today) = (day("2025-09-16"), day("2025-09-15"));
    assert_eq!(
        check(|paper| paper.issued = Some(issued)),
        Err(PaperFault::IssuedLater { issued, today })
    );
    let (from, to) = (day("2025-02-01"), day("2025-01-01"));
    let backwards = InForce {
        from: Some(from),
        to: Some(to),
    };
    assert_eq!(
        check(|paper| paper.in_force = backwards),
        Err(PaperFault::Backwards { from, to })
    );
    let law = check(|paper| {
        paper.direction = Direction::Law;
        paper.confidentiality = Confidentiality::Open;
        paper.issued = Some(day("2026-01-01"));
    });
    assert!(law.is_ok(), "a demonstration of 2023 knows the law of 2024");
}

#[test]
fn a_letter_belongs_somewhere_and_law_is_hidden_from_nobody() {
    let nowhere = check(|paper| paper.organisation = None);
    assert_eq!(nowhere, Err(PaperFault::Nowhere));
    let law = check(|paper| paper.direction = Direction::Law);
    assert_eq!(law, Err(PaperFault::HiddenLaw));
}

#[test]
fn an_abstract_is_one_line_and_the_search_knows_no_marks() {
    let paper = check(|paper| paper.summary = "Kế hoạch\nphát triển  HTX".to_owned()).unwrap();
    assert_eq!(paper.summary, "Kế hoạch phát triển HTX");
    assert_eq!(
        paper.search(),
        "12/lmhtx ke hoach phat trien htx so tai chinh"
    );
}

#[test]
fn the_same_paper_at_another_place_is_another_copy_and_law_is_one() {
    let other = |change: &dyn Fn(&mut PaperContent)| {
        let mut paper = letter();
        change(&mut paper);
        paper.once_key()
    };
    let once = other(&|_| {});
    assert_eq!(
        once,
        other(&|paper| paper.issuer.name = "Sở tài chính".to_owned())
    );
    assert_ne!(
        once,
        other(&|paper| paper.organisation = Some(OrganisationId::named("b")))
    );
    assert_ne!(once, other(&|paper| paper.issued = Some(day("2025-08-01"))));
    assert_eq!(other(&|paper| paper.number = None), None);
    let law = |area: Option<AreaId>| {
        other(&|paper| {
            paper.direction = Direction::Law;
            paper.area = area;
        })
    };
    assert_eq!(law(None), law(Some(AreaId::named("a"))));
}
