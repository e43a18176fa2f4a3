//! A paper of an organisation lies in its area too: who answers for the area sees it, and whoever answers for another does not.

use authz::{Actor, Grant, Place, Role};
use directory::api::{
    LoadReference, OrganisationKind, RegisterOrganisation, load_reference, register_organisation,
};
use directory::reference::{area_id, organisation_id};
use kernel::{AreaId, OrganisationId, Refusal};
use library::api::change_paper::{ChangePaper, change_paper};
use library::api::paper_detail::paper_detail;
use library::api::paper_list::paper_list;
use library::api::register_paper::{RegisterPaper, RegisterPaperError, register_paper};
use library::api::{PaperContent, PaperFilter, PaperId, PaperOrder};
use testkit::TestDb;

use crate::house::{day, decision};

/// Bù Đăng and Lộc Ninh.
const DISTRICTS: [&str; 2] = ["2023/70/696", "2023/70/692"];

async fn map() -> TestDb {
    let test = testkit::fresh_on(day("2023-09-15")).await;
    let provinces = vec!["75".to_owned()];
    let command = test.command(LoadReference { provinces });
    load_reference(&test.db, &test.system(), &command)
        .await
        .unwrap();
    test
}

async fn cooperative(test: &TestDb, area: AreaId) -> OrganisationId {
    let wish = RegisterOrganisation {
        kind: OrganisationKind::Cooperative,
        name: "Hợp tác xã Mẫu Bù Đăng".to_owned(),
        short_name: String::new(),
        code: None,
        area: Some(area),
        parent: None,
        from: day("2015-01-01"),
        basis: String::new(),
        is_another: false,
    };
    let done = register_organisation(&test.db, &test.system(), &test.command(wish)).await;
    done.unwrap().id
}

fn officer(test: &TestDb, name: &str, place: Place) -> Actor {
    let grant = Grant::since(Role::AreaOfficer, place, day("2020-01-01"));
    test.actor_with(name, vec![grant])
}

fn of(organisation: OrganisationId) -> PaperContent {
    PaperContent {
        organisation: Some(organisation),
        ..decision("1/QĐ-HTX", "2023-02-03")
    }
}

async fn register(
    test: &TestDb,
    actor: &Actor,
    content: PaperContent,
) -> Result<PaperId, RegisterPaperError> {
    let files = Vec::new();
    let command = test.command(RegisterPaper { content, files });
    let done = register_paper(&test.db, actor, &command).await;
    done.map(|done| done.id)
}

async fn listed(test: &TestDb, actor: &Actor) -> u64 {
    let asked = (PaperOrder::Number, 1);
    let list = paper_list(&test.db, actor, &PaperFilter::default(), asked).await;
    list.unwrap().total
}

#[tokio::test]
async fn who_answers_for_an_area_sees_the_papers_of_the_organisations_there() {
    let test = map().await;
    let [here, elsewhere] = DISTRICTS.map(area_id);
    let cooperative = cooperative(&test, here).await;
    let there = officer(&test, "Sương", Place::Area(elsewhere));
    let before = test.counts().await;
    let refused = register(&test, &there, of(cooperative)).await.unwrap_err();
    assert_eq!(refused.code(), "authz.not_allowed");
    assert_eq!(test.counts().await, before);

    // Kept by the people of the organisation alone, who name no area.
    let own = officer(&test, "Thu", Place::Organisation(cooperative));
    let paper = register(&test, &own, of(cooperative)).await.unwrap();
    let here_officer = officer(&test, "Lành", Place::Area(here));
    let shown = paper_detail(&test.db, &here_officer, paper, None)
        .await
        .unwrap();
    assert_eq!(shown.paper.content.area, Some(here));
    assert_eq!(listed(&test, &here_officer).await, 1);
    assert_eq!(listed(&test, &own).await, 1);
    assert_eq!(listed(&test, &there).await, 0);
    let hidden = paper_detail(&test.db, &there, paper, None)
        .await
        .unwrap_err();
    assert_eq!(hidden.code(), "authz.hidden");
    let twice = register(&test, &here_officer, of(cooperative))
        .await
        .unwrap_err();
    assert_eq!(twice.code(), "library.paper.here");
}

#[tokio::test]
async fn a_paper_that_moves_to_another_organisation_moves_to_its_area() {
    let test = map().await;
    let [here, _] = DISTRICTS.map(area_id);
    let cooperative = cooperative(&test, here).await;
    let own = officer(&test, "Thu", Place::Organisation(cooperative));
    let paper = register(&test, &own, of(cooperative)).await.unwrap();
    let department = organisation_id("2023/70/so-cong-thuong");
    let command = test.command(ChangePaper {
        paper,
        content: of(department),
        seen_version: 1,
    });
    let everywhere = test.actor(Role::AllianceOfficer);
    change_paper(&test.db, &everywhere, &command).await.unwrap();
    let shown = paper_detail(&test.db, &everywhere, paper, None)
        .await
        .unwrap();
    assert_eq!(shown.paper.content.area, Some(area_id("2023/70")));
    let here_officer = officer(&test, "Lành", Place::Area(here));
    assert_eq!(listed(&test, &here_officer).await, 0);
}
