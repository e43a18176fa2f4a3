//! Founding, step by step.

use kernel::OrganisationId;
use registry::api::{
    CertificateWords, CooperativeKind, DoStep, DoStepError, DossierId, Field, GiveUpDossier,
    OpenDossier, Step, StepTaken, do_step, give_up_dossier, open_dossier,
};

use crate::house::{House, code, commune, day, district, dong, house, planning};

/// A step in a test.
pub(crate) fn step(dossier: DossierId, step: Step, on: &str, seen: i64) -> DoStep {
    DoStep {
        dossier,
        step,
        day: day(on),
        paper: None,
        note: None,
        founders: None,
        votes: None,
        papers: Vec::new(),
        certificate: None,
        seen_version: seen,
    }
}

impl House {
    pub(crate) async fn open(&self, wish: OpenDossier) -> Result<DossierId, &'static str> {
        use kernel::Refusal;
        let command = self.test.command(wish);
        let officer = self.officer("Hòa");
        let act = async || open_dossier(&self.test.db, &self.registers, &officer, &command).await;
        let opened = db::settle(act).await;
        opened.map(|it| it.id).map_err(|refused| refused.code())
    }

    pub(crate) async fn step(&self, wish: DoStep) -> Result<StepTaken, DoStepError> {
        let command = self.test.command(wish);
        let officer = self.officer("Hòa");
        let act = async || do_step(&self.test.db, &officer, &command).await;
        db::settle(act).await
    }

    async fn founding(&self) -> DossierId {
        let wish = OpenDossier::Found {
            kind: CooperativeKind::Cooperative,
            name: "Hợp tác xã Mẫu 301".to_owned(),
            seat: commune(),
            agency: planning(),
        };
        self.open(wish).await.unwrap()
    }

    /// Up to the certificate; the version that comes next.
    async fn prepared(&self) -> (DossierId, i64) {
        let id = self.founding().await;
        let steps = [
            Step::Initiative,
            Step::Advice,
            Step::Conference,
            Step::Charter,
            Step::Check,
        ];
        let mut seen = 1;
        for one in steps {
            let mut wish = step(id, one, "2023-08-21", seen);
            if one == Step::Conference {
                wish.paper = Some(self.paper("01/BB-HNTL").await);
                wish.founders = Some(9);
            }
            self.step(wish).await.unwrap();
            seen += 1;
        }
        (id, seen)
    }
}

fn certificate() -> CertificateWords {
    CertificateWords {
        number: "4407A000301".to_owned(),
        code: Some("3800000301".to_owned()),
        charter_capital: Some(dong(900_000_000)),
        fields: vec![Field {
            code: "0123".to_owned(),
        }],
    }
}

#[tokio::test]
async fn a_step_out_of_turn_too_few_founders_and_a_stale_form_are_refused() {
    let house = house().await;
    let wish = OpenDossier::Found {
        kind: CooperativeKind::Cooperative,
        name: "Hợp tác xã Mẫu 301".to_owned(),
        seat: district(),
        agency: planning(),
    };
    assert_eq!(house.open(wish).await, Err("registry.seat.not_in_force"));
    let id = house.founding().await;
    let paper = house.paper("01/BB-HNTL").await;
    let before = house.test.counts().await;
    let told = house
        .step(step(id, Step::Conference, "2023-08-21", 1))
        .await;
    assert_eq!(code(told), "registry.step.not_next");
    let told = house
        .step(step(id, Step::Initiative, "2023-08-21", 7))
        .await;
    assert_eq!(code(told), "registry.stale");
    assert_eq!(house.test.counts().await, before);
    house
        .step(step(id, Step::Initiative, "2023-08-01", 1))
        .await
        .unwrap();
    house
        .step(step(id, Step::Advice, "2023-08-02", 2))
        .await
        .unwrap();
    let before = house.test.counts().await;
    let meeting = |founders| DoStep {
        paper: Some(paper),
        founders,
        ..step(id, Step::Conference, "2023-08-21", 3)
    };
    assert_eq!(
        code(house.step(meeting(None)).await),
        "registry.step.no_founders"
    );
    assert_eq!(
        code(house.step(meeting(Some(6))).await),
        "registry.life.too_few_founders"
    );
    let unproven = DoStep {
        paper: None,
        ..meeting(Some(9))
    };
    assert_eq!(code(house.step(unproven).await), "registry.step.no_paper");
    assert_eq!(house.test.counts().await, before);
    assert_eq!(code(house.step(meeting(Some(7))).await), "done");
}

#[tokio::test]
async fn the_certificate_founds_it_in_directory_register_and_evidence_at_once() {
    let house = house().await;
    let (id, seen) = house.prepared().await;
    let paper = house.paper("301/GCN").await;
    let wish = DoStep {
        paper: Some(paper),
        certificate: None,
        ..step(id, Step::Certificate, "2023-08-28", seen)
    };
    let before = house.test.counts().await;
    let told = house.step(wish.clone()).await;
    assert_eq!(code(told), "registry.step.no_certificate");
    assert_eq!(house.test.counts().await, before);
    let done = house
        .step(DoStep {
            certificate: Some(certificate()),
            ..wish
        })
        .await
        .unwrap();
    let founded: OrganisationId = done.organisation.unwrap();
    assert_eq!(done.next, None);
    assert_eq!(house.organisation(founded).await.name, "Hợp tác xã Mẫu 301");
    for (table, rows) in [
        ("registry_cooperative", 1),
        ("registry_fact", 1),
        ("registry_member_count", 1),
        ("evidence_entry", 1),
    ] {
        assert_eq!(house.test.rows(table).await, rows, "{table}");
    }
    let told = house
        .step(step(id, Step::Certificate, "2023-08-29", seen + 1))
        .await;
    assert_eq!(code(told), "registry.step.closed");
}

#[tokio::test]
async fn a_dossier_is_given_up_with_a_reason_and_then_goes_no_further() {
    let house = house().await;
    let id = house.founding().await;
    let give_up = async |reason: &str| {
        let command = house.test.command(GiveUpDossier {
            dossier: id,
            reason: reason.to_owned(),
            seen_version: 1,
        });
        code(give_up_dossier(&house.test.db, &house.officer("Hòa"), &command).await)
    };
    assert_eq!(give_up(" ").await, "registry.dossier.reason");
    assert_eq!(give_up("Sáng lập viên rút").await, "done");
    let told = house
        .step(step(id, Step::Initiative, "2023-08-01", 2))
        .await;
    assert_eq!(code(told), "registry.step.closed");
}
