//! The packages as `cargo metadata` tells them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// A package of the workspace.
#[derive(Debug, Default)]
pub(crate) struct Package {
    pub(crate) name: String,
    /// Its folder, from the workspace's.
    pub(crate) folder: String,
    /// Names of what it is built from, tests and build scripts left out.
    pub(crate) direct: BTreeSet<String>,
    /// The same with all that those are built from.
    pub(crate) reached: BTreeSet<String>,
}

/// Asks cargo for the packages of the workspace.
pub(crate) fn packages(root: &Path) -> Result<Vec<Package>> {
    let told = Command::new("cargo")
        .args(["metadata", "--locked", "--format-version", "1"])
        .current_dir(root)
        .output()
        .context("cargo metadata")?;
    let complaint = String::from_utf8_lossy(&told.stderr);
    ensure!(told.status.success(), "cargo metadata: {complaint}");
    let told: Value = serde_json::from_slice(&told.stdout)?;
    Ok(read(&told))
}

/// One package of the graph: its name and the ids of what it is built from.
type Node<'a> = (&'a str, Vec<&'a str>);

fn read(told: &Value) -> Vec<Package> {
    let graph = graph(told);
    let root = told["workspace_root"].as_str().unwrap_or_default();
    let is_member = |id: &str| list(&told["workspace_members"]).any(|member| member == id);
    let members = list(&told["packages"]).filter(|p| p["id"].as_str().is_some_and(is_member));
    let read_one = |package: &Value| {
        let id = package["id"].as_str().unwrap_or_default();
        let manifest = package["manifest_path"].as_str().unwrap_or_default();
        let folder = manifest.trim_start_matches(root).replace('\\', "/");
        let folder = folder
            .trim_end_matches("/Cargo.toml")
            .trim_start_matches('/');
        let below = graph
            .get(id)
            .map(|(_, ids)| ids.as_slice())
            .unwrap_or_default();
        Package {
            name: package["name"].as_str().unwrap_or_default().to_owned(),
            folder: folder.to_owned(),
            direct: below.iter().filter_map(|id| named(&graph, id)).collect(),
            reached: reached(&graph, below),
        }
    };
    members.map(read_one).collect()
}

fn graph(told: &Value) -> BTreeMap<&str, Node<'_>> {
    let packages = list(&told["packages"]);
    let names: BTreeMap<&str, &str> = packages
        .filter_map(|package| Some((package["id"].as_str()?, package["name"].as_str()?)))
        .collect();
    list(told.pointer("/resolve/nodes").unwrap_or(&Value::Null))
        .filter_map(|node| {
            let id = node["id"].as_str()?;
            let below = list(&node["deps"])
                .filter(|dep| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                .filter_map(|dep| dep["pkg"].as_str());
            Some((id, (*names.get(id)?, below.collect())))
        })
        .collect()
}

fn named(graph: &BTreeMap<&str, Node<'_>>, id: &str) -> Option<String> {
    graph.get(id).map(|(name, _)| (*name).to_owned())
}

fn reached(graph: &BTreeMap<&str, Node<'_>>, from: &[&str]) -> BTreeSet<String> {
    let mut open = from.to_vec();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if let Some((_, below)) = graph.get(id).filter(|_| seen.insert(id)) {
            open.extend(below);
        }
    }
    seen.into_iter().filter_map(|id| named(graph, id)).collect()
}

/// The items of a list, none where it is no list.
fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Packages made by hand, for the checks' own tests: name and what it is built from.
#[cfg(test)]
pub(crate) fn package(name: &str, direct: &[&str]) -> Package {
    let direct: BTreeSet<String> = direct.iter().map(|name| (*name).to_owned()).collect();
    Package {
        name: name.to_owned(),
        folder: format!("crates/{name}"),
        reached: direct.clone(),
        direct,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_package_reaches_what_its_dependencies_are_built_from_and_not_what_they_test_with() {
        let dep = |pkg: &str, kind: Value| json!({"pkg": pkg, "dep_kinds": [{"kind": kind}]});
        let told = json!({
            "workspace_root": "/w", "workspace_members": ["1"],
            "packages": [
                {"id": "1", "name": "house", "manifest_path": "/w/crates/house/Cargo.toml"},
                {"id": "2", "name": "wall"}, {"id": "3", "name": "brick"}, {"id": "4", "name": "saw"},
            ],
            "resolve": {"nodes": [
                {"id": "1", "deps": [dep("2", Value::Null), dep("4", json!("dev"))]},
                {"id": "2", "deps": [dep("3", Value::Null)]},
                {"id": "3", "deps": []}, {"id": "4", "deps": []},
            ]},
        });
        let packages = read(&told);
        let names = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(packages.len(), 1);
        assert_eq!(packages[0].folder, "crates/house");
        assert_eq!(names(&packages[0].direct), "wall");
        assert_eq!(names(&packages[0].reached), "brick wall");
    }
}
