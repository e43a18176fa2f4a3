//! Facts of an invented plan, for tests.

use evidence::api::IndicatorId;
use kernel::{AreaId, Day, Instant, OrganisationId};
use plan::api::report::{
    DaysAtLevel, DifficultyFact, DifficultyId, DifficultyLevel, DifficultyState, GroupFact, Holder,
    MeasureFact, ObligationId, ObligationState, OwedFact, ReportFacts, TargetFact, TargetId,
    TargetState, TaskFact, TaskId, TaskState,
};
use plan::api::{Comparator, PlanId, PlanKind, Rounding};

use super::document::{Frame, SectionText, Sheet};
use super::draft_text::drafted;
use super::facts::Facts;
use super::figures::figures;
use super::period::{PeriodKind, ReportPeriod};
use super::tables::tables;

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn period() -> ReportPeriod {
    ReportPeriod::of(PeriodKind::Quarter, kernel::Year::of(2023).unwrap(), 3).unwrap()
}

fn target(key: &str, text: &str, counts: [Option<i64>; 3], state: TargetState) -> TargetFact {
    let [goal, recorded, verified] = counts.map(|count| count.map(|count| count * 1000));
    TargetFact {
        id: TargetId::named(key),
        key: key.to_owned(),
        text: text.to_owned(),
        unit: "HTX".to_owned(),
        section: "II.1".to_owned(),
        comparator: Comparator::AtLeast,
        percent: None,
        goal,
        baseline_size: None,
        rounding: None,
        responsible: Some("Sở Kế hoạch và Đầu tư".to_owned()),
        due: day("2023-12-31"),
        indicator: recorded.map(|_| IndicatorId::named(key)),
        recorded,
        verified,
        elapsed_ppm: 700_000,
        expected: recorded.map(|recorded| recorded / 7 * 10),
        state,
    }
}

fn owed(body: &str, state: ObligationState, days_held: i64) -> OwedFact {
    OwedFact {
        id: ObligationId::named(body),
        body: (OrganisationId::named(body), body.to_owned()),
        class: None,
        state,
        holder: Holder::Body,
        days_held,
        due: day("2023-06-30"),
        is_late: state == ObligationState::Open,
    }
}

fn task(key: &str, title: &str, state: TaskState, owed: Vec<OwedFact>) -> TaskFact {
    let done = owed
        .iter()
        .filter(|one| one.state == ObligationState::Accepted);
    TaskFact {
        id: TaskId::named(key),
        key: key.to_owned(),
        section: "IV.1".to_owned(),
        title: title.to_owned(),
        text: format!("{title}."),
        target: None,
        leads: vec![owed[0].body.1.clone()],
        due: day("2023-06-30"),
        due_proposed: false,
        state,
        bodies: u32::try_from(owed.len()).unwrap(),
        done: u32::try_from(done.count()).unwrap(),
        owed,
    }
}

pub(crate) fn facts() -> Facts {
    Facts {
        plan: ReportFacts {
            plan: PlanId::named("plan"),
            title: "Nâng cao năng lực hợp tác xã nông nghiệp năm 2023".to_owned(),
            kind: PlanKind::Plan,
            number: Some("47/KH-UBND".to_owned()),
            issuer: Some("Ủy ban nhân dân tỉnh Sông Lam".to_owned()),
            issued_on: Some(day("2023-02-10")),
            from: day("2023-01-01"),
            to: day("2023-12-31"),
            area: AreaId::named("area"),
            alliance: (
                OrganisationId::named("alliance"),
                "Liên minh Hợp tác xã tỉnh Sông Lam".to_owned(),
            ),
            day: day("2023-09-14"),
            known: Instant::in_vietnam(day("2023-09-15"), 8, 0),
            groups: vec![
                GroupFact {
                    label: "II.1".to_owned(),
                    title: "QUẢN LÝ NHÀ NƯỚC".to_owned(),
                },
                GroupFact {
                    label: "IV.1".to_owned(),
                    title: "Tổ chức thực hiện".to_owned(),
                },
            ],
            targets: targets(),
            tasks: tasks(),
            measures: measures(),
            difficulties: vec![difficulty()],
        },
        before: None,
        money: Vec::new(),
    }
}

fn targets() -> Vec<TargetFact> {
    let dissolve = TargetFact {
        percent: Some(20_000),
        baseline_size: Some(65),
        rounding: Some(Rounding::Up),
        ..target(
            "T2",
            "Giải thể HTX ngưng hoạt động",
            [Some(13), Some(6), Some(4)],
            TargetState::Late,
        )
    };
    vec![
        target(
            "T1",
            "HTX thành lập mới",
            [Some(4), Some(5), Some(4)],
            TargetState::Met,
        ),
        dissolve,
        target(
            "T3",
            "HTX chuyển đổi số",
            [Some(10), None, None],
            TargetState::NotBegun,
        ),
    ]
}

fn tasks() -> Vec<TaskFact> {
    let open = ObligationState::Open;
    let done = ObligationState::Accepted;
    vec![
        task(
            "IV.1-1",
            "Rà soát, phân loại HTX",
            TaskState::Late,
            vec![
                owed("UBND huyện Thượng", open, 76),
                owed("UBND huyện Hạ", done, 0),
            ],
        ),
        task(
            "IV.1-2",
            "Mở lớp tập huấn",
            TaskState::Accepted,
            vec![owed("Sở Nông nghiệp và Phát triển nông thôn", done, 0)],
        ),
    ]
}

fn measures() -> Vec<MeasureFact> {
    vec![
        MeasureFact {
            key: "II.1-1".to_owned(),
            section: "II.1".to_owned(),
            title: "Củng cố HTX yếu kém".to_owned(),
            text: "Củng cố HTX yếu kém.".to_owned(),
            tasks: vec![TaskId::named("IV.1-1")],
            targets: vec![TargetId::named("T2")],
        },
        MeasureFact {
            key: "II.1-2".to_owned(),
            section: "II.1".to_owned(),
            title: "Số hoá hồ sơ HTX".to_owned(),
            text: "Số hoá hồ sơ HTX.".to_owned(),
            tasks: Vec::new(),
            targets: Vec::new(),
        },
    ]
}

fn difficulty() -> DifficultyFact {
    DifficultyFact {
        id: DifficultyId::named("d"),
        task_id: TaskId::named("IV.1-1"),
        task: "Rà soát, phân loại HTX".to_owned(),
        body: "UBND huyện Thượng".to_owned(),
        matter: "HTX còn nợ thuế nên chưa giải thể được.".to_owned(),
        state: DifficultyState::Open,
        raised_on: day("2023-08-05"),
        levels: vec![
            DaysAtLevel {
                level: DifficultyLevel::District,
                holder: "huyện Thượng".to_owned(),
                days: 10,
            },
            DaysAtLevel {
                level: DifficultyLevel::Province,
                holder: "tỉnh Sông Lam".to_owned(),
                days: 30,
            },
        ],
        answer: None,
    }
}

pub(crate) fn sheet() -> Sheet {
    let facts = facts();
    let sections = drafted(&facts, period()).into_iter();
    Sheet {
        frame: Frame {
            superior: "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM".to_owned(),
            issuer: "LIÊN MINH HỢP TÁC XÃ".to_owned(),
            author: "Liên minh Hợp tác xã tỉnh Sông Lam".to_owned(),
            symbol: "BC-LMHTX".to_owned(),
            place: "Sông Lam".to_owned(),
            subject: "Kết quả thực hiện kế hoạch quý III năm 2023".to_owned(),
            signer_title: "Chủ tịch".to_owned(),
            signer_name: String::new(),
            recipients: "UBND tỉnh\nLưu: VT".to_owned(),
            number: None,
            issued_on: None,
            data_day: day("2023-09-14"),
        },
        sections: sections
            .map(|section| SectionText {
                part: section.part,
                mark: section.mark,
                title: section.title,
                body: section.body,
            })
            .collect(),
        figures: figures(&facts),
        tables: tables(&facts),
    }
}
