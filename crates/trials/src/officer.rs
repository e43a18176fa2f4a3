//! The officers who act in a trial: invited at the command line, let in through the pages as everybody is.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use hyper::StatusCode;

use crate::client::Client;
use crate::form;
use crate::server::Installation;

/// Where people sign in.
const SIGN_IN: &str = "/dang-nhap";
/// Where an invitation leads.
const INVITED: &str = "/kich-hoat/";
/// A password that protects nothing.
const PASSWORD: &str = "mật khẩu của người thử";

/// Somebody who was invited.
#[derive(Debug)]
pub(crate) struct Officer {
    login: String,
    /// Where they choose their password.
    invitation: String,
}

/// Fills an installation as a demonstration is filled: areas, public bodies, people.
pub(crate) fn found(installation: &Installation) -> Result<()> {
    installation.run(&["demo", "--no-serve"]).map(drop)
}

/// Invites an officer of the Alliance.
pub(crate) fn invite(installation: &Installation, number: usize) -> Result<Officer> {
    let name = format!("Cán bộ thử {number}");
    let role = ["--role", "alliance_officer"];
    invited(
        installation,
        &role,
        (&name, format!("thu-{number}@trial.example")),
    )
}

/// Invites somebody with a role in an area, which is named by its path.
pub(crate) fn invite_to(
    installation: &Installation,
    (role, area): (&str, &str),
    login: &str,
) -> Result<Officer> {
    let role = ["--role", role, "--area", area];
    invited(
        installation,
        &role,
        ("Cán bộ thử", format!("{login}@trial.example")),
    )
}

fn invited(
    installation: &Installation,
    role: &[&str],
    (name, login): (&str, String),
) -> Result<Officer> {
    let person = ["admin", "create-user", "--name", name, "--email", &login];
    let told = installation.run(&[person.as_slice(), role].concat())?;
    let token = told
        .split(INVITED)
        .nth(1)
        .and_then(|rest| rest.split_whitespace().next());
    let invitation = format!("{INVITED}{}", token.context("no link for the new account")?);
    Ok(Officer { login, invitation })
}

/// Chooses the password and signs in.
pub(crate) async fn enter(address: SocketAddr, officer: &Officer) -> Result<Client> {
    let mut client = Client::connect(address).await?;
    let chosen = [("mat_khau_moi", PASSWORD), ("mat_khau_lai", PASSWORD)];
    fill(&mut client, &officer.invitation, chosen)
        .await
        .context("choose a password")?;
    let shown = [("ten", officer.login.as_str()), ("mat_khau", PASSWORD)];
    fill(&mut client, SIGN_IN, shown).await.context("sign in")?;
    Ok(client)
}

/// Fills in the form at a path and sends it there.
async fn fill<const N: usize>(
    client: &mut Client,
    path: &str,
    over: [(&str, &str); N],
) -> Result<()> {
    let page = client.get(path).await?;
    let fields = form::filled(form::drawn(&page.text())?, over);
    let answer = client.post(path, &fields).await?;
    ensure!(
        answer.status == StatusCode::SEE_OTHER,
        "answered {}",
        answer.gist()
    );
    Ok(())
}
