//! What an account is entered by: its password and its second step.

use db::{Rx, Tx};
use kernel::{AccountId, CommandId, Fault};

use crate::model::password::PasswordHash;
use crate::model::totp::{LastStep, TotpSeed};

db::statements! {
    /// What an account is entered by.
    CREDENTIAL_BY_ACCOUNT = "
        select password_hash, totp_seed, totp_step, totp_command
        from identity_account
        where id = $1";
    /// Another password.
    PASSWORD_SET = "
        update identity_account
        set password_hash = $1,
            version = version + 1
        where id = $2";
    /// Switches the second step on with this seed.
    TOTP_SET = "
        update identity_account
        set totp_seed = $1,
            totp_step = $2,
            totp_command = $3,
            version = version + 1
        where id = $4";
    /// Switches the second step off.
    TOTP_CLEAR = "
        update identity_account
        set totp_seed = null,
            totp_step = 0,
            totp_command = null,
            version = version + 1
        where id = $1";
    /// Writes down the step that was used.
    TOTP_STEP = "
        update identity_account
        set totp_step = $1,
            totp_command = $2
        where id = $3";
}

db::row! {
    /// What an account is entered by, as it is kept.
    struct CredentialRow {
        password_hash: Option<String>,
        totp_seed: Option<TotpSeed>,
        totp_step: i64,
        totp_command: Option<CommandId>,
    }
}

/// What an account is entered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credential {
    pub(crate) password: Option<PasswordHash>,
    pub(crate) totp: Option<(TotpSeed, LastStep)>,
}

pub(crate) async fn credential_by_account(
    rx: &mut Rx,
    account: AccountId,
) -> Result<Option<Credential>, Fault> {
    let row: Option<CredentialRow> = rx
        .maybe(CREDENTIAL_BY_ACCOUNT, db::params![account])
        .await?;
    Ok(row.map(|row| {
        let last = LastStep {
            step: row.totp_step,
            command: row.totp_command,
        };
        Credential {
            password: row.password_hash.map(PasswordHash),
            totp: row.totp_seed.map(|seed| (seed, last)),
        }
    }))
}

pub(crate) async fn password_set(
    tx: &mut Tx,
    account: AccountId,
    hash: &PasswordHash,
) -> Result<(), Fault> {
    tx.run(PASSWORD_SET, db::params![hash.0, account])
        .await
        .map(drop)
}

/// Switches the second step on; the step with which its owner proved it counts as used.
pub(crate) async fn totp_set(
    tx: &mut Tx,
    account: AccountId,
    (seed, last): (TotpSeed, LastStep),
) -> Result<(), Fault> {
    let values = db::params![seed, last.step, last.command, account];
    tx.run(TOTP_SET, values).await.map(drop)
}

pub(crate) async fn totp_clear(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    tx.run(TOTP_CLEAR, db::params![account]).await.map(drop)
}

pub(crate) async fn totp_step(
    tx: &mut Tx,
    account: AccountId,
    last: LastStep,
) -> Result<(), Fault> {
    tx.run(TOTP_STEP, db::params![last.step, last.command, account])
        .await
        .map(drop)
}
