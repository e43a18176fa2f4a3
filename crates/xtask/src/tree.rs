//! What the checks look at: the files that git knows or would add, and the packages that cargo sees.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::workspace::{self, Package};

/// The workspace as it lies on the disk.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) files: Vec<TextFile>,
    /// Paths of files that are no text, such as pictures.
    pub(crate) others: Vec<String>,
    pub(crate) packages: Vec<Package>,
}

/// A file of text; others are left out.
#[derive(Debug)]
pub(crate) struct TextFile {
    /// From the workspace's folder, with `/` on every system.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Tree {
    /// Reads the tree below the workspace's folder.
    pub(crate) fn load(root: &Path) -> Result<Self> {
        let listed = Command::new("git")
            .args([
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ])
            .current_dir(root)
            .output()
            .context("git lists the files")?;
        ensure!(listed.status.success(), "git could not list the files");
        let names = String::from_utf8(listed.stdout).context("a file's name is not UTF-8")?;
        let (mut files, mut others) = (Vec::new(), Vec::new());
        for path in names.split_terminator('\0') {
            // A file that was deleted and is still known to git is no file.
            let Ok(bytes) = fs::read(root.join(path)) else {
                continue;
            };
            let path = path.to_owned();
            match String::from_utf8(bytes) {
                Ok(text) => files.push(TextFile { path, text }),
                Err(_) => others.push(path),
            }
        }
        let packages = workspace::packages(root)?;
        Ok(Self {
            files,
            others,
            packages,
        })
    }

    /// The file at this path.
    pub(crate) fn file(&self, path: &str) -> Option<&TextFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The sources of crates, in Rust, each with its place.
    pub(crate) fn sources(&self) -> impl Iterator<Item = (Place<'_>, &TextFile)> {
        self.rust().filter_map(|file| Some((file.place()?, file)))
    }

    /// The files of Rust.
    pub(crate) fn rust(&self) -> impl Iterator<Item = &TextFile> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }
}

/// Where a source lies among the crates.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The crate, by its folder.
    pub(crate) krate: &'a str,
    /// The path inside the crate's `src`.
    path: &'a str,
}

impl Place<'_> {
    /// Whether it lies in a module of this name, a folder or a file.
    pub(crate) fn is_in(&self, module: &str) -> bool {
        let mut parts = self.path.split('/');
        parts.any(|part| part.trim_end_matches(".rs") == module)
    }
}

impl TextFile {
    /// The crate whose source this is; none for all that is not in a crate's `src`.
    pub(crate) fn place(&self) -> Option<Place<'_>> {
        let (krate, path) = self.path.strip_prefix("crates/")?.split_once("/src/")?;
        (!krate.contains('/')).then_some(Place { krate, path })
    }

    /// Lines with their numbers that are neither test code nor comments.
    pub(crate) fn statements(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_comment = |line: &str| line.trim_start().starts_with("//");
        self.code().filter(move |(_, line)| !is_comment(line))
    }

    /// Whether all of it is test code, by where it lies.
    pub(crate) fn is_test(&self) -> bool {
        let mut parts = self.path.split('/');
        parts.any(|part| matches!(part, "tests" | "tests.rs" | "properties.rs"))
    }

    /// Lines with their numbers that are not test code.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = if self.is_test() { 0 } else { self.tests_from() };
        self.lines().take(end)
    }

    /// Lines with their numbers that are test code.
    pub(crate) fn tests(&self) -> impl Iterator<Item = (usize, &str)> {
        let start = if self.is_test() { 0 } else { self.tests_from() };
        self.lines().skip(start)
    }

    /// All lines with their numbers, from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// How many lines stand before the module of tests, which is the last thing in a file.
    fn tests_from(&self) -> usize {
        let all: Vec<&str> = self.text.lines().collect();
        let opens = |pair: &[&str]| match pair {
            [flag, module] => *flag == "#[cfg(test)]" && module.starts_with("mod "),
            _ => false,
        };
        all.windows(2).position(opens).unwrap_or(all.len())
    }
}

/// Trees made by hand, for the checks' own tests.
#[cfg(test)]
pub(crate) fn tree_of(files: &[(&str, &str)]) -> Tree {
    let files = files.iter().map(|(path, text)| TextFile {
        path: (*path).to_owned(),
        text: (*text).to_owned(),
    });
    Tree {
        files: files.collect(),
        others: Vec::new(),
        packages: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_has_a_place_in_its_crate_and_other_files_have_none() {
        let tree = tree_of(&[("crates/fund/src/store/loan.rs", ""), ("e2e/src/a.rs", "")]);
        let place = tree.files[0].place().unwrap();
        assert_eq!(place.krate, "fund");
        assert!(place.is_in("store") && place.is_in("loan") && !place.is_in("web"));
        assert!(tree.files[1].place().is_none());
    }

    #[test]
    fn tests_begin_at_their_module_and_not_at_a_flagged_item() {
        let text = "#[cfg(test)]\nconst A: u8 = 1;\nfn b() {}\n#[cfg(test)]\nmod tests {\n}\n";
        let tree = tree_of(&[("a.rs", text), ("a/tests.rs", text)]);
        assert_eq!(tree.files[0].code().count(), 3);
        assert_eq!(tree.files[0].tests().next(), Some((4, "#[cfg(test)]")));
        assert_eq!(tree.files[1].code().count(), 0);
    }
}
