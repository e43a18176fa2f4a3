//! One organisation: what it is, and its one timeline.

use ::web::components::{
    Button, Cell, Column, Facts, Head, Moment as Dot, Note, Prose, Row, Section, State, Table,
    Timeline,
};
use ::web::{Fact, Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{Day, OrganisationId};

use super::area_profile::{checked, said};
use super::wording::{
    began, body_kind, given_up, line_key, merged_by, organisation_kind, standing, titled,
    told_facts,
};
use super::{ORGANISATIONS, crumbs, id_of, unverified};
use crate::model::life::Life;
use crate::queries::organisation_profile::{
    Moment, OrganisationProfile, Other, What, moments_of, organisation_profile,
};
use crate::registers::Registers;
use crate::store::life::life;
use crate::use_cases::findable::{area_link, organisation_link};

#[derive(Template)]
#[template(path = "web/organisation_profile.html")]
struct View {
    head: Head,
    notes: Vec<Note>,
    timeline_head: Section,
    timeline: Timeline,
    under: Option<(Section, Table)>,
    facts: Facts,
    changed: Option<String>,
}

/// `GET /lam-viec/danh-muc/co-quan/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = id_of(&id, OrganisationId::parse)?;
    let at = (visit.app().db(), &registers);
    let profile = organisation_profile(at, visit.actor(), id).await?;
    let title = profile.organisation.full_name_on(profile.day).to_owned();
    let body = View {
        head: head(&visit, &profile, &title),
        notes: notes(&visit, &profile),
        timeline_head: Section::new("dong-thoi-gian", visit.say("directory-timeline"))
            .aside(visit.say("directory-timeline-dots")),
        timeline: Timeline::new(profile.timeline.iter().map(|m| dot(&visit, m)).collect()),
        under: under(&visit, &profile),
        facts: facts(&visit, &profile),
        changed: changed(&visit, &profile),
    };
    let crumbs = crumbs(&visit, ("directory-organisations", ORGANISATIONS), &title);
    Ok(page(
        &visit,
        Page::new(title, body)
            .room(Room::Administration)
            .crumbs(crumbs),
    ))
}

/// The one timeline of an organisation, for a page of another context that has asked whether the organisation may be seen.
///
/// # Errors
/// There is no such organisation, or the database is away.
pub async fn timeline_of(visit: &Visit, id: OrganisationId) -> Result<Timeline, Refused> {
    let moments = moments_of(visit.app().db(), visit.actor(), id).await?;
    let dots = moments.iter().map(|moment| dot(visit, moment));
    Ok(Timeline::new(dots.collect()))
}

fn head(visit: &Visit, profile: &OrganisationProfile, title: &str) -> Head {
    let mut under = Prose::from(kind(visit, profile));
    if let (Some(area), Some(id)) = (&profile.area, profile.organisation.area) {
        under = under.text(" · ").link(titled(area), area_link(id));
    }
    let mut head = Head::new(title)
        .badge(standing(visit, &profile.organisation.life, visit.day()))
        .under(under);
    if profile.merged_into.is_some() {
        return head;
    }
    let is_over = profile.organisation.life.is_over_on(visit.day());
    let acts = [
        (
            profile.may_manage && !is_over,
            "directory-rename",
            "doi-ten",
        ),
        (profile.may_follow, "directory-succession", "ke-tuc"),
        (profile.may_merge, "directory-merge", "gop"),
    ];
    let page = organisation_link(profile.organisation.id);
    for (_, key, path) in acts.into_iter().filter(|(is_open, _, _)| *is_open) {
        head = head.act(Button::link(visit.say(key), format!("{page}/{path}")));
    }
    head
}

fn kind(visit: &Visit, profile: &OrganisationProfile) -> String {
    match profile.organisation.body {
        Some(body) => body_kind(visit, body.kind),
        None => organisation_kind(visit, profile.organisation.kind),
    }
}

fn notes(visit: &Visit, profile: &OrganisationProfile) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(kept) = &profile.merged_into {
        let told = Prose::from(visit.say("directory-merged")).text(" ");
        let told = named(told, kept);
        notes.push(Note::new(given_up(visit, told, profile.given_up.as_ref())));
    }
    if !profile.organisation.basis.verified {
        let source = profile.organisation.basis.source.clone();
        let why = match source.as_str() {
            "" => visit.say("directory-organisation-unverified-none"),
            source => {
                let facts = [("source", source.into())];
                visit
                    .words()
                    .say_with("directory-organisation-unverified", &facts)
            }
        };
        let told = Prose::new()
            .strong(format!("{}:", visit.say("directory-unverified")))
            .text(" ")
            .text(why);
        notes.push(Note::new(told).state(State::Risk));
    }
    if let Some(note) = &profile.organisation.note {
        notes.push(Note::new(note.clone()));
    }
    notes
}

/// Another organisation's name, which leads to its page where that may be seen.
fn named(prose: Prose, other: &Other) -> Prose {
    match other.is_open {
        true => prose.link(other.name.clone(), organisation_link(other.id)),
        false => prose.text(other.name.clone()),
    }
}

fn dot(visit: &Visit, moment: &Moment) -> Dot {
    let mut text = basis(visit, moment);
    let title = match &moment.what {
        What::Began => Prose::from(visit.say("directory-moment-began")),
        What::Seen => Prose::from(visit.say("directory-moment-seen")),
        What::Ended => Prose::from(visit.say("directory-moment-ended")),
        What::Merged(row) => {
            text = Prose::from(merged_by(visit, row));
            Prose::from(visit.say("directory-moment-merged"))
                .text(" ")
                .link(row.merged_name.clone(), organisation_link(&row.merged))
        }
        What::Renamed { before, after } => {
            let was = [("before", Fact::from(before))];
            let was = visit
                .words()
                .say_with("directory-moment-renamed-before", &was);
            let dot = if text.is_empty() { "" } else { ". " };
            text = Prose::from(was).text(dot).text(text.plain());
            let is = [("after", Fact::from(after))];
            Prose::from(visit.words().say_with("directory-moment-renamed", &is))
        }
        What::Follows(kind, other) => followed(visit, line_key(*kind, true), other),
        What::FollowedBy(kind, other) => followed(visit, line_key(*kind, false), other),
        What::Told {
            text_key,
            facts,
            link,
        } => {
            let said = visit.words().say_with(text_key, &told_facts(visit, facts));
            match link {
                Some(link) => Prose::new().link(said, link.as_str()),
                None => Prose::from(said),
            }
        }
    };
    let dot = Dot::new(moment.day, title).text(text);
    match moment.is_proven {
        true => dot.proven(),
        false => dot,
    }
}

fn followed(visit: &Visit, key: &str, other: &Other) -> Prose {
    named(Prose::from(visit.say(key)).text(" "), other)
}

fn basis(visit: &Visit, moment: &Moment) -> Prose {
    let Some(basis) = &moment.basis else {
        return Prose::new();
    };
    let mut parts: Vec<String> = said(&basis.text).into_iter().collect();
    if !basis.verified {
        parts.push(visit.say("directory-unverified"));
    }
    Prose::from(parts.join(". "))
}

fn facts(visit: &Visit, profile: &OrganisationProfile) -> Facts {
    let say = |key: &str| visit.say(key);
    let organisation = &profile.organisation;
    let name = organisation.name_on(profile.day);
    let others = name.map(|name| {
        let short = (name.short != name.full).then(|| name.short.clone());
        let all: Vec<String> = short.into_iter().chain(name.aliases.clone()).collect();
        all.join("; ")
    });
    let parent = profile
        .parent
        .as_ref()
        .map(|parent| named(Prose::new(), parent));
    Facts::new()
        .fact(
            say("directory-kind"),
            organisation_kind(visit, organisation.kind),
        )
        .fact_if(&say("directory-code"), profile.code.clone())
        .fact_if(&say("directory-parent"), parent)
        .fact(say("directory-began"), began(visit, &organisation.life))
        .fact_if(
            &say("directory-last-day"),
            organisation.life.ended.map(Day::to_vietnamese),
        )
        .fact_if(
            &say("directory-other-names"),
            others.filter(|all| !all.is_empty()),
        )
        .fact_if(&say("directory-basis"), said(&organisation.basis.text))
        .fact_if(&say("directory-source"), said(&organisation.basis.source))
        .fact(
            say("directory-check"),
            checked(visit, organisation.basis.verified),
        )
}

fn changed(visit: &Visit, profile: &OrganisationProfile) -> Option<String> {
    let by = profile.changed_by.clone()?;
    let facts = [
        ("by", by.into()),
        ("at", profile.changed_at.time_in_vietnam().into()),
    ];
    Some(visit.words().say_with("directory-changed", &facts))
}

fn under(visit: &Visit, profile: &OrganisationProfile) -> Option<(Section, Table)> {
    if profile.under.is_empty() {
        return None;
    }
    let columns = ["directory-name", "directory-standing"];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let rows = profile.under.iter().map(|row| {
        let life: Life = life(row.from_day, row.seen_on, row.to_day);
        let name = Cell::text(row.full_name.clone()).link(organisation_link(row.id));
        let mut state = Cell::badge(standing(visit, &life, profile.day));
        if !row.verified {
            state = state.under(unverified(visit).word);
        }
        Row::new(vec![name, state])
    });
    let title = visit.say("directory-under");
    let table = Table::new(visit.words(), title.clone(), columns)
        .rows(rows.collect())
        .caption_hidden();
    let count = visit
        .words()
        .count(i64::try_from(profile.under.len()).unwrap_or(i64::MAX));
    Some((Section::new("truc-thuoc", title).aside(count), table))
}
