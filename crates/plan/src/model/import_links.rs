//! Which tasks and targets carry out which measure, as far as section and words tell: proposals, for people to confirm.

use std::collections::{BTreeMap, BTreeSet};

use kernel::text::fold;

use super::draft::LinkEnd;
use super::import_reading::ReadItem;
use super::item_facts::{ItemFacts, ItemKind};

/// Proposals for one measure.
pub(crate) const LINKS_OF_MEASURE_MAX: usize = 6;
/// A word that stands in more than this share of all items says nothing, in percent.
const COMMON_PERCENT: usize = 12;
/// Letters of a word that can say something.
const WORD_CHARS_MIN: usize = 2;
/// Pairs of words that two items share at least, to belong together by their words alone.
const SHARED_MIN: usize = 3;
/// The same where the measure stands in a section in which the target is said.
const SHARED_IN_SECTION_MIN: usize = 1;
/// Shared pairs of the shorter of both, in percent.
const SHARED_PERCENT_MIN: usize = 12;

kernel::text_enum! {
    /// What became of a proposal.
    pub enum LinkDecision {
        /// Nobody has looked at it (*đề xuất*).
        Proposed = "proposed",
        /// It holds (*đã gắn*).
        Accepted = "accepted",
        /// It does not (*đã bỏ*).
        Dropped = "dropped",
    }
}

/// A proposal: this carries out that measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedLink {
    /// The key of the measure.
    pub measure: String,
    /// What carries it out.
    pub end: LinkEnd,
}

/// Proposals for every measure, the nearest first.
pub(crate) fn propose(items: &[ReadItem]) -> Vec<ProposedLink> {
    let pairs: Vec<BTreeSet<String>> = items
        .iter()
        .map(|item| pairs_of(item.facts.text()))
        .collect();
    let common = common(&pairs);
    let telling: Vec<BTreeSet<&String>> = pairs
        .iter()
        .map(|pairs| {
            pairs
                .iter()
                .filter(|pair| !common.contains(*pair))
                .collect()
        })
        .collect();
    let of_kind = |wanted: fn(ItemKind) -> bool| {
        let all = items.iter().zip(&telling);
        all.filter(move |(item, _)| wanted(item.facts.kind()))
    };
    let mut links = Vec::new();
    for (measure, own) in of_kind(|kind| kind == ItemKind::Measure) {
        let mut found: Vec<(usize, LinkEnd)> = of_kind(|kind| kind != ItemKind::Measure)
            .filter_map(|(item, theirs)| Some((shared(measure, own, (item, theirs))?, end(item))))
            .collect();
        found.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        let nearest = found.into_iter().take(LINKS_OF_MEASURE_MAX);
        links.extend(nearest.map(|(_, end)| ProposedLink {
            measure: measure.key.clone(),
            end,
        }));
    }
    links
}

fn end(item: &ReadItem) -> LinkEnd {
    match &item.facts {
        ItemFacts::Target(_) => LinkEnd::Target(item.key.clone()),
        ItemFacts::Task(_) | ItemFacts::Measure(_) => LinkEnd::Task(item.key.clone()),
    }
}

/// How many telling pairs of words both share; none where that is too few.
fn shared(
    measure: &ReadItem,
    own: &BTreeSet<&String>,
    (item, theirs): (&ReadItem, &BTreeSet<&String>),
) -> Option<usize> {
    let shared = own.intersection(theirs).count();
    let shorter = own.len().min(theirs.len()).max(1);
    let percent = shared.saturating_mul(100) / shorter;
    let least = if stands_in(item, &measure.section) {
        SHARED_IN_SECTION_MIN
    } else {
        SHARED_MIN
    };
    (shared >= least && percent >= SHARED_PERCENT_MIN).then_some(shared)
}

/// Whether an item is said in this section.
fn stands_in(item: &ReadItem, section: &str) -> bool {
    let again = match &item.facts {
        ItemFacts::Target(target) => target.also_in.as_slice(),
        ItemFacts::Task(_) | ItemFacts::Measure(_) => &[],
    };
    item.section == section || again.iter().any(|other| other == section)
}

/// Vietnamese words are mostly of two syllables, so pairs of syllables tell more than each by itself.
fn pairs_of(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= WORD_CHARS_MIN)
        .collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs.map(|(a, b)| format!("{a} {b}")).collect()
}

fn common(pairs: &[BTreeSet<String>]) -> BTreeSet<String> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for pair in pairs.iter().flatten() {
        let count = counts.entry(pair).or_default();
        *count = count.saturating_add(1);
    }
    let most = (pairs.len().saturating_mul(COMMON_PERCENT) / 100).max(2);
    let common = counts.into_iter().filter(|(_, count)| *count > most);
    common.map(|(pair, _)| pair.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::import_reading::{head_of, items_of};
    use kernel::Day;
    use vanban::{outline, plan, read, repair};

    fn proposed() -> Vec<ProposedLink> {
        let bytes = include_bytes!("../../../../samples/ke-hoach-song-lam-2024.txt");
        let (source, repairs) = repair::mend(read::read(bytes).unwrap());
        let plan = plan::plan(&outline::outline(&source, &repairs), None);
        let head = head_of(&plan, Day::of(2024, 3, 1).unwrap());
        propose(&items_of(&plan, &head))
    }

    #[test]
    fn a_measure_about_dissolution_is_carried_by_the_target_and_the_body_that_dissolves() {
        let links = proposed();
        let of = |measure: &str| -> Vec<&LinkEnd> {
            let own = links.iter().filter(|link| link.measure == measure);
            own.map(|link| &link.end).collect()
        };
        assert!(
            of("II.4-2").contains(&&LinkEnd::Target("T2".to_owned())),
            "{links:?}"
        );
        assert!(
            of("II.7-1").contains(&&LinkEnd::Task("IV.2-1".to_owned())),
            "{links:?}"
        );
    }

    #[test]
    fn no_measure_has_more_proposals_than_a_person_looks_through() {
        let links = proposed();
        for link in &links {
            let own = links.iter().filter(|other| other.measure == link.measure);
            assert!(own.count() <= LINKS_OF_MEASURE_MAX);
        }
    }
}
