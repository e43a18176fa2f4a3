//! Members with what they contributed.

use kernel::OrganisationId;
use registry::api::{
    AddMember, AddMemberError, Contribution, LetMemberGo, MemberAdded, MemberKind, Who, add_member,
    let_member_go,
};

use crate::house::{House, code, day, dong, house, planning};

impl House {
    async fn add(
        &self,
        id: OrganisationId,
        (kind, who): (MemberKind, Who),
        (capital, joined): (i64, &str),
    ) -> Result<MemberAdded, AddMemberError> {
        let command = self.test.command(AddMember {
            organisation: id,
            kind,
            who,
            contribution: Contribution {
                capital: dong(capital),
                certificate: None,
                joined: day(joined),
            },
        });
        add_member(&self.test.db, &self.keys, &self.of_district(), &command).await
    }
}

fn person() -> Who {
    Who::NewPerson {
        name: "Nguyễn Văn Mẫu".to_owned(),
        phone: None,
    }
}

#[tokio::test]
async fn more_than_the_share_of_the_law_and_members_of_the_wrong_sort_are_refused() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let before = house.test.counts().await;
    let body = (MemberKind::LegalPerson, Who::Body(planning()));
    let told = house.add(id, body, (200_000_001, "2023-01-10")).await;
    assert_eq!(code(told), "registry.capital.above_share");
    let told = house
        .add(id, (MemberKind::LegalPerson, person()), (1, "2023-01-10"))
        .await;
    assert_eq!(code(told), "registry.member.nobody");
    let told = house
        .add(id, (MemberKind::Individual, person()), (1, "2023-09-16"))
        .await;
    assert_eq!(code(told), "registry.fact.future");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_member_joins_once_and_leaves_once_and_is_a_person_of_the_directory() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    // Above what is only remembered of the law of 2012: taken, and told.
    let told = house
        .add(
            id,
            (MemberKind::Individual, person()),
            (250_000_000, "2023-01-10"),
        )
        .await;
    let added = told.unwrap();
    assert!(added.is_doubtful);
    assert_eq!(house.test.rows("directory_person").await, 1);
    let body = || (MemberKind::LegalPerson, Who::Body(planning()));
    let told = house.add(id, body(), (10, "2023-01-10")).await;
    assert_eq!(code(told), "done");
    let told = house.add(id, body(), (10, "2023-02-10")).await;
    assert_eq!(code(told), "registry.member.already");
    let leave = async |on: &str, seen| {
        let command = house.test.command(LetMemberGo {
            member: added.id,
            day: day(on),
            seen_version: seen,
        });
        code(let_member_go(&house.test.db, &house.of_district(), &command).await)
    };
    assert_eq!(leave("2023-01-09", 1).await, "registry.fact.too_early");
    assert_eq!(leave("2023-09-01", 1).await, "done");
    assert_eq!(leave("2023-09-02", 2).await, "registry.member.gone");
}
