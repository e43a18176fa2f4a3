//! The letters of one line while they come in.

/// What is written of a line; white space collapses as in browsers.
#[derive(Debug, Default)]
pub(super) struct Letters {
    text: String,
    space: bool,
    all: usize,
    light: usize,
    upright: usize,
}

/// How letters look.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Letters {
    /// Adds running text.
    pub(super) fn write(&mut self, text: &str, look: Look) {
        for letter in text.chars() {
            match letter {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.space = true,
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                _ => self.put(if letter == '\u{a0}' { ' ' } else { letter }, look),
            }
        }
    }

    fn put(&mut self, letter: char, look: Look) {
        if self.space && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        self.space = false;
        self.text.push(letter);
        if letter.is_alphanumeric() {
            self.all += 1;
            self.light += usize::from(!look.bold);
            self.upright += usize::from(!look.italic);
        }
    }

    /// A forced line break.
    pub(super) fn line_break(&mut self) {
        self.space = false;
        self.text.push('\n');
    }

    /// What was written, and how all of it looks; starts anew.
    pub(super) fn take(&mut self) -> Option<(String, Look)> {
        let done = std::mem::take(self);
        let lines: Vec<&str> = done.text.trim().split('\n').map(str::trim).collect();
        let look = Look {
            bold: done.all > 0 && done.light == 0,
            italic: done.all > 0 && done.upright == 0,
        };
        let text = lines.join("\n");
        (!text.is_empty()).then_some((text, look))
    }
}
