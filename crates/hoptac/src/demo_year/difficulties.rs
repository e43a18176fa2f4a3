//! The difficulties of the year: two are lifted to the province and wait there, others are answered below.

use directory::api::Registers;
use kernel::{Day, OrganisationId};
use plan::api::{
    DeskPlan, DifficultyId, RaiseDifficulty, SettleDifficulty, Settling, TaskId, raise_difficulty,
    settle_difficulty,
};

use super::acts::{Act, Dated};
use super::bodies::{OFFICER, body, recorder};
use super::stage::{Stage, day, named, told};

/// Whose difficulty it is.
#[derive(Debug, Clone, Copy)]
enum Whose {
    Cooperative(u16),
    Body(&'static str),
}

/// A difficulty of the year.
struct Line {
    number: usize,
    task: &'static str,
    whose: Whose,
    district: &'static str,
    raised: ((i8, i8), &'static str),
    then: &'static [((i8, i8), Settling, &'static str)],
}

/// What is done with a difficulty.
#[derive(Debug, Clone)]
pub(super) enum DifficultyAct {
    /// It is raised.
    Raise(usize),
    /// It is answered or lifted: which, and which act of it.
    Settle(usize, usize),
}

const LINES: [Line; 4] = [
    Line {
        number: 0,
        task: "IV.4-1",
        whose: Whose::Cooperative(26),
        district: "692",
        raised: (
            (7, 10),
            "Kho chứa của HTX Mẫu 026 đã có mặt bằng và thiết kế, nhưng vốn chương trình nông thôn mới chưa được phân bổ.",
        ),
        then: &[
            (
                (7, 24),
                Settling::Lift,
                "Xã không có nguồn vốn, đề nghị huyện xem xét.",
            ),
            (
                (8, 21),
                Settling::Lift,
                "Huyện đã bố trí đất, vốn thuộc thẩm quyền của tỉnh.",
            ),
        ],
    },
    Line {
        number: 1,
        task: "IV.2-1",
        whose: Whose::Cooperative(74),
        district: "696",
        raised: (
            (9, 5),
            "HTX Mẫu 074 còn nợ thuế và tài sản chung chưa phân chia, hội đồng giải thể không lập được báo cáo thanh lý.",
        ),
        then: &[
            (
                (9, 18),
                Settling::Lift,
                "Xã không xác định được số nợ, đề nghị huyện chủ trì.",
            ),
            (
                (10, 16),
                Settling::Lift,
                "Cần tỉnh hướng dẫn cách xử lý nợ thuế của HTX ngừng hoạt động.",
            ),
        ],
    },
    Line {
        number: 2,
        task: "IV.13-3",
        whose: Whose::Body("691"),
        district: "691",
        raised: (
            (6, 12),
            "Hai xã chưa có người theo dõi kinh tế tập thể để rà soát HTX.",
        ),
        then: &[(
            (6, 20),
            Settling::Answer,
            "Huyện giao công chức địa chính kiêm nhiệm từ ngày 01/7/2023.",
        )],
    },
    Line {
        number: 3,
        task: "IV.6-1",
        whose: Whose::Body("so-khoa-hoc-va-cong-nghe"),
        district: "",
        raised: (
            (5, 15),
            "Định mức hỗ trợ một hệ thống tưới chưa có, đơn vị lắp đặt chưa báo giá được.",
        ),
        then: &[(
            (5, 29),
            Settling::Answer,
            "Áp dụng định mức tạm của bản trình diễn cho mười HTX đã chọn.",
        )],
    },
];

/// The difficulties that were raised, and the tasks on which.
pub(super) struct Difficulties {
    tasks: Vec<(String, TaskId)>,
    raised: Vec<(usize, DifficultyId)>,
}

impl Difficulties {
    /// Of this plan.
    pub(super) fn of(desk: &DeskPlan) -> Self {
        let tasks = desk.obligations.iter();
        Self {
            tasks: tasks.map(|owed| (owed.key.clone(), owed.task)).collect(),
            raised: Vec::new(),
        }
    }
}

/// The acts by their days.
pub(super) fn acts() -> Vec<Dated> {
    let mut all = Vec::new();
    for line in &LINES {
        let raise = DifficultyAct::Raise(line.number);
        all.push(Dated::of(day(line.raised.0), Act::Difficulty(raise)));
        for (n, (on, ..)) in line.then.iter().enumerate() {
            let settle = DifficultyAct::Settle(line.number, n);
            all.push(Dated::of(day(*on), Act::Difficulty(settle)));
        }
    }
    all
}

/// Plays an act.
pub(super) async fn play(
    stage: &mut Stage<'_>,
    on: Day,
    (difficulties, act): (&mut Difficulties, &DifficultyAct),
) -> Result<(), String> {
    match act {
        DifficultyAct::Raise(number) => raise(stage, on, (difficulties, *number)).await,
        DifficultyAct::Settle(number, which) => {
            settle(stage, on, (difficulties, *number, *which)).await
        }
    }
}

fn line(number: usize) -> Result<&'static Line, String> {
    LINES.get(number).ok_or_else(missing)
}

fn missing() -> String {
    "Khó khăn trong lịch trình diễn không có.".to_owned()
}

/// Who speaks: the officer of the district, or the body itself.
fn speaker(line: &Line) -> String {
    match (line.district, line.whose) {
        ("", Whose::Body(slug)) => recorder(slug),
        (district, Whose::Cooperative(_) | Whose::Body(_)) => recorder(district),
    }
}

async fn raise(
    stage: &mut Stage<'_>,
    on: Day,
    (difficulties, number): (&mut Difficulties, usize),
) -> Result<(), String> {
    let line = line(number)?;
    let of: OrganisationId = match line.whose {
        Whose::Cooperative(number) => stage.cooperative(number)?,
        Whose::Body(slug) => body(slug),
    };
    let task = difficulties.tasks.iter().find(|(key, _)| key == line.task);
    let (_, task) = task.ok_or_else(missing)?;
    let wish = RaiseDifficulty {
        task: *task,
        body: of,
        matter: line.raised.1.to_owned(),
    };
    let actor = stage.actor(on, &speaker(line)).await?;
    let name = format!("khó khăn {number}");
    let (db, registers, command) = (stage.on(on), Registers::default(), named(&name, wish));
    let raised = raise_difficulty(&db, &registers, &actor, &command).await;
    difficulties.raised.push((number, told(&name, raised)?.id));
    Ok(())
}

async fn settle(
    stage: &mut Stage<'_>,
    on: Day,
    (difficulties, number, which): (&mut Difficulties, usize, usize),
) -> Result<(), String> {
    let line = line(number)?;
    let raised = difficulties.raised.iter().find(|(own, _)| *own == number);
    let (_, difficulty) = raised.ok_or_else(missing)?;
    let (_, how, note) = line.then.get(which).ok_or_else(missing)?;
    let seen_version = i64::try_from(which).unwrap_or(0).saturating_add(1);
    let wish = SettleDifficulty {
        difficulty: *difficulty,
        how: *how,
        note: (*note).to_owned(),
        paper: None,
        seen_version,
    };
    // At the province an officer of the Alliance answers, below it whoever speaks for the district.
    let login = match line.district {
        "" => OFFICER.to_owned(),
        district => recorder(district),
    };
    let actor = stage.actor(on, &login).await?;
    let name = format!("khó khăn {number} bước {which}");
    let (db, registers, command) = (stage.on(on), Registers::default(), named(&name, wish));
    let settled = settle_difficulty(&db, &registers, &actor, &command).await;
    told(&name, settled).map(drop)
}
