//! A running plan of Bình Phước with invented cooperatives, evidence of it, and the people who report.

use std::sync::Arc;

use authz::{Actor, Grant, Place, Role};
use db::SeededChance;
use directory::api::{
    LoadReference, OrganisationKind, RegisterOrganisation, load_reference, register_organisation,
};
use directory::reference::{area_id, organisation_id};
use evidence::api::{
    EvidenceId, KindCode, MoneySource, NewEntry, VerifyEvidence, record_evidence, verify_evidence,
};
use kernel::{AreaId, Day, Dong, OrganisationId};
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, Direction, Files, FilesPlace, InForce, Issuer, PaperContent, PaperId,
    PaperKind, PaperNumber,
};
use plan::api::{
    BeginPlan, Comparator, DraftMeasure, DraftSection, DraftTarget, DraftTask, PlanDraft, PlanId,
    PlanKind, Recurrence, Rounding, Tally, TargetBinding, TargetQuestion, Who, begin_plan,
};
use reports::api::{
    DraftReport, DraftReportError, EditSection, PeriodKind, ReportId, ReportPage, StepError,
    StepTaken, draft_report, edit_section, report_page,
};
use tempfile::TempDir;
use testkit::TestDb;

pub(crate) struct House {
    pub(crate) test: TestDb,
    pub(crate) plan: PlanId,
    pub(crate) cooperatives: Vec<OrganisationId>,
    files: Files,
    _folder: TempDir,
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn province() -> AreaId {
    area_id("2023/70")
}

pub(crate) fn body(slug: &str) -> OrganisationId {
    organisation_id(&format!("2023/70/{slug}"))
}

pub(crate) fn alliance() -> OrganisationId {
    body("lien-minh-htx")
}

pub(crate) fn communications() -> OrganisationId {
    body("so-thong-tin-va-truyen-thong")
}

/// The house on 1 September 2023, a plan running since February.
pub(crate) async fn house() -> House {
    let mut house = house_on("2023-09-01").await;
    house.plan = house.begin(draft()).await;
    house
}

/// The house on a day, before it has any plan.
pub(crate) async fn house_on(today: &str) -> House {
    let test = testkit::fresh_on(day(today)).await;
    let command = test.command(LoadReference {
        provinces: vec!["75".to_owned()],
    });
    load_reference(&test.db, &test.system(), &command)
        .await
        .unwrap();
    let folder = TempDir::with_prefix("hoptac-reports-").unwrap();
    let place = FilesPlace::Folder(folder.path().to_owned());
    let mut house = House {
        plan: PlanId::named("none"),
        cooperatives: Vec::new(),
        files: Files::open(&place, Arc::new(SeededChance::new(7))).unwrap(),
        _folder: folder,
        test,
    };
    for number in 0..3 {
        let cooperative = house.cooperative(number).await;
        house.cooperatives.push(cooperative);
    }
    house
}

impl House {
    pub(crate) async fn begin(&self, draft: PlanDraft) -> PlanId {
        let command = self.test.command(BeginPlan { draft });
        let begun = begin_plan(&self.test.db, &self.officer("Hòa"), &command).await;
        begun.unwrap().id
    }

    async fn cooperative(&self, number: u32) -> OrganisationId {
        let wish = RegisterOrganisation {
            kind: OrganisationKind::Cooperative,
            name: format!("Hợp tác xã Mẫu {number:03}"),
            short_name: String::new(),
            code: None,
            area: Some(area_id("2023/70/696")),
            parent: None,
            from: day("2015-01-01"),
            basis: String::new(),
            is_another: false,
        };
        let command = self.test.command(wish);
        let done = register_organisation(&self.test.db, &self.test.system(), &command).await;
        done.unwrap().id
    }

    fn person(&self, name: &str, role: Role, place: Place) -> Actor {
        self.test
            .actor_with(name, vec![Grant::since(role, place, day("2020-01-01"))])
    }

    pub(crate) fn officer(&self, name: &str) -> Actor {
        self.person(name, Role::AllianceOfficer, Place::Area(province()))
    }

    pub(crate) fn leader(&self) -> Actor {
        self.person("Lâm", Role::AllianceLeader, Place::Area(province()))
    }

    pub(crate) fn of_body(&self, name: &str) -> Actor {
        let place = Place::Organisation(communications());
        self.person(name, Role::BodyOfficer, place)
    }

    /// The director of a cooperative, who has no part in reports.
    pub(crate) fn director(&self) -> Actor {
        let place = Place::Organisation(self.cooperatives[0]);
        self.person("Tám", Role::CooperativeDirector, place)
    }

    /// A cooperative took up digital tools, a department says.
    pub(crate) async fn digital(&self, cooperative: usize) -> EvidenceId {
        self.digital_on(cooperative, "2023-08-20").await
    }

    /// The same on a day.
    pub(crate) async fn digital_on(&self, cooperative: usize, on: &str) -> EvidenceId {
        let kind = KindCode::parse("digital.adopted").unwrap();
        let number = format!("{}/BB-HTX", 11 + cooperative);
        let paper = self.paper(&number, communications(), &[]).await;
        let wish = NewEntry {
            subjects: vec![self.cooperatives[cooperative]],
            papers: vec![paper],
            ..NewEntry::of(kind, day(on), communications())
        };
        self.record(wish).await
    }

    /// Money of a source, in million đồng, that a department has.
    pub(crate) async fn money(
        &self,
        kind: &str,
        source: MoneySource,
        (number, million): (&str, i64),
    ) -> EvidenceId {
        let kind = KindCode::parse(kind).unwrap();
        let paper = self.paper(number, communications(), &[]).await;
        self.record(NewEntry {
            area: Some(province()),
            amount: Dong::of(million * 1_000_000),
            money: Some(source),
            papers: vec![paper],
            ..NewEntry::of(kind, day("2023-08-20"), communications())
        })
        .await
    }

    async fn record(&self, wish: NewEntry) -> EvidenceId {
        let command = self.test.command(wish);
        let anh = self.of_body("Anh");
        let act = async || record_evidence(&self.test.db, &anh, &command).await;
        db::settle(act).await.unwrap().id
    }

    pub(crate) async fn verify(&self, entry: EvidenceId) {
        let letter = None;
        let command = self.test.command(VerifyEvidence { entry, letter });
        let binh = self.of_body("Bình");
        let act = async || verify_evidence(&self.test.db, &binh, &command).await;
        db::settle(act).await.unwrap();
    }

    /// A paper with files.
    pub(crate) async fn paper(
        &self,
        number: &str,
        organisation: OrganisationId,
        files: &[(&str, &[u8])],
    ) -> PaperId {
        let content = PaperContent {
            number: Some(PaperNumber::parse(number).unwrap()),
            kind: PaperKind::Decision,
            direction: Direction::Issued,
            issuer: Issuer {
                organisation: None,
                name: "Liên minh HTX tỉnh".to_owned(),
            },
            issued: Some(self.test.db.day()),
            summary: format!("Văn bản số {number}"),
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
        let mut stored = Vec::new();
        for (name, bytes) in files {
            stored.push(self.files.keep(name, bytes).await.unwrap());
        }
        let command = self.test.command(RegisterPaper {
            content,
            files: stored,
        });
        let done = register_paper(&self.test.db, &self.officer("Hòa"), &command).await;
        done.unwrap().id
    }

    pub(crate) async fn draft(
        &self,
        actor: &Actor,
        wish: DraftReport,
    ) -> Result<ReportId, DraftReportError> {
        let command = self.test.command(wish);
        let act = async || draft_report(&self.test.db, actor, &command).await;
        db::settle(act).await.map(|drafted| drafted.id)
    }

    /// The report of the third quarter.
    pub(crate) async fn drafted(&self) -> ReportId {
        let wish = self.third_quarter();
        self.draft(&self.officer("Hòa"), wish).await.unwrap()
    }

    pub(crate) fn third_quarter(&self) -> DraftReport {
        DraftReport {
            plan: self.plan,
            period: PeriodKind::Quarter,
            year: 2023,
            number: 3,
        }
    }

    pub(crate) async fn page(&self, report: ReportId) -> ReportPage {
        report_page(&self.test.db, &self.leader(), report)
            .await
            .unwrap()
    }

    pub(crate) async fn edit(
        &self,
        actor: &Actor,
        (report, position): (ReportId, i64),
        (body, seen_version): (&str, i64),
    ) -> Result<StepTaken, StepError> {
        let command = self.test.command(EditSection {
            report,
            position,
            body: body.to_owned(),
            seen_version,
        });
        edit_section(&self.test.db, actor, &command).await
    }

    /// Writes something wherever the officer is asked to.
    pub(crate) async fn write_all(&self, report: ReportId) {
        let officer = self.officer("Hòa");
        for section in self.page(report).await.sections {
            if section.prompts.is_empty() {
                continue;
            }
            let lines = section.body.lines();
            let kept: Vec<&str> = lines.filter(|line| !line.contains("{?")).collect();
            let body = format!("{}\nNội dung do chuyên viên viết.", kept.join("\n"));
            let at = (report, section.position);
            self.edit(&officer, at, (body.trim(), section.version))
                .await
                .unwrap();
        }
    }
}

/// A figure of a page, as paper writes it.
pub(crate) fn shown(page: &ReportPage, key: &str) -> String {
    let mut figures = page.figures.iter();
    figures.find(|figure| figure.key == key).unwrap().official()
}

fn target(key: &str, text: &str, quantity: i64) -> DraftTarget {
    DraftTarget {
        key: key.to_owned(),
        text: text.to_owned(),
        quantity_thousandths: quantity * 1000,
        unit: "HTX".to_owned(),
        comparator: Comparator::AtLeast,
        percent: false,
        section: "II.3".to_owned(),
        responsible: Some(communications()),
        due: day("2023-12-31"),
        due_proposed: false,
        span: None,
        binding: None,
    }
}

/// The plan of 2023.
pub(crate) fn draft() -> PlanDraft {
    let question = TargetQuestion {
        kinds: vec!["digital.adopted".to_owned()],
        tally: Tally::Subjects,
        area: None,
        programme: None,
        attributes: Vec::new(),
    };
    let binding = TargetBinding {
        question,
        baseline: None,
        rounding: Rounding::Up,
    };
    PlanDraft {
        title: "Nâng cao năng lực HTX nông nghiệp năm 2023".to_owned(),
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
            label: "II.3".to_owned(),
            title: "CHUYỂN ĐỔI SỐ".to_owned(),
        }],
        targets: vec![
            DraftTarget {
                binding: Some(binding),
                ..target("T1", "Hỗ trợ HTX tiếp cận chuyển đổi số", 10)
            },
            target("T2", "Hỗ trợ HTX xây dựng thương hiệu", 2),
        ],
        tasks: vec![DraftTask {
            key: "IV.8-1".to_owned(),
            section: "IV.8".to_owned(),
            title: "Hỗ trợ HTX chuyển đổi số".to_owned(),
            text: "Hỗ trợ HTX chuyển đổi số".to_owned(),
            leads: vec![Who::Body(communications())],
            partners: Vec::new(),
            due: Some(day("2023-09-10")),
            due_proposed: false,
            recurrence: Recurrence::Once,
            target: Some("T1".to_owned()),
            span: None,
        }],
        measures: vec![DraftMeasure {
            key: "II.3-1".to_owned(),
            section: "II.3".to_owned(),
            title: "Tuyên truyền chuyển đổi số".to_owned(),
            text: "Tuyên truyền chuyển đổi số".to_owned(),
            span: None,
        }],
        links: Vec::new(),
    }
}
