//! Several bodies named together: "Sở Tài chính và Sở Công Thương", "Các sở: NN và PTNT; TC".

use super::{Asked, Resolution, settle};
use crate::model::register::Register;

/// Bodies that one name may join; a longer list is a table and not a name.
const PARTS_MAX: usize = 24;
/// Pieces that one of the names may have: "các sở, ban, ngành, hội, đoàn thể và địa phương" has six.
const PIECES_OF_A_NAME_MAX: usize = 8;

/// Words that begin names of bodies and are said once for a list of them.
const HEADS: [&str; 5] = ["sở", "bộ", "phòng", "hội", "ubnd"];

/// The bodies that are named together, if every one of them is understood.
pub(super) fn resolve(
    written: &str,
    asked: &Asked,
    register: &Register,
) -> Option<Vec<(String, Resolution)>> {
    let (head, list) = match written.split_once(':') {
        Some((head, list)) => (first_word(head), list),
        None => (None, written),
    };
    let pieces = pieces(list);
    if pieces.len() > PARTS_MAX || pieces.len() < 2 && head.is_none() {
        return None;
    }
    let settle = |name: &str| settle(name, asked, register).ok();
    let parts = parts(&pieces, head, &settle)?;
    (parts.len() > 1 || head.is_some()).then_some(parts)
}

/// "Các Sở, ban, ngành: …" says of the list that they are departments.
fn first_word(head: &str) -> Option<&str> {
    let words = head.split(|c: char| !c.is_alphanumeric());
    let word = words.filter(|word| !word.is_empty()).find(|word| {
        let small = word.to_lowercase();
        small != "các" && small != "cac"
    });
    word.filter(|word| word.to_lowercase() == "sở")
}

/// A piece of a list with what stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    before: String,
    text: String,
}

/// Cuts at commas, semicolons, `&` and the word `và`, all of which may also stand within a name.
fn pieces(list: &str) -> Vec<Piece> {
    let spaced = list
        .replace(',', " , ")
        .replace(';', " ; ")
        .replace('&', " & ");
    let mut pieces = vec![Piece {
        before: String::new(),
        text: String::new(),
    }];
    for word in spaced.split_whitespace() {
        let cuts = matches!(word, "," | ";" | "&") || word.to_lowercase() == "và";
        match pieces.last_mut() {
            Some(last) if cuts && last.text.is_empty() => last.before.push_str(word),
            Some(last) if !cuts && last.text.is_empty() => last.text.push_str(word),
            Some(last) if !cuts => {
                last.text.push(' ');
                last.text.push_str(word);
            }
            Some(_) | None => pieces.push(Piece {
                before: word.to_owned(),
                text: String::new(),
            }),
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The longest beginning that is understood, then the rest likewise.
fn parts(
    pieces: &[Piece],
    head: Option<&str>,
    settle: &dyn Fn(&str) -> Option<Resolution>,
) -> Option<Vec<(String, Resolution)>> {
    let mut parts = Vec::new();
    let mut head = head.map(str::to_owned);
    let mut rest = pieces;
    while !rest.is_empty() {
        let longest = rest.len().min(PIECES_OF_A_NAME_MAX);
        let (name, resolution, left) = (1..=longest).rev().find_map(|count| {
            let (taken, left) = rest.split_at_checked(count)?;
            let name = joined(taken);
            let with_head = head.as_ref().map(|head| format!("{head} {name}"));
            // With the word that the list is under first: "CT" among the departments is the one of trade.
            let mut names = [with_head, Some(name)].into_iter().flatten();
            names.find_map(|name| {
                let resolution = settle(&name).filter(is_understood)?;
                Some((name, resolution, left))
            })
        })?;
        head = head_word(&name).map(str::to_owned).or(head);
        parts.push((name, resolution));
        rest = left;
    }
    Some(parts)
}

/// The word that a list says once for all: "Sở Tài chính, Kế hoạch và Đầu tư".
fn head_word(name: &str) -> Option<&str> {
    let word = name.split_whitespace().next()?;
    HEADS
        .contains(&word.to_lowercase().as_str())
        .then_some(word)
}

fn joined(pieces: &[Piece]) -> String {
    let mut name = String::new();
    for piece in pieces {
        match piece.before.as_str() {
            _ if name.is_empty() => {}
            "," | ";" => name.push_str(", "),
            _ => name.push_str(" và "),
        }
        name.push_str(&piece.text);
    }
    name
}

fn is_understood(resolution: &Resolution) -> bool {
    match resolution {
        Resolution::One(..) | Resolution::Class(_) => true,
        Resolution::Several(_) | Resolution::Joint(_) | Resolution::Nothing(_) => false,
    }
}
