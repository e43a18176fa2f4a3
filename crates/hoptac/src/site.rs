//! The house as it is served: texts, settings and routes of every context, put together here and nowhere else.

use std::sync::Arc;

use axum::Router;
use jobs::Registry;
use web::layout::House as Alliance;
use web::{App, Language, Routes, Secret, Settings, Texts, Words};

use crate::config::Config;
use crate::house::House;
use crate::web as pages;

/// The texts of this crate.
const TEXTS: [(Language, &str); 2] = [
    (Language::Vietnamese, include_str!("../locales/vi.ftl")),
    (Language::English, include_str!("../locales/en.ftl")),
];

/// The texts of every context above `web`.
fn own_texts() -> Vec<(Language, &'static str)> {
    let ground = [rules::TEXTS, jobs::TEXTS].concat().into_iter();
    let ground = ground.filter_map(|(code, text)| Some((Language::parse(code)?, text)));
    let contexts = [TEXTS, identity::TEXTS].concat().into_iter();
    contexts.chain(ground).collect()
}

/// The routes of every context above `web`.
fn own_routes(config: &Config) -> Routes {
    let routes = pages::routes().and(identity::web::routes());
    if config.development {
        routes.and(web::gallery::routes())
    } else {
        routes
    }
}

/// The routes of the whole house.
pub(crate) fn routes(config: &Config) -> Routes {
    web::routes().and(own_routes(config))
}

/// The routes with who may come in, a line each.
pub(crate) fn print_routes() -> String {
    let table = routes(&Config::default()).table();
    let line = |declared: &web::Declared| format!("{}\n", declared.to_string().trim_end());
    table.iter().map(line).collect()
}

/// What every context does later.
pub(crate) fn registry() -> Registry {
    jobs::jobs()
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
pub(crate) fn router(app: &App, config: &Config) -> Router {
    web::house(routes(config), app, |router| router)
}

#[cfg(test)]
mod tests;
