//! Take back that a paper was replaced: the question, and the answer.

use ::web::components::{Confirm, Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Path;
use axum::response::Response;

use super::{changeable, labels, path_of, question};
use crate::model::paper::PaperId;
use crate::queries::paper_summary::PaperSummary;
use crate::use_cases::take_back_replacement::{
    TakeBackReplacement, TakeBackReplacementError, take_back_replacement,
};

/// Where the question stands.
pub(super) const PATH: &str = "/lam-viec/van-ban/{paper}/go-thay-the/{newer}";

/// `GET /lam-viec/van-ban/{paper}/go-thay-the/{newer}`
pub(super) async fn show(
    visit: Visit,
    Path((older, newer)): Path<(PaperId, PaperId)>,
) -> Result<Response, Refused> {
    draw(&visit, (older, newer), &visit.form()).await
}

/// `POST /lam-viec/van-ban/{paper}/go-thay-the/{newer}`
pub(super) async fn send(
    visit: Visit,
    Path((older, newer)): Path<(PaperId, PaperId)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let shown = changeable(&visit, older).await?;
    let command = posted.command(TakeBackReplacement {
        newer,
        older,
        seen_version: shown.paper.version,
    })?;
    match db::settle(|| take_back_replacement(app.db(), visit.actor(), &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("library-taken-back"));
            Ok(done(&visit, path_of(older), &said))
        }
        Err(error) => {
            let form = posted.form(visit.words()).refuse(error)?;
            draw(&visit, (older, newer), &form).await
        }
    }
}

async fn draw(
    visit: &Visit,
    (older, newer): (PaperId, PaperId),
    form: &Form,
) -> Result<Response, Refused> {
    let words = visit.words();
    let shown = changeable(visit, older).await?;
    let by = shown.chain.iter().find(|link| link.paper.id == newer);
    let by = by.filter(|link| link.replaces.iter().any(|(paper, _)| *paper == older));
    let by = by.ok_or(TakeBackReplacementError::NoReplacement)?;
    let facts = [
        ("newer", labels::title(words, &by.paper).into()),
        (
            "older",
            labels::title(words, &PaperSummary::from(&shown.paper)).into(),
        ),
    ];
    let title = words.say_with("library-take-back-title", &facts);
    let path = path_of(older);
    let asked = Confirm::new(
        format!("{path}/go-thay-the/{newer}"),
        visit.frame(form),
        title.clone(),
        words.say("library-take-back-effect"),
    )
    .verbs(
        &words.say("library-take-back"),
        &words.say("library-leave"),
        path,
    );
    Ok(question::draw(visit, &shown, (&title, asked), form))
}
