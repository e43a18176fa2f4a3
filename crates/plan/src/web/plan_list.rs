//! The plans.

use ::web::components::{
    Address, Badge, Button, Cell, Chip, Chips, Choice, Column, Empty, Field, Filters, Head, Lines,
    Listing, Row, Section, State, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page, xlsx};
use askama::Template;
use authz::Action;
use axum::response::Response;
use kernel::{Fault, Nature};

use super::wording::{cut, plan_path};
use super::writing::WRITING;
use super::writing_list::draft_line;
use crate::model::draft::PlanId;
use crate::queries::plan_list::{PlanLine, PlanList, PlanListStanding, PlansAsked, plan_list};

/// Where the list is a spreadsheet.
pub(super) const SHEET: &str = "/lam-viec/ke-hoach.xlsx";
/// The question that says whether plans run.
const STANDING: &str = "tinh_trang";
/// The question that says the year.
const YEAR: &str = "nam";
/// The question that says the plan of several years.
const SCHEME: &str = "thuoc";
/// The longest choice, in characters.
const CHOICE_CHARS_MAX: usize = 70;

#[derive(Template)]
#[template(path = "web/plan_list.html")]
struct View {
    head: Head,
    listing: Listing,
    drafts: Option<(Section, Lines)>,
}

/// `GET /lam-viec/ke-hoach`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let shown = plan_list(visit.app().db(), visit.actor()).await?;
    let words = visit.words();
    let title = visit.say("plan-list-title");
    let mut head = Head::new(&title).under(visit.say("plan-list-under"));
    let mut empty = Empty::new(
        visit.say("plan-list-empty"),
        visit.say("plan-list-empty-why"),
    );
    if visit.may(Action::ManagePlans) {
        let import = || {
            let path = super::import::IMPORTS;
            Button::link(visit.say("plan-list-import"), path).primary()
        };
        let write = || Button::link(visit.say("plan-write-title-page"), WRITING);
        head = head.act(import()).act(write());
        empty = empty.act(import()).act(write());
    }
    let here = visit.address();
    let asked = asked(&here);
    let mut listing = Listing::new(words, table(&visit, &shown, asked));
    if shown.plans.is_empty() {
        listing = listing.or_empty(empty);
    } else {
        listing = listing
            .filters(filters(&visit, &shown, &here))
            .chips(chips(&visit, (&shown, asked), &here))
            .export(words, &here, SHEET);
    }
    let drafts = (!shown.drafts.is_empty()).then(|| {
        let lines = shown.drafts.iter();
        let lines = lines.map(|(id, title, on)| draft_line(&visit, (*id, title, *on)));
        let section = Section::new("h-nhap", visit.say("plan-list-drafts"));
        (section, Lines::new(lines.collect()))
    });
    let body = View {
        head,
        listing,
        drafts,
    };
    Ok(page(&visit, Page::new(title, body).room(Room::Plans)))
}

/// `GET /lam-viec/ke-hoach.xlsx`
pub(super) async fn export(visit: Visit) -> Result<Response, Refused> {
    let shown = plan_list(visit.app().db(), visit.actor()).await?;
    let sheet = sheet(&visit, &shown, asked(&visit.address()));
    let bytes = xlsx::write(&sheet, visit.day()).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&format!("ke-hoach-{}", visit.day()), bytes))
}

/// What the address asks for. An answer that is none counts as not given.
fn asked(here: &Address) -> PlansAsked {
    PlansAsked {
        standing: here.get(STANDING).and_then(PlanListStanding::parse),
        year: here.get(YEAR).and_then(|year| year.parse().ok()),
        scheme: here.get(SCHEME).and_then(|id| PlanId::parse(id).ok()),
    }
}

fn filters(visit: &Visit, shown: &PlanList, here: &Address) -> Filters {
    let with_count = |name: &str, asked: PlansAsked| {
        let count = shown.plans.iter().filter(|plan| asked.has(plan)).count();
        format!("{} ({count})", cut(name, CHOICE_CHARS_MAX))
    };
    let every = |key: &str| Choice::new("", with_count(&visit.say(key), PlansAsked::default()));
    let mut years = vec![every("plan-list-every-year")];
    years.extend(shown.years().into_iter().map(|year| {
        let asked = PlansAsked {
            year: Some(year),
            ..PlansAsked::default()
        };
        Choice::new(year.to_string(), with_count(&year.to_string(), asked))
    }));
    let mut schemes = vec![every("plan-list-every-scheme")];
    schemes.extend(shown.schemes().into_iter().map(|plan| {
        let asked = PlansAsked {
            scheme: Some(plan.id),
            ..PlansAsked::default()
        };
        Choice::new(plan.id.to_string(), with_count(&plan.title, asked))
    }));
    let form = visit
        .form()
        .with(YEAR, here.get(YEAR).unwrap_or_default().to_owned())
        .with(SCHEME, here.get(SCHEME).unwrap_or_default().to_owned());
    let mut fields = vec![Field::select(
        &form,
        YEAR,
        visit.say("plan-list-year"),
        years,
    )];
    if schemes.len() > 1 {
        let label = visit.say("plan-list-scheme");
        fields.push(Field::select(&form, SCHEME, label, schemes));
    }
    Filters::new(visit.words(), here, fields, &[STANDING])
}

fn chips(visit: &Visit, (shown, asked): (&PlanList, PlansAsked), here: &Address) -> Chips {
    let count = |standing: Option<PlanListStanding>| {
        let asked = PlansAsked { standing, ..asked };
        shown.plans.iter().filter(|plan| asked.wants(plan)).count()
    };
    let all = Chip::new(visit.say("plan-chip-all"), here.without(STANDING).href())
        .count(count(None).to_string())
        .chosen_if(asked.standing.is_none());
    let chip = |standing: PlanListStanding| {
        let (key, state) = standing_word(standing);
        Chip::new(
            visit.say(key),
            here.with(STANDING, standing.as_str()).href(),
        )
        .state(state)
        .count(count(Some(standing)).to_string())
        .chosen_if(asked.standing == Some(standing))
    };
    let chips = vec![
        all,
        chip(PlanListStanding::Running),
        chip(PlanListStanding::Closed),
    ];
    Chips::new(visit.say("plan-list-chips"), chips)
}

fn standing_word(standing: PlanListStanding) -> (&'static str, State) {
    match standing {
        PlanListStanding::Running => ("plan-state-running", State::OnTrack),
        PlanListStanding::Closed => ("plan-state-closed", State::Done),
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn table(visit: &Visit, shown: &PlanList, asked: PlansAsked) -> Table {
    let plans = shown.plans.iter().filter(|plan| asked.wants(plan));
    plan_table(visit, &visit.say("plan-list-title"), plans)
}

/// Plans with how they stand, wherever they are listed.
pub(super) fn plan_table<'a>(
    visit: &Visit,
    title: &str,
    plans: impl Iterator<Item = &'a PlanLine>,
) -> Table {
    let columns = vec![
        Column::text(visit.say("plan-list-plan")),
        Column::text(visit.say("plan-list-time")),
        Column::number(visit.say("plan-list-targets")),
        Column::number(visit.say("plan-list-late")),
        Column::number(visit.say("plan-list-tasks")),
        Column::number(visit.say("plan-list-late-tasks")),
        Column::text(visit.say("plan-list-state")),
    ];
    Table::new(visit.words(), title, columns)
        .rows(plans.map(|plan| row(visit, plan)).collect())
        .caption_hidden()
}

fn row(visit: &Visit, plan: &PlanLine) -> Row {
    let of = |part: usize, whole: usize| format!("{part} / {whole}");
    let (key, state) = standing_word(plan.standing());
    let under = plan.number.clone().unwrap_or_default();
    let name = Cell::text(&plan.title)
        .link(plan_path(plan.id))
        .under(under);
    Row::new(vec![
        name,
        Cell::text(format!(
            "{} – {}",
            plan.from.to_vietnamese(),
            plan.to.to_vietnamese()
        )),
        Cell::text(of(plan.targets_met, plan.targets)),
        Cell::count(number(plan.targets_late)),
        Cell::text(of(plan.tasks_done, plan.tasks)),
        Cell::count(number(plan.tasks_late)),
        Cell::badge(Badge::new(state, visit.say(key))),
    ])
}

/// The same as a spreadsheet, numbers and days as such.
fn sheet(visit: &Visit, shown: &PlanList, asked: PlansAsked) -> Table {
    let named = |word: &str| visit.say(&format!("plan-list-{word}"));
    let columns = vec![
        Column::text(named("plan")),
        Column::text(named("number")),
        Column::text(named("from")),
        Column::text(named("to")),
        Column::text(named("scheme")),
        Column::text(named("state")),
        Column::number(named("targets-all")),
        Column::number(named("targets")),
        Column::number(named("late")),
        Column::number(named("tasks-all")),
        Column::number(named("tasks")),
        Column::number(named("late-tasks")),
    ];
    let scheme = |plan: &PlanLine| {
        let mut plans = shown.plans.iter();
        let above = plans.find(|other| Some(other.id) == plan.scheme);
        above.map(|above| above.title.clone()).unwrap_or_default()
    };
    let row = |plan: &PlanLine| {
        let (key, _) = standing_word(plan.standing());
        Row::new(vec![
            Cell::text(&plan.title),
            Cell::text(plan.number.clone().unwrap_or_default()),
            Cell::new(Value::Day(plan.from)),
            Cell::new(Value::Day(plan.to)),
            Cell::text(scheme(plan)),
            Cell::text(visit.say(key)),
            Cell::count(number(plan.targets)),
            Cell::count(number(plan.targets_met)),
            Cell::count(number(plan.targets_late)),
            Cell::count(number(plan.tasks)),
            Cell::count(number(plan.tasks_done)),
            Cell::count(number(plan.tasks_late)),
        ])
    };
    let plans = shown.plans.iter().filter(|plan| asked.wants(plan));
    Table::new(visit.words(), visit.say("plan-list-title"), columns).rows(plans.map(row).collect())
}
