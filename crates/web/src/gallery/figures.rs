//! Samples of figures and drawings.

use super::{Sample, Spell};
use crate::Words;
use crate::components::{
    Bar, BarChart, LineChart, Percent, Series, Sparkline, Stat, Stats, Stroke, Tally, TallyLegend,
    Value,
};

pub(super) fn samples(words: &Words, t: Spell) -> Vec<Sample> {
    let elapsed = Percent::hundredths(7_100);
    let tally = |verified, recorded, target| {
        Tally::of_count(words, verified, recorded, target).elapsed(words, elapsed)
    };
    let money =
        Tally::of_amount(t("412 trên 600 triệu đồng"), 412, 450, 600).elapsed(words, elapsed);
    vec![
        Sample::new(
            "tally",
            &[
                &tally(4, 6, 13),
                &tally(2, 2, 2),
                &tally(0, 0, 2),
                &tally(17, 19, 30),
                &tally(61, 80, 180),
                &tally(15, 16, 13),
                &money,
                &TallyLegend::new(words, Some(elapsed)),
            ],
        ),
        Sample::new("stats", &[&stats(t)]),
        Sample::new("bar-chart", &[&bars(words, t)]),
        Sample::new("line-chart", &[&lines(words, t)]),
        Sample::new(
            "sparkline",
            &[
                &Sparkline::new(&[28_000, 28_100, 28_400, 28_300, 28_500]),
                &Sparkline::new(&[5, 5]),
                &Sparkline::new(&[]),
            ],
        ),
    ]
}

fn stats(t: Spell) -> Stats {
    Stats::new(vec![
        Stat::new(t("4"), t("đã xác nhận"))
            .aside(t("/ 13"))
            .link(t("/lam-viec/ke-hoach/1")),
        Stat::new(t("1.250,5"), t("dư nợ Quỹ")).aside(t("triệu đồng")),
        Stat::new(t("…"), t("chưa đủ số liệu")).aside(t("thiếu 3 HTX")),
    ])
}

fn bars(words: &Words, t: Spell) -> BarChart {
    let bar = |name: &str, count| Bar::new(t(name), Value::Count(count));
    BarChart::new(
        words,
        t("Hợp tác xã theo địa bàn, đến 15/09/2023"),
        (t("Địa bàn"), t("Số HTX")),
        vec![
            bar("Bù Đăng", 24).link(t("/lam-viec/hop-tac-xa?dia_ban=1")),
            bar("Lộc Ninh", 23),
            bar("Chơn Thành", 14),
            bar("Phước Long", 10),
            bar("Chưa rõ địa bàn", 0),
        ],
    )
}

fn lines(words: &Words, t: Spell) -> LineChart {
    let months = (1..=12)
        .map(|month| t(&format!("{month:02}/2023")))
        .collect();
    let known = |values: &[i64]| -> Vec<Option<i64>> {
        let known = values.iter().copied().map(Some);
        known.chain(std::iter::repeat(None)).take(12).collect()
    };
    let series = vec![
        Series::new(
            t("đã xác nhận"),
            Stroke::Solid,
            known(&[0, 0, 1, 1, 2, 3, 4, 4, 4]),
        ),
        Series::new(
            t("đã ghi nhận"),
            Stroke::Dotted,
            known(&[0, 0, 1, 2, 3, 4, 5, 6, 6]),
        ),
        Series::new(
            t("nhịp cần có"),
            Stroke::Dashed,
            (1..=12).map(|month| Some(month * 13 / 12)).collect(),
        ),
    ];
    LineChart::new(
        words,
        t("HTX đã giải thể, theo tháng"),
        &t("HTX"),
        months,
        series,
    )
}
