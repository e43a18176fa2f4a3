use directory::model::resolve::BodyClass::{
    self, Banks, CommuneCommittees, Cooperatives, Departments, DistrictCommittees, Groups,
    Localities, MassOrganisations, Others, Unions,
};
use directory::model::resolve::{Resolution, members_on, resolve};

use super::{BINH_PHUOC, DONG_NAI, asked, everybody};

#[test]
fn classes_are_told_and_not_taken_for_a_body() {
    let register = everybody();
    let check = |written: &str, expected: &[BodyClass]| {
        assert_eq!(
            resolve(written, &asked(BINH_PHUOC), &register),
            Resolution::Class(expected.to_vec()),
            "{written}"
        );
    };
    check("UBND các huyện, thị xã, thành phố", &[DistrictCommittees]);
    check("UBND cấp huyện", &[DistrictCommittees]);
    check("UBND các xã, phường, thị trấn", &[CommuneCommittees]);
    check("Uỷ ban nhân dân các xã, phường", &[CommuneCommittees]);
    check("các sở, ban, ngành", &[Departments]);
    check("Các sở, ban, ngành cấp tỉnh", &[Departments]);
    check("Sở, ban, ngành tỉnh", &[Departments]);
    check("cac so, ban, nganh", &[Departments]);
    check(
        "Các sở, ban, ngành, đoàn thể tỉnh",
        &[Departments, MassOrganisations],
    );
    check("Các đoàn thể huyện", &[MassOrganisations]);
    check(
        "Các sở, ban, ngành và UBND các huyện, thị xã, thành phố",
        &[Departments, DistrictCommittees],
    );
    check(
        "Các sở, ngành, huyện, thị xã, thành phố",
        &[Departments, DistrictCommittees],
    );
    check(
        "Các sở, ban, ngành, địa phương được giao chủ trì nhiệm vụ tại Phụ lục",
        &[Departments, Localities],
    );
    check("Các hợp tác xã nông nghiệp", &[Cooperatives]);
    check("Các HTX, tổ hợp tác", &[Cooperatives, Groups]);
    check("Các hợp tác xã, liên hiệp HTX", &[Cooperatives, Unions]);
    check("Các tổ chức tín dụng", &[Banks]);
    check("Các cơ quan, đơn vị liên quan", &[Others]);
    check("Các phòng, ban, đơn vị", &[Others]);
}

#[test]
fn members_of_a_class_are_those_of_the_day() {
    let register = everybody();
    let count = |class, place| members_on(class, &asked(place), &register).len();
    assert_eq!(count(DistrictCommittees, BINH_PHUOC), 11);
    assert_eq!(count(DistrictCommittees, DONG_NAI), 0);
    assert_eq!(count(CommuneCommittees, BINH_PHUOC), 111);
    assert_eq!(count(CommuneCommittees, DONG_NAI), 95);
    assert_eq!(count(Localities, BINH_PHUOC), 11);
    assert_eq!(count(Localities, DONG_NAI), 95);
    assert_eq!(count(Cooperatives, BINH_PHUOC), 0);
    assert!(count(Departments, BINH_PHUOC) > count(Departments, DONG_NAI));
}
