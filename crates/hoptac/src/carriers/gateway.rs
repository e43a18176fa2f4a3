//! Messages to telephones by a gateway of HTTP: one `POST` of JSON, whose answer is its status and nothing else. The text
//! of an answer is not read: it may repeat the message, with its link.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::{Request, StatusCode, header};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use identity::notify::{Carrier, Carrying, NotSent, Notice, Obstacle};
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::{chain, in_time, not_sent, trust};
use crate::config::gateway::{Gateway, Scheme};

/// Answers that ask to come again though they begin with 4: too slow, too early, too many.
const LATER: [StatusCode; 3] = [
    StatusCode::REQUEST_TIMEOUT,
    StatusCode::TOO_EARLY,
    StatusCode::TOO_MANY_REQUESTS,
];

/// Carries messages to a gateway (cổng nhắn tin).
pub(super) struct GatewayCarrier {
    gateway: Gateway,
    /// None where the line is not encrypted, on this machine.
    tls: Option<(Arc<ClientConfig>, ServerName<'static>)>,
}

impl std::fmt::Debug for GatewayCarrier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GatewayCarrier({})", self.gateway.host)
    }
}

impl GatewayCarrier {
    /// The carrier of a configuration.
    ///
    /// # Errors
    /// The sentence to print.
    pub(super) fn of(gateway: &Gateway) -> Result<Self, String> {
        let tls = match gateway.scheme {
            Scheme::Http => None,
            Scheme::Https => {
                let host = bare(&gateway.host).to_owned();
                let name = ServerName::try_from(host)
                    .map_err(|_| "Khoá «gateway.address» không có tên máy chủ.".to_owned())?;
                Some((trust::tls()?, name))
            }
        };
        Ok(Self {
            gateway: gateway.clone(),
            tls,
        })
    }

    async fn send(&self, notice: &Notice) -> Result<(), NotSent> {
        let request = self.request(notice)?;
        let place = (bare(&self.gateway.host), self.gateway.port);
        let line = TcpStream::connect(place)
            .await
            .map_err(|error| away(&error))?;
        let status = match &self.tls {
            None => exchange(line, request).await?,
            Some((config, name)) => {
                let connector = TlsConnector::from(Arc::clone(config));
                let line = connector.connect(name.clone(), line).await;
                let line = line.map_err(|error| not_sent(Obstacle::Tls, chain(&error)))?;
                exchange(line, request).await?
            }
        };
        judge(status)
    }

    fn request(&self, notice: &Notice) -> Result<Request<Full<Bytes>>, NotSent> {
        let unfit = |error: &dyn std::error::Error| not_sent(Obstacle::Refused, error);
        let phone = notice.phone.as_ref();
        let phone = phone.ok_or_else(|| not_sent(Obstacle::Recipient, "no telephone"))?;
        let token = self.gateway.token.as_ref().map(|token| token.reveal());
        let values = [
            ("{to}", phone.as_str()),
            ("{text}", notice.text.as_str()),
            ("{token}", token.unwrap_or_default()),
        ];
        let names_token = self.gateway.body.to_string().contains("{token}");
        let body = filled(&self.gateway.body, &values).to_string();
        let mut request = Request::post(self.gateway.path.as_str())
            .header(header::HOST, self.host())
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::CONNECTION, "close")
            .header("idempotency-key", notice.id.as_str());
        if let Some(token) = token.filter(|_| !names_token) {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        request
            .body(Full::from(body))
            .map_err(|error| unfit(&error))
    }

    /// As the head of a request names the host: with its port where that is not the usual one.
    fn host(&self) -> String {
        let Gateway {
            scheme, host, port, ..
        } = &self.gateway;
        match (scheme, port) {
            (Scheme::Http, 80) | (Scheme::Https, 443) => host.clone(),
            (Scheme::Http | Scheme::Https, port) => format!("{host}:{port}"),
        }
    }
}

impl Carrier for GatewayCarrier {
    fn carry<'a>(&'a self, notice: &'a Notice) -> Carrying<'a> {
        Box::pin(in_time(self.send(notice)))
    }
}

/// An address of the sixth version stands between brackets in an address of HTTP, and nowhere else.
fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

/// The body with values in it, each set into texts in one go: a value that holds another's mark stays as it is.
fn filled(body: &Value, values: &[(&str, &str)]) -> Value {
    match body {
        Value::String(text) => Value::String(set_in(text, values)),
        Value::Array(list) => list.iter().map(|value| filled(value, values)).collect(),
        Value::Object(object) => {
            let fields = object.iter();
            let fields = fields.map(|(name, value)| (name.clone(), filled(value, values)));
            Value::Object(fields.collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => body.clone(),
    }
}

fn set_in(text: &str, values: &[(&str, &str)]) -> String {
    let mut rest = text;
    let mut set = String::new();
    loop {
        let places = values.iter().filter_map(|(mark, value)| {
            let (before, after) = rest.split_once(mark)?;
            Some((before, *value, after))
        });
        let Some((before, value, after)) = places.min_by_key(|(before, ..)| before.len()) else {
            set.push_str(rest);
            return set;
        };
        set.push_str(before);
        set.push_str(value);
        rest = after;
    }
}

/// Sends a request over a line and takes the status of its answer. The line is driven beside it until the answer's head
/// is there, then both are let go.
async fn exchange<L>(line: L, request: Request<Full<Bytes>>) -> Result<StatusCode, NotSent>
where
    L: AsyncRead + AsyncWrite + Unpin,
{
    let opened = http1::handshake(TokioIo::new(line)).await;
    let (mut sender, driving) = opened.map_err(|error| away(&error))?;
    let asking = async move {
        sender
            .send_request(request)
            .await
            .map(|answer| answer.status())
    };
    let (answered, _) = tokio::join!(asking, driving);
    answered.map_err(|error| away(&error))
}

fn away(error: &dyn std::error::Error) -> NotSent {
    not_sent(Obstacle::Unreachable, chain(error))
}

fn judge(status: StatusCode) -> Result<(), NotSent> {
    let obstacle = match status {
        status if status.is_success() => return Ok(()),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Obstacle::SignIn,
        status if status.is_server_error() || LATER.contains(&status) => Obstacle::Later,
        _ => Obstacle::Refused,
    };
    Err(NotSent {
        obstacle,
        status: Some(status.as_u16()),
        words: status.to_string(),
    })
}
