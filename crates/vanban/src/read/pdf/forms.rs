//! Forms and pictures that pages draw: forms that draw themselves would never end.

use std::collections::{BTreeMap, BTreeSet};

use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

use crate::read::ReadError;

/// Forms drawn by forms drawn by forms.
const FORM_DEPTH_MAX: usize = 30;

/// The forms of a document, and what drawings are called wherever they are named: a form without resources
/// of its own finds what it draws through the page.
struct Forms<'a> {
    document: &'a Document,
    named: BTreeMap<Vec<u8>, Vec<ObjectId>>,
    sound: BTreeSet<ObjectId>,
}

/// Refuses forms that draw themselves, or each other in a circle.
pub(super) fn refuse_loops(document: &Document) -> Result<(), ReadError> {
    let mut forms = Forms {
        document,
        named: names(document),
        sound: BTreeSet::new(),
    };
    for id in document.objects.keys() {
        forms.visit(*id, &mut Vec::new())?;
    }
    Ok(())
}

fn names(document: &Document) -> BTreeMap<Vec<u8>, Vec<ObjectId>> {
    let mut named: BTreeMap<Vec<u8>, Vec<ObjectId>> = BTreeMap::new();
    for object in document.objects.values() {
        let holder = object.as_dict().ok();
        for (name, id) in holder.map_or_else(Vec::new, |holder| named_drawings(document, holder)) {
            let ids = named.entry(name).or_default();
            if ids.len() < FORM_DEPTH_MAX && !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    named
}

impl Forms<'_> {
    fn visit(&mut self, id: ObjectId, path: &mut Vec<ObjectId>) -> Result<(), ReadError> {
        if self.sound.contains(&id) {
            return Ok(());
        }
        if path.contains(&id) || path.len() > FORM_DEPTH_MAX {
            return Err(ReadError::TooDeep(FORM_DEPTH_MAX));
        }
        path.push(id);
        for inner in self.drawn_by(id) {
            self.visit(inner, path)?;
        }
        path.pop();
        self.sound.insert(id);
        Ok(())
    }

    /// The forms that a form may draw.
    fn drawn_by(&self, id: ObjectId) -> Vec<ObjectId> {
        let Some(form) = self.form(id) else {
            return Vec::new();
        };
        let drawn = if form.dict.has(b"Resources") {
            drawings(self.document, &form.dict)
        } else {
            let content = form.get_plain_content().unwrap_or_default();
            let words: Vec<&[u8]> = content.split(u8::is_ascii_whitespace).collect();
            let drawn = words.windows(2).filter_map(|pair| match pair {
                [name, b"Do"] => self.named.get(name.strip_prefix(b"/")?),
                _ => None,
            });
            drawn.flatten().copied().collect()
        };
        let is_form = |inner: &ObjectId| self.form(*inner).is_some();
        drawn.into_iter().filter(is_form).collect()
    }

    fn form(&self, id: ObjectId) -> Option<&Stream> {
        let object = self.document.get_object(id).ok()?;
        let stream = object.as_stream().ok()?;
        is(&stream.dict, b"Form").then_some(stream)
    }
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
    let named = named_drawings(document, holder).into_iter();
    named.map(|(_, id)| id).collect()
}

fn named_drawings(document: &Document, holder: &Dictionary) -> Vec<(Vec<u8>, ObjectId)> {
    let inner = |dictionary: &Dictionary, key: &[u8]| -> Option<Dictionary> {
        let (_, object) = document.dereference(dictionary.get(key).ok()?).ok()?;
        object.as_dict().ok().cloned()
    };
    let found = inner(holder, b"Resources").and_then(|resources| inner(&resources, b"XObject"));
    found.map_or_else(Vec::new, |drawings| {
        drawings
            .iter()
            .filter_map(|(name, object)| Some((name.clone(), object.as_reference().ok()?)))
            .collect()
    })
}

fn is(dictionary: &Dictionary, subtype: &[u8]) -> bool {
    matches!(dictionary.get(b"Subtype"), Ok(Object::Name(name)) if name == subtype)
}
