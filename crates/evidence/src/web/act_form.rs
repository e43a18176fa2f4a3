//! Acts upon an entry that ask for a reason, a letter or papers: each a question under the name of the entry.

use ::web::components::{Confirm, Crumbs, Field, Form, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::{entry_list, labels, naming, path_of};
use crate::model::act::ActKind;
use crate::model::entry::EvidenceId;
use crate::queries::entry_detail::entry_detail;
use crate::use_cases::act_on_entry::ActError;
use crate::use_cases::resubmit_evidence::{ResubmitEvidence, resubmit_evidence};
use crate::use_cases::return_evidence::{ReturnEvidence, return_evidence};
use crate::use_cases::reverse_evidence::{ReverseEvidence, reverse_evidence};
use crate::use_cases::verify_evidence::{VerifyEvidence, verify_evidence};

/// Where an entry is verified by letter.
pub(super) const BY_LETTER: &str = "/lam-viec/minh-chung/{entry}/xac-nhan-theo-cong-van";
pub(super) const BY_LETTER_TAIL: &str = "/xac-nhan-theo-cong-van";
/// Where it is given back.
pub(super) const RETURN: &str = "/lam-viec/minh-chung/{entry}/tra-lai";
pub(super) const RETURN_TAIL: &str = "/tra-lai";
/// Where it is sent again.
pub(super) const RESUBMIT: &str = "/lam-viec/minh-chung/{entry}/gui-lai";
pub(super) const RESUBMIT_TAIL: &str = "/gui-lai";
/// Where it is reversed.
pub(super) const REVERSE: &str = "/lam-viec/minh-chung/{entry}/dao";
pub(super) const REVERSE_TAIL: &str = "/dao";

#[derive(Template)]
#[template(path = "web/act_form.html")]
struct View {
    head: Head,
    question: Confirm,
}

/// `GET /lam-viec/minh-chung/{entry}/xac-nhan-theo-cong-van`
pub(super) async fn ask_by_letter(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
) -> Result<Response, Refused> {
    draw(&visit, (entry, ActKind::VerifyByLetter), &visit.form()).await
}

/// `GET /lam-viec/minh-chung/{entry}/tra-lai`
pub(super) async fn ask_return(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
) -> Result<Response, Refused> {
    draw(&visit, (entry, ActKind::Return), &visit.form()).await
}

/// `GET /lam-viec/minh-chung/{entry}/gui-lai`
pub(super) async fn ask_resubmit(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
) -> Result<Response, Refused> {
    draw(&visit, (entry, ActKind::Resubmit), &visit.form()).await
}

/// `GET /lam-viec/minh-chung/{entry}/dao`
pub(super) async fn ask_reverse(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
) -> Result<Response, Refused> {
    draw(&visit, (entry, ActKind::Reverse), &visit.form()).await
}

/// `POST /lam-viec/minh-chung/{entry}/xac-nhan-theo-cong-van`
pub(super) async fn by_letter(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let this = (entry, ActKind::VerifyByLetter);
    let named = naming::papers(&visit, posted.text("letter")).await?;
    let Some(letter) = named.found.first().copied() else {
        let problem = named.problems.first().cloned();
        let problem = problem.unwrap_or_else(|| visit.say("evidence-act-letter"));
        let form = posted.form(visit.words()).problem("letter", problem);
        return draw(&visit, this, &form).await;
    };
    let command = posted.command(VerifyEvidence {
        entry,
        letter: Some(letter),
    })?;
    let app = visit.app();
    let act = async || {
        verify_evidence(app.db(), visit.actor(), &command)
            .await
            .map(drop)
    };
    answer(&visit, this, (&posted, db::settle(act).await)).await
}

/// `POST /lam-viec/minh-chung/{entry}/tra-lai`
pub(super) async fn give_back(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let reason = posted.text("reason").to_owned();
    let command = posted.command(ReturnEvidence { entry, reason })?;
    let app = visit.app();
    let act = async || {
        return_evidence(app.db(), visit.actor(), &command)
            .await
            .map(drop)
    };
    answer(
        &visit,
        (entry, ActKind::Return),
        (&posted, db::settle(act).await),
    )
    .await
}

/// `POST /lam-viec/minh-chung/{entry}/gui-lai`
pub(super) async fn resubmit(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let this = (entry, ActKind::Resubmit);
    let named = naming::papers(&visit, posted.text("papers")).await?;
    if !named.problems.is_empty() {
        let form = posted
            .form(visit.words())
            .problem("papers", named.problems.join(" "));
        return draw(&visit, this, &form).await;
    }
    let reason = posted.text("reason").to_owned();
    let papers = named.found;
    let command = posted.command(ResubmitEvidence {
        entry,
        reason,
        papers,
    })?;
    let app = visit.app();
    let act = async || {
        resubmit_evidence(app.db(), visit.actor(), &command)
            .await
            .map(drop)
    };
    answer(&visit, this, (&posted, db::settle(act).await)).await
}

/// `POST /lam-viec/minh-chung/{entry}/dao`
pub(super) async fn reverse(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let reason = posted.text("reason").to_owned();
    let command = posted.command(ReverseEvidence { entry, reason })?;
    let app = visit.app();
    let act = async || {
        reverse_evidence(app.db(), visit.actor(), &command)
            .await
            .map(drop)
    };
    answer(
        &visit,
        (entry, ActKind::Reverse),
        (&posted, db::settle(act).await),
    )
    .await
}

/// Back to the entry, or the question again with the sentence.
async fn answer(
    visit: &Visit,
    (entry, kind): (EvidenceId, ActKind),
    (posted, came): (&Posted, Result<(), ActError>),
) -> Result<Response, Refused> {
    match came {
        Ok(()) => {
            let said = Toast::new(visit.say(&format!("evidence-{kind}-done")));
            Ok(done(visit, path_of(entry), &said))
        }
        Err(error) => {
            let form = posted.form(visit.words()).refuse(error)?;
            draw(visit, (entry, kind), &form).await
        }
    }
}

async fn draw(
    visit: &Visit,
    (entry, kind): (EvidenceId, ActKind),
    form: &Form,
) -> Result<Response, Refused> {
    let shown = entry_detail(visit.app().db(), visit.actor(), entry).await?;
    let (tail, key, fields) = asked(visit, kind, form);
    let path = path_of(entry);
    let title = visit.say(key);
    let effect = visit.say(&format!("{key}-effect"));
    let action = format!("{path}{tail}");
    let mut question = Confirm::new(action, visit.frame(form), title.clone(), effect).verbs(
        &visit.say(&format!("{key}-act")),
        &visit.say("evidence-leave"),
        path.clone(),
    );
    for field in fields {
        question = question.field(field);
    }
    let name = labels::kind(visit.words(), shown.entry.kind.kind());
    let names: Vec<String> = shown
        .line
        .subjects
        .iter()
        .map(|(_, name)| name.clone())
        .collect();
    let head = Head::new(name).under(crate::telling::whom(&names));
    let crumbs = entry_list::step(Crumbs::new(visit.words(), &title), visit).step(name, path);
    let page_ = Page::new(title, View { head, question })
        .room(Room::Plans)
        .crumbs(crumbs);
    Ok(page(visit, page_.with_form(form)))
}

/// Where an act is sent, under which key its words stand, and what it asks for.
fn asked(visit: &Visit, kind: ActKind, form: &Form) -> (&'static str, &'static str, Vec<Field>) {
    let reason = || Field::area(form, "reason", visit.say("evidence-field-reason")).rows(3);
    match kind {
        ActKind::Verify | ActKind::Countersign | ActKind::VerifyByLetter => {
            let letter = Field::text(form, "letter", visit.say("evidence-field-letter"));
            let letter = letter.hint(visit.say("evidence-field-letter-hint")).short();
            (BY_LETTER_TAIL, "evidence-verify-by-letter", vec![letter])
        }
        ActKind::Return => (RETURN_TAIL, "evidence-return", vec![reason()]),
        ActKind::Resubmit => {
            let papers = Field::area(form, "papers", visit.say("evidence-field-papers"));
            let papers = papers
                .hint(visit.say("evidence-field-papers-hint"))
                .rows(3)
                .optional();
            (RESUBMIT_TAIL, "evidence-resubmit", vec![reason(), papers])
        }
        ActKind::Reverse => (REVERSE_TAIL, "evidence-reverse", vec![reason()]),
    }
}
