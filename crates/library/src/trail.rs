//! How acts on papers are told in the audit trail.

use db::Entry;

use crate::model::file::{FileId, PaperFile, StoredFile};
use crate::model::paper::{PaperContent, PaperId};

/// What of a paper changed. Whoever reads the trail may not see confidential papers: of those only that they changed.
pub(crate) fn told(entry: Entry, before: Option<&PaperContent>, after: &PaperContent) -> Entry {
    let is_secret = after.is_confidential() || before.is_some_and(PaperContent::is_confidential);
    let entry = entry
        .change("kind", before.map(|b| &b.kind), Some(&after.kind))
        .change(
            "direction",
            before.map(|b| &b.direction),
            Some(&after.direction),
        )
        .change(
            "confidentiality",
            before.map(|b| &b.confidentiality),
            Some(&after.confidentiality),
        )
        .change(
            "area",
            before.and_then(|b| b.area.as_ref()),
            after.area.as_ref(),
        )
        .change(
            "organisation",
            before.and_then(|b| b.organisation.as_ref()),
            after.organisation.as_ref(),
        )
        .change(
            "in_force_from",
            before.and_then(|b| b.in_force.from.as_ref()),
            after.in_force.from.as_ref(),
        )
        .change(
            "in_force_to",
            before.and_then(|b| b.in_force.to.as_ref()),
            after.in_force.to.as_ref(),
        )
        .change(
            "verified",
            before.map(|b| &b.verified),
            Some(&after.verified),
        );
    if is_secret {
        return entry.masked("number").masked("issuer").masked("summary");
    }
    let aliases = |content: &PaperContent| content.aliases.join("; ");
    entry
        .change(
            "number",
            before.and_then(|b| b.number.as_ref()),
            after.number.as_ref(),
        )
        .change(
            "issuer",
            before.map(|b| &b.issuer.name),
            Some(&after.issuer.name),
        )
        .change(
            "issued",
            before.and_then(|b| b.issued.as_ref()),
            after.issued.as_ref(),
        )
        .change("summary", before.map(|b| &b.summary), Some(&after.summary))
        .change(
            "aliases",
            before.map(aliases).as_ref(),
            Some(&aliases(after)),
        )
        .change(
            "note",
            before.and_then(|b| b.note.as_ref()),
            after.note.as_ref(),
        )
}

/// A file was attached.
pub(crate) fn attached(
    paper: PaperId,
    content: &PaperContent,
    (id, file): (FileId, &StoredFile),
) -> Entry {
    let entry = Entry::new("library.attach_file", "paper", paper)
        .set("file", &id)
        .set("hash", &file.hash);
    if content.is_confidential() {
        entry.masked("name")
    } else {
        entry.set("name", &file.name)
    }
}

/// A file was taken off.
pub(crate) fn detached(paper: PaperId, content: &PaperContent, file: &PaperFile) -> Entry {
    let entry = Entry::new("library.detach_file", "paper", paper)
        .change("file", Some(&file.id), None)
        .change("hash", Some(&file.hash), None);
    if content.is_confidential() {
        entry.masked("name")
    } else {
        entry.change("name", Some(&file.name), None)
    }
}
