//! The spreadsheet of a table, read back.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use kernel::Day;
use web::components::{Cell, Column, Row, Table, Value};
use web::{Language, xlsx};

use crate::words;

fn table() -> Table {
    let columns = vec![
        Column::text("Tên"),
        Column::number("Thành viên"),
        Column::number("Vốn (triệu đồng)"),
        Column::number("Diện tích (ha)"),
        Column::text("Ngày thành lập"),
    ];
    let rows = vec![
        Row::new(vec![
            Cell::text("HTX Mẫu 017"),
            Cell::count(1_048),
            Cell::new(Value::MillionDong(1_250_500_000)),
            Cell::new(Value::Thousandths(6_500)),
            Cell::new(Value::Day(Day::of(2019, 5, 12).unwrap())),
        ]),
        Row::new(vec![
            Cell::text("=1+1"),
            Cell::count(0),
            Cell::new(Value::Nothing),
            Cell::new(Value::Nothing),
            Cell::new(Value::Nothing),
        ]),
    ];
    Table::new(
        &words(Language::Vietnamese),
        "HTX: đến 15/09/2023 [mẫu]",
        columns,
    )
    .rows(rows)
}

fn day() -> Day {
    Day::of(2023, 9, 15).unwrap()
}

#[test]
fn numbers_and_days_come_back_as_numbers_and_days_and_a_formula_as_text() {
    let bytes = xlsx::write(&table(), day()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    assert_eq!(name, "HTX  đến 15 09 2023  mẫu");
    let sheet = book.worksheet_range(&name).unwrap();
    let cell = |row, column| {
        sheet
            .get_value((row, column))
            .cloned()
            .unwrap_or(Data::Empty)
    };
    assert_eq!(cell(0, 0), Data::String("Tên".into()));
    assert_eq!(cell(1, 1), Data::Float(1_048.0));
    assert_eq!(cell(1, 2), Data::Float(1_250.5));
    assert_eq!(cell(1, 3), Data::Float(6.5));
    let Data::DateTime(date) = cell(1, 4) else {
        panic!("{:?}", cell(1, 4))
    };
    assert_eq!(date.to_ymd_hms_milli().0, 2019);
    assert_eq!(cell(2, 0), Data::String("=1+1".into()));
    assert_eq!(cell(2, 2), Data::Empty);
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    assert_eq!(
        xlsx::write(&table(), day()).unwrap(),
        xlsx::write(&table(), day()).unwrap()
    );
}
