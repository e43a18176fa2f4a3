//! Areas that are entered, put right and closed by hand, before the lists of the program know of it: what is refused, and
//! what comes of it. Pure.

use kernel::{AreaId, BadText, Day, text};

use super::area::{Area, AreaKind, AreaLevel, AreaName};
use super::area_map::AreaMap;
use super::life::{Basis, Began, Life};

/// Characters of the name of an area.
pub(crate) const AREA_NAME_CHARS_MAX: usize = 80;

/// What is said of an area by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaSaid {
    /// Loại.
    pub(crate) kind: AreaKind,
    /// Mã đơn vị hành chính.
    pub(crate) code: String,
    /// The name without its kind.
    pub(crate) name: String,
    /// Its first day; none leaves what is known of it.
    pub(crate) from: Option<Day>,
    /// Căn cứ.
    pub(crate) basis: Basis,
}

/// Why it cannot be so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AreaRefused {
    /// The code is not of as many digits as the state gives to this tier.
    #[error("not {digits} digits")]
    Code {
        /// How many.
        digits: usize,
    },
    /// Another area has the code in these days.
    #[error("the code is that of {name}")]
    CodeTaken {
        /// Which.
        name: String,
    },
    /// The name.
    #[error("name: {0}")]
    Name(BadText),
    /// Another area beside it is called so in these days.
    #[error("the same name beside it")]
    SameName,
    /// Such an area lies in one of a higher tier.
    #[error("another tier is above it")]
    ParentTier,
    /// The area above it is not there on its first day.
    #[error("nothing above it on {day}")]
    ParentNotThere {
        /// Its first day.
        day: Day,
    },
    /// An area keeps its tier for life.
    #[error("another tier")]
    OtherTier,
    /// It has no first day.
    #[error("no first day")]
    NoDay,
    /// The day follows from a succession.
    #[error("bound by a succession on {day}")]
    Bound {
        /// The day of the line.
        day: Day,
    },
    /// The first day is not before its last, or before the next name.
    #[error("begins after {day}")]
    TooLate {
        /// The day before which it must begin.
        day: Day,
    },
    /// It is over already.
    #[error("over since {day}")]
    Ended {
        /// Its last day.
        day: Day,
    },
    /// The last day lies before the first.
    #[error("before its first day {day}")]
    BeforeItBegan {
        /// The first.
        day: Day,
    },
    /// Areas within it are still there.
    #[error("{count} areas within it, first {first}")]
    InnerRemain {
        /// How many.
        count: usize,
        /// One of them.
        first: String,
    },
}

kernel::refusal! { AreaRefused from [] {
    Self::Code { digits } => Invalid "directory.area.digits" at "code" { "digits": digits };
    Self::CodeTaken { name } => Invalid "directory.area.code_taken" at "code" { "name": name };
    Self::Name(_) => Invalid "directory.area.name" at "name" { "most": AREA_NAME_CHARS_MAX };
    Self::SameName => Invalid "directory.area.same_name" at "name";
    Self::ParentTier => Invalid "directory.area.parent_tier" at "kind";
    Self::ParentNotThere { day } => Invalid "directory.area.parent_not_there" at "from"
        { "day": day.to_vietnamese() };
    Self::OtherTier => Invalid "directory.area.other_tier" at "kind";
    Self::NoDay => Invalid "directory.area.no_day" at "from";
    Self::Bound { day } => Conflict "directory.area.bound" at "from" { "day": day.to_vietnamese() };
    Self::TooLate { day } => Invalid "directory.area.too_late" at "from" { "day": day.to_vietnamese() };
    Self::Ended { day } => Conflict "directory.area.already_ended" at "last" { "day": day.to_vietnamese() };
    Self::BeforeItBegan { day } => Invalid "directory.area.before_it_began" at "last"
        { "day": day.to_vietnamese() };
    Self::InnerRemain { count, first } => Conflict "directory.area.inner_remain" at "last"
        { "count": count, "first": first };
} }

/// The kinds that may lie in an area of this tier; in none, provinces.
pub(crate) fn kinds_within(parent: Option<AreaLevel>) -> Vec<AreaKind> {
    let kinds = AreaKind::ALL.iter().copied();
    kinds
        .filter(|kind| match (parent, kind.level()) {
            (None, AreaLevel::Province)
            | (Some(AreaLevel::Province), AreaLevel::District | AreaLevel::Commune)
            | (Some(AreaLevel::District), AreaLevel::Commune) => true,
            (None, AreaLevel::District | AreaLevel::Commune)
            | (Some(AreaLevel::Province), AreaLevel::Province)
            | (Some(AreaLevel::District), AreaLevel::Province | AreaLevel::District)
            | (Some(AreaLevel::Commune), _) => false,
        })
        .collect()
}

/// A new area within another, or a new province.
pub(crate) fn enter(
    map: &AreaMap,
    said: &AreaSaid,
    (id, parent): (AreaId, Option<&Area>),
) -> Result<Area, AreaRefused> {
    let from = said.from.ok_or(AreaRefused::NoDay)?;
    if !kinds_within(parent.map(|parent| parent.level)).contains(&said.kind) {
        return Err(AreaRefused::ParentTier);
    }
    let life = Life::since(from);
    let area = Area {
        id,
        code: code(said)?,
        level: said.kind.level(),
        parent: parent.map(|parent| parent.id),
        names: vec![AreaName {
            kind: said.kind,
            name: name(said)?,
            aliases: Vec::new(),
            life,
            basis: said.basis.clone(),
        }],
        life,
        point: None,
        merged_from_text: None,
        basis: said.basis.clone(),
    };
    check(map, &area)?;
    Ok(area)
}

/// The area as it is put right: its code, its first day, and the last of its names with its kind.
pub(crate) fn correct(map: &AreaMap, before: &Area, said: &AreaSaid) -> Result<Area, AreaRefused> {
    if said.kind.level() != before.level {
        return Err(AreaRefused::OtherTier);
    }
    let mut area = before.clone();
    area.code = code(said)?;
    area.basis = said.basis.clone();
    if let Some(last) = area.names.last_mut() {
        last.kind = said.kind;
        last.name = name(said)?;
        last.basis = said.basis.clone();
    }
    if let Some(from) = said
        .from
        .filter(|from| before.life.began != Began::On(*from))
    {
        begin(map, &mut area, from)?;
    }
    check(map, &area)?;
    Ok(area)
}

/// The area with its last day.
pub(crate) fn close(map: &AreaMap, before: &Area, last: Day) -> Result<Area, AreaRefused> {
    if let Some(day) = before.life.ended {
        return Err(AreaRefused::Ended { day });
    }
    if let Began::On(day) = before.life.began
        && last < day
    {
        return Err(AreaRefused::BeforeItBegan { day });
    }
    let then = last.plus_days(1);
    let mut inner = map
        .all()
        .iter()
        .filter(|area| area.parent == Some(before.id) && !area.life.is_over_on(then));
    if let Some(first) = inner.next() {
        return Err(AreaRefused::InnerRemain {
            count: inner.count().saturating_add(1),
            first: first.full_name_on(then),
        });
    }
    let mut area = before.clone();
    area.life.ended = Some(last);
    if let Some(name) = area.names.last_mut() {
        name.life.ended = Some(last);
    }
    Ok(area)
}

fn begin(map: &AreaMap, area: &mut Area, from: Day) -> Result<(), AreaRefused> {
    let mut lines = map.lines_to(area.id).chain(map.lines_from(area.id));
    if let Some(line) = lines.next() {
        return Err(AreaRefused::Bound { day: line.on });
    }
    let second = area
        .names
        .get(1)
        .map(|name| name.life.began.first_known_day());
    let before = [second, area.life.ended.map(|last| last.plus_days(1))];
    if let Some(day) = before
        .into_iter()
        .flatten()
        .min()
        .filter(|day| from >= *day)
    {
        return Err(AreaRefused::TooLate { day });
    }
    area.life.began = Began::On(from);
    if let Some(first) = area.names.first_mut() {
        first.life.began = Began::On(from);
    }
    Ok(())
}

/// What must hold of an area beside the others.
fn check(map: &AreaMap, area: &Area) -> Result<(), AreaRefused> {
    if let (Some(parent), Began::On(day)) = (area.parent, area.life.began)
        && !map
            .get(parent)
            .is_some_and(|parent| parent.life.includes(day))
    {
        return Err(AreaRefused::ParentNotThere { day });
    }
    let others = map.all().iter();
    let mut others = others.filter(|other| {
        other.id != area.id
            && other.level == area.level
            && other.life.shared_with(&area.life).is_some()
    });
    let last = area.names.last();
    let name = last.map(AreaName::full).unwrap_or_default();
    let day = last.map_or(Day::MIN, |name| name.life.began.first_known_day());
    others.try_for_each(|other| {
        if other.code == area.code {
            let name = other.full_name_on(day);
            return Err(AreaRefused::CodeTaken { name });
        }
        let is_beside = other.parent == area.parent;
        if is_beside && text::fold(&other.full_name_on(day)) == text::fold(&name) {
            return Err(AreaRefused::SameName);
        }
        Ok(())
    })
}

/// The digits that the state's list gives to a tier (Decision 124/2004/QĐ-TTg): 2, 3 and 5.
fn code(said: &AreaSaid) -> Result<String, AreaRefused> {
    let digits = match said.kind.level() {
        AreaLevel::Province => 2,
        AreaLevel::District => 3,
        AreaLevel::Commune => 5,
    };
    let code = said.code.trim();
    let is_code = code.len() == digits && code.bytes().all(|byte| byte.is_ascii_digit());
    is_code
        .then(|| code.to_owned())
        .ok_or(AreaRefused::Code { digits })
}

fn name(said: &AreaSaid) -> Result<String, AreaRefused> {
    text::line(&said.name, AREA_NAME_CHARS_MAX).map_err(AreaRefused::Name)
}

#[cfg(test)]
mod tests;
