use directory::model::resolve::{AreaResolution, How, resolve_area};
use directory::reference::{area_id, areas};

use super::{BINH_PHUOC, DONG_NAI, DONG_NAI_CITY, asked};

fn check(place: (&str, &str), written: &str, path: &str) {
    match resolve_area(written, &asked(place), &areas().unwrap()) {
        AreaResolution::One(id, _) => assert_eq!(id, area_id(path), "{written}"),
        other => panic!("{written}: {other:?}"),
    }
}

fn candidates(place: (&str, &str), written: &str) -> Vec<String> {
    match resolve_area(written, &asked(place), &areas().unwrap()) {
        AreaResolution::Several(found) | AreaResolution::Nothing(found) => {
            found.into_iter().map(|one| one.path).collect()
        }
        AreaResolution::One(..) => panic!("{written} is taken"),
    }
}

#[test]
fn a_name_that_occurs_twice_is_taken_for_neither() {
    assert_eq!(
        candidates(BINH_PHUOC, "xã Tân Thành"),
        [
            "xã Tân Thành, thành phố Đồng Xoài, tỉnh Bình Phước",
            "xã Tân Thành, huyện Bù Đốp, tỉnh Bình Phước",
        ]
    );
    assert_eq!(candidates(BINH_PHUOC, "Lộc Ninh").len(), 2);
    assert_eq!(candidates(BINH_PHUOC, "Đồng Nai").len(), 2);
}

#[test]
fn another_tone_is_a_candidate() {
    let found = candidates(BINH_PHUOC, "xã Lộc Thanh");
    assert_eq!(
        found.get(..2),
        Some(
            &[
                "xã Lộc Thạnh, huyện Lộc Ninh, tỉnh Bình Phước".to_owned(),
                "xã Lộc Thành, huyện Lộc Ninh, tỉnh Bình Phước".to_owned()
            ][..]
        )
    );
}

#[test]
fn a_district_of_2023_is_no_area_of_2026() {
    assert_eq!(
        candidates(DONG_NAI, "huyện Bù Đăng")
            .first()
            .map(String::as_str),
        Some("huyện Bù Đăng, tỉnh Bình Phước")
    );
}

#[test]
fn areas_are_known_with_and_without_kind_shortened_and_in_other_spellings() {
    check(
        BINH_PHUOC,
        "xã Tân Thành, huyện Bù Đốp",
        "2023/70/693/25318",
    );
    check(BINH_PHUOC, "Tân Thành, Đồng Xoài", "2023/70/689/25207");
    check(
        BINH_PHUOC,
        "xã Tân Thành, tp Đồng Xoài, tỉnh Bình Phước",
        "2023/70/689/25207",
    );
    check(BINH_PHUOC, "Lộc Thành", "2023/70/692/25294");
    check(BINH_PHUOC, "Lộc Thạnh", "2023/70/692/25280");
    check(BINH_PHUOC, "Lộc Hoà", "2023/70/692/25273");
    check(BINH_PHUOC, "Đắk Ơ", "2023/70/691/25225");
    check(BINH_PHUOC, "Đăk Nhau", "2023/70/696/25399");
    check(BINH_PHUOC, "tỉnh Đồng Nai", "2023/75");
    check(BINH_PHUOC, "TX. Chơn Thành", "2023/70/697");
    check(DONG_NAI, "Đăk Ơ", "2025/75/25225");
    check(DONG_NAI, "phường Bình Phước", "2025/75/25195");
    check(DONG_NAI, "TPHCM", "2025/79");
    check(DONG_NAI_CITY, "thành phố Đồng Nai", "2025/75");
}

#[test]
fn a_former_kind_is_known_as_former_and_a_text_without_marks_as_such() {
    let map = areas().unwrap();
    assert_eq!(
        resolve_area("tỉnh Đồng Nai", &asked(DONG_NAI_CITY), &map),
        AreaResolution::One(area_id("2025/75"), How::FormerName)
    );
    assert_eq!(
        resolve_area("huyen Bu Gia Map", &asked(BINH_PHUOC), &map),
        AreaResolution::One(area_id("2023/70/691"), How::WithoutMarks)
    );
}
