//! The description of the interface for programs, against the one that was agreed upon. After a change that was meant:
//! `UPDATE_GOLDEN=1 cargo nextest run -p hoptac description`, and read the difference before it is committed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use web::Access;
use web::api::{Document, faults};

use super::*;

/// The description of an ordinary house.
fn described() -> (Routes, String) {
    let folder = tempfile::tempdir().unwrap();
    let keys = DirectoryKeys::from_installation_key(&[9; KEY_BYTES]);
    let routes = routes(&Config::default(), &files(folder.path()).unwrap(), keys);
    let document = Document::of(&routes);
    (routes, document.as_str().to_owned())
}

#[test]
fn the_description_is_the_one_agreed_upon() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi.json");
    let (_, told) = described();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, told).unwrap();
    } else {
        let agreed = fs::read_to_string(&file).unwrap();
        assert_eq!(
            told, agreed,
            "write it with `UPDATE_GOLDEN=1 cargo nextest run -p hoptac description`"
        );
    }
}

#[test]
fn no_two_operations_or_types_share_a_name() {
    let (routes, _) = described();
    assert_eq!(faults(&routes), [""; 0]);
}

#[test]
fn every_route_for_programs_is_described_and_no_other() {
    let (routes, told) = described();
    let told: Value = serde_json::from_str(&told).unwrap();
    let mut described = BTreeSet::new();
    for (path, item) in told["paths"].as_object().unwrap() {
        let operations = item.as_object().unwrap();
        described.extend(operations.iter().map(|(verb, operation)| {
            let is_public = operation["security"] == serde_json::json!([{}]);
            (path.clone(), verb.to_uppercase(), is_public)
        }));
    }
    let table = routes.table().into_iter();
    let declared: BTreeSet<_> = table
        .filter(|declared| declared.path.starts_with("/api/"))
        .map(|declared| {
            let is_public = declared.access == Access::Public;
            (
                declared.path.to_owned(),
                declared.verb.to_string(),
                is_public,
            )
        })
        .collect();
    assert_eq!(described, declared);
}

#[test]
fn everything_that_the_description_points_to_is_there() {
    let (_, told) = described();
    let told: Value = serde_json::from_str(&told).unwrap();
    let mut open = vec![&told];
    while let Some(value) = open.pop() {
        if let Some(pointer) = value.get("$ref").and_then(Value::as_str) {
            let place = pointer.trim_start_matches('#');
            assert!(told.pointer(place).is_some(), "{pointer}");
        }
        match value {
            Value::Array(values) => open.extend(values),
            Value::Object(values) => open.extend(values.values()),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}
