//! Chance that can be repeated: the same seed gives the same numbers.

use db::{Chance, OsChance, SeededChance};
use kernel::Fault;

/// Numbers of a seed.
#[derive(Debug)]
pub(crate) struct Dice {
    pub(crate) seed: u64,
    chance: SeededChance,
}

impl Dice {
    /// Numbers of this seed, or of one that the operating system gives.
    pub(crate) fn new(seed: Option<u64>) -> Result<Self, Fault> {
        let seed = match seed {
            Some(seed) => seed,
            None => draw(&OsChance)?,
        };
        Ok(Self {
            seed,
            chance: SeededChance::new(seed),
        })
    }

    /// A number below this one.
    pub(crate) fn below(&self, limit: u64) -> Result<u64, Fault> {
        Ok(draw(&self.chance)? % limit.max(1))
    }
}

fn draw(chance: &dyn Chance) -> Result<u64, Fault> {
    let mut bytes = [0; 8];
    chance.fill(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_none_reaches_its_limit() {
        let numbers = |seed| {
            let dice = Dice::new(Some(seed)).unwrap();
            (0..20).map(|_| dice.below(7).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1), numbers(1));
        assert_ne!(numbers(1), numbers(2));
        assert!(numbers(3).iter().all(|number| *number < 7));
    }
}
