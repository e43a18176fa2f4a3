//! The areas: lists of 2023 and 2025, with what changed its name or kind.

use std::collections::HashMap;

use kernel::{AreaId, Day};
use serde::Deserialize;

use super::{BadReference, area_id, read};
use crate::model::area::{Area, AreaKind, AreaName, Point};
use crate::model::area_map::AreaMap;
use crate::model::life::{Basis, Life};
use crate::model::succession::{AreaLine, LineKind};

const FILE_2023: &str = "areas-2023.toml";
const FILE_2025: &str = "areas-2025.toml";
const FILE_CHANGES: &str = "areas-changes.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List2023 {
    seen: Day,
    ended: Day,
    verified: bool,
    source: String,
    provinces: Vec<Unit>,
    district: Vec<District>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct District {
    code: String,
    province: String,
    kind: AreaKind,
    name: String,
    at: Option<(i32, i32)>,
    communes: Vec<Unit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List2025 {
    began: Day,
    provinces_basis: WrittenBasis,
    communes_basis: WrittenBasis,
    provinces: Vec<Unit>,
    communes: Vec<Communes>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Communes {
    province: String,
    list: Vec<Unit>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct Unit {
    code: String,
    kind: AreaKind,
    name: String,
    at: Option<(i32, i32)>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    from: Vec<String>,
    #[serde(default)]
    kept: bool,
    from_text: Option<String>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct WrittenBasis {
    text: String,
    verified: bool,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    change: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    area: String,
    on: Day,
    kind: AreaKind,
    name: String,
    basis: String,
    verified: bool,
    source: String,
}

/// The areas of every time that the lists know.
pub fn areas() -> Result<AreaMap, BadReference> {
    let old: List2023 = read(FILE_2023, include_str!("../../data/areas-2023.toml"))?;
    let new: List2025 = read(FILE_2025, include_str!("../../data/areas-2025.toml"))?;
    let changes: Changes = read(FILE_CHANGES, include_str!("../../data/areas-changes.toml"))?;
    let mut builder = Builder::default();
    builder.add_2023(&old, &new);
    builder.add_2025(&new)?;
    for change in changes.change {
        builder.change(change)?;
    }
    Ok(AreaMap::new(builder.areas, builder.lines))
}

/// Areas as they are collected, with the codes that later lists name them by.
#[derive(Default)]
struct Builder {
    areas: Vec<Area>,
    lines: Vec<AreaLine>,
    /// Provinces of 2023 by their code.
    provinces: HashMap<String, AreaId>,
    /// Communes of 2023 by their code.
    communes: HashMap<String, AreaId>,
}

impl Builder {
    fn add_2023(&mut self, old: &List2023, new: &List2025) {
        let kept = |code: &str| {
            new.provinces
                .iter()
                .any(|unit| unit.kept && unit.code == code)
        };
        let basis = Basis {
            text: String::new(),
            verified: old.verified,
            source: old.source.clone(),
        };
        let ended = Life::seen_on(old.seen).until(Some(old.ended));
        for unit in &old.provinces {
            let life = match kept(&unit.code) {
                true => Life::seen_on(old.seen),
                false => ended,
            };
            let id = area_id(&format!("2023/{}", unit.code));
            self.provinces.insert(unit.code.clone(), id);
            self.areas.push(area(id, None, unit, life, &basis));
        }
        for district in &old.district {
            let path = format!("2023/{}/{}", district.province, district.code);
            let parent = self.provinces.get(&district.province).copied();
            let id = area_id(&path);
            let unit = Unit {
                code: district.code.clone(),
                kind: district.kind,
                name: district.name.clone(),
                at: district.at,
                aliases: Vec::new(),
                from: Vec::new(),
                kept: false,
                from_text: None,
            };
            self.areas.push(area(id, parent, &unit, ended, &basis));
            for unit in &district.communes {
                let commune = area_id(&format!("{path}/{}", unit.code));
                self.communes.insert(unit.code.clone(), commune);
                self.areas
                    .push(area(commune, Some(id), unit, ended, &basis));
            }
        }
    }

    fn add_2025(&mut self, new: &List2025) -> Result<(), BadReference> {
        let life = Life::since(new.began);
        let basis = as_basis(&new.provinces_basis);
        for unit in &new.provinces {
            if unit.kept {
                find(&self.provinces, &unit.code)?;
                continue;
            }
            let id = area_id(&format!("2025/{}", unit.code));
            self.areas.push(area(id, None, unit, life, &basis));
            for code in &unit.from {
                let from = find(&self.provinces, code)?;
                self.lines
                    .push(line(from, id, new.began, LineKind::Merged, &basis));
            }
        }
        let basis = as_basis(&new.communes_basis);
        for communes in &new.communes {
            let path = format!("2025/{}", communes.province);
            for unit in &communes.list {
                let id = area_id(&format!("{path}/{}", unit.code));
                let parent = Some(area_id(&path));
                self.areas.push(area(id, parent, unit, life, &basis));
                let kind = match unit.from.as_slice() {
                    [_] => LineKind::Kept,
                    [] | [_, ..] => LineKind::Merged,
                };
                for code in &unit.from {
                    let from = find(&self.communes, code)?;
                    self.lines.push(line(from, id, new.began, kind, &basis));
                }
            }
        }
        Ok(())
    }

    fn change(&mut self, change: Change) -> Result<(), BadReference> {
        let ids = [2025, 2023].map(|year| area_id(&format!("{year}/{}", change.area)));
        let area = self
            .areas
            .iter_mut()
            .find(|area| ids.contains(&area.id) && area.life.includes(change.on));
        let last = area.as_deref().and_then(|area| area.names.last().cloned());
        let (Some(area), Some(last)) = (area, last) else {
            return Err(BadReference::Missing {
                file: FILE_CHANGES,
                name: change.area,
            });
        };
        area.names.pop();
        area.names.push(AreaName {
            life: last.life.until(Some(change.on.plus_days(-1))),
            ..last.clone()
        });
        area.names.push(AreaName {
            kind: change.kind,
            name: change.name,
            aliases: last.aliases,
            life: Life::since(change.on).until(last.life.ended),
            basis: Basis {
                text: change.basis,
                verified: change.verified,
                source: change.source,
            },
        });
        Ok(())
    }
}

fn find(known: &HashMap<String, AreaId>, code: &str) -> Result<AreaId, BadReference> {
    known
        .get(code)
        .copied()
        .ok_or_else(|| BadReference::Missing {
            file: FILE_2025,
            name: code.to_owned(),
        })
}

fn as_basis(written: &WrittenBasis) -> Basis {
    Basis {
        text: written.text.clone(),
        verified: written.verified,
        source: written.source.clone(),
    }
}

fn area(id: AreaId, parent: Option<AreaId>, unit: &Unit, life: Life, basis: &Basis) -> Area {
    Area {
        id,
        code: unit.code.clone(),
        level: unit.kind.level(),
        parent,
        names: vec![AreaName {
            kind: unit.kind,
            name: unit.name.clone(),
            aliases: unit.aliases.clone(),
            life,
            basis: basis.clone(),
        }],
        life,
        point: unit.at.map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        }),
        merged_from_text: unit.from_text.clone(),
        basis: basis.clone(),
    }
}

fn line(from: AreaId, to: AreaId, on: Day, kind: LineKind, basis: &Basis) -> AreaLine {
    AreaLine {
        from,
        to,
        on,
        kind,
        basis: basis.clone(),
    }
}
