//! The people who act in the year, two for each body. They are invented and are called what they do; nobody signs in as one
//! of them, so they have no password.

use identity::api::{EnsureAccount, Keys, ensure_account};
use kernel::Email;

use super::bodies::{DEPARTMENTS, DISTRICTS, grant, recorder, title, verifier};
use super::stage::{Stage, day, told};
use crate::command::operator;

/// Makes the accounts that are not there.
pub(super) async fn people(stage: &Stage<'_>) -> Result<(), String> {
    let departments = DEPARTMENTS.iter().map(|(slug, _)| *slug);
    let districts = DISTRICTS.iter().map(|(code, ..)| *code);
    for slug in departments.chain(districts).chain(["lien-minh-htx"]) {
        for (what, login) in [("ghi", recorder(slug)), ("xác nhận", verifier(slug))] {
            let name = format!("Người {what} {} (giả định)", title(slug));
            one(stage, slug, (name, login)).await?;
        }
    }
    Ok(())
}

async fn one(stage: &Stage<'_>, slug: &str, (name, login): (String, String)) -> Result<(), String> {
    let house = stage.house;
    let email = told("mở tài khoản", Email::parse(&login))?;
    let wish = EnsureAccount {
        name,
        email: Some(email),
        phone: None,
        grants: vec![grant(slug, day((1, 1)))],
        password: None,
    };
    let actor = operator(house, house.db.day())?;
    let keys = Keys::of(house.key);
    let made = ensure_account(&house.db, &keys, &actor, wish).await;
    told("mở tài khoản", made).map(drop)
}
