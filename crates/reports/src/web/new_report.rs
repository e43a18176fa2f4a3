//! A new report: of which plan, for which period.

use ::web::components::{
    Button, Choice, Crumbs, Field, Form, FormFrame, Head, Line, Lines, Section, Toast,
};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::response::Response;
use kernel::{Day, FieldError};
use plan::api::PlanId;

use super::{REPORTS, path_of};
use crate::model::period::{DataDays, PeriodKind, ReportPeriod};
use crate::queries::new_report::{NewReport, new_report};
use crate::use_cases::draft_report::{DraftReport, draft_report};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/bao-cao/moi";

#[derive(Template)]
#[template(path = "web/new_report.html")]
struct View {
    head: Head,
    frame: FormFrame,
    plan: Field,
    period: Field,
    number: Field,
    year: Field,
    act: Button,
    days_head: Section,
    days: Lines,
}

/// `GET /lam-viec/bao-cao/moi`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let shown = new_report(visit.app().db(), visit.actor()).await?;
    let today = visit.day();
    let quarter = (today.month() - 1) / 3 + 1;
    let asked = visit
        .address()
        .get("ke-hoach")
        .unwrap_or_default()
        .to_owned();
    let form = visit
        .form()
        .with("plan", asked)
        .with("period", PeriodKind::Quarter.as_str())
        .with("number", quarter.to_string())
        .with("year", today.year().to_string());
    Ok(draw(&visit, &shown, &form))
}

/// `POST /lam-viec/bao-cao/moi`
pub(super) async fn send(visit: Visit, posted: Posted) -> Result<Response, Refused> {
    let app = visit.app();
    let form = posted.form(visit.words());
    let form = match read(&posted) {
        Ok(wish) => {
            let command = posted.command(wish)?;
            match db::settle(|| draft_report(app.db(), visit.actor(), &command)).await {
                Ok(drafted) => {
                    let said = Toast::new(visit.say("reports-drafted"));
                    return Ok(done(&visit, path_of(drafted.id), &said));
                }
                Err(error) => form.refuse(error)?,
            }
        }
        Err(errors) => form.wrong(&errors),
    };
    let shown = new_report(app.db(), visit.actor()).await?;
    Ok(draw(&visit, &shown, &form))
}

fn read(posted: &Posted) -> Result<DraftReport, Vec<FieldError>> {
    let mut reading = posted.read();
    let plan = reading.with("plan", PlanId::parse);
    let period = PeriodKind::parse(posted.text("period"));
    let year = reading.line("year", 4);
    let number = reading.line_if_any("number", 2);
    let (Some(plan), Some(period), Some(year), Some(number)) = (plan, period, year, number) else {
        return Err(reading.errors);
    };
    Ok(DraftReport {
        plan,
        period,
        // What is no number is no year and no period: the use-case says so.
        year: year.trim().parse().unwrap_or(0),
        number: match (period, number) {
            (PeriodKind::FirstHalf | PeriodKind::SecondHalf | PeriodKind::Year, _) => 1,
            (PeriodKind::Month | PeriodKind::Quarter, None) => 0,
            (PeriodKind::Month | PeriodKind::Quarter, Some(number)) => {
                number.trim().parse().unwrap_or(0)
            }
        },
    })
}

fn draw(visit: &Visit, shown: &NewReport, form: &Form) -> Response {
    let words = visit.words();
    let title = visit.say("reports-new-title");
    let plans = shown.plans.iter().map(|(id, title, from, to)| {
        let days = format!("{} – {}", from.to_vietnamese(), to.to_vietnamese());
        Choice::new(id.to_string(), format!("{title} ({days})"))
    });
    let choose = Choice::new("", visit.say("reports-choose-plan"));
    let plans: Vec<Choice> = std::iter::once(choose).chain(plans).collect();
    let periods = PeriodKind::ALL.iter().map(|kind| {
        let key = format!("reports-period-{}", kind.as_str().replace('_', "-"));
        Choice::new(kind.as_str(), words.say(&key))
    });
    let days = shown.periods.iter();
    let body = View {
        head: Head::new(&title).under(visit.say("reports-new-what")),
        frame: visit.frame(form),
        plan: Field::select(form, "plan", visit.say("reports-field-plan"), plans),
        period: Field::select(
            form,
            "period",
            visit.say("reports-field-period"),
            periods.collect(),
        ),
        number: Field::number(form, "number", visit.say("reports-field-number"))
            .hint(visit.say("reports-field-number-hint"))
            .optional()
            .short(),
        year: Field::number(form, "year", visit.say("reports-field-year")).short(),
        act: Button::submit(visit.say("reports-draft")).primary(),
        days_head: Section::new("ky", visit.say("reports-data-days")),
        days: Lines::new(days.map(|one| line(visit, one)).collect()),
    };
    let crumbs = Crumbs::new(words, &title).step(visit.say("reports-reports"), REPORTS);
    let page_ = Page::new(title, body).room(Room::Reports).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

/// A period of today with the days of its data and the law that fixes them.
fn line(visit: &Visit, (period, days): &(ReportPeriod, DataDays)) -> Line {
    let fact = |day: Day| day.to_vietnamese().into();
    let facts = [("from", fact(days.from)), ("to", fact(days.to))];
    let words = visit.words();
    let verified = match days.verified {
        true => words.say("reports-basis-verified"),
        false => words.say("reports-basis-unverified"),
    };
    let under = format!(
        "{} · {} · {verified}",
        words.say_with("reports-data-from-to", &facts),
        days.basis
    );
    Line::new(period.to_vietnamese()).under(under)
}
