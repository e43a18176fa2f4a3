//! A province with its bodies on the day after the demonstration's plan was issued, and who looks through it.

use std::sync::Arc;

use authz::{Actor, Place, Role};
use db::SeededChance;
use directory::api::{LoadReference, Registers, load_reference};
use directory::reference::{area_id, organisation_id};
use kernel::{Command, Day, OrganisationId};
use library::api::{Files, FilesPlace};
use plan::api::ImportId;
use plan::api::import::{
    AcceptSure, BeginImport, BeginImportError, DecideItem, Decision, DocumentImported, ImportBegun,
    ImportDocument, ImportDocumentError, ImportReview, Item, ItemDecided, ReadDocument,
    ReviewError, SettleFinding, Verdict, accept_sure_items, begin_import, decide_import_item,
    import_document, import_review, settle_import_finding,
};
use tempfile::TempDir;
use testkit::{TestDb, fresh_on};

pub(crate) const SAMPLE: &[u8] =
    include_bytes!("../../../../samples/ke-hoach-trinh-dien-2023.docx");

pub(crate) struct House {
    pub(crate) test: TestDb,
    pub(crate) files: Files,
    pub(crate) registers: Registers,
    pub(crate) folder: TempDir,
}

pub(crate) fn alliance() -> OrganisationId {
    organisation_id("2023/70/lien-minh-htx")
}

pub(crate) async fn house() -> House {
    let test = fresh_on(Day::of(2023, 1, 16).unwrap()).await;
    let registers = Registers::default();
    let wish = LoadReference {
        provinces: vec!["75".to_owned()],
    };
    load_reference(&test.db, &test.system(), &test.command(wish))
        .await
        .unwrap();
    let folder = TempDir::with_prefix("hoptac-plan-").unwrap();
    let place = FilesPlace::Folder(folder.path().to_owned());
    let files = Files::open(&place, Arc::new(SeededChance::new(7))).unwrap();
    House {
        test,
        files,
        registers,
        folder,
    }
}

/// What the reader of the program understands; here without a process of its own.
pub(crate) fn read(bytes: &[u8]) -> ReadDocument {
    let (source, repairs) = vanban::repair::mend(vanban::read::read(bytes).unwrap());
    let outline = vanban::outline::outline(&source, &repairs);
    ReadDocument {
        plan: vanban::plan::plan(&outline, None),
        text: outline.text,
    }
}

impl House {
    pub(crate) fn officer(&self) -> Actor {
        self.test
            .actor_at(Role::AllianceOfficer, Place::Area(area_id("2023/70")))
    }

    /// A second officer of the same Alliance.
    pub(crate) fn colleague(&self) -> Actor {
        let grants = self.officer().grants;
        self.test.actor_with("Trịnh Thị Lụa", grants)
    }

    /// An officer of another province.
    pub(crate) fn stranger(&self) -> Actor {
        self.test
            .actor_at(Role::AllianceOfficer, Place::Area(area_id("2023/75")))
    }

    /// Somebody of a department, who manages no plans.
    pub(crate) fn focal_point(&self) -> Actor {
        let place = Place::Organisation(organisation_id("2023/70/so-tai-chinh"));
        self.test.actor_at(Role::BodyOfficer, place)
    }

    pub(crate) async fn wish(&self, name: &str, bytes: &[u8]) -> Command<ImportDocument> {
        let file = self.files.keep(name, bytes).await.unwrap();
        self.test.command(ImportDocument {
            alliance: alliance(),
            file,
            document: read(bytes),
        })
    }

    pub(crate) async fn take_in(
        &self,
        actor: &Actor,
        bytes: &[u8],
    ) -> Result<DocumentImported, ImportDocumentError> {
        let name = if bytes.starts_with(b"PK") {
            "ke-hoach.docx"
        } else {
            "ke-hoach.txt"
        };
        let command = self.wish(name, bytes).await;
        import_document(&self.test.db, &self.registers, actor, &command).await
    }

    /// The sample, taken in.
    pub(crate) async fn sample(&self) -> ImportId {
        self.take_in(&self.officer(), SAMPLE).await.unwrap().import
    }

    pub(crate) async fn review(&self, import: ImportId) -> ImportReview {
        import_review(&self.test.db, &self.officer(), import)
            .await
            .unwrap()
    }

    pub(crate) async fn item(&self, import: ImportId, key: &str) -> Item {
        let review = self.review(import).await;
        let found = review.items.into_iter().find(|item| item.key == key);
        found.unwrap_or_else(|| panic!("no item {key}"))
    }

    pub(crate) async fn decide(
        &self,
        actor: &Actor,
        import: ImportId,
        (item, verdict): (&Item, Verdict),
    ) -> Result<ItemDecided, ReviewError> {
        let command = self.test.command(DecideItem {
            import,
            item: item.id,
            seen_version: item.version,
            verdict,
        });
        decide_import_item(&self.test.db, actor, &command).await
    }

    pub(crate) async fn accept_sure(&self, import: ImportId) -> u64 {
        let command = self.test.command(AcceptSure { import });
        let accepted = accept_sure_items(&self.test.db, &self.officer(), &command).await;
        accepted.unwrap().count
    }

    /// Accepts whatever nobody has decided on, and settles every finding.
    pub(crate) async fn accept_all(&self, import: ImportId) {
        self.accept_sure(import).await;
        for item in self.review(import).await.items {
            if item.decision == Decision::Pending {
                let verdict = (&item, Verdict::Accept);
                self.decide(&self.officer(), import, verdict).await.unwrap();
            }
        }
        for finding in self.review(import).await.findings {
            let command = self.test.command(SettleFinding {
                import,
                finding: finding.id,
                seen_version: finding.version,
            });
            settle_import_finding(&self.test.db, &self.officer(), &command)
                .await
                .unwrap();
        }
    }

    pub(crate) async fn begin(
        &self,
        actor: &Actor,
        import: ImportId,
    ) -> Result<ImportBegun, BeginImportError> {
        let seen_version = self.review(import).await.import.version;
        let command = self.test.command(BeginImport {
            import,
            seen_version,
        });
        begin_import(&self.test.db, &self.registers, actor, &command).await
    }
}
