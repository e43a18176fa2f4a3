//! Every word that is put together from a kind is there, in both languages.

use directory::model::area::{AreaKind, AreaLevel};
use directory::model::organisation::{BodyKind, OrganisationKind};
use directory::model::succession::LineKind;
use web::{Language, Texts};

#[test]
fn both_languages_have_the_same_keys() {
    let texts = Texts::load(&directory::TEXTS).unwrap();
    assert_eq!(texts.gaps(), Vec::<String>::new());
}

#[test]
fn every_kind_has_a_word() {
    let texts = Texts::load(&directory::TEXTS).unwrap();
    let spelled = |prefix: &str, words: Vec<&'static str>| -> Vec<String> {
        words
            .iter()
            .map(|word| format!("directory-{prefix}-{word}"))
            .collect()
    };
    let kinds = || AreaKind::ALL.iter().map(|kind| kind.as_str());
    let keys = [
        spelled("area_kind", kinds().collect()),
        spelled("area_count", kinds().collect()),
        spelled(
            "level",
            AreaLevel::ALL.iter().map(|level| level.as_str()).collect(),
        ),
        spelled(
            "area_line",
            LineKind::ALL.iter().map(|kind| kind.as_str()).collect(),
        ),
        spelled(
            "body_kind",
            BodyKind::ALL.iter().map(|kind| kind.as_str()).collect(),
        ),
        spelled(
            "organisation_kind",
            OrganisationKind::ALL
                .iter()
                .map(|kind| kind.as_str())
                .collect(),
        ),
    ];
    for key in keys.concat() {
        assert!(texts.has(Language::Vietnamese, &key), "{key}");
    }
}
