//! `hoptac admin`: what an administrator does before there is a page to do it on.

use std::path::Path;

use authz::{Grant, Place, Role};
use clap::Args;
use directory::reference::area_id;
use identity::api::issue_api_token::{IssueApiToken, issue_api_token};
use identity::api::make_link::make_link;
use identity::api::open_account::{NAME_CHARS_MAX, OpenAccount, open_account};
use identity::api::{API_TOKEN_NAME_CHARS_MAX, Keys, LinkKind, Login};
use kernel::{AccountId, Email, Phone};

use super::{Ground, command, operator, refused};
use crate::stock;

/// Somebody who is to have an account.
#[derive(Debug, Args)]
pub(crate) struct NewUser {
    /// Họ và tên.
    #[arg(long)]
    name: String,
    /// Thư điện tử để đăng nhập.
    #[arg(long)]
    email: Option<String>,
    /// Số điện thoại để đăng nhập.
    #[arg(long)]
    phone: Option<String>,
    /// Vai trò, ví dụ administrator, alliance_officer, body_officer.
    #[arg(long)]
    role: String,
    /// Địa bàn của vai trò, theo mã: 2023/70 hoặc 2025/75. Bỏ trống thì cả cài đặt.
    #[arg(long)]
    area: Option<String>,
}

/// A program that is to act for somebody.
#[derive(Debug, Args)]
pub(crate) struct NewToken {
    /// Thư điện tử hoặc số điện thoại của tài khoản.
    login: String,
    /// Tên của phần mềm dùng mã.
    #[arg(long)]
    name: String,
    /// Số ngày mã còn dùng được, nhiều nhất 365.
    #[arg(long, default_value_t = 90)]
    days: u16,
}

/// Makes an account and prints the link with which its owner chooses a password.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn create_user(data: &Path, user: &NewUser) -> Result<String, String> {
    let ground = super::open(data).await?;
    let role = Role::parse(&user.role).ok_or_else(|| {
        let roles: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        format!(
            "Không có vai trò «{}». Hãy chọn một trong: {}.",
            user.role,
            roles.join(", ")
        )
    })?;
    let place = user
        .area
        .as_deref()
        .map_or(Place::Installation, |path| Place::Area(area_id(path)));
    let email = user.email.as_deref().map(Email::parse).transpose();
    let phone = user.phone.as_deref().map(Phone::parse).transpose();
    let wish = OpenAccount {
        name: kernel::text::line(&user.name, NAME_CHARS_MAX).map_err(|error| refused(&error))?,
        email: email.map_err(|error| refused(&error))?,
        phone: phone.map_err(|error| refused(&error))?,
        person: None,
        grants: vec![Grant::since(role, place, ground.house.db.day())],
    };
    let actor = operator(&ground.house, ground.house.db.day())?;
    let command = command(&ground, wish)?;
    let opened = open_account(&ground.house.db, &actor, &command).await;
    let account = opened.map_err(|error| refused(&error))?.id;
    link(&ground, account).await
}

/// Loads what every installation begins with.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn load(data: &Path, provinces: Vec<String>) -> Result<String, String> {
    let ground = super::open(data).await?;
    let actor = operator(&ground.house, ground.house.db.day())?;
    stock::load(&ground.house, &actor, provinces).await
}

/// Prints a link with which the owner of an account chooses another password.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn reset_password(data: &Path, login: &str) -> Result<String, String> {
    let ground = super::open(data).await?;
    let account = account(&ground, login).await?;
    link(&ground, account).await
}

/// Issues a token to a program that acts with this account, and prints it once.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn create_token(data: &Path, token: &NewToken) -> Result<String, String> {
    let ground = super::open(data).await?;
    let house = &ground.house;
    let name = kernel::text::line(&token.name, API_TOKEN_NAME_CHARS_MAX);
    let wish = IssueApiToken {
        account: account(&ground, &token.login).await?,
        name: name.map_err(|error| refused(&error))?,
        last_day: house.db.now().day_in_vietnam().plus_days(token.days.into()),
    };
    let actor = operator(house, house.db.day())?;
    let command = command(&ground, wish)?;
    let issued = issue_api_token(&house.db, &Keys::of(house.key), &actor, &command).await;
    let issued = issued.map_err(|error| refused(&error))?;
    let last_day = issued.last_day.to_vietnamese();
    let secret = issued.token.spell();
    Ok(format!(
        "Mã truy cập, chỉ hiện một lần, dùng đến hết {last_day}:\n{secret}\n"
    ))
}

/// The account of somebody, by what they sign in with.
async fn account(ground: &Ground, login: &str) -> Result<AccountId, String> {
    let unknown =
        || format!("Không có tài khoản «{login}». Hãy kiểm tra thư điện tử hoặc số điện thoại.");
    let login = Login::parse(login).ok_or_else(unknown)?;
    let mut rx = ground
        .house
        .db
        .read()
        .await
        .map_err(|fault| refused(&fault))?;
    let found = identity::api::account_of(&mut rx, &login).await;
    found.map_err(|fault| refused(&fault))?.ok_or_else(unknown)
}

async fn link(ground: &Ground, account: AccountId) -> Result<String, String> {
    let db = &ground.house.db;
    let actor = operator(&ground.house, db.day())?;
    let command = command(ground, account)?;
    let made = make_link(db, &Keys::of(ground.house.key), &actor, &command).await;
    let made = made.map_err(|error| refused(&error))?;
    let start = ground.config.public_address.clone();
    let start = start.unwrap_or_else(|| format!("http://{}", ground.config.listen));
    let what = match made.kind {
        LinkKind::Invite => "Gửi liên kết này cho người dùng để kích hoạt tài khoản",
        LinkKind::Reset => "Gửi liên kết này cho người dùng để đặt lại mật khẩu",
    };
    let until = made.expires_at.time_in_vietnam();
    let token = made.token.spell();
    Ok(format!(
        "{what} (dùng một lần, đến {until}):\n{start}/kich-hoat/{token}\n"
    ))
}
