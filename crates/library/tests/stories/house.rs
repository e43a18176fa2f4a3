//! A house with two places, the people who work there, and papers of theirs.

use std::sync::Arc;

use authz::closure::{put_area, put_organisation};
use authz::{Actor, Place, Role};
use db::{Begun, Entry, SeededChance};
use kernel::{AreaId, Day, OrganisationId, Period};
use library::api::change_paper::{ChangePaper, ChangePaperError, PaperChanged, change_paper};
use library::api::paper_detail::{PaperDetail, PaperDetailError, paper_detail};
use library::api::register_paper::{
    PaperRegistered, RegisterPaper, RegisterPaperError, register_paper,
};
use library::api::{
    Confidentiality, Direction, Files, FilesPlace, InForce, Issuer, PaperContent, PaperId,
    PaperKind, PaperNumber,
};
use tempfile::TempDir;
use testkit::{TestDb, fresh};

pub(crate) struct House {
    pub(crate) test: TestDb,
    pub(crate) files: Files,
    pub(crate) folder: TempDir,
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn number(text: &str) -> PaperNumber {
    PaperNumber::parse(text).unwrap()
}

pub(crate) fn alliance() -> OrganisationId {
    OrganisationId::named("alliance")
}

pub(crate) fn province() -> AreaId {
    AreaId::named("province")
}

pub(crate) fn commune() -> AreaId {
    AreaId::named("commune")
}

/// A province with a commune, and the Alliance in it.
pub(crate) async fn house() -> House {
    let test = fresh().await;
    let command = test.command("map");
    let Begun::Fresh(mut tx) = test.db.begin(&test.system(), &command).await.unwrap() else {
        panic!("the command is new");
    };
    let ever = Period::since(day("1990-01-01"));
    put_area(&mut tx, province(), ever, &[]).await.unwrap();
    put_area(&mut tx, commune(), ever, &[(province(), ever)])
        .await
        .unwrap();
    put_organisation(&mut tx, alliance(), ever, &[])
        .await
        .unwrap();
    let entry = Entry::new("test.map", "map", "map");
    tx.commit(entry, ()).await.unwrap();
    let folder = TempDir::with_prefix("hoptac-library-").unwrap();
    let place = FilesPlace::Folder(folder.path().to_owned());
    let files = Files::open(&place, Arc::new(SeededChance::new(7))).unwrap();
    House {
        test,
        files,
        folder,
    }
}

impl House {
    /// An officer of the Alliance.
    pub(crate) fn officer(&self) -> Actor {
        let place = Place::Organisation(alliance());
        self.test.actor_at(Role::AllianceOfficer, place)
    }

    /// An officer of another body.
    pub(crate) fn stranger(&self) -> Actor {
        let place = Place::Organisation(OrganisationId::named("other body"));
        self.test.actor_at(Role::BodyOfficer, place)
    }

    /// A focal point of the Alliance's own, who sees nothing confidential.
    pub(crate) fn colleague(&self) -> Actor {
        let place = Place::Organisation(alliance());
        self.test.actor_at(Role::BodyOfficer, place)
    }

    /// Somebody with a role everywhere.
    pub(crate) fn everywhere(&self, role: Role) -> Actor {
        self.test.actor(role)
    }

    pub(crate) async fn register(
        &self,
        actor: &Actor,
        content: PaperContent,
    ) -> Result<PaperRegistered, RegisterPaperError> {
        let files = Vec::new();
        let command = self.test.command(RegisterPaper { content, files });
        register_paper(&self.test.db, actor, &command).await
    }

    /// A paper of the Alliance.
    pub(crate) async fn paper(&self, content: PaperContent) -> PaperId {
        self.register(&self.officer(), content).await.unwrap().id
    }

    pub(crate) async fn change(
        &self,
        actor: &Actor,
        paper: PaperId,
        (content, seen_version): (PaperContent, i64),
    ) -> Result<PaperChanged, ChangePaperError> {
        let command = self.test.command(ChangePaper {
            paper,
            content,
            seen_version,
        });
        change_paper(&self.test.db, actor, &command).await
    }

    pub(crate) async fn detail(
        &self,
        actor: &Actor,
        paper: PaperId,
    ) -> Result<PaperDetail, PaperDetailError> {
        paper_detail(&self.test.db, actor, paper, None).await
    }
}

/// A decision of the Alliance of this number, in force from its day.
pub(crate) fn decision(text: &str, issued: &str) -> PaperContent {
    PaperContent {
        number: Some(number(text)),
        kind: PaperKind::Decision,
        direction: Direction::Issued,
        issuer: Issuer {
            organisation: Some(alliance()),
            name: "Liên minh Hợp tác xã tỉnh".to_owned(),
        },
        issued: Some(day(issued)),
        summary: format!("Quyết định số {text} về quy chế làm việc"),
        aliases: Vec::new(),
        confidentiality: Confidentiality::Internal,
        in_force: InForce {
            from: Some(day(issued)),
            to: None,
        },
        area: None,
        organisation: Some(alliance()),
        note: None,
        verified: true,
    }
}
