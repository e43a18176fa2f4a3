//! A plan in each province, begun by the use-case: ten targets that count themselves, forty tasks of its departments; and
//! three questions over the whole nation.

use anyhow::{Context, Result};
use db::Db;
use evidence::api::{
    Asks, KindCode, NewBaseline, NewIndicator, Question, define_one, freeze_one, kinds,
};
use kernel::{Command, CommandId, Day, OrganisationId};
use plan::api::{
    BaselineId, BeginPlan, Comparator, DraftSection, DraftTarget, DraftTask, PlanDraft, PlanKind,
    Recurrence, Rounding, Tally, TargetBinding, TargetQuestion, Who, begin_plan,
};

use super::land::{Land, Province, actor};

/// Departments that a province has at least.
pub(crate) const BODIES_MIN: usize = 8;
/// Tasks of a plan.
const TASKS: usize = 40;
/// Every so manieth task is owed by each department and not by one.
const SHARED_EVERY: usize = 4;
/// Members of a list that a share is told of.
const MEMBERS_MAX: usize = 700;

/// What a target counts.
struct Counts {
    kinds: &'static [&'static str],
    tally: Tally,
    /// In thousandths.
    goal: i64,
    unit: &'static str,
    text: &'static str,
}

/// The targets; the second is a share of a frozen list.
const TARGETS: [Counts; 10] = [
    Counts {
        kinds: &[kinds::MODEL_VALUE_CHAIN],
        tally: Tally::Subjects,
        goal: 400_000,
        unit: "HTX",
        text: "Có 400 HTX hoạt động theo chuỗi giá trị",
    },
    Counts {
        kinds: &[kinds::DIGITAL_ADOPTED],
        tally: Tally::Subjects,
        goal: 60_000,
        unit: "%",
        text: "60% HTX trong danh sách ứng dụng số",
    },
    Counts {
        kinds: &[kinds::IRRIGATION_DRIP_ACCEPTED],
        tally: Tally::Quantity,
        goal: 900_000_000,
        unit: "ha",
        text: "Tưới nhỏ giọt 900.000 ha",
    },
    Counts {
        kinds: &[kinds::TRAINING_PERSON_TRAINED],
        tally: Tally::Quantity,
        goal: 800_000_000,
        unit: "người",
        text: "Đào tạo 800.000 lượt người của HTX",
    },
    Counts {
        kinds: &[kinds::CREDIT_DISBURSED],
        tally: Tally::Amount,
        goal: 5_000_000_000,
        unit: "tỷ đồng",
        text: "Giải ngân 5.000.000 tỷ đồng vốn vay",
    },
    Counts {
        kinds: &[kinds::TRADE_LINK_MADE],
        tally: Tally::Entries,
        goal: 30_000_000,
        unit: "hợp đồng",
        text: "Ký 30.000 hợp đồng liên kết",
    },
    Counts {
        kinds: &[kinds::MEMBER_JOINED],
        tally: Tally::Quantity,
        goal: 700_000_000,
        unit: "người",
        text: "Kết nạp 700.000 thành viên",
    },
    Counts {
        kinds: &[kinds::BRAND_BUILT, kinds::PRODUCT_OCOP_RANKED],
        tally: Tally::Subjects,
        goal: 500_000,
        unit: "HTX",
        text: "500 HTX có thương hiệu hoặc sản phẩm OCOP",
    },
    Counts {
        kinds: &[kinds::INFRASTRUCTURE_SUPPORTED],
        tally: Tally::Entries,
        goal: 20_000_000,
        unit: "công trình",
        text: "Hỗ trợ 20.000 công trình",
    },
    Counts {
        kinds: &[kinds::REVENUE_REPORTED],
        tally: Tally::Amount,
        goal: 9_000_000_000,
        unit: "tỷ đồng",
        text: "Doanh thu của HTX đạt 9.000.000 tỷ đồng",
    },
];
/// The place of the share among them.
const SHARE: usize = 1;

/// The kinds that a target counts, from which four of five entries are.
pub(crate) fn counted_kinds() -> Vec<&'static str> {
    let kinds = TARGETS.iter().flat_map(|target| target.kinds);
    kinds.copied().collect()
}

/// Begins the plans, before anything is recorded.
pub(crate) async fn begin(house: &Db, land: &mut Land) -> Result<()> {
    let actor = actor(house)?;
    let from = land.from;
    for province in &mut land.provinces {
        let command = command(house, list(province, from))?;
        let list = freeze_one(house, &actor, &command).await?;
        let draft = draft(province, (from, land.moment.day_in_vietnam()), list.id)?;
        let command = self::command(house, BeginPlan { draft })?;
        province.plan = Some(begin_plan(house, &actor, &command).await?.id);
    }
    for wish in whole_nation() {
        define_one(house, &actor, &command(house, wish?)?).await?;
    }
    Ok(())
}

fn command<T>(house: &Db, body: T) -> Result<Command<T>> {
    let (now, chance) = house.seed()?;
    Ok(Command::new(CommandId::new(now, chance), body))
}

fn list(province: &Province, day: Day) -> NewBaseline {
    let members = province.cooperatives.iter().take(MEMBERS_MAX);
    NewBaseline {
        title: "HTX Mẫu của tỉnh".to_owned(),
        day,
        area: province.area,
        members: members.map(|cooperative| cooperative.id).collect(),
        source: "bịa ra để đo".to_owned(),
        paper: None,
    }
}

/// Questions without an area: every entry of the nation that is of their kinds concerns them.
fn whole_nation() -> impl Iterator<Item = Result<NewIndicator>> {
    let asked = [
        (Asks::Count, kinds::TRADE_LINK_MADE),
        (Asks::CountSubjects, kinds::TRAINING_PERSON_TRAINED),
        (Asks::SumAmount, kinds::CREDIT_DISBURSED),
    ];
    asked.into_iter().map(|(asks, kind)| {
        let kind = KindCode::parse(kind).context("a kind")?;
        Ok(NewIndicator {
            title: format!("Cả nước: {kind}"),
            question: Question::over(asks, [kind]),
        })
    })
}

fn draft(province: &Province, (from, today): (Day, Day), list: BaselineId) -> Result<PlanDraft> {
    let to = Day::of(today.year(), 12, 31).context("a day")?;
    let mut targets = Vec::new();
    for (place, counts) in TARGETS.iter().enumerate() {
        let body = department(province, place)?;
        targets.push(target((place, counts), (body, to), list));
    }
    let mut tasks = Vec::new();
    for place in 0..TASKS {
        tasks.push(task(province, place, to)?);
    }
    Ok(PlanDraft {
        title: "Kế hoạch Mẫu phát triển kinh tế tập thể, bịa ra để đo".to_owned(),
        kind: PlanKind::Plan,
        number: None,
        issuer: None,
        issued_on: None,
        from,
        to,
        area: province.area,
        alliance: province.alliance,
        paper: None,
        scheme: None,
        source: None,
        sections: vec![section("I", "Chỉ tiêu"), section("II", "Nhiệm vụ")],
        targets,
        tasks,
        measures: Vec::new(),
        links: Vec::new(),
    })
}

fn section(label: &str, title: &str) -> DraftSection {
    DraftSection {
        label: label.to_owned(),
        title: title.to_owned(),
    }
}

fn department(province: &Province, place: usize) -> Result<OrganisationId> {
    let count = province.bodies.len().max(1);
    let body = province.bodies.get(place % count);
    body.copied().context("a department")
}

fn target(
    (place, counts): (usize, &Counts),
    (body, due): (OrganisationId, Day),
    list: BaselineId,
) -> DraftTarget {
    let is_share = place == SHARE;
    let question = TargetQuestion {
        kinds: counts.kinds.iter().map(|kind| (*kind).to_owned()).collect(),
        tally: counts.tally,
        area: None,
        programme: None,
        attributes: Vec::new(),
    };
    DraftTarget {
        key: format!("T{}", place + 1),
        text: counts.text.to_owned(),
        quantity_thousandths: counts.goal,
        unit: counts.unit.to_owned(),
        comparator: Comparator::AtLeast,
        percent: is_share,
        section: "I".to_owned(),
        responsible: Some(body),
        due,
        due_proposed: false,
        span: None,
        binding: Some(TargetBinding {
            question,
            baseline: is_share.then_some(list),
            rounding: Rounding::Up,
        }),
    }
}

fn task(province: &Province, place: usize, due: Day) -> Result<DraftTask> {
    let lead = match place % SHARED_EVERY {
        0 => Who::Class {
            text: "Các sở".to_owned(),
            members: province.bodies.clone(),
        },
        _ => Who::Body(department(province, place)?),
    };
    let partners = [1, 2].map(|next| department(province, place + next).map(Who::Body));
    Ok(DraftTask {
        key: format!("II-{}", place + 1),
        section: "II".to_owned(),
        title: format!("Nhiệm vụ Mẫu {}", place + 1),
        text: format!("Thực hiện nhiệm vụ Mẫu {} và báo cáo kết quả.", place + 1),
        leads: vec![lead],
        partners: partners.into_iter().collect::<Result<_>>()?,
        due: Some(due),
        due_proposed: false,
        recurrence: match place % 5 {
            0 => Recurrence::Quarterly,
            _ => Recurrence::Once,
        },
        target: None,
        span: None,
    })
}
