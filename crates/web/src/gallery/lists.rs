//! Samples of lists.

use kernel::Day;

use super::{Sample, Spell};
use crate::Words;
use crate::components::{
    Address, Badge, Cell, Chip, Chips, Column, Crumbs, Field, Filters, Form, Line, Lines, Listing,
    Moment, Pager, Paging, Prose, Row, State, Tab, Table, Tabs, Timeline, Value,
};

pub(super) fn samples(words: &Words, t: Spell) -> Vec<Sample> {
    let here = Address::parse("/lam-viec/hop-tac-xa")
        .with("tim", &t("binh minh"))
        .with("trang", "2");
    let listing = Listing::new(words, table(words, t))
        .filters(filters(words, &here, t))
        .chips(chips(&here, t))
        .pager(Pager::new(words, &here, Paging::of(&here), 412))
        .export(words, &here, "/lam-viec/hop-tac-xa.xlsx");
    let crumbs =
        Crumbs::new(words, t("HTX Mẫu 017")).step(t("Hợp tác xã"), t("/lam-viec/hop-tac-xa"));
    vec![
        Sample::new("listing", &[&listing]),
        Sample::new(
            "listing-nothing",
            &[&Listing::new(
                words,
                Table::new(words, t("Trống"), Vec::new()),
            )],
        ),
        Sample::new("crumbs", &[&crumbs]),
        Sample::new("tabs", &[&tabs(t)]),
        Sample::new("lines", &[&lines(t)]),
        Sample::new("timeline", &[&timeline(t)]),
    ]
}

fn filters(words: &Words, here: &Address, t: Spell) -> Filters {
    let form = Form::empty(words).with("tim", here.get("tim").unwrap_or_default());
    let areas = [("", "Tất cả"), ("1", "Bù Đăng"), ("2", "Lộc Ninh")];
    let areas = areas.map(|(value, label)| crate::components::Choice::new(value, t(label)));
    let fields = vec![
        Field::select(&form, "dia_ban", t("Địa bàn"), areas.to_vec()),
        Field::search(&form, "tim", t("Tìm")),
    ];
    Filters::new(words, here, fields, &["sap"])
}

fn chips(here: &Address, t: Spell) -> Chips {
    let chip =
        |label: &str, state: &str| Chip::new(t(label), here.with("tinh_trang", state).href());
    Chips::new(
        t("Lọc theo tình trạng"),
        vec![
            chip("Tất cả", "").count("412").chosen_if(true),
            chip("Đang hoạt động", "hoat_dong")
                .state(State::Done)
                .count("388"),
            chip("Chờ rà soát", "cho").state(State::Risk).count("24"),
        ],
    )
}

/// A table with every kind of cell; the spreadsheet's test writes it too.
pub(crate) fn table(words: &Words, t: Spell) -> Table {
    let here = Address::parse("/lam-viec/hop-tac-xa?sap=-von");
    let columns = vec![
        Column::text(t("Tên")).sorted("ten", &here, "ten"),
        Column::text(t("Địa bàn")),
        Column::number(t("Thành viên")),
        Column::number(t("Diện tích (ha)")),
        Column::number(t("Vốn điều lệ (triệu đồng)")).sorted("von", &here, "ten"),
        Column::text(t("Ngày thành lập")),
        Column::text(t("Tình trạng")),
        Column::text(t("Giấy tờ")),
    ];
    let rows = vec![
        Row::new(vec![
            Cell::text(t("HTX Mẫu 017"))
                .link(t("/lam-viec/hop-tac-xa/017"))
                .under(t("Điều, cà phê")),
            Cell::text(t("Bù Đăng")),
            Cell::count(48),
            Cell::new(Value::Thousandths(109_700)),
            Cell::new(Value::MillionDong(1_250_500_000)).link(t("/lam-viec/von")),
            day(2019, 5, 12).map_or_else(
                || Cell::new(Value::Nothing),
                |day| Cell::new(Value::Day(day)),
            ),
            Cell::badge(Badge::new(State::Done, t("Đang hoạt động"))).under(t("từ 12/05/2019")),
            Cell::links(vec![
                (t("Nghị quyết"), t("/1").into()),
                (t("Thông báo"), t("/2").into()),
            ]),
        ]),
        Row::new(vec![
            Cell::text(t("=HTX Mẫu 045")),
            Cell::text(t("Đồng Phú")),
            Cell::count(1_031),
            Cell::new(Value::Nothing),
            Cell::new(Value::MillionDong(96_400_000)),
            Cell::new(Value::Nothing),
            Cell::badge(Badge::new(State::Risk, t("Chờ rà soát"))),
        ]),
        Row::void(vec![
            Cell::text(t("HTX Mẫu 097")).under(t("Chơn Thành")),
            Cell::text(t("Chơn Thành")),
            Cell::count(7),
            Cell::new(Value::Thousandths(0)),
            Cell::new(Value::MillionDong(35_000_000)),
            Cell::new(Value::Nothing),
            Cell::badge(Badge::plain(t("Đã đảo")))
                .under(Prose::from(t("Tạm ngừng, ")).link(t("xem"), t("/3"))),
        ]),
    ];
    let foot = Row::new(vec![
        Cell::text(t("Cộng")),
        Cell::text(""),
        Cell::count(1_079),
        Cell::new(Value::Thousandths(109_700)),
        Cell::new(Value::MillionDong(1_346_900_000)),
    ]);
    Table::new(words, t("Hợp tác xã, đến 15/09/2023"), columns)
        .rows(rows)
        .foot(foot)
}

fn day(year: i16, month: i8, day: i8) -> Option<Day> {
    Day::of(year, month, day)
}

fn tabs(t: Spell) -> Tabs {
    let tab = |label: &str, path: &str| Tab::new(t(label), t(path));
    Tabs::new(
        t("Các mặt của hợp tác xã"),
        vec![
            tab("Dòng thời gian", "/1").now_if(true),
            tab("Thành viên 48", "/2"),
            tab("Vốn", "/3"),
            tab("Sản phẩm 3", "/4"),
        ],
    )
}

fn lines(t: Spell) -> Lines {
    Lines::new(vec![
        Line::new(t("Tổng hợp khó khăn, đề xuất của HTX quý III"))
            .under(t("21 trên 24 HTX đã gửi"))
            .verb(t("Nhắc 3 HTX chưa gửi"), t("/nhac"))
            .badge(Badge::new(State::Risk, t("Còn 3 ngày"))),
        Line::new(Prose::new().link(t("HTX Mẫu 102: hồ sơ giải thể"), t("/102")))
            .under(t("Đã xong. Tính vào kế hoạch ngày 10/03/2023.")),
    ])
}

fn timeline(t: Spell) -> Timeline {
    let moments = [
        day(2023, 8, 28).map(|day| {
            Moment::new(day, t("Nghiệm thu tưới nhỏ giọt 6,5 ha"))
                .text(Prose::from(t("Sở Khoa học và Công nghệ; ")).link(t("biên bản"), t("/bb")))
                .proven()
        }),
        day(2023, 3, 18).map(|day| {
            Moment::new(day, t("Đại hội thành viên")).text(t("43 trên 48 thành viên dự"))
        }),
    ];
    Timeline::new(moments.into_iter().flatten().collect())
}
