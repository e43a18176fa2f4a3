//! Difficulties: raised where they are met, answered or lifted level by level.

use kernel::{AreaId, Day};

kernel::typed_id! {
    /// A difficulty (*khó khăn, vướng mắc*).
    pub DifficultyId,
}

kernel::text_enum! {
    /// At which level a difficulty lies (*cấp giải quyết*).
    pub enum DifficultyLevel {
        /// Cấp xã.
        Commune = "commune",
        /// Cấp huyện, until 30/06/2025.
        District = "district",
        /// Cấp tỉnh.
        Province = "province",
    }
}

kernel::text_enum! {
    /// How a difficulty stands.
    pub enum DifficultyState {
        /// Waits for a word (*đang chờ*).
        Open = "open",
        /// Answered (*đã trả lời*).
        Answered = "answered",
    }
}

kernel::text_enum! {
    /// What was done with a difficulty.
    pub enum DifficultyActKind {
        /// Raised (*nêu*).
        Raise = "raise",
        /// Lifted to the next level (*chuyển lên cấp trên*).
        Lift = "lift",
        /// Answered (*trả lời*).
        Answer = "answer",
    }
}

/// One step of the ladder by which a difficulty climbs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// The level.
    pub(crate) level: DifficultyLevel,
    /// The area that has it at this level.
    pub(crate) area: AreaId,
    /// Its name: `huyện Bù Đăng`.
    pub(crate) name: String,
}

/// Why a difficulty is not answered or lifted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DifficultyFault {
    /// It is answered.
    #[error("the difficulty is answered")]
    Answered,
    /// There is no level above.
    #[error("there is no level above {level}")]
    AtTheTop {
        /// Where it lies.
        level: DifficultyLevel,
    },
    /// No level has the area where it was raised.
    #[error("nobody answers for this area")]
    NoLevel,
}

kernel::refusal! { DifficultyFault from [] {
    Self::Answered => Conflict "plan.difficulty.already";
    Self::AtTheTop { level } => Conflict "plan.difficulty.at_the_top" { "level": level };
    Self::NoLevel => Invalid "plan.difficulty.no_level" at "body";
} }

/// Where a difficulty begins: at the lowest level of the day that has the area of who raised it.
///
/// # Errors
/// No level has it.
pub(crate) fn first(ladder: &[Step]) -> Result<&Step, DifficultyFault> {
    ladder
        .iter()
        .min_by_key(|step| step.level)
        .ok_or(DifficultyFault::NoLevel)
}

/// Where a difficulty goes from a level, by the ladder of the day on which it is lifted: the next level that there is on
/// that day. From a commune that is the district until 30/06/2025 and the province after.
///
/// # Errors
/// It is answered, or it lies at the top.
pub(crate) fn lifted(
    state: DifficultyState,
    from: DifficultyLevel,
    ladder: &[Step],
) -> Result<&Step, DifficultyFault> {
    if state == DifficultyState::Answered {
        return Err(DifficultyFault::Answered);
    }
    ladder
        .iter()
        .filter(|step| step.level > from)
        .min_by_key(|step| step.level)
        .ok_or(DifficultyFault::AtTheTop { level: from })
}

/// How long a level held a difficulty: from when it came until it went on, was answered, or today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysAtLevel {
    /// The level.
    pub level: DifficultyLevel,
    /// Who has it there, by name.
    pub holder: String,
    /// Days.
    pub days: i64,
}

/// Days held at each level, in order: of the steps with the days on which they came, and the day on which it ended.
pub(crate) fn days_at_levels(
    came: &[(DifficultyLevel, String, Day)],
    until: Day,
) -> Vec<DaysAtLevel> {
    let ends = came.iter().skip(1).map(|(_, _, day)| *day).chain([until]);
    came.iter()
        .zip(ends)
        .map(|((level, holder, day), end)| DaysAtLevel {
            level: *level,
            holder: holder.clone(),
            days: day.until(end).max(0),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(level: DifficultyLevel) -> Step {
        Step {
            level,
            area: AreaId::named(level.as_str()),
            name: level.to_string(),
        }
    }

    use DifficultyLevel::{Commune, District, Province};

    #[test]
    fn what_is_answered_or_lies_at_the_top_is_not_lifted() {
        let ladder = [step(Commune), step(Province)];
        assert_eq!(
            lifted(DifficultyState::Answered, Commune, &ladder),
            Err(DifficultyFault::Answered)
        );
        assert_eq!(
            lifted(DifficultyState::Open, Province, &ladder),
            Err(DifficultyFault::AtTheTop { level: Province })
        );
        assert_eq!(first(&[]), Err(DifficultyFault::NoLevel));
    }

    #[test]
    fn a_commune_lifts_to_its_district_while_there_are_districts_and_to_the_province_after() {
        let check = |levels: &[DifficultyLevel], from, wanted| {
            let ladder: Vec<Step> = levels.iter().map(|level| step(*level)).collect();
            let found = lifted(DifficultyState::Open, from, &ladder).unwrap();
            assert_eq!(found.level, wanted);
        };
        check(&[Commune, District, Province], Commune, District);
        check(&[Commune, District, Province], District, Province);
        check(&[Commune, Province], Commune, Province);
        // It waited in a district when the district went.
        check(&[Commune, Province], District, Province);
    }

    #[test]
    fn days_are_counted_at_each_level_until_it_is_answered() {
        let day = |text| Day::parse(text).unwrap();
        let came = [
            (Commune, "xã".to_owned(), day("2023-03-01")),
            (District, "huyện".to_owned(), day("2023-03-11")),
            (Province, "tỉnh".to_owned(), day("2023-04-01")),
        ];
        let days: Vec<i64> = days_at_levels(&came, day("2023-04-05"))
            .iter()
            .map(|level| level.days)
            .collect();
        assert_eq!(days, [10, 21, 4]);
    }
}
