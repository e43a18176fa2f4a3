//! The signatures at the end; a joint document has two.

use crate::model::{Place, Signature, Unplaced};

/// All signatures in reading order.
#[derive(Debug, Default)]
pub(super) struct Signers(Vec<Signer>);

#[derive(Debug, Default)]
struct Signer {
    authority: Vec<String>,
    title: Option<String>,
    name: Option<String>,
}

impl Signers {
    pub(super) fn authority(&mut self, text: String) {
        self.sign(|last| last.title.is_some(), |s| s.authority.push(text));
    }

    pub(super) fn title(&mut self, text: String) {
        self.sign(|last| last.name.is_some(), |s| s.title = Some(text));
    }

    pub(super) fn name(&mut self, text: String) {
        self.sign(|_| false, |s| s.name = Some(text));
    }

    fn sign(&mut self, is_closed: impl Fn(&Signer) -> bool, write: impl FnOnce(&mut Signer)) {
        let mut last = self.0.pop().unwrap_or_default();
        if is_closed(&last) {
            self.0.push(std::mem::take(&mut last));
        }
        write(&mut last);
        self.0.push(last);
    }

    /// The signature for the body that the head names first; those for others are kept beside the text.
    pub(super) fn choose(mut self, heads: &str) -> (Option<Signature>, Vec<Unplaced>) {
        let ranks = self.0.iter().map(|signer| signer.rank(heads));
        let Some((chosen, _)) = ranks.enumerate().min_by_key(|(_, rank)| *rank) else {
            return (None, Vec::new());
        };
        let signature = self.0.remove(chosen).signature();
        let lines = self.0.into_iter().flat_map(Signer::lines);
        let beside = lines.map(|text| Unplaced {
            place: Place::Body,
            text,
        });
        (signature, beside.collect())
    }
}

impl Signer {
    /// How early the head names the body that it signs for.
    fn rank(&self, heads: &str) -> usize {
        let body = self
            .authority
            .iter()
            .find_map(|line| line.strip_prefix("TM."));
        body.and_then(|body| heads.find(body.trim()))
            .unwrap_or(usize::MAX)
    }

    /// A line of authority alone is the title.
    fn signature(mut self) -> Option<Signature> {
        let title = self.title.or_else(|| self.authority.pop())?;
        Some(Signature {
            authority: self.authority,
            title,
            name: self.name,
        })
    }

    fn lines(self) -> impl Iterator<Item = String> {
        self.authority
            .into_iter()
            .chain(self.title)
            .chain(self.name)
    }
}
