//! Letters by SMTP: plain text, one to each, without pictures and without anything that tells on its reader.

use std::time::{Duration, SystemTime};

use identity::notify::{Carrier, Carrying, NotSent, Notice, Obstacle};
use kernel::Email;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Code;
use lettre::transport::smtp::{AsyncSmtpTransport, Error};
use lettre::{Address, AsyncTransport, Message, Tokio1Executor};

use super::{chain, in_time, not_sent};
use crate::config::mail::{Encryption, Mail};

/// How long the line to the server may take to stand.
const CONNECT_SECONDS_MAX: u64 = 20;
/// Answers to whoever signs in: wrong password, too weak a way, none at all (RFC 4954, 6).
const SIGN_IN_CODES: [u16; 4] = [530, 534, 535, 538];
/// Answers about an address: no such mailbox, not here, no such name (RFC 5321, 4.2.3).
const RECIPIENT_CODES: [u16; 3] = [550, 551, 553];

/// Carries letters to a mail server (gửi thư).
pub(crate) struct MailCarrier {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    domain: String,
}

impl std::fmt::Debug for MailCarrier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MailCarrier({})", self.domain)
    }
}

impl MailCarrier {
    /// The carrier of a configuration.
    ///
    /// # Errors
    /// The sentence to print.
    pub(crate) fn of(mail: &Mail) -> Result<Self, String> {
        let tls = |host: &str| {
            TlsParameters::new(host.to_owned())
                .map_err(|error| format!("Không dùng được mã hoá TLS: {}.", chain(&error)))
        };
        let tls = match mail.encryption {
            Encryption::None => Tls::None,
            Encryption::Starttls => Tls::Required(tls(&mail.host)?),
            Encryption::Tls => Tls::Wrapper(tls(&mail.host)?),
        };
        let domain = domain(&mail.from).to_owned();
        let mut server = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(mail.host.clone())
            .port(mail.port)
            .hello_name(ClientId::Domain(domain.clone()))
            .timeout(Some(Duration::from_secs(CONNECT_SECONDS_MAX)))
            .tls(tls);
        if let Some((user, password)) = &mail.sign_in {
            let password = password.reveal().to_owned();
            server = server.credentials(Credentials::new(user.clone(), password));
        }
        let from = address(&mail.from).map_err(|_| "Địa chỉ gửi chưa đúng.".to_owned())?;
        Ok(Self {
            server: server.build(),
            from: Mailbox::new(Some(mail.from_name.clone()), from),
            domain,
        })
    }

    async fn send(&self, notice: &Notice) -> Result<(), NotSent> {
        let letter = self.letter(notice)?;
        let sent = self.server.send(letter).await;
        sent.map(drop).map_err(|error| refused(&error))
    }

    /// A letter: who gets it twice can tell by its id, and no machine answers it (RFC 3834).
    fn letter(&self, notice: &Notice) -> Result<Message, NotSent> {
        let unfit = |what: &str| not_sent(Obstacle::Refused, what);
        let email = notice.email.as_ref().ok_or_else(|| unfit("no address"))?;
        if [&notice.name, &notice.subject, &notice.id]
            .iter()
            .any(|line| breaks(line))
        {
            return Err(unfit("a line of the head has a line break"));
        }
        // Whoever has no name but the address is written to by the address alone.
        let name = Some(notice.name.clone()).filter(|name| name != email.as_str());
        let to = Mailbox::new(name, address(email)?);
        let automatic = HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        );
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(notice.subject.clone())
            .date(moment(notice))
            .message_id(Some(format!("<{}@{}>", notice.id, self.domain)))
            .raw_header(automatic)
            .singlepart(SinglePart::plain(notice.text.clone()))
            .map_err(|error| not_sent(Obstacle::Refused, error))
    }
}

impl Carrier for MailCarrier {
    fn carry<'a>(&'a self, notice: &'a Notice) -> Carrying<'a> {
        Box::pin(in_time(self.send(notice)))
    }
}

/// What would end a line of a letter's head, and let a name write lines of its own.
fn breaks(line: &str) -> bool {
    line.contains(char::is_control)
}

fn address(email: &Email) -> Result<Address, NotSent> {
    let (mailbox, domain) = email.as_str().split_once('@').unwrap_or_default();
    Address::new(mailbox, domain).map_err(|error| not_sent(Obstacle::Recipient, error))
}

fn domain(email: &Email) -> &str {
    email
        .as_str()
        .split_once('@')
        .map_or("", |(_, domain)| domain)
}

/// The moment of a letter, by the clock that is always real.
fn moment(notice: &Notice) -> SystemTime {
    let micros = u64::try_from(notice.at.micros()).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_micros(micros)
}

/// What stood in the way, from what the server or the line said.
fn refused(error: &Error) -> NotSent {
    let status = error.status().map(number);
    let words = chain(error);
    let obstacle = match status {
        Some(code) if SIGN_IN_CODES.contains(&code) => Obstacle::SignIn,
        Some(code) if error.is_permanent() && RECIPIENT_CODES.contains(&code) => {
            Obstacle::Recipient
        }
        Some(_) if error.is_permanent() => Obstacle::Refused,
        Some(_) => Obstacle::Later,
        // The client itself stops where the server offers no encryption, or no way to sign in that we know.
        None if error.is_client() && words.contains("STARTTLS") => Obstacle::Tls,
        None if error.is_client() => Obstacle::SignIn,
        None if is_tls(error) => Obstacle::Tls,
        None => Obstacle::Unreachable,
    };
    NotSent {
        obstacle,
        status,
        words,
    }
}

/// Whether the line stood and could not be encrypted: a certificate that is none, or a server that speaks in the clear.
fn is_tls(error: &Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let inner = error
            .downcast_ref::<std::io::Error>()
            .and_then(std::io::Error::get_ref);
        if error.is::<rustls::Error>() || inner.is_some_and(|inner| inner.is::<rustls::Error>()) {
            return true;
        }
        cause = error.source();
    }
    error.is_tls()
}

fn number(code: Code) -> u16 {
    code.into()
}
