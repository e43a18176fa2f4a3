//! The order of the Vietnamese alphabet.

use std::iter::Peekable;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

/// The letters in their order, and those of foreign names where dictionaries put them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

// What one place of the key may begin with, in order. The end of a level is before all, so that "An" is before "Anh".
const END: u8 = 0x01;
const BLANK: u8 = 0x02;
const SIGN: u8 = 0x03;
const NUMBER: u8 = 0x04;
const LETTER: u8 = 0x10;
const FOREIGN: u8 = 0xf0;

const NO_TONE: u8 = 0x02;
const UNKNOWN_TONE: u8 = 0x08;
const SMALL: u8 = 0x02;
const CAPITAL: u8 = 0x03;

/// The sort key: letters first (a ă â b c d đ e ê …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then capitals.
///
/// Tones count by the word, so `Hòa` and `Hoà` stand together. Numbers count by their size: `Xóm 2` is before `Xóm 10`.
/// Quotation marks do not count. The key is made of the digits 0 to 9 and a to f, which every collation of both engines
/// puts in the same order: `order by` on such a column is right.
pub fn sort_key(text: &str) -> String {
    let mut key = Key::default();
    let mut rest = text.nfd().peekable();
    while let Some(base) = rest.next() {
        match base {
            _ if base.is_whitespace() => key.blank(),
            _ if is_quotation_mark(base) => {}
            '0'..='9' => key.number(base, &mut rest),
            _ if base.is_alphabetic() => key.letter(base, &marks(&mut rest)),
            _ => key.code_point(SIGN, base),
        }
    }
    key.finish()
}

/// The sort key of a person's full name: given name first, as lists of people are kept, then the rest.
pub fn person_sort_key(full_name: &str) -> String {
    match full_name.trim().rsplit_once(char::is_whitespace) {
        Some((before, given)) => sort_key(&format!("{given} {before}")),
        None => sort_key(full_name),
    }
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»')
}

/// The marks that follow a letter.
fn marks(rest: &mut Peekable<impl Iterator<Item = char>>) -> Vec<char> {
    let mut marks = Vec::new();
    while let Some(mark) = rest.next_if(|c| is_combining_mark(*c)) {
        marks.push(mark);
    }
    marks
}

/// The key while it grows, one level beside the other.
#[derive(Default)]
struct Key {
    letters: Vec<u8>,
    /// Whether a word has ended and the next has not begun.
    between: bool,
    tones: Vec<u8>,
    /// Whether the word that is being read has shown a tone.
    toned: bool,
    capitals: Vec<u8>,
}

impl Key {
    /// Blanks count as one, and not at all before the first word and behind the last.
    fn blank(&mut self) {
        self.between = !self.letters.is_empty();
    }

    fn push(&mut self, kind: u8) {
        if self.between {
            self.letters.push(BLANK);
            self.end_word();
            self.between = false;
        }
        self.letters.push(kind);
    }

    fn end_word(&mut self) {
        if !self.toned {
            self.tones.push(NO_TONE);
        }
        self.toned = false;
    }

    /// The length before the digits makes the shorter number the smaller.
    fn number(&mut self, first: char, rest: &mut Peekable<impl Iterator<Item = char>>) {
        let mut digits = String::from(first);
        while let Some(digit) = rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        let digits = digits.trim_start_matches('0');
        let length = u8::try_from(digits.len()).unwrap_or(u8::MAX);
        self.push(NUMBER);
        self.letters.push(length);
        self.letters.extend(digits.bytes());
    }

    fn letter(&mut self, base: char, marks: &[char]) {
        let mut small = base.to_lowercase().next().unwrap_or(base);
        let mut tones = Vec::new();
        for mark in marks {
            match (compose(small, *mark), tone(*mark)) {
                (_, Some(tone)) => tones.push(tone),
                (Some(shaped), None) if ALPHABET.contains(shaped) => small = shaped,
                (_, None) => tones.push(UNKNOWN_TONE),
            }
        }
        let place = ALPHABET.chars().position(|letter| letter == small);
        match place.and_then(|place| u8::try_from(place).ok()) {
            Some(place) => self.push(LETTER.saturating_add(place)),
            None => self.code_point(FOREIGN, small),
        }
        self.toned |= !tones.is_empty();
        self.tones.append(&mut tones);
        let capital = base.is_uppercase();
        self.capitals.push(if capital { CAPITAL } else { SMALL });
    }

    /// What is in no alphabet of ours stands in the order of Unicode.
    fn code_point(&mut self, kind: u8, c: char) {
        let [_, rest @ ..] = u32::from(c).to_be_bytes();
        self.push(kind);
        self.letters.extend(rest);
    }

    fn finish(mut self) -> String {
        self.end_word();
        let levels = [self.letters, self.tones, self.capitals].map(spelled);
        levels.join(&spelled(vec![END]))
    }
}

fn tone(mark: char) -> Option<u8> {
    match mark {
        '\u{300}' => Some(0x03), // huyền
        '\u{309}' => Some(0x04), // hỏi
        '\u{303}' => Some(0x05), // ngã
        '\u{301}' => Some(0x06), // sắc
        '\u{323}' => Some(0x07), // nặng
        _ => None,
    }
}

fn spelled(weights: Vec<u8>) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16);
    weights
        .into_iter()
        .flat_map(|weight| [digit(weight >> 4), digit(weight & 0xf)])
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The list is in order, and found again however it was shuffled.
    fn check(list: &[&str]) {
        for (before, after) in list.iter().zip(&list[1..]) {
            assert!(
                sort_key(before) < sort_key(after),
                "{before} before {after}"
            );
        }
        let mut turned: Vec<&str> = list.iter().rev().copied().collect();
        turned.sort_by_key(|text| sort_key(text));
        assert_eq!(turned, list);
    }

    #[test]
    fn letters_stand_in_the_order_of_the_alphabet() {
        check(&[
            "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o",
            "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y",
        ]);
    }

    #[test]
    fn tones_stand_in_the_order_of_dictionaries() {
        check(&["ba", "bà", "bả", "bã", "bá", "bạ"]);
        check(&["Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa"]);
        check(&["ân", "ần", "ẩn", "ẫn", "ấn", "ận"]);
    }

    #[test]
    fn a_letter_counts_before_any_tone_of_an_earlier_one() {
        check(&["ma", "má", "mai", "mái", "man", "mạn", "mau"]);
        check(&["Hoa An", "Hoa Án", "Hòa An", "Hoa Anh", "Hoa Ân"]);
    }

    #[test]
    fn districts_of_nghe_an_stand_in_the_order_of_official_lists() {
        check(&[
            "Anh Sơn",
            "Con Cuông",
            "Cửa Lò",
            "Diễn Châu",
            "Đô Lương",
            "Hoàng Mai",
            "Hưng Nguyên",
            "Kỳ Sơn",
            "Nam Đàn",
            "Nghi Lộc",
            "Nghĩa Đàn",
            "Quế Phong",
            "Quỳ Châu",
            "Quỳ Hợp",
            "Quỳnh Lưu",
            "Tân Kỳ",
            "Thái Hòa",
            "Thanh Chương",
            "Tương Dương",
            "Vinh",
            "Yên Thành",
        ]);
    }

    #[test]
    fn provinces_stand_in_the_order_of_official_lists() {
        check(&[
            "An Giang",
            "Bà Rịa – Vũng Tàu",
            "Bạc Liêu",
            "Bắc Giang",
            "Bắc Kạn",
            "Bắc Ninh",
            "Bến Tre",
            "Bình Dương",
            "Bình Định",
            "Bình Phước",
            "Bình Thuận",
            "Cà Mau",
            "Cao Bằng",
            "Cần Thơ",
            "Đà Nẵng",
            "Đắk Lắk",
            "Đắk Nông",
            "Điện Biên",
            "Đồng Nai",
            "Đồng Tháp",
            "Gia Lai",
            "Hà Giang",
            "Hà Nam",
            "Hà Nội",
            "Hà Tĩnh",
            "Hải Dương",
            "Hải Phòng",
            "Hậu Giang",
            "Hòa Bình",
            "Hưng Yên",
            "Khánh Hòa",
            "Kiên Giang",
            "Kon Tum",
        ]);
    }

    #[test]
    fn surnames_stand_in_order() {
        check(&[
            "Bùi", "Cao", "Dương", "Đặng", "Đinh", "Đoàn", "Đỗ", "Hà", "Hoàng", "Hồ", "Huỳnh",
            "Lê", "Lương", "Lưu", "Lý", "Mai", "Ngô", "Nguyễn", "Phạm", "Phan", "Trần", "Trịnh",
            "Võ", "Vũ", "Vương",
        ]);
    }

    #[test]
    fn people_are_listed_by_their_given_names() {
        let mut people = [
            "Trần Thị Bình",
            "Nguyễn Văn An",
            "Lê Văn Bình",
            "Hồ Ân",
            "Vi Thị Ăm",
            "Bình",
        ];
        people.sort_by_key(|name| person_sort_key(name));
        let order = [
            "Nguyễn Văn An",
            "Vi Thị Ăm",
            "Hồ Ân",
            "Bình",
            "Lê Văn Bình",
            "Trần Thị Bình",
        ];
        assert_eq!(people, order);
    }

    #[test]
    fn numbers_count_by_their_size() {
        check(&[
            "Xóm 1",
            "Xóm 2",
            "Xóm 2A",
            "Xóm 9",
            "Xóm 10",
            "Xóm 12",
            "Xóm Mới",
        ]);
        assert_eq!(sort_key("Xóm 02"), sort_key("Xóm 2"));
    }

    #[test]
    fn habits_of_writing_do_not_part_a_name_from_itself() {
        assert_eq!(sort_key("Thái Hòa"), sort_key("Thái Hoà"));
        assert_eq!(sort_key("  Thái   Hòa "), sort_key("Thái Hòa"));
        assert_eq!(sort_key("HTX “Bình Minh”"), sort_key("HTX Bình Minh"));
        assert_eq!(sort_key("Bi\u{300}nh"), sort_key("Bình"));
    }

    #[test]
    fn capitals_count_last_and_foreign_letters_after_ours() {
        check(&[
            "an", "An", "àn", "an giang", "An Giang", "An Toàn", "z", "я",
        ]);
    }

    fn vietnamese() -> impl Strategy<Value = String> {
        "[aăâbdđeêoôơuưyàảãáạẩệHĐẤ 0-9\"-]{0,12}"
    }

    proptest! {
        #[test]
        fn equal_keys_are_equal_to_the_search_too(a in vietnamese(), b in vietnamese()) {
            let bare = |text: &str| super::super::fold(&text.replace('"', ""));
            if sort_key(&a) == sort_key(&b) && !a.contains('0') && !b.contains('0') {
                prop_assert_eq!(bare(&a), bare(&b));
            }
        }

        #[test]
        fn what_goes_on_comes_later(a in vietnamese(), b in "[a-zđơ]{1,5}") {
            let longer = format!("{a}{b}");
            prop_assert!(sort_key(&a) < sort_key(&longer), "{} {}", a, longer);
        }

        #[test]
        fn composed_and_decomposed_text_have_one_key(text in ".{0,20}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(sort_key(&text), sort_key(&decomposed));
        }

        #[test]
        fn a_key_has_letters_that_every_collation_knows(text in ".{0,20}") {
            prop_assert!(sort_key(&text).bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)));
        }
    }
}
