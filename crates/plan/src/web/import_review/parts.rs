//! Parts of the review: what an item says in words, names of bodies, what is still to be done.

use ::web::components::{Badge, Facts, Line, Lines, Prose, State};
use ::web::{Language, Visit};
use evidence::api::KindCode;
use kernel::Day;

use super::{Settle, Todo, item_path, whole};
use crate::model::draft::{Comparator, Recurrence};
use crate::model::import::ImportState;
use crate::model::import_body::{Meaning, Naming};
use crate::model::import_draft::OpenPoint;
use crate::model::import_finding::{Finding, LIKE};
use crate::model::import_item::{Decision, Doubt, Item};
use crate::model::item_facts::{ItemFacts, TargetFacts, TaskFacts};
use crate::queries::import_review::{BodyLine, ImportReview};
use crate::web::import::import_path;

/// Characters of a title in a line.
const TITLE_CHARS_MAX: usize = 110;

/// The title of an item, cut where it is long.
pub(super) fn title_of(item: &Item) -> String {
    let title = item.made.title();
    if title.chars().count() <= TITLE_CHARS_MAX {
        return title.to_owned();
    }
    let cut: String = title.chars().take(TITLE_CHARS_MAX).collect();
    format!("{}…", cut.trim_end())
}

/// A number in thousandths, the Vietnamese way.
pub(crate) fn quantity(thousandths: i64) -> String {
    vanban::plan::Quantity(thousandths).to_string()
}

pub(crate) fn comparator_key(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Exactly => "plan-import-exactly",
        Comparator::AtLeast => "plan-import-at-least",
        Comparator::AtMost => "plan-import-at-most",
        Comparator::About => "plan-import-about",
    }
}

pub(crate) fn recurrence_key(recurrence: Recurrence) -> &'static str {
    match recurrence {
        Recurrence::Once => "plan-import-once",
        Recurrence::Monthly => "plan-import-monthly",
        Recurrence::Quarterly => "plan-import-quarterly",
        Recurrence::Yearly => "plan-import-yearly",
    }
}

pub(super) fn doubt_key(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Confidence => "plan-import-doubt-confidence",
        Doubt::NoBaseline => "plan-import-doubt-no-baseline",
        Doubt::Conflict => "plan-import-doubt-conflict",
        Doubt::Misread => "plan-import-doubt-misread",
        Doubt::NoLead => "plan-import-doubt-no-lead",
        Doubt::UnknownBody => "plan-import-doubt-unknown-body",
        Doubt::Part => "plan-import-doubt-part",
    }
}

/// What was decided, by whom and when.
pub(super) fn decided(visit: &Visit, item: &Item) -> String {
    let key = match item.decision {
        Decision::Pending => return String::new(),
        Decision::Accepted => "plan-import-was-accepted",
        Decision::Edited => "plan-import-was-edited",
        Decision::Dropped => "plan-import-was-dropped",
        Decision::Merged => "plan-import-was-merged",
        Decision::Split => "plan-import-was-split",
    };
    let at = item.decided_at.map(kernel::Instant::time_in_vietnam);
    let facts = [
        (
            "by",
            item.decided_by_name.clone().unwrap_or_default().into(),
        ),
        ("at", at.unwrap_or_default().into()),
    ];
    visit.words().say_with(key, &facts)
}

/// An item in a quiet line: what it is, its number or body, its section.
pub(super) fn summary(visit: &Visit, item: &Item) -> String {
    let section = [("section", item.section.as_str().into())];
    let section = visit.words().say_with("plan-import-section", &section);
    let middle = match &item.made {
        ItemFacts::Target(target) => figure(visit, target),
        ItemFacts::Task(task) => task.leads.join("; "),
        ItemFacts::Measure(_) => String::new(),
    };
    let parts = [kind(visit, item), middle, section];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn kind(visit: &Visit, item: &Item) -> String {
    visit.say(match &item.made {
        ItemFacts::Target(target) if target.share_of.is_some() => "plan-import-kind-share",
        ItemFacts::Target(_) => "plan-import-item-target",
        ItemFacts::Task(_) => "plan-import-item-task",
        ItemFacts::Measure(_) => "plan-import-item-measure",
    })
}

fn figure(visit: &Visit, target: &TargetFacts) -> String {
    let sign = visit.say(comparator_key(target.comparator));
    let number = quantity(target.quantity);
    match target.share_of {
        Some(_) => format!("{sign} {number}%"),
        None => format!("{sign} {number} {}", target.unit),
    }
}

/// What an item says, name by name.
pub(super) fn facts_of(visit: &Visit, review: &ImportReview, item: &Item) -> Facts {
    let say = |key: &str| visit.say(key);
    let facts = Facts::new().fact(say("plan-import-fact-kind"), kind(visit, item));
    let facts = match &item.made {
        ItemFacts::Target(target) => of_target(visit, review, (facts, target)),
        ItemFacts::Task(task) => of_task(visit, review, (facts, task)),
        ItemFacts::Measure(_) => facts,
    };
    let section = review_section(item);
    let facts = facts.fact(say("plan-import-fact-place"), section);
    if item.made.text() == item.read.text() {
        facts
    } else {
        facts.fact(say("plan-import-fact-now"), item.made.text())
    }
}

fn review_section(item: &Item) -> String {
    match &item.made {
        ItemFacts::Target(target) if !target.also_in.is_empty() => {
            format!("{}, {}", item.section, target.also_in.join(", "))
        }
        ItemFacts::Target(_) | ItemFacts::Task(_) | ItemFacts::Measure(_) => item.section.clone(),
    }
}

fn of_target(
    visit: &Visit,
    review: &ImportReview,
    (facts, target): (Facts, &TargetFacts),
) -> Facts {
    let say = |key: &str| visit.say(key);
    let yearly = target.yearly.then(|| say("plan-import-each-year"));
    let number = [Some(figure(visit, target)), yearly].into_iter().flatten();
    let number = number.collect::<Vec<_>>().join(", ");
    let names: Vec<String> = target.responsible.iter().cloned().collect();
    let kinds: Vec<&str> = target
        .kinds
        .iter()
        .map(|code| kind_name(visit, code))
        .collect();
    let counted = Some(kinds.join(", ")).filter(|kinds| !kinds.is_empty());
    facts
        .fact(say("plan-import-fact-number"), number)
        .fact_if(&say("plan-import-fact-share-of"), target.share_of.clone())
        .fact(
            say("plan-import-fact-due"),
            due(visit, Some(target.due), target.due_proposed),
        )
        .fact(
            say("plan-import-fact-responsible"),
            bodies(visit, review, &names),
        )
        .fact(
            say("plan-import-fact-counted"),
            counted.unwrap_or_else(|| say("plan-import-not-counted")),
        )
}

fn of_task(visit: &Visit, review: &ImportReview, (facts, task): (Facts, &TaskFacts)) -> Facts {
    let say = |key: &str| visit.say(key);
    let partners = (!task.partners.is_empty()).then(|| bodies(visit, review, &task.partners));
    facts
        .fact(
            say("plan-import-fact-leads"),
            bodies(visit, review, &task.leads),
        )
        .fact_if(&say("plan-import-fact-partners"), partners)
        .fact(
            say("plan-import-fact-due"),
            due(visit, task.due, task.due_proposed),
        )
        .fact(
            say("plan-import-fact-recurrence"),
            say(recurrence_key(task.recurrence)),
        )
        .fact_if(&say("plan-import-fact-target"), task.target.clone())
}

/// A kind of evidence in the language of the page; a code that the catalogue has not is shown as it is.
pub(crate) fn kind_name<'a>(visit: &Visit, code: &'a str) -> &'a str {
    match (KindCode::parse(code), visit.words().language()) {
        (Some(code), Language::Vietnamese) => code.kind().title_vi,
        (Some(code), Language::English) => code.kind().title_en,
        (None, _) => code,
    }
}

fn due(visit: &Visit, due: Option<Day>, is_proposed: bool) -> String {
    let Some(due) = due else {
        return visit.say("plan-import-no-due");
    };
    let day = due.to_vietnamese();
    if is_proposed {
        let facts = [("day", day.into())];
        visit.words().say_with("plan-import-due-proposed", &facts)
    } else {
        day
    }
}

/// Names as the document writes them, each with what it means where that is another word, or with the way to say it.
fn bodies(visit: &Visit, review: &ImportReview, names: &[String]) -> Prose {
    if names.is_empty() {
        return Prose::from(visit.say("plan-import-nobody"));
    }
    let mut prose = Prose::new();
    for (number, name) in names.iter().enumerate() {
        let gap = if number == 0 { "" } else { "; " };
        prose = prose.text(gap).text(name.clone());
        let Some(body) = review.body(name) else {
            continue;
        };
        let told = means(visit, body);
        if told != *name {
            let path = body_path(review, body);
            prose = prose.text(" (").link(told, path).text(")");
        }
    }
    prose
}

fn body_path(review: &ImportReview, body: &BodyLine) -> String {
    format!(
        "{}/co-quan/{}",
        import_path(review.import.id),
        body.named.id
    )
}

/// What a name means, in words.
fn means(visit: &Visit, body: &BodyLine) -> String {
    match (&body.named.meaning, &body.means) {
        (None, _) => visit.say("plan-import-body-open"),
        (Some(Meaning::ByLetter), _) => visit.say("plan-import-body-by-letter"),
        (Some(Meaning::Class { .. }), _) => {
            let count = whole(body.members.unwrap_or(0));
            visit
                .words()
                .say_with("plan-import-body-class", &[("n", count.into())])
        }
        (Some(Meaning::Body { .. }), Some(name)) => name.clone(),
        (Some(Meaning::Body { .. }), None) => visit.say("plan-import-body-known"),
    }
}

/// Names of bodies that are open, or those that are not.
pub(super) fn body_lines(visit: &Visit, review: &ImportReview, naming: Naming) -> Lines {
    let is_open = naming == Naming::Open;
    let bodies = review.bodies.iter().filter(|body| body.is_needed);
    let bodies: Vec<&BodyLine> = bodies
        .filter(|body| (body.named.naming == Naming::Open) == is_open)
        .collect();
    let line = |body: &&BodyLine| {
        let (state, word, verb) = match body.named.naming {
            Naming::Open => (
                State::Late,
                "plan-import-naming-open",
                "plan-import-verb-choose",
            ),
            Naming::Found => (
                State::Done,
                "plan-import-naming-found",
                "plan-import-verb-other",
            ),
            Naming::Chosen => (
                State::Done,
                "plan-import-naming-chosen",
                "plan-import-verb-other",
            ),
        };
        let line = Line::new(body.named.written.clone())
            .under(means(visit, body))
            .badge(Badge::new(state, visit.say(word)));
        match review.import.state {
            ImportState::Reviewing => line.verb(visit.say(verb), body_path(review, body)),
            ImportState::Begun | ImportState::Dropped => line,
        }
    };
    Lines::new(bodies.iter().map(line).collect())
}

/// Names that are known, behind a line that says how many.
pub(super) fn known_bodies(visit: &Visit, review: &ImportReview) -> Option<(String, Lines)> {
    let known = review.bodies.iter().filter(|body| body.is_needed);
    let known = known.filter(|body| body.named.naming != Naming::Open);
    let count = whole(known.count());
    let title = visit
        .words()
        .say_with("plan-import-bodies-known", &[("n", count.into())]);
    (count > 0).then(|| (title, body_lines(visit, review, Naming::Found)))
}

/// What stands in the way of the plan.
pub(super) fn open_lines(visit: &Visit, review: &ImportReview) -> Option<Lines> {
    let base = import_path(review.import.id);
    let line = |(point, count): &(OpenPoint, usize)| {
        let facts = [("n", whole(*count).into())];
        let (key, verb, href) = match point {
            OpenPoint::Items => (
                "plan-import-open-items",
                "plan-import-verb-look",
                base.clone(),
            ),
            OpenPoint::Bodies => (
                "plan-import-open-bodies",
                "plan-import-verb-choose",
                "#co-quan".to_owned(),
            ),
            OpenPoint::Findings => (
                "plan-import-open-findings",
                "plan-import-verb-look",
                "#xem-lai".to_owned(),
            ),
            OpenPoint::Nothing => (
                "plan-import-open-nothing",
                "plan-import-verb-look",
                format!("{base}?loc=bo"),
            ),
        };
        Line::new(visit.words().say_with(key, &facts))
            .badge(Badge::new(State::Risk, visit.say("plan-import-still-open")))
            .verb(visit.say(verb), href)
    };
    let is_asked = review.import.state == ImportState::Reviewing && !review.open.is_empty();
    is_asked.then(|| Lines::new(review.open.iter().map(line).collect()))
}

/// What a drafter should look at, each with what to do.
pub(super) fn finding_lines(visit: &Visit, review: &ImportReview) -> Vec<Todo> {
    let mut found: Vec<&Finding> = review.findings.iter().collect();
    found.sort_by_key(|found| (found.settled_at.is_some(), !found.blocks()));
    found
        .iter()
        .map(|found| todo(visit, review, found))
        .collect()
}

fn todo(visit: &Visit, review: &ImportReview, found: &Finding) -> Todo {
    let is_settled = found.settled_at.is_some();
    let is_open = review.import.state == ImportState::Reviewing;
    let (state, word) = match (is_settled, finding_word(&found.code)) {
        (true, _) => (State::Done, "plan-import-finding-done"),
        (false, word) if found.blocks() => (State::Risk, word),
        (false, word) => (State::Pending, word),
    };
    let word_of_settling = if is_settled {
        "plan-import-finding-reopen"
    } else {
        "plan-import-finding-settle"
    };
    let base = import_path(review.import.id);
    Todo {
        badge: Badge::new(state, visit.say(word)),
        text: sentence(visit, found),
        href: where_to(visit, review, found).filter(|_| !is_settled && is_open),
        settle: is_open.then(|| Settle {
            frame: visit.frame(&visit.form()),
            action: format!("{base}/xem-lai/{}", found.id),
            version: found.version.to_string(),
            word: visit.say(word_of_settling),
        }),
        is_settled,
    }
}

fn sentence(visit: &Visit, found: &Finding) -> String {
    if found.code == LIKE {
        let facts = [("percent", found.message.as_str().into())];
        return visit.words().say_with("plan-import-finding-like", &facts);
    }
    found.message.clone()
}

fn finding_word(code: &str) -> &'static str {
    match code {
        "target.conflict" => "plan-import-finding-conflict",
        "number.missing" | "date.missing" | "baseline.missing" | "amount.missing" => {
            "plan-import-finding-missing"
        }
        "due.missing" => "plan-import-finding-due",
        "text.ocr" | "text.encoding" | "text.repaired" => "plan-import-finding-letters",
        "law.superseded" => "plan-import-finding-law",
        LIKE => "plan-import-finding-same",
        _ => "plan-import-finding-other",
    }
}

/// Where something can be done about a finding.
fn where_to(
    visit: &Visit,
    review: &ImportReview,
    found: &Finding,
) -> Option<(String, ::web::components::Href)> {
    let base = import_path(review.import.id);
    let (key, path) = match found.code.as_str() {
        "number.missing" | "date.missing" => ("plan-import-verb-enter", format!("{base}/phan-dau")),
        LIKE => ("plan-import-verb-compare", format!("{base}/khac-nhau")),
        _ => {
            let touches = |span: (u32, u32)| {
                let mut places = found.spans.iter();
                places.any(|(from, to)| *from < span.1 && span.0 < *to)
            };
            let item = review.items.iter().find(|item| touches(item.span))?;
            (
                "plan-import-verb-look",
                item_path(review.import.id, item.id),
            )
        }
    };
    Some((visit.say(key), path.into()))
}
