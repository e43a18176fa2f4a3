//! One's own second step: the picture for the phone, recovery codes, switching it off.

use std::sync::Arc;

use ::web::components::{Button, Field, Form, FormFrame, Head, Look, Note, Section, State};
use ::web::{Page, Posted, Refused, Visit, done, page};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use qrcode::{Color, QrCode};

use super::password::CURRENT;
use crate::model::password::Password;
use crate::model::recovery::RecoveryCode;
use crate::model::totp::{TotpSecret, TotpSeed};
use crate::queries::own_account_page::{OwnAccountPage, own_account_page, totp_offer};
use crate::setup::Setup;
use crate::use_cases::renew_recovery_codes::renew_recovery_codes;
use crate::use_cases::switch_totp_off::switch_totp_off;
use crate::use_cases::switch_totp_on::{SwitchTotpOn, switch_totp_on};
use crate::web::door::Door;

/// Where it stands, and where switching it on is sent.
pub(super) const PATH: &str = "/lam-viec/tai-khoan/xac-nhan";
/// Where switching it off is sent.
pub(super) const OFF: &str = "/lam-viec/tai-khoan/xac-nhan/tat";
/// Where the wish for new recovery codes is sent.
pub(super) const CODES: &str = "/lam-viec/tai-khoan/xac-nhan/ma-khoi-phuc";
/// The hidden field with the seed of the secret in the picture.
const SEED: &str = "hat";
/// The field with the code; a secret by its name, so that it is kept nowhere.
const CODE: &str = "mat_khau_ma";
/// Empty squares around the picture, without which telephones do not find it.
const MARGIN: usize = 4;

#[derive(Template)]
#[template(path = "web/account/second_step_off.html")]
struct OfferView {
    head: Head,
    frame: FormFrame,
    seed: TotpSeed,
    picture: Picture,
    picture_says: String,
    secret: Note,
    code: Field,
    act: Button,
}

#[derive(Template)]
#[template(path = "web/account/second_step_on.html")]
struct OnView {
    head: Head,
    renew: Section,
    renew_what: String,
    renew_frame: FormFrame,
    renew_password: Field,
    renew_act: Button,
    off: Section,
    off_what: String,
    off_frame: FormFrame,
    off_password: Field,
    off_act: Button,
}

#[derive(Template)]
#[template(path = "web/account/recovery_codes.html")]
struct CodesView {
    head: Head,
    warning: Note,
    codes: Vec<String>,
    leave: Button,
}

/// The squares of a picture as one path.
struct Picture {
    side: usize,
    path: String,
}

/// The forms of the page that shows it switched on; one of them as it came back.
struct Forms {
    renew: Form,
    off: Form,
}

/// `GET /lam-viec/tai-khoan/xac-nhan`
pub(super) async fn show(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
) -> Result<Response, Refused> {
    let shown = own_account_page(visit.app().db(), visit.actor()).await?;
    if shown.has_totp {
        let forms = Forms {
            renew: visit.form(),
            off: visit.form(),
        };
        return Ok(draw_on(&visit, &shown, &forms));
    }
    offer(&visit, &setup, &shown, &visit.form())
}

/// `POST /lam-viec/tai-khoan/xac-nhan`
pub(super) async fn switch_on(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
    posted: Posted,
) -> Result<Response, Refused> {
    let form = posted.form(visit.words()).with(CODE, "");
    let code = posted.text(CODE).to_owned();
    let db = visit.app().db();
    let shown = own_account_page(db, visit.actor()).await?;
    let Ok(seed) = TotpSeed::parse(posted.text(SEED)) else {
        return offer(&visit, &setup, &shown, &visit.form());
    };
    let command = posted.command(SwitchTotpOn { seed, code })?;
    match db::settle(|| switch_totp_on(db, &setup.keys, visit.actor(), &command)).await {
        Ok(codes) => Ok(draw_codes(&visit, &codes)),
        Err(error) => offer(&visit, &setup, &shown, &form.refuse(error)?),
    }
}

/// `POST /lam-viec/tai-khoan/xac-nhan/ma-khoi-phuc`
pub(super) async fn renew_codes(
    visit: Visit,
    door: Door,
    posted: Posted,
) -> Result<Response, Refused> {
    let command = posted.command(Password::given(posted.secret(CURRENT)))?;
    let (db, who) = (visit.app().db(), (visit.actor(), &door.visitor));
    let keys = &door.setup.keys;
    match db::settle(|| renew_recovery_codes(db, keys, who, &command)).await {
        Ok(codes) => Ok(draw_codes(&visit, &codes)),
        Err(error) => {
            let renew = visit.form().refuse(error)?;
            let shown = own_account_page(db, visit.actor()).await?;
            Ok(draw_on(
                &visit,
                &shown,
                &Forms {
                    renew,
                    off: visit.form(),
                },
            ))
        }
    }
}

/// `POST /lam-viec/tai-khoan/xac-nhan/tat`
pub(super) async fn switch_off(
    visit: Visit,
    door: Door,
    posted: Posted,
) -> Result<Response, Refused> {
    let command = posted.command(Password::given(posted.secret(CURRENT)))?;
    let (db, who) = (visit.app().db(), (visit.actor(), &door.visitor));
    let keys = &door.setup.keys;
    match db::settle(|| switch_totp_off(db, keys, who, &command)).await {
        Ok(()) => {
            let said = ::web::components::Toast::new(visit.say("identity-totp-switched-off"));
            Ok(done(&visit, super::PATH, &said))
        }
        Err(error) => {
            let off = visit.form().refuse(error)?;
            let shown = own_account_page(db, visit.actor()).await?;
            Ok(draw_on(
                &visit,
                &shown,
                &Forms {
                    renew: visit.form(),
                    off,
                },
            ))
        }
    }
}

/// The picture of a secret: a new one, or the one that a form was drawn with.
fn offer(
    visit: &Visit,
    setup: &Setup,
    shown: &OwnAccountPage,
    form: &Form,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let seed = TotpSeed::parse(form.value(SEED)).ok();
    let (seed, secret) = totp_offer(db, &setup.keys, visit.actor(), seed)?;
    let title = visit.say("identity-totp-title");
    let facts = [("secret", in_fours(&secret.to_base32()).into())];
    let body = OfferView {
        head: Head::new(title.clone()).under(visit.say("identity-totp-what")),
        frame: visit.frame(form),
        seed,
        picture: picture(visit, shown, &secret)?,
        picture_says: visit.say("identity-totp-picture"),
        secret: Note::new(visit.words().say_with("identity-totp-secret", &facts)),
        code: Field::code(form, CODE, visit.say("identity-totp-code")),
        act: Button::submit(visit.say("identity-totp-on-act")),
    };
    let crumbs = super::crumbs(visit, &title);
    Ok(page(
        visit,
        Page::new(title, body).crumbs(crumbs).with_form(form),
    ))
}

fn draw_on(visit: &Visit, shown: &OwnAccountPage, forms: &Forms) -> Response {
    let title = visit.say("identity-totp-title");
    let say = |key: &str| visit.say(key);
    let left = [("n", shown.recovery_left.into())];
    let password =
        |form: &Form| Field::password(form, CURRENT, say("identity-own_password-current"));
    let body = OnView {
        head: Head::new(title.clone()).under(visit.words().say_with("identity-totp-is-on", &left)),
        renew: Section::new("khoi-phuc", say("identity-totp-renew")),
        renew_what: say("identity-totp-renew-what"),
        renew_frame: visit.frame(&forms.renew),
        renew_password: password(&forms.renew),
        renew_act: Button::submit(say("identity-totp-renew-act")),
        off: Section::new("tat", say("identity-totp-off-title")),
        off_what: say("identity-totp-off-what"),
        off_frame: visit.frame(&forms.off),
        off_password: password(&forms.off),
        off_act: Button::submit(say("identity-totp-off-act")).look(Look::Danger),
    };
    let sent = if forms.off.has_problems() {
        &forms.off
    } else {
        &forms.renew
    };
    let crumbs = super::crumbs(visit, &title);
    page(visit, Page::new(title, body).crumbs(crumbs).with_form(sent))
}

fn draw_codes(visit: &Visit, codes: &[RecoveryCode]) -> Response {
    let title = visit.say("identity-recovery-title");
    let body = CodesView {
        head: Head::new(title.clone()).under(visit.say("identity-recovery-what")),
        warning: Note::new(visit.say("identity-recovery-once")).state(State::Risk),
        codes: codes.iter().map(ToString::to_string).collect(),
        leave: Button::link(visit.say("identity-recovery-leave"), super::PATH).primary(),
    };
    let crumbs = super::crumbs(visit, &title);
    page(visit, Page::new(title, body).crumbs(crumbs))
}

/// The address of the secret as squares, for the phone's camera.
fn picture(visit: &Visit, shown: &OwnAccountPage, secret: &TotpSecret) -> Result<Picture, Refused> {
    let account = &shown.account;
    let email = account.email.as_ref().map(ToString::to_string);
    let phone = account.phone.as_ref().map(ToString::to_string);
    let login = email.or(phone).unwrap_or_else(|| account.name.clone());
    let house = &visit.app().settings().house.short_name;
    let code = QrCode::new(secret.address(house, &login))
        .map_err(|error| kernel::Fault::new(kernel::Nature::Bug, error))?;
    let width = code.width();
    let colours = code.to_colors();
    let dark = colours
        .iter()
        .enumerate()
        .filter(|(_, colour)| **colour == Color::Dark);
    let square = |(at, _): (usize, &Color)| {
        let (x, y) = (at % width + MARGIN, at / width + MARGIN);
        format!("M{x} {y}h1v1h-1z")
    };
    Ok(Picture {
        side: width + 2 * MARGIN,
        path: dark.map(square).collect(),
    })
}

/// Letters in groups of four, to be typed without losing one's place.
fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups = letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<String>>().join(" ")
}
