//! A mail server and a gateway of this machine, which answer as the story says. Each takes one connection for each of its
//! turns and closes the door.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// How a mail server takes one connection.
#[derive(Debug, Clone, Copy)]
pub(super) enum Turn {
    /// It takes the letter.
    Take,
    /// It answers so when it hears for whom it is.
    Recipient(u16),
    /// It answers so when somebody signs in.
    SignIn(u16),
}

/// A letter as the server has it.
#[derive(Debug, Clone, Default)]
pub(super) struct Letter {
    pub(super) to: String,
    pub(super) raw: String,
}

/// A mail server.
#[derive(Debug)]
pub(super) struct MailServer {
    pub(super) port: u16,
    letters: Arc<Mutex<Vec<Letter>>>,
}

impl MailServer {
    pub(super) fn open(turns: &[Turn]) -> Self {
        let letters = Arc::new(Mutex::new(Vec::new()));
        let (kept, turns) = (Arc::clone(&letters), turns.to_vec());
        let port = listen(turns, move |line, turn| {
            // Whoever hangs up in the middle of a letter has sent none.
            if let Some(letter) = take_letter(&line, turn) {
                kept.lock().unwrap().push(letter);
            }
        });
        Self { port, letters }
    }

    pub(super) fn letters(&self) -> Vec<Letter> {
        self.letters.lock().unwrap().clone()
    }
}

/// Listens for as many connections as there are turns; on which port.
fn listen<T: Copy + Send + 'static>(
    turns: Vec<T>,
    mut take: impl FnMut(TcpStream, T) + Send + 'static,
) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    if turns.is_empty() {
        return port;
    }
    thread::spawn(move || {
        for turn in turns {
            let Ok((line, _)) = listener.accept() else {
                return;
            };
            take(line, turn);
        }
    });
    port
}

fn take_letter(line: &TcpStream, turn: Turn) -> Option<Letter> {
    let mut lines = BufReader::new(line).lines();
    let mut out = line;
    let mut say = |words: &str| out.write_all(format!("{words}\r\n").as_bytes()).ok();
    let mut letter = Letter::default();
    say("220 mail.example.vn ESMTP")?;
    loop {
        let command = lines.next()?.ok()?;
        let verb = command.split(' ').next().unwrap_or_default().to_uppercase();
        match (verb.as_str(), turn) {
            ("EHLO", _) => say("250-mail.example.vn\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME")?,
            ("AUTH", Turn::SignIn(code)) => say(&format!("{code} 5.7.8 no"))?,
            ("RCPT", Turn::Recipient(code)) => say(&format!("{code} not now or never"))?,
            ("RCPT", Turn::Take | Turn::SignIn(_)) => {
                letter.to = command
                    .split(':')
                    .nth(1)
                    .unwrap_or_default()
                    .trim()
                    .to_owned();
                say("250 ok")?;
            }
            ("DATA", _) => {
                say("354 go on")?;
                for line in lines.by_ref() {
                    let line = line.ok()?;
                    if line == "." {
                        break;
                    }
                    let line = line.strip_prefix('.').unwrap_or(&line);
                    letter.raw.push_str(line);
                    letter.raw.push_str("\r\n");
                }
                say("250 taken")?;
                return Some(letter);
            }
            ("QUIT", _) => {
                say("221 bye")?;
                return None;
            }
            _ => say("250 ok")?,
        }
    }
}

impl Letter {
    /// A field of the head, as a person reads it.
    pub(super) fn head(&self, name: &str) -> String {
        let (head, _) = self.raw.split_once("\r\n\r\n").unwrap();
        let unfolded = head.replace("\r\n ", " ");
        let field = unfolded
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")));
        words_of(field.unwrap_or_else(|| panic!("{name} in {head}")))
    }

    /// The text, as a person reads it.
    pub(super) fn text(&self) -> String {
        let (_, body) = self.raw.split_once("\r\n\r\n").unwrap();
        match self.head("Content-Transfer-Encoding").as_str() {
            "quoted-printable" => quoted_printable(body),
            "base64" => spelled(&body.replace("\r\n", "")),
            other => panic!("{other}"),
        }
    }
}

/// Encoded words of a head (RFC 2047), decoded; blanks between two of them are none.
fn words_of(field: &str) -> String {
    let joined = field.replace("?= =?utf-8?b?", "");
    let mut parts = joined.split("=?utf-8?b?");
    let mut told = parts.next().unwrap().to_owned();
    for part in parts {
        let (word, rest) = part.split_once("?=").unwrap();
        told.push_str(&spelled(word));
        told.push_str(rest);
    }
    told
}

fn spelled(base64: &str) -> String {
    // Words that were cut apart are padded each.
    let pieces = base64.split_inclusive('=').filter(|piece| *piece != "=");
    let bytes = pieces.flat_map(|piece| {
        let bare = piece.trim_end_matches('=');
        base64::engine::general_purpose::STANDARD_NO_PAD
            .decode(bare)
            .unwrap()
    });
    String::from_utf8(bytes.collect()).unwrap_or_else(|_| panic!("{:?}", STANDARD.decode(base64)))
}

fn quoted_printable(body: &str) -> String {
    let body = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = body.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let pair = [rest.next().unwrap(), rest.next().unwrap()];
            let digits = str::from_utf8(&pair).unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}

/// A request as the gateway has it.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) head: String,
    pub(super) body: Value,
}

/// A gateway to telephones.
#[derive(Debug)]
pub(super) struct GatewayServer {
    pub(super) port: u16,
    requests: Arc<Mutex<Vec<Asked>>>,
}

impl GatewayServer {
    /// One that answers with these, one after another.
    pub(super) fn open(statuses: &[u16]) -> Self {
        let requests = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&requests);
        let port = listen(statuses.to_vec(), move |line, status| {
            let asked = read_request(&line);
            kept.lock().unwrap().push(asked);
            let answer =
                format!("HTTP/1.1 {status} x\r\ncontent-length: 0\r\nlocation: /x\r\n\r\n");
            let mut line = line;
            line.write_all(answer.as_bytes()).unwrap();
        });
        Self { port, requests }
    }

    pub(super) fn requests(&self) -> Vec<Asked> {
        self.requests.lock().unwrap().clone()
    }
}

fn read_request(line: &TcpStream) -> Asked {
    let mut reader = BufReader::new(line);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(reader.read_line(&mut head).unwrap(), 0, "a whole head");
    }
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.unwrap().parse().unwrap()];
    reader.read_exact(&mut body).unwrap();
    Asked {
        head,
        body: serde_json::from_slice(&body).unwrap(),
    }
}
