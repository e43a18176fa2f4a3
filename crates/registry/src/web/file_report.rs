//! File the yearly report of a cooperative.

use ::web::components::{Choice, Field, Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Dong, FieldError};

use super::cooperative_id;
use super::count_members::{number_fields, numbers};
use super::form_page::{FormPage, draw};
use crate::model::yearly_report::{Certainty, YearlyReport};
use crate::queries::cooperative_profile::{CooperativeProfile, cooperative_profile};
use crate::use_cases::file_report::{FileReport, file_report};
use crate::use_cases::tell::cooperative_link;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/{id}/bao-cao";

/// Amounts of money, by field and word.
const AMOUNTS: [(&str, &str); 7] = [
    ("capital", "registry-report-capital"),
    ("revenue", "registry-report-revenue"),
    ("profit", "registry-report-profit"),
    ("loss", "registry-report-loss"),
    ("income", "registry-report-income"),
    ("taxes", "registry-report-taxes"),
    ("member_revenue", "registry-report-from_members"),
];

/// What is said in words.
const SAID: [(&str, &str); 4] = [
    ("difficulties", "registry-report-difficulties"),
    ("advantages", "registry-report-advantages"),
    ("proposals", "registry-report-proposals"),
    ("ideas", "registry-report-ideas"),
];

/// `GET /lam-viec/hop-tac-xa/{id}/bao-cao`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let form = visit
        .form()
        .with("year", visit.day().year().to_string())
        .with("certainty", Certainty::Estimated.as_str());
    Ok(drawn(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/{id}/bao-cao`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let form = match read(&posted) {
        Ok(report) => {
            let command = posted.command(FileReport {
                organisation: shown.cooperative.id,
                report,
            })?;
            let act = || file_report(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(filed) => {
                    let facts = [
                        ("name", filed.name.into()),
                        ("year", filed.year.to_string().into()),
                    ];
                    let said = visit.words().say_with("registry-report-done", &facts);
                    let back = cooperative_link(shown.cooperative.id);
                    return Ok(done(&visit, back, &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(drawn(&visit, &shown, &form))
}

fn read(posted: &Posted) -> Result<YearlyReport, Vec<FieldError>> {
    let mut reading = posted.read();
    let year = reading.with("year", |it| {
        it.parse::<i16>()
            .map_err(|_| kernel::BadWord::new("Year", it))
    });
    let certainty = reading.with("certainty", str::parse::<Certainty>);
    let amounts = AMOUNTS.map(|(name, _)| reading.with_if_any(name, Dong::parse_vietnamese));
    let mut errors = reading.errors;
    let members = numbers(posted).map_err(|more| errors.extend(more)).ok();
    let (Some(year), Some(certainty), Some(members), true) =
        (year, certainty, members, errors.is_empty())
    else {
        return Err(errors);
    };
    let [
        capital,
        revenue,
        profit,
        loss,
        income,
        taxes,
        member_revenue,
    ] = amounts.map(Option::flatten);
    let [difficulties, advantages, proposals, ideas] = SAID.map(|(name, _)| {
        let said = posted.text(name);
        (!said.is_empty()).then(|| said.to_owned())
    });
    Ok(YearlyReport {
        year,
        certainty,
        members,
        capital,
        revenue,
        profit,
        loss,
        income,
        taxes,
        member_revenue,
        difficulties,
        advantages,
        proposals,
        ideas,
    })
}

fn drawn(visit: &Visit, shown: &CooperativeProfile, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let certainties = vec![
        Choice::new(
            Certainty::Estimated.as_str(),
            say("registry-certainty-estimated"),
        ),
        Choice::new(Certainty::Final.as_str(), say("registry-certainty-final")),
    ];
    let mut fields = vec![
        Field::number(form, "year", say("registry-report-of")),
        Field::radios(
            form,
            "certainty",
            say("registry-report-certainty"),
            certainties,
        ),
    ];
    fields.extend(number_fields(visit, form));
    let amounts = AMOUNTS.iter();
    fields.extend(amounts.map(|(name, key)| {
        Field::number(form, name, say(key))
            .hint(say("registry-dong-hint"))
            .optional()
    }));
    let said = SAID.iter();
    fields.extend(said.map(|(name, key)| Field::area(form, name, say(key)).optional()));
    let page = FormPage {
        title: say("registry-report"),
        under: say("registry-report-what"),
        notes: Vec::new(),
        fields,
        act: say("registry-report-act"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    draw(visit, form, page)
}
