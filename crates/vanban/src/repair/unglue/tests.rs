use super::separated;

#[test]
fn glued_syllables_are_separated_where_one_answer_is_left() {
    for (glued, apart) in [
        ("kếtquả", "kết quả"),
        ("vềtổng", "về tổng"),
        ("nôngnghiệp", "nông nghiệp"),
        ("hợptác", "hợp tác"),
        ("hợptácxã", "hợp tác xã"),
        ("Hợptácxã,", "Hợp tác xã,"),
        ("thựchiện", "thực hiện"),
        ("pháthành.", "phát hành."),
        ("hoạtđộng;", "hoạt động;"),
        ("trêncơsở", "trên cơ sở"),
        ("ytế", "y tế"),
        ("KẾTQUẢ", "KẾT QUẢ"),
        ("(xãhội)", "(xã hội)"),
        ("nângcao", "nâng cao"),
        ("trongnăm", "trong năm"),
        ("quyếtđịnh", "quyết định"),
        ("giảithể", "giải thể"),
    ] {
        assert_eq!(separated(glued).as_deref(), Some(apart), "{glued}");
    }
}

#[test]
fn words_glued_at_a_change_of_case_are_separated() {
    for (glued, apart) in [
        ("tỉnhBình", "tỉnh Bình"),
        ("UBNDtỉnh", "UBND tỉnh"),
        ("UBNDTỉnh", "UBND Tỉnh"),
        ("củaThủ", "của Thủ"),
        ("HTXnôngnghiệp", "HTX nông nghiệp"),
        ("sởNNvàPTNT", "sở NN và PTNT"),
    ] {
        assert_eq!(separated(glued).as_deref(), Some(apart), "{glued}");
    }
}

#[test]
fn a_space_is_put_after_signs_between_words() {
    for (glued, apart) in [
        ("tỉnh;Sở", "tỉnh; Sở"),
        ("huyện,thị", "huyện, thị"),
        ("quả.Đồng", "quả. Đồng"),
        ("xã(HTX)", "xã (HTX)"),
        ("sau:Một", "sau: Một"),
    ] {
        assert_eq!(separated(glued).as_deref(), Some(apart), "{glued}");
    }
}

#[test]
fn names_loanwords_numbers_and_addresses_are_left_alone() {
    for word in "
        OCOP VietGAP Đắk Krông S'tiêng Xtiêng M'Nông kilôgam Kilôgam ôtô viđêô Lắk Búk H'leo Ea Pleiku Plông
        Đạ Tẻh Bù Đốp Êđê Cơho Chơro Xơđăng K'Ho Mạ 2598/QĐ-UBND KH/ĐA-UBND PT-TH TT.HĐND P.KT TP.Hồ Tp.Hồ
        10,5% 1.250.000đ 06/10/2021 hộp@thư.vn https://tỉnh.vn/kếhoạch www.bìnhphước.gov.vn Canađa Inđônêxia
        HĐND QĐ-TTg NĐ-CP LĐTBXH BCĐ CĐXH VPĐP XDNTM LĐVP TTTU prôtêin bêtông ximăng cácbon Ôxtrâylia
        Đ/c đ/ha tr.đ (đ) a) đ) TTĐT GDĐT QĐ-BNNPTNT Đăk Đoa Măng Đen Sêrêpốk Bảy; Nông-Lâm thủy; khoá thuỷ
        quí qui PCT.UBND và/hoặc nghiệp/năm. ……… Söhne café Nîmes Ngân-hàng TƯ; Krông-Năng ĐắkLắk"
        .split_whitespace()
    {
        assert_eq!(separated(word), None, "{word}");
    }
}

#[test]
fn several_answers_are_none() {
    for word in ["thànhữu", "giaiđ", "cộngs", "trảnợa"] {
        assert_eq!(separated(word), None, "{word}");
    }
}
