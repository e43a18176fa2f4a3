//! Sections of reports, each with a version of its own.

use db::{Rx, Tx};
use kernel::{Fault, Instant};

use crate::model::document::SectionText;
use crate::model::report::ReportId;
use crate::model::section::{DraftedSection, Part};

db::statements! {
    /// The sections of a report, in their order.
    SECTION_LIST = "
        select position, part, mark, title, body, changed_at, changed_by, version
        from reports_section
        where report = $1
        order by position";
    /// A section.
    SECTION_INSERT = "
        insert into reports_section
            (report, position, part, mark, title, body, changed_at, changed_by, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 1)";
    /// Another text of a section, where nobody wrote one in between.
    SECTION_UPDATE = "
        update reports_section
        set body = $3,
            changed_at = $4,
            changed_by = $5,
            version = version + 1
        where report = $1
          and position = $2
          and version = $6";
}

db::row! {
    /// A section as it is kept.
    pub(crate) struct SectionRow {
        pub(crate) position: i64,
        pub(crate) part: Part,
        pub(crate) mark: String,
        pub(crate) title: String,
        pub(crate) body: String,
        pub(crate) changed_at: Instant,
        pub(crate) changed_by: String,
        pub(crate) version: i64,
    }
}

impl SectionRow {
    /// What it says.
    pub(crate) fn text(&self) -> SectionText {
        SectionText {
            part: self.part,
            mark: self.mark.clone(),
            title: self.title.clone(),
            body: self.body.clone(),
        }
    }
}

pub(crate) async fn section_list(rx: &mut Rx, report: ReportId) -> Result<Vec<SectionRow>, Fault> {
    rx.all(SECTION_LIST, db::params![report]).await
}

pub(crate) async fn section_insert(
    tx: &mut Tx,
    (report, position): (ReportId, i64),
    section: &DraftedSection,
    by: &str,
) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![
        report,
        position,
        section.part,
        section.mark,
        section.title,
        section.body,
        now,
        by
    ];
    tx.run(SECTION_INSERT, values).await.map(drop)
}

/// Puts another text in the place of this version; false where somebody wrote one in between.
pub(crate) async fn section_update(
    tx: &mut Tx,
    report: ReportId,
    section: &SectionRow,
) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![
        report,
        section.position,
        section.body,
        now,
        section.changed_by,
        section.version
    ];
    Ok(tx.run(SECTION_UPDATE, values).await? == 1)
}
