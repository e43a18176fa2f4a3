//! Say how many members and workers a cooperative has on a day.

use ::web::components::{Field, Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, FieldError};

use super::cooperative_id;
use super::form_page::{FormPage, draw};
use crate::model::member::MemberCount;
use crate::queries::cooperative_profile::{CooperativeProfile, cooperative_profile};
use crate::use_cases::count_members::{CountMembers, count_members};
use crate::use_cases::tell::cooperative_link;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/{id}/so-luong";

/// The numbers, by field and word.
pub(super) const NUMBERS: [(&str, &str); 6] = [
    ("individuals", "registry-individuals"),
    ("households", "registry-households"),
    ("legal_persons", "registry-legal_persons"),
    ("poor", "registry-poor"),
    ("ethnic_minority", "registry-ethnic_minority"),
    ("workers", "registry-workers"),
];

/// `GET /lam-viec/hop-tac-xa/{id}/so-luong`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let form = visit.form().with("day", visit.day().to_vietnamese());
    Ok(drawn(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/{id}/so-luong`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let mut reading = posted.read();
    let day = reading.with("day", Day::parse_vietnamese);
    let mut errors = reading.errors;
    let count = numbers(&posted).map_err(|more| errors.extend(more)).ok();
    let form = posted.form(visit.words());
    let (Some(day), Some(count)) = (day, count) else {
        return Ok(drawn(&visit, &shown, &form.wrong(&errors)));
    };
    let command = posted.command(CountMembers {
        organisation: shown.cooperative.id,
        day,
        count,
    })?;
    let act = || count_members(visit.app().db(), visit.actor(), &command);
    match db::settle(act).await {
        Ok(counted) => {
            let facts = [
                ("name", counted.name.into()),
                ("members", counted.members.into()),
            ];
            let said = visit.words().say_with("registry-count-done", &facts);
            let back = cooperative_link(shown.cooperative.id);
            Ok(done(&visit, back, &Toast::new(said)))
        }
        Err(error) => Ok(drawn(&visit, &shown, &form.refuse(error)?)),
    }
}

/// The numbers of a form; one that is left empty is nought.
pub(super) fn numbers(posted: &Posted) -> Result<MemberCount, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut number = |(name, _): (&'static str, &str)| -> u32 {
        let written = posted.text(name).replace('.', "");
        if written.is_empty() {
            return 0;
        }
        written.parse().unwrap_or_else(|_| {
            errors.push(FieldError {
                field: name,
                code: "registry.members.no_number",
                facts: Vec::new(),
            });
            0
        })
    };
    let [
        individuals,
        households,
        legal_persons,
        poor,
        ethnic_minority,
        workers,
    ] = NUMBERS.map(&mut number);
    let count = MemberCount {
        individuals,
        households,
        legal_persons,
        poor,
        ethnic_minority,
        workers,
    };
    match errors.is_empty() {
        true => Ok(count),
        false => Err(errors),
    }
}

/// The fields of those numbers.
pub(super) fn number_fields(visit: &Visit, form: &Form) -> Vec<Field> {
    let fields = NUMBERS.iter();
    let fields = fields.map(|(name, key)| Field::number(form, name, visit.say(key)).optional());
    fields.collect()
}

fn drawn(visit: &Visit, shown: &CooperativeProfile, form: &Form) -> Response {
    let day = Field::day(form, "day", visit.say("registry-count-day"));
    let fields = std::iter::once(day).chain(number_fields(visit, form));
    let page = FormPage {
        title: visit.say("registry-count"),
        under: visit.say("registry-count-what"),
        notes: Vec::new(),
        fields: fields.collect(),
        act: visit.say("registry-count-act"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    draw(visit, form, page)
}
