//! What stands inside a paragraph: runs, fields, links, controls, tracked changes.

use super::body::{Body, branch};
use super::paragraph::Paragraph;
use super::styles::Look;
use super::symbol;
use super::xml::Element;
use crate::model::Place;
use crate::read::ReadError;

impl Body {
    /// Reads what stands in a paragraph, or in anything inside it.
    pub(super) fn inline(
        &mut self,
        element: &Element,
        paragraph: &mut Paragraph,
    ) -> Result<(), ReadError> {
        for child in element.elements() {
            match &*child.name {
                "r" => self.run(child, paragraph)?,
                "AlternateContent" => {
                    if let Some(branch) = branch(child) {
                        self.inline(branch, paragraph)?;
                    }
                }
                "del" | "moveFrom" | "pPr" | "rPr" | "sdtPr" | "sdtEndPr" => {}
                "drawing" | "pict" | "object" => self.boxes(child)?,
                _ => self.inline(child, paragraph)?,
            }
        }
        Ok(())
    }

    fn run(&mut self, run: &Element, paragraph: &mut Paragraph) -> Result<(), ReadError> {
        let properties = run.child("rPr");
        let style = properties.and_then(|properties| properties.value("rStyle"));
        let look = Look::of(properties).or(self.styles.letters(style));
        self.run_content(run, look, paragraph)
    }

    fn run_content(
        &mut self,
        run: &Element,
        look: Look,
        paragraph: &mut Paragraph,
    ) -> Result<(), ReadError> {
        for child in run.elements() {
            match &*child.name {
                "t" => paragraph.write(&child.text(), look),
                "tab" | "ptab" => paragraph.write("\t", look),
                "br" if child.attribute("type") == Some("page") => paragraph.page_break(),
                "br" | "cr" => paragraph.write("\n", look),
                "noBreakHyphen" => paragraph.write("-", look),
                "sym" => paragraph.write(&symbol::letter(child), look),
                "drawing" | "pict" | "object" => self.boxes(child)?,
                "AlternateContent" => {
                    if let Some(branch) = branch(child) {
                        self.run_content(branch, look, paragraph)?;
                    }
                }
                "ruby" => {
                    if let Some(base) = child.child("rubyBase") {
                        self.inline(base, paragraph)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The text boxes somewhere in a drawing, each once.
    fn boxes(&mut self, element: &Element) -> Result<(), ReadError> {
        for child in element.elements() {
            match &*child.name {
                "txbxContent" => self.aside(child, Place::TextBox)?,
                "AlternateContent" => {
                    if let Some(branch) = branch(child) {
                        self.boxes(branch)?;
                    }
                }
                _ => self.boxes(child)?,
            }
        }
        Ok(())
    }
}
