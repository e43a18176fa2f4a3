//! Two processes that serve one database behave as one: sessions, limits, roles, the chain of the audit.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use db::Place;
use tempfile::TempDir;
use testkit::TestDb;
use wait_timeout::ChildExt;

/// Every officer of the demonstration has this password.
const PASSWORD: &str = "trinh-dien-2023";
const OFFICER: &str = "chuyen-vien@demo.example";
const FUND_OFFICER: &str = "quy@demo.example";
const BODY_OFFICER: &str = "so-khdt@demo.example";
const DELEGATION: &str = "/lam-viec/tai-khoan/uy-quyen";
/// Only the roles of the Alliance see who has an account.
const ACCOUNTS: &str = "/lam-viec/quan-tri/tai-khoan";
/// Failures after which an account is shut for whoever failed.
const FAILURES_MAX: usize = 5;
/// Seconds in which a server that was asked to stop has stopped.
const STOP_SECONDS_MAX: u64 = 30;

/// One installation, filled, on the engine that the tests run on.
struct Installation {
    folder: TempDir,
    /// The database on a server; on SQLite it lies in the folder.
    server: Option<String>,
    _house: TestDb,
}

impl Installation {
    async fn new() -> Self {
        let house = testkit::fresh().await;
        let server = match house.place() {
            Place::File(_) => None,
            Place::Postgres(address) => Some(address.clone()),
        };
        let installation = Self {
            folder: tempfile::tempdir().unwrap(),
            server,
            _house: house,
        };
        let filled = installation.command(&["demo", "--no-serve"]).output();
        let filled = filled.unwrap();
        let told = String::from_utf8_lossy(&filled.stderr);
        assert!(filled.status.success(), "{told}");
        installation
    }

    /// The program on this installation; nothing else that the environment says counts.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hoptac"));
        let names = std::env::vars_os().map(|(name, _)| name);
        for name in names.filter(|name| name.to_string_lossy().starts_with("HOPTAC_")) {
            command.env_remove(name);
        }
        if let Some(server) = &self.server {
            command.env("HOPTAC_DATABASE", server);
        }
        command
            .args(arguments)
            .arg("--data")
            .arg(self.folder.path());
        command
    }

    fn serve(&self) -> Server {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("HOPTAC_LOG_FORM", "json");
        let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        let mut lines = log.lines().map_while(Result::ok);
        let said = lines.find_map(|line| Some(line.split_once("\"address\":\"")?.1.to_owned()));
        let address = said.expect("the server says where it listens");
        let address = address.split('"').next().unwrap().parse().unwrap();
        // A pipe that nobody empties would hold the server up.
        thread::spawn(move || lines.for_each(drop));
        Server { child, address }
    }
}

/// A process that serves. It ends with the value.
struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    /// Asks it to stop, as a service manager does, and waits until it has.
    fn stop(mut self) {
        let pid = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &pid]).status();
        assert!(asked.unwrap().success());
        let limit = Duration::from_secs(STOP_SECONDS_MAX);
        let ended = self.child.wait_timeout(limit).unwrap();
        assert!(ended.expect("it stops when it is asked to").success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A browser without a window. Cookies belong to a host, not to a port: either server gets them.
#[derive(Clone, Default)]
struct Browser {
    cookies: Vec<(String, String)>,
}

struct Answer {
    status: u16,
    location: String,
    body: String,
}

impl Browser {
    fn get(&mut self, server: &Server, path: &str) -> Answer {
        self.ask(server, &format!("GET {path}"), "")
    }

    /// Fills in the form at this address that carries a command, and sends it.
    fn send(&mut self, server: &Server, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(server, path);
        assert_eq!(page.status, 200, "{path}");
        let form = page.body.split("<form").find(|form| form.contains("_lenh"));
        let drawn = hidden(form.expect("the page draws a form"));
        let drawn = drawn.iter().map(|(name, value)| (*name, *value));
        self.post(
            server,
            path,
            &drawn.chain(fields.iter().copied()).collect::<Vec<_>>(),
        )
    }

    fn post(&mut self, server: &Server, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        self.ask(server, &format!("POST {path}"), &body)
    }

    fn ask(&mut self, server: &Server, what: &str, body: &str) -> Answer {
        let cookies = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let cookies = cookies.collect::<Vec<_>>().join("; ");
        let mut stream = TcpStream::connect(server.address).unwrap();
        let form = "application/x-www-form-urlencoded";
        let length = body.len();
        // The old version of the protocol: one answer, whole, then the end.
        let head = format!(
            "{what} HTTP/1.0\r\nHost: {}\r\nCookie: {cookies}\r\n",
            server.address
        );
        let head = format!("{head}Content-Type: {form}\r\nContent-Length: {length}\r\n\r\n");
        stream
            .write_all(format!("{head}{body}").as_bytes())
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        self.read(&String::from_utf8_lossy(&answer))
    }

    fn read(&mut self, answer: &str) -> Answer {
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let headers = head.lines().filter_map(|line| line.split_once(": "));
        let mut location = String::new();
        for (name, value) in headers {
            match name.to_ascii_lowercase().as_str() {
                "location" => value.clone_into(&mut location),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = body.to_owned();
        Answer {
            status,
            location,
            body,
        }
    }

    fn keep(&mut self, cookie: &str) {
        let (name, rest) = cookie.split_once('=').unwrap();
        self.cookies.retain(|(known, _)| known != name);
        let value = rest.split(';').next().unwrap();
        self.cookies.push((name.to_owned(), value.to_owned()));
    }

    fn try_to_sign_in(&mut self, server: &Server, login: &str, password: &str) -> Answer {
        let fields = [("ten", login), ("mat_khau", password)];
        self.send(server, "/dang-nhap", &fields)
    }

    /// Somebody who has signed in at this server.
    fn of(server: &Server, login: &str) -> Self {
        let mut browser = Self::default();
        let answer = browser.try_to_sign_in(server, login, PASSWORD);
        assert_eq!(
            (answer.status, answer.location.as_str()),
            (303, "/lam-viec")
        );
        browser
    }

    /// Hands the roles over to whoever has this name.
    fn delegate(&mut self, server: &Server, receiver: &str, reason: &str) {
        let page = self.get(server, DELEGATION).body;
        let (before, _) = page.split_once(&format!(">{receiver}</option>")).unwrap();
        let id = before.rsplit_once("value=\"").unwrap().1.split('"').next();
        let receiver = ("receiver", id.unwrap());
        let days = [("from_day", "30/11/2023"), ("to_day", "15/12/2023")];
        let fields = [receiver, days[0], days[1], ("reason", reason)];
        let answer = self.send(server, DELEGATION, &fields);
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
}

/// The hidden fields of a form.
fn hidden(form: &str) -> Vec<(&str, &str)> {
    let form = form.split("</form>").next().unwrap();
    let inputs = form.split("type=\"hidden\" name=\"").skip(1);
    inputs
        .map(|input| {
            let (name, rest) = input.split_once("\" value=\"").unwrap();
            (name, rest.split('"').next().unwrap())
        })
        .collect()
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test]
async fn an_account_that_was_guessed_at_through_one_is_shut_at_the_other() {
    let installation = Installation::new().await;
    let [first, second] = [installation.serve(), installation.serve()];
    for _ in 0..FAILURES_MAX {
        let refused = Browser::default().try_to_sign_in(&first, OFFICER, "khong-phai-mat-khau");
        assert!(refused.body.contains("chưa đúng"), "{}", refused.body);
    }
    let refused = Browser::default().try_to_sign_in(&second, OFFICER, PASSWORD);
    assert!(refused.body.contains("quá nhiều lần"), "{}", refused.body);
    Browser::of(&second, FUND_OFFICER);
}

#[tokio::test]
async fn a_session_counts_at_both_and_ends_at_both() {
    let installation = Installation::new().await;
    let [first, second] = [installation.serve(), installation.serve()];
    let mut officer = Browser::of(&first, OFFICER);
    let page = officer.get(&second, "/lam-viec");
    assert_eq!(page.status, 200);

    let mut copied = officer.clone();
    let csrf = page.body.split("name=\"_csrf\" value=\"").nth(1).unwrap();
    let csrf = csrf.split('"').next().unwrap();
    let out = officer.post(&second, "/dang-xuat", &[("_csrf", csrf)]);
    assert_eq!(out.status, 303, "{}", out.body);
    let refused = copied.get(&first, "/lam-viec");
    assert!(
        refused.location.starts_with("/dang-nhap"),
        "{}",
        refused.status
    );
}

#[tokio::test]
async fn roles_that_are_handed_over_at_one_are_held_at_the_other_at_once() {
    let installation = Installation::new().await;
    let [first, second] = [installation.serve(), installation.serve()];
    let mut officer = Browser::of(&first, OFFICER);
    let mut receiver = Browser::of(&second, FUND_OFFICER);
    let mut other = Browser::of(&second, BODY_OFFICER);
    assert_eq!(receiver.get(&second, ACCOUNTS).status, 403);

    officer.delegate(&first, "Võ Thị Quỹ", "Nghỉ phép năm");
    assert_eq!(receiver.get(&second, ACCOUNTS).status, 200);
    assert_eq!(other.get(&second, ACCOUNTS).status, 403);

    officer.delegate(&first, "Phạm Thị Đầu Mối", "Người nhận trước bận");
    assert_eq!(receiver.get(&second, ACCOUNTS).status, 403);
    assert_eq!(other.get(&second, ACCOUNTS).status, 200);
}

#[tokio::test]
async fn acts_at_both_at_once_make_one_chain_and_both_stop_when_they_are_asked_to() {
    let installation = Installation::new().await;
    let [first, second] = [installation.serve(), installation.serve()];
    thread::scope(|scope| {
        for (server, login) in [(&first, OFFICER), (&second, BODY_OFFICER)] {
            scope.spawn(move || {
                let mut browser = Browser::of(server, login);
                for turn in 0..10 {
                    browser.delegate(server, "Võ Thị Quỹ", &format!("Lần {turn}"));
                }
            });
        }
    });
    first.stop();
    second.stop();
    let verified = installation.command(&["audit", "verify"]).output().unwrap();
    let told = String::from_utf8_lossy(&verified.stdout);
    assert!(told.contains("Nhật ký nguyên vẹn"), "{told}");
}
