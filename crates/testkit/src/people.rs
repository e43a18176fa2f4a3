//! People who act in tests, one for each role. They are invented.

use authz::{Actor, Grant, Place, Role};
use kernel::{AccountId, By, Day, Period, RequestId};

use crate::house::TestDb;

impl TestDb {
    /// Somebody who has this role in the whole installation.
    pub fn actor(&self, role: Role) -> Actor {
        self.actor_at(role, Place::Installation)
    }

    /// Somebody who has this role at this place. Of the same role it is the same person at every place.
    pub fn actor_at(&self, role: Role, place: Place) -> Actor {
        let grant = Grant {
            role,
            place,
            period: open_since_2020(),
            delegated_by: None,
        };
        self.actor_with(name(role), vec![grant])
    }

    /// Somebody of this name, with these grants. The same name is the same account.
    pub fn actor_with(&self, name: &str, grants: Vec<Grant>) -> Actor {
        let by = By::account(AccountId::named(name), request());
        Actor::signed_in(by, name.to_owned(), grants, self.db.day())
    }

    /// Somebody who has not signed in.
    pub fn anonymous(&self) -> Actor {
        Actor::anonymous(By::public(request()), self.db.day())
    }

    /// The house itself, as a job.
    pub fn system(&self) -> Actor {
        Actor::system(By::system("test", request()), self.db.day())
    }
}

fn request() -> RequestId {
    RequestId::named("test")
}

fn open_since_2020() -> Period {
    let from = Day::of(2020, 1, 1).expect("a day");
    Period { from, to: None }
}

fn name(role: Role) -> &'static str {
    match role {
        Role::AllianceOfficer => "Nguyễn Thị Hòa",
        Role::AllianceLeader => "Trần Văn Lâm",
        Role::ProvinceLeader => "Lê Minh Đức",
        Role::BodyOfficer => "Phạm Thị Thu",
        Role::AreaOfficer => "Điểu Thị Sương",
        Role::FundOfficer => "Võ Quốc Khánh",
        Role::CooperativeDirector => "Bùi Văn Tám",
        Role::CooperativeAccountant => "Đặng Thị Út",
        Role::TeamHead => "Hồ Văn Bảy",
        Role::Administrator => "Ngô Anh Tuấn",
    }
}
