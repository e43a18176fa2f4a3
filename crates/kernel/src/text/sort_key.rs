//! The order of the Vietnamese alphabet.

/// The sort key, as text that both engines compare alike.
pub fn sort_key(text: &str) -> String {
    super::fold(text)
}
