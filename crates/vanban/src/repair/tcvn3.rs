//! The encoding TCVN3 (ABC fonts, TCVN 5712): one byte a letter, seen as Latin-1 or Windows-1252 letters.

/// The letters from byte 0x80 on. At 0xB0 to 0xB4 stand the tones that follow a letter.
const TABLE: &str = "\
    ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ\
    ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò\
    ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// Windows-1252 letters and signs in the places of the bytes 0x80 to 0x9F.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// The letter at a byte from 0x80 on.
fn at(byte: usize) -> Option<char> {
    // Two letters are not one character a byte in the table: it has 128 characters all the same.
    TABLE.chars().nth(byte.checked_sub(0x80)?)
}

/// The byte that a character stands for, if it is not ASCII.
fn byte(letter: char) -> Option<usize> {
    let code = u32::from(letter);
    if (0x80..=0xFF).contains(&code) {
        return usize::try_from(code).ok();
    }
    let place = WINDOWS.chars().position(|w| w == letter)?;
    place.checked_add(0x80)
}

/// Whether a Windows-1252 character is a sign that also stands in genuine text: quotes, dashes, ellipsis.
fn is_sign(letter: char) -> bool {
    !letter.is_alphabetic() && u32::from(letter) > 0xFF
}

/// A word as TCVN3 with its quotes and dashes left alone.
pub(crate) fn word(text: &str) -> String {
    map(text, |letter| !is_sign(letter))
}

/// A word as TCVN3 throughout: capitals with a tone stand in the places of quotes and dashes.
pub(crate) fn whole_word(text: &str) -> String {
    map(text, |_| true)
}

fn map(text: &str, applies: impl Fn(char) -> bool) -> String {
    text.chars()
        .map(|letter| match byte(letter) {
            Some(byte) if applies(letter) => at(byte).unwrap_or(letter),
            _ => letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_has_one_place_in_the_table() {
        assert_eq!(TABLE.chars().count(), 128);
        for row in [
            "aàảãáạăằẳẵắặâầẩẫấậ",
            "eèẻẽéẹêềểễếệ",
            "iìỉĩíị",
            "đ",
            "ơờởỡớợ",
            "yỳỷỹýỵ",
        ] {
            for letter in row.chars().filter(|c| !c.is_ascii()) {
                assert_eq!(
                    TABLE.chars().filter(|c| *c == letter).count(),
                    1,
                    "{letter}"
                );
            }
        }
    }

    #[test]
    fn words_read_as_tcvn3() {
        let read: Vec<String> = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
            .split(' ')
            .map(word)
            .collect();
        assert_eq!(read.join(" "), "Cộng hòa xã hội chủ nghĩa Việt Nam");
        assert_eq!(word("“§éc"), "“Độc");
        assert_eq!(word("\u{AD}u"), "ưu");
    }
}
