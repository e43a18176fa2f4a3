//! `hoptac evidence rebuild`: count every figure anew from the entries, and put right what differs.

use std::path::Path;

use evidence::api::{FiguresCompared, compare_figures, mend_figures};

use super::Ground;

/// What is done about a figure that differs from its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rebuild {
    /// It is told, and the command fails.
    Check,
    /// It is told and put right.
    Mend,
}

/// Counts every figure anew.
///
/// # Errors
/// A figure differs and was only looked at, or the database is away: the sentence to print.
pub(crate) async fn rebuild(data: &Path, act: Rebuild) -> Result<String, String> {
    let ground: Ground = super::open(data).await?;
    let db = &ground.house.db;
    let compared = match act {
        Rebuild::Check => compare_figures(db)
            .await
            .map_err(|fault| super::refused(&fault))?,
        Rebuild::Mend => {
            let actor = super::operator(&ground.house, db.day())?;
            let run = super::command(&ground, ())?.id;
            let mended = mend_figures(db, &actor, run).await;
            mended.map_err(|error| super::refused(&error))?
        }
    };
    judge(&compared, act)
}

fn judge(compared: &FiguresCompared, act: Rebuild) -> Result<String, String> {
    let FiguresCompared {
        indicators,
        differences,
    } = compared;
    if differences.is_empty() {
        return Ok(format!(
            "Đã đếm lại {indicators} chỉ số: khớp hết với minh chứng.\n"
        ));
    }
    let lines = differences.iter().map(|it| {
        let (parts, strays) = (it.parts, it.strays);
        format!(
            "- {} ({parts} chỗ lệch, {strays} minh chứng thừa hoặc thiếu)\n",
            it.title
        )
    });
    let lines: String = lines.collect();
    let count = differences.len();
    match act {
        Rebuild::Check => Err(format!(
            "{count} trong {indicators} chỉ số lệch với minh chứng:\n{lines}Chạy lại không có --check để sửa."
        )),
        Rebuild::Mend => Ok(format!(
            "{count} trong {indicators} chỉ số lệch với minh chứng và đã được đếm lại:\n{lines}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evidence::api::{Difference, IndicatorId};

    #[test]
    fn a_difference_fails_a_check_and_is_told_when_it_was_put_right() {
        let sound = FiguresCompared {
            indicators: 3,
            differences: Vec::new(),
        };
        assert!(judge(&sound, Rebuild::Check).unwrap().contains("khớp hết"));
        let differs = FiguresCompared {
            differences: vec![Difference {
                indicator: IndicatorId::named("a"),
                title: "HTX giải thể".to_owned(),
                parts: 2,
                strays: 1,
            }],
            ..sound
        };
        let told = judge(&differs, Rebuild::Check).unwrap_err();
        assert!(
            told.contains("1 trong 3") && told.contains("HTX giải thể (2 chỗ lệch, 1"),
            "{told}"
        );
        assert!(
            judge(&differs, Rebuild::Mend)
                .unwrap()
                .contains("đã được đếm lại")
        );
    }
}
