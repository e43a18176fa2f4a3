//! What the register says of a cooperative besides its identity, which the directory keeps.

use kernel::{AreaId, BadText, Day, Dong, Email, OrganisationId, Phone, text};
use serde::{Deserialize, Serialize};

use super::asset::{Certificate, Field, Officer, Product};

/// Characters of a registration number.
pub const NUMBER_CHARS_MAX: usize = 40;
/// Characters of an address within its commune.
pub const ADDRESS_CHARS_MAX: usize = 200;
/// Entries of each list: fields, products, officers, certificates.
pub const ENTRIES_MAX: usize = 30;

/// Degrees in millionths that lie in Vietnam, roughly: a point outside is a slip of the pen.
const LATITUDES: std::ops::RangeInclusive<i64> = 8_000_000..=24_000_000;
const LONGITUDES: std::ops::RangeInclusive<i64> = 102_000_000..=118_000_000;

/// A point on the map (*toạ độ*), in millionths of a degree (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Vĩ độ.
    pub latitude: i64,
    /// Kinh độ.
    pub longitude: i64,
}

/// What the register says of a cooperative (*nội dung đăng ký*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Số giấy chứng nhận đăng ký.
    pub number: Option<String>,
    /// Ngày đăng ký lần đầu.
    pub registered_on: Option<Day>,
    /// Cơ quan đăng ký.
    pub agency: Option<OrganisationId>,
    /// Xã, phường nơi đặt trụ sở, as of the day of the act.
    pub seat: AreaId,
    /// Thôn, ấp, số nhà, đường.
    pub address: Option<String>,
    /// Toạ độ trụ sở.
    pub point: Option<Point>,
    /// Điện thoại.
    pub phone: Option<Phone>,
    /// Thư điện tử.
    pub email: Option<Email>,
    /// Vốn điều lệ.
    pub charter_capital: Option<Dong>,
    /// Ngành nghề, the main one first.
    pub fields: Vec<Field>,
    /// Cây, con, sản phẩm chính.
    pub products: Vec<Product>,
    /// Người quản lý, with their terms.
    pub officers: Vec<Officer>,
    /// Chứng nhận, with their validity.
    pub certificates: Vec<Certificate>,
    /// Liên hiệp HTX mà HTX tham gia.
    pub union: Option<OrganisationId>,
    /// Ngày họp đại hội thành viên thường niên gần nhất.
    pub last_meeting: Option<Day>,
}

/// Why what is said cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordFault {
    /// The registration number is none.
    #[error("number: {0}")]
    Number(BadText),
    /// The address is none.
    #[error("address: {0}")]
    Address(BadText),
    /// Registered on a day that has not come.
    #[error("registered on {0}, which has not come")]
    RegisteredInFuture(Day),
    /// A general meeting on a day that has not come.
    #[error("met on {0}, which has not come")]
    MeetingInFuture(Day),
    /// The point is not in the country.
    #[error("the point is not in Vietnam")]
    Point,
    /// Too many entries in a list.
    #[error("{0} entries in a list")]
    TooMany(usize),
    /// An entry ends before it begins.
    #[error("from {from} to {to}")]
    Backwards {
        /// Its first day.
        from: Day,
        /// Its last day.
        to: Day,
    },
}

kernel::refusal! { RecordFault from [] {
    Self::Number(_) => Invalid "registry.record.number" at "number" { "most": NUMBER_CHARS_MAX };
    Self::Address(_) => Invalid "registry.record.address" at "address" { "most": ADDRESS_CHARS_MAX };
    Self::RegisteredInFuture(day) => Invalid "registry.record.registered_in_future" at "registered_on"
        { "day": day.to_vietnamese() };
    Self::MeetingInFuture(day) => Invalid "registry.record.meeting_in_future" at "last_meeting"
        { "day": day.to_vietnamese() };
    Self::Point => Invalid "registry.record.point" at "point";
    Self::TooMany(count) => Limited "registry.record.too_many" { "count": count, "most": ENTRIES_MAX };
    Self::Backwards { from, to } => Invalid "registry.record.backwards"
        { "from": from.to_vietnamese(), "to": to.to_vietnamese() };
} }

impl Record {
    /// Nothing is known but where it is.
    pub fn at(seat: AreaId) -> Self {
        Self {
            number: None,
            registered_on: None,
            agency: None,
            seat,
            address: None,
            point: None,
            phone: None,
            email: None,
            charter_capital: None,
            fields: Vec::new(),
            products: Vec::new(),
            officers: Vec::new(),
            certificates: Vec::new(),
            union: None,
            last_meeting: None,
        }
    }

    /// Whether it works in agriculture, forestry or fishing: section A of VSIC, divisions 01 to 03. None where no field is known.
    pub fn is_agricultural(&self) -> Option<bool> {
        let is_in_a = |field: &Field| {
            ["01", "02", "03"]
                .iter()
                .any(|division| field.code.starts_with(division))
        };
        self.fields.first().map(is_in_a)
    }

    /// The same with its words checked.
    ///
    /// # Errors
    /// See [`RecordFault`].
    pub(crate) fn checked(self, today: Day) -> Result<Self, RecordFault> {
        let number = line(self.number.as_deref(), NUMBER_CHARS_MAX).map_err(RecordFault::Number)?;
        let address =
            line(self.address.as_deref(), ADDRESS_CHARS_MAX).map_err(RecordFault::Address)?;
        if let Some(day) = self.registered_on.filter(|day| *day > today) {
            return Err(RecordFault::RegisteredInFuture(day));
        }
        if let Some(day) = self.last_meeting.filter(|day| *day > today) {
            return Err(RecordFault::MeetingInFuture(day));
        }
        let is_outside = |point: Point| {
            !LATITUDES.contains(&point.latitude) || !LONGITUDES.contains(&point.longitude)
        };
        if self.point.is_some_and(is_outside) {
            return Err(RecordFault::Point);
        }
        self.check_lists()?;
        Ok(Self {
            number,
            address,
            ..self
        })
    }

    fn check_lists(&self) -> Result<(), RecordFault> {
        let lengths = [
            self.fields.len(),
            self.products.len(),
            self.officers.len(),
            self.certificates.len(),
        ];
        if let Some(count) = lengths.into_iter().find(|count| *count > ENTRIES_MAX) {
            return Err(RecordFault::TooMany(count));
        }
        let terms = self.officers.iter().map(|it| (it.from, it.to));
        let validities = self.certificates.iter().map(|it| (it.from, it.to));
        for (from, to) in terms.chain(validities) {
            if let Some((from, to)) = from.zip(to).filter(|(from, to)| to < from) {
                return Err(RecordFault::Backwards { from, to });
            }
        }
        Ok(())
    }
}

fn line(written: Option<&str>, chars_max: usize) -> Result<Option<String>, BadText> {
    let written = written.map(str::trim).filter(|written| !written.is_empty());
    written.map(|it| text::line(it, chars_max)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::asset::Post;
    use kernel::Refusal;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn refused(record: Record) -> &'static str {
        record.checked(day("2023-09-15")).unwrap_err().code()
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let record = Record::at(AreaId::named("seat"));
        let late = Record {
            registered_on: Some(day("2023-09-16")),
            ..record.clone()
        };
        assert_eq!(refused(late), "registry.record.registered_in_future");
        let swapped = Point {
            latitude: 106_900_000,
            longitude: 11_500_000,
        };
        let elsewhere = Record {
            point: Some(swapped),
            ..record.clone()
        };
        assert_eq!(refused(elsewhere), "registry.record.point");
        let long = Record {
            number: Some("1".repeat(NUMBER_CHARS_MAX + 1)),
            ..record.clone()
        };
        assert_eq!(refused(long), "registry.record.number");
        let officer = Officer {
            name: "Người đại diện mẫu".to_owned(),
            post: Post::Director,
            from: Some(day("2023-05-01")),
            to: Some(day("2023-04-30")),
        };
        let backwards = Record {
            officers: vec![officer],
            ..record
        };
        assert_eq!(refused(backwards), "registry.record.backwards");
    }

    #[test]
    fn the_main_field_says_whether_it_is_agricultural() {
        let field = |code: &str| Field {
            code: code.to_owned(),
        };
        let with = |codes: &[&str]| Record {
            fields: codes.iter().map(|code| field(code)).collect(),
            ..Record::at(AreaId::named("seat"))
        };
        assert_eq!(with(&["0123", "1030"]).is_agricultural(), Some(true));
        assert_eq!(with(&["1030", "0123"]).is_agricultural(), Some(false));
        assert_eq!(with(&[]).is_agricultural(), None);
    }
}
