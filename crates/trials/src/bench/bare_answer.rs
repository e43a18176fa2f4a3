//! The framework with nothing around it: a process that always answers with the same bytes.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use axum::Router;
use axum::routing::get;
use clap::Args;
use hyper::header::{
    CONNECTION, CONTENT_LENGTH, DATE, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING,
};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

use crate::client::Answer;

/// What the process is told.
#[derive(Debug, Args)]
pub(crate) struct BareAnswer {
    #[arg(long)]
    listen: SocketAddr,
    #[arg(long)]
    answer: PathBuf,
}

/// An answer on its way from one process to the other.
#[derive(Debug, Serialize, Deserialize)]
struct Written {
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// Writes down what is to be answered: the bytes that the house answered with, and its headers.
pub(crate) fn write(answer: &Answer, file: &Path) -> Result<()> {
    // What belongs to a connection, each server writes for itself.
    let own = [CONNECTION, CONTENT_LENGTH, DATE, TRANSFER_ENCODING];
    let headers = answer
        .headers
        .iter()
        .filter(|(name, _)| !own.contains(name));
    let headers = headers
        .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())))
        .collect();
    let written = Written {
        headers,
        body: answer.body.to_vec(),
    };
    fs::write(file, serde_json::to_vec(&written)?).context("the answer to give")
}

/// Serves until it is killed.
pub(crate) async fn serve(told: &BareAnswer) -> Result<()> {
    let written: Written = serde_json::from_slice(&fs::read(&told.answer)?)?;
    let mut headers = HeaderMap::new();
    for (name, value) in &written.headers {
        headers.append(name.parse::<HeaderName>()?, value.parse::<HeaderValue>()?);
    }
    let body = hyper::body::Bytes::from(written.body);
    let answer = move || std::future::ready((headers.clone(), body.clone()));
    // The path at which the trial asks whether the process is up answers with the same.
    let router = Router::new()
        .route("/", get(answer.clone()))
        .fallback(get(answer));
    let listener = TcpListener::bind(told.listen).await?;
    axum::serve(listener, router).await?;
    Ok(())
}
