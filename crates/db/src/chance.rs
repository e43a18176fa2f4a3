//! Chance is an argument, as time is.

use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Fault, Nature};
use sha2::{Digest, Sha256};

/// Where ids and secrets take their chance from.
pub trait Chance: Send + Sync + Debug {
    /// Fills with chance.
    ///
    /// # Errors
    /// The operating system has none to give.
    fn fill(&self, into: &mut [u8]) -> Result<(), Fault>;
}

/// The operating system's.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsChance;

impl Chance for OsChance {
    fn fill(&self, into: &mut [u8]) -> Result<(), Fault> {
        getrandom::fill(into)
            .map_err(|error| Fault::new(Nature::Gone, std::io::Error::other(error.to_string())))
    }
}

/// The same sequence every time, for tests and invented data.
#[derive(Debug)]
pub struct SeededChance {
    seed: u64,
    next: AtomicU64,
}

impl SeededChance {
    /// A sequence of this seed.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            next: AtomicU64::new(0),
        }
    }
}

impl Chance for SeededChance {
    fn fill(&self, into: &mut [u8]) -> Result<(), Fault> {
        for chunk in into.chunks_mut(32) {
            let count = self.next.fetch_add(1, Ordering::Relaxed);
            let hash = Sha256::new()
                .chain_update(self.seed.to_le_bytes())
                .chain_update(count.to_le_bytes())
                .finalize();
            for (byte, chance) in chunk.iter_mut().zip(hash) {
                *byte = chance;
            }
        }
        Ok(())
    }
}
