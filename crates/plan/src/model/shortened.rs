//! A text made short for a tight line: it ends where a reader would pause, and says that it goes on.

use kernel::text::fold;

/// Words that lead to what follows: no short text ends with one, and each may follow where one ends.
const LEADING_ON: [&str; 34] = [
    "và", "hoặc", "để", "cho", "của", "theo", "tại", "trên", "từ", "với", "về", "nhằm", "khi",
    "do", "đến", "trong", "bằng", "qua", "là", "các", "những", "một", "ở", "gồm", "như", "sau",
    "trước", "thông", "có", "được", "không", "đối", "vào", "giữa",
];

/// Words before which a sentence pauses.
const PAUSES_BEFORE: [&str; 14] = [
    "và", "hoặc", "để", "cho", "theo", "tại", "trên", "từ", "với", "về", "nhằm", "khi", "trong",
    "đối",
];

/// A text in at most so many characters (rút gọn): the whole of it where it fits, else up to a pause, with an ellipsis.
pub fn shortened(text: &str, chars_max: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = words.join(" ");
    let whole = whole.trim_end_matches([';', ',', ':', '.']);
    if whole.chars().count() <= chars_max {
        return whole.to_owned();
    }
    let room = chars_max.saturating_sub(1);
    let kept = ending(&words, room);
    let kept = without_open_bracket(&kept, room / 2);
    if kept.is_empty() {
        // One word alone is longer than the line.
        let first: String = whole.chars().take(room).collect();
        return format!("{first}…");
    }
    format!("{kept}…")
}

/// The title of a task (tên việc) for a tight line. A title that is only the beginning of its text is made again from the text,
/// since it may stop in the middle of a thought; one that somebody wrote is theirs.
pub fn task_title(title: &str, text: &str, chars_max: usize) -> String {
    let begun = fold(title.trim_end_matches(['…', '.', ',', ';', ':']));
    if fold(text).starts_with(&begun) {
        shortened(text, chars_max)
    } else {
        shortened(title, chars_max)
    }
}

/// The words up to the best place to end in this room: after a mark, before a linking word, after any word.
fn ending(words: &[&str], room: usize) -> String {
    let (mut at_mark, mut at_pause, mut at_word) = (None, None, None);
    let mut length = 0;
    for (at, word) in words.iter().enumerate() {
        length += word.chars().count() + usize::from(at > 0);
        if length > room {
            break;
        }
        let end = at + 1;
        if leads_on(word) {
            continue;
        }
        at_word = Some(end);
        if length * 2 >= room && word.ends_with([',', ';', ':', '.', ')']) {
            at_mark = Some(end);
        }
        let next = words.get(end).map(|next| next.to_lowercase());
        let pauses = next.is_some_and(|next| PAUSES_BEFORE.contains(&next.as_str()));
        if length * 2 >= room && pauses {
            at_pause = Some(end);
        }
    }
    let end = at_mark.max(at_pause).or(at_word).unwrap_or(0);
    let kept: Vec<&str> = words.iter().take(end).copied().collect();
    let kept = kept.join(" ");
    kept.trim_end_matches([';', ',', ':', '.', '-', '–'])
        .trim_end()
        .to_owned()
}

fn leads_on(word: &str) -> bool {
    LEADING_ON.contains(&word.to_lowercase().as_str())
}

/// Without a bracket that is opened and not closed, where enough is left.
fn without_open_bracket(kept: &str, chars_min: usize) -> String {
    let count = |mark| kept.matches(mark).count();
    if count('(') <= count(')') {
        return kept.to_owned();
    }
    match kept.rsplit_once('(') {
        Some((before, _)) if before.chars().count() >= chars_min => before.trim_end().to_owned(),
        Some(_) | None => kept.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, chars_max: usize, wanted: &str) {
        let short = shortened(text, chars_max);
        assert_eq!(short, wanted);
        assert!(short.chars().count() <= chars_max);
    }

    #[test]
    fn a_text_that_fits_is_whole_without_its_closing_mark() {
        check("Rà soát HTX trên địa bàn;", 60, "Rà soát HTX trên địa bàn");
        check("Rà  soát\nHTX", 60, "Rà soát HTX");
        check("", 10, "");
    }

    #[test]
    fn a_long_text_ends_at_a_mark_or_before_a_linking_word_and_says_that_it_goes_on() {
        check(
            "Chủ trì, phối hợp với các cơ quan, đơn vị có liên quan hướng dẫn thành lập mới HTX",
            40,
            "Chủ trì, phối hợp với các cơ quan…",
        );
        check(
            "Hỗ trợ chứng nhận nhãn hiệu hàng hóa cho sản phẩm chủ lực của địa phương",
            44,
            "Hỗ trợ chứng nhận nhãn hiệu hàng hóa…",
        );
    }

    #[test]
    fn no_short_text_ends_with_a_word_that_leads_on() {
        let text = "Tổ chức lớp bồi dưỡng của";
        check(&format!("{text} Liên minh"), 28, "Tổ chức lớp bồi dưỡng…");
    }

    #[test]
    fn a_bracket_is_closed_or_not_opened() {
        check(
            "Xây dựng phương án hỗ trợ vốn vay (nguồn Quỹ quốc gia về việc làm) năm 2023",
            46,
            "Xây dựng phương án hỗ trợ vốn vay…",
        );
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        check("abcdefghij klm", 5, "abcd…");
    }

    #[test]
    fn a_title_that_begins_its_text_is_made_from_the_text_and_another_stays() {
        let text = "Chủ trì, phối hợp với các cơ quan, đơn vị có liên quan rà soát hợp tác xã";
        let title = "chủ trì, phối hợp với các cơ quan, đơn vị có";
        assert_eq!(task_title(title, text, 200), text);
        assert_eq!(task_title("Rà soát HTX", text, 200), "Rà soát HTX");
    }
}

#[cfg(test)]
mod properties {
    use proptest::prelude::*;

    use super::shortened;

    proptest! {
        #[test]
        fn it_never_takes_more_room_and_never_says_what_the_text_does_not(
            text in "[a-zđàếộ,;.() ]{0,200}",
            chars_max in 2_usize..120,
        ) {
            let short = shortened(&text, chars_max);
            prop_assert!(short.chars().count() <= chars_max);
            let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert!(whole.starts_with(short.trim_end_matches('…')));
        }
    }
}
