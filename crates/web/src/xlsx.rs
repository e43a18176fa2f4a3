//! The same table as a spreadsheet: numbers as numbers, days as days, heads in the first row, so that what went out
//! can come in again.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Day;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::components::{Align, Cell, Row, Table, Value};

/// Media type of a spreadsheet.
const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Characters that the name of a sheet may have.
const SHEET_NAME_CHARS_MAX: usize = 31;
/// Width in pixels above which a column wraps instead of growing.
const COLUMN_PIXELS_MAX: u32 = 420;
/// Columns that fit on a sheet of A4 standing up.
const PORTRAIT_COLUMNS_MAX: usize = 5;
/// Paper of the state.
const A4: u8 = 9;

/// The forms that a table needs.
struct Forms {
    head: Format,
    text: Format,
    count: Format,
    thousandths: Format,
    million: Format,
    share: Format,
    day: Format,
}

impl Forms {
    fn new(bold: bool) -> Self {
        let base = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(12)
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Top);
        let base = if bold { base.set_bold() } else { base };
        let number = |form: &str| base.clone().set_num_format(form);
        Self {
            head: base
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center),
            text: base.clone().set_text_wrap(),
            count: number("#,##0"),
            thousandths: number("#,##0.###"),
            million: number("#,##0.0"),
            share: number("0.##%"),
            day: number("dd/mm/yyyy"),
        }
    }
}

/// Writes a table as a workbook of one sheet. `day` is when it is written; the same table gives the same bytes.
pub fn write(table: &Table, day: Day) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(table.caption.clone());
    book.set_properties(&properties.set_creation_datetime(&excel_day(day)?));
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(&table.caption))?;
    let (plain, bold) = (Forms::new(false), Forms::new(true));
    for (column, at) in table.columns.iter().zip(0_u16..) {
        sheet.write_string_with_format(0, at, column.label.clone(), &plain.head)?;
    }
    let mut last = 0;
    for (row, at) in table.rows.iter().zip(1_u32..) {
        write_row(sheet, at, row, &plain)?;
        last = at;
    }
    if let Some(foot) = &table.foot {
        write_row(sheet, last + 1, foot, &bold)?;
    }
    set_up_page(sheet, table, last)?;
    book.save_to_buffer()
}

fn write_row(sheet: &mut Worksheet, at: u32, row: &Row, forms: &Forms) -> Result<(), XlsxError> {
    for (cell, column) in row.cells.iter().zip(0_u16..) {
        write_cell(sheet, (at, column), cell, forms)?;
    }
    Ok(())
}

/// A text is always written as a text: what begins with `=` in a name somebody typed is no formula here.
fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    forms: &Forms,
) -> Result<(), XlsxError> {
    match &cell.value {
        Value::Nothing => sheet.write_blank(row, column, &forms.text)?,
        Value::Text(text) => {
            let text = match cell.under_plain() {
                Some(under) if !under.is_empty() => format!("{text}\n{under}"),
                Some(_) | None => text.clone(),
            };
            sheet.write_string_with_format(row, column, text, &forms.text)?
        }
        Value::Count(n) | Value::Dong(n) => {
            sheet.write_number_with_format(row, column, *n as f64, &forms.count)?
        }
        Value::Thousandths(n) => {
            sheet.write_number_with_format(row, column, *n as f64 / 1e3, &forms.thousandths)?
        }
        Value::MillionDong(n) => {
            sheet.write_number_with_format(row, column, *n as f64 / 1e6, &forms.million)?
        }
        Value::Share(ppm) => {
            sheet.write_number_with_format(row, column, f64::from(*ppm) / 1e6, &forms.share)?
        }
        Value::Day(day) => {
            sheet.write_datetime_with_format(row, column, &excel_day(*day)?, &forms.day)?
        }
    };
    Ok(())
}

fn set_up_page(sheet: &mut Worksheet, table: &Table, last: u32) -> Result<(), XlsxError> {
    let columns = table.columns.len();
    let last_column = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    if last > 0 {
        sheet.autofilter(0, 0, last, last_column)?;
    }
    sheet.set_autofit_max_width(COLUMN_PIXELS_MAX);
    sheet.autofit();
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    if columns > PORTRAIT_COLUMNS_MAX {
        sheet.set_landscape();
    }
    // An ampersand begins a command in a page's head.
    sheet.set_header(format!("&C&B{}", table.caption.replace('&', "&&")));
    sheet.set_footer("&CTrang &P/&N");
    for (column, at) in table.columns.iter().zip(0_u16..) {
        if column.align == Align::End {
            sheet.set_column_width(at, 16)?;
        }
    }
    Ok(())
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

fn sheet_name(caption: &str) -> String {
    let allowed = |c: char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = caption
        .chars()
        .map(|c| if allowed(c) { c } else { ' ' })
        .take(SHEET_NAME_CHARS_MAX)
        .collect();
    let name = name.trim();
    if name.is_empty() {
        "1".to_owned()
    } else {
        name.to_owned()
    }
}

/// The answer with which a browser saves a spreadsheet. `name` is without its ending.
pub fn answer(name: &str, bytes: Vec<u8>) -> Response {
    let spelled = utf8_percent_encode(name, NON_ALPHANUMERIC);
    let disposition =
        format!("attachment; filename=\"bang.xlsx\"; filename*=UTF-8''{spelled}.xlsx");
    let headers = [
        (header::CONTENT_TYPE, MEDIA_TYPE.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}
