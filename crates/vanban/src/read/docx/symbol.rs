//! Letters of symbol fonts as letters that all fonts have.

use super::xml::Element;

/// Places in Symbol and Wingdings that administrative documents use.
const KNOWN: [(&str, u32, char); 14] = [
    ("Symbol", 0x2D, '-'),
    ("Symbol", 0xA3, '≤'),
    ("Symbol", 0xB0, '°'),
    ("Symbol", 0xB1, '±'),
    ("Symbol", 0xB3, '≥'),
    ("Symbol", 0xB4, '×'),
    ("Symbol", 0xB7, '•'),
    ("Symbol", 0xB8, '÷'),
    ("Symbol", 0xAE, '→'),
    ("Wingdings", 0x6F, '☐'),
    ("Wingdings", 0xA8, '☐'),
    ("Wingdings", 0xE0, '→'),
    ("Wingdings", 0xFC, '✓'),
    ("Wingdings", 0xFE, '☑'),
];

/// The letter that a symbol element stands for; an unknown sign is a bullet.
pub(super) fn letter(element: &Element) -> String {
    let code = element
        .attribute("char")
        .and_then(|hex| u32::from_str_radix(hex, 16).ok())
        .unwrap_or(0);
    let place = if (0xF000..=0xF0FF).contains(&code) {
        code - 0xF000
    } else {
        code
    };
    let font = element.attribute("font").unwrap_or_default();
    let known = KNOWN
        .iter()
        .find(|(name, at, _)| *at == place && font.starts_with(name));
    if let Some((_, _, letter)) = known {
        return letter.to_string();
    }
    match char::from_u32(code) {
        Some(letter) if !(0xE000..=0xF8FF).contains(&code) && code > 0x20 => letter.to_string(),
        _ => "•".to_owned(),
    }
}
