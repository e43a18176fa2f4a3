//! The statements of the loader. They know the tables of evidence as the migrations make them.

/// Nothing is lost here that could not be made again.
pub(super) const SETTINGS: &str = "
    pragma journal_mode = off;
    pragma synchronous = off;
    pragma cache_size = -200000;
    pragma foreign_keys = off;";
/// As the house keeps it, with the statistics by which the engine chooses its ways.
pub(super) const SETTINGS_AFTER: &str = "
    pragma journal_mode = wal;
    pragma synchronous = full;";
pub(super) const INDEXES: &str = "
    select name, sql
    from sqlite_master
    where type = 'index'
      and sql is not null
      and tbl_name in ('evidence_entry', 'evidence_subject', 'evidence_paper', 'evidence_act', 'evidence_state',
          'evidence_same')
    order by name";
pub(super) const ENTRY: &str = "
    insert into evidence_entry
        (id, kind, day, known_at, area, body, programme, quantity, amount, money, attributes,
         source_kind, source, note, letter, again, same_key, search, recorded_by, recorded_by_name)
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, null, null, null, null, null, ?12, ?13, ?14, ?15)";
pub(super) const SUBJECT: &str = "
    insert into evidence_subject (entry, organisation, place)
    values (?1, ?2, 0)";
/// The claim of the first who says it.
pub(super) const SAME: &str = "
    insert into evidence_same (same_key, entry)
    values (?1, ?2)
    on conflict (same_key) do nothing";
pub(super) const PAPER: &str = "
    insert into evidence_paper (entry, paper, act)
    values (?1, ?2, null)";
pub(super) const ACT: &str = "
    insert into evidence_act (id, entry, number, kind, known_at, acted_by, by_name, reason, letter)
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, null)";
pub(super) const STATE: &str = "
    insert into evidence_state (entry, body, state, version, since, last_by, last_name, letter_by)
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, null)";
/// The work that an entry makes which waits, as the house opens it.
pub(super) const ITEM: &str = "
    insert into directory_item
        (id, key, kind, account, role, area, organisation, due, link, text_key, facts, opened_on, opened_at, closed_at)
    values (?1, ?2, 'confirm', null, 'body_officer', (select area from directory_organisation where id = ?3), ?3,
            null, ?4, 'evidence-item-verify', ?5, ?6, ?7, null)";
