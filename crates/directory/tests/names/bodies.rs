use directory::model::resolve::{How, Resolution, Why, resolve};
use directory::reference::organisation_id as body;
use kernel::Day;

use super::{
    BINH_PHUOC, DONG_NAI, DONG_NAI_CITY, LAM_DONG, asked, candidates, check_one, everybody,
};

#[test]
fn a_misspelt_name_is_a_candidate_and_never_taken() {
    let register = everybody();
    for (name, path) in [
        (
            "Công Thông tin điện tử tỉnh",
            "2023/70/cong-thong-tin-dien-tu",
        ),
        ("Sở Tài chánh", "2023/70/so-tai-chinh"),
        ("UBND huyện Bù Đăg", "2023/70/696/ubnd"),
        ("UBND huyện Bù Đặng", "2023/70/696/ubnd"),
    ] {
        let found = candidates(&register, BINH_PHUOC, name);
        assert_eq!(
            found.first(),
            Some(&(body(path), Why::Letters(1))),
            "{name}"
        );
    }
}

#[test]
fn a_tone_between_two_communes_leaves_both_as_candidates() {
    let register = everybody();
    let found = candidates(&register, BINH_PHUOC, "UBND xã Lộc Thanh");
    let nearest: Vec<_> = found
        .iter()
        .filter(|(_, why)| *why == Why::Letters(1))
        .collect();
    assert_eq!(nearest.len(), 2);
    check_one(
        &register,
        BINH_PHUOC,
        &[
            ("UBND xã Lộc Thành", "2023/70/692/25294/ubnd"),
            ("UBND xã Lộc Thạnh", "2023/70/692/25280/ubnd"),
        ],
    );
}

#[test]
fn a_body_that_has_ended_is_not_taken_for_its_heir() {
    let register = everybody();
    let ended = Day::parse("2025-02-28").unwrap();
    let old = body("2023/70/so-ke-hoach-va-dau-tu");
    let found = candidates(&register, DONG_NAI, "Sở KH&ĐT");
    assert!(
        matches!(found.first(), Some((id, Why::Follows(_))) if *id == body("2025/75/so-tai-chinh"))
    );
    assert!(found.contains(&(old, Why::Ended(ended))));
    let found = candidates(&register, DONG_NAI, "Bộ Kế hoạch và Đầu tư");
    assert_eq!(
        found.first(),
        Some(&(
            body("tw/bo-tai-chinh"),
            Why::Follows(body("tw/bo-ke-hoach-va-dau-tu"))
        ))
    );
}

#[test]
fn a_body_that_does_not_yet_exist_is_not_taken() {
    let register = everybody();
    let began = Day::parse("2025-03-01").unwrap();
    assert_eq!(
        candidates(&register, BINH_PHUOC, "Sở Nông nghiệp và Môi trường"),
        [(
            body("2023/70/so-nong-nghiep-va-moi-truong"),
            Why::NotYet(began)
        )]
    );
}

#[test]
fn a_district_written_with_another_kind_is_a_candidate() {
    let register = everybody();
    let found = candidates(&register, BINH_PHUOC, "UBND huyện Chơn Thành");
    assert_eq!(
        found.first(),
        Some(&(body("2023/70/697/ubnd"), Why::OtherKind))
    );
}

#[test]
fn a_commune_name_of_two_districts_needs_the_district() {
    let register = everybody();
    let found = candidates(&register, BINH_PHUOC, "UBND xã Tân Thành");
    let both = [
        body("2023/70/689/25207/ubnd"),
        body("2023/70/693/25318/ubnd"),
    ];
    assert_eq!(found, both.map(|id| (id, Why::FitsAsWell)));
    check_one(
        &register,
        BINH_PHUOC,
        &[
            ("UBND xã Tân Thành, huyện Bù Đốp", "2023/70/693/25318/ubnd"),
            (
                "UBND xã Tân Thành (TP. Đồng Xoài)",
                "2023/70/689/25207/ubnd",
            ),
            ("UBND phường Tân Phú", "2023/70/689/25195/ubnd"),
            ("UBND TT Tân Phú", "2023/70/695/25363/ubnd"),
        ],
    );
}

#[test]
fn a_name_of_initials_that_fits_two_is_taken_for_neither() {
    let register = everybody();
    assert!(matches!(
        resolve("Sở NV", &asked(BINH_PHUOC), &register),
        Resolution::Several(found) if found.len() == 2
    ));
    assert!(matches!(
        resolve("CT", &asked(BINH_PHUOC), &register),
        Resolution::Nothing(_)
    ));
    assert!(matches!(
        resolve("", &asked(BINH_PHUOC), &register),
        Resolution::Nothing(_)
    ));
    assert!(matches!(
        resolve(&"Sở ".repeat(500), &asked(BINH_PHUOC), &register),
        Resolution::Nothing(_)
    ));
}

#[test]
fn names_of_officials_and_files_are_no_bodies() {
    let register = everybody();
    for name in [
        "CT, các PCT. UBND tỉnh",
        "LĐVP, P. KT, TH",
        "Lưu: VT (NN-213/6)",
        "Chủ tịch và các PCT UBND tỉnh",
    ] {
        assert_eq!(
            resolve(name, &asked(BINH_PHUOC), &register),
            Resolution::Nothing(Vec::new()),
            "{name}"
        );
    }
}

#[test]
fn departments_are_known_by_every_abbreviation_in_use() {
    let agriculture = "2023/70/so-nong-nghiep-va-phat-trien-nong-thon";
    let labour = "2023/70/so-lao-dong-thuong-binh-va-xa-hoi";
    let planning = "2023/70/so-ke-hoach-va-dau-tu";
    check_one(
        &everybody(),
        BINH_PHUOC,
        &[
            (
                "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Phước",
                agriculture,
            ),
            ("Sở NN và PTNT", agriculture),
            ("Sở NN & PTNT", agriculture),
            ("Sở NN&PTNT", agriculture),
            ("Sở Nông nghiệp và PTNT", agriculture),
            ("Sở Nông nghiệp & PTNT", agriculture),
            ("Sở NNPTNT", agriculture),
            ("Sở Nông nghiệp", agriculture),
            ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", agriculture),
            ("Sở Lao động, Thương binh và Xã hội", labour),
            ("Sở LĐTBXH", labour),
            ("Sở LĐ-TB&XH", labour),
            ("Sở LĐ, TB và XH", labour),
            ("Sở KH và ĐT", planning),
            ("Sở KH-ĐT", planning),
            ("SKHĐT", planning),
            ("Sở KHCN", "2023/70/so-khoa-hoc-va-cong-nghe"),
            ("Sở TT&TT", "2023/70/so-thong-tin-va-truyen-thong"),
            ("Sở VH,TT&DL", "2023/70/so-van-hoa-the-thao-va-du-lich"),
            ("Sở Tài chính tỉnh Đồng Nai", "2023/75/so-tai-chinh"),
        ],
    );
}

#[test]
fn other_bodies_of_the_province_are_known_as_documents_write_them() {
    let office = "2023/70/vpdp-nong-thon-moi";
    check_one(
        &everybody(),
        BINH_PHUOC,
        &[
            ("UBND tỉnh", "2023/70/ubnd"),
            ("Uỷ ban nhân dân tỉnh", "2023/70/ubnd"),
            ("HĐND tỉnh", "2023/70/hdnd"),
            ("LMHTX tỉnh", "2023/70/lien-minh-htx"),
            ("Liên minh HTX tỉnh", "2023/70/lien-minh-htx"),
            (
                "Liên minh hợp tác xã (HTX) tỉnh Bình Phước",
                "2023/70/lien-minh-htx",
            ),
            (
                "Quỹ hỗ trợ phát triển HTX",
                "2023/70/quy-ho-tro-phat-trien-htx",
            ),
            ("NHCSXH tỉnh", "2023/70/nhcsxh"),
            ("Ngân hàng CSXH chi nhánh tỉnh Bình Phước", "2023/70/nhcsxh"),
            ("NHNN chi nhánh tỉnh", "2023/70/nhnn"),
            ("Kho bạc Nhà nước tỉnh", "2023/70/kho-bac"),
            ("Mặt trận Tổ quốc tỉnh", "2023/70/mttq"),
            ("Ủy ban MTTQVN tỉnh", "2023/70/mttq"),
            ("Hội Nông dân tỉnh", "2023/70/hoi-nong-dan"),
            ("Hội LHPN tỉnh", "2023/70/hoi-lien-hiep-phu-nu"),
            ("Tỉnh đoàn", "2023/70/doan-thanh-nien"),
            ("TTTU", "2023/70/tinh-uy"),
            ("VPĐP NTM tỉnh", office),
            ("VPĐP. CT MTQG XDNTM tỉnh", office),
            ("BCH TW Đảng", "tw/ban-chap-hanh-trung-uong"),
            ("Bộ NN&PTNT", "tw/bo-nong-nghiep-va-phat-trien-nong-thon"),
        ],
    );
}

#[test]
fn district_bodies_are_known_with_their_district() {
    check_one(
        &everybody(),
        BINH_PHUOC,
        &[
            ("UBND huyện Bù Đăng", "2023/70/696/ubnd"),
            ("UBND TP. Đồng Xoài", "2023/70/689/ubnd"),
            ("UBND TX Bình Long", "2023/70/690/ubnd"),
            ("UBND H. Bù Gia Mập", "2023/70/691/ubnd"),
            ("UBND Bù Đốp", "2023/70/693/ubnd"),
            (
                "Phòng Nông nghiệp và PTNT huyện Bù Đốp",
                "2023/70/693/phong-nong-nghiep-va-phat-trien-nong-thon",
            ),
            (
                "phòng Kinh tế thị xã Chơn Thành",
                "2023/70/697/phong-kinh-te",
            ),
            ("UBND xã Đắk Ơ", "2023/70/691/25225/ubnd"),
        ],
    );
}

#[test]
fn press_of_binh_phuoc_is_one_body_since_2019_and_two_elsewhere() {
    let register = everybody();
    check_one(
        &register,
        BINH_PHUOC,
        &[
            ("Đài PT-TH và Báo Bình Phước", "2023/70/dai-pt-th-va-bao"),
            (
                "Đài Phát thanh - Truyền hình và Báo Bình Phước",
                "2023/70/dai-pt-th-va-bao",
            ),
        ],
    );
    let found = candidates(&register, BINH_PHUOC, "Báo Bình Phước");
    assert_eq!(
        found.first(),
        Some(&(
            body("2023/70/dai-pt-th-va-bao"),
            Why::Follows(body("2023/70/bao-binh-phuoc"))
        ))
    );
    let joint = resolve("Đài PT-TH và Báo Lâm Đồng", &asked(LAM_DONG), &register);
    let Resolution::Joint(parts) = joint else {
        panic!("{joint:?}");
    };
    let ids: Vec<_> = parts
        .into_iter()
        .map(|(_, part)| match part {
            Resolution::One(id, _) => id,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(ids, [body("2023/68/dai-pt-th"), body("2023/68/bao")]);
}

#[test]
fn a_list_of_departments_under_one_word_is_taken_apart() {
    let register = everybody();
    let ids = |written: &str| match resolve(written, &asked(BINH_PHUOC), &register) {
        Resolution::Joint(parts) => parts
            .into_iter()
            .map(|(name, part)| match part {
                Resolution::One(id, _) => id,
                other => panic!("{name}: {other:?}"),
            })
            .collect::<Vec<_>>(),
        other => panic!("{written}: {other:?}"),
    };
    let paths = [
        "so-nong-nghiep-va-phat-trien-nong-thon",
        "so-ke-hoach-va-dau-tu",
        "so-tai-chinh",
        "so-khoa-hoc-va-cong-nghe",
        "so-cong-thuong",
        "so-lao-dong-thuong-binh-va-xa-hoi",
        "so-thong-tin-va-truyen-thong",
        "lien-minh-htx",
        "ban-dan-toc",
    ];
    let expected = paths.map(|slug| body(&format!("2023/70/{slug}")));
    assert_eq!(
        ids(
            "Các Sở, ban, ngành: NN và PTNT; KH và ĐT; TC; KH và CN; CT; LĐ, TB và XH; TT và TT; \
             LM HTX tỉnh; Ban Dân tộc"
        ),
        expected
    );
    assert_eq!(
        ids("Sở Tài chính, Kế hoạch và Đầu tư và Liên minh HTX tỉnh"),
        [
            body("2023/70/so-tai-chinh"),
            body("2023/70/so-ke-hoach-va-dau-tu"),
            body("2023/70/lien-minh-htx")
        ]
    );
}

#[test]
fn a_name_typed_without_marks_is_found_and_said_to_be() {
    let register = everybody();
    assert_eq!(
        resolve("So NN va PTNT", &asked(BINH_PHUOC), &register),
        Resolution::One(
            body("2023/70/so-nong-nghiep-va-phat-trien-nong-thon"),
            How::WithoutMarks
        )
    );
    assert!(matches!(
        resolve("ubnd xa loc thanh", &asked(BINH_PHUOC), &register),
        Resolution::Several(found) if found.len() == 2
    ));
}

#[test]
fn a_city_is_still_called_a_province_and_its_former_names_are_known() {
    let register = everybody();
    let city = asked(DONG_NAI_CITY);
    check_one(
        &register,
        DONG_NAI_CITY,
        &[
            ("UBND tỉnh", "2025/75/ubnd"),
            ("UBND thành phố Đồng Nai", "2025/75/ubnd"),
            ("Thành ủy", "2025/75/tinh-uy"),
            ("UBND phường Lộc Ninh", "2025/75/25270/ubnd"),
            ("UBND xã Bù Đăng", "2025/75/25396/ubnd"),
        ],
    );
    assert_eq!(
        resolve("Tỉnh ủy", &city, &register),
        Resolution::One(body("2025/75/tinh-uy"), How::FormerName)
    );
}
