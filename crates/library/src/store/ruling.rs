//! What Alliances say of rules of law.

use authz::{Actor, Place};
use db::{Rx, Tx};
use kernel::{AreaId, Datum, Day, Fault, Instant, Nature, OrganisationId, Period};
use rules::{Value, Word};

use crate::model::number::PaperNumber;
use crate::model::paper::{Confidentiality, PaperId};
use crate::model::ruling::{Cited, NewRuling, Ruling, RulingId};

/// Rulings that are read at once: far more than any Alliance has.
const RULINGS_MAX: i64 = 10_000;

kernel::text_enum! {
    /// Which word a ruling says.
    enum WordKind {
        /// What ships holds.
        Confirms = "confirms",
        /// Another value does.
        Sets = "sets",
    }
}

/// The columns of a ruling `r` and its paper `p`, as [`RulingRow`] reads them.
macro_rules! columns {
    () => {
        "r.id, r.key, r.area, r.organisation, r.word, r.value, r.from_day, r.to_day, r.withdrawn,
         r.paper, r.reason, r.version, r.made_at, r.made_by_name, r.changed_at, r.changed_by_name,
         p.number, p.issued, p.issuer_name, p.confidentiality"
    };
}

db::statements! {
    /// The ruling with this id.
    RULING_BY_ID = concat!(
        "select ",
        columns!(),
        " from library_ruling r
          join library_paper p on p.id = r.paper
          where r.id = $1"
    );
    /// Every ruling, past ones too.
    RULING_LIST = concat!(
        "select ",
        columns!(),
        " from library_ruling r
          join library_paper p on p.id = r.paper
          order by r.key, r.from_day, r.id
          limit $1"
    );
    /// The rulings of a rule, past ones too.
    RULING_LIST_BY_KEY = concat!(
        "select ",
        columns!(),
        " from library_ruling r
          join library_paper p on p.id = r.paper
          where r.key = $1
          order by r.from_day, r.id
          limit $2"
    );
    /// The rulings that hold for the area `$1` and the organisation `$2` by the map of the day `$3`.
    RULING_LIST_FOR = concat!(
        "select ",
        columns!(),
        " from library_ruling r
          join library_paper p on p.id = r.paper
          where not r.withdrawn
            and ((r.area is null and r.organisation is null)
              or r.area = $1
              or r.organisation = $2
              or exists (
                select 1
                from authz_area_closure a
                where a.descendant = $1
                  and a.ancestor = r.area
                  and a.from_day <= $3
                  and coalesce(a.to_day, '9999') >= $3)
              or exists (
                select 1
                from authz_organisation_closure o
                where o.descendant = $2
                  and o.ancestor = r.organisation
                  and o.from_day <= $3
                  and coalesce(o.to_day, '9999') >= $3))
          order by r.key, r.from_day, r.id
          limit $4"
    );
    /// The rulings of the rule `$1` at places that have something in common with the area `$2` and the organisation
    /// `$3` by the map of the day `$4`.
    RULING_LIST_BESIDE = concat!(
        "select ",
        columns!(),
        " from library_ruling r
          join library_paper p on p.id = r.paper
          where r.key = $1
            and not r.withdrawn
            and ((r.area is null and r.organisation is null)
              or ($2 = '' and $3 = '')
              or r.area = $2
              or r.organisation = $3
              or exists (
                select 1
                from authz_area_closure a
                where ((a.ancestor = r.area and a.descendant = $2)
                    or (a.ancestor = $2 and a.descendant = r.area))
                  and a.from_day <= $4
                  and coalesce(a.to_day, '9999') >= $4)
              or exists (
                select 1
                from authz_organisation_closure o
                where ((o.ancestor = r.organisation and o.descendant = $3)
                    or (o.ancestor = $3 and o.descendant = r.organisation))
                  and o.from_day <= $4
                  and coalesce(o.to_day, '9999') >= $4))
          order by r.from_day, r.id
          limit $5"
    );
    /// A new ruling.
    RULING_INSERT = "
        insert into library_ruling
            (id, key, area, organisation, word, value, from_day, to_day, withdrawn, paper, reason,
             version, made_at, made_by, made_by_name, changed_at, changed_by_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, 1, $11, $12, $13, $11, $13)";
    /// The end of a ruling, where nobody changed it in between.
    RULING_END = "
        update library_ruling
        set to_day = $1,
            withdrawn = $2,
            reason = $3,
            changed_at = $4,
            changed_by_name = $5,
            version = version + 1
        where id = $6
          and version = $7";
}

db::row! {
    /// A ruling as it is kept, with its paper.
    struct RulingRow {
        id: RulingId,
        key: String,
        area: Option<AreaId>,
        organisation: Option<OrganisationId>,
        word: WordKind,
        value: String,
        from_day: Day,
        to_day: Option<Day>,
        withdrawn: bool,
        paper: PaperId,
        reason: Option<String>,
        version: i64,
        made_at: Instant,
        made_by_name: String,
        changed_at: Instant,
        changed_by_name: String,
        number: Option<PaperNumber>,
        issued: Option<Day>,
        issuer_name: String,
        confidentiality: Confidentiality,
    }
}

impl TryFrom<RulingRow> for Ruling {
    type Error = Fault;

    fn try_from(row: RulingRow) -> Result<Self, Fault> {
        let inconsistent = |column| Fault::inconsistent("library_ruling", column, row.id);
        let value: Value = serde_json::from_str(&row.value).map_err(|_| inconsistent("value"))?;
        let place = match (row.area, row.organisation) {
            (None, None) => Place::Installation,
            (Some(area), None) => Place::Area(area),
            (None, Some(organisation)) => Place::Organisation(organisation),
            (Some(_), Some(_)) => return Err(inconsistent("area")),
        };
        let cited = Cited {
            number: row.number,
            issued: row.issued,
            issuer_name: row.issuer_name,
            confidentiality: row.confidentiality,
        };
        Ok(Self {
            id: row.id,
            key: row.key,
            place,
            word: match row.word {
                WordKind::Confirms => Word::Confirms(value),
                WordKind::Sets => Word::Sets(value),
            },
            period: Period {
                from: row.from_day,
                to: row.to_day,
            },
            withdrawn: row.withdrawn,
            paper: row.paper,
            cited: cited.to_string(),
            reason: row.reason,
            version: row.version,
            made_at: row.made_at,
            made_by_name: row.made_by_name,
            changed_at: row.changed_at,
            changed_by_name: row.changed_by_name,
        })
    }
}

fn read(rows: Vec<RulingRow>) -> Result<Vec<Ruling>, Fault> {
    rows.into_iter().map(Ruling::try_from).collect()
}

pub(crate) async fn ruling_by_id(rx: &mut Rx, id: RulingId) -> Result<Option<Ruling>, Fault> {
    let row: Option<RulingRow> = rx.maybe(RULING_BY_ID, db::params![id]).await?;
    row.map(Ruling::try_from).transpose()
}

/// Every ruling of the installation, by rule and day.
pub(crate) async fn ruling_list(rx: &mut Rx) -> Result<Vec<Ruling>, Fault> {
    read(rx.all(RULING_LIST, db::params![RULINGS_MAX]).await?)
}

/// Every ruling of a rule, by day.
pub(crate) async fn ruling_list_by_key(rx: &mut Rx, key: &str) -> Result<Vec<Ruling>, Fault> {
    let values = db::params![key, RULINGS_MAX];
    read(rx.all(RULING_LIST_BY_KEY, values).await?)
}

/// The rulings that hold for things of this area and this organisation.
pub(crate) async fn ruling_list_for(
    rx: &mut Rx,
    area: Option<AreaId>,
    organisation: Option<OrganisationId>,
) -> Result<Vec<Ruling>, Fault> {
    let values = db::params![word(area), word(organisation), rx.day(), RULINGS_MAX];
    read(rx.all(RULING_LIST_FOR, values).await?)
}

/// The rulings of the same rule at places above, below or the same.
pub(crate) async fn ruling_list_beside(rx: &mut Rx, new: &NewRuling) -> Result<Vec<Ruling>, Fault> {
    let (area, organisation) = sides(new.place);
    let values = db::params![
        new.key,
        word(area),
        word(organisation),
        rx.day(),
        RULINGS_MAX
    ];
    read(rx.all(RULING_LIST_BESIDE, values).await?)
}

pub(crate) async fn ruling_insert(
    tx: &mut Tx,
    actor: &Actor,
    id: RulingId,
    new: &NewRuling,
) -> Result<(), Fault> {
    let (area, organisation) = sides(new.place);
    let (kind, value) = match &new.word {
        Word::Confirms(value) => (WordKind::Confirms, value),
        Word::Sets(value) => (WordKind::Sets, value),
    };
    let value = serde_json::to_string(value).map_err(|error| Fault::new(Nature::Bug, error))?;
    let values: &[Datum] = db::params![
        id,
        new.key,
        area,
        organisation,
        kind,
        value,
        new.period.from,
        new.period.to,
        false,
        new.paper,
        tx.now(),
        actor.account,
        actor.name
    ];
    tx.run(RULING_INSERT, values).await.map(drop)
}

/// Ends this version of a ruling as it is told; false where somebody changed it in between.
pub(crate) async fn ruling_end(tx: &mut Tx, actor: &Actor, ended: &Ruling) -> Result<bool, Fault> {
    let values = db::params![
        ended.period.to,
        ended.withdrawn,
        ended.reason,
        tx.now(),
        actor.name,
        ended.id,
        ended.version
    ];
    Ok(tx.run(RULING_END, values).await? == 1)
}

fn sides(place: Place) -> (Option<AreaId>, Option<OrganisationId>) {
    match place {
        Place::Installation => (None, None),
        Place::Area(area) => (Some(area), None),
        Place::Organisation(organisation) => (None, Some(organisation)),
    }
}

/// An id, or the empty text where there is none: a statement compares with it, and `null` equals nothing.
fn word(id: Option<impl ToString>) -> String {
    id.map_or_else(String::new, |id| id.to_string())
}
