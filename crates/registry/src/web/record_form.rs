//! What the register says of a cooperative, as one form has it: for one that is entered, and for one that is put right.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Refused, Visit, Words};
use authz::Action;
use directory::api::{Registers, communes_offered};
use kernel::{AreaId, Day, Dong, Email, FieldError, OrganisationId, Phone, text};

use super::wording::{certificate_word, post_word, quantity};
use crate::model::asset::{
    CertificateKind, Post, read_certificates, read_fields, read_officers, read_products,
};
use crate::model::record::{ADDRESS_CHARS_MAX, NUMBER_CHARS_MAX, Point, Record};
use crate::queries::agency::{Meant, body_meant, organisation_meant};

/// The fields of a record, in their order.
pub(super) async fn fields(
    visit: &Visit,
    registers: &Registers,
    form: &Form,
) -> Result<Vec<Field>, Refused> {
    let say = |key: &str| visit.say(key);
    let at = (visit.app().db(), registers);
    let communes = communes_offered(at, visit.actor(), Action::ManageCooperatives).await?;
    let communes = communes.into_iter();
    let communes = communes.map(|(id, name)| Choice::new(id.to_string(), name));
    let none = Choice::new("", say("registry-choose"));
    Ok(vec![
        Field::select(
            form,
            "seat",
            say("registry-seat"),
            [none].into_iter().chain(communes).collect(),
        ),
        Field::text(form, "address", say("registry-address")).optional(),
        Field::text(form, "point", say("registry-point"))
            .hint(say("registry-point-hint"))
            .optional()
            .short(),
        Field::text(form, "number", say("registry-number"))
            .optional()
            .short(),
        Field::day(form, "registered_on", say("registry-registered_on")).optional(),
        Field::text(form, "agency", say("registry-agency"))
            .hint(say("registry-agency-hint"))
            .optional(),
        Field::phone(form, "phone", say("registry-phone"))
            .optional()
            .short(),
        Field::email(form, "email", say("registry-email")).optional(),
        Field::number(form, "charter_capital", say("registry-charter_capital"))
            .hint(say("registry-dong-hint"))
            .optional(),
        Field::area(form, "fields", say("registry-fields"))
            .hint(say("registry-fields-hint"))
            .optional()
            .rows(2),
        Field::area(form, "products", say("registry-products"))
            .hint(say("registry-products-hint"))
            .optional(),
        Field::area(form, "officers", say("registry-officers"))
            .hint(say("registry-officers-hint"))
            .optional(),
        Field::area(form, "certificates", say("registry-certificates"))
            .hint(say("registry-certificates-hint"))
            .optional(),
        Field::text(form, "union", say("registry-union"))
            .hint(say("registry-union-hint"))
            .optional(),
        Field::day(form, "last_meeting", say("registry-last_meeting")).optional(),
    ])
}

/// A record as the form shows it to be changed.
pub(super) fn filled(
    form: Form,
    record: &Record,
    words: &Words,
    (agency, union): (Option<String>, Option<String>),
) -> Form {
    let day = |day: Option<Day>| day.map(Day::to_vietnamese).unwrap_or_default();
    let point = record.point.map(|point| {
        let part =
            |millionths: i64| format!("{},{:06}", millionths / 1_000_000, millionths % 1_000_000);
        format!("{}; {}", part(point.latitude), part(point.longitude))
    });
    let fields: Vec<&str> = record.fields.iter().map(|it| it.code.as_str()).collect();
    let thousandths = |it: Option<i64>| it.map(|it| quantity(words, it)).unwrap_or_default();
    let products = record.products.iter().map(|it| {
        let season = it.season.clone().unwrap_or_default();
        format!(
            "{}; {}; {}; {season}",
            it.name,
            thousandths(it.area),
            thousandths(it.output)
        )
    });
    let officers = record.officers.iter().map(|it| {
        format!(
            "{}; {}; {}; {}",
            it.name,
            post_word(words, it.post),
            day(it.from),
            day(it.to)
        )
    });
    let certificates = record.certificates.iter().map(|it| {
        let kind = certificate_word(words, it.kind);
        format!("{kind}; {}; {}; {}", it.title, day(it.from), day(it.to))
    });
    let phone = record.phone.as_ref().map(|it| it.to_vietnamese());
    let email = record.email.as_ref().map(|it| it.as_str().to_owned());
    let capital = record.charter_capital.map(|it| it.to_string());
    form.with("seat", record.seat.to_string())
        .with("address", record.address.clone().unwrap_or_default())
        .with("point", point.unwrap_or_default())
        .with("number", record.number.clone().unwrap_or_default())
        .with("registered_on", day(record.registered_on))
        .with("agency", agency.unwrap_or_default())
        .with("phone", phone.unwrap_or_default())
        .with("email", email.unwrap_or_default())
        .with("charter_capital", capital.unwrap_or_default())
        .with("fields", fields.join("\n"))
        .with("products", products.collect::<Vec<_>>().join("\n"))
        .with("officers", officers.collect::<Vec<_>>().join("\n"))
        .with("certificates", certificates.collect::<Vec<_>>().join("\n"))
        .with("union", union.unwrap_or_default())
        .with("last_meeting", day(record.last_meeting))
}

/// Reads the record that a form sent; what is wrong is told field by field.
pub(super) async fn read(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
) -> Result<Result<Record, Vec<FieldError>>, Refused> {
    let mut reading = posted.read();
    let seat = reading.with("seat", AreaId::parse);
    let address = reading.line_if_any("address", ADDRESS_CHARS_MAX);
    let number = reading.line_if_any("number", NUMBER_CHARS_MAX);
    let registered_on = reading.with_if_any("registered_on", Day::parse_vietnamese);
    let phone = reading.with_if_any("phone", Phone::parse);
    let email = reading.with_if_any("email", Email::parse);
    let capital = reading.with_if_any("charter_capital", Dong::parse_vietnamese);
    let last_meeting = reading.with_if_any("last_meeting", Day::parse_vietnamese);
    let mut errors = reading.errors;
    let words = visit.words();
    let point = keep(&mut errors, point(posted.text("point")));
    let fields = keep(&mut errors, read_fields(posted.text("fields")));
    let products = keep(&mut errors, read_products(posted.text("products")));
    let officers = read_officers(posted.text("officers"), |word| post(words, word));
    let officers = keep(&mut errors, officers);
    let kinds = |word: &str| certificate(words, word);
    let certificates = keep(
        &mut errors,
        read_certificates(posted.text("certificates"), kinds),
    );
    let agency = match seat {
        Some(seat) => agency(visit, registers, posted, seat).await?,
        None => Ok(None),
    };
    let agency = keep(&mut errors, agency);
    let union = keep(&mut errors, union(visit, posted).await?);
    let (Some(seat), true) = (seat, errors.is_empty()) else {
        return Ok(Err(errors));
    };
    Ok(Ok(Record {
        number: number.flatten(),
        registered_on: registered_on.flatten(),
        agency: agency.flatten(),
        address: address.flatten(),
        point: point.flatten(),
        phone: phone.flatten(),
        email: email.flatten(),
        charter_capital: capital.flatten(),
        fields: fields.unwrap_or_default(),
        products: products.unwrap_or_default(),
        officers: officers.unwrap_or_default(),
        certificates: certificates.unwrap_or_default(),
        union: union.flatten(),
        last_meeting: last_meeting.flatten(),
        ..Record::at(seat)
    }))
}

fn keep<T>(errors: &mut Vec<FieldError>, read: Result<T, FieldError>) -> Option<T> {
    read.map_err(|error| errors.push(error)).ok()
}

/// Who registers, as papers write it; none where nothing is written.
pub(super) async fn agency(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
    seat: AreaId,
) -> Result<Result<Option<OrganisationId>, FieldError>, Refused> {
    let written = posted.text("agency");
    if written.is_empty() {
        return Ok(Ok(None));
    }
    let at = (visit.app().db(), registers);
    let meant = body_meant(at, written, (seat, visit.day())).await?;
    Ok(one("agency", meant))
}

async fn union(
    visit: &Visit,
    posted: &Posted,
) -> Result<Result<Option<OrganisationId>, FieldError>, Refused> {
    let written = posted.text("union");
    if written.is_empty() {
        return Ok(Ok(None));
    }
    let meant = organisation_meant(visit.app().db(), visit.actor(), written).await?;
    Ok(one("union", meant))
}

/// The organisation that is meant, or the nearest ones.
pub(super) fn one(field: &'static str, meant: Meant) -> Result<Option<OrganisationId>, FieldError> {
    match meant {
        Meant::One(id) => Ok(Some(id)),
        Meant::Unclear(names) => Err(FieldError {
            field,
            code: "registry.organisation.unclear",
            facts: vec![("candidates", names.join("; "))],
        }),
    }
}

fn post(words: &Words, written: &str) -> Option<Post> {
    let wanted = text::fold(written);
    let mut all = Post::ALL.iter().copied();
    all.find(|post| text::fold(&post_word(words, *post)) == wanted || post.as_str() == wanted)
}

fn certificate(words: &Words, written: &str) -> Option<CertificateKind> {
    let wanted = text::fold(written);
    let mut all = CertificateKind::ALL.iter().copied();
    all.find(|kind| {
        text::fold(&certificate_word(words, *kind)) == wanted || kind.as_str() == wanted
    })
}

/// Two numbers of degrees between which a semicolon stands: `11,7512; 106,8901`.
fn point(written: &str) -> Result<Option<Point>, FieldError> {
    if written.is_empty() {
        return Ok(None);
    }
    let parts = written.split_once(';');
    let parts = parts.and_then(|(a, b)| Some((millionths(a)?, millionths(b)?)));
    let found = parts.map(|(latitude, longitude)| Point {
        latitude,
        longitude,
    });
    found.map(Some).ok_or(FieldError {
        field: "point",
        code: "registry.record.point",
        facts: Vec::new(),
    })
}

/// Degrees with at most six decimals, as millionths.
fn millionths(written: &str) -> Option<i64> {
    let written = written.trim().replace('.', ",");
    let (whole, rest) = written.split_once(',').unwrap_or((&written, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(rest) || rest.len() > 6 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let rest: i64 = format!("{rest:0<6}").parse().ok()?;
    whole.checked_mul(1_000_000)?.checked_add(rest)
}
