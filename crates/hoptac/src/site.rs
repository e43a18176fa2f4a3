//! The house as it is served: texts, settings and routes of every context, put together here and nowhere else.

use std::sync::Arc;

use axum::Router;
use web::layout::House as Alliance;
use web::{App, Language, Routes, Secret, Settings, Texts};

use crate::config::Config;
use crate::house::House;
use crate::web as pages;

/// The texts of this crate.
const TEXTS: [(Language, &str); 2] = [
    (Language::Vietnamese, include_str!("../locales/vi.ftl")),
    (Language::English, include_str!("../locales/en.ftl")),
];

/// The texts of every context.
fn texts() -> Vec<(Language, &'static str)> {
    [web::TEXTS.as_slice(), &TEXTS].concat()
}

/// The routes of every context.
pub(crate) fn routes(config: &Config) -> Routes {
    let routes = web::routes().and(pages::routes());
    if config.development {
        routes.and(web::gallery::routes())
    } else {
        routes
    }
}

/// Everything that a request needs.
///
/// # Errors
/// The texts cannot be read: a mistake of this build; the sentence to print.
pub(crate) fn app(house: &House, config: &Config) -> Result<App, String> {
    let texts = Texts::load(&texts()).map_err(|error| error.to_string())?;
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
        Arc::new(texts),
        settings,
        &Secret::new(house.key),
    ))
}

/// The router with everything around it.
pub(crate) fn router(app: &App, config: &Config) -> Router {
    web::house(routes(config), app, |router| router)
}
