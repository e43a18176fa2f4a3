//! Law as a data file knows it: what of it is new here, what has changed, what stays as an officer left it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{AccountId, Day};
use serde::{Deserialize, Serialize};

use crate::model::number::PaperNumber;
use crate::model::paper::{
    Confidentiality, Direction, Issuer, Paper, PaperContent, PaperId, PaperKind,
};
use crate::model::replacement::{Link, check_links};
use crate::model::standing::InForce;

/// A legal text (văn bản quy phạm pháp luật) as a data file knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawText {
    /// Số, ký hiệu; the same number is the same law.
    pub number: PaperNumber,
    /// Loại văn bản.
    pub kind: PaperKind,
    /// Tên, trích yếu.
    pub title: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Ngày ban hành.
    pub issued: Option<Day>,
    /// Hiệu lực.
    pub in_force: InForce,
    /// Numbers of what replaces it.
    pub replaced_by: Vec<PaperNumber>,
    /// Other names.
    pub aliases: Vec<String>,
    /// What else is to be known, the source among it.
    pub note: Option<String>,
    /// Whether number and days were read in a source that can be named.
    pub verified: bool,
}

impl LawText {
    /// The law as a paper of the library.
    pub(crate) fn content(&self) -> PaperContent {
        PaperContent {
            number: Some(self.number.clone()),
            kind: self.kind,
            direction: Direction::Law,
            issuer: Issuer {
                organisation: None,
                name: self.issuer.clone(),
            },
            issued: self.issued,
            summary: self.title.clone(),
            aliases: self.aliases.clone(),
            confidentiality: Confidentiality::Open,
            in_force: self.in_force,
            area: None,
            organisation: None,
            note: self.note.clone(),
            verified: self.verified,
        }
    }

    /// From when it is replaced, where its last day is known.
    fn replaced_from(&self) -> Option<Day> {
        Some(self.in_force.to?.plus_days(1))
    }
}

/// A link and who recorded it; none where the house itself did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RecordedLink {
    pub(crate) link: Link,
    pub(crate) by: Option<AccountId>,
}

/// What there is to write.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct LawChanges {
    pub(crate) new: Vec<(PaperId, PaperContent)>,
    pub(crate) changed: Vec<(PaperId, PaperContent)>,
    pub(crate) linked: Vec<Link>,
    pub(crate) unlinked: Vec<Link>,
    /// How many an officer has changed by hand, which therefore stay.
    pub(crate) left: usize,
}

impl LawChanges {
    pub(crate) fn is_empty(&self) -> bool {
        self.new.is_empty()
            && self.changed.is_empty()
            && self.linked.is_empty()
            && self.unlinked.is_empty()
    }
}

/// Compares the texts with the law that is here. What an officer changed or linked is theirs and stays; of what the house
/// wrote, the file has the last word.
pub(crate) fn compare(
    texts: &[(LawText, PaperContent)],
    here: &[Paper],
    links: &[RecordedLink],
) -> LawChanges {
    let by_number: BTreeMap<String, &Paper> = here
        .iter()
        .filter_map(|paper| Some((paper.content.number.as_ref()?.key(), paper)))
        .collect();
    let mut changes = LawChanges::default();
    let mut ids: BTreeMap<String, PaperId> = BTreeMap::new();
    for (text, content) in texts {
        let key = text.number.key();
        let known = by_number.get(&key);
        let id = known.map_or_else(|| PaperId::named(&format!("law/{key}")), |paper| paper.id);
        match known {
            None => changes.new.push((id, content.clone())),
            Some(paper) if paper.changed_by.is_some() => changes.left += 1,
            Some(paper) if paper.content != *content => changes.changed.push((id, content.clone())),
            Some(_) => {}
        }
        ids.insert(key, id);
    }
    compare_links(texts, &ids, links, &mut changes);
    changes
}

fn compare_links(
    texts: &[(LawText, PaperContent)],
    ids: &BTreeMap<String, PaperId>,
    links: &[RecordedLink],
    changes: &mut LawChanges,
) {
    let mut wanted: Vec<Link> = Vec::new();
    for (text, _) in texts {
        let Some(older) = ids.get(&text.number.key()) else {
            continue;
        };
        let newer = text
            .replaced_by
            .iter()
            .filter_map(|number| ids.get(&number.key()));
        wanted.extend(newer.map(|newer| Link {
            newer: *newer,
            older: *older,
            from_day: text.replaced_from(),
        }));
    }
    let told: BTreeSet<PaperId> = ids.values().copied().collect();
    let is_ours =
        |recorded: &RecordedLink| recorded.by.is_none() && told.contains(&recorded.link.older);
    let (ours, theirs): (Vec<&RecordedLink>, Vec<&RecordedLink>) =
        links.iter().partition(|link| is_ours(link));
    let mut kept: Vec<Link> = theirs
        .iter()
        .map(|recorded| recorded.link.clone())
        .collect();
    for recorded in ours {
        if wanted.contains(&recorded.link) {
            kept.push(recorded.link.clone());
        } else {
            changes.unlinked.push(recorded.link.clone());
        }
    }
    for link in wanted {
        // What is known already, or would lead around in a circle with what officers recorded, is left out.
        if check_links(link.newer, link.older, &kept).is_ok() {
            kept.push(link.clone());
            changes.linked.push(link);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Instant;

    fn text(number: &str, to: &str, replaced_by: &[&str]) -> (LawText, PaperContent) {
        let numbers = replaced_by
            .iter()
            .map(|text| PaperNumber::parse(text).unwrap());
        let text = LawText {
            number: PaperNumber::parse(number).unwrap(),
            kind: PaperKind::Law,
            title: format!("Luật {number}"),
            issuer: "Quốc hội".to_owned(),
            issued: None,
            in_force: InForce {
                from: None,
                to: Day::parse(to).ok(),
            },
            replaced_by: numbers.collect(),
            aliases: Vec::new(),
            note: None,
            verified: false,
        };
        let content = text.content();
        (text, content)
    }

    fn paper((text, content): &(LawText, PaperContent), by: Option<&str>) -> Paper {
        Paper {
            id: PaperId::named(&format!("law/{}", text.number.key())),
            content: content.clone(),
            version: 1,
            changed_at: Instant::of_micros(0),
            changed_by: by.map(AccountId::named),
            changed_by_name: String::new(),
        }
    }

    #[test]
    fn law_that_is_here_as_told_changes_nothing() {
        let texts = [text("1/L", "2024-06-30", &["2/L"]), text("2/L", "", &[])];
        let first = compare(&texts, &[], &[]);
        assert_eq!((first.new.len(), first.linked.len()), (2, 1));
        assert_eq!(
            first.linked.first().and_then(|link| link.from_day),
            Day::of(2024, 7, 1)
        );
        let here = [paper(&texts[0], None), paper(&texts[1], None)];
        let links = [RecordedLink {
            link: first.linked[0].clone(),
            by: None,
        }];
        assert!(compare(&texts, &here, &links).is_empty());
    }

    #[test]
    fn what_the_house_wrote_follows_the_file_and_what_an_officer_changed_stays() {
        let before = [text("1/L", "", &["2/L"]), text("2/L", "", &[])];
        let here = [paper(&before[0], None), paper(&before[1], Some("lan"))];
        let links = compare(&before, &[], &[]).linked;
        let link = |by: Option<&str>| RecordedLink {
            link: links[0].clone(),
            by: by.map(AccountId::named),
        };
        let after = [
            text("1/L", "2024-06-30", &[]),
            text("2/L", "2025-01-01", &[]),
        ];
        let changes = compare(&after, &here, &[link(None)]);
        assert_eq!(changes.changed.len(), 1);
        assert_eq!(changes.left, 1);
        assert_eq!(changes.unlinked, links);
        assert!(
            compare(&after, &here, &[link(Some("lan"))])
                .unlinked
                .is_empty()
        );
    }

    #[test]
    fn a_file_that_leads_around_in_a_circle_is_not_followed() {
        let texts = [text("1/L", "", &["2/L"]), text("2/L", "", &["1/L"])];
        assert_eq!(compare(&texts, &[], &[]).linked.len(), 1);
    }
}
