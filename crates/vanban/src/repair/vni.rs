//! The encoding VNI (VNI fonts): a letter and after it the letter that stands for its marks.

/// Marks that follow a, e and o, in lower case: breve, circumflex and both with tones.
const MARKS_A: &str = "âấầẩẫậăắằẳẵặ";
const CODES_A: &str = "âáàåãäêéèúüë";
/// Marks of e and o.
const MARKS_E: &str = "êếềểễệ";
const MARKS_O: &str = "ôốồổỗộ";
const CODES_EO: &str = "âáàåãä";
/// Tones that follow any vowel: grave, hook, tilde, acute, dot below.
const TONE_CODES: &str = "øûõùï";
/// The vowels with those tones.
const TONED: [&str; 6] = ["aàảãáạ", "eèẻẽéẹ", "oòỏõóọ", "uùủũúụ", "yỳỷỹýỵ", "ôờởỡớợ"];
const TONED_U_HORN: &str = "öừửữứự";
/// Letters that stand alone.
const ALONE: [(char, char); 7] = [
    ('ñ', 'đ'),
    ('ö', 'ư'),
    ('ô', 'ơ'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// The letter in the second list at the place of a letter in the first.
fn translate(letter: char, from: &str, to: &str) -> Option<char> {
    let place = from.chars().position(|c| c == letter)?;
    to.chars().nth(place)
}

/// The letter that a vowel and a mark make, both in lower case.
fn composed(base: char, mark: char) -> Option<char> {
    let marked = match base {
        'a' => translate(mark, CODES_A, MARKS_A),
        'e' => translate(mark, CODES_EO, MARKS_E),
        'o' => translate(mark, CODES_EO, MARKS_O),
        _ => None,
    };
    marked.or_else(|| {
        let mut rows = TONED.iter().chain([&TONED_U_HORN]);
        let row = rows.find(|row| row.starts_with(base))?;
        let tones = row.get(base.len_utf8()..)?;
        translate(mark, TONE_CODES, tones)
    })
}

/// A letter in the case of another.
fn in_case_of(model: char, letter: char) -> char {
    if model.is_uppercase() {
        letter.to_uppercase().next().unwrap_or(letter)
    } else {
        letter
    }
}

/// A word as VNI.
pub(crate) fn word(text: &str) -> String {
    let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let mut now = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let base = small(letter);
        let pair = letters.peek().and_then(|mark| composed(base, small(*mark)));
        if let Some(pair) = pair {
            letters.next();
            now.push(in_case_of(letter, pair));
        } else {
            let alone = ALONE.iter().find(|(code, _)| *code == base);
            now.push(alone.map_or(letter, |(_, own)| in_case_of(letter, *own)));
        }
    }
    now
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_as_vni() {
        let text =
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam; quyeát ñònh cuûa UÛy ban; ñöôïc söï thuoäc";
        let read: Vec<String> = text.split(' ').map(word).collect();
        assert_eq!(
            read.join(" "),
            "Cộng hòa xã hội chủ nghĩa Việt Nam; quyết định của Ủy ban; được sự thuộc"
        );
        assert_eq!(word("ÑOÄC"), "ĐỘC");
        assert_eq!(word("THÖÏC"), "THỰC");
    }
}
