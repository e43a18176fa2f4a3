//! Forms and pictures that pages draw: forms that draw themselves would never end.

use std::collections::BTreeSet;

use pdf_extract::{Dictionary, Document, Object, ObjectId};

use crate::read::ReadError;

/// Forms drawn by forms drawn by forms.
const FORM_DEPTH_MAX: usize = 30;

/// Refuses forms that draw themselves, or each other in a circle.
pub(super) fn refuse_loops(document: &Document) -> Result<(), ReadError> {
    let mut sound = BTreeSet::new();
    for id in document.objects.keys() {
        let mut path = Vec::new();
        visit(document, *id, &mut path, &mut sound)?;
    }
    Ok(())
}

fn visit(
    document: &Document,
    id: ObjectId,
    path: &mut Vec<ObjectId>,
    sound: &mut BTreeSet<ObjectId>,
) -> Result<(), ReadError> {
    if sound.contains(&id) {
        return Ok(());
    }
    if path.contains(&id) || path.len() > FORM_DEPTH_MAX {
        return Err(ReadError::TooDeep(FORM_DEPTH_MAX));
    }
    path.push(id);
    for inner in drawn_by(document, id) {
        visit(document, inner, path, sound)?;
    }
    path.pop();
    sound.insert(id);
    Ok(())
}

/// The forms that a form may draw.
fn drawn_by(document: &Document, id: ObjectId) -> Vec<ObjectId> {
    let form = document
        .get_object(id)
        .ok()
        .and_then(|object| object.as_stream().ok());
    let Some(form) = form.filter(|form| is(&form.dict, b"Form")) else {
        return Vec::new();
    };
    drawings(document, &form.dict)
        .into_iter()
        .filter(|inner| {
            let inner = document
                .get_object(*inner)
                .ok()
                .and_then(|object| object.as_stream().ok());
            inner.is_some_and(|inner| is(&inner.dict, b"Form"))
        })
        .collect()
}

/// Whether a page has a picture, directly or in a form of its own.
pub(super) fn has_picture(document: &Document, page: ObjectId) -> bool {
    let picture = |id: &ObjectId| {
        let stream = document
            .get_object(*id)
            .ok()
            .and_then(|object| object.as_stream().ok());
        stream.is_some_and(|stream| is(&stream.dict, b"Image"))
    };
    let mut holder = document
        .get_object(page)
        .ok()
        .and_then(|object| object.as_dict().ok());
    // Resources may be inherited from the tree of pages.
    for _ in 0..FORM_DEPTH_MAX {
        let Some(dictionary) = holder else {
            return false;
        };
        let drawn = drawings(document, dictionary);
        if !drawn.is_empty() {
            return drawn
                .iter()
                .any(|id| picture(id) || drawn_in(document, *id).iter().any(picture));
        }
        holder = dictionary
            .get(b"Parent")
            .ok()
            .and_then(|parent| document.dereference(parent).ok())
            .and_then(|(_, parent)| parent.as_dict().ok());
    }
    false
}

fn drawn_in(document: &Document, id: ObjectId) -> Vec<ObjectId> {
    let stream = document
        .get_object(id)
        .ok()
        .and_then(|object| object.as_stream().ok());
    stream.map_or_else(Vec::new, |stream| drawings(document, &stream.dict))
}

fn drawings(document: &Document, holder: &Dictionary) -> Vec<ObjectId> {
    let inner = |dictionary: &Dictionary, key: &[u8]| -> Option<Dictionary> {
        let (_, object) = document.dereference(dictionary.get(key).ok()?).ok()?;
        object.as_dict().ok().cloned()
    };
    let found = inner(holder, b"Resources").and_then(|resources| inner(&resources, b"XObject"));
    found.map_or_else(Vec::new, |drawings| {
        drawings
            .iter()
            .filter_map(|(_, object)| object.as_reference().ok())
            .collect()
    })
}

fn is(dictionary: &Dictionary, subtype: &[u8]) -> bool {
    matches!(dictionary.get(b"Subtype"), Ok(Object::Name(name)) if name == subtype)
}
