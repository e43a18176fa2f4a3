//! Files of papers: attached, opened through the paper only, swept when nobody needs them.

use std::fs;
use std::time::UNIX_EPOCH;

use authz::{Actor, Role};
use jobs::{End, Step, Worker};
use kernel::{Instant, Refusal};
use library::api::attach_file::{AttachFile, AttachFileError, FileAttached, attach_file};
use library::api::detach_file::{DetachFile, detach_file};
use library::api::open_file::{Download, OpenFileError, open_file};
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, FileId, ORPHAN_SECONDS_MAX, PaperId, StoredFile, Swept, sweep_files,
};

use crate::house::{House, decision, house};

async fn stored(house: &House, name: &str, content: &str) -> StoredFile {
    house.files.keep(name, content.as_bytes()).await.unwrap()
}

async fn attach(
    house: &House,
    actor: &Actor,
    (paper, file): (PaperId, StoredFile),
) -> Result<FileAttached, AttachFileError> {
    let command = house.test.command(AttachFile { paper, file });
    attach_file(&house.test.db, actor, &command).await
}

async fn open(
    house: &House,
    actor: &Actor,
    asked: (PaperId, FileId),
) -> Result<Download, OpenFileError> {
    open_file(&house.test.db, &house.files, actor, asked).await
}

#[tokio::test]
async fn a_file_that_is_refused_or_not_ones_own_writes_nothing() {
    let house = house().await;
    let paper = house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let scan = stored(&house, "Quyết định.pdf", "%PDF-1.7 a").await;
    attach(&house, &house.officer(), (paper, scan.clone()))
        .await
        .unwrap();
    let before = house.test.counts().await;
    let other = stored(&house, "b.pdf", "%PDF-1.7 b").await;
    let copy = stored(&house, "ban sao.pdf", "%PDF-1.7 a").await;
    let cases = [
        (house.officer(), paper, copy, "library.file.attached"),
        (house.stranger(), paper, other.clone(), "authz.hidden"),
        (
            house.everywhere(Role::ProvinceLeader),
            paper,
            other.clone(),
            "authz.not_allowed",
        ),
        (
            house.test.anonymous(),
            paper,
            other.clone(),
            "authz.anonymous",
        ),
        (
            house.officer(),
            PaperId::named("none"),
            other,
            "authz.hidden",
        ),
    ];
    for (actor, paper, file, code) in cases {
        let refused = attach(&house, &actor, (paper, file)).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_paper_comes_with_its_files_and_the_same_content_is_one() {
    let house = house().await;
    let files = vec![
        stored(&house, "a.pdf", "%PDF-1.7 a").await,
        stored(&house, "ban sao.pdf", "%PDF-1.7 a").await,
        stored(&house, "b.pdf", "%PDF-1.7 b").await,
    ];
    let content = decision("1/QĐ-LMHTX", "2025-01-02");
    let command = house.test.command(RegisterPaper { content, files });
    let registered = register_paper(&house.test.db, &house.officer(), &command).await;
    let paper = registered.unwrap().id;
    let listed = house.detail(&house.officer(), paper).await.unwrap().files;
    let names: Vec<&str> = listed.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["a.pdf", "b.pdf"]);
}

#[tokio::test]
async fn a_file_is_opened_through_its_paper_by_who_may_see_the_paper() {
    let house = house().await;
    let mut secret = decision("2/QĐ-LMHTX", "2025-01-02");
    secret.confidentiality = Confidentiality::Confidential;
    let (paper, secret) = (
        house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await,
        house.paper(secret).await,
    );
    let scan = stored(&house, "Quyết định 2.pdf", "%PDF-1.7 bí mật").await;
    let attached = attach(&house, &house.officer(), (secret, scan)).await;
    let file = attached.unwrap().id;

    let cases = [
        (house.colleague(), (secret, file), "authz.hidden"),
        (house.stranger(), (secret, file), "authz.hidden"),
        (house.test.anonymous(), (secret, file), "authz.anonymous"),
        // The file of one paper is not reached through another.
        (house.colleague(), (paper, file), "library.file.none"),
        (
            house.officer(),
            (secret, FileId::named("none")),
            "library.file.none",
        ),
    ];
    for (actor, asked, code) in cases {
        let refused = open(&house, &actor, asked).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }

    let download = open(&house, &house.officer(), (secret, file))
        .await
        .unwrap();
    assert_eq!(download.content_type, "application/pdf");
    assert_eq!(download.content_type_options, "nosniff");
    assert_eq!(
        download.content_disposition,
        "inline; filename=\"quyet-dinh-2.pdf\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%202%2Epdf"
    );
    let content = download.body.whole().await.unwrap();
    assert_eq!(content, "%PDF-1.7 bí mật".as_bytes());
    let listed = house.detail(&house.officer(), secret).await.unwrap().files;
    assert_eq!(listed[0].name.as_str(), "Quyết định 2.pdf");
    assert_eq!(listed[0].attached_by_name, house.officer().name);
}

#[tokio::test]
async fn a_file_that_was_taken_off_is_gone_from_its_paper_and_may_come_back() {
    let house = house().await;
    let paper = house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let scan = stored(&house, "a.pdf", "%PDF-1.7 a").await;
    let officer = house.officer();
    let attached = attach(&house, &officer, (paper, scan.clone())).await;
    let file = attached.unwrap().id;
    let detach = async |actor: &Actor, file: FileId| {
        let command = house.test.command(DetachFile { paper, file });
        detach_file(&house.test.db, actor, &command).await
    };
    let before = house.test.counts().await;
    let refused = detach(&house.stranger(), file).await.unwrap_err();
    assert_eq!(refused.code(), "authz.hidden");
    let refused = detach(&officer, FileId::named("none")).await.unwrap_err();
    assert_eq!(refused.code(), "library.file.none");
    assert_eq!(house.test.counts().await, before);

    detach(&officer, file).await.unwrap();
    let refused = open(&house, &officer, (paper, file)).await.unwrap_err();
    assert_eq!(refused.code(), "library.file.none");
    assert!(detach(&officer, file).await.is_err(), "twice");
    attach(&house, &officer, (paper, scan)).await.unwrap();
}

/// Lets the security clock show so many seconds after the newest file was written, by the clock of the disk.
fn pass_since_writing(house: &House, seconds: i64) {
    let mut newest = UNIX_EPOCH;
    let mut waiting = vec![house.folder.path().to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let meta = entry.metadata().unwrap();
            if meta.is_dir() {
                waiting.push(entry.path());
            } else {
                newest = newest.max(meta.modified().unwrap());
            }
        }
    }
    let micros = newest.duration_since(UNIX_EPOCH).unwrap().as_micros();
    let written = Instant::of_micros(i64::try_from(micros).unwrap());
    house.test.security.set(written.plus_seconds(seconds));
}

async fn sweep(house: &House) -> Swept {
    sweep_files(&house.test.db, &house.files).await.unwrap()
}

#[tokio::test]
async fn what_nobody_needs_is_swept_after_a_day_and_nothing_else() {
    let house = house().await;
    let officer = house.officer();
    let paper = house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let kept = stored(&house, "a.pdf", "%PDF-1.7 a").await;
    let file = attach(&house, &officer, (paper, kept)).await.unwrap().id;
    stored(&house, "b.pdf", "%PDF-1.7 no paper").await;
    // What a killed process leaves.
    fs::write(house.folder.path().join("incoming/0123#1"), "half").unwrap();

    pass_since_writing(&house, ORPHAN_SECONDS_MAX - 60);
    assert_eq!(sweep(&house).await, Swept::default(), "not yet a day");
    pass_since_writing(&house, ORPHAN_SECONDS_MAX + 1);
    assert_eq!(
        sweep(&house).await,
        Swept {
            files: 2,
            bytes: 21
        }
    );
    assert_eq!(sweep(&house).await, Swept::default());
    assert!(open(&house, &officer, (paper, file)).await.is_ok());

    let command = house.test.command(DetachFile { paper, file });
    detach_file(&house.test.db, &officer, &command)
        .await
        .unwrap();
    assert_eq!(sweep(&house).await, Swept::default(), "just taken off");
    house.test.pass_seconds(24 * 60 * 60 + 1);
    assert_eq!(sweep(&house).await.files, 1);
}

#[tokio::test]
async fn a_sweep_that_was_killed_loses_nothing() {
    let house = house().await;
    let officer = house.officer();
    let paper = house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let scan = stored(&house, "a.pdf", "%PDF-1.7 a").await;
    let file = attach(&house, &officer, (paper, scan)).await.unwrap().id;
    // It had put the file aside before.
    let hash_of = |folder: &str| fs::read_dir(house.folder.path().join(folder));
    let shelf = fs::read_dir(house.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.len() == 2)
        .unwrap();
    let second = hash_of(&shelf).unwrap().next().unwrap().unwrap().path();
    let place = fs::read_dir(second)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let aside = house.folder.path().join("condemned");
    fs::create_dir_all(&aside).unwrap();
    fs::rename(&place, aside.join(place.file_name().unwrap())).unwrap();
    assert!(open(&house, &officer, (paper, file)).await.is_err());

    assert_eq!(sweep(&house).await, Swept::default());
    assert!(open(&house, &officer, (paper, file)).await.is_ok());
}

#[tokio::test]
async fn the_sweep_is_a_job_of_every_night() {
    let house = house().await;
    let worker = Worker::new(library::jobs(house.files.clone())).unwrap();
    let mut swept = 0;
    for _ in 0..3 {
        while let Step::Ran(ran) = worker.run_once(&house.test.db).await.unwrap() {
            assert_eq!(
                (ran.kind.as_str(), ran.end),
                ("library.sweep_files", End::Done)
            );
            swept += 1;
        }
        house.test.pass_seconds(24 * 60 * 60);
    }
    assert_eq!(swept, 2, "the first night is to come");
}
