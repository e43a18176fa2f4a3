//! Text in which figures are tokens and what only a person can write is a prompt: `{T1.verified}`, `{? Nêu bài học.}`.

/// The longest text of a section, in characters.
pub(crate) const BODY_CHARS_MAX: usize = 20_000;

/// A piece of a text (*mảnh câu*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words.
    Text(String),
    /// The key of a figure (*số liệu*).
    Figure(String),
    /// What the officer is asked to write (*chỗ chờ viết*).
    Prompt(String),
}

/// Why a text is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// A brace is opened and not closed, or closed and not opened.
    #[error("a brace stands alone near {near}")]
    Brace {
        /// Words near it.
        near: String,
    },
    /// There is no figure of this key.
    #[error("no figure {key}")]
    NoFigure {
        /// The key.
        key: String,
    },
}

kernel::refusal! { TextFault from [] {
    Self::Brace { near } => Invalid "reports.text.brace" at "body" { "near": near };
    Self::NoFigure { key } => Invalid "reports.text.no_figure" at "body" { "key": key };
} }

/// Words shown where a brace stands alone.
const NEAR_CHARS: usize = 20;

/// Parts a text into its pieces.
///
/// # Errors
/// A brace stands alone.
pub(crate) fn pieces(text: &str) -> Result<Vec<Piece>, TextFault> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((inside, behind)) = after.split_once('}') else {
            return Err(alone(after));
        };
        if before.contains('}') || inside.contains('{') {
            return Err(alone(before));
        }
        push_text(&mut found, before);
        found.push(match inside.strip_prefix('?') {
            Some(prompt) => Piece::Prompt(prompt.trim().to_owned()),
            None => Piece::Figure(inside.trim().to_owned()),
        });
        rest = behind;
    }
    if rest.contains('}') {
        return Err(alone(rest));
    }
    push_text(&mut found, rest);
    Ok(found)
}

fn push_text(found: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        found.push(Piece::Text(text.to_owned()));
    }
}

fn alone(near: &str) -> TextFault {
    TextFault::Brace {
        near: near.trim().chars().take(NEAR_CHARS).collect(),
    }
}

/// Checks a text against the keys of the figures there are.
///
/// # Errors
/// A brace stands alone, or a figure is not there.
pub(crate) fn check<'a>(
    text: &str,
    keys: impl Iterator<Item = &'a str> + Clone,
) -> Result<(), TextFault> {
    for piece in pieces(text)? {
        match piece {
            Piece::Figure(key) if !keys.clone().any(|known| known == key) => {
                return Err(TextFault::NoFigure { key });
            }
            Piece::Figure(_) | Piece::Text(_) | Piece::Prompt(_) => {}
        }
    }
    Ok(())
}

/// What the officer is still asked to write in a text.
pub(crate) fn prompts(text: &str) -> Vec<String> {
    let all = pieces(text).unwrap_or_default().into_iter();
    all.filter_map(|piece| match piece {
        Piece::Prompt(prompt) => Some(prompt),
        Piece::Text(_) | Piece::Figure(_) => None,
    })
    .collect()
}

/// The text as it is read: each figure as `shown` says it, prompts between square brackets.
pub(crate) fn read_as(text: &str, shown: impl Fn(&str) -> String) -> String {
    let Ok(all) = pieces(text) else {
        return text.to_owned();
    };
    all.into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Figure(key) => shown(&key),
            Piece::Prompt(prompt) => format!("[{prompt}]"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brace_alone_and_a_figure_that_is_not_there_are_refused() {
        for text in ["đạt {T1.verified", "đạt T1}", "đạt {T1 {T2}}", "}{"] {
            assert!(
                matches!(pieces(text), Err(TextFault::Brace { .. })),
                "{text}"
            );
        }
        let keys = ["T1.verified"].into_iter();
        let refused = check("đạt {T9.verified}", keys.clone()).unwrap_err();
        let key = "T9.verified".to_owned();
        assert_eq!(refused, TextFault::NoFigure { key });
        assert_eq!(check("đạt {T1.verified}. {? Nêu rõ.}", keys), Ok(()));
    }

    #[test]
    fn figures_are_filled_in_and_prompts_stay_marked() {
        let text = "Đạt {T1.verified} trên {T1.goal} HTX. {? Nêu nguyên nhân.}";
        assert_eq!(prompts(text), ["Nêu nguyên nhân."]);
        let read = read_as(text, |key| {
            if key == "T1.goal" { "13" } else { "04" }.to_owned()
        });
        assert_eq!(read, "Đạt 04 trên 13 HTX. [Nêu nguyên nhân.]");
    }
}
