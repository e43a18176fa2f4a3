//! A plan is written by hand, item by item, or copied; bodies by their names, on the day of the plan.

use authz::Actor;
use kernel::Refusal;
use plan::api::import::{ImportHead, ItemFacts, MeasureFacts, TargetFacts, TaskFacts};
use plan::api::{
    BeginWriting, ChangeWriting, Comparator, ItemWritten, LinkEnd, PlanBegun, PlanDraft, PlanKind,
    Recurrence, Rounding, StartWriting, Tally, Unknown, Who, WriteHead, WriteItem, WritePlanError,
    WritingChange, WritingId, begin_writing, change_writing, start_writing, write_head, write_item,
};

use crate::house::{House, alliance, body, day, house, planning, task};

pub(crate) fn head() -> ImportHead {
    ImportHead {
        title: "Kế hoạch viết tay năm 2023".to_owned(),
        kind: PlanKind::Plan,
        number: None,
        issuer_name: "Ủy ban nhân dân tỉnh".to_owned(),
        issued_on: None,
        from: day("2023-01-01"),
        to: day("2023-12-31"),
        scheme: None,
    }
}

fn target(responsible: &str) -> ItemFacts {
    ItemFacts::Target(TargetFacts {
        text: "Hỗ trợ 10 HTX chuyển đổi số".to_owned(),
        quantity: 10_000,
        unit: "HTX".to_owned(),
        comparator: Comparator::AtLeast,
        share_of: None,
        yearly: false,
        due: day("2023-12-31"),
        due_proposed: false,
        responsible: Some(responsible.to_owned()),
        kinds: vec!["digital.adopted".to_owned()],
        tally: Tally::Subjects,
        baseline: None,
        rounding: Rounding::Up,
        also_in: Vec::new(),
    })
}

fn work(leads: &[&str], partners: &[&str]) -> ItemFacts {
    let lines = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    ItemFacts::Task(TaskFacts {
        text: "Rà soát hợp tác xã trên địa bàn".to_owned(),
        title: "Rà soát hợp tác xã".to_owned(),
        leads: lines(leads),
        partners: lines(partners),
        due: Some(day("2023-09-30")),
        due_proposed: false,
        recurrence: Recurrence::Once,
        target: None,
    })
}

fn measure() -> ItemFacts {
    ItemFacts::Measure(MeasureFacts {
        text: "Tuyên truyền chuyển đổi số".to_owned(),
        title: "Tuyên truyền".to_owned(),
    })
}

fn item(writing: WritingId, seen_version: i64, facts: ItemFacts) -> WriteItem {
    WriteItem {
        writing,
        seen_version,
        key: None,
        section: "III".to_owned(),
        facts,
        unknown: Unknown::Refused,
        carried_by: Vec::new(),
    }
}

impl House {
    pub(crate) async fn written(&self, writing: WritingId) -> PlanDraft {
        let mut rx = self.test.db.read().await.unwrap();
        plan::api::writing_draft(&mut rx, writing)
            .await
            .unwrap()
            .unwrap()
    }

    pub(crate) async fn start(
        &self,
        actor: &Actor,
        wish: StartWriting,
    ) -> Result<WritingId, WritePlanError> {
        let command = self.test.command(wish);
        let written = start_writing(&self.test.db, &self.registers, actor, &command).await;
        written.map(|written| written.id)
    }

    pub(crate) async fn blank(&self) -> WritingId {
        let (alliance, head) = (alliance(), head());
        let wish = StartWriting::New { alliance, head };
        self.start(&self.officer("Hòa"), wish).await.unwrap()
    }

    async fn write(&self, wish: WriteItem) -> Result<ItemWritten, WritePlanError> {
        let command = self.test.command(wish);
        write_item(
            &self.test.db,
            &self.registers,
            &self.officer("Hòa"),
            &command,
        )
        .await
    }

    async fn begin_written(
        &self,
        writing: WritingId,
        seen_version: i64,
    ) -> Result<PlanBegun, WritePlanError> {
        let command = self.test.command(BeginWriting {
            writing,
            seen_version,
        });
        begin_writing(&self.test.db, &self.officer("Hòa"), &command).await
    }
}

#[tokio::test]
async fn a_head_that_cannot_be_begins_no_draft() {
    let house = house().await;
    let before = house.test.counts().await;
    let alliance = alliance();
    let with = |change: &dyn Fn(&mut ImportHead)| {
        let mut head = head();
        change(&mut head);
        StartWriting::New { alliance, head }
    };
    let officer = house.officer("Hòa");
    let cases = [
        (
            with(&|head| head.title = " ".to_owned()),
            "plan.import.title",
        ),
        (
            with(&|head| head.to = day("2022-12-31")),
            "plan.import.backwards",
        ),
        (
            with(&|head| head.issued_on = Some(day("2023-03-01"))),
            "plan.import.issued_later",
        ),
        (
            with(&|head| head.issuer_name = "Sở Không Có".to_owned()),
            "plan.write.unknown_body",
        ),
    ];
    for (wish, code) in cases {
        let refused = house.start(&officer, wish).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    for actor in [
        house.of_body("Thu", planning()),
        house.of_district(),
        house.test.anonymous(),
    ] {
        let refused = house.start(&actor, with(&|_| {})).await.unwrap_err();
        assert!(refused.code().starts_with("authz."), "{}", refused.code());
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn an_item_that_cannot_be_is_refused_beside_its_field_and_writes_nothing() {
    let house = house().await;
    let draft = house.blank().await;
    let before = house.test.counts().await;
    let share = |facts: ItemFacts| match facts {
        ItemFacts::Target(target) => ItemFacts::Target(TargetFacts {
            share_of: Some("HTX ngừng hoạt động".to_owned()),
            ..target
        }),
        other @ (ItemFacts::Task(_) | ItemFacts::Measure(_)) => other,
    };
    let mut gone = item(draft, 1, measure());
    gone.key = Some("II-9".to_owned());
    let mut by_letter = item(draft, 1, target("Hiệp hội điều tỉnh"));
    by_letter.unknown = Unknown::ByLetter;
    let cases = [
        (
            item(draft, 1, work(&[], &[])),
            "plan.import.item_no_lead",
            "leads",
        ),
        (
            item(draft, 1, work(&["Sở Không Có"], &[])),
            "plan.write.unknown_body",
            "leads",
        ),
        (
            item(draft, 1, work(&["Sở Kế hoạch và Đầu tư"], &["Sở Không Có"])),
            "plan.write.unknown_body",
            "partners",
        ),
        // A class answers for no target, and a letter for none.
        (
            item(draft, 1, target("Các sở, ban, ngành")),
            "plan.write.unknown_body",
            "responsible",
        ),
        (by_letter, "plan.write.unknown_body", "responsible"),
        (
            item(draft, 1, share(target("Sở Kế hoạch và Đầu tư"))),
            "plan.draft.no_baseline",
            "baseline",
        ),
        (gone, "plan.write.gone", ""),
        (item(draft, 7, measure()), "plan.write.stale", ""),
    ];
    for (wish, code, field) in cases {
        let refused = house.write(wish).await.unwrap_err();
        assert_eq!(refused.code(), code);
        let fields = refused.fields();
        assert_eq!(
            fields.first().map_or("", |error| error.field),
            field,
            "{code}"
        );
    }
    let command = house.test.command(item(draft, 1, measure()));
    let planner = house.of_body("Thu", planning());
    let refused = write_item(&house.test.db, &house.registers, &planner, &command).await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    let refused = house.begin_written(draft, 1).await.unwrap_err();
    assert_eq!(refused.code(), "plan.draft.empty");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_plan_is_written_item_by_item_and_begins_with_each_body_owing_its_part() {
    let house = house().await;
    let draft = house.blank().await;
    let told = house
        .write(item(draft, 1, target("Sở TT&TT")))
        .await
        .unwrap();
    assert_eq!(told.key, "T1");
    let leads = ["UBND các huyện, thị xã, thành phố", "Sở KH&ĐT"];
    let command = house
        .test
        .command(item(draft, 2, work(&leads, &["Các hợp tác xã"])));
    let officer = house.officer("Hòa");
    let db = &house.test.db;
    let told = write_item(db, &house.registers, &officer, &command)
        .await
        .unwrap();
    let again = write_item(db, &house.registers, &officer, &command)
        .await
        .unwrap();
    assert_eq!((told.key.as_str(), &again), ("III-1", &told));
    let mut letter = item(draft, 3, work(&["Hiệp hội điều tỉnh"], &[]));
    letter.unknown = Unknown::ByLetter;
    assert_eq!(house.write(letter).await.unwrap().key, "III-2");
    let mut carried = item(draft, 4, measure());
    carried.carried_by = vec![LinkEnd::Task("III-1".to_owned())];
    carried.section = "II".to_owned();
    assert_eq!(house.write(carried).await.unwrap().key, "II-1");

    let begun = house.begin_written(draft, 5).await.unwrap();
    let desk = house.desk(begun.id).await;
    let of = |key: &str| desk.obligations.iter().filter(|one| one.key == key).count();
    assert_eq!((of("III-1"), of("III-2")), (12, 1));
    let by_letter = desk
        .obligations
        .iter()
        .find(|one| one.key == "III-2")
        .unwrap();
    assert_eq!(by_letter.body, alliance());
    assert_eq!(begun.unbound, 0);
    assert_eq!(house.test.rows("plan_link").await, 1);
    let refused = house.write(item(draft, 6, measure())).await.unwrap_err();
    assert_eq!(refused.code(), "plan.write.not_open");
}

#[tokio::test]
async fn an_item_is_written_anew_and_taken_out_and_a_head_put_right() {
    let house = house().await;
    let draft = house.blank().await;
    house
        .write(item(draft, 1, work(&["Sở KH&ĐT"], &[])))
        .await
        .unwrap();
    let mut anew = item(draft, 2, work(&["Liên minh HTX tỉnh"], &["Sở KH&ĐT"]));
    anew.key = Some("III-1".to_owned());
    house.write(anew).await.unwrap();
    let tasks = house.written(draft).await.tasks;
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks[0].leads, [Who::Body(alliance())]);
    assert_eq!(tasks[0].partners, [Who::Body(planning())]);
    let db = &house.test.db;
    let officer = house.officer("Hòa");
    let right = WriteHead {
        writing: draft,
        seen_version: 3,
        head: ImportHead {
            title: "Kế hoạch khác".to_owned(),
            ..head()
        },
    };
    let command = house.test.command(right);
    write_head(db, &house.registers, &officer, &command)
        .await
        .unwrap();
    let gone = house.test.command(ChangeWriting {
        writing: draft,
        change: WritingChange::Remove("III-1".to_owned()),
        seen_version: 4,
    });
    change_writing(db, &officer, &gone).await.unwrap();
    let written = house.written(draft).await;
    assert_eq!(
        (written.title.as_str(), written.tasks.len()),
        ("Kế hoạch khác", 0)
    );
    let dropped = house.test.command(ChangeWriting {
        writing: draft,
        change: WritingChange::Drop,
        seen_version: 5,
    });
    change_writing(db, &officer, &dropped).await.unwrap();
    let refused = house.begin_written(draft, 6).await.unwrap_err();
    assert_eq!(refused.code(), "plan.write.not_open");
}

#[tokio::test]
async fn a_copy_into_a_time_without_districts_follows_its_bodies_and_asks_who_the_class_is() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let wish = StartWriting::Copy { plan, years: 3 };
    let draft = house.start(&house.officer("Hòa"), wish).await.unwrap();
    let copy = house.written(draft).await;
    assert_eq!(copy.title, "Kế hoạch nâng cao năng lực HTX năm 2026");
    assert!(copy.tasks.iter().all(|task| task.due_proposed));
    let open = copy.tasks.iter().find(|task| task.key == "IV.2-1").unwrap();
    assert_ne!(
        open.leads,
        [Who::Body(planning())],
        "it was merged into another in 2025"
    );
    let refused = house.begin_written(draft, 1).await.unwrap_err();
    assert_eq!(refused.code(), "plan.draft.empty_class");
}

#[tokio::test]
async fn five_hundred_tasks_are_copied_written_on_and_begin() {
    let house = house().await;
    let mut large = house.draft();
    large.links.clear();
    large.tasks = (0..499)
        .map(|number| {
            let leads = vec![Who::Body(body("ban-dan-toc"))];
            task(&format!("IV.{number}"), &format!("Việc {number}"), leads)
        })
        .collect();
    let plan = house.begin(large).await.unwrap();
    let wish = StartWriting::Copy { plan, years: 1 };
    let draft = house.start(&house.officer("Hòa"), wish).await.unwrap();
    let mut last = item(draft, 1, work(&["Ban Dân tộc"], &[]));
    let ItemFacts::Task(facts) = &mut last.facts else {
        panic!("a task");
    };
    facts.due = Some(day("2024-09-30"));
    house.write(last).await.unwrap();
    assert_eq!(house.written(draft).await.tasks.len(), 500);
    let begun = house.begin_written(draft, 2).await.unwrap();
    assert_eq!(begun.obligations, 500);
}
