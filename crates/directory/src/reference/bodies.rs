//! The bodies of the centre, and of each area by the pattern of its tier.

use std::collections::HashMap;

use kernel::{AreaId, OrganisationId};

use super::patterns::{FILE, Next, Pattern, Patterns, Place, patterns};
use super::{BadReference, organisation_id, province};
use crate::model::area::{Area, AreaKind, AreaLevel, AreaName};
use crate::model::area_map::AreaMap;
use crate::model::life::{Basis, Began, Life};
use crate::model::organisation::{Body, Organisation, OrganisationName};
use crate::model::succession::{AreaLine, OrganisationLine};

type Bodies = (Vec<Organisation>, Vec<OrganisationLine>);

/// The bodies of the centre and of these provinces with their predecessors, and who follows whom.
pub(super) fn bodies(map: &AreaMap, province_codes: &[&str]) -> Result<Bodies, BadReference> {
    let patterns = patterns()?;
    let mut builder = Builder {
        map,
        patterns: &patterns,
        organisations: Vec::new(),
        made: Vec::new(),
        by_id: HashMap::new(),
        lines: Vec::new(),
    };
    builder.add(&patterns.central, None);
    for code in province_codes {
        let id = province(map, code).ok_or_else(|| BadReference::Missing {
            file: FILE,
            name: (*code).to_owned(),
        })?;
        for line in map.lines_to(id) {
            builder.add_province(line.from);
        }
        builder.add_province(id);
    }
    builder.add_parents()?;
    builder.add_lines()?;
    Ok((builder.organisations, builder.lines))
}

/// A body that was made, with what its lines are told from.
struct Made<'a> {
    id: OrganisationId,
    area: Option<AreaId>,
    life: Life,
    pattern: &'a Pattern,
}

struct Builder<'a> {
    map: &'a AreaMap,
    patterns: &'a Patterns,
    organisations: Vec<Organisation>,
    made: Vec<Made<'a>>,
    by_id: HashMap<OrganisationId, usize>,
    lines: Vec<OrganisationLine>,
}

impl<'a> Builder<'a> {
    fn add_province(&mut self, id: AreaId) {
        let patterns = self.patterns;
        let Some(area) = self.map.get(id) else { return };
        let day = area.life.began.first_known_day();
        self.add(&patterns.province, Some(area));
        for district in self.map.within_on(id, AreaLevel::District, day) {
            self.add(&patterns.district, Some(district));
        }
        for commune in self.map.within_on(id, AreaLevel::Commune, day) {
            self.add(&patterns.commune, Some(commune));
        }
    }

    fn add(&mut self, patterns: &'a [Pattern], area: Option<&Area>) {
        for pattern in patterns {
            if area.is_none_or(|area| self.is_there(pattern, area)) {
                self.add_one(pattern, area);
            }
        }
    }

    fn is_there(&self, pattern: &Pattern, area: &Area) -> bool {
        let code = self.province_code(area);
        let only = pattern.only.is_empty() || pattern.only.iter().any(|only| only == code);
        let except = pattern.except.iter().any(|except| except == code);
        let kind = area
            .names
            .iter()
            .any(|name| pattern.area_kinds.is_empty() || pattern.area_kinds.contains(&name.kind));
        only && !except && kind
    }

    fn add_one(&mut self, pattern: &'a Pattern, area: Option<&Area>) {
        let began = pattern
            .from
            .map_or(Began::SeenOn(self.patterns.seen_on), Began::On);
        let of_the_pattern = Life {
            began,
            ended: pattern.until,
        };
        let life = match area {
            Some(area) => area.life.shared_with(&of_the_pattern),
            None => Some(of_the_pattern),
        };
        let Some(life) = life else { return };
        let id = self.id_of(&pattern.slug, area);
        self.organisations.push(Organisation {
            id,
            kind: pattern.kind.organisation_kind(),
            body: Some(Body {
                kind: pattern.kind,
                level: area.map(|area| area.level),
            }),
            area: area.map(|area| area.id),
            parent: None,
            names: names(pattern, area, life),
            life,
            note: pattern.note.clone(),
            basis: self.basis(pattern, area),
        });
        self.by_id.insert(id, self.made.len());
        self.made.push(Made {
            id,
            area: area.map(|area| area.id),
            life,
            pattern,
        });
    }

    fn id_of(&self, slug: &str, area: Option<&Area>) -> OrganisationId {
        match area {
            None => organisation_id(&format!("tw/{slug}")),
            Some(area) => organisation_id(&format!("{}/{slug}", self.path(area))),
        }
    }

    /// The area's path in the lists, as its own id is made from.
    fn path(&self, area: &Area) -> String {
        let list = match area.life.began {
            Began::SeenOn(_) => "2023",
            Began::On(_) => "2025",
        };
        let above = self.map.above(area.id).into_iter().rev();
        let codes = above.chain([area]).map(|area| area.code.as_str());
        let parts: Vec<&str> = std::iter::once(list).chain(codes).collect();
        parts.join("/")
    }

    fn province_code<'b>(&'b self, area: &'b Area) -> &'b str {
        let outermost = self.map.above(area.id).into_iter().next_back();
        outermost.map_or(area.code.as_str(), |province| province.code.as_str())
    }

    fn basis(&self, pattern: &Pattern, area: Option<&Area>) -> Basis {
        let code = area.map(|area| self.province_code(area));
        let is_seen = code.is_some_and(|code| pattern.seen.iter().any(|seen| seen == code));
        let source = match is_seen {
            true => &self.patterns.seen_source,
            false => &self.patterns.pattern_source,
        };
        Basis {
            text: String::new(),
            verified: is_seen,
            source: source.clone(),
        }
    }

    /// The superior in the same area; where the pattern's own was gone before this body came, the one it went into.
    fn add_parents(&mut self) -> Result<(), BadReference> {
        let parents: Vec<Option<OrganisationId>> = self
            .made
            .iter()
            .map(|made| match &made.pattern.parent {
                Some(slug) => self.parent_of(made, slug).map(Some),
                None => Ok(None),
            })
            .collect::<Result<_, _>>()?;
        for (organisation, parent) in self.organisations.iter_mut().zip(parents) {
            organisation.parent = parent;
        }
        Ok(())
    }

    fn parent_of(&self, made: &Made, slug: &str) -> Result<OrganisationId, BadReference> {
        let patterns = [
            &self.patterns.province,
            &self.patterns.district,
            &self.patterns.commune,
            &self.patterns.central,
        ];
        let went_into = patterns
            .into_iter()
            .flatten()
            .filter(|pattern| pattern.slug == slug)
            .flat_map(|pattern| &pattern.next)
            .filter(|next| next.how.is_whole())
            .map(|next| next.into.as_str());
        std::iter::once(slug)
            .chain(went_into)
            .find_map(|slug| self.made_in(made.area, slug))
            .map(|parent| parent.id)
            .ok_or_else(|| BadReference::Missing {
                file: FILE,
                name: format!("{slug} above {}", made.pattern.slug),
            })
    }

    /// Who follows whom: as the pattern says, else the body of the same name of the area that follows.
    fn add_lines(&mut self) -> Result<(), BadReference> {
        let mut lines = Vec::new();
        for made in &self.made {
            let following: Vec<&AreaLine> = match made.area {
                Some(area) => self.map.lines_from(area).collect(),
                None => Vec::new(),
            };
            for next in &made.pattern.next {
                lines.push(self.line_by_pattern(made, next, &following)?);
            }
            let went_with_area = made.pattern.next.is_empty() && made.pattern.until.is_none();
            for line in following.into_iter().filter(|_| went_with_area) {
                lines.extend(self.line_by_area(made, line));
            }
        }
        self.lines = lines;
        Ok(())
    }

    /// The heir is in the same area, or, where that ended, in the one that follows it.
    fn line_by_pattern(
        &self,
        made: &Made,
        next: &Next,
        following: &[&AreaLine],
    ) -> Result<OrganisationLine, BadReference> {
        let areas = following.iter().map(|line| Some(line.to));
        let heirs = std::iter::once(made.area)
            .chain(areas)
            .filter_map(|area| self.made_in(area, &next.into));
        let heir = heirs
            .filter(|heir| heir.life.includes(next.on))
            .min_by_key(|heir| heir.area != made.area)
            .ok_or_else(|| BadReference::Missing {
                file: FILE,
                name: format!("{} on {}", next.into, next.on),
            })?;
        let source = match next.verified {
            true => &self.patterns.seen_source,
            false => &self.patterns.pattern_source,
        };
        Ok(OrganisationLine {
            from: made.id,
            to: heir.id,
            on: next.on,
            kind: next.how,
            basis: Basis {
                text: next.basis.clone(),
                verified: next.verified,
                source: source.clone(),
            },
        })
    }

    fn line_by_area(&self, made: &Made, line: &AreaLine) -> Option<OrganisationLine> {
        let heir = self.made_in(Some(line.to), &made.pattern.slug)?;
        Some(OrganisationLine {
            from: made.id,
            to: heir.id,
            on: line.on,
            kind: line.kind,
            basis: Basis {
                text: line.basis.text.clone(),
                verified: false,
                source: "suy từ việc sắp xếp đơn vị hành chính".to_owned(),
            },
        })
    }

    fn made_in(&self, area: Option<AreaId>, slug: &str) -> Option<&Made<'a>> {
        let id = match area {
            None => self.id_of(slug, None),
            Some(area) => self.id_of(slug, Some(self.map.get(area)?)),
        };
        let index = self.by_id.get(&id).copied()?;
        self.made.get(index)
    }
}

/// The names of a body: another one for each time in which its area had another name.
fn names(pattern: &Pattern, area: Option<&Area>, life: Life) -> Vec<OrganisationName> {
    let Some(area) = area else {
        return vec![OrganisationName {
            full: pattern.name.clone(),
            short: pattern.name.clone(),
            aliases: pattern.aliases.clone(),
            life,
        }];
    };
    let names = area.names.iter();
    names
        .filter_map(|name| Some(name_in(pattern, name, name.life.shared_with(&life)?)))
        .collect()
}

fn name_in(pattern: &Pattern, area: &AreaName, life: Life) -> OrganisationName {
    let city = pattern
        .city_name
        .as_ref()
        .filter(|_| area.kind == AreaKind::City);
    let short = city.unwrap_or(&pattern.name).clone();
    let aliases = match city.is_some() && !pattern.city_aliases.is_empty() {
        true => &pattern.city_aliases,
        false => &pattern.aliases,
    };
    let full = match pattern.place {
        Place::KindAndName => format!("{short} {}", area.full()),
        Place::Name => format!("{short} {}", area.name),
        Place::None => short.clone(),
    };
    OrganisationName {
        full,
        short,
        aliases: aliases.clone(),
        life,
    }
}
