//! Telling whether a cooperative works, its rank, whether it is effective; and who should be dissolved.

use kernel::{Day, OrganisationId};
use registry::api::{
    Activity, CountMembers, Effective, FreezeCandidates, GroundKind, MemberCount, Rank, Signal,
    TellFact, Telling, candidates, count_members, freeze_candidates, tell_fact,
};

use crate::house::{House, code, day, house, province};

impl House {
    pub(crate) async fn tell(
        &self,
        id: OrganisationId,
        telling: Telling,
        (on, signal): (&str, Option<Signal>),
    ) -> &'static str {
        let command = self.test.command(TellFact {
            organisation: id,
            telling,
            day: day(on),
            signal,
            detail: Some("Trụ sở đóng cửa".to_owned()),
            paper: None,
        });
        let actor = self.of_district();
        let act = async || tell_fact(&self.test.db, &actor, &command).await;
        code(db::settle(act).await)
    }

    pub(crate) async fn count(&self, id: OrganisationId, on: &str, members: u32) -> &'static str {
        let command = self.test.command(CountMembers {
            organisation: id,
            day: day(on),
            count: MemberCount {
                individuals: members,
                ..MemberCount::default()
            },
        });
        let actor = self.of_district();
        code(count_members(&self.test.db, &actor, &command).await)
    }

    async fn proposed(&self, on: Day) -> Vec<(String, Vec<GroundKind>)> {
        let officer = self.officer("Hòa");
        let (_, found) = candidates(&self.test.db, &officer, Some(on)).await.unwrap();
        let kinds = |it: registry::api::Candidate| {
            let grounds = it.grounds.iter().map(|ground| ground.kind).collect();
            (it.name, grounds)
        };
        found.into_iter().map(kinds).collect()
    }
}

#[tokio::test]
async fn what_nobody_knows_how_is_refused_and_so_is_what_was_seen_tomorrow() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let before = house.test.counts().await;
    let stopped = Telling::Activity(Activity::Stopped);
    assert_eq!(
        house.tell(id, stopped, ("2023-09-01", None)).await,
        "registry.fact.no_signal"
    );
    let visit = Some(Signal::Visit);
    assert_eq!(
        house.tell(id, stopped, ("2023-09-16", visit)).await,
        "registry.fact.future"
    );
    assert_eq!(
        house.tell(id, stopped, ("2019-05-11", visit)).await,
        "registry.fact.too_early"
    );
    assert_eq!(
        house.count(id, "2023-09-16", 20).await,
        "registry.fact.future"
    );
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn the_four_stand_each_by_itself_and_the_latest_day_counts() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let visit = Some(Signal::Visit);
    let tell = async |telling, on| house.tell(id, telling, (on, visit)).await;
    assert_eq!(
        tell(Telling::Activity(Activity::Active), "2023-06-30").await,
        "done"
    );
    // Told later of an earlier day: history, not the state of today.
    assert_eq!(
        tell(Telling::Activity(Activity::Stopped), "2021-06-30").await,
        "done"
    );
    assert_eq!(tell(Telling::Rank(Rank::Fair), "2023-02-28").await, "done");
    assert_eq!(
        tell(Telling::Effective(Effective::Yes), "2022-12-31").await,
        "done"
    );
    assert_eq!(house.proposed(day("2023-09-15")).await, []);
    let then = house.proposed(day("2021-12-31")).await;
    assert_eq!(then, [("Hợp tác xã Mẫu 017".to_owned(), Vec::new())]);
}

#[tokio::test]
async fn candidates_are_drawn_by_the_law_of_the_day_and_frozen_as_a_baseline() {
    let house = house().await;
    let stopped = house.cooperative("Hợp tác xã Mẫu 057").await;
    let small = house.cooperative("Hợp tác xã Mẫu 060").await;
    let sound = house.cooperative("Hợp tác xã Mẫu 066").await;
    let away = Some(Signal::Unreachable);
    let telling = Telling::Activity(Activity::Stopped);
    assert_eq!(
        house.tell(stopped, telling, ("2022-06-01", away)).await,
        "done"
    );
    assert_eq!(house.count(small, "2022-01-01", 6).await, "done");
    assert_eq!(house.count(sound, "2022-01-01", 6).await, "done");
    assert_eq!(house.count(sound, "2022-10-01", 7).await, "done");
    let found = house.proposed(day("2023-09-15")).await;
    let wanted = [
        ("Hợp tác xã Mẫu 057".to_owned(), vec![GroundKind::Stopped]),
        (
            "Hợp tác xã Mẫu 060".to_owned(),
            vec![GroundKind::UnderMinimum],
        ),
    ];
    assert_eq!(found, wanted);

    let freeze = async |members| {
        let command = house.test.command(FreezeCandidates {
            title: "HTX phải giải thể năm 2023".to_owned(),
            area: province(),
            day: day("2023-09-15"),
            members,
            source: "Rà soát tháng 9/2023".to_owned(),
        });
        code(freeze_candidates(&house.test.db, &house.officer("Hòa"), &command).await)
    };
    let before = house.test.counts().await;
    assert_eq!(
        freeze(vec![stopped, sound]).await,
        "registry.candidates.not_one"
    );
    assert_eq!(freeze(Vec::new()).await, "evidence.baseline.empty");
    assert_eq!(house.test.counts().await, before);
    assert_eq!(freeze(vec![stopped, small]).await, "done");
    assert_eq!(house.test.rows("evidence_baseline_member").await, 2);
}
