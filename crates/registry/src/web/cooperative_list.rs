//! The list of cooperatives, and the same as a spreadsheet.

use ::web::components::{
    Address, Button, Cell, Chip, Chips, Choice, Column, Empty, Field, Filters, Form, Head, Listing,
    Pager, Paging, Row, State, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page, xlsx};
use askama::Template;
use authz::Action;
use axum::extract::Extension;
use axum::response::Response;
use directory::api::{Registers, areas_offered};
use kernel::{AreaId, Fault, Nature};

use super::wording::{
    activity_word, badge, effective_word, kind_choices, kind_word, legal_word, rank_word,
};
use super::{candidates, dossier_list, enter_cooperative};
use crate::model::fact::{Activity, Effective, Rank, Word};
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;
use crate::model::listing::{Asked, Order, Told};
use crate::queries::cooperative_list::{CooperativeList, SHEET_ROWS_MAX, cooperative_list};
use crate::store::cooperative_list::CooperativeLine;
use crate::use_cases::tell::cooperative_link;

/// The same as a spreadsheet.
const SHEET: &str = "/lam-viec/hop-tac-xa.xlsx";
/// Questions of the address.
const WORDS: &str = "tim";
const KIND: &str = "loai";
const AREA: &str = "dia_ban";
const LEGAL: &str = "phap_ly";
const ACTIVITY: &str = "thuc_trang";
const RANK: &str = "xep_loai";
const EFFECTIVE: &str = "hieu_qua";
const ORDER: &str = "sap";
/// The word of an answer that nobody told any.
const NOTHING: &str = "unknown";

#[derive(Template)]
#[template(path = "web/cooperative_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/hop-tac-xa`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let (asked, order) = asked(&here);
    let paging = Paging::of(&here);
    let at = (visit.app().db(), &registers);
    let part = (order, paging.limit(), paging.offset());
    let list = cooperative_list(at, visit.actor(), &asked, part).await?;
    let areas = areas_offered(at, visit.actor(), Action::ViewCooperatives).await?;
    let form = here
        .pairs()
        .fold(visit.form(), |form, (name, value)| form.with(name, value));
    let title = visit.say("registry-list-title");
    let listing = Listing::new(visit.words(), table(&visit, &here, &list))
        .filters(filters(&visit, &here, &form, areas))
        .chips(chips(&visit, &here, &asked, &list))
        .pager(Pager::new(visit.words(), &here, paging, list.total))
        .export(visit.words(), &here, SHEET);
    let listing = match here.pairs().next() {
        None => listing.or_empty(empty(&visit)),
        Some(_) => listing,
    };
    let body = View {
        head: head(&visit, &title, &list),
        listing,
    };
    let drawn = Page::new(title, body).room(Room::Cooperatives);
    Ok(page(&visit, drawn.with_form(&form)))
}

/// `GET /lam-viec/hop-tac-xa.xlsx`
pub(super) async fn export(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let (asked, order) = asked(&visit.address());
    let at = (visit.app().db(), &registers);
    let part = (order, SHEET_ROWS_MAX, 0);
    let list = cooperative_list(at, visit.actor(), &asked, part).await?;
    let sheet = sheet(&visit, &list);
    let bytes = xlsx::write(&sheet, visit.day()).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&format!("hop-tac-xa-{}", visit.day()), bytes))
}

/// What the address asks for. An answer that is none counts as not given.
fn asked(here: &Address) -> (Asked, Order) {
    fn told<T>(word: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Told<T>> {
        match word {
            NOTHING => Some(Told::Nothing),
            word => parse(word).map(Told::Is),
        }
    }
    let asked = Asked {
        area: here.get(AREA).and_then(|id| AreaId::parse(id).ok()),
        kind: here.get(KIND).and_then(CooperativeKind::parse),
        legal: here.get(LEGAL).and_then(LegalStatus::parse),
        activity: here.get(ACTIVITY).and_then(|it| told(it, Activity::parse)),
        rank: here.get(RANK).and_then(|it| told(it, Rank::parse)),
        effective: here.get(EFFECTIVE).and_then(Effective::parse),
        words: here.get(WORDS).unwrap_or_default().to_owned(),
    };
    let order = here.get(ORDER).and_then(Order::parse);
    (asked, order.unwrap_or(Order::Name))
}

fn head(visit: &Visit, title: &str, list: &CooperativeList) -> Head {
    let facts = [
        ("working", list.counts.working.into()),
        ("stopped", list.counts.stopped.into()),
        ("suspended", list.counts.suspended.into()),
        ("day", visit.day().to_vietnamese().into()),
    ];
    let under = visit.words().say_with("registry-list-under", &facts);
    let head = Head::new(title).under(under);
    if !visit.may(Action::ManageCooperatives) {
        return head;
    }
    let say = |key: &str| visit.say(key);
    head.act(Button::link(say("registry-found"), super::open_dossier::FOUND).primary())
        .act(Button::link(say("registry-enter"), enter_cooperative::PATH))
        .act(Button::link(say("registry-dossiers"), dossier_list::PATH))
        .act(Button::link(say("registry-candidates"), candidates::PATH))
}

fn filters(
    visit: &Visit,
    here: &Address,
    form: &Form,
    areas: Vec<(AreaId, String, usize)>,
) -> Filters {
    let words = visit.words();
    let all = || vec![Choice::new("", visit.say("registry-all"))];
    let none = || Choice::new(NOTHING, visit.say("registry-not-told"));
    let with = |more: Vec<Choice>| all().into_iter().chain(more).collect::<Vec<_>>();
    let ranks = Rank::ALL.iter();
    let ranks = ranks.map(|rank| Choice::new(rank.as_str(), rank_word(words, *rank)));
    let ranks = ranks.chain([none()]).collect();
    let effective = Effective::ALL.iter();
    let effective = effective.map(|it| Choice::new(it.as_str(), effective_word(words, *it)));
    let areas = areas.into_iter();
    let areas = areas.map(|(id, name, depth)| {
        let label = format!("{}{name}", "\u{2003}".repeat(depth));
        Choice::new(id.to_string(), label)
    });
    let fields = vec![
        Field::search(form, WORDS, visit.say("registry-find")),
        Field::select(
            form,
            KIND,
            visit.say("registry-kind"),
            with(kind_choices(words)),
        ),
        Field::select(
            form,
            AREA,
            visit.say("registry-area"),
            with(areas.collect()),
        ),
        Field::select(form, RANK, visit.say("registry-facet-rank"), with(ranks)),
        Field::select(
            form,
            EFFECTIVE,
            visit.say("registry-facet-effective"),
            with(effective.collect()),
        ),
    ];
    Filters::new(words, here, fields, &[ORDER, LEGAL, ACTIVITY])
}

/// By legal status and activity, as the Alliance's reports part them.
fn chips(visit: &Visit, here: &Address, asked: &Asked, list: &CooperativeList) -> Chips {
    let bare = here.without("trang").without(LEGAL).without(ACTIVITY);
    let counts = list.counts;
    let legal = |key: &str, status: LegalStatus, count: i64| {
        Chip::new(visit.say(key), bare.with(LEGAL, status.as_str()).href())
            .count(visit.words().count(count))
            .chosen_if(asked.legal == Some(status))
    };
    let all = Chip::new(visit.say("registry-all"), bare.href())
        .count(visit.words().count(counts.all))
        .chosen_if(asked.legal.is_none() && asked.activity.is_none());
    let stopped = bare.with(ACTIVITY, Activity::Stopped.as_str());
    let stopped = Chip::new(visit.say("registry-activity-stopped"), stopped.href())
        .count(visit.words().count(counts.stopped))
        .chosen_if(asked.activity == Some(Told::Is(Activity::Stopped)))
        .state(State::Late);
    Chips::new(
        visit.say("registry-by-legal"),
        vec![
            all,
            legal(
                "registry-legal-registered",
                LegalStatus::Registered,
                counts.registered,
            )
            .state(State::Done),
            stopped,
            legal(
                "registry-legal-suspended",
                LegalStatus::Suspended,
                counts.suspended,
            )
            .state(State::Risk),
            legal(
                "registry-legal-dissolving",
                LegalStatus::Dissolving,
                counts.dissolving,
            ),
            legal(
                "registry-legal-dissolved",
                LegalStatus::Dissolved,
                counts.dissolved,
            ),
        ],
    )
}

fn table(visit: &Visit, here: &Address, list: &CooperativeList) -> Table {
    let words = visit.words();
    let columns = vec![
        Column::text(visit.say("registry-name")).sorted("name", here, "name"),
        Column::text(visit.say("registry-seat")),
        Column::text(visit.say("registry-facet-legal")),
        Column::text(visit.say("registry-facet-activity")),
        Column::text(visit.say("registry-facet-rank")),
        Column::number(visit.say("registry-members")),
        Column::text(visit.say("registry-began")).sorted("began", here, "name"),
    ];
    let rows = list.lines.iter().map(|(line, seat)| {
        let mut name = Cell::text(line.name.clone()).link(cooperative_link(line.organisation));
        if let Some(code) = &line.code {
            name = name.under(code.clone());
        }
        let fact = |word: Option<Word>| match word {
            Some(word) => Cell::badge(badge(words, word)),
            None => Cell::new(Value::Nothing),
        };
        Row::new(vec![
            name,
            Cell::text(seat.clone()),
            fact(Some(Word::Legal(line.legal))),
            fact(line.activity.map(Word::Activity)),
            fact(line.ranking.map(Word::Rank)),
            Cell::new(count(line.members)),
            Cell::new(line.began.map_or(Value::Nothing, Value::Day)),
        ])
    });
    Table::new(words, caption(visit), columns).rows(rows.collect())
}

fn count(members: Option<u32>) -> Value {
    members.map_or(Value::Nothing, |members| Value::Count(i64::from(members)))
}

fn caption(visit: &Visit) -> String {
    let facts = [("day", visit.day().to_vietnamese().into())];
    visit.words().say_with("registry-list-caption", &facts)
}

/// The sheet has each thing in a column of its own.
fn sheet(visit: &Visit, list: &CooperativeList) -> Table {
    let columns = [
        "registry-name",
        "registry-kind",
        "registry-code",
        "registry-number",
        "registry-registered_on",
        "registry-began",
        "registry-seat",
        "registry-phone",
        "registry-charter_capital",
        "registry-facet-legal",
        "registry-facet-activity",
        "registry-facet-rank",
        "registry-facet-effective",
        "registry-members",
        "registry-ended",
    ];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let rows = list
        .lines
        .iter()
        .map(|(line, seat)| Row::new(cells(visit, line, seat)));
    Table::new(visit.words(), caption(visit), columns).rows(rows.collect())
}

fn cells(visit: &Visit, line: &CooperativeLine, seat: &str) -> Vec<Cell> {
    let words = visit.words();
    let text = |text: Option<String>| Cell::new(text.map_or(Value::Nothing, Value::Text));
    let day = |day: Option<kernel::Day>| Cell::new(day.map_or(Value::Nothing, Value::Day));
    let capital = line.charter_capital.map(|it| Value::Dong(it.amount()));
    vec![
        Cell::text(line.name.clone()),
        Cell::text(kind_word(words, line.kind)),
        text(line.code.clone()),
        text(line.number.clone()),
        day(line.registered_on),
        day(line.began),
        Cell::text(seat.to_owned()),
        text(line.phone.as_ref().map(|phone| phone.to_vietnamese())),
        Cell::new(capital.unwrap_or(Value::Nothing)),
        Cell::text(legal_word(words, line.legal)),
        text(line.activity.map(|it| activity_word(words, it))),
        text(line.ranking.map(|it| rank_word(words, it))),
        text(line.effective.map(|it| effective_word(words, it))),
        Cell::new(count(line.members)),
        day(line.ended),
    ]
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(
        visit.say("registry-list-empty"),
        visit.say("registry-list-empty-why"),
    );
    match visit.may(Action::ManageCooperatives) {
        true => empty.act(Button::link(
            visit.say("registry-enter"),
            enter_cooperative::PATH,
        )),
        false => empty,
    }
}
