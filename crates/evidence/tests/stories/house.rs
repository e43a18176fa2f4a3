//! Bình Phước in September 2023 with its bodies, some invented cooperatives, and the people who record and verify.

use authz::{Actor, Grant, Place, Role};
use db::{Begun, Entry as Audit};
use directory::api::{
    LoadReference, OrganisationKind, RegisterOrganisation, load_reference, register_organisation,
};
use directory::reference::{area_id, organisation_id};
use evidence::api::{
    ActError, EntryState, EvidenceId, Figure, IndicatorId, KindCode, NewEntry, NewIndicator,
    Question, RecordError, ReverseEvidence, VerifyEvidence, define_one, figures, record_evidence,
    reverse_evidence, verify_evidence,
};
use kernel::{AreaId, Day, OrganisationId};
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, Direction, InForce, Issuer, PaperContent, PaperId, PaperKind, PaperNumber,
};
use testkit::TestDb;

pub(crate) struct House {
    pub(crate) test: TestDb,
    /// Invented cooperatives of Bù Đăng and of Lộc Ninh, by turns.
    pub(crate) cooperatives: Vec<OrganisationId>,
    pub(crate) paper: PaperId,
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn kind(code: &str) -> KindCode {
    KindCode::parse(code).unwrap()
}

pub(crate) fn province() -> AreaId {
    area_id("2023/70")
}

/// Bù Đăng and Lộc Ninh.
pub(crate) fn districts() -> [AreaId; 2] {
    [area_id("2023/70/696"), area_id("2023/70/692")]
}

/// Sở Kế hoạch và Đầu tư.
pub(crate) fn planning() -> OrganisationId {
    organisation_id("2023/70/so-ke-hoach-va-dau-tu")
}

pub(crate) fn alliance() -> OrganisationId {
    organisation_id("2023/70/lien-minh-htx")
}

pub(crate) async fn house() -> House {
    house_with(4).await
}

pub(crate) async fn house_with(cooperatives: usize) -> House {
    let test = testkit::fresh_on(day("2023-09-15")).await;
    let provinces = vec!["75".to_owned()];
    let command = test.command(LoadReference { provinces });
    load_reference(&test.db, &test.system(), &command)
        .await
        .unwrap();
    let mut house = House {
        test,
        cooperatives: Vec::new(),
        paper: PaperId::named("none"),
    };
    for number in 0..cooperatives {
        let area = districts()[number % 2];
        let id = house
            .cooperative(&format!("Hợp tác xã Mẫu {number:03}"), area)
            .await;
        house.cooperatives.push(id);
    }
    house.paper = house.paper_of("01/NQ-HTX").await;
    house
}

impl House {
    async fn cooperative(&self, name: &str, area: AreaId) -> OrganisationId {
        let wish = RegisterOrganisation {
            kind: OrganisationKind::Cooperative,
            name: name.to_owned(),
            short_name: String::new(),
            code: None,
            area: Some(area),
            parent: None,
            from: day("2015-01-01"),
            basis: String::new(),
            is_another: false,
        };
        let command = self.test.command(wish);
        let done = register_organisation(&self.test.db, &self.test.system(), &command).await;
        done.unwrap().id
    }

    /// A paper that everybody of the province may see.
    pub(crate) async fn paper_of(&self, number: &str) -> PaperId {
        let content = PaperContent {
            number: Some(PaperNumber::parse(number).unwrap()),
            kind: PaperKind::Decision,
            direction: Direction::Incoming,
            issuer: Issuer {
                organisation: None,
                name: "Hợp tác xã Mẫu 000".to_owned(),
            },
            issued: Some(day("2023-02-20")),
            summary: format!("Nghị quyết số {number} của đại hội thành viên"),
            aliases: Vec::new(),
            confidentiality: Confidentiality::Open,
            in_force: InForce {
                from: None,
                to: None,
            },
            area: Some(province()),
            organisation: Some(planning()),
            note: None,
            verified: true,
        };
        let command = self.test.command(RegisterPaper {
            content,
            files: Vec::new(),
        });
        let done = register_paper(&self.test.db, &self.officer("Hòa"), &command).await;
        done.unwrap().id
    }

    pub(crate) fn person(&self, name: &str, role: Role, place: Place) -> Actor {
        self.test
            .actor_with(name, vec![Grant::since(role, place, day("2020-01-01"))])
    }

    /// An officer of the Alliance, who reaches the whole province.
    pub(crate) fn officer(&self, name: &str) -> Actor {
        self.person(name, Role::AllianceOfficer, Place::Area(province()))
    }

    /// Somebody of Sở Kế hoạch và Đầu tư.
    pub(crate) fn planner(&self, name: &str) -> Actor {
        self.person(name, Role::BodyOfficer, Place::Organisation(planning()))
    }

    /// An officer of Bù Đăng.
    pub(crate) fn district(&self, name: &str) -> Actor {
        self.person(name, Role::AreaOfficer, Place::Area(districts()[0]))
    }

    /// Somebody of another department.
    pub(crate) fn stranger(&self) -> Actor {
        let place = Place::Organisation(organisation_id("2023/70/so-cong-thuong"));
        self.person("Khánh", Role::BodyOfficer, place)
    }

    /// A cooperative was dissolved, says Sở Kế hoạch và Đầu tư.
    pub(crate) fn dissolved(&self, cooperative: usize, on: &str) -> NewEntry {
        NewEntry {
            subjects: vec![self.cooperatives[cooperative]],
            papers: vec![self.paper],
            ..NewEntry::of(kind("cooperative.dissolved"), day(on), planning())
        }
    }

    pub(crate) async fn record(
        &self,
        actor: &Actor,
        wish: NewEntry,
    ) -> Result<EvidenceId, RecordError> {
        let command = self.test.command(wish);
        let act = async || record_evidence(&self.test.db, actor, &command).await;
        db::settle(act).await.map(|done| done.id)
    }

    pub(crate) async fn verify(
        &self,
        actor: &Actor,
        entry: EvidenceId,
        letter: Option<PaperId>,
    ) -> Result<EntryState, ActError> {
        let command = self.test.command(VerifyEvidence { entry, letter });
        let act = async || verify_evidence(&self.test.db, actor, &command).await;
        db::settle(act).await.map(|done| done.state)
    }

    pub(crate) async fn reverse(
        &self,
        actor: &Actor,
        entry: EvidenceId,
    ) -> Result<EntryState, ActError> {
        let reason = "Ghi nhầm, tạm ngừng chứ chưa giải thể".to_owned();
        let command = self.test.command(ReverseEvidence { entry, reason });
        let act = async || reverse_evidence(&self.test.db, actor, &command).await;
        db::settle(act).await.map(|done| done.state)
    }

    pub(crate) async fn define(&self, question: Question) -> IndicatorId {
        let title = "Chỉ số thử".to_owned();
        let command = self.test.command(NewIndicator { title, question });
        let done = define_one(&self.test.db, &self.test.system(), &command).await;
        done.unwrap().id
    }

    pub(crate) async fn figure(&self, indicator: IndicatorId) -> Figure {
        let mut rx = self.test.db.read().await.unwrap();
        figures(&mut rx, &[indicator]).await.unwrap()[0].1
    }

    /// Recorded and verified.
    pub(crate) async fn counts(&self, indicator: IndicatorId) -> (Option<i64>, Option<i64>) {
        let figure = self.figure(indicator).await;
        (figure.recorded.number, figure.verified.number)
    }

    /// An act of another context: what it does in its transaction, and its audit entry.
    pub(crate) async fn begin(&self) -> Box<db::Tx> {
        let command = self.test.command("act of a context");
        match self
            .test
            .db
            .begin(&self.test.system(), &command)
            .await
            .unwrap()
        {
            Begun::Fresh(tx) => tx,
            Begun::Repeated(_) => panic!("the command is new"),
        }
    }
}

pub(crate) fn audit() -> Audit {
    Audit::new("test.act", "test", "test")
}
