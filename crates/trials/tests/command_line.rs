//! The program from outside. That there is a test here has cargo build the program beside the others.

use std::process::Command;

#[test]
fn a_trial_of_a_program_that_is_not_there_fails_in_one_line() {
    let trial = Command::new(env!("CARGO_BIN_EXE_trials"))
        .args(["crash", "--kills", "1", "--program", "no-such-program"])
        .output()
        .unwrap();
    let told = String::from_utf8(trial.stderr).unwrap();
    assert_eq!(trial.status.code(), Some(1));
    assert_eq!(told.trim().lines().count(), 1, "{told}");
    assert!(told.contains("no program no-such-program"), "{told}");
}
