//! Decomposed letters become composed ones (NFC), and odd spaces plain ones.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::read::Source;

use super::text::{each_text, replace};
use super::{Repair, RepairKind};

/// Composes every text and notes it.
pub(crate) fn compose(source: &mut Source, log: &mut Vec<Repair>) {
    each_text(source, |block, text| {
        if !is_nfc(text) {
            let now = text.nfc().collect();
            replace(text, now, RepairKind::Composed, block, log);
        }
    });
    for aside in &mut source.asides {
        if !is_nfc(&aside.text) {
            aside.text = aside.text.nfc().collect();
        }
    }
}

/// Makes every space a plain one and takes out what prints nothing.
pub(crate) fn tidy_spaces(source: &mut Source) {
    each_text(source, |_, text| {
        if let Some(now) = tidied(text) {
            *text = now;
        }
    });
    for aside in &mut source.asides {
        if let Some(now) = tidied(&aside.text) {
            aside.text = now;
        }
    }
}

/// A text with plain single spaces; none where it has them already. A tab (column gap) and a line feed
/// (forced break) stay.
fn tidied(text: &str) -> Option<String> {
    let mut now = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'
            | '\u{FEFF}'
            | '\u{202A}'..='\u{202E}' => {}
            '\r' if now.ends_with('\n') => {}
            '\t' | '\n' | '\u{B}' | '\u{2028}' | '\r' => {
                while now.ends_with(' ') {
                    now.pop();
                }
                match letter {
                    '\t' if now.ends_with('\t') => {}
                    '\t' => now.push('\t'),
                    _ => now.push('\n'),
                }
            }
            space if space.is_whitespace() => {
                if !now.is_empty() && !now.ends_with([' ', '\t', '\n']) {
                    now.push(' ');
                }
            }
            other => now.push(other),
        }
    }
    while now.ends_with([' ', '\n']) {
        now.pop();
    }
    (now != text).then_some(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_spaces_become_plain_and_invisible_signs_go() {
        assert_eq!(
            tidied("\u{FEFF}Hợp\u{A0}tác  xã\u{AD} \u{200B}tỉnh ").as_deref(),
            Some("Hợp tác xã tỉnh")
        );
        assert_eq!(tidied("UBND \t TỈNH").as_deref(), Some("UBND\tTỈNH"));
        assert_eq!(tidied("một\nhai"), None);
    }
}
