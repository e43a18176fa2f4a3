//! Prints the policy table, for `tests/policy.txt`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout()
        .lock()
        .write_all(authz::print().as_bytes())
}
