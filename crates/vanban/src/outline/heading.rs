//! Heading or sentence? A numbered line is a heading when it names what follows, an item when it says something.

use super::line::{Candidate, is_capitals};
use crate::body;
use crate::model::Mark;

/// What a marked line turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A heading.
    Heading,
    /// A heading with its text on the same line; the byte where the title ends.
    RunIn(usize),
    /// A marked sentence.
    Item,
}

/// Decides for every marked line of a run of lines; unmarked lines get no verdict.
pub(super) fn verdicts(lines: &[&Candidate]) -> Vec<Option<Verdict>> {
    let mut found: Vec<Option<Verdict>> = vec![None; lines.len()];
    for place in 0..lines.len() {
        if found.get(place).is_none_or(Option::is_some) {
            continue;
        }
        let group = siblings(lines, place);
        for (member, verdict) in group.iter().zip(decide(lines, &group)) {
            if let Some(slot) = found.get_mut(*member) {
                *slot = verdict;
            }
        }
    }
    found
}

/// The lines with the same kind of marker in the same stretch, beginning with this one.
fn siblings(lines: &[&Candidate], place: usize) -> Vec<usize> {
    let Some(mark) = lines.get(place).and_then(|line| line.mark.as_ref()) else {
        return Vec::new();
    };
    let mut group = vec![place];
    for (next, line) in lines.iter().enumerate().skip(place + 1) {
        let Some(other) = line.mark.as_ref() else {
            continue;
        };
        if other.rank() < mark.rank() {
            break;
        }
        if other.rank() == mark.rank() {
            if restarts(mark, other) {
                break;
            }
            group.push(next);
        }
    }
    group
}

/// A second "1." opens another list.
fn restarts(first: &Mark, other: &Mark) -> bool {
    matches!((first, other), (Mark::Number(_), Mark::Number(path)) if path.last() == Some(&1) && path.len() == 1)
        || matches!((first, other), (Mark::Point(_), Mark::Point(1)))
}

fn decide(lines: &[&Candidate], group: &[usize]) -> Vec<Option<Verdict>> {
    let views: Vec<View<'_>> = group
        .iter()
        .filter_map(|place| View::new(lines, *place))
        .collect();
    match views.first().map(|view| view.mark) {
        None | Some(Mark::Bullet | Mark::Plus) => {
            views.iter().map(|view| Some(view.bullet())).collect()
        }
        Some(Mark::Part(_) | Mark::Chapter(_) | Mark::Division(_) | Mark::Article(_)) => {
            views.iter().map(|_| Some(Verdict::Heading)).collect()
        }
        Some(Mark::Letter(_) | Mark::Roman(_)) => {
            views.iter().map(|view| Some(view.capital())).collect()
        }
        Some(Mark::Point(_)) if views.iter().all(View::is_usual_run_in) => {
            let run_in = |view: &View<'_>| view.run_in().map(Verdict::RunIn);
            views.iter().map(run_in).collect()
        }
        Some(Mark::Number(_) | Mark::Point(_)) => {
            let manner = Manner::of(&views);
            views
                .iter()
                .map(|view| Some(view.numbered(manner)))
                .collect()
        }
    }
}

/// How a list of numbered lines reads as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Headings,
    Sentences,
}

impl Manner {
    fn of(views: &[View<'_>]) -> Self {
        let strong = views.iter().any(View::is_styled);
        let weak = views
            .iter()
            .filter(|view| view.names_what_follows())
            .count();
        let sentences = views
            .iter()
            .filter(|view| view.run_in().is_none() && !view.names_what_follows())
            .count();
        let bodies = views
            .iter()
            .filter(|view| body::is_heading(view.text) && !view.ends_as_sentence())
            .count();
        if strong || bodies > 0 || weak > 0 && weak >= sentences {
            Self::Headings
        } else {
            Self::Sentences
        }
    }
}

struct View<'a> {
    mark: &'a Mark,
    text: &'a str,
    line: &'a Candidate,
    /// Something stands under it.
    has_content: bool,
}

impl<'a> View<'a> {
    fn new(lines: &[&'a Candidate], place: usize) -> Option<Self> {
        let line: &'a Candidate = lines.get(place)?;
        let mark = line.mark.as_ref()?;
        let has_content = lines.get(place + 1).is_some_and(|next| match &next.mark {
            Some(other) => other.rank() > mark.rank(),
            None => true,
        });
        Some(Self {
            mark,
            text: line.text.trim(),
            line,
            has_content,
        })
    }

    fn is_styled(&self) -> bool {
        self.line.heading || self.line.bold && self.line.words() <= 40 && !self.ends_as_sentence()
    }

    fn ends_as_sentence(&self) -> bool {
        self.text.ends_with(['.', ';', ',']) && !self.text.ends_with("...")
    }

    /// Short, without a closing mark, and something stands under it.
    fn names_what_follows(&self) -> bool {
        let words = self.line.words();
        let limit = if self.text.ends_with(':') { 12 } else { 35 };
        self.has_content
            && (!self.ends_as_sentence() && words <= limit
                || self.text.ends_with('.') && words <= 6)
            || body::is_heading(self.text) && self.has_content && !self.ends_as_sentence()
    }

    /// Where the title ends in "Thời gian thực hiện: Năm 2023."
    fn run_in(&self) -> Option<usize> {
        let colon = self.text.find(':')?;
        let title = self.text.get(..colon)?;
        let rest = self.text.get(colon + 1..)?.trim();
        let plain = !title
            .chars()
            .any(|c| c.is_ascii_digit() || ".;".contains(c));
        let short = (1..=14).contains(&title.split_whitespace().count());
        (plain && short && !rest.is_empty()).then_some(colon)
    }

    /// "a) Phạm vi: …; b) Đối tượng: …".
    fn is_usual_run_in(&self) -> bool {
        self.run_in()
            .and_then(|colon| self.text.get(..colon))
            .is_some_and(is_usual_title)
    }

    fn numbered(&self, manner: Manner) -> Verdict {
        let run_in = self.run_in().filter(|colon| {
            manner == Manner::Headings
                || matches!(self.mark, Mark::Number(_))
                    && self.text.get(..*colon).is_some_and(is_usual_title)
        });
        if let Some(colon) = run_in {
            return Verdict::RunIn(colon);
        }
        match manner {
            Manner::Sentences => Verdict::Item,
            Manner::Headings if self.is_styled() || self.names_what_follows() => Verdict::Heading,
            Manner::Headings if !self.ends_as_sentence() && self.line.words() <= 35 => {
                Verdict::Heading
            }
            Manner::Headings => Verdict::Item,
        }
    }

    fn capital(&self) -> Verdict {
        if let Some(colon) = self
            .run_in()
            .filter(|colon| !self.is_styled() || self.text.get(..*colon).is_some_and(is_capitals))
        {
            return Verdict::RunIn(colon);
        }
        let sentence = self.ends_as_sentence() && self.line.words() > 25;
        if sentence && !self.is_styled() {
            Verdict::Item
        } else {
            Verdict::Heading
        }
    }

    fn bullet(&self) -> Verdict {
        let heading = self.line.heading && self.has_content;
        if heading {
            Verdict::Heading
        } else {
            Verdict::Item
        }
    }
}

/// Titles under which people write on the same line.
fn is_usual_title(title: &str) -> bool {
    const TITLES: [&str; 13] = [
        "thời gian",
        "kinh phí",
        "mục đích",
        "yêu cầu",
        "đối tượng",
        "phạm vi",
        "địa điểm",
        "địa bàn",
        "thành phần",
        "nguồn kinh phí",
        "nguyên tắc",
        "quan điểm",
        "nguồn vốn",
    ];
    let lower = title.trim().to_lowercase();
    TITLES.iter().any(|known| lower.starts_with(known))
}
