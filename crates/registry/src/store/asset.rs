//! The lists of a record: fields, products, officers, certificates. They are put as a whole; the audit says what stood there.

use db::{Rx, Tx};
use kernel::{Day, Fault, OrganisationId};

use crate::model::asset::{Certificate, CertificateKind, Field, Officer, Post, Product};
use crate::model::record::Record;

db::statements! {
    /// Fields of activity.
    FIELD_LIST = "select code from registry_field where organisation = $1 order by place";
    /// Forgets them.
    FIELD_CLEAR = "delete from registry_field where organisation = $1";
    /// A field.
    FIELD_INSERT = "insert into registry_field (organisation, place, code) values ($1, $2, $3)";
    /// Products.
    PRODUCT_LIST = "
        select name, area, output, season
        from registry_product
        where organisation = $1
        order by place";
    /// Forgets them.
    PRODUCT_CLEAR = "delete from registry_product where organisation = $1";
    /// A product.
    PRODUCT_INSERT = "
        insert into registry_product (organisation, place, name, area, output, season)
        values ($1, $2, $3, $4, $5, $6)";
    /// Officers.
    OFFICER_LIST = "
        select name, post, from_day, to_day
        from registry_officer
        where organisation = $1
        order by place";
    /// Forgets them.
    OFFICER_CLEAR = "delete from registry_officer where organisation = $1";
    /// An officer.
    OFFICER_INSERT = "
        insert into registry_officer (organisation, place, name, post, from_day, to_day)
        values ($1, $2, $3, $4, $5, $6)";
    /// Certificates.
    CERTIFICATE_LIST = "
        select kind, title, from_day, to_day
        from registry_certificate
        where organisation = $1
        order by place";
    /// Forgets them.
    CERTIFICATE_CLEAR = "delete from registry_certificate where organisation = $1";
    /// A certificate.
    CERTIFICATE_INSERT = "
        insert into registry_certificate (organisation, place, kind, title, from_day, to_day)
        values ($1, $2, $3, $4, $5, $6)";
}

db::row! {
    struct ProductRow {
        name: String,
        area: Option<i64>,
        output: Option<i64>,
        season: Option<String>,
    }
}

db::row! {
    struct OfficerRow {
        name: String,
        post: Post,
        from_day: Option<Day>,
        to_day: Option<Day>,
    }
}

db::row! {
    struct CertificateRow {
        kind: CertificateKind,
        title: String,
        from_day: Option<Day>,
        to_day: Option<Day>,
    }
}

/// The lists of one cooperative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lists {
    pub(crate) fields: Vec<Field>,
    pub(crate) products: Vec<Product>,
    pub(crate) officers: Vec<Officer>,
    pub(crate) certificates: Vec<Certificate>,
}

pub(crate) async fn lists_of(rx: &mut Rx, id: OrganisationId) -> Result<Lists, Fault> {
    let fields: Vec<(String,)> = rx.all(FIELD_LIST, db::params![id]).await?;
    let products: Vec<ProductRow> = rx.all(PRODUCT_LIST, db::params![id]).await?;
    let officers: Vec<OfficerRow> = rx.all(OFFICER_LIST, db::params![id]).await?;
    let certificates: Vec<CertificateRow> = rx.all(CERTIFICATE_LIST, db::params![id]).await?;
    let product = |row: ProductRow| Product {
        name: row.name,
        area: row.area,
        output: row.output,
        season: row.season,
    };
    let officer = |row: OfficerRow| Officer {
        name: row.name,
        post: row.post,
        from: row.from_day,
        to: row.to_day,
    };
    let certificate = |row: CertificateRow| Certificate {
        kind: row.kind,
        title: row.title,
        from: row.from_day,
        to: row.to_day,
    };
    Ok(Lists {
        fields: fields.into_iter().map(|(code,)| Field { code }).collect(),
        products: products.into_iter().map(product).collect(),
        officers: officers.into_iter().map(officer).collect(),
        certificates: certificates.into_iter().map(certificate).collect(),
    })
}

/// Puts the lists of a record in the place of those that stood there.
pub(crate) async fn lists_put(
    tx: &mut Tx,
    id: OrganisationId,
    record: &Record,
) -> Result<(), Fault> {
    for clear in [FIELD_CLEAR, PRODUCT_CLEAR, OFFICER_CLEAR, CERTIFICATE_CLEAR] {
        tx.run(clear, db::params![id]).await?;
    }
    for (place, field) in (1_i64..).zip(&record.fields) {
        let values = db::params![id, place, field.code];
        tx.run(FIELD_INSERT, values).await?;
    }
    for (place, it) in (1_i64..).zip(&record.products) {
        let values = db::params![id, place, it.name, it.area, it.output, it.season];
        tx.run(PRODUCT_INSERT, values).await?;
    }
    for (place, it) in (1_i64..).zip(&record.officers) {
        let values = db::params![id, place, it.name, it.post, it.from, it.to];
        tx.run(OFFICER_INSERT, values).await?;
    }
    for (place, it) in (1_i64..).zip(&record.certificates) {
        let values = db::params![id, place, it.kind, it.title, it.from, it.to];
        tx.run(CERTIFICATE_INSERT, values).await?;
    }
    Ok(())
}
