//! Compares what was understood with gold, field by field.

use serde_json::Value;

/// Every difference as one line; empty where all is as it should be.
pub(crate) fn differences(gold: &Value, found: &Value) -> Vec<String> {
    const FRONT: [&str; 10] = [
        "title",
        "kind",
        "issuer",
        "number",
        "number_suffix",
        "date",
        "place",
        "year",
        "signatory",
        "period",
    ];
    const LISTS: [(&str, &[&str]); 7] = [
        ("legal_bases", &["number", "kind", "date"]),
        ("sections", &["label", "level", "title", "items"]),
        (
            "targets",
            &[
                "quantity",
                "section",
                "comparator",
                "period",
                "due_year",
                "repeated_at",
                "percent_of",
                "text",
            ],
        ),
        ("tasks", &["section", "text", "lead", "due", "recurrence"]),
        ("bodies", &["name", "section", "tasks", "class"]),
        ("budget_sources", &["text"]),
        ("recipients", &[]),
    ];
    let mut out = Vec::new();
    for field in FRONT {
        if squash(&gold[field]) != squash(&found[field]) {
            out.push(format!(
                "{field}: gold {} found {}",
                gold[field], found[field]
            ));
        }
    }
    for (name, fields) in LISTS {
        lists(&mut out, name, gold, found, fields);
    }
    if gold["citations"].is_array() {
        citations(&mut out, gold, found);
    }
    if gold["measures"].is_array() {
        lists(&mut out, "measures", gold, found, &["section", "text"]);
    }
    partners(&mut out, gold, found);
    diagnostics(&mut out, gold, found);
    out
}

/// White space does not count, nor does case where an old encoding lost it.
fn squash(value: &Value) -> String {
    value
        .to_string()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_lowercase()
}

fn rows(value: &Value, fields: &[&str]) -> Vec<(String, String)> {
    let items = value.as_array().cloned().unwrap_or_default();
    items
        .iter()
        .map(|item| {
            if fields.is_empty() {
                return (squash(item), item.to_string());
            }
            let cell = |field: &&str| {
                // Gold leaves out the middle of long texts.
                let text = item[*field].as_str().filter(|text| text.contains('…'));
                text.map_or_else(
                    || item[*field].to_string(),
                    |text| text.split('…').next().unwrap_or_default().to_owned(),
                )
            };
            let printed: Vec<String> = fields.iter().map(cell).collect();
            let printed = printed.join(" ¦ ");
            (squash(&Value::String(printed.clone())), printed)
        })
        .collect()
}

fn lists(out: &mut Vec<String>, name: &str, gold: &Value, found: &Value, fields: &[&str]) {
    let mut left = rows(&found[name], fields);
    for (key, printed) in rows(&gold[name], fields) {
        match left.iter().position(|(other, _)| *other == key) {
            Some(place) => {
                left.remove(place);
            }
            None => out.push(format!("{name} - {printed}")),
        }
    }
    out.extend(
        left.into_iter()
            .map(|(_, printed)| format!("{name} + {printed}")),
    );
}

/// Every text that gold cites is cited; citing one again in another section is no error.
fn citations(out: &mut Vec<String>, gold: &Value, found: &Value) {
    let all = rows(&found["citations"], &["number", "kind", "date"]);
    for (key, printed) in rows(&gold["citations"], &["number", "kind", "date"]) {
        if !all.iter().any(|(other, _)| *other == key) {
            out.push(format!("citations - {printed}"));
        }
    }
    let wanted: Vec<String> = ["citations", "legal_bases"]
        .iter()
        .flat_map(|n| rows(&gold[n], &["number"]))
        .map(|r| r.0)
        .collect();
    for (key, printed) in rows(&found["citations"], &["number"]) {
        if !wanted.contains(&key) {
            out.push(format!("citations + {printed}"));
        }
    }
}

/// Partners count only where gold names any in the document.
fn partners(out: &mut Vec<String>, gold: &Value, found: &Value) {
    let named = |value: &Value| {
        value["tasks"].as_array().is_some_and(|tasks| {
            tasks
                .iter()
                .any(|t| t["partners"].as_array().is_some_and(|p| !p.is_empty()))
        })
    };
    if named(gold) {
        lists(out, "tasks", gold, found, &["text", "partners"]);
    }
}

fn diagnostics(out: &mut Vec<String>, gold: &Value, found: &Value) {
    let codes: Vec<&str> = found["diagnostics"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|d| d["code"].as_str())
        .collect();
    let list = |field: &str| -> Vec<String> {
        gold[field]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|c| c.as_str().map(str::to_owned))
            .collect()
    };
    let expected = list("expected_diagnostics");
    for code in &expected {
        if !codes.contains(&code.as_str()) {
            out.push(format!("diagnostics - {code}"));
        }
    }
    if gold["accepted_diagnostics"].is_array() {
        let accepted = list("accepted_diagnostics");
        // Codes beyond the contract that gold does not know.
        let ours = ["text.repaired", "recipients.missing", "structure.numbering"];
        for code in codes {
            if !expected.iter().chain(&accepted).any(|c| c == code) && !ours.contains(&code) {
                let message = found["diagnostics"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .find(|d| d["code"] == code)
                    .map(|d| d["message"].to_string());
                out.push(format!(
                    "diagnostics + {code}: {}",
                    message.unwrap_or_default()
                ));
            }
        }
    }
}
