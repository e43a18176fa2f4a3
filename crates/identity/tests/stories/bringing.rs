//! Links and codes go out by themselves, and somebody calls where they cannot.

use authz::{Actor, Place, Role};
use identity::api::account_page::{AccountPage, account_page};
use identity::api::choose_password::{ChoosePassword, choose_password};
use identity::api::forget_expired::forget_expired;
use identity::api::invite_account::{AccountInvited, invite_account};
use identity::api::issue_code::issue_code;
use identity::api::lock_account::{LockAccount, lock_account};
use identity::api::make_link::make_link;
use identity::api::open_account::OpenAccount;
use identity::api::request_reset::request_reset;
use identity::api::take_link::take_link;
use identity::api::{Login, NewPassword, Token};
use identity::notify::{Notice, Obstacle, Route};
use jobs::queries::job_detail::job_detail;
use jobs::queries::job_list::job_list;
use jobs::{End, JobState};
use kernel::{AccountId, Email, Phone, RequestId};

use crate::carried::{ADDRESS, Office};
use crate::people::{ANOTHER, door, office, since_2020};

const LAN: &str = "lan@example.vn";
const PHONE: &str = "0912 345 678";

async fn post_office() -> Office {
    Office::of(door().await)
}

impl Office {
    fn administrator(&self) -> Actor {
        self.door.house.actor(Role::Administrator)
    }

    async fn invite(&self) -> AccountInvited {
        let wish = OpenAccount {
            name: "Hoàng Thị Lan".to_owned(),
            email: Some(Email::parse(LAN).unwrap()),
            phone: Some(Phone::parse(PHONE).unwrap()),
            person: None,
            grants: vec![since_2020(Role::AllianceOfficer, Place::Installation)],
        };
        let (house, setup) = (&self.door.house, &self.door.setup);
        let form = house.command(wish);
        let invited = invite_account(&house.db, setup, &self.administrator(), &form).await;
        let again = invite_account(&house.db, setup, &self.administrator(), &form).await;
        let invited = invited.unwrap();
        assert_eq!(again.unwrap(), invited, "the form sent twice");
        invited
    }

    async fn ask_for_reset(&self, login: &str) {
        let house = &self.door.house;
        let form = house.command(Login::parse(login).unwrap());
        request_reset(&house.db, &self.door.setup, &office(), &form)
            .await
            .unwrap();
    }

    async fn page(&self, account: AccountId) -> AccountPage {
        account_page(&self.door.house.db, &self.administrator(), account)
            .await
            .unwrap()
    }

    async fn waiting(&self, actor: &Actor) -> u32 {
        let mut rx = self.door.house.db.read().await.unwrap();
        directory::api::waiting(&mut rx, actor).await.unwrap()
    }

    async fn choose(&self, token: &Token) {
        let house = &self.door.house;
        let form = house.command(ChoosePassword {
            token: token.clone(),
            password: NewPassword::parse(ANOTHER).unwrap(),
        });
        let request = RequestId::named("test");
        choose_password(&house.db, &self.door.setup.keys, request, &form)
            .await
            .unwrap();
    }

    /// Everything that the queue keeps of the one job there is.
    async fn job_as_kept(&self, state: JobState) -> String {
        let (db, boss) = (&self.door.house.db, self.administrator());
        let list = job_list(db, &boss, state, 1).await.unwrap();
        let [line] = &list.lines[..] else {
            panic!("one job");
        };
        format!("{:?}", job_detail(db, &boss, line.id).await.unwrap())
    }
}

/// The token of the link in a text.
fn token(notice: &Notice) -> Token {
    let start = format!("{ADDRESS}/kich-hoat/");
    let (_, rest) = notice.text.split_once(&start).expect("a link");
    let spelled = rest.split_whitespace().next().unwrap();
    Token::parse(spelled).expect("a token")
}

#[tokio::test]
async fn an_invitation_goes_out_once_and_its_secret_lies_in_no_table() {
    let post = post_office().await;
    let invited = post.invite().await;
    assert_eq!(invited.route, Route::Mail);
    assert_eq!(post.door.rows("jobs_job").await, 1);
    let kept = post.job_as_kept(JobState::Waiting).await;
    assert!(!kept.contains(&invited.link.token.spell()), "{kept}");
    let link = post.page(invited.account).await.link.unwrap();
    assert_eq!((link.route, link.is_brought), (Route::Mail, false));

    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(post.run().await, None);
    let [letter] = &post.mail.notices()[..] else {
        panic!("one letter");
    };
    assert!(post.gateway.notices().is_empty());
    assert_eq!(letter.email.as_ref().map(Email::as_str), Some(LAN));
    assert_eq!(token(letter), invited.link.token);
    let link = post.page(invited.account).await.link.unwrap();
    assert_eq!((link.route, link.is_brought), (Route::Mail, true));
    assert_eq!(post.waiting(&post.administrator()).await, 0);
    post.choose(&token(letter)).await;
}

#[tokio::test]
async fn the_letter_says_who_invites_what_the_link_does_until_when_and_what_else_to_do() {
    let post = post_office().await;
    let invited = post.invite().await;
    post.run().await;
    let letter = &post.mail.notices()[0];
    assert_eq!(
        letter.subject,
        "Liên minh Hợp tác xã tỉnh Mẫu: mời bạn kích hoạt tài khoản"
    );
    let until = invited.link.expires_at.time_in_vietnam();
    for words in [
        "Chào Hoàng Thị Lan,\n\n",
        "mời bạn dùng hệ thống của Liên minh Hợp tác xã tỉnh Mẫu",
        "chọn mật khẩu và vào lần đầu",
        &format!("chỉ dùng được một lần, đến {until}"),
        "Nếu bạn không chờ thư này",
    ] {
        assert!(letter.text.contains(words), "{words}\n{}", letter.text);
    }
    assert!(
        letter.text.chars().count() < 900,
        "short as a good officer would write"
    );
}

#[tokio::test]
async fn a_letter_that_is_to_come_again_later_goes_out_later_as_the_same_letter() {
    let post = post_office().await;
    let invited = post.invite().await;
    post.mail.answer(Obstacle::Later, Some(451));
    assert!(matches!(post.run().await, Some(End::Again(_))));
    assert_eq!(post.run().await, None, "not at once");
    let kept = post.job_as_kept(JobState::Waiting).await;
    assert!(kept.contains("later (451)"), "{kept}");
    assert!(
        !kept.contains("kich-hoat"),
        "the carrier's own words are not kept"
    );
    let link = post.page(invited.account).await.link.unwrap();
    assert_eq!((link.is_brought, link.setback), (false, None));
    post.door.house.pass_seconds(15);
    assert_eq!(post.run().await, Some(End::Done));
    let letters = post.mail.notices();
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0], letters[1]);
    assert!(post.page(invited.account).await.link.unwrap().is_brought);
}

#[tokio::test]
async fn a_letter_that_is_refused_becomes_work_that_says_why_and_is_done_by_taking_the_link() {
    let post = post_office().await;
    let invited = post.invite().await;
    post.mail.answer(Obstacle::Recipient, Some(550));
    assert_eq!(post.run().await, Some(End::Done));
    post.door.house.pass_days(1);
    assert_eq!(post.run().await, None, "it is not tried again");
    let boss = post.administrator();
    assert_eq!(post.waiting(&boss).await, 1);
    let officer = post.door.house.actor(Role::AllianceOfficer);
    assert_eq!(post.waiting(&officer).await, 0);
    let link = post.page(invited.account).await.link.unwrap();
    assert_eq!((link.route, link.is_brought), (Route::ByHand, false));
    let setback = link.setback.unwrap();
    assert_eq!(
        (setback.obstacle, setback.status),
        (Obstacle::Recipient, Some(550))
    );
    let house = &post.door.house;
    let form = house.command(link.id);
    let taken = take_link(&house.db, &post.door.setup.keys, &boss, &form).await;
    assert_eq!(taken.unwrap().token, invited.link.token);
    assert_eq!(post.waiting(&boss).await, 0);
}

#[tokio::test]
async fn somebody_calls_after_twenty_minutes_in_which_nobody_answered() {
    let post = post_office().await;
    let lan = post.door.officer("Lan", Role::AllianceOfficer).await;
    post.ask_for_reset(LAN).await;
    for seconds in [15, 60, 240, 960] {
        post.mail.answer(Obstacle::Unreachable, None);
        assert!(matches!(post.run().await, Some(End::Again(_))), "{seconds}");
        assert_eq!(post.waiting(&post.administrator()).await, 0);
        post.door.house.pass_seconds(seconds);
    }
    post.mail.answer(Obstacle::Unreachable, None);
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(post.waiting(&post.administrator()).await, 1);
    let link = post.page(lan).await.link.expect("it still counts");
    assert_eq!(link.setback.unwrap().obstacle, Obstacle::Unreachable);
}

#[tokio::test]
async fn what_was_used_or_taken_back_in_between_is_not_sent() {
    let post = post_office().await;
    let invited = post.invite().await;
    post.choose(&invited.link.token).await;
    assert_eq!(post.run().await, Some(End::Done));
    let lan = invited.account;
    post.ask_for_reset(LAN).await;
    let house = &post.door.house;
    let wish = LockAccount {
        account: lan,
        reason: "nghỉ việc".to_owned(),
        seen_version: post.page(lan).await.account.version,
    };
    lock_account(&house.db, &post.administrator(), &house.command(wish))
        .await
        .unwrap();
    assert_eq!(post.run().await, Some(End::Done));
    assert!(post.mail.notices().is_empty());
}

#[tokio::test]
async fn without_mail_whoever_forgot_the_password_is_work_once_until_somebody_takes_it_on() {
    let post = post_office().await.without_carriers();
    let lan = post.door.officer("Lan", Role::AllianceOfficer).await;
    post.ask_for_reset("nobody@example.vn").await;
    let boss = post.administrator();
    assert_eq!(post.waiting(&boss).await, 0);
    for _ in 0..2 {
        post.ask_for_reset(LAN).await;
        assert_eq!(post.waiting(&boss).await, 1);
    }
    assert_eq!(post.door.rows("jobs_job").await, 0);
    let house = &post.door.house;
    make_link(&house.db, &post.door.setup.keys, &boss, &house.command(lan))
        .await
        .unwrap();
    assert_eq!(post.waiting(&boss).await, 0);
}

#[tokio::test]
async fn a_letter_on_its_way_when_mail_was_switched_off_becomes_work() {
    let post = post_office().await;
    let invited = post.invite().await;
    let post = post.without_carriers();
    assert_eq!(post.run().await, Some(End::Done));
    let setback = post
        .page(invited.account)
        .await
        .link
        .unwrap()
        .setback
        .unwrap();
    assert_eq!(setback.obstacle, Obstacle::NotConfigured);
    assert_eq!(post.waiting(&post.administrator()).await, 1);
}

#[tokio::test]
async fn work_that_nobody_did_goes_with_the_last_link_of_its_account() {
    let post = post_office().await.without_carriers();
    post.door.officer("Lan", Role::AllianceOfficer).await;
    post.ask_for_reset(LAN).await;
    let house = &post.door.house;
    for (days, waits) in [(29, 1), (2, 0)] {
        house.pass_days(days);
        forget_expired(&house.db, &house.system(), &house.command(()))
            .await
            .unwrap();
        assert_eq!(post.waiting(&post.administrator()).await, waits);
    }
}

#[tokio::test]
async fn a_code_goes_to_the_phone_and_comes_back_to_its_officer_where_it_cannot() {
    let post = post_office().await;
    let tam = post.door.director("Tám", PHONE).await;
    let house = &post.door.house;
    let officer = house.actor(Role::AllianceOfficer);
    let issue = async || {
        let form = house.command(tam);
        issue_code(&house.db, &post.door.setup, &officer, &form)
            .await
            .unwrap()
    };
    let issued = issue().await;
    assert_eq!(issued.route, Route::Gateway);
    assert_eq!(post.run().await, Some(End::Done));
    let [message] = &post.gateway.notices()[..] else {
        panic!("one message");
    };
    assert!(
        message.text.contains(&issued.code.to_vietnamese()),
        "{}",
        message.text
    );
    assert_eq!(post.waiting(&officer).await, 0);

    issue().await;
    post.gateway.answer(Obstacle::SignIn, Some(401));
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(
        post.waiting(&officer).await,
        1,
        "whoever issued it tells it"
    );
    assert_eq!(post.waiting(&post.administrator()).await, 0);
    let setback = post.page(tam).await.code_setback.unwrap();
    assert_eq!(
        (setback.obstacle, setback.status),
        (Obstacle::SignIn, Some(401))
    );

    issue().await;
    assert_eq!(post.waiting(&officer).await, 0, "another code, another try");
    assert_eq!(post.run().await, Some(End::Done));
    assert_eq!(post.page(tam).await.code_setback, None);
}

#[tokio::test]
async fn a_code_that_was_replaced_is_not_sent() {
    let post = post_office().await;
    let tam = post.door.director("Tám", PHONE).await;
    let house = &post.door.house;
    let officer = house.actor(Role::AllianceOfficer);
    let mut last = None;
    for _ in 0..2 {
        let form = house.command(tam);
        let issued = issue_code(&house.db, &post.door.setup, &officer, &form).await;
        last = Some(issued.unwrap().code);
    }
    while post.run().await.is_some() {}
    let [message] = &post.gateway.notices()[..] else {
        panic!("one message");
    };
    assert!(message.text.contains(&last.unwrap().to_vietnamese()));
}
