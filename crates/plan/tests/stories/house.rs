//! Bình Phước in February 2023 with its bodies, some invented cooperatives, and the people who act on a plan.

use authz::{Actor, Grant, Place, Role};
use directory::api::{
    Asked, BodyClass, LoadReference, OrganisationKind, RegisterOrganisation, Registers,
    load_reference, members_of, register_organisation,
};
use directory::reference::{area_id, organisation_id};
use evidence::api::{
    EvidenceId, KindCode, NewEntry, VerifyEvidence, record_evidence, verify_evidence,
};
use kernel::{AreaId, Day, OrganisationId};
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, Direction, InForce, Issuer, PaperContent, PaperId, PaperKind, PaperNumber,
};
use plan::api::{
    ActKind, ActOnObligation, ActOnObligationError, BeginPlan, BeginPlanError, Comparator,
    DeskObligation, DeskPlan, DraftLink, DraftMeasure, DraftSection, DraftTarget, DraftTask,
    LinkEnd, LinkStanding, ObligationMoved, PlanDraft, PlanId, PlanKind, Recurrence, Rounding,
    Status, Tally, TargetBinding, TargetQuestion, Who, act_on_obligation, begin_plan, desk, status,
};
use testkit::TestDb;

pub(crate) struct House {
    pub(crate) test: TestDb,
    pub(crate) registers: Registers,
    /// Invented cooperatives of Bù Đăng.
    pub(crate) cooperatives: Vec<OrganisationId>,
    /// The committees of the eleven districts.
    pub(crate) districts: Vec<OrganisationId>,
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn province() -> AreaId {
    area_id("2023/70")
}

/// Bù Đăng.
pub(crate) fn district() -> AreaId {
    area_id("2023/70/696")
}

pub(crate) fn body(slug: &str) -> OrganisationId {
    organisation_id(&format!("2023/70/{slug}"))
}

pub(crate) fn alliance() -> OrganisationId {
    body("lien-minh-htx")
}

pub(crate) fn planning() -> OrganisationId {
    body("so-ke-hoach-va-dau-tu")
}

pub(crate) async fn house() -> House {
    let test = testkit::fresh_on(day("2023-02-15")).await;
    let provinces = vec!["75".to_owned()];
    let command = test.command(LoadReference { provinces });
    load_reference(&test.db, &test.system(), &command)
        .await
        .unwrap();
    let registers = Registers::default();
    let mut rx = test.db.read().await.unwrap();
    let asked = Asked {
        day: day("2023-02-15"),
        province: province(),
    };
    let class = BodyClass::DistrictCommittees;
    let districts = members_of(&registers, &mut rx, class, &asked)
        .await
        .unwrap();
    drop(rx);
    let mut house = House {
        test,
        registers,
        cooperatives: Vec::new(),
        districts,
    };
    for number in 0..5 {
        let id = house
            .cooperative(&format!("Hợp tác xã Mẫu {number:03}"))
            .await;
        house.cooperatives.push(id);
    }
    house
}

impl House {
    async fn cooperative(&self, name: &str) -> OrganisationId {
        self.cooperative_in(name, district()).await
    }

    /// An invented cooperative of an area.
    pub(crate) async fn cooperative_in(&self, name: &str, area: AreaId) -> OrganisationId {
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

    pub(crate) async fn paper(&self, number: &str) -> PaperId {
        self.paper_of(number, alliance()).await
    }

    async fn paper_of(&self, number: &str, organisation: OrganisationId) -> PaperId {
        let content = PaperContent {
            number: Some(PaperNumber::parse(number).unwrap()),
            kind: PaperKind::Decision,
            direction: Direction::Incoming,
            issuer: Issuer {
                organisation: None,
                name: "Liên minh HTX tỉnh".to_owned(),
            },
            issued: Some(day("2023-02-01")),
            summary: format!("Công văn số {number}"),
            aliases: Vec::new(),
            confidentiality: Confidentiality::Open,
            in_force: InForce {
                from: None,
                to: None,
            },
            area: Some(province()),
            organisation: Some(organisation),
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

    fn person(&self, name: &str, role: Role, place: Place) -> Actor {
        self.test
            .actor_with(name, vec![Grant::since(role, place, day("2020-01-01"))])
    }

    /// An officer of the Alliance, who reaches the whole province.
    pub(crate) fn officer(&self, name: &str) -> Actor {
        self.person(name, Role::AllianceOfficer, Place::Area(province()))
    }

    pub(crate) fn leader(&self) -> Actor {
        self.person("Lâm", Role::AllianceLeader, Place::Area(province()))
    }

    /// Somebody of a department.
    pub(crate) fn of_body(&self, name: &str, body: OrganisationId) -> Actor {
        self.person(name, Role::BodyOfficer, Place::Organisation(body))
    }

    /// An officer of Bù Đăng.
    pub(crate) fn of_district(&self) -> Actor {
        self.person("Sương", Role::AreaOfficer, Place::Area(district()))
    }

    /// The director of a cooperative.
    pub(crate) fn director(&self, cooperative: usize) -> Actor {
        let place = Place::Organisation(self.cooperatives[cooperative]);
        self.person("Tám", Role::CooperativeDirector, place)
    }

    pub(crate) async fn begin(&self, draft: PlanDraft) -> Result<PlanId, BeginPlanError> {
        let command = self.test.command(BeginPlan { draft });
        let begun = begin_plan(&self.test.db, &self.officer("Hòa"), &command).await;
        begun.map(|begun| begun.id)
    }

    pub(crate) async fn desk(&self, plan: PlanId) -> DeskPlan {
        let mut rx = self.test.db.read().await.unwrap();
        desk(&mut rx, plan).await.unwrap().unwrap()
    }

    /// What a body owes of a task.
    pub(crate) async fn owed(
        &self,
        plan: PlanId,
        key: &str,
        body: OrganisationId,
    ) -> DeskObligation {
        let desk = self.desk(plan).await;
        let mut own = desk.obligations.into_iter();
        own.find(|one| one.key == key && one.body == body).unwrap()
    }

    pub(crate) async fn act(
        &self,
        actor: &Actor,
        owed: &DeskObligation,
        wish: Act,
    ) -> Result<ObligationMoved, ActOnObligationError> {
        let command = self.test.command(ActOnObligation {
            obligation: owed.id,
            kind: wish.kind,
            note: wish.note.map(str::to_owned),
            paper: wish.paper,
            due: wish.due.map(day),
            evidence: wish.evidence,
            seen_version: owed.version,
        });
        act_on_obligation(&self.test.db, actor, &command).await
    }

    pub(crate) async fn status(&self, on: Option<&str>) -> Status {
        let mut rx = self.test.db.read().await.unwrap();
        status(&mut rx, on.map(day)).await.unwrap()
    }

    /// A cooperative took up digital tools, says a department.
    pub(crate) async fn digital(&self, actor: &Actor, cooperative: usize, on: &str) -> EvidenceId {
        let kind = KindCode::parse("digital.adopted").unwrap();
        let wish = NewEntry {
            subjects: vec![self.cooperatives[cooperative]],
            papers: vec![
                self.paper_of(
                    &format!("{}/BB-HTX", 11 + cooperative),
                    body("so-thong-tin-va-truyen-thong"),
                )
                .await,
            ],
            ..NewEntry::of(kind, day(on), body("so-thong-tin-va-truyen-thong"))
        };
        let command = self.test.command(wish);
        let act = async || record_evidence(&self.test.db, actor, &command).await;
        db::settle(act).await.unwrap().id
    }

    pub(crate) async fn verify(&self, actor: &Actor, entry: EvidenceId) {
        let letter = None;
        let command = self.test.command(VerifyEvidence { entry, letter });
        let act = async || verify_evidence(&self.test.db, actor, &command).await;
        db::settle(act).await.unwrap();
    }
}

/// An act in a test.
#[derive(Debug, Clone)]
pub(crate) struct Act {
    pub(crate) kind: ActKind,
    pub(crate) note: Option<&'static str>,
    pub(crate) paper: Option<PaperId>,
    pub(crate) due: Option<&'static str>,
    pub(crate) evidence: Vec<EvidenceId>,
}

impl Act {
    pub(crate) fn bare(kind: ActKind) -> Self {
        Self {
            kind,
            note: None,
            paper: None,
            due: None,
            evidence: Vec::new(),
        }
    }

    pub(crate) fn said(kind: ActKind, note: &'static str) -> Self {
        Self {
            note: Some(note),
            ..Self::bare(kind)
        }
    }

    pub(crate) fn until(kind: ActKind, note: &'static str, due: &'static str) -> Self {
        Self {
            due: Some(due),
            ..Self::said(kind, note)
        }
    }
}

fn target(key: &str, text: &str, quantity: i64) -> DraftTarget {
    DraftTarget {
        key: key.to_owned(),
        text: text.to_owned(),
        quantity_thousandths: quantity * 1000,
        unit: "HTX".to_owned(),
        comparator: Comparator::AtLeast,
        percent: false,
        section: "I.1".to_owned(),
        responsible: Some(body("so-thong-tin-va-truyen-thong")),
        due: day("2023-12-31"),
        due_proposed: false,
        span: None,
        binding: None,
    }
}

pub(crate) fn counts(kind: &str) -> TargetBinding {
    TargetBinding {
        question: TargetQuestion {
            kinds: vec![kind.to_owned()],
            tally: Tally::Subjects,
            area: None,
            programme: None,
            attributes: Vec::new(),
        },
        baseline: None,
        rounding: Rounding::Up,
    }
}

pub(crate) fn task(key: &str, title: &str, leads: Vec<Who>) -> DraftTask {
    DraftTask {
        key: key.to_owned(),
        section: "IV.1".to_owned(),
        title: title.to_owned(),
        text: title.to_owned(),
        leads,
        partners: Vec::new(),
        due: Some(day("2023-06-30")),
        due_proposed: false,
        recurrence: Recurrence::Once,
        target: None,
        span: None,
    }
}

impl House {
    /// The plan of the stories: two targets, four tasks, one of them for every district, one each quarter.
    pub(crate) fn draft(&self) -> PlanDraft {
        let text = "UBND các huyện, thị xã, thành phố".to_owned();
        let members = self.districts.clone();
        let review = task(
            "IV.13-1",
            "Rà soát HTX trên địa bàn",
            vec![Who::Class { text, members }],
        );
        let lead = vec![Who::Body(body("so-thong-tin-va-truyen-thong"))];
        let mut digital = task("IV.8-1", "Hỗ trợ 10 HTX chuyển đổi số", lead);
        digital.target = Some("T1".to_owned());
        let text = "Các hợp tác xã".to_owned();
        let members = self.cooperatives.clone();
        digital.partners = vec![Who::Class { text, members }];
        let mut report = task("IV.1-2", "Báo cáo quý", vec![Who::Body(alliance())]);
        report.recurrence = Recurrence::Quarterly;
        report.due = Some(day("2023-12-31"));
        let mut open = task("IV.2-1", "Hướng dẫn đăng ký", vec![Who::Body(planning())]);
        open.due = None;
        PlanDraft {
            title: "Kế hoạch nâng cao năng lực HTX năm 2023".to_owned(),
            kind: PlanKind::Plan,
            number: Some("153/KH-UBND".to_owned()),
            issuer: Some(body("ubnd")),
            issued_on: Some(day("2023-02-10")),
            from: day("2023-01-01"),
            to: day("2023-12-31"),
            area: province(),
            alliance: alliance(),
            paper: None,
            scheme: None,
            source: None,
            sections: vec![DraftSection {
                label: "IV.1".to_owned(),
                title: "Liên minh HTX tỉnh".to_owned(),
            }],
            targets: vec![
                DraftTarget {
                    binding: Some(counts("digital.adopted")),
                    ..target("T1", "Hỗ trợ 10 HTX tiếp cận chuyển đổi số", 10)
                },
                target("T2", "Hỗ trợ 02 HTX xây dựng thương hiệu", 2),
            ],
            tasks: vec![report, open, digital, review],
            measures: vec![
                measure("II.3-1", "Tuyên truyền chuyển đổi số"),
                measure("II.3-2", "Xúc tiến thương mại"),
            ],
            links: vec![DraftLink {
                measure: "II.3-1".to_owned(),
                end: LinkEnd::Task("IV.8-1".to_owned()),
                standing: LinkStanding::Proposed,
            }],
        }
    }
}

fn measure(key: &str, title: &str) -> DraftMeasure {
    DraftMeasure {
        key: key.to_owned(),
        section: "II.3".to_owned(),
        title: title.to_owned(),
        text: title.to_owned(),
        span: None,
    }
}
