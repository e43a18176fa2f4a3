//! What carries words to people: mail and a gateway to telephones. The only places besides the server that open a line.

mod gateway;
mod mail;
mod trust;

use std::sync::Arc;
use std::time::Duration;

use identity::notify::{Carrier, Carriers, NotSent, Obstacle};

use crate::config::Outgoing;
use gateway::GatewayCarrier;

pub(crate) use mail::MailCarrier;

/// How long one word may take, from the first byte to the last answer.
const CARRY_SECONDS_MAX: u64 = 60;

/// The carriers of an installation.
///
/// # Errors
/// What keeps a carrier from being made: the sentence to print.
pub(crate) fn carriers(outgoing: &Outgoing) -> Result<Carriers, String> {
    let mail = outgoing.mail.as_ref().map(MailCarrier::of).transpose()?;
    let gateway = outgoing
        .gateway
        .as_ref()
        .map(GatewayCarrier::of)
        .transpose()?;
    Ok(Carriers {
        mail: mail.map(|carrier| Arc::new(carrier) as Arc<dyn Carrier>),
        gateway: gateway.map(|carrier| Arc::new(carrier) as Arc<dyn Carrier>),
    })
}

/// Waits for one word, but not for ever.
async fn in_time(sending: impl Future<Output = Result<(), NotSent>>) -> Result<(), NotSent> {
    let limit = Duration::from_secs(CARRY_SECONDS_MAX);
    match tokio::time::timeout(limit, sending).await {
        Ok(sent) => sent,
        Err(_) => Err(not_sent(
            Obstacle::Unreachable,
            format!("no answer in {CARRY_SECONDS_MAX} s"),
        )),
    }
}

/// A word that was not sent, without an answer that has a number.
fn not_sent(obstacle: Obstacle, words: impl ToString) -> NotSent {
    NotSent {
        obstacle,
        status: None,
        words: words.to_string(),
    }
}

/// An error with what caused it, in a line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_told = cause.to_string();
        if !told.contains(&cause_told) {
            told = format!("{told}: {cause_told}");
        }
        source = cause.source();
    }
    told
}

#[cfg(test)]
mod tests;
