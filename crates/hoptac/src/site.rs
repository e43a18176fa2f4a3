//! The house as it is served: texts, settings and routes of every context, put together here and nowhere else.

use std::path::Path;
use std::sync::Arc;

use authz::Action;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use db::OsChance;
use directory::api::DirectoryKeys;
use identity::api::{Allowances, Behind, Keys, Post, Setup};
use identity::notify::{Carriers, Reach};
use jobs::Registry;
use kernel::Fault;
use library::api::{Files, FilesPlace};
use web::layout::House as Alliance;
use web::{Access, App, Language, Room, Routes, Secret, Settings, SignedIn, Texts, Words};

use crate::chores::chores;
use crate::config::Config;
use crate::house::{FILES, House, KEY_BYTES};
use crate::refusals::{self, Refusals};
use crate::typesetter::typesetter;
use crate::web as pages;

/// The texts of this crate.
const TEXTS: [(Language, &str); 2] = [
    (Language::Vietnamese, include_str!("../locales/vi.ftl")),
    (Language::English, include_str!("../locales/en.ftl")),
];

/// The rooms that are open, with what is needed to see them in the menu.
const ROOMS: [(Room, Access); 6] = [
    (Room::Mine, Access::SignedIn),
    (Room::Plans, Access::Needs(Action::ViewPlans)),
    (Room::Cooperatives, Access::Needs(Action::ViewCooperatives)),
    (Room::Reports, Access::Needs(Action::ViewReports)),
    (Room::Documents, Access::Needs(Action::ViewPapers)),
    (Room::Administration, Access::SignedIn),
];

/// The menu of the public pages.
const PORTAL_MENU: [(&str, &str); 2] = [
    ("hoptac-menu-home", "/"),
    ("hoptac-menu-plans", "/ke-hoach"),
];

/// The texts of every context above `web`.
fn own_texts() -> Vec<(Language, &'static str)> {
    let ground = [rules::TEXTS, jobs::TEXTS].concat().into_iter();
    let ground = ground.filter_map(|(code, text)| Some((Language::parse(code)?, text)));
    let contexts = [
        TEXTS,
        directory::TEXTS,
        evidence::TEXTS,
        identity::TEXTS,
        library::TEXTS,
        registry::TEXTS,
        reports::TEXTS,
        plan::TEXTS,
    ];
    contexts.concat().into_iter().chain(ground).collect()
}

/// The routes of every context above `web`.
fn own_routes(config: &Config, files: &Files, keys: DirectoryKeys) -> Routes {
    let routes = pages::routes()
        .and(directory::routes(keys.clone()).share(plan::web::desk_panel()))
        .and(directory::rest::routes())
        .and(identity::web::routes())
        .and(identity::rest::routes())
        .and(library::web::routes(files.clone()))
        .and(evidence::web::routes())
        .and(registry::web::routes(keys))
        .and(registry::rest::routes())
        .and(reports::web::routes(typesetter()))
        .and(plan::web::routes())
        .and(plan::web::import_routes(
            files.clone(),
            crate::plan::reader(),
        ))
        .and(plan::rest::routes())
        .and(reports::rest::routes());
    if config.development {
        routes.and(web::gallery::routes())
    } else {
        routes
    }
}

/// The routes of the whole house. The keys open what is encrypted at rest.
pub(crate) fn routes(config: &Config, files: &Files, keys: DirectoryKeys) -> Routes {
    web::routes().and(own_routes(config, files, keys))
}

/// Where the files of an installation lie.
///
/// # Errors
/// The folder cannot be made or read; the sentence to print.
pub(crate) fn files(data: &Path) -> Result<Files, String> {
    let place = FilesPlace::Folder(data.join(FILES));
    Files::open(&place, Arc::new(OsChance)).map_err(|fault| fault.chain())
}

/// The routes with who may come in, a line each.
///
/// # Errors
/// No folder can be made; the sentence to print.
pub(crate) fn print_routes() -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    // Nothing is opened to print a table.
    let keys = DirectoryKeys::from_installation_key(&[0; KEY_BYTES]);
    let table = routes(&Config::default(), &files(folder.path())?, keys).table();
    let line = |declared: &web::Declared| {
        format!(
            "{}
",
            declared.to_string().trim_end()
        )
    };
    Ok(table.iter().map(line).collect())
}

/// What every context does later.
pub(crate) fn registry(files: &Files, post: Post) -> Registry {
    jobs::jobs()
        .and(chores())
        .and(identity::jobs::jobs(post.clone()))
        .and(library::jobs(files.clone()))
        .and(evidence::jobs())
        .and(plan::jobs(post))
}

/// What brings links and codes to people.
///
/// # Errors
/// The texts cannot be read: a mistake of this build; the sentence to print.
pub(crate) fn post(house: &House, config: &Config, carriers: Carriers) -> Result<Post, String> {
    Ok(Post {
        carriers,
        keys: Keys::of(house.key),
        texts: texts()?,
        address: config.public_address.clone().unwrap_or_default(),
        house: config.alliance.clone(),
        house_short: config.alliance_short.clone(),
    })
}

/// The texts of the whole house.
fn texts() -> Result<Arc<Texts>, String> {
    let all = [web::TEXTS.as_slice(), &own_texts()].concat();
    let texts = Texts::load(&all).map_err(|error| error.to_string())?;
    Ok(Arc::new(texts))
}

/// The Vietnamese words, for the command line.
///
/// # Errors
/// The texts cannot be read: a mistake of this build; the sentence to print.
pub(crate) fn words() -> Result<Words, String> {
    Ok(Words::new(texts()?, Language::Vietnamese))
}

/// Everything that a request needs.
///
/// # Errors
/// The texts cannot be read: a mistake of this build; the sentence to print.
pub(crate) fn app(house: &House, config: &Config) -> Result<App, String> {
    let texts = texts()?;
    let mut settings = Settings::new(Alliance {
        name: config.alliance.clone(),
        short_name: config.alliance_short.clone(),
        superior: config.superior.clone(),
        bare_name: config.alliance_bare.clone(),
    });
    settings.demo = house.is_demo;
    settings.rooms = ROOMS.to_vec();
    settings.portal_menu = PORTAL_MENU.to_vec();
    settings.sign_in_page = identity::web::sign_in_page;
    settings.token_holder = identity::rest::token_holder(Allowances::default());
    settings.secure_cookies = config
        .public_address
        .as_deref()
        .is_some_and(|address| address.starts_with("https://"));
    Ok(App::new(
        house.db.clone(),
        texts,
        settings,
        &Secret::new(house.key),
    ))
}

/// The router with everything around it.
pub(crate) fn router(app: &App, config: &Config, house: &House, files: &Files) -> Router {
    let reach = Reach {
        mail: config.mail.host.is_some(),
        gateway: config.gateway.address.is_some(),
    };
    let behind = if config.behind_proxy {
        Behind::Proxy
    } else {
        Behind::Nothing
    };
    let setup = Setup {
        behind,
        reach,
        doors: vec![plan::web::ACCOUNT_DOOR],
        public_address: config.public_address.clone(),
        ..Setup::of(house.key)
    };
    let keys = DirectoryKeys::from_installation_key(&house.key);
    let refusals = Refusals::of(app);
    let router = web::house(routes(config, files, keys), app, |router| {
        let router = router.layer(from_fn_with_state(app.clone(), count_waiting));
        let router = router.layer(from_fn_with_state(refusals.clone(), refusals::note));
        identity::web::sessions(app, setup, router)
    });
    router.layer(from_fn_with_state(refusals, refusals::note_programs))
}

/// Says beside *Việc của tôi* how much waits there. Where it cannot be counted, the page is shown without.
async fn count_waiting(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if let Some(signed_in) = request.extensions().get::<Arc<SignedIn>>().cloned() {
        match waiting(&app, &signed_in).await {
            Ok(waiting) => {
                let signed_in = SignedIn {
                    waiting,
                    ..SignedIn::clone(&signed_in)
                };
                request.extensions_mut().insert(Arc::new(signed_in));
            }
            Err(fault) => tracing::warn!(error = fault.chain(), "own work was not counted"),
        }
    }
    next.run(request).await
}

async fn waiting(app: &App, signed_in: &SignedIn) -> Result<u32, Fault> {
    let mut rx = app.db().read().await?;
    directory::api::waiting(&mut rx, &signed_in.actor).await
}

#[cfg(test)]
mod description;
#[cfg(test)]
mod tests;
