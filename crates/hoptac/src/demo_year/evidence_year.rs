//! The evidence of the year: recorded by one person of a body, verified by another.

mod table;

use evidence::api::{
    CountersignEvidence, EvidenceId, KindCode, MoneySource, NewEntry, ResubmitEvidence,
    ReturnEvidence, ReverseEvidence, VerifyEvidence, countersign_evidence, record_evidence,
    resubmit_evidence, return_evidence, reverse_evidence, verify_evidence,
};
use kernel::{Day, Dong};
use library::api::PaperKind;

use super::acts::{Act, Dated};
use super::bodies::{BY_LETTER, body, recorder, verifier};
use super::papers::{NewPaper, paper};
use super::stage::{Stage, named, told};

/// Thousandths of a unit.
const THOUSANDTHS: i64 = 1000;
/// Đồng of a million.
const MILLION: i64 = 1_000_000;

/// An entry of the year.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its name, by which it has its id.
    key: String,
    kind: &'static str,
    slug: &'static str,
    on: Day,
    cooperatives: Vec<u16>,
    /// In units of the kind.
    quantity: Option<i64>,
    /// In millions of đồng.
    amount: Option<(i64, MoneySource)>,
    programme: Option<&'static str>,
    paper: Option<(PaperKind, String)>,
    note: Option<String>,
}

/// What is done with an entry.
#[derive(Debug, Clone)]
pub(super) enum EvidenceAct {
    /// It is recorded.
    Record(Line),
    /// It is verified; what was recorded by letter is countersigned.
    Verify(Line),
    /// It is returned, with the reason.
    Return(Line, &'static str),
    /// It is sent again with the paper that was missing.
    Resubmit(Line, &'static str),
    /// It is reversed, with the reason.
    Reverse(Line, &'static str),
}

/// The id of an entry by its name.
pub(super) fn id(key: &str) -> EvidenceId {
    EvidenceId::named(&format!("demo/{key}"))
}

/// The acts by their days, and the cooperatives that are founded before theirs.
pub(super) fn acts() -> Vec<Dated> {
    let mut all = Vec::new();
    for (line, then) in table::lines() {
        let recorded = line.on.plus_days(table::DAYS_TO_RECORD);
        if line.key.starts_with("T6-") && line.cooperatives.iter().all(|number| *number > 120) {
            let founded = line.cooperatives.iter();
            all.extend(founded.map(|number| Dated::of(line.on, Act::Found(*number))));
        }
        let act = |act| Act::Evidence(act);
        all.push(Dated::of(recorded, act(EvidenceAct::Record(line.clone()))));
        for (on, step) in then {
            let what = match step {
                table::Then::Verify => EvidenceAct::Verify(line.clone()),
                table::Then::Return(why) => EvidenceAct::Return(line.clone(), why),
                table::Then::Resubmit(what) => EvidenceAct::Resubmit(line.clone(), what),
                table::Then::Reverse(why) => EvidenceAct::Reverse(line.clone(), why),
            };
            all.push(Dated::of(on, act(what)));
        }
    }
    all
}

/// Plays an act.
pub(super) async fn play(stage: &mut Stage<'_>, on: Day, act: &EvidenceAct) -> Result<(), String> {
    match act {
        EvidenceAct::Record(line) => record(stage, on, line).await,
        EvidenceAct::Verify(line) => verify(stage, on, line).await,
        EvidenceAct::Return(line, why) => {
            let actor = stage.actor(on, &verifier(line.slug)).await?;
            let wish = ReturnEvidence {
                entry: id(&line.key),
                reason: (*why).to_owned(),
            };
            let name = format!("trả lại {}", line.key);
            told(
                &name,
                return_evidence(&stage.on(on), &actor, &named(&name, wish)).await,
            )
            .map(drop)
        }
        EvidenceAct::Resubmit(line, what) => resubmit(stage, on, (line, what)).await,
        EvidenceAct::Reverse(line, why) => {
            let actor = stage.actor(on, &recorder(line.slug)).await?;
            let wish = ReverseEvidence {
                entry: id(&line.key),
                reason: (*why).to_owned(),
            };
            let name = format!("đảo {}", line.key);
            told(
                &name,
                reverse_evidence(&stage.on(on), &actor, &named(&name, wish)).await,
            )
            .map(drop)
        }
    }
}

async fn record(stage: &mut Stage<'_>, on: Day, line: &Line) -> Result<(), String> {
    let login = recorder(line.slug);
    let kind = KindCode::parse(line.kind).ok_or_else(|| format!("Không có loại {}.", line.kind))?;
    let mut entry = NewEntry::of(kind, line.on, body(line.slug));
    entry.id = Some(id(&line.key));
    for number in &line.cooperatives {
        entry.subjects.push(stage.cooperative(*number)?);
    }
    entry.quantity = line.quantity.map(|units| units.saturating_mul(THOUSANDTHS));
    if let Some((millions, money)) = line.amount {
        entry.amount = Dong::of(millions.saturating_mul(MILLION));
        entry.money = Some(money);
    }
    entry.programme = line.programme.map(str::to_owned);
    entry.note.clone_from(&line.note);
    if let Some((kind, about)) = &line.paper {
        let new = NewPaper {
            slug: line.slug,
            kind: *kind,
            about: about.clone(),
            on: line.on,
        };
        entry.papers.push(paper(stage, &login, &new).await?);
    }
    if line.slug == BY_LETTER {
        let new = NewPaper {
            slug: line.slug,
            kind: PaperKind::OfficialLetter,
            about: format!("Công văn báo kết quả tháng {}", line.on.month()),
            on: line.on,
        };
        entry.letter = Some(paper(stage, &login, &new).await?);
    }
    let actor = stage.actor(on, &login).await?;
    let name = format!("ghi {}", line.key);
    told(
        &name,
        record_evidence(&stage.on(on), &actor, &named(&name, entry)).await,
    )
    .map(drop)
}

async fn verify(stage: &mut Stage<'_>, on: Day, line: &Line) -> Result<(), String> {
    let actor = stage.actor(on, &verifier(line.slug)).await?;
    let (db, entry) = (stage.on(on), id(&line.key));
    let name = format!("xác nhận {} {on}", line.key);
    if line.slug == BY_LETTER {
        let command = named(&name, CountersignEvidence { entry });
        return told(&name, countersign_evidence(&db, &actor, &command).await).map(drop);
    }
    let letter = None;
    let command = named(&name, VerifyEvidence { entry, letter });
    told(&name, verify_evidence(&db, &actor, &command).await).map(drop)
}

async fn resubmit(
    stage: &mut Stage<'_>,
    on: Day,
    (line, what): (&Line, &str),
) -> Result<(), String> {
    let login = recorder(line.slug);
    let new = NewPaper {
        slug: line.slug,
        kind: PaperKind::Minutes,
        about: what.to_owned(),
        on,
    };
    let missing = paper(stage, &login, &new).await?;
    let actor = stage.actor(on, &login).await?;
    let wish = ResubmitEvidence {
        entry: id(&line.key),
        reason: format!("Đã bổ sung: {what}."),
        papers: vec![missing],
    };
    let name = format!("gửi lại {}", line.key);
    told(
        &name,
        resubmit_evidence(&stage.on(on), &actor, &named(&name, wish)).await,
    )
    .map(drop)
}
