use std::collections::{BTreeMap, BTreeSet};

use directory::model::area::{AreaKind, AreaLevel};
use directory::model::closure::{areas_within, organisations_within};
use directory::model::organisation::BodyKind;
use directory::model::succession::LineKind;
use directory::reference::{area_id, areas, organisation_id, register};
use kernel::Day;

use super::{BINH_PHUOC, DONG_NAI, asked, everybody};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn each_of_the_63_provinces_is_one_of_the_34() {
    let map = areas().unwrap();
    let before: Vec<_> = map.children_on(None, day("2025-06-30")).collect();
    let after: BTreeSet<_> = map
        .children_on(None, day("2025-07-01"))
        .map(|area| area.id)
        .collect();
    assert_eq!((before.len(), after.len()), (63, 34));
    let mut reached = BTreeSet::new();
    for province in before {
        let heirs = map.heirs_on(province.id, day("2025-07-01"));
        assert_eq!(heirs.len(), 1, "{}", province.code);
        assert!(after.contains(&heirs[0]), "{}", province.code);
        reached.extend(heirs);
    }
    assert_eq!(reached, after);
    // 11 stay as they are.
    let kept = map.all().iter().filter(|area| area.parent.is_none());
    let kept =
        kept.filter(|area| area.life.is_known_on(day("2025-06-30")) && area.life.ended.is_none());
    assert_eq!(kept.count(), 11);
}

#[test]
fn binh_phuoc_has_11_districts_and_111_communes_and_each_commune_one_heir() {
    let map = areas().unwrap();
    let (old, _) = BINH_PHUOC;
    let in_2023 = asked(BINH_PHUOC).day;
    let within = |level| map.within_on(area_id(old), level, in_2023);
    assert_eq!(within(AreaLevel::District).len(), 11);
    let communes = within(AreaLevel::Commune);
    assert_eq!(communes.len(), 111);
    let mut kinds: BTreeMap<AreaKind, usize> = BTreeMap::new();
    let mut heirs = BTreeSet::new();
    for commune in communes {
        *kinds.entry(commune.kind_on(in_2023).unwrap()).or_default() += 1;
        let own = map.heirs_on(commune.id, day("2026-02-01"));
        assert_eq!(own.len(), 1, "{}", commune.code);
        heirs.extend(own);
    }
    assert_eq!(heirs.len(), 40);
    assert_eq!(kinds[&AreaKind::Commune], 86);
    assert_eq!(kinds[&AreaKind::Ward], 20);
    assert_eq!(kinds[&AreaKind::Township], 5);
}

#[test]
fn dong_nai_has_95_units_and_says_what_each_was_made_of() {
    let map = areas().unwrap();
    let (_, on) = DONG_NAI;
    let units = map.within_on(area_id("2025/75"), AreaLevel::Commune, day(on));
    assert_eq!(units.len(), 95);
    let of_kind = |kind| {
        let kinds = units
            .iter()
            .filter(|unit| unit.kind_on(day(on)) == Some(kind));
        kinds.count()
    };
    assert_eq!(
        (of_kind(AreaKind::Commune), of_kind(AreaKind::Ward)),
        (72, 23)
    );
    let from_codes = units
        .iter()
        .filter(|unit| map.lines_to(unit.id).next().is_some());
    assert_eq!(from_codes.count(), 40);
    let from_text = units.iter().filter(|unit| unit.merged_from_text.is_some());
    assert_eq!(from_text.count(), 55);
    let kept = map
        .lines()
        .iter()
        .filter(|line| line.kind == LineKind::Kept);
    assert_eq!(kept.count(), 2);
}

#[test]
fn the_change_of_april_2026_is_there_and_not_verified() {
    let map = areas().unwrap();
    let province = map.get(area_id("2025/75")).unwrap();
    assert_eq!(province.full_name_on(day("2026-04-29")), "tỉnh Đồng Nai");
    assert_eq!(
        province.full_name_on(day("2026-04-30")),
        "thành phố Đồng Nai"
    );
    assert!(!province.name_on(day("2026-04-30")).unwrap().basis.verified);
    let changed = ["25270", "25357", "25363"].map(|code| area_id(&format!("2025/75/{code}")));
    for id in changed {
        let name = map.get(id).unwrap().name_on(day("2026-05-01")).unwrap();
        assert_eq!((name.kind, name.basis.verified), (AreaKind::Ward, false));
    }
}

#[test]
fn a_district_lives_on_in_the_communes_that_hold_its_territory() {
    let map = areas().unwrap();
    let heirs = map.heirs_on(area_id("2023/70/693"), day("2026-02-01"));
    let expected = ["25308", "25309", "25318"].map(|code| area_id(&format!("2025/75/{code}")));
    assert_eq!(BTreeSet::from_iter(heirs), BTreeSet::from(expected));
    assert_eq!(
        map.heirs_on(area_id("2023/70/693"), day("2023-06-15")),
        [area_id("2023/70/693")]
    );
}

#[test]
fn codes_and_ids_are_unique_among_areas_of_a_day() {
    let map = areas().unwrap();
    let ids: BTreeSet<_> = map.all().iter().map(|area| area.id).collect();
    assert_eq!(ids.len(), map.all().len());
    for on in ["2023-06-15", "2026-02-01"] {
        let there = map.all().iter().filter(|area| area.life.includes(day(on)));
        let mut codes = BTreeSet::new();
        for area in there {
            assert!(
                codes.insert((area.level, &area.code)),
                "{} on {on}",
                area.code
            );
        }
    }
}

#[test]
fn departments_pass_to_their_successors_over_both_reforms() {
    let register = everybody();
    let heir = |slug: &str, on: &str| {
        let id = organisation_id(&format!("2023/70/{slug}"));
        register.heirs_on(id, day(on))
    };
    let check = |slug: &str, middle: &str, last: &str| {
        assert_eq!(
            heir(slug, "2025-03-01"),
            [organisation_id(&format!("2023/70/{middle}"))],
            "{slug}"
        );
        assert_eq!(
            heir(slug, "2025-07-01"),
            [organisation_id(&format!("2025/75/{last}"))],
            "{slug}"
        );
    };
    check("so-ke-hoach-va-dau-tu", "so-tai-chinh", "so-tai-chinh");
    let agriculture = "so-nong-nghiep-va-moi-truong";
    check(
        "so-nong-nghiep-va-phat-trien-nong-thon",
        agriculture,
        agriculture,
    );
    check("so-tai-nguyen-va-moi-truong", agriculture, agriculture);
    let science = "so-khoa-hoc-va-cong-nghe";
    check("so-thong-tin-va-truyen-thong", science, science);
    check(
        "so-lao-dong-thuong-binh-va-xa-hoi",
        "so-noi-vu",
        "so-noi-vu",
    );
    let minorities = "so-dan-toc-va-ton-giao";
    check("ban-dan-toc", minorities, minorities);
    check("lien-minh-htx", "lien-minh-htx", "lien-minh-htx");
    let press = "bao-va-phat-thanh-truyen-hinh";
    check("dai-pt-th-va-bao", "dai-pt-th-va-bao", press);
}

#[test]
fn a_part_of_the_tasks_is_recorded_but_makes_no_heir() {
    let register = everybody();
    let labour = organisation_id("2023/70/so-lao-dong-thuong-binh-va-xa-hoi");
    let parts = register
        .lines_from(labour)
        .filter(|line| line.kind == LineKind::Part);
    assert_eq!(parts.count(), 3);
    assert_eq!(register.heirs_on(labour, day("2026-02-01")).len(), 1);
}

#[test]
fn nothing_known_only_in_general_is_called_verified() {
    let register = everybody();
    let verified: Vec<_> = register
        .lines()
        .iter()
        .filter(|line| line.basis.verified)
        .map(|line| line.to)
        .collect();
    let press = organisation_id("2023/70/dai-pt-th-va-bao");
    assert_eq!(verified, [press, press]);
    let of_lam_dong = register
        .all()
        .iter()
        .filter(|body| body.area == Some(area_id("2023/68")) && body.basis.verified);
    assert_eq!(of_lam_dong.count(), 0);
}

#[test]
fn every_line_begins_after_its_predecessor_ended_and_while_its_successor_is_there() {
    let register = everybody();
    for line in register.lines() {
        let from = register.get(line.from).unwrap();
        let to = register.get(line.to).unwrap();
        let name = from.full_name_on(line.on);
        assert!(from.life.is_over_on(line.on), "{name}");
        assert!(to.life.includes(line.on), "{name}");
    }
}

#[test]
fn every_parent_is_there_and_its_heir_stands_for_it_later() {
    let register = everybody();
    for body in register.all() {
        if let Some(parent) = body.parent {
            assert!(register.get(parent).is_some(), "{:?}", body.names);
        }
    }
    let branch = organisation_id("2025/75/chi-cuc-phat-trien-nong-thon");
    let parent = register.parent_on(branch, day("2026-02-01"));
    assert_eq!(
        parent.map(|parent| parent.id),
        Some(organisation_id("2025/75/so-nong-nghiep-va-moi-truong"))
    );
}

#[test]
fn an_officer_of_2025_sees_what_lay_in_the_predecessors() {
    let map = areas().unwrap();
    let rows = areas_within(&map);
    let from = |outer: &str, inner: &str| {
        let pair = (area_id(outer), area_id(inner));
        let row = rows
            .iter()
            .find(|row| (row.ancestor, row.descendant) == pair);
        row.map(|row| row.from)
    };
    let reform = Some(day("2025-07-01"));
    assert_eq!(from("2025/75/25318", "2023/70/692/25276"), reform);
    assert_eq!(from("2025/75", "2023/70/692/25276"), reform);
    assert_eq!(from("2025/75", "2023/70/692"), reform);
    assert_eq!(from("2023/70", "2023/70/692/25276"), Some(Day::MIN));
    assert_eq!(from("2025/75/25396", "2023/70/692/25276"), None);
    assert_eq!(from("2023/70/692", "2025/75/25318"), None);
}

#[test]
fn a_department_of_2025_sees_the_work_of_those_it_follows_and_not_of_a_part() {
    let register = register(&["75"]).unwrap();
    let rows = organisations_within(&register);
    let is_within = |outer: &str, inner: &str| {
        let pair = (organisation_id(outer), organisation_id(inner));
        rows.iter()
            .any(|row| (row.ancestor, row.descendant) == pair)
    };
    assert!(is_within(
        "2025/75/so-tai-chinh",
        "2023/70/so-ke-hoach-va-dau-tu"
    ));
    assert!(is_within("2025/75/ubnd", "2023/70/so-ke-hoach-va-dau-tu"));
    assert!(!is_within(
        "2025/75/so-y-te",
        "2023/70/so-lao-dong-thuong-binh-va-xa-hoi"
    ));
}

#[test]
fn each_commune_and_district_has_its_committee() {
    let register = register(&["75"]).unwrap();
    let committees = register.all().iter().filter(|organisation| {
        organisation
            .body
            .is_some_and(|body| body.kind == BodyKind::Committee)
    });
    // Three of provinces (two old, one new), 11 of districts, 111 and 95 of communes.
    assert_eq!(committees.count(), 3 + 11 + 111 + 95);
}
