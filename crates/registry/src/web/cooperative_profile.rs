//! One cooperative: its four facts, what the law asks of it now, its one timeline, its record.

use ::web::components::{
    Button, Cell, Column, Crumbs, Facts, Head, Line, Lines, Note, Row, Section, State, Table,
    Timeline, Value,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::{Registers, timeline_of};
use kernel::Day;

use super::cooperative_id;
use super::wording::{
    badge, basis_words, certificate_word, dossier_word, facet_word, ground_words, kind_word, left,
    post_word, quantity, signal_word,
};
use crate::model::duty::{Duty, DutyKind};
use crate::model::fact::Facet;
use crate::model::life_case::Judged;
use crate::model::life_table::LifeAct;
use crate::model::yearly_report::Certainty;
use crate::queries::cooperative_profile::{CooperativeProfile, cooperative_profile};
use crate::use_cases::tell::{COOPERATIVES, cooperative_link, dossier_link};

/// Yearly reports that the screen shows.
const REPORTS_SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "web/cooperative_profile.html")]
struct View {
    head: Head,
    note: Option<Note>,
    four: Vec<Card>,
    four_title: String,
    law: Section,
    lines: Lines,
    timeline_head: Section,
    timeline: Timeline,
    facts_title: String,
    facts: Facts,
    tables: Vec<(String, Table)>,
}

/// One of the four facts.
struct Card {
    label: String,
    badge: Option<::web::components::Badge>,
    since: String,
    basis: String,
}

/// `GET /lam-viec/hop-tac-xa/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = cooperative_id(&id)?;
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), id).await?;
    let timeline = timeline_of(&visit, id).await?;
    let title = shown.cooperative.name.clone();
    let as_of = [("day", shown.day.to_vietnamese().into())];
    let body = View {
        head: head(&visit, &shown),
        note: note(&visit, &shown),
        four: Facet::ALL
            .iter()
            .map(|facet| card(&visit, &shown, *facet))
            .collect(),
        four_title: visit.say("registry-four"),
        law: Section::new("phap-luat", visit.say("registry-law"))
            .aside(visit.words().say_with("registry-law-day", &as_of)),
        lines: law(&visit, &shown),
        timeline_head: Section::new("dong-thoi-gian", visit.say("registry-timeline")),
        timeline,
        facts_title: visit.say("registry-record"),
        facts: facts(&visit, &shown),
        tables: tables(&visit, &shown),
    };
    let crumbs = Crumbs::new(visit.words(), title.clone())
        .step(visit.say("web-room-cooperatives"), COOPERATIVES);
    let drawn = Page::new(title, body)
        .room(Room::Cooperatives)
        .crumbs(crumbs);
    Ok(page(&visit, drawn))
}

fn head(visit: &Visit, shown: &CooperativeProfile) -> Head {
    let it = &shown.cooperative;
    let products: Vec<&str> = it
        .record
        .products
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    let members = it.members.map(|(members, _)| {
        visit
            .words()
            .say_with("registry-members-of", &[("members", members.into())])
    });
    let parts = [
        Some(kind_word(visit.words(), it.kind)),
        (!products.is_empty()).then(|| products.join(", ")),
        Some(shown.seat.clone()),
        members,
        it.code.clone(),
    ];
    let under: Vec<String> = parts.into_iter().flatten().collect();
    let mut head = Head::new(it.name.clone()).under(under.join(" · "));
    let link = cooperative_link(it.id);
    let may = shown.may;
    let acts = [
        (may.review, "registry-fact", "tinh-trang"),
        (may.review, "registry-count", "so-luong"),
        (may.report, "registry-report", "bao-cao"),
        (may.see_members, "registry-member-list", "thanh-vien"),
        (may.manage, "registry-status", "phap-ly"),
        (
            may.manage && shown.dossier.is_none(),
            "registry-dissolve",
            "giai-the",
        ),
        (may.manage, "registry-change", "sua"),
    ];
    let open = acts.into_iter().filter(|(is_open, _, _)| *is_open);
    for (place, (_, key, path)) in open.enumerate() {
        let button = Button::link(visit.say(key), format!("{link}/{path}").as_str());
        head = head.act(match place {
            0 => button.primary(),
            _ => button,
        });
    }
    head
}

/// The dossier that is open, or that it is no more.
fn note(visit: &Visit, shown: &CooperativeProfile) -> Option<Note> {
    if let Some(ended) = shown.cooperative.ended {
        let facts = [("day", ended.to_vietnamese().into())];
        return Some(Note::new(
            visit.words().say_with("registry-ended-on", &facts),
        ));
    }
    let (dossier, deadline) = shown.dossier.as_ref()?;
    let due = deadline
        .as_ref()
        .map(|it| left(visit.words(), it.due, shown.day));
    let kind = dossier_word(visit.words(), dossier.kind);
    let facts = [("kind", kind.into())];
    let told = visit.words().say_with("registry-dossier-is-open", &facts);
    let told = match due {
        Some(due) => format!("{told} · {due}"),
        None => told,
    };
    let prose = ::web::components::Prose::new().link(told, dossier_link(dossier.id).as_str());
    Some(Note::new(prose).state(State::Risk))
}

fn card(visit: &Visit, shown: &CooperativeProfile, facet: Facet) -> Card {
    let words = visit.words();
    let label = facet_word(words, facet);
    let fact = shown.facts.iter().find(|fact| fact.word.facet() == facet);
    let Some(fact) = fact else {
        return Card {
            label,
            badge: None,
            since: visit.say("registry-not-told"),
            basis: String::new(),
        };
    };
    let since = [("day", fact.day.to_vietnamese().into())];
    let signal = fact.signal.map(|signal| signal_word(words, signal));
    let parts = [signal, fact.detail.clone(), Some(fact.by_name.clone())];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Card {
        label,
        badge: Some(badge(words, fact.word)),
        since: words.say_with("registry-since", &since),
        basis: parts.join(" · "),
    }
}

/// What it owes, then what it may do.
fn law(visit: &Visit, shown: &CooperativeProfile) -> Lines {
    let duties = shown.duties.iter().map(|it| duty(visit, it, shown.day));
    let acts = shown.acts.iter().filter_map(|judged| act(visit, judged));
    let mut lines: Vec<Line> = duties.chain(acts).collect();
    if lines.is_empty() {
        lines.push(Line::new(visit.say("registry-law-nothing")));
    }
    Lines::new(lines)
}

fn duty(visit: &Visit, duty: &Duty, today: Day) -> Line {
    let words = visit.words();
    let key = match duty.kind {
        DutyKind::YearlyReport => "registry-duty-yearly_report",
        DutyKind::GeneralMeeting => "registry-duty-general_meeting",
        DutyKind::Members => "registry-duty-members",
    };
    let title = words.say_with(key, &[("year", duty.year.to_string().into())]);
    let due = duty
        .due
        .map(|due| words.say_with("registry-duty-due", &[("day", due.to_vietnamese().into())]));
    let basis = basis_words(visit, &duty.basis, duty.verified);
    let under: Vec<String> = due.into_iter().chain([basis]).collect();
    let (state, word) = match (duty.done, duty.due) {
        (Some(done), Some(due)) if done > due => (State::Risk, words.say("registry-duty-late")),
        (Some(_), _) => (State::Done, words.say("registry-duty-done")),
        (None, Some(due)) if due < today => (State::Late, left(words, due, today)),
        (None, Some(due)) => (State::Pending, left(words, due, today)),
        (None, None) if duty.is_kept => (State::Done, words.say("registry-duty-kept")),
        (None, None) => (State::Late, words.say("registry-duty-broken")),
    };
    Line::new(title)
        .under(under.join(" · "))
        .badge(::web::components::Badge::new(state, word))
}

/// Only what the law holds against it, and what it may always do, is worth a line.
fn act(visit: &Visit, judged: &Judged) -> Option<Line> {
    let words = visit.words();
    let basis = basis_words(visit, &judged.basis, judged.verified);
    match judged.act {
        LifeAct::DissolveCompulsorily => {
            let grounds = judged.grounds.iter().map(|it| ground_words(words, it));
            let grounds: Vec<String> = grounds.collect();
            let state =
                ::web::components::Badge::new(State::Late, words.say("registry-act-ground"));
            let line = Line::new(words.say("registry-act-dissolve_compulsorily"));
            Some(line.under(grounds.join(" · ")).badge(state))
        }
        LifeAct::Resume => Some(Line::new(words.say("registry-act-resume")).under(basis)),
        LifeAct::CompleteDissolution => {
            Some(Line::new(words.say("registry-act-complete_dissolution")).under(basis))
        }
        LifeAct::Convert => Some(Line::new(words.say("registry-act-convert")).under(basis)),
        LifeAct::Found
        | LifeAct::Suspend
        | LifeAct::DissolveVoluntarily
        | LifeAct::AbandonDissolution
        | LifeAct::Merge
        | LifeAct::Consolidate
        | LifeAct::Divide
        | LifeAct::Split
        | LifeAct::DeclareBankrupt => None,
    }
}

fn facts(visit: &Visit, shown: &CooperativeProfile) -> Facts {
    let it = &shown.cooperative;
    let record = &it.record;
    let say = |key: &str| visit.say(key);
    let words = visit.words();
    let capital = record.charter_capital.map(|it| it.to_vietnamese());
    let fields: Vec<&str> = record.fields.iter().map(|it| it.code.as_str()).collect();
    let officers = record
        .officers
        .iter()
        .map(|officer| format!("{}: {}", post_word(words, officer.post), officer.name));
    let officers: Vec<String> = officers.collect();
    let some = |text: String| (!text.is_empty()).then_some(text);
    Facts::new()
        .fact(say("registry-kind"), kind_word(words, it.kind))
        .fact_if(&say("registry-began"), it.began.map(Day::to_vietnamese))
        .fact_if(&say("registry-code"), it.code.clone())
        .fact_if(&say("registry-number"), record.number.clone())
        .fact_if(
            &say("registry-registered_on"),
            record.registered_on.map(Day::to_vietnamese),
        )
        .fact_if(&say("registry-agency"), shown.agency.clone())
        .fact(say("registry-seat"), shown.seat.clone())
        .fact_if(&say("registry-address"), record.address.clone())
        .fact_if(
            &say("registry-phone"),
            record.phone.as_ref().map(|it| it.to_vietnamese()),
        )
        .fact_if(
            &say("registry-email"),
            record.email.as_ref().map(|it| it.as_str().to_owned()),
        )
        .fact_if(&say("registry-charter_capital"), capital)
        .fact_if(&say("registry-fields"), some(fields.join(", ")))
        .fact_if(&say("registry-officers"), some(officers.join("; ")))
        .fact_if(&say("registry-union"), shown.union.clone())
        .fact_if(
            &say("registry-last_meeting"),
            record.last_meeting.map(Day::to_vietnamese),
        )
        .fact(
            say("registry-changed_by"),
            format!("{}, {}", it.changed_by, it.changed_at.time_in_vietnam()),
        )
}

fn tables(visit: &Visit, shown: &CooperativeProfile) -> Vec<(String, Table)> {
    let record = &shown.cooperative.record;
    let mut tables = Vec::new();
    if !shown.counts.is_empty() {
        tables.push(("thanh-vien".to_owned(), counts(visit, shown)));
    }
    if !record.products.is_empty() {
        tables.push(("san-pham".to_owned(), products(visit, shown)));
    }
    if !record.certificates.is_empty() {
        tables.push(("chung-nhan".to_owned(), certificates(visit, shown)));
    }
    if !shown.reports.is_empty() {
        tables.push(("bao-cao".to_owned(), reports(visit, shown)));
    }
    tables
}

fn counts(visit: &Visit, shown: &CooperativeProfile) -> Table {
    let day = std::iter::once(Column::text(visit.say("registry-count-day")));
    let numbers = super::count_members::NUMBERS.iter();
    let numbers = numbers.map(|(_, key)| Column::number(visit.say(key)));
    let rows = shown.counts.iter().map(|it| {
        let count = &it.count;
        let cells = [
            count.individuals,
            count.households,
            count.legal_persons,
            count.poor,
            count.ethnic_minority,
            count.workers,
        ];
        let cells = cells.map(|number| Cell::count(i64::from(number)));
        Row::new(
            std::iter::once(Cell::new(Value::Day(it.day)))
                .chain(cells)
                .collect(),
        )
    });
    let caption = visit.say("registry-counts");
    Table::new(visit.words(), caption, day.chain(numbers).collect()).rows(rows.collect())
}

fn products(visit: &Visit, shown: &CooperativeProfile) -> Table {
    let columns = vec![
        Column::text(visit.say("registry-product-name")),
        Column::number(visit.say("registry-product-area")),
        Column::number(visit.say("registry-product-output")),
        Column::text(visit.say("registry-product-season")),
    ];
    let number = |it: Option<i64>| Cell::new(it.map_or(Value::Nothing, Value::Thousandths));
    let rows = shown.cooperative.record.products.iter().map(|it| {
        Row::new(vec![
            Cell::text(it.name.clone()),
            number(it.area),
            number(it.output),
            Cell::text(it.season.clone().unwrap_or_default()),
        ])
    });
    let sum: i64 = shown
        .cooperative
        .record
        .products
        .iter()
        .filter_map(|it| it.area)
        .sum();
    let facts = [("area", quantity(visit.words(), sum).into())];
    let caption = visit.words().say_with("registry-products-caption", &facts);
    Table::new(visit.words(), caption, columns).rows(rows.collect())
}

fn certificates(visit: &Visit, shown: &CooperativeProfile) -> Table {
    let columns = vec![
        Column::text(visit.say("registry-certificate-kind")),
        Column::text(visit.say("registry-certificate-title")),
        Column::text(visit.say("registry-certificate-from")),
        Column::text(visit.say("registry-certificate-to")),
        Column::text(visit.say("registry-certificate-state")),
    ];
    let day = |it: Option<Day>| Cell::new(it.map_or(Value::Nothing, Value::Day));
    let rows = shown.cooperative.record.certificates.iter().map(|it| {
        let (state, key) = match it.is_valid(shown.day) {
            true => (State::Done, "registry-certificate-valid"),
            false => (State::Risk, "registry-certificate-over"),
        };
        Row::new(vec![
            Cell::text(certificate_word(visit.words(), it.kind)),
            Cell::text(it.title.clone()),
            day(it.from),
            day(it.to),
            Cell::badge(::web::components::Badge::new(state, visit.say(key))),
        ])
    });
    let caption = visit.say("registry-certificates");
    Table::new(visit.words(), caption, columns).rows(rows.collect())
}

fn reports(visit: &Visit, shown: &CooperativeProfile) -> Table {
    let columns = vec![
        Column::text(visit.say("registry-report-of")),
        Column::text(visit.say("registry-report-certainty")),
        Column::number(visit.say("registry-report-revenue_million")),
        Column::number(visit.say("registry-report-profit_million")),
        Column::text(visit.say("registry-report-day")),
    ];
    let amount = |it: Option<kernel::Dong>| {
        Cell::new(it.map_or(Value::Nothing, |it| Value::MillionDong(it.amount())))
    };
    let rows = shown.reports.iter().take(REPORTS_SHOWN).map(|it| {
        let certainty = match it.report.certainty {
            Certainty::Estimated => "registry-certainty-estimated",
            Certainty::Final => "registry-certainty-final",
        };
        Row::new(vec![
            Cell::text(it.report.year.to_string()),
            Cell::text(visit.say(certainty)),
            amount(it.report.revenue),
            amount(it.report.profit),
            Cell::new(Value::Day(it.day)).under(it.by_name.clone()),
        ])
    });
    let caption = visit.say("registry-reports");
    Table::new(visit.words(), caption, columns).rows(rows.collect())
}
