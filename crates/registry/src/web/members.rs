//! Enter a member with what they contributed; say when one left.

use ::web::components::{Choice, Field, Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::Denied;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::DirectoryKeys;
use kernel::{Day, Dong, FieldError, OrganisationId, Phone};

use super::form_page::{FormPage, SEEN, draw, seen};
use super::{cooperative_id, record_form};
use crate::model::asset::NAME_CHARS_MAX;
use crate::model::member::{Contribution, MemberId, MemberKind};
use crate::queries::agency::organisation_meant;
use crate::queries::member_list::{MemberList, member_list};
use crate::store::member::Member;
use crate::use_cases::add_member::{AddMember, CERTIFICATE_CHARS_MAX, Who, add_member};
use crate::use_cases::let_member_go::{LetMemberGo, let_member_go};
use crate::use_cases::tell::cooperative_link;

/// Where a member is entered.
pub(super) const ADD: &str = "/lam-viec/hop-tac-xa/{id}/thanh-vien/them";
/// Where one is let go.
pub(super) const LEAVE: &str = "/lam-viec/hop-tac-xa/{id}/thanh-vien/{member}/ra";

/// The address of the form by which a member is entered.
pub(super) fn add_link(id: OrganisationId) -> String {
    format!("{}/thanh-vien/them", cooperative_link(id))
}

/// The address of the form by which one is let go.
pub(super) fn leave_link(id: OrganisationId, member: MemberId) -> String {
    format!("{}/thanh-vien/{member}/ra", cooperative_link(id))
}

fn list_link(id: OrganisationId) -> String {
    format!("{}/thanh-vien", cooperative_link(id))
}

/// `GET /lam-viec/hop-tac-xa/{id}/thanh-vien/them`
pub(super) async fn add_form(visit: Visit, Path(id): Path<String>) -> Result<Response, Refused> {
    let id = cooperative_id(&id)?;
    let shown = member_list(visit.app().db(), visit.actor(), id).await?;
    let form = visit
        .form()
        .with("kind", MemberKind::Individual.as_str())
        .with("joined", visit.day().to_vietnamese());
    Ok(draw_add(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/{id}/thanh-vien/them`
pub(super) async fn add(
    visit: Visit,
    Extension(keys): Extension<DirectoryKeys>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let id = cooperative_id(&id)?;
    let shown = member_list(visit.app().db(), visit.actor(), id).await?;
    let form = match read(&visit, id, &posted).await? {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || add_member(visit.app().db(), &keys, visit.actor(), &command);
            match db::settle(act).await {
                Ok(added) => {
                    let key = match added.is_doubtful {
                        true => "registry-member-added-doubtful",
                        false => "registry-member-added",
                    };
                    let facts = [("name", added.name.into())];
                    let said = visit.words().say_with(key, &facts);
                    return Ok(done(&visit, list_link(id), &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(draw_add(&visit, &shown, &form))
}

async fn read(
    visit: &Visit,
    id: OrganisationId,
    posted: &Posted,
) -> Result<Result<AddMember, Vec<FieldError>>, Refused> {
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<MemberKind>);
    let who = reading.line("who", NAME_CHARS_MAX);
    let phone = reading.with_if_any("phone", Phone::parse);
    let capital = reading.with("capital", Dong::parse_vietnamese);
    let certificate = reading.line_if_any("certificate", CERTIFICATE_CHARS_MAX);
    let joined = reading.with("joined", Day::parse_vietnamese);
    let mut errors = reading.errors;
    let who = match (kind, who) {
        (Some(MemberKind::LegalPerson), Some(name)) => {
            let meant = organisation_meant(visit.app().db(), visit.actor(), &name).await?;
            let found = record_form::one("who", meant);
            let found = found.map_err(|error| errors.push(error)).ok().flatten();
            found.map(Who::Body)
        }
        (Some(MemberKind::Individual | MemberKind::Household), Some(name)) => {
            Some(Who::NewPerson {
                name,
                phone: phone.flatten(),
            })
        }
        (_, None) | (None, _) => None,
    };
    let all = (kind, who, capital, joined, errors.is_empty());
    let (Some(kind), Some(who), Some(capital), Some(joined), true) = all else {
        return Ok(Err(errors));
    };
    Ok(Ok(AddMember {
        organisation: id,
        kind,
        who,
        contribution: Contribution {
            capital,
            certificate: certificate.flatten(),
            joined,
        },
    }))
}

fn draw_add(visit: &Visit, shown: &MemberList, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let kinds = vec![
        Choice::new(
            MemberKind::Individual.as_str(),
            say("registry-member-individual"),
        ),
        Choice::new(
            MemberKind::Household.as_str(),
            say("registry-member-household"),
        ),
        Choice::new(
            MemberKind::LegalPerson.as_str(),
            say("registry-member-legal_person"),
        ),
    ];
    let page = FormPage {
        title: say("registry-member-add"),
        under: say("registry-member-add-what"),
        notes: Vec::new(),
        fields: vec![
            Field::radios(form, "kind", say("registry-member-kind"), kinds),
            Field::text(form, "who", say("registry-member-name"))
                .hint(say("registry-member-who-hint")),
            Field::phone(form, "phone", say("registry-phone"))
                .optional()
                .short(),
            Field::number(form, "capital", say("registry-member-capital_dong"))
                .hint(say("registry-dong-hint")),
            Field::text(
                form,
                "certificate",
                say("registry-member-certificate_number"),
            )
            .optional()
            .short(),
            Field::day(form, "joined", say("registry-member-joined")),
        ],
        act: say("registry-member-add-act"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    draw(visit, form, page)
}

async fn one(visit: &Visit, (id, member): (&str, &str)) -> Result<(MemberList, Member), Refused> {
    let id = cooperative_id(id)?;
    let shown = member_list(visit.app().db(), visit.actor(), id).await?;
    let member = MemberId::parse(member).map_err(|_| Denied::Hidden)?;
    let found = shown.members.iter().find(|it| it.id == member).cloned();
    let found = found.ok_or(Denied::Hidden)?;
    Ok((shown, found))
}

/// `GET /lam-viec/hop-tac-xa/{id}/thanh-vien/{member}/ra`
pub(super) async fn leave_form(
    visit: Visit,
    Path((id, member)): Path<(String, String)>,
) -> Result<Response, Refused> {
    let (shown, member) = one(&visit, (&id, &member)).await?;
    let form = visit
        .form()
        .with(SEEN, member.version.to_string())
        .with("day", visit.day().to_vietnamese());
    Ok(draw_leave(&visit, (&shown, &member), &form))
}

/// `POST /lam-viec/hop-tac-xa/{id}/thanh-vien/{member}/ra`
pub(super) async fn leave(
    visit: Visit,
    Path((id, member)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let (shown, member) = one(&visit, (&id, &member)).await?;
    let mut reading = posted.read();
    let day = reading.with("day", Day::parse_vietnamese);
    let form = posted.form(visit.words());
    let Some(day) = day else {
        let form = form.wrong(&reading.errors);
        return Ok(draw_leave(&visit, (&shown, &member), &form));
    };
    let command = posted.command(LetMemberGo {
        member: member.id,
        day,
        seen_version: seen(&posted),
    })?;
    let act = || let_member_go(visit.app().db(), visit.actor(), &command);
    match db::settle(act).await {
        Ok(gone) => {
            let facts = [("name", gone.name.into())];
            let said = visit.words().say_with("registry-member-gone-done", &facts);
            let back = list_link(shown.cooperative.id);
            Ok(done(&visit, back, &Toast::new(said)))
        }
        Err(error) => Ok(draw_leave(&visit, (&shown, &member), &form.refuse(error)?)),
    }
}

fn draw_leave(visit: &Visit, (shown, member): (&MemberList, &Member), form: &Form) -> Response {
    let page = FormPage {
        title: visit.say("registry-member-leave"),
        under: member.name.clone(),
        notes: Vec::new(),
        fields: vec![Field::day(form, "day", visit.say("registry-member-left"))],
        act: visit.say("registry-member-leave-act"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    draw(visit, form, page)
}
