//! Bình Phước in September 2023, with some invented cooperatives and the people who keep the register.

use authz::{Actor, Grant, Place, Role};
use directory::api::{
    DirectoryKeys, LoadReference, OrganisationSummary, Registers, load_reference,
};
use directory::reference::{area_id, organisation_id};
use kernel::{AreaId, Day, Dong, OrganisationId, Refusal};
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, Direction, InForce, Issuer, PaperContent, PaperId, PaperKind, PaperNumber,
};
use registry::api::{
    CooperativeEntered, CooperativeKind, EnterCooperative, EnterCooperativeError, Identity,
    LegalStatus, Record, enter_cooperative,
};
use testkit::TestDb;

pub(crate) struct House {
    pub(crate) test: TestDb,
    pub(crate) registers: Registers,
    pub(crate) keys: DirectoryKeys,
}

pub(crate) const TODAY: &str = "2023-09-15";

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn dong(amount: i64) -> Dong {
    Dong::of(amount).unwrap()
}

pub(crate) fn province() -> AreaId {
    area_id("2023/70")
}

/// Bù Đăng.
pub(crate) fn district() -> AreaId {
    area_id("2023/70/696")
}

/// Thị trấn Đức Phong, huyện Bù Đăng.
pub(crate) fn commune() -> AreaId {
    area_id("2023/70/696/25396")
}

/// Another district's commune: thị trấn Lộc Ninh.
pub(crate) fn elsewhere() -> AreaId {
    area_id("2023/70/692/25270")
}

pub(crate) fn alliance() -> OrganisationId {
    organisation_id("2023/70/lien-minh-htx")
}

pub(crate) fn planning() -> OrganisationId {
    organisation_id("2023/70/so-ke-hoach-va-dau-tu")
}

pub(crate) async fn house() -> House {
    let test = testkit::fresh_on(day(TODAY)).await;
    let provinces = vec!["75".to_owned()];
    let command = test.command(LoadReference { provinces });
    load_reference(&test.db, &test.system(), &command)
        .await
        .unwrap();
    House {
        test,
        registers: Registers::default(),
        keys: DirectoryKeys::from_installation_key(&[7; 32]),
    }
}

/// What came of an act: its code where it was refused.
pub(crate) fn code<T: std::fmt::Debug, E: Refusal>(told: Result<T, E>) -> &'static str {
    told.map_or_else(|refused| refused.code(), |_| "done")
}

impl House {
    fn person(&self, name: &str, role: Role, place: Place) -> Actor {
        self.test
            .actor_with(name, vec![Grant::since(role, place, day("2020-01-01"))])
    }

    pub(crate) fn officer(&self, name: &str) -> Actor {
        self.person(name, Role::AllianceOfficer, Place::Area(province()))
    }

    /// An officer of Bù Đăng.
    pub(crate) fn of_district(&self) -> Actor {
        self.person("Sương", Role::AreaOfficer, Place::Area(district()))
    }

    /// Somebody of a department.
    pub(crate) fn of_body(&self) -> Actor {
        self.person("Thu", Role::BodyOfficer, Place::Organisation(planning()))
    }

    pub(crate) fn director(&self, cooperative: OrganisationId) -> Actor {
        self.person(
            "Tám",
            Role::CooperativeDirector,
            Place::Organisation(cooperative),
        )
    }

    pub(crate) fn wish(&self, name: &str) -> EnterCooperative {
        EnterCooperative {
            identity: Identity::New {
                name: name.to_owned(),
                short_name: String::new(),
                is_another: false,
            },
            kind: CooperativeKind::Cooperative,
            code: None,
            began: day("2019-05-12"),
            status: LegalStatus::Registered,
            status_since: day("2019-05-12"),
            record: Record {
                charter_capital: Some(dong(1_000_000_000)),
                ..Record::at(commune())
            },
        }
    }

    pub(crate) async fn enter_as(
        &self,
        actor: &Actor,
        wish: EnterCooperative,
    ) -> Result<CooperativeEntered, EnterCooperativeError> {
        let command = self.test.command(wish);
        let act = async || enter_cooperative(&self.test.db, &self.registers, actor, &command).await;
        db::settle(act).await
    }

    pub(crate) async fn cooperative(&self, name: &str) -> OrganisationId {
        let wish = self.wish(name);
        self.enter_as(&self.officer("Hòa"), wish).await.unwrap().id
    }

    pub(crate) async fn organisation(&self, id: OrganisationId) -> OrganisationSummary {
        let mut rx = self.test.db.read().await.unwrap();
        let day = rx.day();
        let found = directory::api::organisation(&mut rx, id, day).await;
        found.unwrap().unwrap()
    }

    pub(crate) async fn paper(&self, number: &str) -> PaperId {
        let content = PaperContent {
            number: Some(PaperNumber::parse(number).unwrap()),
            kind: PaperKind::Decision,
            direction: Direction::Incoming,
            issuer: Issuer {
                organisation: None,
                name: "Cơ quan đăng ký".to_owned(),
            },
            issued: Some(day("2023-02-01")),
            summary: format!("Văn bản số {number}"),
            aliases: Vec::new(),
            confidentiality: Confidentiality::Open,
            in_force: InForce {
                from: None,
                to: None,
            },
            area: Some(province()),
            organisation: Some(alliance()),
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
}
