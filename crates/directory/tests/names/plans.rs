use std::path::Path;

use directory::model::resolve::{Resolution, resolve};
use serde_json::Value;

use super::{BINH_PHUOC, DONG_NAI, LAM_DONG, asked, everybody};

/// Every body that the reference plans name, where those plans lie beside the project.
#[test]
fn every_body_of_the_reference_plans_is_understood() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/plans");
    if !folder.exists() {
        return;
    }
    for (stem, place) in [
        ("binh-phuoc-2023", BINH_PHUOC),
        ("lam-dong-2024-htx-so-phu-luc", LAM_DONG),
        ("dong-nai-2026-2030-de-an", DONG_NAI),
    ] {
        let text = std::fs::read_to_string(folder.join(format!("{stem}.gold.json"))).unwrap();
        let gold: Value = serde_json::from_str(&text).unwrap();
        let register = everybody();
        for name in names(&gold) {
            match resolve(&name, &asked(place), &register) {
                Resolution::One(..) | Resolution::Class(_) => {}
                other => panic!("{stem}: {name}: {other:?}"),
            }
        }
    }
}

fn names(gold: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut names = vec![gold["issuer"].clone()];
    names.extend(
        list(&gold["bodies"])
            .iter()
            .map(|body| body["name"].clone()),
    );
    for task in list(&gold["tasks"]) {
        names.extend(list(&task["lead"]));
        names.extend(list(&task["partners"]));
    }
    let texts = [list(&gold["legal_bases"]), list(&gold["citations"])].concat();
    names.extend(texts.iter().map(|text| text["issuer"].clone()));
    let texts = names.iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}
