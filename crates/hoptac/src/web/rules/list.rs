//! Every rule as of a day, with a search without marks.

use ::rules::Rule;
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use directory::api::Registers;
use kernel::text::fold;
use kernel::{Fault, Nature};
use web::components::{
    Address, Cell, Chip, Chips, Column, Field, Filters, Form, Head, Listing, Pager, Paging, Row,
    Table,
};
use web::{Page, Refused, Room, Visit, page, xlsx};

use super::asked::{Asked, DAY, PLACE};
use super::outcome::{Outcome, Standing, days};
use super::{PATH, SHEET, path_of};
use crate::web::administration::crumbs;

/// The question that says the words.
const WORDS: &str = "tim";
/// The question that says the standing.
const STANDING: &str = "tinh_trang";

#[derive(Template)]
#[template(path = "web/rules/list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/quan-tri/quy-dinh`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let asked = Asked::read(&visit, &registers).await?;
    let form = asked.form(&visit);
    let found = found(&visit, &asked, &here);
    let standing = here.get(STANDING).and_then(Standing::parse);
    let chosen = chosen(&found, standing);
    let total = i64::try_from(chosen.len()).unwrap_or(i64::MAX);
    let asked_page = Paging::of(&here);
    let last = ((total + asked_page.size - 1) / asked_page.size).max(1);
    let paging = Paging {
        page: asked_page.page.min(last),
        ..asked_page
    };
    let from = usize::try_from(paging.offset()).unwrap_or(usize::MAX);
    let most = usize::try_from(paging.limit()).unwrap_or(usize::MAX);
    let shown: Vec<&Outcome> = chosen.into_iter().skip(from).take(most).collect();
    let title = visit.say("hoptac-rules-title");
    let listing = Listing::new(visit.words(), table(&visit, &asked, &shown))
        .filters(filters(&visit, &here, &asked, &form))
        .chips(chips(&visit, &here, &found, standing))
        .pager(Pager::new(visit.words(), &here, paging, total))
        .export(visit.words(), &here, SHEET);
    let body = View {
        head: Head::new(title.clone()).under(under(&visit, &asked, &found)),
        listing,
    };
    let crumbs = crumbs(&visit, &title);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(&visit, drawn.with_form(&form)))
}

/// `GET /lam-viec/quan-tri/quy-dinh.xlsx`
pub(super) async fn export(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let asked = Asked::read(&visit, &registers).await?;
    let found = found(&visit, &asked, &here);
    let standing = here.get(STANDING).and_then(Standing::parse);
    let sheet = table(&visit, &asked, &chosen(&found, standing));
    let bytes = xlsx::write(&sheet, visit.day()).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&format!("quy-dinh-{}", asked.day), bytes))
}

/// The rules in which every word that is looked for stands.
fn found(visit: &Visit, asked: &Asked, here: &Address) -> Vec<Outcome> {
    let sought = fold(here.get(WORDS).unwrap_or_default());
    let words: Vec<&str> = sought.split_whitespace().collect();
    let outcomes = ::rules::all()
        .iter()
        .map(|heading| Outcome::of(heading, &asked.book, (asked.day, &asked.rulings)));
    let fits = |outcome: &Outcome| {
        let heading = outcome.heading;
        let (value, basis) = (outcome.value(), outcome.basis(visit));
        let text = fold(&[heading.title, heading.key, &value, &basis].join(" "));
        words.iter().all(|word| text.contains(word))
    };
    outcomes.filter(fits).collect()
}

fn chosen(found: &[Outcome], standing: Option<Standing>) -> Vec<&Outcome> {
    let fits = |outcome: &&Outcome| standing.is_none_or(|wanted| outcome.standing == wanted);
    found.iter().filter(fits).collect()
}

fn under(visit: &Visit, asked: &Asked, found: &[Outcome]) -> String {
    let unverified = found
        .iter()
        .filter(|one| one.standing == Standing::Unverified);
    let facts = [
        ("n", found.len().into()),
        ("unverified", unverified.count().into()),
        ("day", asked.day.to_vietnamese().into()),
        ("place", asked.places.name(asked.place).into()),
    ];
    visit.words().say_with("hoptac-rules-under", &facts)
}

fn filters(visit: &Visit, here: &Address, asked: &Asked, form: &Form) -> Filters {
    let mut fields = vec![
        Field::search(form, WORDS, visit.say("hoptac-rules-words"))
            .hint(visit.say("hoptac-rules-words-hint")),
        Field::day(form, DAY, visit.say("hoptac-rules-day")),
    ];
    let places = asked.places.choices();
    if places.len() > 1 {
        fields.push(Field::select(
            form,
            PLACE,
            visit.say("hoptac-rules-place"),
            places,
        ));
    }
    Filters::new(visit.words(), here, fields, &[STANDING])
}

fn chips(visit: &Visit, here: &Address, found: &[Outcome], now: Option<Standing>) -> Chips {
    let here = here.at(PATH).without("trang");
    let count = |standing: Option<Standing>| {
        let count = chosen(found, standing).len();
        visit
            .words()
            .count(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let all = Chip::new(visit.say("hoptac-rules-all"), here.without(STANDING).href())
        .count(count(None))
        .chosen_if(now.is_none());
    let has_some = |standing: &Standing| {
        now == Some(*standing) || found.iter().any(|one| one.standing == *standing)
    };
    let one = |standing: Standing| {
        Chip::new(
            standing.say(visit),
            here.with(STANDING, standing.word()).href(),
        )
        .state(standing.shape())
        .count(count(Some(standing)))
        .chosen_if(now == Some(standing))
    };
    let some = Standing::ALL.into_iter().filter(has_some).map(one);
    Chips::new(
        visit.say("hoptac-rules-by-standing"),
        [all].into_iter().chain(some).collect(),
    )
}

fn table(visit: &Visit, asked: &Asked, shown: &[&Outcome]) -> Table {
    let say = |key: &str| visit.say(key);
    let columns = vec![
        Column::text(say("hoptac-rule")),
        Column::text(say("hoptac-rule-value")),
        Column::text(say("hoptac-rule-basis")),
        Column::text(say("hoptac-rule-days")),
        Column::text(say("hoptac-rule-standing")),
    ];
    let facts = [("day", asked.day.to_vietnamese().into())];
    let caption = visit.words().say_with("hoptac-rules-caption", &facts);
    let rows = shown.iter().map(|outcome| row(visit, asked, outcome));
    Table::new(visit.words(), caption, columns)
        .rows(rows.collect())
        .caption_hidden()
}

fn row(visit: &Visit, asked: &Asked, outcome: &Outcome) -> Row {
    let heading = outcome.heading;
    let page = Address::parse(&path_of(heading.key))
        .with(DAY, &asked.day.to_string())
        .with(PLACE, &crate::web::place::word(asked.place));
    let held = outcome
        .rule
        .as_ref()
        .map(|rule: &Rule| days(visit, &rule.period));
    Row::new(vec![
        Cell::text(heading.title).link(page.href()),
        Cell::text(outcome.value()),
        Cell::text(outcome.basis(visit)),
        Cell::text(held.unwrap_or_else(|_| "–".to_owned())),
        Cell::badge(outcome.standing.badge(visit)),
    ])
}
