//! An administrator looks after the jobs.

use authz::Role;
use jobs::queries::job_detail::{JobDetail, job_detail};
use jobs::queries::job_list::job_list;
use jobs::use_cases::give_up_job::{GiveUpJob, give_up_job};
use jobs::use_cases::retry_job::{RetryJob, retry_job};
use jobs::{End, JobState};
use kernel::{JobId, Refusal, RefusalKind};
use testkit::{TestDb, fresh};

use crate::acts::{ask, failing, in_state, named, step, until_idle, writer};

/// A house with one dead job.
async fn house_with_dead() -> (TestDb, JobDetail) {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    let (worker, _) = failing();
    for _ in 0..3 {
        until_idle(&worker, &house.db).await;
        house.pass_seconds(60);
    }
    let dead = detail(&house, JobState::Dead).await;
    (house, dead)
}

async fn detail(house: &TestDb, state: JobState) -> JobDetail {
    let line = in_state(house, state).await.remove(0);
    let administrator = house.actor(Role::Administrator);
    job_detail(&house.db, &administrator, line.id)
        .await
        .unwrap()
}

fn retry(job: &JobDetail) -> RetryJob {
    RetryJob {
        job: job.id,
        seen_version: job.version,
    }
}

fn give_up(job: &JobDetail, reason: &str) -> GiveUpJob {
    GiveUpJob {
        job: job.id,
        reason: reason.to_owned(),
        seen_version: job.version,
    }
}

#[tokio::test]
async fn an_officer_neither_sees_nor_moves_jobs() {
    let (house, dead) = house_with_dead().await;
    let officer = house.actor(Role::AllianceOfficer);
    let before = house.counts().await;
    let list = job_list(&house.db, &officer, JobState::Dead, 1).await;
    assert_eq!(list.unwrap_err().kind(), RefusalKind::Denied);
    let shown = job_detail(&house.db, &officer, dead.id).await;
    assert_eq!(shown.unwrap_err().code(), "authz.not_allowed");
    let retried = retry_job(&house.db, &officer, &house.command(retry(&dead))).await;
    assert_eq!(retried.unwrap_err().code(), "authz.not_allowed");
    let given = give_up_job(&house.db, &officer, &house.command(give_up(&dead, "x"))).await;
    assert_eq!(given.unwrap_err().code(), "authz.not_allowed");
    assert_eq!(house.counts().await, before);
    assert_eq!(detail(&house, JobState::Dead).await, dead);
}

#[tokio::test]
async fn a_job_that_there_is_not_is_not_found() {
    let house = fresh().await;
    let administrator = house.actor(Role::Administrator);
    let shown = job_detail(&house.db, &administrator, JobId::named("none")).await;
    assert_eq!(shown.unwrap_err().kind(), RefusalKind::NotFound);
    let wish = RetryJob {
        job: JobId::named("none"),
        seen_version: 1,
    };
    let retried = retry_job(&house.db, &administrator, &house.command(wish)).await;
    assert_eq!(retried.unwrap_err().kind(), RefusalKind::NotFound);
}

#[tokio::test]
async fn what_happened_after_the_screen_was_shown_is_told() {
    let (house, dead) = house_with_dead().await;
    let administrator = house.actor(Role::Administrator);
    retry_job(&house.db, &administrator, &house.command(retry(&dead)))
        .await
        .unwrap();
    let before = house.counts().await;
    let stale = retry_job(&house.db, &administrator, &house.command(retry(&dead))).await;
    assert_eq!(stale.unwrap_err().code(), "jobs.retry.stale");
    let wish = house.command(give_up(&dead, "đã làm tay"));
    let stale = give_up_job(&house.db, &administrator, &wish).await;
    assert_eq!(stale.unwrap_err().code(), "jobs.give_up.stale");
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn a_job_that_is_done_is_left_alone() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    until_idle(&writer(), &house.db).await;
    let done = detail(&house, JobState::Done).await;
    let administrator = house.actor(Role::Administrator);
    let retried = retry_job(&house.db, &administrator, &house.command(retry(&done))).await;
    assert_eq!(retried.unwrap_err().code(), "jobs.retry.not_now");
    let wish = house.command(give_up(&done, "không cần"));
    let given = give_up_job(&house.db, &administrator, &wish).await;
    assert_eq!(given.unwrap_err().code(), "jobs.give_up.not_now");
}

#[tokio::test]
async fn a_job_is_not_given_up_without_a_reason() {
    let (house, dead) = house_with_dead().await;
    let administrator = house.actor(Role::Administrator);
    for reason in ["", "  ", &"ế".repeat(201)] {
        let wish = house.command(give_up(&dead, reason));
        let refused = give_up_job(&house.db, &administrator, &wish)
            .await
            .unwrap_err();
        assert_eq!(refused.fields()[0].field, "reason");
    }
}

#[tokio::test]
async fn a_job_is_not_run_again_when_what_it_did_may_be_forgotten() {
    let (house, dead) = house_with_dead().await;
    house.pass_days(61);
    let administrator = house.actor(Role::Administrator);
    let late = retry_job(&house.db, &administrator, &house.command(retry(&dead))).await;
    assert_eq!(late.unwrap_err().code(), "jobs.retry.too_late");
}

#[tokio::test]
async fn a_dead_job_is_run_again_and_the_audit_says_who_wished_it() {
    let (house, dead) = house_with_dead().await;
    let administrator = house.actor(Role::Administrator);
    let wish = named("retry", retry(&dead));
    retry_job(&house.db, &administrator, &wish).await.unwrap();
    retry_job(&house.db, &administrator, &wish).await.unwrap();
    assert_eq!(house.rows("audit_entry").await, 2, "the act and this");
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
    let done = detail(&house, JobState::Done).await;
    assert_eq!((done.id, done.attempts), (dead.id, 1));
    assert_eq!(done.caused_by, house.actor(Role::AllianceOfficer).account);
}

#[tokio::test]
async fn a_job_that_waits_for_its_back_off_can_be_run_at_once() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    step(&failing().0, &house.db).await;
    assert_eq!(step(&writer(), &house.db).await, None);
    let waiting = detail(&house, JobState::Waiting).await;
    let administrator = house.actor(Role::Administrator);
    retry_job(&house.db, &administrator, &house.command(retry(&waiting)))
        .await
        .unwrap();
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
}

#[tokio::test]
async fn a_job_that_is_given_up_is_not_run() {
    let (house, dead) = house_with_dead().await;
    let administrator = house.actor(Role::Administrator);
    let wish = house.command(give_up(&dead, "đã gửi bằng giấy"));
    give_up_job(&house.db, &administrator, &wish).await.unwrap();
    house.pass_days(1);
    assert_eq!(step(&writer(), &house.db).await, None);
    assert_eq!(in_state(&house, JobState::GivenUp).await.len(), 1);
}

#[tokio::test]
async fn the_list_counts_every_state_and_shows_a_page() {
    let house = fresh().await;
    let names: Vec<String> = (0..60).map(|n| format!("note {n:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    ask(&house, &names).await;
    for _ in 0..3 {
        step(&writer(), &house.db).await;
    }
    let administrator = house.actor(Role::Administrator);
    let shown = job_list(&house.db, &administrator, JobState::Waiting, 99)
        .await
        .unwrap();
    assert_eq!((shown.page, shown.pages, shown.lines.len()), (2, 2, 7));
    let counts: Vec<i64> = shown.counts.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [57, 0, 3, 0, 0]);
    assert_eq!(shown.overdue, 0);
    let none = job_list(&house.db, &administrator, JobState::Dead, -3)
        .await
        .unwrap();
    assert_eq!((none.page, none.pages, none.lines.len()), (1, 1, 0));
}
