//! A task that falls due again and again is laid on a body's desk when its time comes, once.

use kernel::Instant;
use plan::api::{OpenRounds, RoundsOpened, open_rounds};

use crate::house::{House, house};

impl House {
    async fn rounds(&self, slot: i64) -> RoundsOpened {
        let slot = Instant::of_micros(slot);
        let command = self.test.command(OpenRounds { slot });
        let system = self.test.system();
        open_rounds(&self.test.db, &system, &command).await.unwrap()
    }
}

#[tokio::test]
async fn a_quarter_is_opened_when_it_begins_and_only_once() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    assert_eq!(
        house.rounds(1).await.told,
        0,
        "the first was told of with the plan"
    );
    // 15 February to 31 March, then to 1 April.
    house.test.pass_days(44);
    assert_eq!(house.rounds(2).await.told, 0);
    house.test.pass_days(1);
    let before = house.test.rows("directory_item").await;
    assert_eq!(house.rounds(3).await.told, 1);
    assert_eq!(house.test.rows("directory_item").await, before + 1);
    assert_eq!(house.rounds(4).await.told, 0);
    assert_eq!(house.test.rows("directory_item").await, before + 1);
}

#[tokio::test]
async fn the_same_slot_of_the_clock_twice_opens_nothing_twice() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    house.test.pass_days(45);
    let slot = Instant::of_micros(7);
    let command = house.test.command(OpenRounds { slot });
    let system = house.test.system();
    let first = open_rounds(&house.test.db, &system, &command)
        .await
        .unwrap();
    let before = house.test.counts().await;
    let again = open_rounds(&house.test.db, &system, &command)
        .await
        .unwrap();
    assert_eq!((first.told, again), (1, first));
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn what_was_missed_while_nothing_ran_is_opened_at_once() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    house.test.pass_days(300);
    assert_eq!(house.rounds(1).await.told, 3);
}
