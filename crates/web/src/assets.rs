//! What a page brings along: stylesheet, fonts, mark. Embedded, and named by content, so that a browser keeps it for ever.

use std::borrow::Cow;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// Where assets are served; hash and name follow.
pub const ASSETS_PATH: &str = "/assets/{hash}/{name}";

/// The stylesheet of every page: tokens and parts in one file, since each request costs a weak line a round trip.
pub const STYLESHEET: &str = "hoptac.css";

/// The letters that no page can do without; asked for before the stylesheet has been read.
pub const FIRST_FONTS: [&str; 2] = [
    "be-vietnam-pro-latin-400.woff2",
    "be-vietnam-pro-vietnamese-400.woff2",
];

/// One file that pages bring along.
#[derive(Debug)]
pub struct Asset {
    /// Its name, the last part of its address.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
    hash: String,
}

impl Asset {
    fn new(name: &'static str, media_type: &'static str, bytes: Cow<'static, [u8]>) -> Self {
        let hash: String = hex::encode(Sha256::digest(&bytes))
            .chars()
            .take(16)
            .collect();
        Self {
            name,
            media_type,
            bytes,
            hash,
        }
    }

    /// Its address, other for other content.
    pub fn path(&self) -> String {
        format!("/assets/{}/{}", self.hash, self.name)
    }
}

macro_rules! fonts {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_bytes!(concat!("../assets/fonts/", $name)).as_slice())),+]
    };
}

const FONTS: [(&str, &[u8]); 10] = fonts![
    "be-vietnam-pro-latin-400.woff2",
    "be-vietnam-pro-latin-500.woff2",
    "be-vietnam-pro-latin-600.woff2",
    "be-vietnam-pro-latin-700.woff2",
    "be-vietnam-pro-tabular-400.woff2",
    "be-vietnam-pro-tabular-600.woff2",
    "be-vietnam-pro-vietnamese-400.woff2",
    "be-vietnam-pro-vietnamese-500.woff2",
    "be-vietnam-pro-vietnamese-600.woff2",
    "be-vietnam-pro-vietnamese-700.woff2",
];

const CSS: &str = concat!(
    include_str!("../assets/tokens.css"),
    "\n",
    include_str!("../assets/hoptac.css")
);

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let mut assets: Vec<Asset> = FONTS
        .iter()
        .map(|(name, bytes)| Asset::new(name, "font/woff2", Cow::Borrowed(*bytes)))
        .collect();
    let css = with_hashed_fonts(CSS, &assets);
    assets.push(Asset::new(
        STYLESHEET,
        "text/css; charset=utf-8",
        Cow::Owned(css.into_bytes()),
    ));
    assets.push(Asset::new(
        "mark.svg",
        "image/svg+xml",
        Cow::Borrowed(include_bytes!("../assets/mark.svg")),
    ));
    assets.push(Asset::new(
        "OFL.txt",
        "text/plain; charset=utf-8",
        Cow::Borrowed(include_bytes!("../assets/fonts/OFL.txt")),
    ));
    assets
});

/// A font keeps its address over releases whose stylesheet changed, so it is not fetched anew.
fn with_hashed_fonts(css: &str, fonts: &[Asset]) -> String {
    fonts.iter().fold(css.to_owned(), |css, font| {
        css.replace(
            &format!("url({})", font.name),
            &format!("url({})", font.path()),
        )
    })
}

/// Every asset, for tests and for sizes.
pub fn all() -> &'static [Asset] {
    &ASSETS
}

/// The address of an asset by its name; a name that is none gives an address that answers 404.
pub fn path(name: &str) -> String {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    asset.map_or_else(|| format!("/assets/-/{name}"), Asset::path)
}

/// Answers for one asset. An address of an earlier release gets today's content, not to be kept.
pub async fn serve(Path((hash, name)): Path<(String, String)>) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let keep = if asset.hash == hash {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = [
        (header::CONTENT_TYPE, asset.media_type),
        (header::CACHE_CONTROL, keep),
    ];
    let bytes = match &asset.bytes {
        Cow::Borrowed(bytes) => bytes.into_response(),
        Cow::Owned(bytes) => bytes.as_slice().to_vec().into_response(),
    };
    (headers, bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_names_every_font_by_its_hashed_address() {
        let css = ASSETS
            .iter()
            .find(|asset| asset.name == STYLESHEET)
            .unwrap();
        let css = String::from_utf8_lossy(&css.bytes);
        for (name, _) in FONTS {
            assert!(css.contains(&path(name)), "{name}");
        }
        assert!(!css.contains("url(be-"));
    }

    #[tokio::test]
    async fn an_unknown_asset_is_not_found_and_an_old_address_is_not_kept() {
        let unknown = serve(Path(("0".into(), "x.css".into()))).await;
        assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
        let old = serve(Path(("0".into(), STYLESHEET.into()))).await;
        assert_eq!(old.headers()[header::CACHE_CONTROL], "no-cache");
    }
}
