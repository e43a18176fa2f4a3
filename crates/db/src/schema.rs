//! The tables as they stand, in the same words for both engines, for the test that compares them.

use kernel::Fault;

use crate::database::Db;

crate::statements! {
    /// Columns with kind and whether they may be empty.
    COLUMNS = "
        select m.name || '.' || c.name || ' ' || lower(c.type)
               || case when c.\"notnull\" = 1 then ' not null' else '' end as line
        from sqlite_master m
        join pragma_table_info(m.name) c
        where m.type = 'table'
          and m.name not like 'sqlite%'
          and m.name not like '\\_sqlx%' escape '\\'",
        "select table_name || '.' || column_name || ' '
               || case data_type when 'bigint' then 'integer' when 'boolean' then 'integer'
                                 when 'bytea' then 'blob' else data_type end
               || case is_nullable when 'NO' then ' not null' else '' end as line
        from information_schema.columns
        where table_schema = current_schema()
          and table_name not like '\\_sqlx%'";
    /// Keys: columns of which no two rows have the same.
    UNIQUE = "
        select m.name || ' unique (' || (
                   select group_concat(c.name, ', ')
                   from (select name from pragma_table_info(m.name) where pk > 0 order by pk) c
               ) || ')' as line
        from sqlite_master m
        where m.type = 'table'
          and m.name not like 'sqlite%'
          and m.name not like '\\_sqlx%' escape '\\'
          and exists (select 1 from pragma_table_info(m.name) where pk > 0)
        union all
        select m.name || ' unique (' || (
                   select group_concat(c.name, ', ')
                   from (select name from pragma_index_info(i.name) order by seqno) c
               ) || ')' as line
        from sqlite_master m
        join pragma_index_list(m.name) i
        where m.type = 'table'
          and i.\"unique\" = 1
          and i.origin <> 'pk'
          and m.name not like '\\_sqlx%' escape '\\'",
        "select t.relname || ' unique (' || string_agg(a.attname, ', ' order by k.place) || ')' as line
        from pg_index i
        join pg_class t on t.oid = i.indrelid
        join pg_namespace n on n.oid = t.relnamespace
        cross join lateral unnest(i.indkey) with ordinality as k(number, place)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
        where i.indisunique
          and n.nspname = current_schema()
          and t.relname not like '\\_sqlx%'
        group by i.indexrelid, t.relname";
    /// Columns that point at others.
    FOREIGN = "
        select m.name || '.' || f.\"from\" || ' -> ' || f.\"table\" || '.' || f.\"to\" as line
        from sqlite_master m
        join pragma_foreign_key_list(m.name) f
        where m.type = 'table'",
        "select t.relname || '.' || a.attname || ' -> ' || o.relname || '.' || b.attname as line
        from pg_constraint c
        join pg_class t on t.oid = c.conrelid
        join pg_namespace n on n.oid = t.relnamespace
        join pg_class o on o.oid = c.confrelid
        cross join lateral unnest(c.conkey, c.confkey) as k(here, there)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.here
        join pg_attribute b on b.attrelid = o.oid and b.attnum = k.there
        where c.contype = 'f'
          and n.nspname = current_schema()";
    /// Names of indexes that somebody gave.
    INDEXES = "
        select name || ' index' as line
        from sqlite_master
        where type = 'index'
          and name not like 'sqlite%'",
        "select i.relname || ' index' as line
        from pg_class i
        join pg_namespace n on n.oid = i.relnamespace
        join pg_index x on x.indexrelid = i.oid
        where n.nspname = current_schema()
          and i.relname not like '\\_sqlx%'
          and not exists (select 1 from pg_constraint c where c.conindid = i.oid)";
}

/// Every column, key, reference and index in a line, sorted. Both engines must give the same.
///
/// # Errors
/// The database is away.
pub async fn schema(db: &Db) -> Result<Vec<String>, Fault> {
    let mut rx = db.read().await?;
    let mut lines = Vec::new();
    for sql in [COLUMNS, UNIQUE, FOREIGN, INDEXES] {
        let found: Vec<(String,)> = rx.all(sql, &[]).await?;
        lines.extend(found.into_iter().map(|(line,)| line));
    }
    lines.sort();
    Ok(lines)
}
