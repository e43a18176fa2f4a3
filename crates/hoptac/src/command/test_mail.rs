//! `hoptac admin send-test-mail`: whether letters go out, and what to do where they do not.

use std::path::Path;

use identity::notify::{Carrier, NotSent, Notice, Obstacle};
use kernel::{Clock, CommandId, Email};

use super::{configuration, refused};
use crate::carriers::MailCarrier;
use crate::clock::WallClock;
use crate::config::mail::Mail;
use crate::site;

/// The longest answer of a server that is printed, in characters.
const WORDS_CHARS_MAX: usize = 300;

/// Sends a letter to try the configuration. Nothing of the installation is opened, so that it can be tried before.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn send_test_mail(data: &Path, to: &str) -> Result<String, String> {
    let config = configuration(data)?;
    let to = Email::parse(to).map_err(|error| refused(&error))?;
    let outgoing = config.outgoing(data).map_err(|error| error.to_string())?;
    let mail = outgoing.mail.ok_or_else(|| {
        "Chưa cấu hình gửi thư. Hãy điền mục [mail] trong hoptac.toml; xem mẫu bằng «hoptac admin \
         config»."
            .to_owned()
    })?;
    let notice = letter(to, &config.alliance)?;
    send(&mail, &notice).await
}

async fn send(mail: &Mail, notice: &Notice) -> Result<String, String> {
    let sent = MailCarrier::of(mail)?.carry(notice).await;
    let server = format!("{}:{}", mail.host, mail.port);
    match sent {
        Ok(()) => Ok(format!(
            "Máy chủ {server} đã nhận thư thử gửi tới {}. Hãy mở hộp thư xem thư đã tới chưa.\n",
            notice.name
        )),
        Err(not_sent) => Err(sentence(&server, &not_sent)),
    }
}

fn letter(to: Email, alliance: &str) -> Result<Notice, String> {
    let (words, now) = (site::words()?, WallClock.now());
    let facts = [("house", alliance.into())];
    let say = |key: &str| words.say_with(key, &facts);
    Ok(Notice {
        id: CommandId::new(now, [0; 10]).to_string(),
        at: now,
        name: to.to_string(),
        email: Some(to),
        phone: None,
        subject: say("hoptac-test_mail-subject"),
        text: say("hoptac-test_mail-text"),
    })
}

/// What was wrong and what to do, with what the server said.
fn sentence(server: &str, not_sent: &NotSent) -> String {
    let (what, advice) = match not_sent.obstacle {
        Obstacle::Unreachable => (
            "không liên lạc được với máy chủ",
            "kiểm tra «mail.host», «mail.port» và tường lửa",
        ),
        Obstacle::Tls => (
            "đường truyền không mã hoá được như cấu hình",
            "kiểm tra «mail.encryption», «mail.port», tên ở «mail.host» và chứng chỉ của máy chủ",
        ),
        Obstacle::SignIn => (
            "máy chủ không nhận tên đăng nhập, mật khẩu",
            "kiểm tra «mail.user» và mật khẩu",
        ),
        Obstacle::Later => ("máy chủ hẹn gửi lại sau", "thử lại sau vài phút"),
        Obstacle::Recipient => (
            "máy chủ báo không có địa chỉ nhận",
            "kiểm tra địa chỉ ở --to",
        ),
        Obstacle::Refused => (
            "máy chủ từ chối thư",
            "kiểm tra «mail.from», hoặc hỏi người quản trị máy chủ thư",
        ),
        Obstacle::NotConfigured => ("chưa cấu hình gửi thư", "điền mục [mail] trong hoptac.toml"),
    };
    let words: String = not_sent
        .words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let words: String = words
        .chars()
        .filter(|c| !c.is_control())
        .take(WORDS_CHARS_MAX)
        .collect();
    format!("Chưa gửi được thư qua {server}: {what} ({words}). Hãy {advice}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(obstacle: Obstacle, words: &str) -> String {
        let not_sent = NotSent {
            obstacle,
            status: None,
            words: words.to_owned(),
        };
        sentence("mail.example.vn:587", &not_sent)
    }

    #[test]
    fn every_obstacle_is_one_sentence_with_advice_and_no_line_of_the_servers_own() {
        for obstacle in Obstacle::ALL {
            let told = told(
                *obstacle,
                &format!("554 5.7.1\r\n\u{1b}[2J{}", "no ".repeat(500)),
            );
            assert!(
                told.starts_with("Chưa gửi được thư qua mail.example.vn:587: "),
                "{told}"
            );
            assert!(
                told.contains("Hãy ") && !told.contains(char::is_control),
                "{told}"
            );
            assert!(told.chars().count() < 600, "{told}");
        }
    }

    #[tokio::test]
    async fn without_mail_and_with_a_wrong_address_it_says_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let told = send_test_mail(folder.path(), "lan@example.vn")
            .await
            .unwrap_err();
        assert!(told.contains("[mail]"), "{told}");
        let told = send_test_mail(folder.path(), "lan").await.unwrap_err();
        assert!(!told.contains("kernel."), "{told}");
    }
}
