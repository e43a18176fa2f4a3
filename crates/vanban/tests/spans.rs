//! Spans point at the words they claim, in characters of the printed text.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;

use vanban::plan::Plan;
use vanban::{outline, plan, read, repair};

fn squash(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What stands at a span, without white space.
fn at(text: &[char], span: (usize, usize)) -> String {
    assert!(
        span.0 < span.1 && span.1 <= text.len(),
        "{span:?} of {}",
        text.len()
    );
    squash(
        &text
            .iter()
            .skip(span.0)
            .take(span.1 - span.0)
            .collect::<String>(),
    )
}

fn check(name: &str, text: &str, plan: &Plan) {
    let text: Vec<char> = text.chars().collect();
    for target in &plan.targets {
        let words = at(&text, target.span);
        let said = squash(&target.text);
        // A row of a table is named by its first cell and shown by its figure.
        let figure = words.chars().any(|c| c.is_ascii_digit());
        assert!(
            words.contains(&said) || said.contains(&words) || figure,
            "{name} {}: {words}",
            target.id
        );
    }
    for task in &plan.tasks {
        let first = squash(&task.text).chars().take(20).collect::<String>();
        assert!(at(&text, task.span).contains(&first), "{name} {}", task.id);
    }
    for measure in &plan.measures {
        assert!(
            at(&text, measure.span).contains(&squash(&measure.text)),
            "{name} {}",
            measure.id
        );
    }
    for cited in plan.legal_bases.iter().chain(&plan.citations) {
        let words = at(&text, cited.span);
        assert!(
            cited
                .number
                .as_ref()
                .is_none_or(|number| words.contains(number)),
            "{name}: {words}"
        );
    }
    for section in &plan.sections {
        let title: String = squash(section.title.as_deref().unwrap_or_default()).to_lowercase();
        let words = at(&text, section.span).to_lowercase();
        assert!(words.contains(&title), "{name} {}", section.label);
    }
    for span in plan.diagnostics.iter().flat_map(|found| &found.spans) {
        at(&text, *span);
    }
}

fn check_folder(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let mut seen = 0;
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path
            .extension()
            .is_none_or(|end| ["json", "md"].iter().any(|e| end == *e))
        {
            continue;
        }
        let bytes = fs::read(&path).expect("the file is there");
        let Ok(source) = read::read(&bytes) else {
            continue;
        };
        let (source, repairs) = repair::mend(source);
        let outline = outline::outline(&source, &repairs);
        check(
            &path.display().to_string(),
            &outline.text,
            &plan::plan(&outline, None),
        );
        seen += 1;
    }
    seen
}

#[test]
fn spans_of_the_invented_plans_point_at_their_words() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(check_folder(&here.join("tests/plans")) >= 11);
    assert!(check_folder(&here.join("tests/plans2")) >= 9);
    assert!(check_folder(&here.join("../../samples")) >= 2);
}

/// The reference plans lie beside the project where it is developed.
#[test]
fn spans_of_the_reference_plans_point_at_their_words() {
    check_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/plans"));
}
