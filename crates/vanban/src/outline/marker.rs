//! Markers as people type them: `I.`, `I -`, `1/`, `1.1`, `a)`, `–`, `PHẦN THỨ NHẤT`.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::Mark;

/// A typed marker and what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked<'a> {
    pub(super) mark: Mark,
    pub(super) rest: &'a str,
}

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static WORD_LED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"^(?i:(phần|chương|mục|điều))\s+(?:(?i:thứ)\s+(\p{L}+)|([IVXLC]+|\d{1,3}))\s*(?:[.:\-–]\s*|$|\s+)",
    )
});
static ROMAN: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^([IVXL]{1,6})\s*(?:[./)]|\s[-–])\s*(\S)"));
static LETTER: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^([A-EGHĐ])\s*(?:[./)]|\s[-–])\s*(\p{Lu})"));
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"^\(?(\d{1,2}(?:\.\d{1,2}){0,3})\s*(?:[.)/]|\.\)|\s[-–])\s*([^\d\s.,/%])")
});
static NUMBER_SPACED: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^\(?(\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)/]\s+(\S)"));
static DOTTED: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^(\d{1,2}(?:\.\d{1,2}){1,3})\s+(\p{L})"));
static POINT: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"^\(?([a-zđ])\s*[)./]\s*(\S)"));
static BULLET: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^([-–—−•*●▪■♦o+\u{F0B7}\u{F02D}])(\s*)(\S)"));

/// Reads the marker at the start of a line, if one stands there.
pub(super) fn typed(text: &str) -> Option<Marked<'_>> {
    word_led(text)
        .or_else(|| bullet(text))
        .or_else(|| one(&ROMAN, text, |m| Mark::from_roman(m).map(Mark::Roman)))
        .or_else(|| one(&LETTER, text, capital))
        .or_else(|| one(&NUMBER, text, number))
        .or_else(|| one(&NUMBER_SPACED, text, number))
        .or_else(|| one(&DOTTED, text, number))
        .or_else(|| {
            one(&POINT, text, |m| {
                m.chars()
                    .next()
                    .and_then(Mark::letter_place)
                    .map(Mark::Point)
            })
        })
}

/// Reads a marker that automatic numbering printed.
pub(super) fn automatic(printed: &str) -> Option<Mark> {
    let printed = printed.trim();
    printed
        .parse()
        .ok()
        .or_else(|| typed(&format!("{printed} Ạ")).map(|marked| marked.mark))
        .or_else(|| typed(&format!("{printed}. Ạ")).map(|marked| marked.mark))
}

fn one<'a>(
    regex: &LazyLock<Option<Regex>>,
    text: &'a str,
    read: impl Fn(&str) -> Option<Mark>,
) -> Option<Marked<'a>> {
    let caps = regex.as_ref()?.captures(text)?;
    let mark = read(caps.get(1)?.as_str())?;
    let rest = text.get(caps.get(2)?.start()..)?;
    Some(Marked { mark, rest })
}

fn capital(text: &str) -> Option<Mark> {
    text.chars()
        .next()
        .and_then(Mark::letter_place)
        .map(Mark::Letter)
}

fn number(text: &str) -> Option<Mark> {
    let path: Option<Vec<u16>> = text
        .split('.')
        .map(|part| part.parse().ok().filter(|n| *n > 0))
        .collect();
    path.map(Mark::Number)
}

fn bullet(text: &str) -> Option<Marked<'_>> {
    let caps = BULLET.as_ref()?.captures(text)?;
    let sign = caps.get(1)?.as_str();
    let gap = caps.get(2)?.as_str();
    let next = caps.get(3)?;
    let first = next.as_str().chars().next()?;
    let needs_gap = matches!(sign, "o" | "*") || first.is_ascii_digit() || "-–—*".contains(first);
    if gap.is_empty() && needs_gap {
        return None;
    }
    let mark = if sign == "+" {
        Mark::Plus
    } else {
        Mark::Bullet
    };
    Some(Marked {
        mark,
        rest: text.get(next.start()..)?,
    })
}

fn word_led(text: &str) -> Option<Marked<'_>> {
    let caps = WORD_LED.as_ref()?.captures(text)?;
    let word = caps.get(1)?.as_str();
    if !word.chars().next()?.is_uppercase() {
        return None;
    }
    let value = match caps.get(2) {
        Some(ordinal) => ordinal_value(ordinal.as_str())?,
        None => {
            let digits = caps.get(3)?.as_str();
            digits.parse().ok().or_else(|| Mark::from_roman(digits))?
        }
    };
    let whole = caps.get(0)?;
    let rest = text.get(whole.end()..)?;
    let closed = whole.as_str().trim_end().ends_with(['.', ':', '-', '–']);
    match word.to_lowercase().as_str() {
        "phần" if closed || titled(rest) => Some(Marked {
            mark: Mark::Part(value),
            rest,
        }),
        "chương" if closed || titled(rest) => Some(Marked {
            mark: Mark::Chapter(value),
            rest,
        }),
        "mục" if closed || titled(rest) => Some(Marked {
            mark: Mark::Division(value),
            rest,
        }),
        "điều" if closed => Some(Marked {
            mark: Mark::Article(value),
            rest,
        }),
        _ => None,
    }
}

/// Whether what follows "Phần I" can be its title rather than a running sentence.
fn titled(rest: &str) -> bool {
    rest.is_empty() || rest.chars().next().is_some_and(char::is_uppercase)
}

fn ordinal_value(word: &str) -> Option<u16> {
    const ORDINALS: [&str; 10] = [
        "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
    ];
    let word = word.to_lowercase();
    let place = ORDINALS.iter().position(|known| *known == word)?;
    u16::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, mark: Mark, rest: &str) {
        assert_eq!(typed(text), Some(Marked { mark, rest }), "{text}");
    }

    #[test]
    fn markers_are_read_as_people_type_them() {
        check("I. MỤC ĐÍCH", Mark::Roman(1), "MỤC ĐÍCH");
        check("II - NỘI DUNG", Mark::Roman(2), "NỘI DUNG");
        check("IV/ TỔ CHỨC", Mark::Roman(4), "TỔ CHỨC");
        check("Đ. TỔ CHỨC", Mark::Letter(5), "TỔ CHỨC");
        check("1. Mục đích", Mark::Number(vec![1]), "Mục đích");
        check("1.Mục đích", Mark::Number(vec![1]), "Mục đích");
        check("1.2. Yêu cầu", Mark::Number(vec![1, 2]), "Yêu cầu");
        check("2.1 Yêu cầu", Mark::Number(vec![2, 1]), "Yêu cầu");
        check("2. 60% HTX có", Mark::Number(vec![2]), "60% HTX có");
        check("đ) Về vốn", Mark::Point(5), "Về vốn");
        check("– Ưu tiên HTX", Mark::Bullet, "Ưu tiên HTX");
        check("-Ưu tiên HTX", Mark::Bullet, "Ưu tiên HTX");
        check("+ Trong đó", Mark::Plus, "Trong đó");
        check("Điều 3. Giao Sở", Mark::Article(3), "Giao Sở");
        check("Chương II", Mark::Chapter(2), "");
        check("PHẦN THỨ NHẤT", Mark::Part(1), "");
        check("Phần thứ hai. MỤC TIÊU", Mark::Part(2), "MỤC TIÊU");
    }

    #[test]
    fn figures_and_running_words_are_not_markers() {
        for text in [
            "12.000 tem truy xuất",
            "10 HTX nông nghiệp",
            "2023 là năm",
            "Điều 3 Luật Hợp tác xã quy định",
            "Phần đầu của kế hoạch",
            "Mục tiêu chung",
            "15/12/2024 là hạn",
            "ở các xã",
            "---",
            "58,4% số HTX",
        ] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

    #[test]
    fn automatic_markers_are_read() {
        assert_eq!(automatic("1)"), Some(Mark::Number(vec![1])));
        assert_eq!(automatic("II."), Some(Mark::Roman(2)));
        assert_eq!(automatic("•"), Some(Mark::Bullet));
        assert_eq!(automatic("1.1"), Some(Mark::Number(vec![1, 1])));
    }
}
