//! The macros stand on their own in another crate, which names nothing but this one.

mod rooms {
    kernel::typed_id! {
        /// A loan.
        pub LoanId,
    }

    kernel::typed_id!(
        /// Not every id is used at every door.
        pub(crate) CoopId
    );

    kernel::text_enum! {
        /// State of a loan.
        pub enum LoanState {
            /// Approved.
            Approved = "approved",
        }
    }

    kernel::text_enum! {
        /// Not every enum is used at every door.
        pub(crate) enum CoopState {
            /// Active.
            Active = "active",
        }
    }
}

use kernel::{Bind, Command, CommandId, Datum, Day, Stored};
use rooms::{CoopId, CoopState, LoanId, LoanState};

#[test]
fn an_id_of_another_crate_is_bound_and_read() {
    let id = LoanId::named("one");
    assert_eq!(id.bind(), Datum::Text(id.to_string()));
    assert_eq!(LoanId::from_datum(id.to_datum()), Ok(id));
    assert_eq!(id.to_string().parse(), Ok(id));
    assert!("one".parse::<CoopId>().is_err());
}

#[test]
fn a_state_of_another_crate_is_bound_and_read() {
    assert_eq!(
        LoanState::Approved.bind(),
        Datum::Text("approved".to_owned())
    );
    assert_eq!("active".parse(), Ok(CoopState::Active));
}

#[test]
fn a_command_goes_out_and_in_as_json() {
    let day = Day::of(2023, 9, 15);
    let command = Command::new(CommandId::named("one"), (LoanState::Approved, day));
    let json = serde_json::to_string(&command).unwrap();
    assert!(
        json.ends_with(r#""body":["approved","2023-09-15"]}"#),
        "{json}"
    );
    let back: Command<(LoanState, Option<Day>)> = serde_json::from_str(&json).unwrap();
    assert_eq!(back, command);
}
