//! One XML part as a small tree: only the names, attributes and texts that the reader asks for.

use std::collections::BTreeMap;
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::read::ReadError;
use crate::read::limits::{NESTING_DEPTH_MAX, XML_NODES_MAX};

/// Attributes that are kept; producers write many more.
const ATTRIBUTES: [&str; 27] = [
    "val",
    "styleId",
    "type",
    "default",
    "ilvl",
    "numId",
    "abstractNumId",
    "w",
    "id",
    "Id",
    "char",
    "font",
    "Type",
    "Target",
    "TargetMode",
    "fill",
    "left",
    "start",
    "hanging",
    "name",
    "Requires",
    "space",
    "fldCharType",
    "instr",
    "orient",
    "before",
    "ContentType",
];

/// An element. Names are without their prefix.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: Rc<str>,
    attributes: Vec<(Rc<str>, Box<str>)>,
    pub(super) children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Node {
    /// An element.
    Element(Element),
    /// Text.
    Text(String),
}

impl Element {
    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of this name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| &*element.name == name)
    }

    /// An attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| &**known == name)
            .map(|(_, value)| &**value)
    }

    /// The attribute `val` of the element of this name in it.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// An on/off element: there and not switched off.
    pub(super) fn switch(&self, name: &str) -> Option<bool> {
        let element = self.child(name)?;
        let off = matches!(
            element.attribute("val"),
            Some("0" | "false" | "off" | "none")
        );
        Some(!off)
    }

    /// The text directly in it.
    pub(super) fn text(&self) -> String {
        let texts = self.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect()
    }
}

/// Reads one part.
pub(super) fn parse(part: &str) -> Result<Element, ReadError> {
    let mut builder = Builder::default();
    let mut reader = Reader::from_str(part);
    loop {
        let event = reader.read_event().map_err(|error| broken(&error))?;
        match event {
            Event::Start(tag) => builder.open(&tag)?,
            Event::Empty(tag) => {
                builder.open(&tag)?;
                builder.close();
            }
            Event::End(_) => builder.close(),
            Event::Text(text) => builder.text(&text.xml10_content())?,
            Event::CData(text) => builder.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => builder.text(&resolve(&reference))?,
            Event::DocType(_) => {
                return Err(ReadError::Broken(
                    "a document type declaration in an OOXML part".to_owned(),
                ));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return builder.finish(),
        }
    }
}

fn broken(error: &quick_xml::Error) -> ReadError {
    if matches!(error, quick_xml::Error::Syntax(_)) {
        ReadError::Truncated(format!("XML: {error}"))
    } else {
        ReadError::Broken(format!("XML: {error}"))
    }
}

/// The letter of a character reference or of one of XML's own five names; other names stand for nothing.
fn resolve(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return letter.to_string();
    }
    match &*reference.xml10_content() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
    .to_owned()
}

#[derive(Default)]
struct Builder {
    names: BTreeMap<String, Rc<str>>,
    open: Vec<Element>,
    root: Option<Element>,
    nodes: usize,
}

impl Builder {
    fn count(&mut self) -> Result<(), ReadError> {
        self.nodes += 1;
        if self.nodes > XML_NODES_MAX {
            return Err(ReadError::Bomb("XML elements"));
        }
        Ok(())
    }

    fn name(&mut self, name: &str) -> Rc<str> {
        if let Some(known) = self.names.get(name) {
            return Rc::clone(known);
        }
        let new: Rc<str> = Rc::from(name);
        self.names.insert(name.to_owned(), Rc::clone(&new));
        new
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        self.count()?;
        if self.open.len() >= NESTING_DEPTH_MAX {
            return Err(ReadError::TooDeep(NESTING_DEPTH_MAX));
        }
        let mut attributes = Vec::new();
        for attribute in tag.attributes().with_checks(false).flatten() {
            let key = attribute.key.local_name();
            let key: &str = key.as_ref();
            if ATTRIBUTES.contains(&key) {
                self.count()?;
                let value = attribute.normalized_value(XmlVersion::Explicit1_0);
                let value = value.unwrap_or_default();
                attributes.push((self.name(key), Box::from(&*value)));
            }
        }
        let name = self.name(tag.local_name().as_ref());
        self.open.push(Element {
            name,
            attributes,
            children: Vec::new(),
        });
        Ok(())
    }

    fn close(&mut self) {
        let Some(element) = self.open.pop() else {
            return;
        };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(element)),
            None => self.root = self.root.take().or(Some(element)),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        let Some(parent) = self.open.last_mut() else {
            return Ok(());
        };
        let holds_text = &*parent.name == "t";
        if text.is_empty() || (!holds_text && text.chars().all(char::is_whitespace)) {
            return Ok(());
        }
        if let Some(Node::Text(before)) = parent.children.last_mut() {
            before.push_str(text);
            return Ok(());
        }
        parent.children.push(Node::Text(text.to_owned()));
        self.count()
    }

    fn finish(self) -> Result<Element, ReadError> {
        if !self.open.is_empty() {
            return Err(ReadError::Truncated(
                "XML ends inside an element".to_owned(),
            ));
        }
        self.root
            .ok_or_else(|| ReadError::Truncated("XML without an element".to_owned()))
    }
}
