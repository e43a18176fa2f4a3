use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn said(kind: AreaKind, code: &str, name: &str) -> AreaSaid {
    AreaSaid {
        kind,
        code: code.to_owned(),
        name: name.to_owned(),
        from: Some(day("2025-07-01")),
        basis: Basis {
            text: "Nghị quyết 99/NQ-UBTVQH15".to_owned(),
            verified: true,
            source: String::new(),
        },
    }
}

fn area(id: &str, said: &AreaSaid, parent: Option<&Area>) -> Area {
    enter(&AreaMap::default(), said, (AreaId::named(id), parent))
        .or_else(|_| {
            // A map of one holds the area above it.
            let above = parent.cloned().into_iter().collect();
            let map = AreaMap::new(above, Vec::new());
            enter(&map, said, (AreaId::named(id), parent))
        })
        .unwrap()
}

/// A province with the communes Mẫu Một and Mẫu Hai.
fn map() -> (AreaMap, Area) {
    let province = AreaSaid {
        from: Some(day("2020-01-01")),
        ..said(AreaKind::Province, "98", "Mẫu")
    };
    let province = area("province", &province, None);
    let one = area(
        "one",
        &said(AreaKind::Commune, "98001", "Mẫu Một"),
        Some(&province),
    );
    let two = area(
        "two",
        &said(AreaKind::Ward, "98002", "Mẫu Hai"),
        Some(&province),
    );
    let map = AreaMap::new(vec![province.clone(), one, two], Vec::new());
    (map, province)
}

#[test]
fn what_cannot_lie_there_is_refused() {
    let (map, province) = map();
    let new = |said: AreaSaid| enter(&map, &said, (AreaId::named("new"), Some(&province)));
    let sound = || said(AreaKind::Commune, "98003", "Mẫu Ba");
    assert!(new(sound()).is_ok());
    let before = |from| AreaSaid { from, ..sound() };
    let cases = [
        (
            said(AreaKind::Commune, "9803", "Mẫu Ba"),
            AreaRefused::Code { digits: 5 },
        ),
        (
            said(AreaKind::Commune, "98O03", "Mẫu Ba"),
            AreaRefused::Code { digits: 5 },
        ),
        (
            said(AreaKind::Commune, "98001", "Mẫu Ba"),
            AreaRefused::CodeTaken {
                name: "xã Mẫu Một".to_owned(),
            },
        ),
        (
            said(AreaKind::Commune, "98003", "mau mot"),
            AreaRefused::SameName,
        ),
        (
            said(AreaKind::Commune, "98003", " "),
            AreaRefused::Name(BadText::Empty),
        ),
        (
            said(AreaKind::Province, "97", "Khác"),
            AreaRefused::ParentTier,
        ),
        (before(None), AreaRefused::NoDay),
        (
            before(Some(day("2019-12-31"))),
            AreaRefused::ParentNotThere {
                day: day("2019-12-31"),
            },
        ),
    ];
    for (wish, refused) in cases {
        assert_eq!(new(wish).unwrap_err(), refused);
    }
    // A ward and a commune may have one name: people tell them apart by their kind.
    assert!(new(said(AreaKind::Ward, "98003", "Mẫu Một")).is_ok());
    let commune = map.get(AreaId::named("one")).unwrap();
    let within = enter(&map, &sound(), (AreaId::named("new"), Some(commune)));
    assert_eq!(within.unwrap_err(), AreaRefused::ParentTier);
    let alone = enter(&map, &sound(), (AreaId::named("new"), None));
    assert_eq!(alone.unwrap_err(), AreaRefused::ParentTier);
}

#[test]
fn an_area_is_put_right_within_its_tier() {
    let (map, _) = map();
    let before = map.get(AreaId::named("one")).unwrap();
    let after = correct(&map, before, &said(AreaKind::Ward, "98009", "Mẫu Mới")).unwrap();
    assert_eq!((after.code.as_str(), after.names.len()), ("98009", 1));
    assert_eq!(after.full_name_on(day("2025-08-01")), "phường Mẫu Mới");
    let other = correct(&map, before, &said(AreaKind::Town, "980", "Mẫu Một"));
    assert_eq!(other.unwrap_err(), AreaRefused::OtherTier);
    let taken = correct(&map, before, &said(AreaKind::Commune, "98002", "Mẫu Một"));
    assert!(matches!(taken, Err(AreaRefused::CodeTaken { .. })));
    let later = AreaSaid {
        from: Some(day("2025-08-01")),
        ..said(AreaKind::Commune, "98001", "Mẫu Một")
    };
    let later = correct(&map, before, &later).unwrap();
    assert_eq!(later.life.began, Began::On(day("2025-08-01")));
    assert_eq!(later.names[0].life, later.life);
    let kept = AreaSaid {
        from: None,
        ..said(AreaKind::Commune, "98001", "Mẫu Một")
    };
    assert_eq!(correct(&map, before, &kept).unwrap().life, before.life);
}

#[test]
fn an_area_is_closed_once_when_nothing_within_it_remains() {
    let (map, province) = map();
    let refused = close(&map, &province, day("2025-09-01")).unwrap_err();
    let first = "xã Mẫu Một".to_owned();
    assert_eq!(refused, AreaRefused::InnerRemain { count: 2, first });
    let one = map.get(AreaId::named("one")).unwrap();
    let early = close(&map, one, day("2025-06-30")).unwrap_err();
    assert_eq!(
        early,
        AreaRefused::BeforeItBegan {
            day: day("2025-07-01")
        }
    );
    let last = day("2025-09-01");
    let closed = close(&map, one, last).unwrap();
    assert_eq!(
        (closed.life.ended, closed.names[0].life.ended),
        (Some(last), Some(last))
    );
    let again = close(&map, &closed, last).unwrap_err();
    assert_eq!(again, AreaRefused::Ended { day: last });
    let late = AreaSaid {
        from: Some(day("2025-09-02")),
        ..said(AreaKind::Commune, "98001", "Mẫu Một")
    };
    let late = correct(&map, &closed, &late).unwrap_err();
    assert_eq!(
        late,
        AreaRefused::TooLate {
            day: day("2025-09-02")
        }
    );
}
