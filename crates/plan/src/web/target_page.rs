//! One target: the figure, its months, the entries, the list of a share, and why it is that number.

use ::web::components::{
    Badge, Button, Cell, Column, Facts, Field, Form, Head, LineChart, Prose, Row, Section, Series,
    Stat, State, Stats, Stroke, Table, Tally, TallyLegend,
};
use ::web::{Page, Refused, Room, Visit, Words, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use evidence::api::{EntryLine, EntryState, KindCode};
use kernel::Day;

use super::plan_page::DAY;
use super::wording::{crumbs, quantity, tally, target_badge, target_path};
use crate::model::task::TargetId;
use crate::queries::target_page::{TargetAsked, TargetPage, target_page};

#[derive(Template)]
#[template(path = "web/target_page.html")]
struct View {
    head: Head,
    stats: Stats,
    tally: Option<(Tally, TallyLegend)>,
    chart: Option<LineChart>,
    why_title: String,
    why: Prose,
    quote: String,
    place: String,
    facts: Facts,
    entries: Option<(Section, Table, Prose)>,
    as_of: Field,
    as_of_act: Button,
    baseline: Option<(Section, String, Table)>,
    bindings: Option<(Section, Table)>,
}

/// `GET /lam-viec/ke-hoach/chi-tieu/{target}`
pub(super) async fn show(visit: Visit, Path(target): Path<String>) -> Result<Response, Refused> {
    let id = TargetId::parse(&target).map_err(|_| Denied::Hidden)?;
    let here = visit.address();
    let day = here
        .get(DAY)
        .and_then(|day| Day::parse(day).or_else(|_| Day::parse_vietnamese(day)).ok());
    let asked = TargetAsked {
        day,
        known: None,
        page: here
            .get("trang")
            .and_then(|page| page.parse().ok())
            .unwrap_or(1),
    };
    let shown = target_page(visit.app().db(), visit.actor(), id, asked).await?;
    let words = visit.words();
    let target = &shown.target;
    let form = visit.form().with(DAY, shown.standing.day.to_vietnamese());
    let elapsed = ::web::components::Percent::hundredths(target.forecast.elapsed_ppm / 100);
    let body = View {
        head: head(&visit, &shown),
        stats: stats(words, &shown),
        tally: tally(words, target).map(|tally| (tally, TallyLegend::new(words, Some(elapsed)))),
        chart: chart(words, &shown),
        why_title: why_title(words, &shown),
        why: why(words, &shown),
        quote: target.text.clone(),
        place: words.say_with(
            "plan-target-place",
            &[("section", target.section.as_str().into())],
        ),
        facts: facts(words, &shown),
        entries: entries(words, &shown),
        as_of: as_of(&form, words),
        as_of_act: Button::submit(words.say("plan-as-of-act")),
        baseline: baseline(words, &shown),
        bindings: bindings(words, &shown),
    };
    let plan = &shown.standing.plan;
    let crumbs = crumbs(&visit, Some((plan.id, &plan.title)), &target.text);
    let page_ = Page::new(target.text.clone(), body).room(Room::Plans);
    Ok(page(&visit, page_.crumbs(crumbs)))
}

fn as_of(form: &Form, words: &Words) -> Field {
    Field::text(form, DAY, words.say("plan-as-of")).short()
}

fn head(visit: &Visit, shown: &TargetPage) -> Head {
    let words = visit.words();
    let target = &shown.target;
    let responsible = target
        .responsible
        .map(|id| shown.standing.name(id).to_owned());
    let facts = [
        ("body", responsible.unwrap_or_default().into()),
        ("due", target.due.to_vietnamese().into()),
    ];
    let key = if target.due_proposed {
        "plan-target-under-proposed"
    } else {
        "plan-target-under"
    };
    let head = Head::new(&target.text)
        .badge(target_badge(words, target))
        .under(words.say_with(key, &facts));
    if !shown.may_manage {
        return head;
    }
    let path = format!("{}/cach-tinh", target_path(target.id));
    let act = Button::link(words.say("plan-bind"), path);
    if target.binding.is_none() {
        head.act(act.primary())
    } else {
        head.act(act)
    }
}

fn stats(words: &Words, shown: &TargetPage) -> Stats {
    let target = &shown.target;
    let number =
        |value: Option<i64>| value.map_or("–".to_owned(), |value| quantity(words, value));
    let goal = format!("/ {}", number(target.goal));
    let verified = target.counted.map(|counted| counted.verified);
    let left = target
        .goal
        .zip(verified)
        .map(|(goal, done)| (goal - done).max(0));
    let due = target.due.to_vietnamese();
    Stats::new(vec![
        Stat::new(number(verified), words.say("plan-stat-verified")).aside(goal),
        Stat::new(
            number(target.counted.map(|counted| counted.recorded)),
            words.say("plan-stat-recorded"),
        ),
        Stat::new(
            number(target.forecast.expected),
            words.say_with("plan-stat-expected", &[("due", due.into())]),
        ),
        Stat::new(number(left), words.say("plan-stat-left")),
    ])
}

/// What was verified and recorded, and the pace that would reach the target.
fn chart(words: &Words, shown: &TargetPage) -> Option<LineChart> {
    let goal = shown.target.goal?;
    let count = i64::try_from(shown.months.len())
        .ok()
        .filter(|count| *count > 1)?;
    let whole = |value: Option<i64>| value.map(|value| value / 1000);
    let points = shown
        .months
        .iter()
        .map(|point| format!("{:02}/{}", point.day.month(), point.day.year()));
    let need = (1..=count).map(|at| Some(goal * at / count / 1000));
    let series = vec![
        Series::new(
            words.say("plan-series-verified"),
            Stroke::Solid,
            shown
                .months
                .iter()
                .map(|point| whole(point.verified))
                .collect(),
        ),
        Series::new(
            words.say("plan-series-recorded"),
            Stroke::Dotted,
            shown
                .months
                .iter()
                .map(|point| whole(point.recorded))
                .collect(),
        ),
        Series::new(
            words.say("plan-series-need"),
            Stroke::Dashed,
            need.collect(),
        ),
    ];
    let caption = words.say("plan-chart-caption");
    Some(LineChart::new(
        words,
        caption,
        &shown.target.unit,
        points.collect(),
        series,
    ))
}

fn why_title(words: &Words, shown: &TargetPage) -> String {
    match shown.target.goal {
        Some(goal) => words.say_with("plan-why", &[("goal", quantity(words, goal).into())]),
        None => words.say("plan-why-none"),
    }
}

/// Why it is that number: of a share the list and the rounding.
fn why(words: &Words, shown: &TargetPage) -> Prose {
    let target = &shown.target;
    let percent = quantity(words, target.quantity);
    let bound = target.binding.as_ref();
    match bound.and_then(|bound| Some((bound.baseline_size?, bound.rounding))) {
        Some((size, rounding)) if target.is_share => {
            let goal = target
                .goal
                .map(|goal| quantity(words, goal))
                .unwrap_or_default();
            let facts = [
                ("percent", percent.into()),
                ("size", size.into()),
                ("goal", goal.into()),
                ("unit", target.unit.as_str().into()),
            ];
            Prose::new()
                .strong(words.say_with("plan-why-share", &facts))
                .text(" ")
                .text(words.say(&format!("plan-rounding-{}", rounding.as_str())))
        }
        Some(_) | None if target.is_share => Prose::new().text(words.say("plan-why-no-list")),
        Some(_) | None => Prose::new().text(words.say("plan-why-written")),
    }
}

fn facts(words: &Words, shown: &TargetPage) -> Facts {
    let Some(bound) = &shown.target.binding else {
        return Facts::new().fact(
            words.say("plan-fact-counts"),
            words.say("plan-target-unbound"),
        );
    };
    let kinds = bound.question.as_ref().map(|question| {
        let names = question.kinds.iter().map(|code| kind_name(words, code));
        names.collect::<Vec<_>>().join("; ")
    });
    Facts::new()
        .fact(
            words.say("plan-fact-counts"),
            words.say(&format!("plan-tally-{}", bound.tally.as_str())),
        )
        .fact(words.say("plan-fact-kinds"), kinds.unwrap_or_default())
        .fact(words.say("plan-fact-how"), words.say("plan-forecast-how"))
}

/// The name of a kind of evidence.
pub(super) fn kind_name(words: &Words, code: &str) -> String {
    let Some(kind) = KindCode::parse(code) else {
        return code.to_owned();
    };
    match words.language() {
        ::web::Language::Vietnamese => kind.kind().title_vi.to_owned(),
        ::web::Language::English => kind.kind().title_en.to_owned(),
    }
}

/// The badge of an entry of evidence.
pub(super) fn entry_badge(words: &Words, line: &EntryLine) -> Badge {
    let (state, key) = match line.state {
        EntryState::Verified => (State::Done, "plan-entry-verified"),
        EntryState::Recorded => (State::Risk, "plan-entry-recorded"),
        EntryState::AwaitingCountersign => (State::Risk, "plan-entry-countersign"),
        EntryState::Returned => (State::Late, "plan-entry-returned"),
        EntryState::Reversed => (State::Pending, "plan-entry-reversed"),
    };
    Badge::new(state, words.say(key))
}

/// Who holds an entry, and since when.
pub(super) fn entry_holder(words: &Words, line: &EntryLine, today: Day) -> String {
    let since = line.since.day_in_vietnam();
    match line.state {
        EntryState::Recorded | EntryState::AwaitingCountersign => {
            super::plan_page::held_words(words, &line.body.1, since.until(today).max(0))
        }
        EntryState::Verified | EntryState::Returned | EntryState::Reversed => {
            format!("{}, {}", line.by, since.to_vietnamese())
        }
    }
}

/// Entries as a table.
pub(super) fn entry_table(
    words: &Words,
    caption: String,
    lines: &[EntryLine],
    today: Day,
) -> Table {
    let columns = vec![
        Column::text(words.say("plan-entry-subject")),
        Column::text(words.say("plan-entry-kind")),
        Column::text(words.say("plan-entry-day")),
        Column::text(words.say("plan-entry-papers")),
        Column::text(words.say("plan-entry-state")),
    ];
    let rows = lines.iter().map(|line| {
        let names: Vec<&str> = line
            .subjects
            .iter()
            .map(|(_, name)| name.as_str())
            .collect();
        let subject = if names.is_empty() {
            line.body.1.clone()
        } else {
            names.join("; ")
        };
        let papers = line.papers.iter().map(|paper| {
            let name = paper
                .number
                .clone()
                .unwrap_or_else(|| paper.summary.clone());
            (name, format!("/lam-viec/van-ban/{}", paper.id).into())
        });
        Row::new(vec![
            Cell::text(subject).link(format!("/lam-viec/minh-chung/{}", line.id)),
            Cell::text(kind_name(words, line.kind.kind().code)),
            Cell::text(line.day.to_vietnamese()),
            Cell::links(papers.collect()),
            Cell::badge(entry_badge(words, line)).under(entry_holder(words, line, today)),
        ])
    });
    Table::new(words, caption, columns)
        .rows(rows.collect())
        .caption_hidden()
}

fn entries(words: &Words, shown: &TargetPage) -> Option<(Section, Table, Prose)> {
    let list = shown.entries.as_ref()?;
    let total = i64::try_from(list.total).unwrap_or(i64::MAX);
    let key = |counted: &'static str, more: &'static str| if list.is_more { more } else { counted };
    let said_as = key("plan-entries-title", "plan-entries-title-more");
    let title = words.say_with(said_as, &[("count", total.into())]);
    let day = shown.standing.day;
    let table = entry_table(words, title.clone(), &list.lines, day);
    let mut said = Prose::new();
    if list.lines.is_empty() && list.outside == 0 {
        said = said.text(words.say("plan-target-no-evidence"));
    }
    if list.outside > 0 {
        let outside = i64::try_from(list.outside).unwrap_or(i64::MAX);
        let said_as = key("plan-entries-outside", "plan-entries-outside-more");
        said = said.text(words.say_with(said_as, &[("count", outside.into())]));
    }
    Some((Section::new("h-mc", title), table, said))
}

fn baseline(words: &Words, shown: &TargetPage) -> Option<(Section, String, Table)> {
    let list = shown.baseline.as_ref()?;
    let size = i64::try_from(list.size).unwrap_or(i64::MAX);
    let facts = [("title", list.title.as_str().into()), ("size", size.into())];
    let title = words.say_with("plan-baseline-title", &facts);
    let facts = [
        ("day", list.day.to_vietnamese().into()),
        ("source", list.source.as_str().into()),
    ];
    let section =
        Section::new("h-dsg", title.clone()).aside(words.say_with("plan-baseline-under", &facts));
    let rows = list.members.iter().map(|member| {
        let path = format!("/lam-viec/danh-muc/co-quan/{}", member.organisation);
        Row::new(vec![Cell::text(&member.name).link(path)])
    });
    let columns = vec![Column::text(words.say("plan-entry-subject"))];
    let table = Table::new(words, title, columns)
        .rows(rows.collect())
        .caption_hidden();
    let names = words.say_with("plan-baseline-names", &[("size", size.into())]);
    Some((section, names, table))
}

fn bindings(words: &Words, shown: &TargetPage) -> Option<(Section, Table)> {
    if shown.bindings.len() < 2 {
        return None;
    }
    let title = words.say("plan-bindings-title");
    let columns = vec![
        Column::number(words.say("plan-binding-number")),
        Column::text(words.say("plan-binding-day")),
        Column::number(words.say("plan-binding-goal")),
        Column::text(words.say("plan-binding-reason")),
    ];
    let rows = shown.bindings.iter().map(|row| {
        Row::new(vec![
            Cell::count(i64::from(row.number)),
            Cell::text(row.bound_on.to_vietnamese()),
            Cell::text(quantity(words, row.goal)),
            Cell::text(row.reason.clone().unwrap_or_default()),
        ])
    });
    let table = Table::new(words, title.clone(), columns).rows(rows.collect());
    Some((Section::new("h-ct", title), table.caption_hidden()))
}
