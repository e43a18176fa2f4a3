//! `hoptac demo`: an installation with invented people, so that everything can be tried at once.

use std::net::SocketAddr;
use std::path::Path;

use directory::api::{OrganisationKind, RegisterOrganisation, register_organisation};
use directory::reference::area_id;
use identity::api::issue_code::issue_code;
use identity::api::{
    EnsureAccount, Keys, NewPassword, PasswordHash, Setup, ensure_account, hash_password,
};
use kernel::{AccountId, Command, CommandId, Day, Email, OrganisationId, Phone, Refusal};

use super::serve::serve_on;
use super::{Ground, command, operator, refused};
use crate::demo_people::{PEOPLE, Person};
use crate::demo_year::{self, Stage};
use crate::stock;
use crate::use_cases::begin_demo::begin_demo;

/// The day on which the demonstration stands: the plan's year is nearly over.
const DAY: (i16, i8, i8) = (2023, 11, 30);
/// The province whose bodies are loaded, by its code since 01/07/2025.
const PROVINCE: &str = "75";
/// The password of every officer of the demonstration. It protects nothing: the data is invented.
const PASSWORD: &str = "trinh-dien-2023";

/// Makes the demonstration, or opens the one that is there; then serves it.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn demo(
    data: &Path,
    no_serve: bool,
    listen: Option<SocketAddr>,
) -> Result<String, String> {
    let ground = fill(data).await?;
    let code = first_code(&ground).await?;
    if no_serve {
        ground.house.db.close().await;
        return Ok(greeting(data, None, &code));
    }
    let listen = listen.unwrap_or(ground.config.listen);
    serve_on(&ground, listen, |address| {
        greeting(data, Some(address), &code)
    })
    .await
}

/// Makes the demonstration, or opens the one that is there and goes on where it was broken off.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn fill(data: &Path) -> Result<Ground, String> {
    let mut ground = super::open(data).await?;
    if !ground.house.is_demo {
        if ground
            .house
            .is_used()
            .await
            .map_err(|fault| refused(&fault))?
        {
            return Err(format!(
                "Thư mục «{}» đã có dữ liệu thật. Hãy chỉ ra thư mục khác bằng --data.",
                data.display()
            ));
        }
        let (year, month, day) = DAY;
        let day = Day::of(year, month, day).ok_or("Ngày trình diễn không có trong lịch.")?;
        let wish = command(&ground, day)?;
        let actor = operator(&ground.house, ground.house.db.day())?;
        let begun = begin_demo(&ground.house.db, &actor, &wish).await;
        begun.map_err(|error| refused(&error))?;
        let house = ground.house.with_its_day().await;
        ground.house = house.map_err(|fault| refused(&fault))?;
    }
    load(&ground).await?;
    let cooperative = people(&ground).await?;
    demo_year::play(&mut Stage::new(&ground.house, cooperative)).await?;
    Ok(ground)
}

async fn load(ground: &Ground) -> Result<(), String> {
    let actor = operator(&ground.house, ground.house.db.day())?;
    let provinces = vec![PROVINCE.to_owned()];
    stock::load(&ground.house, &actor, provinces)
        .await
        .map(drop)
}

/// The known sign-ins, and the cooperative to which some of them belong.
async fn people(ground: &Ground) -> Result<OrganisationId, String> {
    let keys = Keys::of(ground.house.key);
    let password = NewPassword::parse(PASSWORD).map_err(|error| refused(&error))?;
    let hash = hash_password(&keys, &password)
        .await
        .map_err(|fault| refused(&fault))?;
    let cooperative = cooperative(ground).await?;
    for person in &PEOPLE {
        account(ground, &keys, (person, cooperative), &hash).await?;
    }
    Ok(cooperative)
}

/// The invented cooperative to which some of the people belong. The command is always the same, so that it is entered once.
async fn cooperative(ground: &Ground) -> Result<OrganisationId, String> {
    let wish = RegisterOrganisation {
        kind: OrganisationKind::Cooperative,
        name: "Hợp tác xã nông nghiệp Mẫu 017".to_owned(),
        short_name: "HTX Mẫu 017".to_owned(),
        code: None,
        area: Some(area_id("2023/70/696")),
        parent: None,
        from: first_day(ground),
        basis: String::new(),
        is_another: false,
    };
    let command = Command::new(CommandId::named("demo: HTX Mẫu 017"), wish);
    let actor = operator(&ground.house, ground.house.db.day())?;
    let registered = register_organisation(&ground.house.db, &actor, &command).await;
    Ok(registered.map_err(|error| refused(&error))?.id)
}

/// The day since which the people of the demonstration have been what they are.
fn first_day(ground: &Ground) -> Day {
    Day::of(2023, 1, 1).unwrap_or(ground.house.db.day())
}

async fn account(
    ground: &Ground,
    keys: &Keys,
    (person, cooperative): (&Person, OrganisationId),
    hash: &PasswordHash,
) -> Result<AccountId, String> {
    let db = &ground.house.db;
    let read = |error: &dyn Refusal| refused(error);
    let email = person
        .email
        .map(Email::parse)
        .transpose()
        .map_err(|error| read(&error))?;
    let phone = person
        .phone
        .map(Phone::parse)
        .transpose()
        .map_err(|error| read(&error))?;
    let wish = EnsureAccount {
        name: person.name.to_owned(),
        password: email.is_some().then(|| hash.clone()),
        email,
        phone,
        grants: vec![person.grant(first_day(ground), cooperative)],
    };
    let actor = operator(&ground.house, db.day())?;
    ensure_account(db, keys, &actor, wish)
        .await
        .map_err(|error| refused(&error))
}

/// A code for the director, who signs in by phone.
async fn first_code(ground: &Ground) -> Result<String, String> {
    let db = &ground.house.db;
    let Some(director) = PEOPLE.iter().find(|person| person.email.is_none()) else {
        return Ok(String::new());
    };
    let phone = director.phone.unwrap_or_default();
    let unknown = || format!("Không có tài khoản của {}.", director.name);
    let login = identity::api::Login::parse(phone).ok_or_else(unknown)?;
    let mut rx = db.read().await.map_err(|fault| refused(&fault))?;
    let account = identity::api::account_of(&mut rx, &login).await;
    let account = account
        .map_err(|fault| refused(&fault))?
        .ok_or_else(unknown)?;
    drop(rx);
    let actor = operator(&ground.house, db.day())?;
    let setup = Setup::of(ground.house.key);
    let wish = command(ground, account)?;
    let issued = issue_code(db, &setup, &actor, &wish)
        .await
        .map_err(|error| refused(&error))?;
    Ok(issued.code.to_vietnamese())
}

fn greeting(data: &Path, address: Option<SocketAddr>, code: &str) -> String {
    let mut told = String::from("hoptac: dữ liệu minh hoạ, mọi người và số liệu là giả định.\n\n");
    if let Some(address) = address {
        told.push_str(&format!("  Mở http://{address}/dang-nhap\n\n"));
    }
    told.push_str(&format!("  Mật khẩu chung của cán bộ: {PASSWORD}\n"));
    for person in PEOPLE.iter().filter(|person| person.email.is_some()) {
        let login = person.email.unwrap_or_default();
        told.push_str(&format!("  {login:<32} {}, {}\n", person.name, person.what));
    }
    for person in PEOPLE.iter().filter(|person| person.email.is_none()) {
        let login = person.phone.unwrap_or_default();
        told.push_str(&format!("  {login:<32} {}, {}", person.name, person.what));
        told.push_str(&format!("; vào ở /dang-nhap/ma bằng mã {code}\n"));
    }
    told.push_str(&format!("\n  Dữ liệu nằm ở «{}».\n", data.display()));
    told
}
