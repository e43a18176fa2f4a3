//! Words glued where the case changes: `tỉnhBình`, `UBNDtỉnh`, `UBNDTỉnh`.

use crate::repair::letters::marked;
use crate::repair::lexicon;
use crate::repair::syllable::is_syllable;

use super::syllables_apart;

/// A run separated where its case changes; none if a part would be neither a syllable nor an abbreviation.
pub(super) fn apart(run: &str) -> Option<String> {
    let pieces = pieces(run);
    if pieces.len() < 2 {
        return None;
    }
    let parts: Vec<String> = pieces
        .iter()
        .map(|piece| known(piece))
        .collect::<Option<_>>()?;
    parts
        .iter()
        .any(|part| is_vietnamese(part))
        .then(|| parts.join(" "))
}

/// Whether a part says that this is Vietnamese and not a name of another language.
fn is_vietnamese(part: &str) -> bool {
    part.contains(marked) && part.contains(char::is_lowercase)
}

/// The runs of small letters with the capital before them, and the runs of capitals.
fn pieces(run: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for letter in run.chars() {
        let Some(last) = pieces.last_mut() else {
            pieces.push(letter.to_string());
            continue;
        };
        let capitals = !last.contains(char::is_lowercase);
        let one = last.chars().count() == 1;
        match (letter.is_lowercase(), capitals) {
            // Small after a run of capitals: an abbreviation ends here, or one letter before.
            (true, true) if !one => {
                let whole = lexicon::is_abbreviation(last);
                let mut start = String::new();
                if !whole {
                    start.extend(last.pop());
                }
                start.push(letter);
                pieces.push(start);
            }
            (false, false) => pieces.push(letter.to_string()),
            (true, _) | (false, true) => last.push(letter),
        }
    }
    pieces
}

/// A syllable, syllables, or an abbreviation.
fn known(piece: &str) -> Option<String> {
    let syllable = is_syllable(piece) && piece.chars().count() >= 2;
    if syllable || lexicon::is_abbreviation(piece) {
        return Some(piece.to_owned());
    }
    syllables_apart(piece)
}
