//! A browser without a window: one connection, the cookies it was given, forms as a page drew them.

use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{
    ACCEPT_ENCODING, CONTENT_TYPE, COOKIE, HOST, HeaderMap, HeaderValue, LOCATION, SET_COOKIE,
};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Seconds after which an answer is no longer waited for; the house itself gives up after thirty.
const ANSWER_SECONDS_MAX: u64 = 40;

/// No answer came: the connection was refused or broken off, or it took too long.
#[derive(Debug, thiserror::Error)]
#[error("no answer: {0}")]
pub(crate) struct Unanswered(String);

impl Unanswered {
    fn because(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// Fields of a form, in order.
pub(crate) type Fields = Vec<(String, String)>;

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    /// Where the browser is sent; empty where it is sent nowhere.
    pub(crate) fn location(&self) -> &str {
        let to = self.headers.get(LOCATION);
        to.and_then(|to| to.to_str().ok()).unwrap_or_default()
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The beginning of the text between the tags, for whoever must see what went wrong.
    pub(crate) fn gist(&self) -> String {
        let text = self.text();
        let pieces = text
            .split('<')
            .filter_map(|piece| piece.split_once('>'))
            .map(|(_, words)| words.trim());
        let words: Vec<&str> = pieces.filter(|words| !words.is_empty()).collect();
        let gist: String = words.join(" · ").chars().take(400).collect();
        format!("{} {gist}", self.status)
    }
}

/// A browser without a window.
#[derive(Debug)]
pub(crate) struct Client {
    address: SocketAddr,
    sender: SendRequest<Full<Bytes>>,
    cookies: Vec<(String, String)>,
    compressed: bool,
}

impl Client {
    /// Opens a connection.
    pub(crate) async fn connect(address: SocketAddr) -> Result<Self, Unanswered> {
        let stream = TcpStream::connect(address)
            .await
            .map_err(Unanswered::because)?;
        stream.set_nodelay(true).map_err(Unanswered::because)?;
        let (sender, connection) = handshake(TokioIo::new(stream))
            .await
            .map_err(Unanswered::because)?;
        // The connection works beside its client and ends with it; its failure is told by the request it breaks.
        tokio::spawn(async move { connection.await.is_ok() });
        Ok(Self {
            address,
            sender,
            cookies: Vec::new(),
            compressed: false,
        })
    }

    /// Another connection of the same browser: the same session.
    pub(crate) async fn again(&self, address: SocketAddr) -> Result<Self, Unanswered> {
        let mut other = Self::connect(address).await?;
        other.cookies.clone_from(&self.cookies);
        other.compressed = self.compressed;
        Ok(other)
    }

    /// Where it is connected to.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Forgets its cookies.
    pub(crate) fn forget(&mut self) {
        self.cookies.clear();
    }

    /// Asks for compressed pages, as browsers do.
    #[must_use]
    pub(crate) fn compressed(mut self) -> Self {
        self.compressed = true;
        self
    }

    /// A page.
    pub(crate) async fn get(&mut self, path: &str) -> Result<Answer, Unanswered> {
        self.send(Method::GET, path, Bytes::new()).await
    }

    /// A form, sent from a page of the house.
    pub(crate) async fn post(&mut self, path: &str, fields: &Fields) -> Result<Answer, Unanswered> {
        let body = serde_urlencoded::to_string(fields).map_err(Unanswered::because)?;
        self.send(Method::POST, path, body.into()).await
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Bytes,
    ) -> Result<Answer, Unanswered> {
        let mut request = Request::new(Full::new(body));
        *request.uri_mut() = path.parse().map_err(Unanswered::because)?;
        if method == Method::POST {
            let form = HeaderValue::from_static("application/x-www-form-urlencoded");
            request.headers_mut().insert(CONTENT_TYPE, form);
            let site = HeaderValue::from_static("same-origin");
            request.headers_mut().insert("sec-fetch-site", site);
        }
        *request.method_mut() = method;
        self.introduce(request.headers_mut())?;
        let time = Duration::from_secs(ANSWER_SECONDS_MAX);
        let answer = timeout(time, self.exchange(request))
            .await
            .map_err(Unanswered::because)??;
        self.keep(&answer.headers);
        Ok(answer)
    }

    async fn exchange(&mut self, request: Request<Full<Bytes>>) -> Result<Answer, Unanswered> {
        self.sender.ready().await.map_err(Unanswered::because)?;
        let response = self
            .sender
            .send_request(request)
            .await
            .map_err(Unanswered::because)?;
        let (parts, body) = response.into_parts();
        let body = body
            .collect()
            .await
            .map_err(Unanswered::because)?
            .to_bytes();
        Ok(Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        })
    }

    /// Host, cookies and wishes of the browser.
    fn introduce(&self, headers: &mut HeaderMap) -> Result<(), Unanswered> {
        let value = |text: &str| HeaderValue::from_str(text).map_err(Unanswered::because);
        headers.insert(HOST, value(&self.address.to_string())?);
        if self.compressed {
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"));
        }
        if !self.cookies.is_empty() {
            let pairs = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"));
            let line = pairs.collect::<Vec<_>>().join("; ");
            headers.insert(COOKIE, value(&line)?);
        }
        Ok(())
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(SET_COOKIE) {
            let line = line.to_str().unwrap_or_default();
            let pair = line.split(';').next().unwrap_or_default();
            let Some((name, value)) = pair.split_once('=') else {
                continue;
            };
            self.cookies.retain(|(kept, _)| kept != name);
            if !line.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
    }
}
