//! Carriers against servers of this machine, from the act to the last byte.

mod post;
mod servers;

use identity::api::Token;
use identity::notify::{Carrier, Carrying, NotSent, Notice, Obstacle, Route};
use jobs::End;
use kernel::{Email, Instant, Phone};

use self::post::{ADDRESS, Post};
use self::servers::{GatewayServer, MailServer, Turn};
use super::MailCarrier;
use super::gateway::GatewayCarrier;
use crate::config::gateway::GatewayConfig;
use crate::config::mail::{Encryption, MailConfig};

fn mail(server: &MailServer, encryption: Encryption) -> MailConfig {
    MailConfig {
        host: Some("127.0.0.1".to_owned()),
        port: Some(server.port),
        encryption,
        from: Some("lienminh@example.vn".to_owned()),
        from_name: Some("Liên minh HTX tỉnh Mẫu".to_owned()),
        ..MailConfig::default()
    }
}

fn gateway(server: &GatewayServer) -> GatewayConfig {
    GatewayConfig {
        address: Some(format!("http://127.0.0.1:{}/gui?v=1", server.port)),
        token: Some("con-trau".into()),
        ..GatewayConfig::default()
    }
}

fn notice() -> Notice {
    Notice {
        id: "0190a000-0000-7000-8000-000000000001".to_owned(),
        at: Instant::of_micros(1_757_901_600_000_000),
        name: "Hoàng Thị Lan".to_owned(),
        email: Some(Email::parse("lan@example.vn").unwrap()),
        phone: Some(Phone::parse("0912345678").unwrap()),
        subject: "Thư thử".to_owned(),
        text: "Chào Lan".to_owned(),
    }
}

async fn refused(config: &MailConfig) -> NotSent {
    let data = tempfile::tempdir().unwrap();
    let mail = config.checked(data.path(), "Liên minh").unwrap().unwrap();
    let carrier = MailCarrier::of(&mail).unwrap();
    carrier.carry(&notice()).await.unwrap_err()
}

#[tokio::test]
async fn an_invitation_is_delivered_once_readable_and_with_nothing_hidden_in_it() {
    let server = MailServer::open(&[Turn::Take]);
    let post = Post::open(&mail(&server, Encryption::None), &GatewayConfig::default()).await;
    let invited = post.invite("lan@example.vn").await;
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(post.run().await, None);
    let letters = server.letters();
    let [letter] = &letters[..] else {
        panic!("one letter, not {}", letters.len());
    };
    assert_eq!(letter.to, "<lan@example.vn>");
    assert!(letter.raw.is_ascii(), "any server takes it");
    assert_eq!(
        letter.head("Subject"),
        "Liên minh Hợp tác xã tỉnh Mẫu: mời bạn kích hoạt tài khoản"
    );
    assert_eq!(
        letter.head("From"),
        "Liên minh HTX tỉnh Mẫu <lienminh@example.vn>"
    );
    assert_eq!(letter.head("To"), "Hoàng Thị Lan <lan@example.vn>");
    assert_eq!(letter.head("Auto-Submitted"), "auto-generated");
    assert_eq!(letter.head("Content-Type"), "text/plain; charset=utf-8");
    assert_eq!(letter.head("Date"), "Mon, 15 Sep 2025 01:00:00 +0000");
    assert_eq!(
        letter.head("Message-ID"),
        format!("<{}@example.vn>", invited.link.id)
    );
    let link = format!("{ADDRESS}/kich-hoat/{}", invited.link.token.spell());
    let text = letter.text();
    assert!(
        text.contains("Chào Hoàng Thị Lan,") && text.contains(&link),
        "{text}"
    );
    assert!(Token::parse(link.rsplit('/').next().unwrap()).is_some());
    assert!(post.link(invited.account).await.is_brought);
}

#[tokio::test]
async fn a_greylisted_letter_is_delivered_when_it_comes_again() {
    let server = MailServer::open(&[Turn::Recipient(451), Turn::Take]);
    let post = Post::open(&mail(&server, Encryption::None), &GatewayConfig::default()).await;
    let invited = post.invite("lan@example.vn").await;
    assert!(matches!(post.run().await, Some(End::Again(_))));
    assert!(server.letters().is_empty());
    post.pass_seconds(15);
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(server.letters().len(), 1);
    assert!(post.link(invited.account).await.is_brought);
}

#[tokio::test]
async fn a_refused_letter_waits_for_an_administrator_who_calls() {
    let server = MailServer::open(&[Turn::Recipient(550)]);
    let post = Post::open(&mail(&server, Encryption::None), &GatewayConfig::default()).await;
    let invited = post.invite("lan@example.vn").await;
    assert_eq!(post.waiting().await, 0);
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(post.waiting().await, 1);
    let link = post.link(invited.account).await;
    let setback = link.setback.unwrap();
    assert_eq!(
        (setback.obstacle, setback.status),
        (Obstacle::Recipient, Some(550))
    );
    assert_eq!((link.route, link.is_brought), (Route::ByHand, false));
}

#[tokio::test]
async fn a_message_goes_to_the_gateway_when_it_is_well_again() {
    let server = GatewayServer::open(&[500, 200]);
    let post = Post::open(&MailConfig::default(), &gateway(&server)).await;
    let code = post.issue_code("0912 345 678").await;
    assert!(matches!(post.run().await, Some(End::Again(_))));
    post.pass_seconds(15);
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(post.run().await, None);
    let asked = server.requests();
    assert_eq!(asked.len(), 2);
    let [first, second] = &asked[..] else {
        panic!("two requests");
    };
    assert_eq!(first.head, second.head, "the same id for who can tell");
    assert!(
        second.head.starts_with("POST /gui?v=1 HTTP/1.1\r\n"),
        "{}",
        second.head
    );
    assert!(
        second.head.contains("authorization: Bearer con-trau"),
        "{}",
        second.head
    );
    assert_eq!(second.body["to"], "+84912345678");
    let text = second.body["text"].as_str().unwrap();
    assert!(
        text.contains(&code) && text.contains("Không đọc mã cho ai"),
        "{text}"
    );
}

#[tokio::test]
async fn a_gateway_that_knows_no_such_token_makes_work_for_who_issued_the_code() {
    let server = GatewayServer::open(&[401]);
    let post = Post::open(&MailConfig::default(), &gateway(&server)).await;
    post.issue_code("0912 345 678").await;
    assert_eq!(post.waiting().await, 0);
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(post.waiting().await, 1);
}

#[tokio::test]
async fn a_gateway_that_is_away_or_wants_it_later_is_asked_again_and_no_other_refusal_is() {
    for (status, obstacle) in [
        (400, Obstacle::Refused),
        (301, Obstacle::Refused),
        (403, Obstacle::SignIn),
        (429, Obstacle::Later),
        (503, Obstacle::Later),
    ] {
        let server = GatewayServer::open(&[status]);
        let told = text_through(&gateway(&server)).await.unwrap_err();
        assert_eq!((told.obstacle, told.status), (obstacle, Some(status)));
    }
    let closed = GatewayServer::open(&[]);
    let told = text_through(&gateway(&closed)).await.unwrap_err();
    assert_eq!(told.obstacle, Obstacle::Unreachable);
}

async fn text_through(config: &GatewayConfig) -> Result<(), NotSent> {
    let data = tempfile::tempdir().unwrap();
    let gateway = config.checked(data.path()).unwrap().unwrap();
    let (carrier, notice) = (GatewayCarrier::of(&gateway).unwrap(), notice());
    let carrying: Carrying<'_> = carrier.carry(&notice);
    carrying.await
}

#[tokio::test]
async fn a_body_of_the_gateways_own_form_is_filled_and_a_text_cannot_break_out_of_it() {
    let server = GatewayServer::open(&[202]);
    let config = GatewayConfig {
        body: Some(
            r#"{"key": "{token}", "messages": [{"phone": "{to}", "content": "HTX: {text}"}], "type": 2}"#
                .to_owned(),
        ),
        ..gateway(&server)
    };
    let data = tempfile::tempdir().unwrap();
    let config = config.checked(data.path()).unwrap().unwrap();
    let carrier = GatewayCarrier::of(&config).unwrap();
    let text = "\", \"phone\": \"{token} {to}";
    let notice = Notice {
        text: text.to_owned(),
        ..notice()
    };
    carrier.carry(&notice).await.unwrap();
    let asked = &server.requests()[0];
    assert_eq!(asked.body["key"], "con-trau");
    assert_eq!(asked.body["type"], 2);
    let message = &asked.body["messages"][0];
    assert_eq!(message["phone"], "+84912345678");
    assert_eq!(message["content"], format!("HTX: {text}"));
    assert!(
        !asked.head.contains("authorization"),
        "the token stands in the body"
    );
}

#[tokio::test]
async fn a_line_that_is_not_encrypted_as_it_must_be_carries_nothing() {
    for encryption in [Encryption::Starttls, Encryption::Tls] {
        let server = MailServer::open(&[Turn::Take]);
        let told = refused(&mail(&server, encryption)).await;
        assert_eq!(
            told.obstacle,
            Obstacle::Tls,
            "{encryption:?}: {}",
            told.words
        );
        assert!(
            !told.obstacle.is_final(),
            "whoever looks after it may mend it"
        );
        assert!(server.letters().is_empty());
    }
}

#[tokio::test]
async fn a_wrong_password_and_a_server_that_is_away_are_told_apart() {
    let server = MailServer::open(&[Turn::SignIn(535)]);
    let config = MailConfig {
        user: Some("lienminh".to_owned()),
        password: Some("con mèo".into()),
        ..mail(&server, Encryption::None)
    };
    let told = refused(&config).await;
    assert_eq!((told.obstacle, told.status), (Obstacle::SignIn, Some(535)));
    let closed = MailServer::open(&[]);
    let told = refused(&mail(&closed, Encryption::None)).await;
    assert_eq!((told.obstacle, told.status), (Obstacle::Unreachable, None));
}

#[tokio::test]
async fn a_name_or_subject_with_lines_of_its_own_writes_no_head() {
    let server = MailServer::open(&[Turn::Take]);
    let data = tempfile::tempdir().unwrap();
    let config = mail(&server, Encryption::None);
    let mail = config.checked(data.path(), "Liên minh").unwrap().unwrap();
    let carrier = MailCarrier::of(&mail).unwrap();
    let evil = "Lan\r\nBcc: ke-gian@example.com".to_owned();
    let name = Notice {
        name: evil.clone(),
        ..notice()
    };
    let subject = Notice {
        subject: evil,
        ..notice()
    };
    for notice in [name, subject] {
        let told = carrier.carry(&notice).await.unwrap_err();
        assert_eq!(told.obstacle, Obstacle::Refused);
    }
    assert!(server.letters().is_empty());
    assert!(Email::parse("lan@example.vn\r\nRCPT TO:<ke-gian@example.com>").is_err());
    let quoted = Notice {
        name: "\"Lan\" <ke-gian@example.com>, ".to_owned(),
        ..notice()
    };
    carrier.carry(&quoted).await.unwrap();
    let letters = server.letters();
    assert_eq!(
        letters[0].to, "<lan@example.vn>",
        "one receiver, whatever the name says"
    );
}
