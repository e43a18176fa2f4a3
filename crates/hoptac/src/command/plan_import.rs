//! Read a document and take it in: officers then look through it. What is sure is accepted only by people.

use std::fs;
use std::path::{Path, PathBuf};

use ::plan::api::import::{DocumentImported, ImportDocument, alliances, import_document};
use clap::Args;
use directory::api::Registers;
use library::api::ReceiveError;
use serde::Serialize;

use super::{command, open, operator, refused};
use crate::{plan, sentences, site};

/// What is asked for.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// Tệp .docx, .pdf (có lớp chữ) hoặc .txt.
    file: PathBuf,
    /// Tên Liên minh HTX, khi cài đặt có nhiều Liên minh.
    #[arg(long, value_name = "NAME")]
    alliance: Option<String>,
    /// In kết quả là một đối tượng JSON.
    #[arg(long)]
    json: bool,
}

/// What came of it, for programs.
#[derive(Debug, Serialize)]
struct Told {
    import: String,
    known: bool,
    items: usize,
    address: String,
}

/// Takes a document in.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn plan_import(data: &Path, asked: &Import) -> Result<String, String> {
    // Reading is slow and comes first; nothing is open meanwhile.
    let document = plan::whole(&asked.file).map_err(|code| sentences::about(&asked.file, &code))?;
    let bytes =
        fs::read(&asked.file).map_err(|_| sentences::about(&asked.file, "file.unreadable"))?;
    let ground = open(data).await?;
    let files = site::files(data)?;
    let name = asked.file.file_name().unwrap_or_default().to_string_lossy();
    let file = match files.keep(&name, &bytes).await {
        Ok(file) => file,
        Err(ReceiveError::File(fault)) => return Err(refused(&fault)),
        Err(ReceiveError::Fault(fault)) => return Err(refused(&fault)),
    };
    let db = &ground.house.db;
    let actor = operator(&ground.house, db.day())?;
    let registers = Registers::default();
    let alliance = chosen(db, &actor, asked.alliance.as_deref()).await?;
    let command = command(
        &ground,
        ImportDocument {
            alliance,
            file,
            document,
        },
    )?;
    let outcome = db::settle(|| import_document(db, &registers, &actor, &command)).await;
    Ok(told(&outcome.map_err(|error| refused(&error))?, asked.json))
}

/// The Alliance that is named, or the only one.
async fn chosen(
    db: &db::Db,
    actor: &authz::Actor,
    named: Option<&str>,
) -> Result<kernel::OrganisationId, String> {
    let mut rx = db.read().await.map_err(|fault| refused(&fault))?;
    let all = alliances(&mut rx, &Registers::default(), actor).await;
    let all = all.map_err(|fault| refused(&fault))?;
    let wanted = named.map(kernel::text::fold);
    let fits = |name: &str| {
        let name = kernel::text::fold(name);
        wanted.as_ref().is_none_or(|wanted| name.contains(wanted))
    };
    let mut fitting = all.iter().filter(|(_, name)| fits(name));
    match (fitting.next(), fitting.next()) {
        (Some((id, _)), None) => Ok(*id),
        (None, _) => Err("Chưa có Liên minh HTX nào như vậy. Hãy nạp danh mục bằng «hoptac admin load», hoặc xem lại tên."
            .to_owned()),
        (Some(_), Some(_)) => {
            let names: Vec<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
            Err(format!(
                "Có nhiều Liên minh HTX: {}. Hãy nêu tên bằng --alliance.",
                names.join("; ")
            ))
        }
    }
}

fn told(outcome: &DocumentImported, as_json: bool) -> String {
    let address = format!("/lam-viec/ke-hoach/doc/{}", outcome.import);
    if as_json {
        let told = Told {
            import: outcome.import.to_string(),
            known: outcome.known,
            items: outcome.items,
            address,
        };
        return serde_json::to_string(&told).unwrap_or_default() + "\n";
    }
    let what = if outcome.known {
        "Tệp này đã được nạp trước đây.".to_owned()
    } else {
        format!("Đã đọc văn bản, {} mục chờ duyệt.", outcome.items)
    };
    format!("{what} Xem lại ở {address}\n")
}
