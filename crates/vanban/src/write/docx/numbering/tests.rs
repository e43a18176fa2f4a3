use super::*;

fn lists(marks: &[&str]) -> Vec<(usize, usize)> {
    let mut numbering = Numbering::default();
    marks
        .iter()
        .map(|mark| numbering.next(Family::Item, &mark.parse().unwrap()))
        .map(|number| (number.list, number.level))
        .collect()
}

#[test]
fn markers_that_follow_share_a_list_and_jumps_begin_another() {
    assert_eq!(
        lists(&["1.", "2.", "1.", "5.", "6."]),
        [(1, 0), (1, 0), (2, 0), (3, 0), (3, 0)]
    );
}

#[test]
fn numbers_of_several_levels_share_a_list_with_their_parents() {
    assert_eq!(
        lists(&["1.", "1.1.", "1.2.", "2.", "2.1.", "3.", "3.2."]),
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 0), (2, 0)]
    );
}

#[test]
fn the_letters_of_vietnamese_are_printed_as_they_are() {
    assert_eq!(
        lists(&["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)"]),
        [
            (1, 0),
            (1, 0),
            (1, 0),
            (1, 0),
            (2, 0),
            (1, 0),
            (3, 0),
            (3, 0),
            (3, 0),
            (4, 0)
        ]
    );
}

#[test]
fn headings_and_items_never_share_a_count() {
    let mut numbering = Numbering::default();
    let one: Mark = "1.".parse().unwrap();
    let two: Mark = "2.".parse().unwrap();
    let heading = numbering.next(Family::Heading, &one);
    assert_ne!(numbering.next(Family::Item, &two).list, heading.list);
    assert_eq!(numbering.sorts.len(), 2);
}

/// Counts as Word does: lists of one sort share their counts, a list begins at its own start, and a
/// level begins anew behind a level further out.
#[derive(Default)]
struct Word {
    counts: HashMap<usize, Vec<u16>>,
    begun: Vec<usize>,
}

impl Word {
    fn print(&mut self, numbering: &Numbering, number: NumRef) -> String {
        let (sort, start) = numbering.lists[number.list - 1];
        let counts = self.counts.entry(sort).or_default();
        if number.level == 0 && !self.begun.contains(&number.list) {
            self.begun.push(number.list);
            *counts = vec![start];
        } else {
            counts.truncate(number.level + 1);
            counts.resize(number.level + 1, 0);
            counts[number.level] += 1;
        }
        let last = counts[number.level];
        let letter = char::from(b'a' + u8::try_from((last - 1) % 26).unwrap());
        match &numbering.sorts[sort].format {
            Format::Numbers => counts.iter().map(|n| format!("{n}.")).collect(),
            Format::Literal(text) | Format::Sign(text) => text.clone(),
            Format::Count(format, text) => text.replace(
                "%1",
                &match *format {
                    "upperRoman" => Mark::roman(last),
                    "upperLetter" => letter.to_uppercase().to_string(),
                    "lowerLetter" => letter.to_string(),
                    _ => last.to_string(),
                },
            ),
        }
    }
}

#[test]
fn word_prints_exactly_the_markers_of_the_model_whatever_their_order() {
    let mut seed = 7_u32;
    let mut next = |below: u16| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u16::try_from(seed >> 16).unwrap() % below
    };
    let mut numbering = Numbering::default();
    let mut word = Word::default();
    for _ in 0..5000 {
        let family = if next(3) == 0 {
            Family::Heading
        } else {
            Family::Item
        };
        let n = next(6) + 1;
        let mark = match next(11) {
            0 => Mark::Part(n),
            1 => Mark::Chapter(n),
            2 => Mark::Division(n),
            3 => Mark::Article(n),
            4 => Mark::Letter(n),
            5 => Mark::Roman(n),
            6 => Mark::Number(vec![n]),
            7 => Mark::Number(vec![next(3) + 1, n]),
            8 => Mark::Number(vec![next(3) + 1, next(3) + 1, n]),
            9 => Mark::Point(next(24) + 1),
            _ => Mark::Bullet,
        };
        let number = numbering.next(family, &mark);
        assert_eq!(word.print(&numbering, number), mark.to_string());
    }
}
