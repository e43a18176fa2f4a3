//! Dissolving, of one's own will and against it.

use kernel::OrganisationId;
use registry::api::{
    Activity, DoStep, DossierId, DossierKind, GiveUpDossier, OpenDossier, Signal, Step, Telling,
    candidates, give_up_dossier,
};

use crate::founding::step;
use crate::house::{House, code, house, planning};

impl House {
    async fn dissolving(
        &self,
        organisation: OrganisationId,
        kind: DossierKind,
    ) -> Result<DossierId, &'static str> {
        self.open(OpenDossier::Dissolve {
            organisation,
            kind,
            agency: planning(),
        })
        .await
    }

    async fn resolved(&self, dossier: DossierId, votes: (u32, u32)) -> &'static str {
        let wish = DoStep {
            paper: Some(self.paper(&format!("{:02}/NQ-DHTV", votes.0)).await),
            votes: Some(votes),
            ..step(dossier, Step::Resolution, "2023-06-01", 1)
        };
        code(self.step(wish).await)
    }
}

#[tokio::test]
async fn without_a_ground_a_second_dossier_or_votes_enough_nothing_is_dissolved() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 057").await;
    let before = house.test.counts().await;
    let told = house.dissolving(id, DossierKind::Compulsory).await;
    assert_eq!(told, Err("registry.life.no_ground"));
    assert_eq!(house.test.counts().await, before);
    let dossier = house.dissolving(id, DossierKind::Voluntary).await.unwrap();
    let told = house.dissolving(id, DossierKind::Voluntary).await;
    assert_eq!(told, Err("registry.dossier.already_open"));
    assert_eq!(
        house.resolved(dossier, (29, 40)).await,
        "registry.step.too_few_votes"
    );
}

#[tokio::test]
async fn one_dissolves_itself_to_the_end_and_the_evidence_stands() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 057").await;
    let dossier = house.dissolving(id, DossierKind::Voluntary).await.unwrap();
    assert_eq!(house.resolved(dossier, (30, 40)).await, "done");
    let steps = [Step::Council, Step::Notice, Step::Debts, Step::File];
    for (seen, one) in (2..).zip(steps) {
        let told = house.step(step(dossier, one, "2023-07-20", seen)).await;
        assert_eq!(code(told), "done", "{one}");
    }
    assert_eq!(house.test.rows("evidence_entry").await, 0);
    let last = DoStep {
        paper: Some(house.paper("57/XN").await),
        ..step(dossier, Step::Confirmation, "2023-08-30", 6)
    };
    let done = house.step(last).await.unwrap();
    assert_eq!(done.organisation, Some(id));
    assert_eq!(house.test.rows("evidence_entry").await, 1);
    assert!(!house.organisation(id).await.is_there);
    let told = house.dissolving(id, DossierKind::Voluntary).await;
    assert_eq!(told, Err("registry.life.ended"));
}

#[tokio::test]
async fn one_that_stopped_is_dissolved_by_decision_unless_the_dossier_is_given_up() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 060").await;
    let away = Some(Signal::Unreachable);
    let stopped = Telling::Activity(Activity::Stopped);
    assert_eq!(house.tell(id, stopped, ("2022-06-01", away)).await, "done");
    let dossier = house.dissolving(id, DossierKind::Compulsory).await.unwrap();
    for (seen, one) in (1..).zip([Step::Proposal, Step::Visit]) {
        house
            .step(step(dossier, one, "2023-07-01", seen))
            .await
            .unwrap();
    }
    // By the law of the day of the decision it had not stopped for long enough.
    let paper = Some(house.paper("60/QD-UBND").await);
    let decided = |on| DoStep {
        paper,
        ..step(dossier, Step::Decision, on, 3)
    };
    let told = house.step(decided("2023-06-30")).await;
    assert_eq!(code(told), "registry.step.before_last");
    assert_eq!(code(house.step(decided("2023-07-15")).await), "done");
    let officer = house.officer("Hòa");
    let (_, left) = candidates(&house.test.db, &officer, None).await.unwrap();
    assert_eq!(
        left,
        [],
        "one that is being dissolved is no candidate any more"
    );
    let command = house.test.command(GiveUpDossier {
        dossier,
        reason: "Thành viên góp vốn hoạt động lại".to_owned(),
        seen_version: 4,
    });
    let told = give_up_dossier(&house.test.db, &officer, &command).await;
    assert_eq!(code(told), "done");
    let (_, again) = candidates(&house.test.db, &officer, None).await.unwrap();
    assert_eq!(again.len(), 1);
}
