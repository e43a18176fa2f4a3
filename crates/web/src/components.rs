//! Parts of pages. Each is a struct that prints itself, safe to set into a template: `{{ table }}`.
//!
//! A part takes finished words and prints them escaped; what it must say itself it takes from [`Words`](crate::Words).

mod address;
mod badge;
mod bar_chart;
mod button;
mod chips;
mod choice;
mod confirm;
mod crumbs;
mod empty;
mod facts;
mod field;
mod filters;
mod form;
mod head;
mod href;
mod line_chart;
mod lines;
mod listing;
mod matrix;
mod note;
mod pager;
mod percent;
mod prose;
mod section;
mod sparkline;
mod stats;
mod table;
mod tabs;
mod tally;
mod timeline;
mod toast;
mod upload;
mod value;

pub use address::Address;
pub use badge::{Badge, State};
pub use bar_chart::{Bar, BarChart};
pub use button::{Button, Look};
pub use chips::{Chip, Chips};
pub use choice::Choice;
pub use confirm::Confirm;
pub use crumbs::Crumbs;
pub use empty::Empty;
pub use facts::Facts;
pub use field::Field;
pub use filters::Filters;
pub use form::{Form, FormFrame, Problem};
pub use head::Head;
pub use href::Href;
pub use line_chart::{LineChart, Series, Stroke};
pub use lines::{Line, Lines};
pub use listing::Listing;
pub use matrix::{
    BodyTasks, ByBody, Matrix, MatrixCell, MatrixColumn, MatrixFoot, MatrixLegend, MatrixRow,
};
pub use note::Note;
pub use pager::{Pager, Paging, ROWS_PER_PAGE};
pub use percent::Percent;
pub use prose::Prose;
pub use section::Section;
pub use sparkline::Sparkline;
pub use stats::{Stat, Stats};
pub use table::{Align, Cell, Column, Row, Table};
pub use tabs::{Tab, Tabs};
pub use tally::{Tally, TallyLegend};
pub use timeline::{Moment, Timeline};
pub use toast::Toast;
pub use upload::{Upload, UploadState, UploadedLine};
pub use value::Value;

macro_rules! html_safe {
    ($($part:ty),+ $(,)?) => {
        $(impl askama::filters::HtmlSafe for $part {})+
    };
}

// These print markup of their own and escape every word that they were given; the tests feed them hostile ones.
html_safe!(
    Badge,
    BarChart,
    Button,
    ByBody,
    Chips,
    Confirm,
    Crumbs,
    Empty,
    Facts,
    Field,
    Filters,
    FormFrame,
    Head,
    LineChart,
    Lines,
    Listing,
    Matrix,
    MatrixLegend,
    Note,
    Pager,
    Percent,
    Prose,
    Section,
    Sparkline,
    Stats,
    Table,
    Tabs,
    Tally,
    TallyLegend,
    Timeline,
    Toast,
    Upload,
);
