//! `hoptac serve`: answer requests until somebody says stop.

use std::net::SocketAddr;
use std::path::Path;

use jobs::Worker;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::watch;

use super::Ground;
use crate::carriers::carriers;
use crate::{site, web};

/// Serves the installation in a data folder.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn serve(data: &Path, listen: Option<SocketAddr>) -> Result<String, String> {
    let ground = super::open(data).await?;
    let listen = listen.unwrap_or(ground.config.listen);
    serve_on(&ground, listen, |_| String::new()).await
}

/// Serves, after printing what `greeting` makes of the address.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn serve_on(
    ground: &Ground,
    listen: SocketAddr,
    greeting: impl FnOnce(SocketAddr) -> String,
) -> Result<String, String> {
    web::record();
    let config = if ground.house.is_demo {
        ground.config.clone().of_demo()
    } else {
        ground.config.clone()
    };
    let app = site::app(&ground.house, &config)?;
    let files = site::files(&ground.house.data)?;
    let outgoing = config.outgoing(&ground.house.data);
    let carriers = carriers(&outgoing.map_err(|error| error.to_string())?)?;
    let post = site::post(&ground.house, &config, carriers)?;
    let router = site::router(&app, &config, &ground.house, &files);
    let taken = |error: std::io::Error| {
        format!("Không lắng nghe được ở {listen}: {error}. Hãy chọn cổng khác bằng --listen.")
    };
    let listener = TcpListener::bind(listen).await.map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    anstream::print!("{}", greeting(address));
    tracing::info!(%address, "listening");
    let worker = Worker::new(site::registry(&files, post)).map_err(|error| error.to_string())?;
    let (say_stop, stopped) = watch::channel(false);
    let serving = async {
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let served = axum::serve(listener, service)
            .with_graceful_shutdown(stop())
            .await;
        say_stop.send_replace(true);
        served
    };
    let (served, ()) = tokio::join!(serving, worker.serve(&ground.house.db, stopped));
    served.map_err(|error| format!("Máy chủ dừng vì lỗi: {error}."))?;
    ground.house.db.close().await;
    tracing::info!("stopped");
    Ok(String::new())
}

/// Waits until somebody says stop.
async fn stop() {
    let interrupted = signal::ctrl_c();
    #[cfg(unix)]
    let ended = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut ended) => ended.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let ended = std::future::pending::<Option<()>>();
    tokio::select! {
        _ = interrupted => {}
        _ = ended => {}
    }
}
