//! The screen on which an import is looked through: the document beside what was understood, one item at a time.
//!
//! Keys come from `accesskey` and the order of the page; the act that is expected has the focus. No script is needed.

pub(super) mod parts;

use ::web::components::{
    Address, Button, Chip, Chips, Facts, Form, FormFrame, Head, Href, Lines, Note, Pager, Paging,
    Prose, State,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::import::{SHOWN, crumbs, import_path};
use crate::model::draft::ImportId;
use crate::model::import::ImportState;
use crate::model::import_body::Naming;
use crate::model::import_excerpt::{ExcerptLine, Marking};
use crate::model::import_item::{Decision, Item, ItemId};
use crate::queries::import_review::{ImportReview, Shown, around, import_review};

use self::parts::{
    body_lines, facts_of, finding_lines, known_bodies, open_lines, summary, title_of,
};

/// Items of a page, besides the one that is looked at.
const ROWS: i64 = 25;
/// The question of the address that says which item is looked at.
const ITEM: &str = "muc";

#[derive(Template)]
#[template(path = "web/import_review.html")]
struct View {
    head: Head,
    begin: Begin,
    notes: Vec<Note>,
    sure: Option<Sure>,
    say: Words,
    chips: Chips,
    doc: Vec<DocLine>,
    cut: Option<Prose>,
    current: Option<Current>,
    others: Vec<Other>,
    nothing: Option<String>,
    pager: Option<Pager>,
    open: Option<Lines>,
    bodies: Lines,
    known_bodies: Option<(String, Lines)>,
    todo: Vec<Todo>,
    links: Option<Button>,
}

/// Words of the template itself.
struct Words {
    document: String,
    document_aside: String,
    document_label: String,
    understood: String,
    todo: String,
    todo_aside: String,
    bodies: String,
    bodies_aside: String,
    before: String,
    keys: String,
    list: String,
}

/// The act that brings the plan to life, or why it cannot be done yet.
struct Begin {
    frame: Option<FormFrame>,
    action: String,
    version: String,
    word: String,
    why: Option<String>,
}

/// What may be accepted together.
struct Sure {
    frame: FormFrame,
    action: String,
    text: String,
    word: String,
}

/// The item that is looked at.
struct Current {
    id: String,
    title: String,
    conf: Option<Conf>,
    state: Option<String>,
    quote: String,
    facts: Facts,
    doubts: Vec<String>,
    frame: FormFrame,
    action: String,
    version: String,
    shown: &'static str,
    acts: Vec<Act>,
}

/// How sure the reading is: three bars, and words.
struct Conf {
    second: bool,
    third: bool,
    word: String,
}

/// A thing to do with the item, with its key.
struct Act {
    word: String,
    key: char,
    verdict: Option<&'static str>,
    href: String,
    class: &'static str,
    has_focus: bool,
}

/// Another item, in a line.
struct Other {
    href: Href,
    title: String,
    under: String,
    state: Option<String>,
}

/// A finding with what to do.
struct Todo {
    badge: ::web::components::Badge,
    text: String,
    href: Option<(String, Href)>,
    settle: Option<Settle>,
    is_settled: bool,
}

/// The form that settles a finding.
struct Settle {
    frame: FormFrame,
    action: String,
    version: String,
    word: String,
}

/// A line of the document.
pub(super) struct DocLine {
    pub(super) pieces: Vec<DocPiece>,
}

/// Words of it, with where they lead.
pub(super) struct DocPiece {
    pub(super) text: String,
    pub(super) href: Option<String>,
    pub(super) hot: bool,
    pub(super) misread: bool,
}

/// A line of the document as a page shows it.
pub(super) fn doc_line(import: ImportId, line: &ExcerptLine<ItemId>) -> DocLine {
    let pieces = line.pieces.iter().map(|piece| {
        let (href, hot, misread) = match piece.marking {
            None => (None, false, false),
            Some(Marking::Item(id)) => (Some(item_path(import, id)), false, false),
            Some(Marking::Hot(_)) => (None, true, false),
            Some(Marking::Misread) => (None, false, true),
        };
        DocPiece {
            text: piece.text.clone(),
            href,
            hot,
            misread,
        }
    });
    DocLine {
        pieces: pieces.collect(),
    }
}

/// Where an item is looked at.
pub(super) fn item_path(import: ImportId, item: ItemId) -> String {
    format!("{}?{ITEM}={item}", import_path(import))
}

/// `GET /lam-viec/ke-hoach/doc/{import}`
pub(super) async fn show(visit: Visit, Path(import): Path<ImportId>) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    draw(&visit, &review, &visit.form(), None).await
}

/// The page, with the sentence of an act that was refused.
pub(super) async fn draw(
    visit: &Visit,
    review: &ImportReview,
    form: &Form,
    refused: Option<String>,
) -> Result<Response, Refused> {
    let asked = Asked::of(visit, review);
    let excerpt = around(visit.app().db(), review, asked.item).await?;
    let import = review.import.id;
    let words = visit.words();
    let list = review.shown(asked.list);
    let paging = Paging {
        size: ROWS,
        ..Paging::of(&visit.address())
    };
    let total = i64::try_from(list.len()).unwrap_or(i64::MAX);
    let skipped = usize::try_from(paging.offset()).unwrap_or(0);
    let rows = usize::try_from(ROWS).unwrap_or(0);
    let others = list.iter().skip(skipped).take(rows);
    let others = others.filter(|item| Some(item.id) != asked.item);
    let current = asked.item.and_then(|id| review.item(id));
    let title = visit.say("plan-import-review-title");
    let is_open = review.import.state == ImportState::Reviewing;
    let body = View {
        head: head(visit, review, &title),
        begin: begin(visit, review),
        notes: notes(visit, review, refused),
        sure: sure(visit, review).filter(|_| is_open),
        say: said(visit, review),
        chips: chips(visit, review, asked.list),
        doc: excerpt
            .lines
            .iter()
            .map(|line| doc_line(import, line))
            .collect(),
        cut: (excerpt.is_cut_before || excerpt.is_cut_after).then(|| {
            let whole = format!("{}/van-ban", import_path(import));
            Prose::new().link(visit.say("plan-import-whole-text"), whole)
        }),
        current: current.map(|item| looked_at(visit, review, (item, asked.list))),
        others: others.map(|item| other(visit, review, item)).collect(),
        nothing: list.is_empty().then(|| visit.say("plan-import-list-empty")),
        pager: Pager::new(words, &visit.address(), paging, total),
        open: open_lines(visit, review),
        bodies: body_lines(visit, review, Naming::Open),
        known_bodies: known_bodies(visit, review),
        todo: finding_lines(visit, review),
        links: (!review.links.is_empty()).then(|| {
            let href = format!("{}/gan", import_path(import));
            Button::link(visit.say("plan-import-links-open"), href)
        }),
    };
    let crumbs = crumbs(visit, &title, None);
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    Ok(page(visit, drawn.with_form(form)))
}

/// What the address asks for.
struct Asked {
    list: Shown,
    item: Option<ItemId>,
}

impl Asked {
    fn of(visit: &Visit, review: &ImportReview) -> Self {
        let address: Address = visit.address();
        let item = address.get(ITEM).and_then(|id| ItemId::parse(id).ok());
        let item = item.and_then(|id| review.item(id));
        let list = address.get(SHOWN).and_then(Shown::parse);
        // An item that is asked for brings its list along.
        let list = review.list(list.or_else(|| item.map(Shown::of)));
        let first = || review.shown(list).first().map(|item| item.id);
        Self {
            list,
            item: item.map(|item| item.id).or_else(first),
        }
    }
}

fn said(visit: &Visit, review: &ImportReview) -> Words {
    let say = |key: &str| visit.say(key);
    let settled = review
        .findings
        .iter()
        .filter(|found| found.settled_at.is_some());
    let todo = [
        (
            "left",
            whole(review.findings.len().saturating_sub(settled.count())).into(),
        ),
        ("all", whole(review.findings.len()).into()),
    ];
    Words {
        document: say("plan-import-source"),
        document_aside: say("plan-import-document-aside"),
        document_label: say("plan-import-document-label"),
        understood: say("plan-import-understood"),
        todo: say("plan-import-todo"),
        todo_aside: visit.words().say_with("plan-import-todo-aside", &todo),
        bodies: say("plan-import-bodies"),
        bodies_aside: say("plan-import-bodies-aside"),
        before: say("plan-import-before"),
        keys: say("plan-import-keys"),
        list: say("plan-import-list-label"),
    }
}

/// A count as a text takes it.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn head(visit: &Visit, review: &ImportReview, title: &str) -> Head {
    let import = &review.import;
    let number = import.head.number.clone();
    let number = number.unwrap_or_else(|| visit.say("plan-import-no-number"));
    let facts = [
        ("title", import.head.title.as_str().into()),
        ("number", number.into()),
        ("issuer", import.head.issuer_name.as_str().into()),
    ];
    let head = Head::new(title).under(visit.words().say_with("plan-import-review-under", &facts));
    match import.state {
        ImportState::Reviewing => head
            .act(Button::link(
                visit.say("plan-import-head-open"),
                format!("{}/phan-dau", import_path(import.id)),
            ))
            .act(Button::link(
                visit.say("plan-import-drop-open"),
                format!("{}/bo", import_path(import.id)),
            )),
        ImportState::Begun | ImportState::Dropped => head,
    }
}

fn begin(visit: &Visit, review: &ImportReview) -> Begin {
    let import = &review.import;
    let is_open = import.state == ImportState::Reviewing;
    let is_ready = is_open && review.open.is_empty();
    Begin {
        frame: is_ready.then(|| visit.frame(&visit.form())),
        action: format!("{}/chay", import_path(import.id)),
        version: import.version.to_string(),
        word: visit.say("plan-import-begin"),
        why: (is_open && !is_ready).then(|| visit.say("plan-import-begin-not-yet")),
    }
}

fn notes(visit: &Visit, review: &ImportReview, refused: Option<String>) -> Vec<Note> {
    let import = &review.import;
    let refused = refused.map(|said| Note::new(said).state(State::Late));
    let mut notes: Vec<Note> = refused.into_iter().collect();
    match (import.state, import.plan) {
        (ImportState::Begun, Some(plan)) => {
            let path = format!("{}/{plan}", Room::Plans.path());
            let prose = Prose::from(visit.say("plan-import-is-begun"));
            let prose = prose
                .text(" ")
                .link(visit.say("plan-import-open-plan"), path);
            notes.push(Note::new(prose).state(State::Done));
        }
        (ImportState::Dropped, _) => {
            notes.push(Note::new(visit.say("plan-import-is-dropped")));
        }
        (ImportState::Reviewing | ImportState::Begun, _) => {}
    }
    if let Some((resembles, other)) = &review.resembles {
        let facts = [
            ("title", other.head.title.as_str().into()),
            ("percent", i64::from(resembles.percent).into()),
        ];
        let said = visit.words().say_with("plan-import-resembles", &facts);
        let path = format!("{}/khac-nhau", import_path(import.id));
        let prose = Prose::from(said).text(" ");
        let prose = prose.link(visit.say("plan-import-see-differences"), path);
        notes.push(Note::new(prose).state(State::Risk));
    }
    notes
}

fn sure(visit: &Visit, review: &ImportReview) -> Option<Sure> {
    let count = review.shown(Shown::Sure).len();
    let kept = review
        .items
        .len()
        .saturating_sub(review.shown(Shown::Unsure).len().saturating_add(count));
    let facts = [
        ("kept", whole(kept).into()),
        ("all", whole(review.items.len()).into()),
        ("sure", whole(count).into()),
        ("unsure", whole(review.shown(Shown::Unsure).len()).into()),
    ];
    (count > 0).then(|| Sure {
        frame: visit.frame(&visit.form()),
        action: format!("{}/nhan-chac-chan", import_path(review.import.id)),
        text: visit.words().say_with("plan-import-progress", &facts),
        word: visit.words().say_with("plan-import-accept-sure", &facts),
    })
}

fn chips(visit: &Visit, review: &ImportReview, chosen: Shown) -> Chips {
    let chip = |which: &Shown| {
        let key = match which {
            Shown::Unsure => "plan-import-shown-unsure",
            Shown::Sure => "plan-import-shown-sure",
            Shown::Kept => "plan-import-shown-kept",
            Shown::Left => "plan-import-shown-left",
        };
        let href = format!("{}?{SHOWN}={which}", import_path(review.import.id));
        Chip::new(visit.say(key), href)
            .count(visit.words().count(whole(review.shown(*which).len())))
            .chosen_if(*which == chosen)
    };
    Chips::new(
        visit.say("plan-import-filter"),
        Shown::ALL.iter().map(chip).collect(),
    )
}

fn looked_at(visit: &Visit, review: &ImportReview, (item, list): (&Item, Shown)) -> Current {
    let base = format!("{}/muc/{}", import_path(review.import.id), item.id);
    let doubts = item.doubts.iter();
    let is_open = item.decision == Decision::Pending;
    let facts = [("percent", i64::from(item.confidence).into())];
    Current {
        id: format!("m-{}", item.id),
        title: title_of(item),
        conf: is_open.then(|| Conf {
            second: item.confidence >= 70,
            third: item.is_sure(),
            word: match item.is_sure() {
                true => visit.words().say_with("plan-import-sure", &facts),
                false => visit.words().say_with("plan-import-confidence", &facts),
            },
        }),
        state: (!is_open).then(|| parts::decided(visit, item)),
        quote: item.read.text().to_owned(),
        facts: facts_of(visit, review, item),
        doubts: doubts
            .map(|doubt| visit.say(parts::doubt_key(*doubt)))
            .collect(),
        frame: visit.frame(&visit.form()),
        action: format!("{base}/quyet-dinh"),
        version: item.version.to_string(),
        shown: list.as_str(),
        acts: match review.import.state {
            ImportState::Reviewing => acts(visit, item, &base, list),
            ImportState::Begun | ImportState::Dropped => Vec::new(),
        },
    }
}

fn acts(visit: &Visit, item: &Item, base: &str, list: Shown) -> Vec<Act> {
    let act = |word: &str, key, verdict, class| Act {
        word: visit.say(word),
        key,
        verdict: Some(verdict),
        href: String::new(),
        class,
        has_focus: key == 'N' || key == 'H',
    };
    let link = |word: &str, key, way: &str| Act {
        word: visit.say(word),
        key,
        verdict: None,
        href: format!("{base}/{way}?{SHOWN}={list}"),
        class: "",
        has_focus: false,
    };
    match item.decision {
        Decision::Pending => vec![
            act("plan-import-accept", 'N', "accept", " primary"),
            link("plan-import-edit", 'S', "sua"),
            link("plan-import-split", 'T', "tach"),
            link("plan-import-merge", 'G', "gop"),
            act("plan-import-drop", 'B', "drop", " danger"),
        ],
        Decision::Accepted | Decision::Edited => vec![
            link("plan-import-edit", 'S', "sua"),
            act("plan-import-undo", 'H', "undo", ""),
        ],
        Decision::Dropped | Decision::Merged | Decision::Split => {
            vec![act("plan-import-undo", 'H', "undo", "")]
        }
    }
}

fn other(visit: &Visit, review: &ImportReview, item: &Item) -> Other {
    Other {
        href: item_path(review.import.id, item.id).into(),
        title: title_of(item),
        under: summary(visit, item),
        state: (item.decision != Decision::Pending).then(|| parts::decided(visit, item)),
    }
}
