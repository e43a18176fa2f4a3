//! Names and numbers as somebody types them, a line each: organisations by their name or code, papers by their number.
//!
//! The names of cooperatives are public, so whoever records may name any, wherever it lies; but only whole: nothing is
//! guessed, and what is only similar is told as a candidate from the places of the one who types.

use ::web::Visit;
use authz::Actor;
use db::Rx;
use directory::api::{OrganisationSummary, organisations_called};
use kernel::{By, Fault, OrganisationId, text};
use library::api::paper_list::{PaperListError, paper_list};
use library::api::{PaperFilter, PaperId, PaperOrder};

/// Lines of one field at most.
const LINES_MAX: usize = 400;
/// Organisations that are looked at behind a name.
const CALLED_MAX: u32 = 30;
/// Candidates that are told.
const TOLD_MAX: usize = 3;
/// Characters of an id.
const ID_CHARS: usize = 36;

/// What was typed, understood; and the first line that was not, as a sentence.
#[derive(Debug)]
pub(super) struct Named<T> {
    pub(super) found: Vec<T>,
    pub(super) problems: Vec<String>,
}

fn lines(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(LINES_MAX)
}

/// The organisations behind lines of names or codes.
pub(super) async fn organisations(
    visit: &Visit,
    typed: &str,
) -> Result<Named<OrganisationSummary>, Fault> {
    let mut rx = visit.app().db().read().await?;
    let mut named = Named {
        found: Vec::new(),
        problems: Vec::new(),
    };
    for line in lines(typed) {
        match organisation(&mut rx, visit, line).await? {
            Ok(found) => named.found.push(found),
            Err(problem) => named.problems.push(problem),
        }
    }
    Ok(named)
}

async fn organisation(
    rx: &mut Rx,
    visit: &Visit,
    line: &str,
) -> Result<Result<OrganisationSummary, String>, Fault> {
    let day = rx.day();
    if let Ok(id) = OrganisationId::parse(line)
        && let Some(found) = directory::api::organisation(rx, id, day).await?
    {
        return Ok(Ok(found));
    }
    let house = Actor::system(By::system("evidence.naming", visit.request()), day);
    let called = organisations_called(rx, &house, line, CALLED_MAX).await?;
    let wanted = text::fold(line);
    let is_it = |it: &OrganisationSummary| {
        let code = it
            .code
            .as_deref()
            .is_some_and(|code| text::fold(code) == wanted);
        code || text::fold(&it.name) == wanted || text::fold(&it.short_name) == wanted
    };
    let mut exact: Vec<OrganisationSummary> = called.into_iter().filter(is_it).collect();
    if exact.len() == 1
        && let Some(only) = exact.pop()
    {
        return Ok(Ok(only));
    }
    let words = visit.words();
    let facts = |told: String| [("found", line.to_owned().into()), ("told", told.into())];
    if !exact.is_empty() {
        let told = told(
            exact
                .iter()
                .map(|it| it.code.clone().unwrap_or_else(|| it.name.clone())),
        );
        return Ok(Err(words.say_with("evidence-naming-several", &facts(told))));
    }
    let near = organisations_called(rx, visit.actor(), line, CALLED_MAX).await?;
    let told = told(near.iter().map(|it| it.name.clone()));
    Ok(Err(if told.is_empty() {
        words.say_with("evidence-naming-none", &facts(told))
    } else {
        words.say_with("evidence-naming-near", &facts(told))
    }))
}

fn told(names: impl Iterator<Item = String>) -> String {
    names.take(TOLD_MAX).collect::<Vec<_>>().join("; ")
}

/// The papers behind lines of numbers, or of addresses of their pages.
pub(super) async fn papers(visit: &Visit, typed: &str) -> Result<Named<PaperId>, Fault> {
    let mut named = Named {
        found: Vec::new(),
        problems: Vec::new(),
    };
    for line in lines(typed) {
        match paper(visit, line).await? {
            Ok(found) => named.found.push(found),
            Err(problem) => named.problems.push(problem),
        }
    }
    Ok(named)
}

async fn paper(visit: &Visit, line: &str) -> Result<Result<PaperId, String>, Fault> {
    let tail: Vec<char> = line.chars().rev().take(ID_CHARS).collect();
    let tail: String = tail.into_iter().rev().collect();
    if let Ok(id) = PaperId::parse(&tail) {
        return Ok(Ok(id));
    }
    let filter = PaperFilter {
        text: line.to_owned(),
        ..PaperFilter::default()
    };
    let asked = (PaperOrder::Newest, 1);
    let list = match paper_list(visit.app().db(), visit.actor(), &filter, asked).await {
        Ok(list) => list.lines,
        Err(PaperListError::Denied(_)) => Vec::new(),
        Err(PaperListError::Fault(fault)) => return Err(fault),
    };
    let wanted = text::fold(line);
    let is_it = |number: &library::api::PaperNumber| text::fold(number.as_str()) == wanted;
    let exact: Vec<PaperId> = list
        .iter()
        .filter(|it| it.paper.number.as_ref().is_some_and(is_it))
        .map(|it| it.paper.id)
        .collect();
    let facts = [("found", line.to_owned().into())];
    Ok(match exact.as_slice() {
        [only] => Ok(*only),
        [] => Err(visit.words().say_with("evidence-naming-no-paper", &facts)),
        [..] => Err(visit.words().say_with("evidence-naming-papers", &facts)),
    })
}
