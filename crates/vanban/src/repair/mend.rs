//! The repairs in their order.

use crate::read::Source;

use super::Repair;
use super::compose::{compose, tidy_spaces};
use super::encoding::convert;
use super::furniture::take_out_furniture;
use super::join::join_lines;
use super::unglue::unglue;

/// Mends what broke on the way, and says what was done. Blocks are those of the returned source.
pub fn mend(mut source: Source) -> (Source, Vec<Repair>) {
    let mut log = Vec::new();
    convert(&mut source, &mut log);
    compose(&mut source, &mut log);
    tidy_spaces(&mut source);
    take_out_furniture(&mut source, &mut log);
    join_lines(&mut source, &mut log);
    unglue(&mut source, &mut log);
    (source, log)
}
