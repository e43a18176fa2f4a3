use crate::read::{Format, Line, Source, SourceBlock};
use crate::repair::{RepairKind, mend};

fn mended(lines: &[&str]) -> (Vec<String>, Vec<RepairKind>) {
    let blocks = lines
        .iter()
        .map(|text| {
            SourceBlock::Line(Line {
                text: (*text).to_owned(),
                ..Line::default()
            })
        })
        .collect();
    let source = Source {
        format: Format::Docx,
        physical_lines: false,
        blocks,
        asides: Vec::new(),
    };
    let (source, log) = mend(source);
    let texts = source.blocks.into_iter().filter_map(|block| match block {
        SourceBlock::Line(line) => Some(line.text),
        SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
    });
    (
        texts.collect(),
        log.iter().map(|repair| repair.kind).collect(),
    )
}

#[test]
fn tcvn3_is_recognised_and_converted() {
    let (texts, kinds) = mended(&[
        "Céng hßa x· héi chñ nghÜa ViÖt Nam",
        "Sè: 15/Q§-UBND",
        "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM",
        "Ph¸t triÓn hîp t¸c x· n«ng nghiÖp theo chuçi gi¸ trÞ, \u{AD}u tiªn vïng s©u.",
    ]);
    assert_eq!(
        texts,
        [
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            "Số: 15/QĐ-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Phát triển hợp tác xã nông nghiệp theo chuỗi giá trị, ưu tiên vùng sâu.",
        ]
    );
    assert_eq!(kinds, [RepairKind::Tcvn3; 4]);
}

#[test]
fn vni_is_recognised_and_converted() {
    let (texts, kinds) = mended(&[
        "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
        "UÛy ban nhaân daân tænh phaùt trieån hôïp taùc xaõ noâng nghieäp.",
        "Soá: 15/QÑ-UBND",
    ]);
    assert_eq!(
        texts,
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Ủy ban nhân dân tỉnh phát triển hợp tác xã nông nghiệp.",
            "Số: 15/QĐ-UBND",
        ]
    );
    assert_eq!(kinds, [RepairKind::Vni; 3]);
}

#[test]
fn a_pasted_unicode_paragraph_in_an_old_document_stays() {
    let genuine = "Hỗ trợ hợp tác xã nông nghiệp tiếp cận vốn, công nghệ và thông tin thị trường.";
    let (texts, _) = mended(&[
        "Ph¸t triÓn hîp t¸c x· n«ng nghiÖp",
        genuine,
        "công an và công chức",
    ]);
    assert_eq!(texts[0], "Phát triển hợp tác xã nông nghiệp");
    assert_eq!(texts[1], genuine);
    assert_eq!(texts[2], "công an và công chức");
}

#[test]
fn genuine_words_of_any_language_are_never_converted() {
    let lines = [
        "Độc lập - Tự do - Hạnh phúc",
        "công an và hôm nay là ngày thông tin",
        "Société générale à Nîmes, l'hôtel où est né le développement",
        "Müller & Söhne GmbH, Österreich",
        "Café résumé naïve façade piñata coöperation",
        "© 2024 VietGAP® ± 5° §12 m² «Công nghệ»",
        "THÔNG BÁO CÔNG KHAI",
        "≥ 1.5 × lương × 26 ngày · 2 vùng · 4 µg × 3Š",
        "HTX Sóc Nê, huyện Bù Đốp",
        "và",
        "cô",
        "là",
    ];
    let (texts, kinds) = mended(&lines);
    assert_eq!(texts, lines);
    assert!(kinds.is_empty());
}
