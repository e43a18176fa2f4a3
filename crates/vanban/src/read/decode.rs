//! From bytes to letters, where nothing or little says how they were written.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

/// How a text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8, perhaps with a few broken letters.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Vietnamese Windows with combining tone marks.
    Windows1258,
    /// Western Windows; texts in TCVN3 and VNI arrive as its letters and are mended later.
    Windows1252,
    /// No text.
    Binary,
}

/// How these bytes were probably written.
pub(super) fn encoding_of(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(b"\xFF\xFE") {
        return Encoding::Utf16Le;
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Encoding::Utf16Be;
    }
    if bytes.contains(&0) {
        return wide_without_mark(bytes);
    }
    if is_noise(bytes) {
        return Encoding::Binary;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        Err(_) if mostly_utf8(bytes) => Encoding::Utf8,
        Err(_) => single_byte(bytes),
    }
}

/// The letters; bytes that are none become the replacement character.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let table = match encoding {
        Encoding::Utf8 | Encoding::Binary => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Windows1258 => WINDOWS_1258,
        Encoding::Windows1252 => WINDOWS_1252,
    };
    let text = table.decode_with_bom_removal(bytes).0.into_owned();
    text.trim_start_matches('\u{feff}').to_owned()
}

/// UTF-16 of mostly Latin letters has a zero in every second byte.
fn wide_without_mark(bytes: &[u8]) -> Encoding {
    let zeros = |odd: usize| {
        bytes
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = bytes.len() / 2;
    if even == 0 && odd * 2 > pairs {
        Encoding::Utf16Le
    } else if odd == 0 && even * 2 > pairs {
        Encoding::Utf16Be
    } else {
        Encoding::Binary
    }
}

/// More than one control character in a hundred bytes.
fn is_noise(bytes: &[u8]) -> bool {
    let controls = bytes
        .iter()
        .filter(|byte| (**byte < 0x20 && !matches!(**byte, 9..=13 | 0x1a | 0x1b)) || **byte == 0x7f)
        .count();
    controls * 100 > bytes.len()
}

/// UTF-8 with at most one broken letter in twenty.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let mut good = 0_usize;
    let mut bad = 0_usize;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad.saturating_mul(20)
}

/// The three ways to write đ in one byte tell Windows-1258 from TCVN3 and VNI.
fn single_byte(bytes: &[u8]) -> Encoding {
    let count = |wanted: u8| bytes.iter().filter(|byte| **byte == wanted).count();
    let (windows, tcvn3, vni) = (count(0xF0), count(0xAE), count(0xF1));
    if windows > tcvn3 && windows > vni {
        Encoding::Windows1258
    } else {
        Encoding::Windows1252
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        decode(bytes, encoding_of(bytes))
    }

    #[test]
    fn unicode_is_read_with_and_without_its_mark() {
        let text = "Kế hoạch của tỉnh";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut marked = vec![0xFF, 0xFE];
        marked.extend(&wide);
        assert_eq!(read(text.as_bytes()), text);
        assert_eq!(read(&marked), text);
        assert_eq!(read("\u{feff}Số".as_bytes()), "Số");
        let plain: Vec<u8> = "So: 1".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&plain), "So: 1");
    }

    #[test]
    fn windows_1258_is_told_from_tcvn3_by_the_letter_d() {
        // "đồng" in Windows-1258: đ, ô + huyền.
        assert_eq!(read(b"\xF0\xF4\xCCng"), "đô\u{300}ng");
        // "đồng" in TCVN3 stays as Western letters.
        assert_eq!(read(b"\xAE\xE5ng"), "®ång");
    }

    #[test]
    fn a_cut_letter_at_the_end_does_not_lose_the_text() {
        let mut bytes = "Hợp tác xã nông nghiệp được hỗ trợ về vốn, đất đai, lao động"
            .repeat(2)
            .into_bytes();
        bytes.pop();
        bytes.extend(b"\xE1\xBA");
        assert!(read(&bytes).starts_with("Hợp tác xã"));
    }

    #[test]
    fn bytes_that_are_no_text_are_binary() {
        assert_eq!(encoding_of(b"\x01\x02\x03\x04abc"), Encoding::Binary);
    }
}
