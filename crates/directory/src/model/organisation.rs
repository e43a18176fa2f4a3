//! Organisations of every kind: one identity each, whatever other rooms add to it.

use kernel::{AreaId, BadText, Day, OrganisationId, text};

use super::area::AreaLevel;
use super::life::{Basis, Life};

kernel::text_enum! {
    /// Kind of an organisation (*loại tổ chức*).
    pub enum OrganisationKind {
        /// Cơ quan nhà nước, cơ quan của Đảng, đơn vị sự nghiệp.
        PublicBody = "public_body",
        /// Hợp tác xã.
        Cooperative = "cooperative",
        /// Liên hiệp hợp tác xã.
        Union = "union",
        /// Tổ hợp tác.
        Group = "group",
        /// Doanh nghiệp.
        Enterprise = "enterprise",
        /// Ngân hàng, tổ chức tín dụng.
        Bank = "bank",
        /// Quỹ tài chính.
        Fund = "fund",
        /// Trường, cơ sở đào tạo.
        School = "school",
        /// Tổ chức chính trị - xã hội, hội, Liên minh Hợp tác xã.
        Association = "association",
    }
}

kernel::text_enum! {
    /// What a body of the public order is (*loại cơ quan*).
    pub enum BodyKind {
        /// Quốc hội, Chính phủ, Thủ tướng, Kiểm toán.
        State = "state",
        /// Bộ, cơ quan ngang bộ.
        Ministry = "ministry",
        /// Cơ quan của Đảng.
        Party = "party",
        /// Hội đồng nhân dân.
        Council = "council",
        /// Ủy ban nhân dân.
        Committee = "committee",
        /// Sở, ban chuyên môn của tỉnh.
        Department = "department",
        /// Văn phòng.
        Office = "office",
        /// Thanh tra.
        Inspectorate = "inspectorate",
        /// Chi cục, trung tâm, ban quản lý.
        Agency = "agency",
        /// Phòng của huyện, của xã.
        Division = "division",
        /// Cơ quan ngành dọc đóng tại địa phương.
        CentralBranch = "central_branch",
        /// Mặt trận Tổ quốc.
        Front = "front",
        /// Đoàn thể chính trị - xã hội.
        MassOrganisation = "mass_organisation",
        /// Hội, hiệp hội.
        Association = "association",
        /// Liên minh Hợp tác xã.
        Alliance = "alliance",
        /// Báo, đài.
        Press = "press",
        /// Quỹ.
        Fund = "fund",
        /// Ngân hàng.
        Bank = "bank",
        /// Trường.
        School = "school",
        /// Doanh nghiệp nhà nước giao việc công.
        Enterprise = "enterprise",
    }
}

impl BodyKind {
    /// The kind of organisation that such a body is.
    pub fn organisation_kind(self) -> OrganisationKind {
        match self {
            Self::State
            | Self::Ministry
            | Self::Party
            | Self::Council
            | Self::Committee
            | Self::Department
            | Self::Office
            | Self::Inspectorate
            | Self::Agency
            | Self::Division
            | Self::CentralBranch
            | Self::Press => OrganisationKind::PublicBody,
            Self::Front | Self::MassOrganisation | Self::Association | Self::Alliance => {
                OrganisationKind::Association
            }
            Self::Fund => OrganisationKind::Fund,
            Self::Bank => OrganisationKind::Bank,
            Self::School => OrganisationKind::School,
            Self::Enterprise => OrganisationKind::Enterprise,
        }
    }
}

/// What is particular to a body of the public order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Body {
    /// What it is.
    pub kind: BodyKind,
    /// Its tier; `None` is the centre.
    pub level: Option<AreaLevel>,
}

/// An organisation (*tổ chức*), past or present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its kind.
    pub kind: OrganisationKind,
    /// What it is among the public bodies, if it is one.
    pub body: Option<Body>,
    /// The area it stands for, or where its seat is; `None` for bodies of the centre.
    pub area: Option<AreaId>,
    /// The organisation above it. Where that one has ended, its heir stands for it.
    pub parent: Option<OrganisationId>,
    /// Its names, the oldest first; never empty.
    pub names: Vec<OrganisationName>,
    /// How long it was there.
    pub life: Life,
    /// What one should know besides.
    pub note: Option<String>,
    /// On what that rests.
    pub basis: Basis,
}

/// A name of an organisation, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationName {
    /// The whole name: `Sở Tài chính tỉnh Bình Phước`.
    pub full: String,
    /// The name without its area: `Sở Tài chính`.
    pub short: String,
    /// Other names without area that documents use; abbreviations by initials need none.
    pub aliases: Vec<String>,
    /// How long it had this name.
    pub life: Life,
}

impl Organisation {
    /// Its name on that day; outside its life, the nearest it had.
    pub fn name_on(&self, day: Day) -> Option<&OrganisationName> {
        let mut names = self.names.iter();
        let on_the_day = names.clone().find(|name| name.life.includes(day));
        on_the_day.or_else(|| match self.life.is_over_on(day) {
            true => names.next_back(),
            false => names.next(),
        })
    }

    /// Its whole name on that day.
    pub fn full_name_on(&self, day: Day) -> &str {
        self.name_on(day).map_or("", |name| name.full.as_str())
    }

    /// Gives it another name from that day on; the former stays in its history.
    pub fn rename(mut self, name: NewName, on: Day) -> Result<Self, RenameRefused> {
        let Some(last) = self.names.last_mut() else {
            return Err(RenameRefused::NotAfterTheLast { last: Day::MIN });
        };
        let last_began = last.life.began.first_known_day();
        if self.life.is_over_on(on) {
            return Err(RenameRefused::Ended);
        }
        if on <= last_began {
            return Err(RenameRefused::NotAfterTheLast { last: last_began });
        }
        if last.full == name.full {
            return Err(RenameRefused::SameName);
        }
        last.life.ended = Some(on.plus_days(-1));
        self.names.push(OrganisationName {
            full: name.full,
            short: name.short,
            aliases: name.aliases,
            life: Life::since(on).until(self.life.ended),
        });
        Ok(self)
    }
}

/// Characters of a name.
pub const NAME_CHARS_MAX: usize = 200;
/// Other names of one organisation at a time.
pub const ALIASES_MAX: usize = 20;

/// A name as somebody enters it, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewName {
    full: String,
    short: String,
    aliases: Vec<String>,
}

impl NewName {
    /// Reads a name; without a short one, the whole serves for both. Aliases that say the same are left out.
    pub fn parse(full: &str, short: &str, aliases: &[String]) -> Result<Self, BadText> {
        let full = text::line(full, NAME_CHARS_MAX)?;
        let short = match short.trim() {
            "" => full.clone(),
            short => text::line(short, NAME_CHARS_MAX)?,
        };
        let mut kept: Vec<String> = Vec::new();
        for alias in aliases.iter().filter(|alias| !alias.trim().is_empty()) {
            let alias = text::line(alias, NAME_CHARS_MAX)?;
            if alias != full && alias != short && !kept.contains(&alias) {
                kept.push(alias);
            }
        }
        if kept.len() > ALIASES_MAX {
            return Err(BadText::TooLong {
                chars: kept.len(),
                chars_max: ALIASES_MAX,
            });
        }
        Ok(Self {
            full,
            short,
            aliases: kept,
        })
    }

    /// The whole name.
    pub fn full(&self) -> &str {
        &self.full
    }

    /// As a name for that time.
    pub fn for_life(self, life: Life) -> OrganisationName {
        OrganisationName {
            full: self.full,
            short: self.short,
            aliases: self.aliases,
            life,
        }
    }
}

/// Why an organisation does not get another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RenameRefused {
    /// It was no longer there on that day.
    #[error("the organisation has ended by then")]
    Ended,
    /// It got its present name on that day or later.
    #[error("the present name is of {last}")]
    NotAfterTheLast {
        /// The first day of its present name.
        last: Day,
    },
    /// It has that name.
    #[error("it has this name already")]
    SameName,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn cooperative() -> Organisation {
        let since = day("2022-05-04");
        Organisation {
            id: OrganisationId::named("test"),
            kind: OrganisationKind::Cooperative,
            body: None,
            area: None,
            parent: None,
            names: vec![
                NewName::parse("Hợp tác xã Nông nghiệp Suối Mơ", "", &[])
                    .unwrap()
                    .for_life(Life::since(since)),
            ],
            life: Life::since(since),
            note: None,
            basis: Basis {
                text: String::new(),
                verified: false,
                source: String::new(),
            },
        }
    }

    #[test]
    fn a_name_is_not_given_before_the_present_one_nor_twice_nor_to_what_has_ended() {
        let name = NewName::parse("Hợp tác xã Suối Mơ", "", &[]).unwrap();
        assert_eq!(
            cooperative().rename(name.clone(), day("2022-05-04")),
            Err(RenameRefused::NotAfterTheLast {
                last: day("2022-05-04")
            })
        );
        let same = NewName::parse("Hợp tác xã  Nông nghiệp Suối Mơ", "", &[]).unwrap();
        assert_eq!(
            cooperative().rename(same, day("2023-01-01")),
            Err(RenameRefused::SameName)
        );
        let mut ended = cooperative();
        ended.life.ended = Some(day("2022-12-31"));
        assert_eq!(
            ended.rename(name, day("2023-01-01")),
            Err(RenameRefused::Ended)
        );
    }

    #[test]
    fn both_names_are_found_each_in_its_time() {
        let name = NewName::parse("Hợp tác xã Suối Mơ", "HTX Suối Mơ", &[]).unwrap();
        let renamed = cooperative().rename(name, day("2023-06-01")).unwrap();
        assert_eq!(
            renamed.full_name_on(day("2023-05-31")),
            "Hợp tác xã Nông nghiệp Suối Mơ"
        );
        assert_eq!(
            renamed.full_name_on(day("2023-06-01")),
            "Hợp tác xã Suối Mơ"
        );
        assert_eq!(
            renamed.full_name_on(day("2000-01-01")),
            "Hợp tác xã Nông nghiệp Suối Mơ"
        );
    }

    #[test]
    fn an_empty_name_is_refused_and_aliases_that_say_the_same_are_left_out() {
        assert_eq!(NewName::parse("  ", "", &[]), Err(BadText::Empty));
        let aliases = ["HTX A", "HTX A", "", "Hợp tác xã A"].map(str::to_owned);
        let name = NewName::parse("Hợp tác xã A", "", &aliases).unwrap();
        assert_eq!(name.aliases, ["HTX A"]);
    }
}
