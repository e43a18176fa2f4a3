//! Gives every line its part, walking from the head to the last annex.

use super::head;
use super::heading::{self, Verdict};
use super::line::Candidate;
use super::part::Part;
use super::preamble;
use super::tail;
use crate::model::Place;
use crate::read::{Format, Role};

/// A line with its part.
#[derive(Debug, Clone)]
pub(super) struct Parted {
    pub(super) part: Part,
    pub(super) document: usize,
    /// It stands on the line of the entry before it.
    pub(super) run_in: bool,
    pub(super) line: Candidate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Head,
    Preamble,
    Body,
    Tail,
    Annex,
}

/// Gives every line its part.
pub(super) fn assign(lines: Vec<Candidate>, format: Format) -> Vec<Parted> {
    let mut walk = Walk {
        phase: Phase::Head,
        document: 0,
        type_seen: false,
        signing: false,
        above: 0,
        format,
        out: Vec::new(),
    };
    let mut rest: std::collections::VecDeque<Candidate> = lines.into();
    let mut body: Vec<Candidate> = Vec::new();
    let mut above = lines_above_head(&rest) + 1;
    while let Some(line) = rest.pop_front() {
        let ahead: Vec<&Candidate> = rest.iter().take(6).collect();
        walk.above = above.saturating_sub(1);
        above = walk.above;
        if walk.takes_into_body(&line, &ahead) {
            body.push(line);
            continue;
        }
        walk.close_body(std::mem::take(&mut body));
        walk.place(line, &ahead);
    }
    walk.close_body(body);
    let mut parted = walk.out;
    mark_closing(&mut parted);
    parted
}

struct Walk {
    phase: Phase,
    document: usize,
    type_seen: bool,
    signing: bool,
    /// Lines still to come before the head begins: menus and paths of a page.
    above: usize,
    format: Format,
    out: Vec<Parted>,
}

impl Walk {
    fn push(&mut self, part: Part, line: Candidate) {
        self.out.push(Parted {
            part,
            document: self.document,
            run_in: false,
            line,
        });
    }

    /// Whether a line is plain body, to be judged together with its neighbours.
    fn takes_into_body(&mut self, line: &Candidate, ahead: &[&Candidate]) -> bool {
        if line.role.is_some() {
            return false;
        }
        match self.phase {
            Phase::Head if self.above > 0 => false,
            Phase::Head => {
                let opens = line.mark.is_some() && line.column == 0
                    || line.table.is_some()
                    || preamble::is_basis(line) && line.words() > 6;
                opens
                    && !ahead.iter().any(|next| head::is_type(next.printed.trim()))
                    && self.enter_body(line)
            }
            Phase::Preamble => {
                let subject = self.out.last().is_some_and(|last| {
                    last.part == Part::Type
                        || last.part == Part::Subject
                            && preamble::continues_subject(line, &last.line)
                });
                let still = (subject && line.mark.is_none() && line.table.is_none())
                    || preamble::is_basis(line)
                    || line.capitals()
                        && line.mark.is_none()
                        && line.words() <= 16
                        && line.table.is_none()
                    || head::is_rule(line.printed.trim())
                    || line.text.starts_with('(') && line.words() <= 40
                    || line.text.starts_with("Kính gửi");
                !still && self.enter_body(line)
            }
            Phase::Body | Phase::Annex => {
                if line.table.is_some() {
                    self.phase = if self.phase == Phase::Annex {
                        Phase::Body
                    } else {
                        self.phase
                    };
                    return true;
                }
                let ends = tail::begins(line)
                    || is_annex(line)
                    || head::is_national_title(&line.printed)
                    || self.opens_document(line, ahead);
                if self.phase == Phase::Annex && !ends {
                    return !self.is_annex_head(line) && self.enter_body(line);
                }
                !ends
            }
            Phase::Tail => false,
        }
    }

    fn enter_body(&mut self, _line: &Candidate) -> bool {
        self.phase = Phase::Body;
        true
    }

    /// Lines between an annex's label and its body.
    fn is_annex_head(&self, line: &Candidate) -> bool {
        let titled = self
            .out
            .iter()
            .rev()
            .take_while(|p| p.part != Part::AnnexLabel)
            .any(|p| p.part == Part::AnnexReference);
        let title = line.mark.is_none()
            && line.table.is_none()
            && (line.capitals() || line.centred || line.bold)
            && line.words() <= 40;
        let first = self
            .out
            .last()
            .is_some_and(|last| last.part == Part::AnnexLabel)
            && line.mark.is_none()
            && line.words() <= 40;
        tail::is_reference(&line.text)
            || head::is_rule(line.printed.trim())
            || (title || first) && !titled
    }

    /// A type alone on its line, with what a title is followed by.
    fn opens_document(&self, line: &Candidate, ahead: &[&Candidate]) -> bool {
        self.type_seen
            && head::is_type(line.printed.trim())
            && ahead
                .iter()
                .take(4)
                .any(|next| tail::is_reference(&next.text))
    }

    fn place(&mut self, line: Candidate, ahead: &[&Candidate]) {
        if let Some(role) = line.role {
            return self.place_role(role, line);
        }
        if matches!(self.phase, Phase::Body | Phase::Annex) {
            if head::is_national_title(&line.printed) || self.opens_document(&line, ahead) {
                self.begin_document();
            } else if tail::begins(&line) {
                self.phase = Phase::Tail;
                self.signing = false;
            }
        }
        match self.phase {
            Phase::Head => self.place_head(&line),
            Phase::Preamble => self.place_preamble(line),
            Phase::Tail => self.place_tail(&line, ahead),
            Phase::Body | Phase::Annex => self.place_annex(line),
        }
    }

    fn begin_document(&mut self) {
        self.phase = Phase::Head;
        self.document += 1;
        self.type_seen = false;
    }

    fn place_head(&mut self, line: &Candidate) {
        for piece in head::split(line) {
            let broken = head::ends_national_title(piece.printed.trim())
                && self
                    .out
                    .iter()
                    .any(|p| p.part == Part::NationalTitle && p.document == self.document);
            match head::part(&piece) {
                Some(_) if broken => self.push(Part::NationalTitle, piece),
                Some(Part::Type) => {
                    self.type_seen = true;
                    self.phase = Phase::Preamble;
                    self.push(Part::Type, piece);
                }
                Some(part) => self.push(part, piece),
                None if self
                    .out
                    .last()
                    .is_some_and(|last| last.part == Part::Subject) =>
                {
                    self.push(Part::Subject, piece);
                }
                None => self.push(Part::Aside(self.chrome(Place::Header)), piece),
            }
        }
    }

    /// A web page has menus around the document; on paper such lines are simply unplaced.
    fn chrome(&self, place: Place) -> Place {
        if self.format == Format::Html {
            place
        } else {
            Place::Body
        }
    }

    fn place_preamble(&mut self, line: Candidate) {
        let text = line.printed.trim();
        let part = if head::is_rule(text) {
            Part::Rule
        } else if tail::is_reference(&line.text) {
            Part::AnnexReference
        } else if line.text.starts_with("Kính gửi") {
            Part::Addressee
        } else if self.out.last().is_some_and(|last| {
            last.part == Part::Type
                || last.part == Part::Subject && preamble::continues_subject(&line, &last.line)
        }) {
            Part::Subject
        } else if preamble::is_basis(&line) {
            Part::Basis
        } else if head::begins_body(text) && line.capitals() {
            // The issuing body above its bases repeats the head.
            Part::Rule
        } else if line.capitals() && text.ends_with(':') {
            Part::Heading
        } else {
            Part::Paragraph
        };
        self.push(part, line);
    }

    fn place_tail(&mut self, line: &Candidate, ahead: &[&Candidate]) {
        if is_annex(line) {
            self.phase = Phase::Annex;
            return self.place_annex(line.clone());
        }
        if self.leaves_tail(line, ahead) {
            self.begin_document();
            return self.place_head(line);
        }
        for piece in tail::split(line) {
            let part = tail::part(&piece, self.signing);
            match part {
                Some(Part::Authority | Part::SignerTitle) => self.signing = true,
                Some(Part::SignerName) => self.signing = false,
                _ => {}
            }
            match part {
                Some(part) => self.push(part, piece),
                None if self
                    .out
                    .last()
                    .is_some_and(|last| last.part == Part::Recipient)
                    && piece.words() <= 30 =>
                {
                    self.push(Part::Recipient, piece);
                }
                None => self.push(Part::Aside(self.chrome(Place::Footer)), piece),
            }
        }
    }

    /// After the signature a head or a type begins the next document of the file.
    fn leaves_tail(&self, line: &Candidate, ahead: &[&Candidate]) -> bool {
        let text = line.printed.trim();
        let signed = self.out.iter().rev().take(12).any(|p| {
            matches!(
                p.part,
                Part::SignerName | Part::SignerTitle | Part::RecipientsHead
            )
        });
        signed
            && (head::is_national_title(text)
                || head::is_type(text)
                || !tail::is_title(text)
                    && !tail::is_authority(text)
                    && head::begins_body(text)
                    && line.capitals()
                    && ahead.iter().any(|next| {
                        head::is_national_title(&next.printed) || head::is_type(next.printed.trim())
                    }))
    }

    fn place_annex(&mut self, line: Candidate) {
        let text = line.printed.clone();
        if is_annex(&line) {
            self.phase = Phase::Annex;
            match tail::annex_label_length(text.trim()) {
                Some(at) => {
                    let (label, title) = text.trim().split_at(at);
                    self.push(Part::AnnexLabel, line.piece(label));
                    let mut title = line.piece(title);
                    (title.mark, title.text) = (None, title.printed.clone());
                    self.push(Part::AnnexTitle, title);
                }
                None => self.push(Part::AnnexLabel, line),
            }
        } else if tail::is_reference(&line.text) {
            self.push(Part::AnnexReference, line);
        } else if head::is_rule(text.trim()) {
            self.push(Part::Rule, line);
        } else {
            self.push(Part::AnnexTitle, line);
        }
    }

    fn place_role(&mut self, role: Role, line: Candidate) {
        let part = match role {
            Role::Superior => Part::Superior,
            Role::Issuer => Part::Issuer,
            Role::Number => Part::Number,
            Role::NationalTitle => Part::NationalTitle,
            Role::Motto => Part::Motto,
            Role::PlaceDate => Part::PlaceDate,
            Role::Type => Part::Type,
            Role::Subject => Part::Subject,
            Role::Addressee => Part::Addressee,
            Role::Basis => Part::Basis,
            Role::Heading => Part::Heading,
            Role::Item => Part::Item,
            Role::Paragraph => Part::Paragraph,
            Role::Table => Part::Table,
            Role::Caption => Part::Caption,
            Role::RecipientsHead => Part::RecipientsHead,
            Role::Recipient => Part::Recipient,
            Role::Authority => Part::Authority,
            Role::SignerTitle => Part::SignerTitle,
            Role::SignerName => Part::SignerName,
            Role::AnnexLabel => Part::AnnexLabel,
            Role::AnnexTitle => Part::AnnexTitle,
            Role::AnnexReference => Part::AnnexReference,
            Role::Unplaced => line
                .depth
                .and_then(unplaced_at)
                .map_or(Part::Rule, Part::Aside),
            // Both repeat what the head says.
            Role::Head | Role::Tail | Role::Enclosure | Role::IssuedBy => Part::Rule,
        };
        let of_head = matches!(
            part,
            Part::Superior
                | Part::Issuer
                | Part::Number
                | Part::NationalTitle
                | Part::PlaceDate
                | Part::Type
        );
        if of_head && !matches!(self.phase, Phase::Head) {
            self.begin_document();
        }
        if part == Part::Type {
            self.phase = Phase::Preamble;
        } else if !of_head && part != Part::Motto {
            self.phase = Phase::Body;
        }
        self.type_seen |= part == Part::Type;
        self.push(part, line);
    }

    /// Judges the gathered body lines together.
    fn close_body(&mut self, lines: Vec<Candidate>) {
        let views: Vec<&Candidate> = lines.iter().collect();
        let verdicts = heading::verdicts(&views);
        let captions = captions(&views);
        for ((line, verdict), caption) in lines.into_iter().zip(verdicts).zip(captions) {
            match verdict {
                Some(Verdict::Heading) => self.push(Part::Heading, line),
                Some(Verdict::RunIn(colon)) => self.push_run_in(line, colon),
                Some(Verdict::Item) => self.push(Part::Item, line),
                None if line.table.is_some() => self.push(Part::Table, line),
                None if caption => self.push(Part::Caption, line),
                None if line.heading => self.push(Part::Heading, line),
                None if self.titles_last(&line) => self.join_title(&line),
                None => self.push(Part::Paragraph, line),
            }
        }
    }

    fn push_run_in(&mut self, line: Candidate, colon: usize) {
        let title = line.text.get(..colon).unwrap_or_default().trim().to_owned();
        let rest = line
            .text
            .get(colon + 1..)
            .unwrap_or_default()
            .trim()
            .to_owned();
        let head_end = line.printed.len().saturating_sub(line.text.len() - colon) + 1;
        let printed = line
            .printed
            .get(..head_end)
            .unwrap_or(&line.printed)
            .trim()
            .to_owned();
        let paragraph = Candidate {
            mark: None,
            printed: rest.clone(),
            text: rest,
            ..line.clone()
        };
        self.push(
            Part::Heading,
            Candidate {
                text: title,
                printed,
                ..line
            },
        );
        self.out.push(Parted {
            part: Part::Paragraph,
            document: self.document,
            run_in: true,
            line: paragraph,
        });
    }

    /// "Chương II" with its title on the next line.
    fn titles_last(&self, line: &Candidate) -> bool {
        self.out
            .last()
            .is_some_and(|last| last.part == Part::Heading && last.line.text.is_empty())
            && (line.capitals() || line.centred || line.bold)
            && line.words() <= 40
    }

    fn join_title(&mut self, line: &Candidate) {
        if let Some(last) = self.out.last_mut() {
            last.line.printed = format!("{} {}", last.line.printed.trim(), line.printed);
            last.line.text.clone_from(&line.text);
        }
    }
}

/// How many lines stand above the national title, if one stands near the top.
fn lines_above_head(lines: &std::collections::VecDeque<Candidate>) -> usize {
    const NEAR: usize = 80;
    let first = |test: fn(&str) -> bool| {
        lines
            .iter()
            .take(NEAR)
            .position(|line| test(line.printed.trim()))
    };
    first(head::is_national_title)
        .or_else(|| first(head::is_number))
        .unwrap_or(0)
}

/// The place that our own styles number from 1.
fn unplaced_at(number: u8) -> Option<Place> {
    const PLACES: [Place; 6] = [
        Place::Header,
        Place::Footer,
        Place::TextBox,
        Place::Footnote,
        Place::Comment,
        Place::Body,
    ];
    PLACES.get(usize::from(number.checked_sub(1)?)).copied()
}

fn is_annex(line: &Candidate) -> bool {
    let text = line.printed.trim();
    line.table.is_none()
        && (tail::is_annex_label(text)
            || tail::annex_label_length(text).is_some()
                && (line.centred || line.bold || line.capitals() || line.after_gap))
}

/// Which lines are the line above a table.
fn captions(lines: &[&Candidate]) -> Vec<bool> {
    let above = |place: usize| {
        lines
            .get(place + 1)
            .is_some_and(|next| next.table.is_some())
    };
    lines
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let lower = line.text.to_lowercase();
            let worded = ["bảng ", "biểu ", "đơn vị tính", "đvt", "(đơn vị", "(đvt"];
            line.mark.is_none()
                && line.table.is_none()
                && above(place)
                && line.words() <= 30
                && worded.iter().any(|word| lower.starts_with(word))
        })
        .collect()
}

/// The last words of a document's body, after its last section.
fn mark_closing(parted: &mut [Parted]) {
    let ends: Vec<usize> = (0..parted.len())
        .filter(|place| {
            let tail = |at: usize| {
                parted.get(at).map(|p| {
                    matches!(
                        p.part,
                        Part::RecipientsHead
                            | Part::Authority
                            | Part::SignerTitle
                            | Part::AnnexLabel
                    )
                })
            };
            parted
                .get(*place)
                .is_some_and(|p| p.part == Part::Paragraph && p.line.role.is_none())
                && tail(place + 1).unwrap_or(true)
        })
        .collect();
    for end in ends {
        let mut place = Some(end);
        while let Some(at) = place {
            let alone = at
                .checked_sub(1)
                .and_then(|before| parted.get(before))
                .is_some_and(|p| p.part == Part::Heading);
            let closing = parted
                .get(at)
                .is_some_and(|p| p.part == Part::Paragraph && is_closing(&p.line.text, alone));
            if !closing {
                break;
            }
            if let Some(p) = parted.get_mut(at) {
                p.part = Part::Closing;
            }
            place = at.checked_sub(1);
        }
    }
}

fn is_closing(text: &str, alone: bool) -> bool {
    const OPENINGS: [&str; 11] = [
        "Trên đây là",
        "Yêu cầu các",
        "Yêu cầu Thủ trưởng",
        "Trong quá trình",
        "Đề nghị các",
        "Ủy ban nhân dân",
        "UBND ",
        "Căn cứ Kế hoạch này",
        "Nhận được",
        "Quá trình",
        "Giao Chánh",
    ];
    let worded = OPENINGS.iter().any(|word| text.starts_with(word));
    worded && (!alone || text.ends_with("./.") || text.starts_with("Trên đây"))
        || text.trim_end_matches('"').ends_with("./.") && !alone
}
