//! Write, then read: the model comes back, whatever it says.

#![expect(clippy::panic, reason = "a test that cannot go on fails")]

use jiff::civil::Date;
use proptest::prelude::*;
use vanban::model::{
    Align, Annex, Block, Cell, Column, Document, Head, Item, Kind, Mark, Place, Section, Signature,
    Table, Unplaced, document_from_json,
};
use vanban::{outline, read, repair, write};

/// Words of the field, and words that look like something else: markers, bases, recipients, numbers.
const WORDS: [&str; 40] = [
    "hợp tác xã",
    "HTX",
    "tưới nhỏ giọt",
    "chuyển đổi số",
    "huyện",
    "đường",
    "Sở Tài chính",
    "UBND",
    "giải thể",
    "thành lập",
    "mới",
    "và",
    "của",
    "năm 2024",
    "1.250,5 ha",
    "60%",
    "04",
    "mô hình",
    "nông nghiệp",
    "OCOP",
    "Căn cứ",
    "Nơi nhận",
    "Điều 3",
    "I.",
    "Phụ lục",
    "KT.",
    "CHỦ TỊCH",
    "ngày 05/02/2024",
    "số 12/KH-UBND",
    "<b>",
    "&amp;",
    "\"Bình Minh\"",
    "S'tiêng",
    "(kèm theo)",
    "tối thiểu",
    "đ)",
    "–",
    "Kính gửi",
    "a|b",
    "ghi chú",
];

fn words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..=most)
        .prop_map(|words| words.join(" "))
}

fn sentence() -> impl Strategy<Value = String> {
    (
        words(14),
        prop::sample::select(vec![".", ";", "", ":", "./."]),
    )
        .prop_map(|(text, end)| format!("{text}{end}"))
}

fn lines() -> impl Strategy<Value = String> {
    prop::collection::vec(words(6), 1..=2).prop_map(|lines| lines.join("\n"))
}

fn item_mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        (1..40_u16).prop_map(|n| Mark::Number(vec![n])),
        (1..5_u16, 1..12_u16).prop_map(|(a, b)| Mark::Number(vec![a, b])),
        (1..24_u16).prop_map(Mark::Point),
        Just(Mark::Bullet),
        Just(Mark::Plus),
    ]
}

fn section_mark() -> impl Strategy<Value = Option<Mark>> {
    prop_oneof![
        Just(None),
        (1..9_u16).prop_map(|n| Some(Mark::Part(n))),
        (1..20_u16).prop_map(|n| Some(Mark::Chapter(n))),
        (1..9_u16).prop_map(|n| Some(Mark::Division(n))),
        (1..90_u16).prop_map(|n| Some(Mark::Article(n))),
        (1..20_u16).prop_map(|n| Some(Mark::Roman(n))),
        (1..20_u16)
            .prop_filter("I, V, X are read as Roman", |n| ![9, 22].contains(n))
            .prop_map(|n| Some(Mark::Letter(n))),
        (1..30_u16).prop_map(|n| Some(Mark::Number(vec![n]))),
        (1..24_u16).prop_map(|n| Some(Mark::Point(n))),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    let leaf = (item_mark(), sentence()).prop_map(|(mark, text)| Item {
        mark,
        text,
        items: Vec::new(),
    });
    leaf.prop_recursive(3, 8, 3, |inner| {
        (item_mark(), sentence(), prop::collection::vec(inner, 0..3))
            .prop_map(|(mark, text, items)| Item { mark, text, items })
    })
}

fn table() -> impl Strategy<Value = Table> {
    (
        1..5_usize,
        1..5_usize,
        0..3_usize,
        prop::option::of(words(6)),
        any::<bool>(),
    )
        .prop_flat_map(|(columns, rows, heads, caption, merged)| {
            let cell = prop_oneof![3 => words(5), 1 => Just(String::new())];
            let aligns = prop::collection::vec(
                prop::sample::select(vec![Align::Left, Align::Center, Align::Right]),
                columns,
            );
            (prop::collection::vec(cell, columns * rows), aligns).prop_map(
                move |(texts, aligns)| {
                    let mut body: Vec<Vec<Cell>> = texts
                        .chunks(columns)
                        .map(|row| row.iter().map(Cell::new).collect())
                        .collect();
                    if merged && columns > 1 {
                        // The last row runs across all columns.
                        let mut wide = Cell::new("Tổng cộng");
                        wide.cols = u16::try_from(columns).unwrap_or(1);
                        body.push(vec![wide]);
                    }
                    let heads = heads.min(rows.saturating_sub(1));
                    let width = 100 / u16::try_from(columns).unwrap_or(1);
                    Table {
                        caption: caption.clone(),
                        columns: aligns
                            .into_iter()
                            .map(|align| Column { width, align })
                            .collect(),
                        header_rows: heads,
                        rows: body,
                    }
                },
            )
        })
}

/// What may stand before the sections of a body.
fn plain() -> impl Strategy<Value = Block> {
    prop_oneof![
        sentence().prop_map(|text| Block::Paragraph { text }),
        item().prop_map(Block::Item),
        table().prop_map(Block::Table),
    ]
}

fn body() -> impl Strategy<Value = Vec<Block>> {
    let leaf = (
        section_mark(),
        words(10),
        prop::collection::vec(plain(), 0..4),
    )
        .prop_map(|(mark, title, body)| Section { mark, title, body });
    let section = leaf.prop_recursive(3, 12, 3, |inner| {
        (
            section_mark(),
            words(10),
            prop::collection::vec(plain(), 0..3),
            prop::collection::vec(inner, 0..3),
        )
            .prop_map(|(mark, title, mut body, sections)| {
                body.extend(sections.into_iter().map(Block::Section));
                Section { mark, title, body }
            })
    });
    (
        prop::collection::vec(plain(), 0..3),
        prop::collection::vec(section.prop_map(Block::Section), 0..4),
        prop::option::of(sentence()),
    )
        .prop_map(|(mut blocks, sections, closing)| {
            blocks.extend(sections);
            blocks.extend(closing.map(|text| Block::Paragraph { text }));
            blocks
        })
}

fn head() -> impl Strategy<Value = Head> {
    let day = (2020..2030_i16, 1..13_i8, 1..29_i8).prop_map(|(y, m, d)| Date::new(y, m, d).ok());
    (
        prop::option::of(prop::sample::select(vec![
            "UBND TỈNH SÔNG LAM",
            "TỈNH ỦY SÔNG LAM",
        ])),
        prop::option::of(prop::sample::select(vec![
            "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM",
            "LIÊN MINH HỢP TÁC XÃ",
            "SỞ TÀI CHÍNH",
        ])),
        prop::option::of(prop::sample::select(vec!["07", "153", "1045"])),
        prop::option::of(prop::sample::select(vec!["Sông Lam", "Tam Sơn"])),
        prop_oneof![
            Just((None, None)),
            day.prop_map(|d| (d, None)),
            (2020..2030_i16).prop_map(|y| (None, Some(y)))
        ],
    )
        .prop_map(|(superior, issuer, number, place, (date, year))| Head {
            superior: superior.filter(|_| issuer.is_some()).map(str::to_owned),
            issuer: issuer.map(str::to_owned),
            number: number.map(str::to_owned),
            symbol: Some("KH-UBND".to_owned()),
            place: place.map(str::to_owned),
            date,
            year,
        })
}

fn signature() -> impl Strategy<Value = Option<Signature>> {
    let authority = prop::sample::subsequence(vec!["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], 0..=2);
    prop::option::of(
        (authority, prop::option::of(Just("Nguyễn Văn Hư"))).prop_map(|(authority, name)| {
            Signature {
                authority: authority.into_iter().map(str::to_owned).collect(),
                title: "PHÓ CHỦ TỊCH".to_owned(),
                name: name.map(str::to_owned),
            }
        }),
    )
}

fn annexes() -> impl Strategy<Value = Vec<Annex>> {
    let annex = (words(8), any::<bool>(), body()).prop_map(|(title, landscape, body)| Annex {
        number: None,
        title,
        reference: Some("(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2024)".to_owned()),
        landscape,
        body,
    });
    prop::collection::vec(annex, 0..3)
}

fn unplaced() -> impl Strategy<Value = Vec<Unplaced>> {
    let places = [
        Place::Header,
        Place::Footer,
        Place::TextBox,
        Place::Footnote,
        Place::Comment,
        Place::Body,
    ];
    let one = (prop::sample::select(places.to_vec()), words(6))
        .prop_map(|(place, text)| Unplaced { place, text });
    prop::collection::vec(one, 0..3)
}

fn single() -> impl Strategy<Value = Document> {
    let front = (
        prop::sample::select(vec![
            Kind::Plan,
            Kind::Scheme,
            Kind::Report,
            Kind::Decision,
            Kind::Submission,
        ]),
        head(),
        lines(),
    );
    let lists = (
        prop::collection::vec(words(5), 0..3),
        prop::collection::vec(sentence(), 0..3),
        prop::collection::vec(words(5), 0..4),
    );
    (front, lists, body(), signature(), annexes(), unplaced()).prop_map(
        |(
            (kind, head, subject),
            (addressees, bases, recipients),
            body,
            signature,
            annexes,
            unplaced,
        )| Document {
            kind,
            head,
            subject,
            addressees,
            bases,
            body,
            signature,
            recipients,
            annexes,
            unplaced,
            ..Document::new(Kind::Plan)
        },
    )
}

fn documents() -> impl Strategy<Value = Document> {
    (single(), prop::option::weighted(0.3, single())).prop_map(|(mut outer, inner)| {
        outer.attached = inner.map(|mut inner| {
            inner.unplaced = Vec::new();
            Box::new(inner)
        });
        outer.completed()
    })
}

fn read_back(bytes: &[u8]) -> Document {
    let source = read::read(bytes).unwrap_or_else(|error| panic!("{error}"));
    let (source, repairs) = repair::mend(source);
    outline::document(&outline::outline(&source, &repairs))
}

/// Models that the check on the way in refuses are no documents.
fn is_sound(document: &Document) -> bool {
    serde_json::to_string(document).is_ok_and(|json| document_from_json(&json).is_ok())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_docx_gives_its_model_back(document in documents()) {
        prop_assume!(is_sound(&document));
        let bytes = write::docx(&document).expect("a sound model can be written");
        prop_assert_eq!(read_back(&bytes), document);
    }

    #[test]
    fn a_page_of_html_gives_its_model_back(document in documents()) {
        prop_assume!(is_sound(&document));
        let bytes = write::html(&document);
        prop_assert_eq!(read_back(bytes.as_bytes()), document);
    }
}

#[test]
fn the_samples_come_back_from_docx_and_html() {
    for kind in [
        vanban::SampleKind::Plan,
        vanban::SampleKind::Report,
        vanban::SampleKind::Decision,
    ] {
        let document = vanban::sample(kind)
            .expect("a sample is a model")
            .completed();
        let bytes = write::docx(&document).expect("a sample can be written");
        assert_eq!(read_back(&bytes), document);
        assert_eq!(read_back(write::html(&document).as_bytes()), document);
    }
}
