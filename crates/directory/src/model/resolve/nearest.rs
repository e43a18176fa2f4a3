//! The candidates a person chooses from where a name does not mean one body.

use std::cmp::Reverse;

use kernel::OrganisationId;

use super::body::Hit;
use super::place::letters_max;
use super::{Asked, CANDIDATES_MAX, Candidate, Why};
use crate::model::organisation::Organisation;
use crate::model::register::Register;
use crate::model::spelling::{Word, distance_within, joined, words};

/// Abbreviations written out before letters are compared, or half the letters of a name would differ.
const WRITTEN_OUT: [(&str, &str); 7] = [
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("htx", "hợp tác xã"),
    ("lmhtx", "liên minh hợp tác xã"),
    ("ptnt", "phát triển nông thôn"),
    ("tp", "thành phố"),
    ("tx", "thị xã"),
];

/// "tỉnh" as words are compared.
const TINH: &str = "tinh3";

/// Those that fit equally well.
pub(super) fn as_good(hits: &[&Hit], asked: &Asked, register: &Register) -> Vec<Candidate> {
    let mut hits: Vec<&&Hit> = hits.iter().collect();
    hits.sort_by_key(|hit| hit.place);
    hits.iter()
        .take(CANDIDATES_MAX)
        .map(|hit| candidate(hit.organisation, Why::FitsAsWell, asked, register))
        .collect()
}

/// Those that have the name but cannot be meant on the day, with who follows them; else those written almost so.
pub(super) fn nearest(
    text: &[Word],
    hits: &[Hit],
    asked: &Asked,
    register: &Register,
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for hit in hits {
        let why = why_not(hit, asked);
        if matches!(why, Why::Ended(_)) {
            found.extend(followers(hit.organisation.id, asked, register));
        }
        found.push(candidate(hit.organisation, why, asked, register));
    }
    if found.is_empty() {
        found = written_almost_so(text, asked, register);
    }
    let mut known: Vec<OrganisationId> = Vec::new();
    found.retain(|candidate| {
        let is_new = !known.contains(&candidate.id);
        known.push(candidate.id);
        is_new
    });
    found.sort_by_key(|candidate| Reverse(rank(candidate.why)));
    found.truncate(CANDIDATES_MAX);
    found
}

fn why_not(hit: &Hit, asked: &Asked) -> Why {
    let life = &hit.organisation.life;
    match life.ended {
        Some(ended) if life.is_over_on(asked.day) => Why::Ended(ended),
        Some(_) | None if life.includes(asked.day) => Why::OtherKind,
        Some(_) | None => Why::NotYet(life.began.first_known_day()),
    }
}

/// Higher is nearer.
fn rank(why: Why) -> (u8, Reverse<usize>) {
    match why {
        Why::FitsAsWell => (5, Reverse(0)),
        Why::Follows(_) => (4, Reverse(0)),
        Why::OtherKind => (3, Reverse(0)),
        Why::Ended(_) => (2, Reverse(0)),
        Why::NotYet(_) => (1, Reverse(0)),
        Why::Letters(letters) => (0, Reverse(letters)),
    }
}

fn followers(id: OrganisationId, asked: &Asked, register: &Register) -> Vec<Candidate> {
    let heirs = register.heirs_on(id, asked.day).into_iter();
    heirs
        .filter(|heir| *heir != id)
        .filter_map(|heir| register.get(heir))
        .filter(|heir| heir.life.includes(asked.day))
        .map(|heir| candidate(heir, Why::Follows(id), asked, register))
        .collect()
}

fn written_almost_so(text: &[Word], asked: &Asked, register: &Register) -> Vec<Candidate> {
    let written = joined(&written_out(text));
    let letters_max = letters_max(written.chars().count());
    let there = register.with_names().filter(|(organisation, _)| {
        organisation.life.includes(asked.day)
            && organisation
                .area
                .is_none_or(|area| register.is_in(area, asked.province))
    });
    let mut near: Vec<(usize, &Organisation)> = there
        .filter_map(|(organisation, names)| {
            // "Cổng thông tin điện tử tỉnh": the word for the province stands for its name.
            let ways = names.iter().flat_map(|name| {
                let own = joined(&name.words);
                [format!("{own} {}", TINH), own]
            });
            let near = ways.filter_map(|way| distance_within(&written, &way, letters_max));
            Some((near.min()?, organisation))
        })
        .collect();
    near.sort_by_key(|(letters, _)| *letters);
    let best = near.first().map_or(0, |(letters, _)| *letters);
    near.into_iter()
        .take_while(|(letters, _)| *letters <= best.saturating_add(1))
        .map(|(letters, organisation)| {
            candidate(organisation, Why::Letters(letters), asked, register)
        })
        .collect()
}

fn written_out(text: &[Word]) -> Vec<Word> {
    let written_out = text.iter().flat_map(|word| {
        let known = WRITTEN_OUT.iter().find(|(short, _)| word.exact == *short);
        known.map_or_else(|| vec![word.clone()], |(_, long)| words(long))
    });
    written_out.collect()
}

fn candidate(
    organisation: &Organisation,
    why: Why,
    asked: &Asked,
    register: &Register,
) -> Candidate {
    let place = organisation.area;
    Candidate {
        id: organisation.id,
        name: organisation.full_name_on(asked.day).to_owned(),
        place: place
            .map(|area| register.areas().path_on(area, asked.day))
            .unwrap_or_default(),
        why,
    }
}
