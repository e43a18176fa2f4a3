//! The plan of the demonstration is read, looked through and begun, as an officer would do it.

use directory::api::Registers;
use directory::reference::{area_id, organisation_id};
use evidence::api::{NewBaseline, freeze_one};
use plan::api::import::{
    AcceptSure, BeginImport, ConfirmLinks, DecideItem, Decision, EditItem, ImportDocument,
    ImportReview, ImportState, Item, ItemFacts, ReadDocument, SettleFinding, Verdict,
    accept_sure_items, begin_import, confirm_import_links, decide_import_item, edit_import_item,
    import_document, import_review, settle_import_finding,
};
use plan::api::{
    BaselineId, BindTarget, DecideDue, DeskPlan, ImportId, PlanId, PublishPlan, Rounding, Tally,
    TargetBinding, TargetQuestion, bind_target, decide_due, desk, publish_plan,
};

use super::bodies::{LEADER, OFFICER, PROVINCE};
use super::cooperatives::NUMBERS;
use super::obligations::DUE_DAYS;
use super::stage::{Stage, day, named, told};
use crate::command::refused;
use crate::site;

/// The document: ours, marked as a demonstration. It comes from no stranger and was read by the tests of this build, so it
/// is read here and not in a child.
const DOCUMENT: &[u8] = include_bytes!("../../../../samples/ke-hoach-trinh-dien-2023.docx");
const NAME: &str = "ke-hoach-trinh-dien-2023.docx";
/// The day on which the officer reads it and the plan begins.
const BEGINS: (i8, i8) = (1, 16);

/// What counts each target: its key, the kind of evidence, who answers for it.
const TARGETS: [(&str, &str, &str); 8] = [
    (
        "T1",
        evidence::api::kinds::MODEL_VALUE_CHAIN,
        "Liên minh Hợp tác xã tỉnh",
    ),
    (
        "T2",
        evidence::api::kinds::COOPERATIVE_DISSOLVED,
        "Sở Kế hoạch và Đầu tư",
    ),
    (
        "T3",
        evidence::api::kinds::DIGITAL_ADOPTED,
        "Sở Thông tin và Truyền thông",
    ),
    (
        "T4",
        evidence::api::kinds::IRRIGATION_DRIP_ACCEPTED,
        "Sở Khoa học và Công nghệ",
    ),
    ("T5", evidence::api::kinds::BRAND_BUILT, "Sở Công Thương"),
    (
        "T6",
        evidence::api::kinds::COOPERATIVE_FOUNDED,
        "Sở Kế hoạch và Đầu tư",
    ),
    (
        "T7",
        evidence::api::kinds::INFRASTRUCTURE_SUPPORTED,
        "Sở Nông nghiệp và Phát triển nông thôn",
    ),
    ("T8", "", "Văn phòng Điều phối xây dựng nông thôn mới tỉnh"),
];
/// The target that counts what one programme paid for, and the code of that programme.
const OF_PROGRAMME: &str = "T8";
pub(super) const PROGRAMME: &str = "NTM";

/// Brings the plan to life, or finds the one that runs.
pub(super) async fn begin(stage: &mut Stage<'_>) -> Result<PlanId, String> {
    let baseline = freeze(stage).await?;
    let import = read(stage).await?;
    let plan = match review(stage, import).await?.import {
        import if import.state == ImportState::Begun => import.plan,
        _ => {
            look_through(stage, import, baseline).await?;
            Some(confirm(stage, import).await?)
        }
    };
    let plan = plan.ok_or("Kế hoạch trình diễn không chạy.")?;
    settle_days(stage, plan).await?;
    publish(stage, plan).await?;
    Ok(plan)
}

/// Everybody may read how the plan comes along, from the day on which its days were settled.
async fn publish(stage: &mut Stage<'_>, plan: PlanId) -> Result<(), String> {
    let on = day((1, 20));
    let actor = stage.actor(on, LEADER).await?;
    let seen_version = 0;
    let command = named("công khai kế hoạch", PublishPlan { plan, seen_version });
    let published = publish_plan(&stage.on(on), &actor, &command).await;
    told("công khai kế hoạch", published).map(drop)
}

/// The list of which a fifth is to be dissolved.
async fn freeze(stage: &mut Stage<'_>) -> Result<BaselineId, String> {
    let on = day((1, 12));
    let dormant = NUMBERS.first_dormant..=NUMBERS.last;
    let members: Result<Vec<_>, String> = dormant.map(|n| stage.cooperative(n)).collect();
    let wish = NewBaseline {
        title: "HTX ngừng hoạt động hoặc chỉ còn trên giấy tờ (minh hoạ)".to_owned(),
        day: on,
        area: area_id(PROVINCE),
        members: members?,
        source: "Danh sách giả định của bản trình diễn, chốt ngày 12/01/2023".to_owned(),
        paper: None,
    };
    let actor = stage.actor(on, OFFICER).await?;
    let frozen = freeze_one(&stage.on(on), &actor, &named("danh sách gốc", wish)).await;
    Ok(told("chốt danh sách gốc", frozen)?.id)
}

/// Reads the document. The same file again gives the import that there is.
async fn read(stage: &mut Stage<'_>) -> Result<ImportId, String> {
    let on = day(BEGINS);
    let files = site::files(&stage.house.data)?;
    let file = told("giữ tệp kế hoạch", files.keep(NAME, DOCUMENT).await)?;
    let wish = ImportDocument {
        alliance: organisation_id("2023/70/lien-minh-htx"),
        file,
        document: understood()?,
    };
    let actor = stage.actor(on, OFFICER).await?;
    let (db, registers) = (stage.on(on), Registers::default());
    let command = named("nạp kế hoạch", wish);
    let done = import_document(&db, &registers, &actor, &command).await;
    Ok(told("nạp kế hoạch", done)?.import)
}

fn understood() -> Result<ReadDocument, String> {
    let source = vanban::read::read(DOCUMENT).map_err(|error| error.to_string())?;
    let (source, repairs) = vanban::repair::mend(source);
    let outline = vanban::outline::outline(&source, &repairs);
    Ok(ReadDocument {
        plan: vanban::plan::plan(&outline, None),
        text: outline.text,
    })
}

async fn review(stage: &mut Stage<'_>, import: ImportId) -> Result<ImportReview, String> {
    let on = day(BEGINS);
    let actor = stage.actor(on, OFFICER).await?;
    let review = import_review(&stage.on(on), &actor, import).await;
    told("duyệt bản đọc", review)
}

/// Says what counts each target, takes what is sure, looks at the rest one by one, and settles what was found.
async fn look_through(
    stage: &mut Stage<'_>,
    import: ImportId,
    baseline: BaselineId,
) -> Result<(), String> {
    let on = day(BEGINS);
    let actor = stage.actor(on, OFFICER).await?;
    let (db, registers) = (stage.on(on), Registers::default());
    for item in pending(stage, import).await? {
        if let Some(facts) = bound(&item, baseline) {
            let name = format!("sửa {}", item.key);
            let command = named(&name, edit(import, &item, facts));
            told(
                &name,
                edit_import_item(&db, &registers, &actor, &command).await,
            )?;
        }
    }
    let command = named("nhận mục chắc chắn", AcceptSure { import });
    told(
        "nhận mục chắc chắn",
        accept_sure_items(&db, &actor, &command).await,
    )?;
    for item in pending(stage, import).await? {
        let name = format!("nhận {}", item.key);
        let wish = DecideItem {
            import,
            item: item.id,
            seen_version: item.version,
            verdict: Verdict::Accept,
        };
        told(
            &name,
            decide_import_item(&db, &actor, &named(&name, wish)).await,
        )?;
    }
    for finding in review(stage, import).await?.findings {
        if finding.blocks() {
            let wish = SettleFinding {
                import,
                finding: finding.id,
                seen_version: finding.version,
            };
            let name = format!("xem {} {}", finding.code, finding.id);
            told(
                &name,
                settle_import_finding(&db, &actor, &named(&name, wish)).await,
            )?;
        }
    }
    Ok(())
}

async fn pending(stage: &mut Stage<'_>, import: ImportId) -> Result<Vec<Item>, String> {
    let mut items = review(stage, import).await?.items;
    items.retain(|item| item.decision == Decision::Pending);
    Ok(items)
}

/// A target with what counts it; nothing for other items.
fn bound(item: &Item, baseline: BaselineId) -> Option<ItemFacts> {
    let ItemFacts::Target(facts) = &item.made else {
        return None;
    };
    let (key, kind, responsible) = TARGETS.iter().find(|(key, ..)| *key == item.key)?;
    let mut facts = facts.clone();
    facts.kinds = Some(*kind)
        .filter(|kind| !kind.is_empty())
        .map(str::to_owned)
        .into_iter()
        .collect();
    facts.responsible = Some((*responsible).to_owned());
    facts.tally = Tally::Subjects;
    facts.baseline = (*key == "T2").then_some(baseline);
    facts.rounding = Rounding::Up;
    Some(ItemFacts::Target(facts))
}

fn edit(import: ImportId, item: &Item, facts: ItemFacts) -> EditItem {
    EditItem {
        import,
        item: item.id,
        seen_version: item.version,
        facts,
    }
}

/// Confirms what carries out which measure, and begins the plan.
async fn confirm(stage: &mut Stage<'_>, import: ImportId) -> Result<PlanId, String> {
    let on = day(BEGINS);
    let actor = stage.actor(on, OFFICER).await?;
    let (db, registers) = (stage.on(on), Registers::default());
    let links = review(stage, import).await?.links;
    let wish = ConfirmLinks {
        import,
        measures: links.iter().map(|(link, _)| link.measure.clone()).collect(),
        kept: links
            .iter()
            .map(|(link, _)| (link.measure.clone(), link.end.clone()))
            .collect(),
    };
    let command = named("xác nhận liên kết", wish);
    told(
        "xác nhận liên kết",
        confirm_import_links(&db, &actor, &command).await,
    )?;
    let seen_version = review(stage, import).await?.import.version;
    let wish = BeginImport {
        import,
        seen_version,
    };
    let command = named("kế hoạch bắt đầu", wish);
    let begun = begin_import(&db, &registers, &actor, &command).await;
    Ok(told("kế hoạch bắt đầu", begun)?.plan.id)
}

/// Binds the target of one programme and decides on the days that were only proposed, the day after a meeting.
async fn settle_days(stage: &mut Stage<'_>, plan: PlanId) -> Result<(), String> {
    let on = day((1, 20));
    let actor = stage.actor(on, OFFICER).await?;
    let db = stage.on(on);
    let desk = at_desk(stage, plan).await?;
    for target in &desk.targets {
        if target.key == OF_PROGRAMME {
            let command = named("cách tính T8", of_programme(target.id));
            told("cách tính T8", bind_target(&db, &actor, &command).await)?;
        }
    }
    let targets: Vec<_> = desk.targets.iter().map(|target| target.id).collect();
    for (n, (due, keys)) in DUE_DAYS.iter().enumerate() {
        let mut tasks: Vec<_> = Vec::new();
        for owed in &desk.obligations {
            if keys.contains(&owed.key.as_str()) && !tasks.contains(&owed.task) {
                tasks.push(owed.task);
            }
        }
        let targets = if n == 0 { targets.clone() } else { Vec::new() };
        let due = due.map(day);
        let wish = DecideDue {
            plan,
            tasks,
            targets,
            due,
        };
        let name = format!("chốt hạn {n}");
        told(&name, decide_due(&db, &actor, &named(&name, wish)).await)?;
    }
    Ok(())
}

fn of_programme(target: plan::api::TargetId) -> BindTarget {
    let question = TargetQuestion {
        kinds: vec![evidence::api::kinds::INFRASTRUCTURE_SUPPORTED.to_owned()],
        tally: Tally::Subjects,
        area: None,
        programme: Some(PROGRAMME.to_owned()),
        attributes: Vec::new(),
    };
    BindTarget {
        target,
        binding: TargetBinding {
            question,
            baseline: None,
            rounding: Rounding::Up,
        },
        reason: Some("Chỉ đếm công trình do chương trình nông thôn mới bố trí vốn.".to_owned()),
        seen_version: 1,
    }
}

/// The plan as one acts on it.
pub(super) async fn at_desk(stage: &Stage<'_>, plan: PlanId) -> Result<DeskPlan, String> {
    let rx = stage.house.db.read().await;
    let mut rx = rx.map_err(|fault| refused(&fault))?;
    let found = desk(&mut rx, plan).await.map_err(|fault| refused(&fault))?;
    found.ok_or_else(|| "Kế hoạch trình diễn không còn.".to_owned())
}
