//! The page of a paper: what it says, its files, what it replaces and what replaces it.

use ::web::components::{
    Badge, Button, Cell, Column, Crumbs, Facts, Field, Filters, Form, FormFrame, Head, Line, Lines,
    Listing, Prose, Row, Section, State, Table, Upload,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Day;

use super::register_paper::upload;
use super::{PAPERS, labels, path_of};
use crate::model::file::PaperFile;
use crate::model::paper::PaperId;
use crate::queries::paper_detail::{ChainPaper, PaperDetail, paper_detail};
use crate::queries::paper_summary::PaperSummary;

#[derive(Template)]
#[template(path = "web/paper_page.html")]
struct View {
    head: Head,
    facts: Facts,
    files_head: Section,
    files: Option<Lines>,
    no_files: String,
    attach: Option<Attach>,
    chain: Option<(Section, Listing)>,
}

/// The form with which files are attached.
#[derive(Template)]
#[template(path = "web/attach_file.html")]
struct Attach {
    path: String,
    frame: FormFrame,
    files: Upload,
    act: Button,
}

impl askama::filters::HtmlSafe for Attach {}

/// `GET /lam-viec/van-ban/{paper}`, as of the day that `ngay` asks for
pub(super) async fn show(visit: Visit, Path(paper): Path<PaperId>) -> Result<Response, Refused> {
    let here = visit.address();
    let mut form = visit
        .form()
        .with("ngay", here.get("ngay").unwrap_or_default());
    let day = here.get("ngay").map(Day::parse_vietnamese).transpose();
    let day = day.unwrap_or_else(|wrong| {
        form = form
            .clone()
            .wrong(&[kernel::FieldError::of("ngay", &wrong)]);
        None
    });
    let shown = paper_detail(visit.app().db(), visit.actor(), paper, day).await?;
    Ok(draw(&visit, &shown, &form))
}

/// The page with a form that may have failed: that of files, or the question for the day.
pub(super) fn draw(visit: &Visit, shown: &PaperDetail, form: &Form) -> Response {
    let paper = PaperSummary::from(&shown.paper);
    let title = labels::title(visit.words(), &paper);
    let files = shown.files.iter().map(|file| file_line(visit, shown, file));
    let files: Vec<Line> = files.collect();
    let attach = shown.may_change.then(|| attach(visit, paper.id, form));
    let body = View {
        head: head(visit, shown, &paper, &title),
        facts: facts(visit, shown),
        files_head: Section::new("tep", visit.say("library-files")),
        files: (!files.is_empty()).then(|| Lines::new(files)),
        no_files: visit.say("library-no-files"),
        attach,
        chain: (shown.chain.len() > 1).then(|| chain(visit, shown, form)),
    };
    let crumbs = Crumbs::new(visit.words(), &title).step(visit.say("library-papers"), PAPERS);
    let page_ = Page::new(title, body).room(Room::Documents).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

fn head(visit: &Visit, shown: &PaperDetail, paper: &PaperSummary, title: &str) -> Head {
    let mut head = Head::new(title).under(&*paper.summary);
    if let Some(badge) = labels::standing(visit.words(), paper, shown.standing) {
        head = head.badge(badge);
    }
    if shown.may_change {
        let path = path_of(paper.id);
        head = head
            .act(Button::link(
                visit.say("library-change"),
                format!("{path}/sua"),
            ))
            .act(Button::link(
                visit.say("library-replace"),
                format!("{path}/thay-the"),
            ));
    }
    head
}

fn facts(visit: &Visit, shown: &PaperDetail) -> Facts {
    let words = visit.words();
    let content = &shown.paper.content;
    let aliases = content.aliases.join("; ");
    let verified = if content.verified {
        "library-verified"
    } else {
        "library-unverified"
    };
    let changed = [
        ("by", shown.paper.changed_by_name.clone().into()),
        ("at", shown.paper.changed_at.time_in_vietnam().into()),
    ];
    Facts::new()
        .fact_if(
            &words.say("library-field-number"),
            content.number.as_ref().map(ToString::to_string),
        )
        .fact(words.say("library-field-issuer"), &*content.issuer.name)
        .fact_if(
            &words.say("library-field-issued"),
            content.issued.map(Day::to_vietnamese),
        )
        .fact_if(
            &words.say("library-column-standing"),
            labels::days(words, content.in_force),
        )
        .fact(
            words.say("library-field-direction"),
            labels::direction(words, content.direction),
        )
        .fact(
            words.say("library-field-confidentiality"),
            labels::confidentiality(words, content.confidentiality),
        )
        .fact_if(
            &words.say("library-field-aliases"),
            (!aliases.is_empty()).then_some(aliases),
        )
        .fact_if(&words.say("library-field-note"), content.note.clone())
        .fact(words.say("library-checked"), words.say(verified))
        .fact_if(
            &words.say("library-changed-last"),
            // What the house brought along was changed by nobody.
            (!shown.paper.changed_by_name.is_empty())
                .then(|| words.say_with("library-changed-by", &changed)),
        )
}

fn file_line(visit: &Visit, shown: &PaperDetail, file: &PaperFile) -> Line {
    let words = visit.words();
    let path = format!("{}/tep/{}", path_of(shown.paper.id), file.id);
    let facts = [
        ("size", labels::size(words, file.bytes).into()),
        ("type", file.media_type.short().into()),
        ("by", file.attached_by_name.clone().into()),
        ("at", file.attached_at.time_in_vietnam().into()),
    ];
    let under = words.say_with("library-file-under", &facts);
    let line = Line::new(Prose::new().link(file.name.as_str(), path.clone())).under(under);
    if shown.may_change {
        line.verb(words.say("library-detach"), format!("{path}/go"))
    } else {
        line
    }
}

fn attach(visit: &Visit, paper: PaperId, form: &Form) -> Attach {
    let files = upload(visit, form);
    Attach {
        path: format!("{}/tep", path_of(paper)),
        files,
        frame: visit.frame(form),
        act: Button::submit(visit.say("library-attach")).look(::web::components::Look::Ordinary),
    }
}

/// What replaces what, as of a day that one may choose.
fn chain(visit: &Visit, shown: &PaperDetail, form: &Form) -> (Section, Listing) {
    let words = visit.words();
    let columns = vec![
        Column::text(words.say("library-column-paper")),
        Column::text(words.say("library-column-standing")),
        Column::text(words.say("library-column-replaces")),
        Column::text(visit.say("library-act")),
    ];
    let rows = shown
        .chain
        .iter()
        .map(|paper| chain_row(visit, shown, paper));
    let day = shown.day.to_vietnamese().into();
    let caption = words.say_with("library-chain-on", &[("day", day)]);
    let table = Table::new(words, caption, columns).rows(rows.collect());
    let field = Field::day(form, "ngay", words.say("library-chain-day"));
    let filters = Filters::new(words, &visit.address(), vec![field], &[]);
    let listing = Listing::new(words, table).filters(filters);
    (
        Section::new("thay-the", words.say("library-chain")),
        listing,
    )
}

fn chain_row(visit: &Visit, shown: &PaperDetail, link: &ChainPaper) -> Row {
    let words = visit.words();
    let title = labels::title(words, &link.paper);
    let is_this = link.paper.id == shown.paper.id;
    let name = if is_this {
        Cell::badge(Badge::new(State::Plain, title))
    } else {
        Cell::text(title).link(path_of(link.paper.id))
    };
    let standing = labels::standing(words, &link.paper, link.standing);
    let replaces = link.replaces.iter().map(|(older, from)| {
        let of_chain = shown.chain.iter().find(|other| other.paper.id == *older);
        let name = of_chain.map(|other| labels::title(words, &other.paper));
        let name = name.unwrap_or_else(|| words.say("library-paper-hidden"));
        match from {
            Some(day) => {
                let facts = [("paper", name.into()), ("day", day.to_vietnamese().into())];
                words.say_with("library-replaces-from", &facts)
            }
            None => name,
        }
    });
    let replaces: Vec<String> = replaces.collect();
    Row::new(vec![
        name.under(&*link.paper.summary),
        standing.map_or_else(|| Cell::text(""), Cell::badge),
        Cell::text(replaces.join("; ")),
        take_back(visit, shown, link),
    ])
}

/// The way to take a replacement of this paper back.
fn take_back(visit: &Visit, shown: &PaperDetail, link: &ChainPaper) -> Cell {
    let replaces_this = link
        .replaces
        .iter()
        .any(|(older, _)| *older == shown.paper.id);
    if !(shown.may_change && replaces_this) {
        return Cell::text("");
    }
    let path = format!("{}/go-thay-the/{}", path_of(shown.paper.id), link.paper.id);
    Cell::text(visit.say("library-take-back")).link(path)
}
